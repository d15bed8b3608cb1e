"""Measured places, from prose and from tables."""

from __future__ import annotations

from extractors.document import Document
from extractors.local_indices import can_measure
from extractors.measure_reader import read_measures
from extractors.measure_repeats import mark_repeats
from extractors.measure_tables import read_measure_tables
from schemas.measures import Ranking


def extract_rankings(doc: Document) -> list[Ranking]:
    """All rankings in reading order; a poorer statement of the same place is marked as a repeat."""
    found = [*read_measures(doc).rankings, *read_measure_tables(doc).rankings]
    rankings = [ranking for ranking in found if can_measure(ranking.index, ranking.subject)]
    rankings.sort(key=lambda ranking: (ranking.evidence.start, ranking.evidence.end))
    mark_repeats(rankings, ("rank", "from_bottom", "group", "band", "delta"))
    return rankings
