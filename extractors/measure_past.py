"""Figures of an earlier year that stand beside the present one: `tăng từ 42,18 điểm năm 2018`."""

from __future__ import annotations

import re

from extractors.figures import Figure
from extractors.measure_bridge import bridged
from extractors.measure_context import Context
from extractors.measure_records import Recorder
from extractors.measure_states import after
from extractors.measure_values import read_value
from schemas.measures import Score

_OTHERS = re.compile(r"\s*(?:của|tại|ở)\s+(?!năm\b)")
"""`so với 42,1 điểm năm 2020 của Bắc Giang` is somebody else's."""


def on_past(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A value or place of the year that the figure itself names; the year spoken of stays as it is."""
    year = int(figure.parts["y"])
    later = context.year is not None and context.year <= year
    if not context.owns() or later or _OTHERS.match(after(recorder, figure, 12)):
        return
    if not bridged(recorder, figure, context):
        return
    then = context.copy(year=year, dated=True, owner_start=None)
    if "r" in figure.parts:
        out_of = int(figure.parts["o"]) if "o" in figure.parts else None
        recorder.add_rank(figure, then, rank=int(figure.parts["r"]), out_of=out_of, rule="rank.past")
    else:
        unit = "diem" if figure.parts["u"].startswith("đi") else "%"
        recorder.add_score(figure, then, read_value(figure.parts["n"], then), unit, rule="score.past")
    if context.versus is None or context.year is None:
        context.versus = year
        recorder.compare(year, figure.start)
        context.year = context.year or year + 1


_ITEM = re.compile(
    r"(?P<y>(?:19|20)\d\d)\s*:\s*(?:[^\W\d]{1,4}\s+){0,2}(?P<n>\d{1,4}(?:[.,]\d{1,4})?)(?:\s*/\s*(?P<o>\d{1,3}))?"
)


def on_history(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`xếp hạng 36 (2016: 35; 2015: 30)`: earlier years of the place or value right before the bracket."""
    last = max(
        (*recorder.sentence_scores[-1:], *recorder.sentence_rankings[-1:]),
        key=lambda record: record.evidence.end,
        default=None,
    )
    if last is None or figure.start - last.evidence.end > 1 or not context.owns():
        return
    for item in _ITEM.finditer(figure.parts["list"]):
        then = context.copy(year=int(item["y"]), dated=True, owner_start=None)
        if isinstance(last, Score):
            value = read_value(item["n"], then)
            recorder.add_score(figure, then, value, last.unit or "diem", rule="score.history")
        elif item["n"].isdigit():
            out_of = int(item["o"]) if item["o"] else None
            recorder.add_rank(figure, then, rank=int(item["n"]), out_of=out_of, rule="rank.history")
