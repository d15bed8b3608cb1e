"""What places make: rankings by rank, first, last, band and group."""

from __future__ import annotations

import re
from typing import Any

from extractors.figure_parts import UNIT_LIST
from extractors.figures import Figure
from extractors.measure_bridge import bridged, right_after_field
from extractors.measure_changes import moved
from extractors.measure_context import Context
from extractors.measure_progress import PARTED
from extractors.measure_records import Recorder
from extractors.measure_states import after, before, on_year, planned
from extractors.numbers import parse_count
from schemas.measures import Ranking

_NEGATED = re.compile(r"(?<!\w)(?:không còn|chưa|không|khó|chứ không phải)\s+(?:[^\s,;]+\s+){0,2}$")
_AVERTED = re.compile(
    r"(?<!\w)(?:(?:không để|tránh|chưa có|không có|không còn)\s+(?:[^\s,.;:()]+\s+){0,12}|(?:khỏi|dưới|ngoài)\s+"
    r"|(?:đánh mất|để mất|tuột mất|mất|nhường(?: lại)?|từ bỏ)\s+(?:(?:vị trí|ngôi(?: vị)?|danh hiệu|chỗ đứng)\s+){0,2})$"
)
_OPEN_END = re.compile(r"\s*(?:trở lên|trở xuống|trở về trước)")
_YEAR_BRACKET = re.compile(r"năm (20\d\d)\s*$")
_YEAR_ALONE = re.compile(r"(20\d\d)\s?\($")
_OF_PLACES = re.compile(r"(?<!\w)(?:thứ hạng|xếp hạng|vị trí|vị thứ)(?!\w)[^.\n]*$")
_FROM = re.compile(r"(?<!\w)từ\s+$")
_MOST = re.compile(r"(?<!\w)(?:có|đạt|nhận được|nhận|giành|là|ghi nhận|đứng|được)\s[^,.;:()]{0,110}$|\(\s*$")
_NOT_MOST = re.compile(
    r"(?<!\w)(?:tăng|giảm|nhóm|tốp|top|mức(?! (?:độ )?hài lòng)|mất|các|những)\s+(?:\S+\s+){0,4}$"
)
_MAXIMUM = re.compile(r"\s*(?:là\s+)?\(?\s*\d")
_OF_ALL = re.compile(r"\s+(?:(?:trong|của)\s+)?(?:toàn\s+)?(?:tỉnh|thành phố|huyện|khối)(?=\s*(?:[,;.()]|$))")
"""`xã A 83,15%, thấp nhất tỉnh`"""
_NOW = re.compile(r"(?<!\w)(?<!đến )(?<!hiện )nay\s[^,;.]{0,20}$")
_COUNTED = re.compile(rf"(?<!\w)(?:\d{{1,3}}|các|những|một số|nhiều)\s+{UNIT_LIST}\s+(?:được xếp |xếp )?$")
"""`30 địa phương dẫn đầu` says which are meant, not who leads."""
_ASIDE = re.compile(r"\([^()]{1,40}\)")
_STEPS = re.compile(r"(?:bậc|hạng|vị trí)\s*[(,]\s*$")
"""`tăng 15 bậc (từ 40 lên 25)`"""
_YEAR_BESIDE = re.compile(r"\s*\((?:năm\s+)?((?:19|20)\d\d)\)")
_RULES = {
    "second": "rank.runner-up",
    "rank": "rank.phrase",
    "first": "rank.first",
    "last": "rank.last",
    "most": "rank.first",
    "least": "rank.last",
}


def add_place(recorder: Recorder, figure: Figure, context: Context, rule: str, **place: Any) -> Ranking:
    """A ranking in the context, and one for each that shares the figure."""
    for other in context.also:
        recorder.add_rank(figure, other, rule="rank.shared", **place)
    context.also = []
    made = recorder.add_rank(figure, context, rule=rule, **place)
    recorder.settle(made, context)
    return made


