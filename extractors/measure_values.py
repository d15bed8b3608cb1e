"""What values make: scores."""

from __future__ import annotations

import re

from extractors.figures import Figure
from extractors.indices import bounds
from extractors.measure_bridge import bridged, goes_on, right_after_field
from extractors.measure_context import Context
from extractors.measure_records import COUNTRY, Recorder
from extractors.measure_states import before
from extractors.numbers import parse_decimal
from schemas.measures import Score
from schemas.subject import Subject

_LOOSE = re.compile(
    r"(?:(?<!\w)(?:trên|dưới|vượt(?: qua)?(?: mốc| ngưỡng| mức)?|từ|tối thiểu"
    r"|ít nhất|không dưới|hoàn thành|thực hiện|mất|bị trừ|trừ|kém)|[≥><]|\d\s*-)\s*$"
)
_APPROX = re.compile(r"(?<!\w)(?:gần|khoảng|xấp xỉ|ước)\s*$|(?<!\w)(?:đạt|được|với|là)\s+hơn\s*$")
_HIGHER = re.compile(r"(?<!\w)hơn\s*$")
OPEN_END = re.compile(
    r"\s*(?:điểm\s*)?(?:trở lên|trở xuống|thi đua|[-–]\s*\d|đến dưới|(?:đã |còn )?bị (?:mất|trừ|hụt)|bị đánh mất)"
)
_OPERATIONAL = re.compile(
    r"\s+(?!(?:so|và|trong|thuộc|đứng|xếp|tăng|giảm|của|trên|tụt|vào|cao|thấp|năm|\(|cùng|đạt|đối|thì|nhưng|vượt|hạng"
    r"|bằng|dẫn|giữ|từ|do|ở|là|về|tại|theo|sau|trước|lên|chỉ|pci|papi|sipas|par|dti|pgi|chỉ số|vị|đã|tương"
    r"|còn|song|cải|đây)\b)[^\W\d_]"
)
_COMPARISON = re.compile(
    r"(?<!\w)(?:hơn|kém|so với|(?<!cải )(?<!phong )cách)\s+(?=[^\s\d])(?:(?!đạt|\bso với|\bhơn |\bkém )[^,.;:()]){0,60}"
    r"(?:\([^()]{2,30}\)\s*(?:(?:gần|tới|đến|khoảng|hơn|là|chỉ|có|những)\s+){0,2}|\(\s*)?$"
)
_MEAN = re.compile(r"trung bình|bình quân|trung vị")
_MEAN_OF = re.compile(
    r"(?:trung bình|bình quân|trung vị)(?: chung)? (?:của |toàn |các )*"
    r"(?:tỉnh|thành phố|huyện|xã|phường|sở, ban, ngành|sở, ngành|sở|đơn vị|khối(?: [^\W\d]+)?)(?=\s*\(?\s*$|\s*,)"
)
_LEADS = re.compile(
    r"(?:(?<!\w)(?:đạt|là|với|mức|được|còn|điểm số|tổng điểm|điểm|chỉ số|giá trị|lên|bằng|năm \d{4}|papi"
    r"|pci|dti|pii|pgi|index)|[:(])\s*"
    r"(?:được\s+|mức\s+)?\"?\s*$"
)
_COUNT = re.compile(r"0\d$")
"""`mở 08 điểm tiếp nhận` counts places: no value is written with a zero before it."""
_OTHER_UNIT = re.compile(
    r"\s*(?:triệu|tỷ|nghìn|ngàn|lần|ha|km|m2|người|kg|tấn|đồng|usd|giờ|ngày|tháng|phiên|bản|hộ|doanh|đô la|vnđ)\b"
)
_YEAR_BRACKET = re.compile(r"năm (20\d\d)\s*\(\s*$")
_MAXIMA = frozenset({80, 100, 1000})
"""Maxima over which a whole number is a value: `83/100`, but `15/63` is a place."""
_WIDEST = 64
"""No list of provinces is longer."""
_RIGHT_AFTER = 2
"""So few letters, a blank and a bracket, part a name from its own value."""
_SPEAKS_OF_PLACES = re.compile(r"(?<!\w)(?:thứ hạng|xếp hạng|vị trí|vị thứ|thứ bậc)(?!\w)(?P<gap>[^.\n]*)$")
_LEADS_TO_PLACE = re.compile(
    r"(?:\(\s*\d{1,3}[.,]\d{1,4}\s*(?:điểm|%)?\s*[,;]|^"
    r"|[:(]|(?<!\w)(?:là|năm \d{4}|papi|pci|dti|pii|pgi|index|sipas)\)?)\s*(?:là|:)?\s*$"
)
_OF_SOMETHING = re.compile(
    r"\s*(?!(?:năm|và|so|trong|tỉnh|địa phương|cả nước|toàn quốc|tăng|giảm|tụt|thuộc)\b)[^\W\d_]"
)
"""`21/21 xã` counts; a place is followed by nothing, by who is ranked, or by its change."""
_SMALL = frozenset({"DTI", "ICT_INDEX", "OTHER"})
"""Indices whose values, or whose criteria's, may be below 1."""
_FINE = frozenset({"PAPI", "DTI", "ICT_INDEX"})
"""Indices with three and more decimals: elsewhere a dot before three digits parts thousands."""
_WHEN = re.compile(r"năm ((?:19|20)\d\d)\)?,\s*(?:khi|lúc)\s[^,.;:()\d]{0,40}$")
"""`so với hạng 17 của năm 2021, khi tỉnh mới đạt 60,1 điểm`"""
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}$")


