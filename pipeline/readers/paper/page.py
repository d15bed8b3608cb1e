"""What stands on a page: words with their boxes, ruling lines, and how much of it is a picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.readers.blocks import Box

EM = 1.3
"""The size of type by the height of its words above the line that they stand on."""
DESCENT = 0.22
"""How far letters reach below that line, in sizes of the type."""


class Word(NamedTuple):
    """A word with its frame, in points from the page's top left; ``bottom`` is the line that its type stands on.

    ``glued``: nothing parts it from the word before it, as a note's mark from the word that it stands at.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    glued: bool = False
    confidence: int | None = None
    """How sure OCR is of it, 0 to 100; None where the file itself says the word."""

    @property
    def size(self) -> float:
        """About the size of its type."""
        return (self.bottom - self.top) * EM

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


class Rule(NamedTuple):
    """A straight ruling line: at ``at`` (x of an upright one, y of a level one), from ``start`` to ``end``."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Rules:
    """A page's ruling lines, level and upright."""

    level: list[Rule] = field(default_factory=list)
    upright: list[Rule] = field(default_factory=list)


@dataclass(slots=True)
class RuledCell:
    """A cell with its place and frame."""

    row: int
    col: int
    rowspan: int
    colspan: int
    box: Box


@dataclass(slots=True)
class RuledTable:
    """A table drawn with lines: the edges of its columns and rows, and its cells.

    ``regular`` is False where some cell is no rectangle, so that the lines don't settle what the cells are.
    """

    xs: list[float]
    ys: list[float]
    cells: list[RuledCell] = field(default_factory=list)
    regular: bool = True

    @property
    def box(self) -> Box:
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def on_its_line(word: Word) -> Word:
    """A word whose frame reaches below the line it stands on, as most tools give it, framed down to that line."""
    return word._replace(bottom=word.bottom - (word.bottom - word.top) * DESCENT)


@dataclass(slots=True)
class Page:
    """One page, upright as a reader holds it; ``number`` counts from 1."""

    number: int
    width: float
    height: float
    words: list[Word]
    rules: Rules = field(default_factory=Rules)
    stamped: list[Word] = field(default_factory=list)
    """Words that were put onto the finished page: its number and date, a signature's data, a SAO Y mark."""
    images: float = 0.0
    """The share of the page that its largest picture covers."""
    turned: int = 0
    """The clockwise turn, 0, 90, 180 or 270, that made the page upright for reading, beyond the page's own."""
    tilted: float = 0.0
    """The small turn anticlockwise, in degrees, that then made its lines level."""
