"""Measured values, from prose and from tables."""

from __future__ import annotations

from extractors.document import Document
from extractors.local_indices import can_measure
from extractors.measure_reader import read_measures
from extractors.measure_repeats import mark_repeats
from extractors.measure_tables import read_measure_tables
from schemas.measures import Score


def extract_scores(doc: Document) -> list[Score]:
    """All scores in reading order; a poorer statement of the same value is marked as a repeat."""
    found = [*read_measures(doc).scores, *read_measure_tables(doc).scores]
    scores = [score for score in found if can_measure(score.index, score.subject)]
    scores.sort(key=lambda score: (score.evidence.start, score.evidence.end))
    mark_repeats(scores, ("value", "delta"))
    return scores
