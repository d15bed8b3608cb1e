"""Headings without a mark: short lines with a list or a text of their own below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.labels import BULLETS, RANKS
from pipeline.numbering import Count
from pipeline.zones import Piece

_LONGEST = 120
_CUT = 60
"""A line shorter than this was ended by its author, and goes on in no other."""
_ENDED = (".", ";", ":", "…", "/", "!", "?", ")")
_SKIPPED = frozenset({"rac", "chu-thich", "sieu-du-lieu"})
_TELLS = re.compile(r"[.;:,…!?]$|\d$|[^:]{3,45}: ")
"""No heading: a closed sentence, a figure at the end, or a line such as `Thời gian: …`."""


def mark_headings(pieces: Sequence[Piece], counts: Sequence[Count | None]) -> None:
    """Gives a heading style to each unnumbered line that introduces the first mark of a list, in place."""
    for at, piece in enumerate(pieces):
        unmarked = piece.kind == "doan" and piece.body and piece.label is None and piece.heading is None
        if not unmarked or not _is_short(piece.text):
            continue
        below = _next(pieces, at)
        if below is None or pieces[below].label is None:
            continue
        label, count = pieces[below].label, counts[below]
        assert label is not None
        if label.style in BULLETS:
            fits = _closed_above(pieces, at) and not pieces[below].text[:1].islower()
        else:
            fits = count is not None and count.number == 1 and RANKS[label.style] >= RANKS["roman"]
        if fits:
            piece.heading = f"above {label.style}"


def rank_of(style: str) -> float:
    """How deep a mark or an unnumbered heading stands: a heading just above the marks that it introduces."""
    return RANKS[style.removeprefix("above ")] - (0.5 if style.startswith("above ") else 0)


def _is_short(text: str) -> bool:
    return 4 <= len(text) <= _LONGEST and text[0].isupper() and not _TELLS.search(text)


def _next(pieces: Sequence[Piece], at: int) -> int | None:
    return next((n for n in range(at + 1, min(at + 6, len(pieces))) if pieces[n].kind not in _SKIPPED), None)


def _closed_above(pieces: Sequence[Piece], at: int) -> bool:
    """True where what stands above is at its end, so that the line can't be its continuation."""
    above = next((pieces[n] for n in range(at - 1, -1, -1) if pieces[n].kind not in _SKIPPED), None)
    if above is None or above.heading is not None or len(above.text) < _CUT:
        return True
    return above.text.rstrip().endswith(_ENDED)
