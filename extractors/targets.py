"""Values to be reached, in reading order."""

from __future__ import annotations

from extractors.document import Document
from extractors.target_reader import TargetReader
from schemas.measures import Target


def extract_targets(doc: Document) -> list[Target]:
    """All targets of the running text; one that says an earlier one again is marked as a repeat."""
    targets = sorted(TargetReader(doc).run(), key=lambda target: target.evidence.start)
    seen: set[tuple[object, ...]] = set()
    for target in targets:
        key = (target.index, target.component, target.kind, target.value, target.year, target.measure.lower())
        target.repeat = key in seen
        seen.add(key)
    return targets