def position(figure: Figure) -> dict[str, int | None]:
    """The place that a figure states: rank and number ranked, or 1 from the end."""
    parts = figure.parts
    if figure.kind == "rank":
        rank = parse_count(parts.get("n") or parts.get("r") or parts.get("w") or parts["x"])
        out_of = parts.get("o") or parts.get("of")
        return {"rank": rank, "out_of": int(out_of) if out_of else None}
    first = {"first": 1, "most": 1, "leads": 1, "second": 2}.get(figure.kind)
    return {"rank": first} if first is not None else {"from_bottom": 2 if "two" in figure.parts else 1}


def denied(recorder: Recorder, figure: Figure, context: Context) -> bool:
    """`không còn nằm trong nhóm 10`; a không that is part of the owner's name denies nothing."""
    if _AVERTED.search(recorder.doc.folded, max(0, figure.start - 90), figure.start):
        return True
    start = max(figure.start - 30, min(context.owner_end or 0, figure.start))
    return _NEGATED.search(recorder.doc.folded, start, figure.start) is not None


def place(recorder: Recorder, figure: Figure, context: Context) -> None:
    """The ranking that a place, a first or a last place makes in the context, if nothing denies it."""
    if context.index and not denied(recorder, figure, context):
        made = add_place(recorder, figure, context, _RULES[figure.kind], **position(figure))
        if "out" in figure.parts and made.out_of is None:
            made.out_of = int(figure.parts["out"])


