"""What years, comparisons and words of state do to the context: they make no records themselves."""

from __future__ import annotations

import re

from extractors.criteria import is_other_satisfaction
from extractors.figures import Figure
from extractors.measure_context import Context
from extractors.measure_records import COUNTRY, Recorder

_MONTHLY = "OTHER"
_DATE = re.compile(
    r"(?:(?<!\w)(?:tháng\s*\d{1,2}|quý\s*[ivx\d]{1,3}|ngày\s*\d{1,2}|kể từ|nhiệm kỳ|khóa|giai đoạn)|\d\s*-)[,/]?\s*$"
)
_SINCE = re.compile(r"\s*(?:đến|tới) nay|\s*trở (?:lại|đi)|\s*-\s*(?:19|20)\d\d")
_PARTED = re.compile(r"[,;:.(]")
_JUST_AFTER = re.compile(r"\s*(?:vào |trong |của |ở )?$")
_ANEW = re.compile(
    r"(?:^|[,;:.(])\s*(?:và |còn |nhưng |thì |trong khi |đến |tính đến |riêng |sang |cùng |cuối )?$"
)
_LISTED = re.compile(r"(?:\s|,|và|năm)+$")
_IN_ALL = re.compile(
    r"(?:trong|cả|suốt) (?:cả )?(?:\d|hai|ba|bốn) năm(?: liên tiếp| liền)?"
    r"\s*(?:\(|:|là)?\s*(?:(?:19|20)\d\d(?:,| và)\s*(?:năm )?){1,3}$"
)
"""`dẫn đầu trong 2 năm 2021, 2022`: the place is of each."""
_COMPARED = re.compile(r"(?<!\w)(?:so với|hơn|kém|bằng|dưới|trên)\s+(?:mức |giá trị |điểm )?$")
_COUNTED_HERE = re.compile(
    r"(?:^|[,;:.(]|(?<!\w)(?:có|trong đó|là|còn|của|với|và|nhóm|gồm|số|thì|chỉ số))\s*$"
)
_OWN_RATE = re.compile(r"(?<!\w)(?:đạt|với|là|tương đương|tương ứng)\s*$")
_JUDGED = re.compile(
    r"(?<!\w)(?:không đạt|chưa đạt|vượt|hoàn thành|đạt|so với|bằng|kém|thấp hơn|cao hơn)\s+$"
)
_LEVEL_NAME = re.compile(r"\s*(?:-\s*)?(?:cao|thấp|khá)\b")
"""`trung bình cao` names a group."""
_GROWS = re.compile(r"(?<!\w)(?:tăng|giảm)(?:\s[^\W\d]+){0,3}\s+$")
_A_YEAR = re.compile(r"\s+(?:(?:hằng|hàng|mỗi|một)\s+(?:năm|tháng|quý)|đầu người|giai đoạn|thời kỳ)(?!\w)")
"""`tăng bình quân 12%`, `bình quân hằng năm`: how something grows, and no mean of an index."""
_FIGURE_NEXT = re.compile(r"\s*(?:là\s*|đạt\s*)?\d")
_NOT_SUPPOSED = re.compile(r"\s+(?:như\s+|chỉ\s+)?(?:ở\s+|vào\s+|trong\s+)?(?:năm|tính|xét|so)")
_APART = re.compile(r"[;:]|(?<!\w)(?:riêng|còn|tính|xét)(?!\w)")
"""Between a place and a region: the region is of the next place."""
_MISSED = re.compile(r"\s*(?:chưa|không) (?:đạt|hoàn thành)")


def planned(recorder: Recorder, year: int) -> bool:
    """True where a goal's year is not yet over at the document's date."""
    issued = recorder.doc.info.issued if recorder.doc.info else None
    return issued is None or year >= int(issued[:4])


def _to_come(recorder: Recorder, year: int) -> bool:
    """True for a year after the document's own: nothing can have been measured in it."""
    issued = recorder.doc.info.issued if recorder.doc.info else None
    return issued is not None and year > int(issued[:4])


def before(recorder: Recorder, figure: Figure, width: int = 30) -> str:
    """The folded words right before the figure."""
    return recorder.doc.folded[max(0, figure.start - width) : figure.start]


def after(recorder: Recorder, figure: Figure, width: int = 40) -> str:
    """The folded words right after the figure."""
    return recorder.doc.folded[figure.end : figure.end + width]


def on_year(recorder: Recorder, figure: Figure, context: Context) -> None:
    """The year measured; one in brackets, or right after a figure, is that figure's."""
    year, words = int(figure.parts["y"]), before(recorder, figure)
    if _DATE.search(words) or _SINCE.match(after(recorder, figure, 16)):
        return
    last = _made_just_before(recorder, figure)
    if last is not None and words.rstrip().endswith("(") and after(recorder, figure, 2).startswith(")"):
        last.year = year
        return
    if context.goal or _to_come(recorder, year):
        context.goal = planned(recorder, year)
        if context.goal:
            return
    if last is not None and _JUST_AFTER.search(words[-8:]) and not words.rstrip().endswith("("):
        last.year = year
    elif _IN_ALL.search(words):
        recorder.date(year, also=True)
    elif not _ANEW.search(words) and not context.bracket:
        recorder.date(year)
    if context.dated and context.year is not None and _follows_year(recorder, figure):
        context.also = [*context.also, context.copy()]
    elif not context.dated or context.year != year:
        context.also = []
    context.year, context.dated, context.carried = year, True, False
    if context.index:
        context.owner_start = context.owner_start if context.owner else figure.start
        context.owner = True


