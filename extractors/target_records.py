"""Puts together the record of one target from what was read of it."""

from __future__ import annotations

from extractors.target_figures import TargetFigure
from extractors.target_names import Topic
from extractors.target_years import TargetYear
from schemas.base import Evidence
from schemas.measures import Target
from schemas.subject import Subject
from schemas.vocabulary import LOCAL_INDEX

_LOWER_KINDS = frozenset({"so-nganh", "huyen", "xa"})


def make_target(
    topic: Topic, figure: TargetFigure, subject: Subject, when: TargetYear, measure: str, evidence: Evidence
) -> Target:
    """The record of the figure, for the index by which its subject is measured."""
    return Target(
        index=_local(topic.index, subject),
        index_name=topic.index_name,
        component=topic.component,
        component_name=topic.component_name,
        subject=subject,
        measure=measure,
        year=when.year,
        year_to=when.year_to,
        open_ended=when.open_ended,
        per_year=when.per_year,
        kind=figure.kind,
        comparator=figure.comparator,
        value=figure.value,
        unit=figure.unit,
        value_to=figure.value_to,
        grade=figure.grade,
        group=figure.group,
        indices=[_local(code, subject) for code in topic.indices],
        evidence=evidence,
    )


def merge_grades(made: list[Target]) -> None:
    """A grade beside a figure for the same thing goes on that target."""
    for grade in [target for target in made if target.grade and target.value is None]:
        levels = (t for t in made if t.value is not None and t.kind == "level" and _same_thing(t, grade))
        partner = next(levels, None)
        if partner is not None and partner.grade is None:
            partner.grade = grade.grade
            made.remove(grade)


def _same_thing(one: Target, other: Target) -> bool:
    same_words = (one.evidence.start, one.evidence.end) == (other.evidence.start, other.evidence.end)
    return one.index == other.index or same_words


def _local(index: str | None, subject: Subject) -> str | None:
    """A department's, district's or commune's own index is the local one."""
    return LOCAL_INDEX.get(index, index) if index and subject.kind in _LOWER_KINDS else index
