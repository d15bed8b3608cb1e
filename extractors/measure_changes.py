"""What changes make: from one value to another, rises and falls, and places that are kept."""

from __future__ import annotations

import re

from extractors.figure_parts import UP_WORDS
from extractors.figures import Figure
from extractors.measure_bridge import bridged
from extractors.measure_context import Context
from extractors.measure_records import Recorder, is_points
from extractors.measure_states import after, before, on_versus, planned
from extractors.measure_values import OPEN_END, add_value, read_value
from extractors.numbers import parse_count, parse_decimal

_RANGE_WAY = frozenset({"đến", "tới"})
_MOVES = re.compile(r"(?<!\w)(?:tăng|giảm|lên|tụt|cải thiện|nâng|vươn|nhảy|thăng|rớt|sụt)\s+(?:\S+\s+){0,2}$")
_UNREAL = re.compile(r"(?<!\w)(?:có thể|sẽ|cần|để|muốn|phải|không|chưa|nhằm|giúp|không để)\s+(?:\S+\s)?$")
_RELATIVE = re.compile(
    r"\s*(?:điểm\s*)?so với\s+(?!(?:cùng )?(?:năm|kỳ|lần)\s+(?:trước|ngoái|liền)"
    r"|(?:tháng|quý)\s+(?:\d|[ivx]+\b|trước|liền))(?!.{0,40}?(?:19|20)\d\d)"
)
_LEVEL = re.compile(r"\s(?:lên|xuống)\s+\d")
"""`tăng lên 65,1 điểm` is the level reached, not the rise."""
_BESIDE = re.compile(
    r"(?<!\w)so với\s+(?:mức |điểm )?(?:trung bình|bình quân|tỉnh|thành phố|địa phương|đơn vị|cả nước|các)\s"
    r"(?![^.;,]{0,60}năm (?:20|trước|ngoái))[^.;]*$"
)
"""`so với tỉnh dẫn đầu …, thấp hơn 4,36%` tells a distance, no change."""
_PLUS = frozenset("+▲↑")
_PLACES_NAMED = ("vị trí", "hạng", "bậc", "không tăng")


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
    if context.goal and not context.hypothesis and _past_of_goal(recorder, figure, context):
        return
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
        recorder.add_score(figure, past, read_value(parts["a"], context), unit, rule="score.from")
    score = recorder.add_score(figure, now, read_value(parts["b"], context), unit, rule="score.to")
    recorder.settle(score, now)
    context.year = now.year


def _past_of_goal(recorder: Recorder, figure: Figure, context: Context) -> bool:
    """`phấn đấu tăng từ 3,4 điểm năm 2024 lên 4,0 điểm năm 2030`: what was had is measured, the rest is striven for."""
    parts = figure.parts
    if "y1" not in parts or not (context.owner and context.index):
        return False
    dated = recorder.doc.info is not None and recorder.doc.info.issued is not None
    if planned(recorder, int(parts["y1"])) and (dated or not parts.keys() & {"y2", "y3"}):
        return False
    past = context.copy(year=int(parts["y1"]), dated=True, goal=False)
    unit = "%" if "%" in parts.get("u1", "") + parts.get("u2", "") else "diem"
    recorder.add_score(figure, past, read_value(parts["a"], past), unit, rule="score.from")
    return True