def read_value(text: str, context: Context) -> float:
    """The number as the index's bounds make it."""
    low, high = bounds(context.index or "") if context.component is None else (0.0, 1000.0)
    return parse_decimal(text, low, high)


def add_value(
    recorder: Recorder,
    figure: Figure,
    context: Context,
    value: float,
    unit: str,
    rule: str,
    *,
    approx: bool = False,
) -> Score:
    """A score in the context, and one for each that shares the figure."""
    for other in context.also:
        recorder.add_score(figure, other, value, unit, rule="score.shared", approx=approx)
    context.also = []
    score = recorder.add_score(figure, context, value, unit, rule=rule, approx=approx)
    recorder.settle(score, context)
    return score


def on_value(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A value with its unit or maximum, where what owns it is an index and nothing loosens it."""
    words, parts = before(recorder, figure, 16), figure.parts
    unit = (
        "%"
        if parts.get("u", "").startswith(("%", "phần")) or parts.get("x") or parts.get("p") == "%"
        else "diem"
    )
    operational = unit == "%" and _OPERATIONAL.match(recorder.doc.folded, figure.end)
    if (
        operational
        or _LOOSE.search(words)
        or OPEN_END.match(recorder.doc.folded, figure.end)
        or not context.owns()
    ):
        return
    if _is_place(parts):
        _add_place(recorder, figure, context)
        return
    if _HIGHER.search(words) and not _APPROX.search(words):
        return
    if unit == "diem" and (_COUNT.match(parts["n"]) or _is_pair(parts, context)):
        return
    value = read_value(parts["n"], context)
    if _compared(recorder, figure, context, value, unit) or (
        unit == "%" and not bridged(recorder, figure, context)
    ):
        return
    if unit == "diem" and _is_maximum(context, value, "s" in parts or "s1" in parts):
        return
    here = _dated(recorder, figure, context)
    if _has_value(recorder, here, unit):
        return
    score = add_value(recorder, figure, here, value, unit, "score.phrase", approx=bool(_APPROX.search(words)))
    context.also = here.also
    printed = parts.get("s") or parts.get("s1")
    if printed:
        score.scale = parse_decimal(printed)


def _has_value(recorder: Recorder, context: Context, unit: str) -> bool:
    """True where the sentence has given the field its value: the next is of a field that it names otherwise."""
    part, subject = context.component, recorder.subject_in(context)
    return part is not None and any(
        s.component == part.code and s.subject == subject and s.year == context.year and s.unit == unit
        for s in recorder.sentence_scores
        if s.value is not None
    )


def _is_pair(parts: dict[str, str], context: Context) -> bool:
    """`(41,3/42,5)`: a whole index's maximum is a round number; else these are two values of which nothing tells."""
    printed = parts.get("s") or parts.get("s1")
    return printed is not None and context.component is None and parse_decimal(printed) % 10 != 0


def _is_place(parts: dict[str, str]) -> bool:
    """`15/63` without a unit is a place, `83/100` a value."""
    whole = not {",", "."} & set(parts["n"] + parts.get("s", ""))
    return "s" in parts and whole and "p" not in parts and int(parts["s"]) not in _MAXIMA


def _add_place(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`thứ hạng PCI: năm 2019: 45/63`: a place over the number ranked, in a sentence that speaks of places."""
    place, out_of = int(figure.parts["n"]), int(figure.parts["s"])
    named = _SPEAKS_OF_PLACES.search(before(recorder, figure, 200))
    led = named is not None and _LEADS_TO_PLACE.search(named["gap"])
    if not 1 <= place <= out_of <= _WIDEST or not (led or goes_on(recorder, figure, context, out_of)):
        return
    if not _OF_SOMETHING.match(recorder.doc.folded, figure.end):
        recorder.settle(
            recorder.add_rank(figure, context, rank=place, out_of=out_of, rule="rank.over"), context
        )


def _is_maximum(context: Context, value: float, scaled: bool) -> bool:
    """All of an index's points, or less than one, is what a criterion can have, not what was had."""
    if scaled or context.index in _SMALL:
        return False
    return value < 1 or (context.component is None and value >= bounds(context.index or "")[1])


def _dated(recorder: Recorder, figure: Figure, context: Context) -> Context:
    """`năm 2022 (86,61%)`, `năm 2022, khi tỉnh đạt 86,61%`: the value is of the year right before it."""
    year = _YEAR_BRACKET.search(before(recorder, figure, 16)) or _WHEN.search(before(recorder, figure, 64))
    return context.copy(year=int(year[1]), dated=True) if year else context


def _compared(recorder: Recorder, figure: Figure, context: Context, value: float, unit: str) -> bool:
    """True after `cao hơn mức trung bình cả nước`: a small figure is a difference, one of the same size the mean."""
    words = _COMPARISON.search(before(recorder, figure, 80))
    if words is not None and _is_others(recorder, figure, context, value):
        return False
    if words is None or _YEAR_BRACKET.search(words[0]) or "năm" in words[0]:
        return False
    last = next((s for s in reversed(recorder.sentence_scores) if s.value is not None), None)
    if _MEAN.search(words[0]) and last is not None and value > 0.5 * (last.value or 0):
        whose = _mean_of(recorder, figure) or COUNTRY
        mean = context.copy(subject=whose, mean=True, owner_start=figure.start)
        made = recorder.add_score(figure, mean, value, unit, rule="score.mean")
        made.index = last.index if "khối" in whose.name else made.index
    return True


def _is_others(recorder: Recorder, figure: Figure, context: Context, value: float) -> bool:
    """In a bracket after another's name a figure of the same size is that one's value."""
    last = recorder.sentence_scores[-1:]
    named = context.subject not in (None, recorder.own) and context.owner_end is not None
    if context.bracket and not last and named and figure.start - (context.owner_end or 0) <= _RIGHT_AFTER:
        return True
    if not (context.bracket and last and last[0].value is not None and context.subject):
        return False
    return context.subject != last[0].subject and value > 0.5 * last[0].value


def _mean_of(recorder: Recorder, figure: Figure) -> Subject | None:
    """Whose mean it is, where the words say: `mức trung bình của tỉnh (88,1%)`."""
    at = max(0, figure.start - 80)
    own = list(_MEAN_OF.finditer(recorder.doc.folded, at, figure.start))
    if not own:
        return None
    words = recorder.doc.text[own[-1].start() : own[-1].end()]
    code = recorder.own.province_code if recorder.own else None
    return Subject(name=" ".join(words.split()), kind="khac", province_code=code)


def on_bare(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A decimal without a unit, right after a word that leads to a value."""
    words = before(recorder, figure, 24)
    led = _LEADS.search(words) or right_after_field(recorder, figure, context)
    if not context.owns() or _OTHER_UNIT.match(recorder.doc.folded, figure.end) or not led:
        return
    if not bridged(recorder, figure, context) or (
        _THOUSANDS.match(figure.parts["n"]) and context.index not in _FINE
    ):
        return
    value = read_value(figure.parts["n"], context)
    low, high = bounds(context.index or "")
    if (
        _is_maximum(context, value, scaled=False)
        or _compared(recorder, figure, context, value, "diem")
        or (context.component is None and not low <= value <= high)
    ):
        return
    here = _dated(recorder, figure, context)
    add_value(recorder, figure, here, value, "diem", "score.bare", approx=bool(_APPROX.search(words)))


def on_scale(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`trên thang điểm 100` after the value."""
    last = recorder.sentence_scores[-1:]
    if last and last[0].value is not None and figure.start - last[0].evidence.end <= 20:
        last[0].scale = float(figure.parts["s"])
