"""The header of a table without upright lines: lines whose stretches, set side by side, are headings of columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.folding import fold
from extractors.lexicon import header_words
from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.stretches import Stretch, step, stretches

_LINES = 6
"""A header has at most so many lines."""
_CLOSE = 2.0
"""Lines of a header are no further apart than this, in sizes of their type."""
_FEWEST, _MOST = 3, 14
"""Columns of a table: two side by side may be a letterhead, a signature or prose."""
_LONGEST = 70
"""Letters of a heading."""
_SHORT = 3
"""A first heading of so few letters can only be that of the rows' numbers, however OCR read it."""
_KNOWN = 3
"""So many headings of different kinds must be known; one where a row numbers the columns."""
_APART = 0.6
"""Headings stand further apart than this, in sizes of their type."""
_NUMBER = re.compile(r"\(?\s*(\d{1,2})\s*\)?")
_OF_CONTENTS = ("trang", "số trang")


@dataclass(slots=True)
class Heading:
    """A column's heading: its stretches from top to bottom, and what they span."""

    parts: list[Stretch]
    x0: float
    x1: float

    @property
    def text(self) -> str:
        return " ".join(part.text for part in self.parts)

    @property
    def role(self) -> str | None:
        return header_words(fold(self.text))


@dataclass(slots=True)
class Head:
    """A header over ``lines``: its columns from left to right, and headings that stand over several of them.

    ``split``: the place of the first line below those headings; None where there are none.
    """

    first: int
    end: int
    headings: list[Heading]
    over: list[Stretch] = field(default_factory=list)
    split: int | None = None

    @property
    def ordered(self) -> bool:
        """True where the first column bears the rows' numbers."""
        return self.headings[0].role == "order" or len(self.headings[0].text) <= _SHORT


def find_head(lines: Sequence[Line], at: int) -> Head | None:
    """The header that begins with a line; None where its words, taken together, name no columns."""
    head = Head(at, at, [])
    best: Head | None = None
    for n in range(at, min(at + _LINES, len(lines))):
        if n > at and step(lines, n) > _CLOSE:
            break
        grown = _with(head, lines[n], n)
        if grown is None:
            break
        head = grown
        numbered = n + 1 < len(lines) and numbers_columns(lines[n + 1], len(head.headings))
        if _names_columns(head, numbered=numbered):
            best = head
    return best


def numbers_columns(line: Line, columns: int) -> bool:
    """True for the row (1) (2) (3) below a header, one number a column or nearly."""
    found = [_NUMBER.fullmatch(part.text) for part in stretches(line)]
    numbers = [int(match[1]) for match in found if match is not None]
    return (
        len(numbers) == len(found)
        and columns - 1 <= len(numbers) <= columns
        and len(numbers) >= _FEWEST
        and all(a < b for a, b in pairwise(numbers))
    )


def _with(head: Head, line: Line, at: int) -> Head | None:
    """The header with one more line; None where the line is none of it."""
    headings = [Heading(list(each.parts), each.x0, each.x1) for each in head.headings]
    over, split = list(head.over), head.split
    parts = stretches(line, _APART)
    for old in list(headings):
        below = [part for part in parts if part.overlaps(old.x0, old.x1)]
        if len(below) > 1:
            if len(old.parts) > 1 or split not in (None, at):
                return None
            headings.remove(old)
            over.append(old.parts[0])
            split = at
    for part in parts:
        above = [each for each in headings if part.overlaps(each.x0, each.x1)]
        if len(above) > 1 or (above and not _goes_on(above[0], part)):
            return None
        if above:
            above[0].parts.append(part)
            above[0].x0, above[0].x1 = min(above[0].x0, part.x0), max(above[0].x1, part.x1)
        else:
            headings.append(Heading([part], part.x0, part.x1))
    headings.sort(key=lambda each: each.x0)
    return Head(head.first, at + 1, headings, over, split)


def _goes_on(heading: Heading, part: Stretch) -> bool:
    """True where a stretch is the rest of a heading: it begins small, or makes a heading that is known as a whole."""
    if len(part.text) > 1 and (part.text[0].islower() or part.text[0] in "(/-–,&"):
        return True
    return heading.role is None and header_words(fold(f"{heading.text} {part.text}")) is not None


def _names_columns(head: Head, *, numbered: bool) -> bool:
    texts = [heading.text for heading in head.headings]
    if not _FEWEST <= len(texts) <= _MOST or any(len(text) > _LONGEST for text in texts):
        return False
    if any(fold(text).strip(" .:") in _OF_CONTENTS for text in texts):
        return False
    if any(_is_title(over, head) for over in head.over):
        return False
    roles = [heading.role for heading in head.headings]
    known = sum(role is not None for role in roles)
    if numbered:
        return known >= 1
    return len({role for role in roles if role}) >= _KNOWN and known * 2 >= len(roles)


def _is_title(over: Stretch, head: Head) -> bool:
    """True for words over the first column, or over most columns: they head the table, not some of its columns."""
    below = [each for each in head.headings if over.overlaps(each.x0, each.x1)]
    return head.headings[0] in below or len(below) * 2 > len(head.headings)