def on_beside(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`(72,71 so với 72,2)`: the second is the value of the year compared with."""
    last = recorder.sentence_scores[-1:]
    if not last or last[0].value is None or not context.owns() or context.versus is None:
        return
    if figure.start - last[0].evidence.end <= 2:
        past = context.copy(year=context.versus)
        value = read_value(figure.parts["n"], context)
        recorder.add_score(figure, past, value, last[0].unit or "diem", rule="score.beside")


def on_change(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A rise or fall that is stated as done, and not against something other than a year."""
    parts, verb = figure.parts, figure.parts["v"]
    if not context.owns() or OPEN_END.match(recorder.doc.folded, figure.end):
        return
    if _RELATIVE.match(after(recorder, figure, 60)) or _UNREAL.search(before(recorder, figure, 24)):
        return
    if verb in ("cao hơn", "thấp hơn") and _BESIDE.search(before(recorder, figure, 160)):
        return
    if verb == "mất" and is_points(parts["u"]):
        return
    if parts["u"].startswith("%") and not bridged(recorder, figure, context):
        return
    if is_points(parts["u"]) and _LEVEL.search(recorder.doc.folded, figure.start, figure.end):
        unit = "%" if parts["u"].startswith(("%", "phần")) else "diem"
        add_value(recorder, figure, context, read_value(parts["n"], context), unit, "score.phrase")
        return
    sign = 1 if verb.startswith(UP_WORDS) else -1
    for number, unit in (("n", "u"), ("n2", "u2")):
        if number in parts:
            amount = _amount(parts[number])
            for own in (*context.also, context):
                recorder.change(figure, own, sign * amount, parts[unit])


def _amount(words: str) -> float:
    """A change's size, in figures or in words."""
    count = parse_count(words)
    return float(count) if count is not None else parse_decimal(words)


def on_grown(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`cao hơn năm 2022 là 1,2%`."""
    if context.owns():
        on_versus(recorder, figure, context)
        sign = 1 if figure.parts["v"].startswith(UP_WORDS) else -1
        recorder.change(figure, context, sign * _amount(figure.parts["n"]), figure.parts["u"])


def on_signed(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`(+6,39%)`, `(+1,46%, +8 bậc so năm 2022)`; without a unit it is of the figure right before it."""
    parts = figure.parts
    if not context.owns():
        return
    if "y" in parts and context.year is None:
        on_versus(recorder, figure, context)
    here = context.copy(versus=int(parts["y"])) if "y" in parts else context
    for at in ("", "2"):
        unit = parts.get(f"u{at}") or (_unit_before(recorder, figure) if f"n{at}" in parts else None)
        if unit is not None and f"n{at}" in parts:
            sign = 1 if parts[f"s{at}"] in _PLUS else -1
            recorder.change(figure, here, sign * parse_decimal(parts[f"n{at}"]), unit)


def on_change_bare(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`(6,12 điểm, giảm 0,3)`: the change has the unit of the value before it in the bracket."""
    last = recorder.sentence_scores[-1:]
    if context.owns() and context.bracket and last and 0 <= figure.start - last[0].evidence.end <= 4:
        sign = 1 if figure.parts["v"] in UP_WORDS else -1
        unit = "%" if last[0].unit == "%" else "điểm"
        recorder.change(figure, context, sign * parse_decimal(figure.parts["n"]), unit)


def on_signed_first(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`(+0,42, đạt 5,61)`: the change of the value that follows in the bracket."""
    parts = figure.parts
    if context.owns():
        sign = 1 if parts["s"] in _PLUS else -1
        whole = parts["n"].isdigit()
        recorder.change(
            figure, context, sign * _amount(parts["n"]), parts.get("u") or ("bậc" if whole else "điểm")
        )


def _unit_before(recorder: Recorder, figure: Figure) -> str | None:
    """The unit of the value or place that ends right before the bracket."""
    places, values = recorder.sentence_rankings[-1:], recorder.sentence_scores[-1:]
    if places and 0 <= figure.start - places[0].evidence.end <= 1 and figure.parts["n"].isdigit():
        return "bậc"
    if values and 0 <= figure.start - values[0].evidence.end <= 1 and not figure.parts["n"].isdigit():
        return "%" if values[0].unit == "%" else "điểm"
    return None


def on_keep(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`giữ nguyên vị trí`; `không thay đổi` only of a place that the sentence states."""
    words = recorder.doc.folded[figure.start : figure.end]
    placed = any(name in words for name in _PLACES_NAMED) or recorder.sentence_rankings
    if context.owns() and (
        placed or after(recorder, figure, 10).lstrip().startswith(("vị trí", "thứ", "hạng"))
    ):
        recorder.change(figure, context, 0.0, "bậc")
