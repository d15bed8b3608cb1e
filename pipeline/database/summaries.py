"""A record in one line, in its own codes and figures: what a search result shows below the words."""

from __future__ import annotations

from schemas.measures import Measure, Ranking, Score, Target
from schemas.task import Task

_UNITS = {"%": "%", "diem": " điểm", "bac": " bậc", "hang": ""}


def _number(value: float) -> str:
    return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"


def _figure(value: float | None, unit: str | None) -> str:
    return "" if value is None else f"{_number(value)}{_UNITS.get(unit or '', '')}"


def _of_what(record: Measure | Target) -> list[str]:
    name = record.index_name if record.index == "OTHER" and record.index_name else record.index
    words = record.component_name if record.component_name != record.component else None
    index = " ".join(part for part in (name, record.component, words) if part)
    measure = record.measure if isinstance(record, Target) else ""
    return [index, measure, record.subject.name, str(record.year or "")]


def _delta(delta: float | None, year: int | None) -> str:
    if delta is None:
        return ""
    return f"{'+' if delta > 0 else ''}{_number(delta)}" + (f" / {year}" if year else "")


def _score(score: Score) -> list[str]:
    value = _figure(score.value, score.unit)
    if score.scale and score.unit == "diem":
        value += f" / {_number(score.scale)}"
    return [*_of_what(score), value, _delta(score.delta, score.delta_year), score.grade or ""]


def _ranking(ranking: Ranking) -> list[str]:
    place = "" if ranking.rank is None else f"#{ranking.rank}"
    if place and ranking.out_of:
        place += f"/{ranking.out_of}"
    band = f"{ranking.band[0]}-{ranking.band[1]}" if ranking.band else ""
    last = f"#-{ranking.from_bottom}" if ranking.from_bottom else ""
    change = _delta(ranking.delta, ranking.delta_year)
    return [*_of_what(ranking), place, last, band, ranking.group or "", ranking.scope or "", change]


def _target(target: Target) -> list[str]:
    figure = _figure(target.value, target.unit)
    if target.value_to is not None:
        figure += f" - {_figure(target.value_to, target.unit)}"
    bound = " ".join(part for part in (target.comparator, figure or target.grade or target.group) if part)
    base = f"({target.base_year})" if target.base_year else ""
    return [*_of_what(target), bound, base]


def _task(task: Task) -> list[str]:
    coordinating = "; ".join(task.coordinating_agencies)
    deadline = task.deadline.raw if task.deadline else ""
    return ["; ".join(task.lead_agencies), f"(+ {coordinating})" if coordinating else "", deadline]


def summary_of(record: Score | Ranking | Target | Task) -> str | None:
    """The record's codes, subject, year and figures, or a task's agencies and deadline, parted by middle dots."""
    if isinstance(record, Score):
        parts = _score(record)
    elif isinstance(record, Ranking):
        parts = _ranking(record)
    elif isinstance(record, Target):
        parts = _target(record)
    else:
        parts = _task(record)
    return " · ".join(part for part in parts if part) or None
