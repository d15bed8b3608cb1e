"""What values and changes make: scores, and the changes that records take over."""

from __future__ import annotations

import re

from extractors.figure_patterns import UP_WORDS
from extractors.figures import Figure
from extractors.indices import bounds
from extractors.measure_bridge import bridged
from extractors.measure_context import Context
from extractors.measure_records import COUNTRY, Recorder, is_points
from extractors.measure_states import after, before, on_versus
from extractors.numbers import parse_count, parse_decimal
from schemas.measures import Score

_LOOSE = re.compile(
    r"(?:(?<!\w)(?:trên|dưới|từ|tối thiểu|ít nhất|không dưới|hoàn thành|thực hiện|mất|bị trừ|trừ|kém)|[≥><]|\d\s*-)\s*$"
)
_APPROX = re.compile(r"(?<!\w)(?:gần|khoảng|xấp xỉ|ước)\s*$|(?<!\w)(?:đạt|được|với|là)\s+hơn\s*$")
_HIGHER = re.compile(r"(?<!\w)hơn\s*$")
_OPEN_END = re.compile(r"\s*(?:điểm\s*)?(?:trở lên|trở xuống|thi đua|[-–]\s*\d|đến dưới)")
_OPERATIONAL = re.compile(
    r"\s+(?!(?:so|và|trong|thuộc|đứng|xếp|tăng|giảm|của|trên|tụt|vào|cao|thấp|năm|\(|cùng|đạt|đối|thì|nhưng|vượt|hạng"
    r"|bằng|dẫn|giữ|từ|do|ở|là|về|tại|theo|sau|trước|lên|chỉ|pci|papi|sipas|par|dti|pgi|chỉ số|vị|đã|tương"
    r"|còn|song|cải|đây)\b)[^\W\d_]"
)
_COMPARISON = re.compile(r"(?<!\w)(?:hơn|kém|so với)\s+(?!\d)(?:(?!đạt)[^,.;:()]){0,60}\(?\s*$")
_MEAN = re.compile(r"trung bình|bình quân|trung vị")
_LEADS = re.compile(
    r"(?:(?<!\w)(?:đạt|là|với|mức|được|còn|điểm số|tổng điểm|điểm|chỉ số|giá trị|lên|bằng|năm \d{4}|papi"
    r"|pci|dti|pii|pgi|index)|[:(])\s*"
    r"(?:được\s+|mức\s+)?\"?\s*$"
)
_OTHER_UNIT = re.compile(
    r"\s*(?:triệu|tỷ|nghìn|ngàn|lần|ha|km|m2|người|kg|tấn|đồng|usd|giờ|ngày|tháng|phiên|bản|hộ|doanh|đô la|vnđ)\b"
)
_YEAR_BRACKET = re.compile(r"năm (20\d\d)\s*\(\s*$")
_RANGE_WAY = frozenset({"đến", "tới"})
_MOVES = re.compile(r"(?<!\w)(?:tăng|giảm|lên|tụt|cải thiện|nâng|vươn|nhảy|thăng|rớt|sụt)\s+(?:\S+\s+){0,2}$")
_UNREAL = re.compile(r"(?<!\w)(?:có thể|sẽ|cần|để|muốn|phải|không|chưa|nhằm|giúp|không để)\s+(?:\S+\s)?$")
_RELATIVE = re.compile(
    r"\s*(?:điểm\s*)?so với\s+(?!(?:cùng )?(?:năm|kỳ|lần)\s+(?:trước|ngoái|liền))(?!.{0,40}?(?:19|20)\d\d)"
)
_LEVEL = re.compile(r"\s(?:lên|xuống)\s+\d")
"""`tăng lên 65,1 điểm` is the level reached, not the rise."""
_MAXIMA = frozenset({80, 100, 1000})
"""Maxima over which a whole number is a value: `83/100`, but `15/63` is a place."""
_SMALL = frozenset({"DTI", "ICT_INDEX", "OTHER"})
"""Indices whose values, or whose criteria's, may be below 1."""
_FINE = frozenset({"PAPI", "DTI", "ICT_INDEX"})
"""Indices with three and more decimals: elsewhere a dot before three digits parts thousands."""
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}$")
_PLACES_NAMED = ("vị trí", "hạng", "bậc", "không tăng")


def read_value(recorder: Recorder, text: str, context: Context) -> float:
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
        or _OPEN_END.match(recorder.doc.folded, figure.end)
        or not context.owns()
    ):
        return
    if (_HIGHER.search(words) and not _APPROX.search(words)) or _is_place(parts):
        return
    value = read_value(recorder, parts["n"], context)
    if _compared(recorder, figure, context, value, unit) or (
        unit == "%" and not bridged(recorder, figure, context)
    ):
        return
    if unit == "diem" and _is_maximum(context, value, "s" in parts or "s1" in parts):
        return
    here = _dated(recorder, figure, context)
    score = add_value(recorder, figure, here, value, unit, "score.phrase", approx=bool(_APPROX.search(words)))
    context.also = here.also
    printed = parts.get("s") or parts.get("s1")
    if printed:
        score.scale = parse_decimal(printed)


def _is_place(parts: dict[str, str]) -> bool:
    """`15/63` without a unit is a place, `83/100` a value."""
    whole = not {",", "."} & set(parts["n"] + parts.get("s", ""))
    return "s" in parts and whole and "p" not in parts and int(parts["s"]) not in _MAXIMA


def _is_maximum(context: Context, value: float, scaled: bool) -> bool:
    """All of an index's points, or less than one, is what a criterion can have, not what was had."""
    if scaled or context.index in _SMALL:
        return False
    return value < 1 or (context.component is None and value >= bounds(context.index or "")[1])


