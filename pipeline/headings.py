"""Headings without a mark: short lines with a list or a text of their own below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.folding import fold
from pipeline.labels import BULLETS, RANKS
from pipeline.layout import words
from pipeline.numbering import Count
from pipeline.zones import Piece

_LONGEST = 120
_CUT = 60
"""A line shorter than this was ended by its author, and goes on in no other."""
_ENDED = (".", ";", ":", "…", "/", "!", "?", ")")
_SKIPPED = frozenset({"rac", "chu-thich", "sieu-du-lieu"})
_TELLS = re.compile(r"[.;:,…!?]$|(?<!20\d)\d$|[^:]{3,45}: ")
"""No heading: a closed sentence, a figure other than a year at the end, or a line such as `Thời gian: …`."""
_PARTS = re.compile(r", | và |[.:]")
_NAME = 70
"""Characters of an agency's or a known part's name on a line of its own, at the most."""
_SENTENCE = 40
"""Characters of the paragraph below such a name, at the least."""


def mark_headings(pieces: Sequence[Piece], counts: Sequence[Count | None]) -> None:
    """Gives a heading style to each unnumbered line that introduces a list or, as a known name, a text; in place."""
    for at, piece in enumerate(pieces):
        unmarked = piece.kind == "doan" and piece.body and piece.label is None and piece.heading is None
        if not unmarked or not _is_short(piece.text):
            continue
        below = _next(pieces, at)
        if below is None:
            continue
        label = pieces[below].label
        if label is None:
            piece.heading = "above alpha" if _names(pieces, at, below) else None
        elif _begins_list(pieces, counts, at, below):
            piece.heading = f"above {label.style}"


def _begins_list(pieces: Sequence[Piece], counts: Sequence[Count | None], at: int, below: int) -> bool:
    label, count = pieces[below].label, counts[below]
    assert label is not None
    if label.style in BULLETS:
        return _closed_above(pieces, at) and not pieces[below].text[:1].islower()
    return count is not None and count.number == 1 and RANKS[label.style] >= RANKS["roman"]


def _names(pieces: Sequence[Piece], at: int, below: int) -> bool:
    """True for `Sở Nội vụ` or `Mục đích` alone on a line, with a whole paragraph below."""
    text, paragraph = fold(pieces[at].text).strip(), pieces[below]
    follows = (
        paragraph.kind == "doan" and len(paragraph.text) >= _SENTENCE and paragraph.text.endswith(_ENDED)
    )
    if not follows or len(text) > _NAME or not _closed_above(pieces, at):
        return False
    known = words("part_titles")
    return all(part.strip() in known for part in _PARTS.split(text)) or (
        text.startswith(words("agency_heads")) and not text.endswith((" và", " của", " các"))
    )


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
