"""How far a sentence has been read: the figures that wait for their subject, and the list that is being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.document import Document
from extractors.figures import Figure
from extractors.measure_context import Context
from extractors.measure_lists import Listing
from extractors.measure_records import Recorder
from extractors.measure_sequel import Sequel
from schemas.subject import Subject

PARTED = re.compile(r"[,;:.(]")
"""Marks that part the segments of a sentence."""
MEASURES = frozenset(
    {"value", "bare", "rank", "first", "last", "most", "least", "second", "rank_move", "leads"}
)
"""Figures that state a value or a place."""
ORDERED = frozenset({"rank", "first", "second", "last", "most", "least"})
"""Figures whose owner may stand after them: `đứng thứ 10 là X`."""


@dataclass(slots=True)
class Progress:
    """The state of one sentence beside its context; shared by the steps that read it."""

    doc: Document
    recorder: Recorder
    clause: int = 0
    """Where the present clause begins."""
    waiting: list[Figure] = field(default_factory=list)
    """Figures whose subject comes after them."""
    listing: Listing | Sequel | None = None
    named: list[Subject | None] = field(default_factory=list)
    """Subjects that the sentence has named so far; None is the document's own."""
    brackets: list[Context | None] = field(default_factory=list)
    """The contexts that the open brackets give back; None for one that is no aside."""

    def begin(self, start: int) -> None:
        """A new sentence."""
        self.clause, self.listing = start, None
        self.waiting, self.named, self.brackets = [], [], []

    def measured(self) -> list[Subject]:
        """Each subject that the sentence states a figure of, once, in order."""
        records = [*self.recorder.sentence_scores, *self.recorder.sentence_rankings]
        subjects = [r.subject for r in sorted(records, key=lambda r: r.evidence.start)]
        return [s for at, s in enumerate(subjects) if s not in subjects[:at]]

    def years(self) -> list[int]:
        """Each year that the sentence states a figure of, once, in order."""
        records = [*self.recorder.sentence_scores, *self.recorder.sentence_rankings]
        ordered = sorted(records, key=lambda r: r.evidence.start)
        return list(dict.fromkeys(r.year for r in ordered if r.year is not None))

    def lone_subject(self, before: Subject | None) -> Subject | None:
        """What `địa phương này` means in the next sentence: the only other subject that this one named, if any."""
        distinct = {repr(subject) for subject in self.named}
        if len(distinct) == 1:
            return self.named[-1]
        return None if distinct else before
