"""What goes on with a place just stated: `A dẫn đầu, tiếp theo lần lượt là B và C`, `kế đến là B`."""

from __future__ import annotations

import re

from extractors.document import Document
from extractors.figure_parts import NUMBER, POINTS
from extractors.figures import Figure
from extractors.measure_context import Context
from extractors.measure_records import Recorder
from extractors.subjects import SubjectMention
from schemas.measures import Ranking

_NEXT = re.compile(
    rf"\s*(?:(?:với|đạt|được)\s+)?(?:{NUMBER}\s*{POINTS}|\([^()]{{1,40}}\))?\s*(?:,|;|và|, và|cùng)\s*(?:và\s+|với\s+)?"
    r"(?:(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|sở|ubnd)\s*)?"
)
"""From one place of the list to the next: at most a value stands between."""


class Sequel:
    """The subjects that follow a place in order, and the place that they follow."""

    in_turn: bool

    def __init__(self, figure: Figure, doc: Document, after: Ranking) -> None:
        self.in_turn = bool(figure.parts.keys() & {"turns", "late"})
        self._doc = doc
        self._after = after
        self._at = figure.start
        self._entries: list[tuple[SubjectMention, Context]] = []
        self._closed = False

    def add(self, mention: SubjectMention, context: Context, recorder: Recorder) -> None:
        """Another subject, where no more than a value parts it from the one before."""
        before = self._entries[-1][0] if self._entries else None
        if before is not None and not _NEXT.fullmatch(self._doc.folded, before.end, mention.start):
            self._closed = True
        if not self._closed:
            self._entries.append((mention, context.copy(owner_start=None)))

    def finish(self, recorder: Recorder) -> None:
        """Ranks for the subjects: one alone is the next; of several the order counts with `lần lượt` or falling values."""
        entries = [(m, c) for m, c in self._entries if not self._placed(c, recorder)]
        if len(entries) < len(self._entries) or not entries:
            return
        values = [_value_of(context, recorder) for _, context in entries]
        falling = None not in values and values == sorted(values, reverse=True)  # type: ignore[type-var]
        if len(entries) > 1 and not (self.in_turn or falling):
            return
        whole = Figure("rank", self._at, entries[-1][0].end)
        for number, (_, context) in enumerate(entries, 1):
            here = context.copy(scope=self._after.scope)
            recorder.add_rank(whole, here, rank=(self._after.rank or 0) + number, rule="rank.sequel")

    def _placed(self, context: Context, recorder: Recorder) -> bool:
        subject = recorder.subject_in(context)
        return any(r.subject == subject for r in recorder.sentence_rankings)


def _value_of(context: Context, recorder: Recorder) -> float | None:
    subject = recorder.subject_in(context)
    return next((s.value for s in recorder.sentence_scores if s.subject == subject), None)
