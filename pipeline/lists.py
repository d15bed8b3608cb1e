"""Lists across a page: where each mark's list goes on, and what the next mark below a line is."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.labels import BULLETS, TITLED
from pipeline.numbering import Count, count_of, follows, settle
from pipeline.zones import Piece

_FAR = 12
"""How many lines below a paragraph the next mark is looked for."""


class Lists:
    """The marks of a document by the list that each stands in; a letterhead, signature or annex parts two lists."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        for piece, label in zip(pieces, settle([p.label for p in pieces]), strict=True):
            if label is None and piece.label is not None:
                piece.kind, piece.own, piece.text = "doan", piece.span, ""
            elif label is not None:
                piece.kind = label.kind
            piece.label = label
        self._pieces = pieces
        self.counts: list[Count | None] = [count_of(p.label) if p.label else None for p in pieces]
        self._keep_openings()
        self._next_same: list[int | None] = [None] * len(pieces)
        self._next_mark: list[int | None] = [None] * len(pieces)
        self._link()

    def _keep_openings(self) -> None:
        """A letterhead amid the body is an example in it, and opens nothing, where the numbers below it go on."""
        first = True
        for at in range(len(self._pieces) - 1, -1, -1):
            piece, count = self._pieces[at], self.counts[at]
            if count is not None and piece.label is not None:
                first = count.number == 1 or piece.label.style in TITLED
            elif piece.opens and piece.amid and not first:
                piece.opens = False
            elif _parts(piece):
                first = True

    def _link(self) -> None:
        coming: dict[str, int] = {}
        mark: int | None = None
        for at in range(len(self._pieces) - 1, -1, -1):
            piece, count = self._pieces[at], self.counts[at]
            self._next_mark[at] = mark
            if count is not None:
                style = count.series.split()[0]
                self._next_same[at] = coming.get(style)
                coming[style] = at
            if piece.label is not None and piece.label.style != "note":
                mark = at
            if _parts(piece):
                coming, mark = {}, None

    def goes_on(self, item: int, at: int) -> bool:
        """True where the next mark of the item's style stands below the line ``at`` and continues the item's list."""
        following = self._next_same[item]
        if following is None or following <= at:
            return False
        before, after = self.counts[item], self.counts[following]
        return before is not None and after is not None and follows(before, after)

    def is_first(self, at: int) -> bool:
        """True for the first mark of a list: a bullet, or the number one."""
        count, label = self.counts[at], self._pieces[at].label
        return count.number == 1 if count is not None else label is not None and label.style in BULLETS

    def next_style(self, at: int) -> str | None:
        """The style of the next mark below a line, at any distance within the same part of the document."""
        mark = self._next_mark[at]
        label = self._pieces[mark].label if mark is not None else None
        return label.style if label is not None else None

    def ends_at(self, at: int) -> bool:
        """True where no further mark stands below the line in this part of the document."""
        return self._next_mark[at] is None

    def restarts_below(self, at: int) -> bool:
        """True for a line whose next line begins a new list: a numbered one at one."""
        mark = self._next_mark[at]
        if mark != at + 1:
            return False
        count = self.counts[mark]
        return count is not None and count.number == 1

    def follows_next(self, item: int, at: int) -> bool:
        """True where the next mark below the line continues the item's own list, so that the line is part of it."""
        mark = self._next_mark[at]
        if mark is None or mark > at + _FAR:
            return False
        before, after = self._pieces[item].label, self._pieces[mark].label
        if before is None or after is None or before.style != after.style:
            return False
        one, other = self.counts[item], self.counts[mark]
        return one is None or other is None or follows(one, other)


def _parts(piece: Piece) -> bool:
    return piece.opens or piece.kind in ("noi-nhan", "chu-ky", "phu-luc")