def on_place(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A place whose owner stands before it."""
    if _FROM.search(before(recorder, figure, 6)):
        _from_place(recorder, figure, context)
        return
    if _NOW.search(before(recorder, figure, 30)):
        years = [r.year for r in recorder.paragraph_records if r.year is not None]
        context.year = max((*years, context.year or 0)) or None
    if figure.kind in ("first", "last") and _COUNTED.search(before(recorder, figure, 40)):
        context.counted = True
    if context.owns() and not _OPEN_END.match(after(recorder, figure)) and bridged(recorder, figure, context):
        if figure.kind == "first" and _shared(recorder, figure, context):
            return
        place(recorder, figure, context)


def _shared(recorder: Recorder, figure: Figure, context: Context) -> bool:
    """`A, B và C dẫn đầu`: several who don't tie lead in no order that is told; each is in the band."""
    between = _ASIDE.sub("", recorder.doc.folded[context.owner_end or figure.start : figure.start])
    leaders = [own for own in context.peers() if own.subject != context.subject]
    alone = context.also or not leaders or PARTED.search(between) or denied(recorder, figure, context)
    if alone or context.subject is None:
        return False
    for own in (*leaders, context):
        recorder.add_rank(
            figure,
            own.copy(index=context.index, year=context.year),
            band=(1, len(leaders) + 1),
            rule="rank.band",
        )
    return True


def _from_place(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`đi từ hạng 38 (2022)`: a place that was left is one where its year is named beside it."""
    year = _YEAR_BESIDE.match(after(recorder, figure, 16))
    if year is None or figure.kind != "rank":
        return
    then = context.copy(year=int(year[1]), dated=True)
    then.goal = context.goal and planned(recorder, int(year[1]))
    if then.owns() and bridged(recorder, figure, then):
        recorder.add_rank(figure, then, **position(figure), rule="rank.from")


def on_most(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`cao nhất` is a first place where the one that has it stands before it: `X đạt chỉ số cao nhất`."""
    words = before(recorder, figure, 120)
    owned = context.subject is not None or words.rstrip().endswith("(")
    if context.mean or not owned:
        context.foreign = context.foreign or _MAXIMUM.match(after(recorder, figure, 12)) is not None
    elif (
        context.owns()
        and not _NOT_MOST.search(words[-40:])
        and (_MOST.search(words) or _adjoins(recorder, figure, context))
    ):
        place(recorder, figure, context)
    elif _MAXIMUM.match(after(recorder, figure, 12)):
        context.foreign = True


def _adjoins(recorder: Recorder, figure: Figure, context: Context) -> bool:
    words = recorder.doc.folded[context.owner_end or 0 : figure.start].strip()
    among = {"national", "scope"} & figure.parts.keys() or _OF_ALL.match(after(recorder, figure, 24))
    return words in ("", "là", "có") or (words == "," and bool(among))


def on_rank_move(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`từ vị trí 63 năm 2020 lên 39/63 năm 2021`: the place of each year that is named."""
    parts = figure.parts
    if (
        not context.owns()
        or not (
            {"w1", "w2", "n1", "n2", "a2", "b2"} & parts.keys() or _STEPS.search(before(recorder, figure, 12))
        )
        or not bridged(recorder, figure, context)
    ):
        return
    past, now = moved(figure, context)
    if past is not None:
        before_of = int(parts["n1"]) if "n1" in parts else None
        recorder.add_rank(figure, past, rank=_spelt(parts, "a"), out_of=before_of, rule="rank.from")
    out_of = int(parts["n2"]) if "n2" in parts else None
    recorder.settle(
        recorder.add_rank(figure, now, rank=_spelt(parts, "b"), out_of=out_of, rule="rank.to"), now
    )
    context.scope, context.year = None, now.year


def _spelt(parts: dict[str, str], which: str) -> int | None:
    return parse_count(parts.get(which) or parts[f"{which}2"])


def on_rank_bare(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`(57/63)`."""
    if context.owns() and int(figure.parts["n"]) <= int(figure.parts["o"]):
        year = _YEAR_BRACKET.search(before(recorder, figure, 12))
        here = context.copy(year=int(year[1])) if year else context
        recorder.add_rank(
            figure, here, rank=int(figure.parts["n"]), out_of=int(figure.parts["o"]), rule="rank.bracket"
        )


def on_rank_on(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`năm 2021 lên 46`: a place after one that was named as such; elsewhere only the year counts."""
    last = recorder.sentence_rankings[-1:]
    spoken = not recorder.sentence_scores and _OF_PLACES.search(before(recorder, figure, 160))
    stated = spoken or (last and last[0].rank is not None and not _values_since(recorder, last[0]))
    year = Figure("year", figure.start, figure.end - len(figure.parts["n"]), {"y": figure.parts["y"]})
    on_year(recorder, year, context)
    part = context.component.code if context.component else None
    same = not last or last[0].component == part
    if stated and same and context.owns() and context.dated:
        here = context.copy(owner_start=figure.start)
        recorder.add_rank(figure, here, rank=int(figure.parts["n"]), rule="rank.series")


def _values_since(recorder: Recorder, place: Ranking) -> bool:
    """True where a value stands after the place: a bare number would be another value."""
    return any(score.evidence.end > place.evidence.end for score in recorder.sentence_scores)


def on_number(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`tiếp theo là A (3), B (4)`: places after one named as such; `thứ hạng: 2019 (31), 2020 (28)`; `thứ 43 (A 38, B 47)`."""
    year = _YEAR_ALONE.search(before(recorder, figure, 8))
    if year and context.owns() and _OF_PLACES.search(before(recorder, figure, 160)):
        here = context.copy(year=int(year[1]), dated=True)
        recorder.add_rank(figure, here, rank=int(figure.parts["n"]), rule="rank.bracket")
        return
    last = recorder.sentence_rankings[-1:]
    others = last and context.subject not in (None, last[0].subject)
    if context.bracket and context.owns() and right_after_field(recorder, figure, context):
        if last and last[0].rank is not None and not _values_since(recorder, last[0]):
            recorder.add_rank(figure, context, rank=int(figure.parts["n"]), rule="rank.bracket")
    elif context.owns() and others and before(recorder, figure, 2).endswith("("):
        recorder.add_rank(figure, context, rank=int(figure.parts["n"]), rule="rank.bracket")


def on_leads(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`dẫn đầu 13 tỉnh ĐBSCL`."""
    if context.owns() and bridged(recorder, figure, context):
        add_place(recorder, figure, context, "rank.first", rank=1, out_of=int(figure.parts["n"]))
