"""Note marks set as superscripts."""

from __future__ import annotations

import re

_UNITS = frozenset(["m", "km", "dm", "cm", "mm", "hm", "dam"])
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d$")
"""A year is raised to no power: the figure at it is a note's."""
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def note_mark(before: str, raised: str) -> str:
    """The raised words as text: a note's figure as ``[3]``, the power of a unit or a number kept as one."""
    mark = raised.strip()
    if not (mark.isascii() and mark.isdigit() and len(mark) <= 3):
        return raised
    if not before.strip():
        return f"[{mark}] "
    if before[-1].isdigit() and not _YEAR.search(before):
        return mark.translate(_SUPERSCRIPT)
    return mark if before.split()[-1].lstrip("0123456789.,/(").lower() in _UNITS else f"[{mark}]"