def _dated(recorder: Recorder, figure: Figure, context: Context) -> Context:
    """`năm 2022 (86,61%)`: a bracket right after a year holds that year's value."""
    year = _YEAR_BRACKET.search(before(recorder, figure, 16))
    return context.copy(year=int(year[1]), dated=True) if year else context


def _compared(recorder: Recorder, figure: Figure, context: Context, value: float, unit: str) -> bool:
    """True after `cao hơn mức trung bình cả nước`: a small figure is a difference, one of the same size the mean."""
    words = _COMPARISON.search(before(recorder, figure, 80))
    if words is None or _YEAR_BRACKET.search(words[0]) or "năm" in words[0]:
        return False
    last = next((s.value for s in reversed(recorder.sentence_scores) if s.value is not None), None)
    if _MEAN.search(words[0]) and last is not None and value > 0.5 * last:
        mean = context.copy(subject=COUNTRY, mean=True, owner_start=figure.start)
        recorder.add_score(figure, mean, value, unit, rule="score.mean")
    return True


def on_bare(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A decimal without a unit, right after a word that leads to a value."""
    words = before(recorder, figure, 24)
    if not context.owns() or _OTHER_UNIT.match(recorder.doc.folded, figure.end) or not _LEADS.search(words):
        return
    if not bridged(recorder, figure, context) or (
        _THOUSANDS.match(figure.parts["n"]) and context.index not in _FINE
    ):
        return
    value = read_value(recorder, figure.parts["n"], context)
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


def moved(figure: Figure, context: Context) -> tuple[Context | None, Context]:
    """The contexts of the earlier and the later figure of `từ … lên …`; an earlier one without a year is None."""
    parts = figure.parts
    first_year = int(parts["y1"]) if "y1" in parts else context.versus
    past = context.copy(year=first_year) if first_year is not None else None
    if context.versus is None or "y1" in parts:
        context.versus = first_year
    later = parts.get("y2") or parts.get("y3")
    year = context.year if context.year != first_year else None
    now = context.copy(year=int(later) if later else year or (first_year + 1 if first_year else None))
    now.versus = context.versus
    return past, now


def on_value_move(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`từ 86,92% (năm 2021) xuống 85,74%`; `từ 80% đến 90%` alone is a range."""
    parts = figure.parts
    is_range = (
        parts["way"] in _RANGE_WAY and "y1" not in parts and not _MOVES.search(before(recorder, figure, 24))
    )
    if (
        is_range
        or not context.owns()
        or not (parts.keys() & {"u1", "u2"} or {",", "."} & set(parts["a"] + parts["b"]))
    ):
        return
    unit = "%" if "%" in parts.get("u1", "") + parts.get("u2", "") else "diem"
    if unit == "%" and not bridged(recorder, figure, context):
        return
    past, now = moved(figure, context)
    if past is not None:
        recorder.add_score(figure, past, read_value(recorder, parts["a"], context), unit, rule="score.from")
    score = recorder.add_score(figure, now, read_value(recorder, parts["b"], context), unit, rule="score.to")
    recorder.settle(score, now)
    context.year = now.year


def on_beside(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`(72,71 so với 72,2)`: the second is the value of the year compared with."""
    last = recorder.sentence_scores[-1:]
    if not last or last[0].value is None or not context.owns() or context.versus is None:
        return
    if figure.start - last[0].evidence.end <= 2:
        past = context.copy(year=context.versus)
        value = read_value(recorder, figure.parts["n"], context)
        recorder.add_score(figure, past, value, last[0].unit or "diem", rule="score.beside")


def on_change(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A rise or fall that is stated as done, and not against something other than a year."""
    parts, verb = figure.parts, figure.parts["v"]
    if not context.owns() or _OPEN_END.match(recorder.doc.folded, figure.end):
        return
    if _RELATIVE.match(after(recorder, figure, 60)) or _UNREAL.search(before(recorder, figure, 24)):
        return
    if verb == "mất" and is_points(parts["u"]):
        return
    if parts["u"].startswith("%") and not bridged(recorder, figure, context):
        return
    if is_points(parts["u"]) and _LEVEL.search(recorder.doc.folded, figure.start, figure.end):
        unit = "%" if parts["u"].startswith(("%", "phần")) else "diem"
        add_value(recorder, figure, context, read_value(recorder, parts["n"], context), unit, "score.phrase")
        return
    sign = 1 if verb.startswith(UP_WORDS) else -1
    for number, unit in (("n", "u"), ("n2", "u2")):
        if number in parts:
            count = parse_count(parts[number])
            amount = float(count) if count is not None else parse_decimal(parts[number])
            recorder.change(figure, context, sign * amount, parts[unit])


def on_grown(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`cao hơn năm 2022 là 1,2%`."""
    if context.owns():
        on_versus(recorder, figure, context)
        sign = 1 if figure.parts["v"].startswith(UP_WORDS) else -1
        recorder.change(figure, context, sign * parse_decimal(figure.parts["n"]), figure.parts["u"])


def on_signed(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`(+6,39%)`."""
    if context.owns():
        sign = 1 if figure.parts["s"] == "+" else -1
        recorder.change(figure, context, sign * parse_decimal(figure.parts["n"]), figure.parts["u"])


def on_keep(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`giữ nguyên vị trí`; `không thay đổi` only of a place that the sentence states."""
    words = recorder.doc.folded[figure.start : figure.end]
    placed = any(name in words for name in _PLACES_NAMED) or recorder.sentence_rankings
    if context.owns() and (
        placed or after(recorder, figure, 10).lstrip().startswith(("vị trí", "thứ", "hạng"))
    ):
        recorder.change(figure, context, 0.0, "bậc")
