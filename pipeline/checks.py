"""Checks of the finished records: what can't be right is flagged, never changed."""

from __future__ import annotations

from datetime import date

from extractors.indices import bounds
from schemas.measures import Ranking, Score
from schemas.records import Extraction
from schemas.task import Task


def flag(extraction: Extraction) -> None:
    """Adds a flag to each record that fails a check."""
    for score in extraction.scores:
        _flag(score, _score_flags(score))
    for ranking in extraction.rankings:
        _flag(ranking, _ranking_flags(ranking))
    _flag_changes(extraction.rankings)
    _flag_values(extraction.scores)
    for task in extraction.tasks:
        _flag(task, _task_flags(task, extraction.document.issued))


def _flag(record: Score | Ranking | Task, flags: list[str]) -> None:
    record.flags += [name for name in flags if name not in record.flags]


def _score_flags(score: Score) -> list[str]:
    flags = []
    if score.value is not None:
        low, high = bounds(score.index)
        top = score.scale if score.scale is not None else high
        if score.component is None and score.scale is None and not low <= score.value <= high:
            flags.append("value-out-of-range")
        elif score.value > top:
            flags.append("value-above-scale")
    return flags


def _ranking_flags(ranking: Ranking) -> list[str]:
    above = ranking.rank is not None and ranking.out_of is not None and ranking.rank > ranking.out_of
    return ["rank-above-out-of"] if above else []


def _key(record: Score | Ranking) -> tuple[object, ...]:
    scope = record.scope if isinstance(record, Ranking) else record.unit
    return record.index, record.component, record.subject.name, scope


def _flag_changes(rankings: list[Ranking]) -> None:
    """Previous place − change = place, where the document prints all three."""
    known = {(*_key(r), r.year): r.rank for r in rankings if r.rank is not None and r.year is not None}
    for ranking in rankings:
        before = known.get((*_key(ranking), ranking.delta_year))
        if ranking.rank is not None and ranking.delta is not None and before is not None:
            if before - ranking.delta != ranking.rank:
                _flag(ranking, ["previous-and-delta-disagree"])


def _flag_values(scores: list[Score]) -> None:
    known = {(*_key(s), s.year): s.value for s in scores if s.value is not None and s.year is not None}
    for score in scores:
        before = known.get((*_key(score), score.delta_year))
        if score.value is not None and score.delta is not None and before is not None:
            if abs(before + score.delta - score.value) > 0.015:
                _flag(score, ["previous-and-delta-disagree"])


def _task_flags(task: Task, issued: str | None) -> list[str]:
    due = task.deadline.due if task.deadline else None
    if due and issued and len(issued) == 10 and date.fromisoformat(due) < date.fromisoformat(issued):
        return ["deadline-before-document"]
    return []