def _made_just_before(recorder: Recorder, figure: Figure):  # type: ignore[no-untyped-def]
    found = [*recorder.sentence_scores, *recorder.sentence_rankings]
    return next(
        (r for r in found if 0 <= figure.start - r.evidence.end <= 8 and _gap(recorder, r, figure)), None
    )


def _gap(recorder: Recorder, record, figure: Figure) -> bool:  # type: ignore[no-untyped-def]
    between = recorder.doc.folded[record.evidence.end : figure.start].replace("(", " ")
    if recorder.doc.folded.startswith(")", figure.end):
        between = between.removeprefix(",")
    return _JUST_AFTER.fullmatch(between) is not None


def _follows_year(recorder: Recorder, figure: Figure) -> bool:
    words = before(recorder, figure, 14)
    year = re.search(r"(?:19|20)\d\d", words)
    return year is not None and _LISTED.fullmatch(words[year.end() :]) is not None


def on_years(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A stretch of years dates no figure by itself."""
    if context.index and not (context.owner or context.foreign):
        context.claim(figure.start)


def on_month(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A month dates only what is measured by the month; for the yearly indices it is a date of publication."""
    if context.index == _MONTHLY and not context.dated:
        context.year, context.dated = int(figure.parts["y"]), True


def on_versus(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`so với năm 2020`: the base of the changes, and where no year was named the figures are of the next."""
    context.versus = int(figure.parts["y"])
    if context.index and not (context.owner or context.foreign):
        context.claim(figure.start)
    recorder.compare(context.versus, figure.start)
    context.year = context.year or context.versus + 1


def on_generic(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`thứ hạng`, `điểm số`: of the index spoken of."""
    if context.index and not context.foreign:
        context.claim(figure.start)
        context.named = True


def on_whole(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`tổng điểm`, `xếp hạng chung`: of the whole index, after its fields."""
    if context.index:
        context.claim(figure.start)
        context.named, context.component, context.each = True, None, None


def on_mean(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A mean is the country's until a group is named."""
    if _COMPARED.search(before(recorder, figure, 24)) or _LEVEL_NAME.match(after(recorder, figure, 10)):
        return
    if _GROWS.search(before(recorder, figure, 30)) or _A_YEAR.match(after(recorder, figure, 24)):
        context.foreign, context.foreign_end = True, figure.end
        return
    if context.foreign and not _PARTED.search(recorder.doc.folded, context.foreign_end, figure.start):
        return
    context.mean = True
    if context.index:
        context.claim(figure.start)
        context.named = True
        if context.subject is not None and context.subject.kind != "khac":
            context.subject = None
        if "trung vị" in recorder.doc.folded[figure.start : figure.end]:
            context.subject = COUNTRY


def on_goal(recorder: Recorder, figure: Figure, context: Context) -> None:
    """What follows is striven for; an aim that was met or missed is only beside the point."""
    goes_on = context.foreign and figure.start - context.foreign_end <= 1
    judged = _JUDGED.search(before(recorder, figure, 20)) or _MISSED.match(recorder.doc.folded, figure.end)
    if goes_on or judged:
        context.foreign, context.foreign_end = True, figure.end
    else:
        context.goal = True


def on_hypothesis(recorder: Recorder, figure: Figure, context: Context) -> None:
    """What follows is supposed, but for `nếu như năm 2018 …, thì năm 2022 …`."""
    if not _NOT_SUPPOSED.match(after(recorder, figure, 16)):
        context.hypothesis = True


def on_count(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`10 tỉnh`, `các bộ` as what the clause speaks of; not whose service people judge."""
    if recorder.doc.folded.endswith(("phục vụ của ", "phục vụ hành chính của "), 0, figure.start):
        return
    if _COUNTED_HERE.search(before(recorder, figure, 14)):
        context.counted = True


def on_foreign(recorder: Recorder, figure: Figure, context: Context) -> None:
    """Another measure; `đạt tỷ lệ 53,2%` is still the index's."""
    rate = recorder.doc.folded[figure.start : figure.end] in ("tỷ lệ", "tỉ lệ")
    folded = recorder.doc.folded
    if context.index == "SIPAS" and folded.startswith("hài lòng", figure.start):
        context.foreign = context.foreign or is_other_satisfaction(folded, figure.start, figure.end)
        context.foreign_end = figure.end
        return
    if not (
        rate
        and recorder.sentence_scores
        and _OWN_RATE.search(before(recorder, figure, 14))
        and _FIGURE_NEXT.match(after(recorder, figure, 8))
    ):
        context.foreign, context.foreign_end = True, figure.end


def on_clause(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A semicolon ends suppositions, other measures, and the region spoken of."""
    if not context.bracket:
        recorder.flush()
        recorder.undated = []
    context.hypothesis = context.foreign = context.counted = False
    context.scope = context.ranked = None


def on_scope(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A region that the next places, or the place just stated, are within."""
    at = recorder.doc.folded.rindex(figure.parts.get("t") or figure.parts["t2"], figure.start, figure.end)
    words = recorder.doc.text[at : figure.end]
    last = recorder.sentence_rankings[-1:]
    near = last and 0 <= figure.start - last[0].evidence.end <= 12
    if (
        near
        and last[0].scope is None
        and not _APART.search(recorder.doc.folded, last[0].evidence.end, figure.start)
    ):
        last[0].scope = words
    elif not words.lower().startswith("khu vực công"):
        context.scope = words
        context.ranked = int(figure.parts["c"]) if "c" in figure.parts else None
