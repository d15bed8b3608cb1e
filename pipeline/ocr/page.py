"""A picture of a page into the page that the paper package reads: words with boxes and confidence, and rules."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from pipeline.ocr.apart import read_apart
from pipeline.ocr.engine import Area, Engine, Seen
from pipeline.ocr.picture import ink, is_blank, is_sideways, may_be_overturned, quarter, skew, turned
from pipeline.ocr.pieces import held, ink_of, read_cells
from pipeline.ocr.ruling import find_rules
from pipeline.ocr.second import read_again
from pipeline.ocr.signature import read_signature
from pipeline.ocr.strokes import count_strokes
from pipeline.readers.paper.page import Page, Rule, RuledTable, Rules, Word
from pipeline.readers.paper.ruled import ruled_tables

if TYPE_CHECKING:
    from pipeline.ocr.engine import Gray
    from pipeline.ocr.picture import Rgb

VERSION = 10
"""Counts up when the same picture would be read otherwise: older readings in a cache are then read anew."""

_LEVEL = 0.15
"""A page that leans by less than this, in degrees, is read as it lies."""
_STRIP = 1.2
"""So wide a strip, in inches, tells which way a page lies: some lines of its text."""
_WEAK = 35.0
"""Words read with less confidence than this are specks and strokes, unless they are long."""
_SPECK = 70.0
"""The same for words without a letter or figure."""
_MARKS = ("-", "–", "+", "~", "•", "*")
_MARK = 20.0
"""Marks before items are kept where they are read with at least this confidence."""
_MOST_CELLS = 1500
"""A page with more cells than this is read as a whole: no page that people fill has as many."""
_INSET = 1.5
"""What is left of a cell's frame, in points, after its lines were taken away."""


@dataclass(slots=True)
class PictureReading:
    """A page as read from its picture: width and height as it was read, its words, rules and how it was laid."""

    width: float
    height: float
    words: list[Word]
    rules: Rules
    turn: int = 0
    tilt: float = 0.0

    def page(self, number: int) -> Page:
        """The reading as a page of a document."""
        return Page(
            number, self.width, self.height, self.words, self.rules, turned=self.turn, tilted=self.tilt
        )

    def to_bytes(self) -> bytes:
        """The reading as it is kept in a cache."""
        data = [
            self.width,
            self.height,
            self.words,
            self.rules.level,
            self.rules.upright,
            self.turn,
            self.tilt,
        ]
        return json.dumps(data, ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> PictureReading:
        """What ``to_bytes`` wrote."""
        width, height, words, level, upright, turn, tilt = json.loads(data)
        rules = Rules([Rule(*rule) for rule in level], [Rule(*rule) for rule in upright])
        return cls(width, height, [Word(*word) for word in words], rules, turn, tilt)


def read_picture(rgb: Rgb, dpi: int, engine: Engine) -> PictureReading:
    """A picture cleaned, set upright and read: its tables cell by cell, the rest as a whole."""
    gray = ink(rgb)
    turn = 0
    if is_blank(gray):
        return PictureReading(*_size(gray, dpi), [], Rules())
    if is_sideways(gray):
        turn = _turn(gray, dpi, engine)
        gray = quarter(gray, turn)
    tilt = skew(gray)
    if abs(tilt) > _LEVEL:
        gray = turned(gray, tilt)
    else:
        tilt = 0.0
    rules, clean = find_rules(gray, dpi)
    if turn == 0 and may_be_overturned(clean):
        turn = (90 + _turn(quarter(clean, 90), dpi, engine)) % 360
        if turn:
            gray = quarter(gray, turn)
            rules, clean = find_rules(gray, dpi)
    words = _words(clean, dpi, ruled_tables(rules), engine)
    return PictureReading(*_size(gray, dpi), words, rules, turn, tilt)


def _size(gray: Gray, dpi: int) -> tuple[float, float]:
    return round(gray.shape[1] * 72 / dpi, 2), round(gray.shape[0] * 72 / dpi, 2)


def _turn(gray: Gray, dpi: int, engine: Engine) -> int:
    """Which of the two ways to lay a page that stands on its side: the one that reads with more confidence.

    Where neither does it is 270, which leaves a page that lay level, and was put on its side for this, as it was.
    """
    strip = _densest(gray, round(_STRIP * dpi))
    laid = {turn: quarter(strip, turn) for turn in (270, 90)}
    # As one block: where blocks are looked for, lines that stand on their side are found and read too.
    ways = {
        turn: engine.read(way, dpi, [Area(0, 0, way.shape[1], way.shape[0])])[0] for turn, way in laid.items()
    }
    return max(
        ways, key=lambda turn: sum(len(word.text) * max(word.confidence - 50, 0) for word in ways[turn])
    )


def _densest(gray: Gray, width: int) -> Gray:
    """The upright strip of a page with the most ink, without the page's margins, where shadows are."""
    import numpy as np

    high, wide = gray.shape
    middle = gray[high // 6 : high - high // 6]
    starts = range(wide // 10, max(wide - wide // 10 - width, wide // 10 + 1), max(width // 2, 1))
    ink = np.concatenate(([0], np.cumsum((middle < 128).sum(axis=0))))
    best = max(starts, key=lambda start: ink[min(start + width, wide)] - ink[start])
    return middle[:, best : best + width]


def _words(clean: Gray, dpi: int, tables: list[RuledTable], engine: Engine) -> list[Word]:
    seen: list[Seen] = []
    rest = clean
    areas = [area for table in tables for area in _areas(clean, dpi, table)]
    if areas and len(areas) <= _MOST_CELLS:
        for area, found in zip(areas, read_cells(clean, dpi, areas, engine), strict=True):
            seen += [held(word, area) for word in found]
        rest = clean.copy()
        for table in tables:
            left, top, right, bottom = (round(side * dpi / 72) for side in table.box)
            rest[max(top - 2, 0) : bottom + 2, max(left - 2, 0) : right + 2] = 255
    beside = engine.read(rest, dpi)[0]
    if rest is not clean and not beside:
        beside = _missed(rest, dpi, tables, engine)
    seen = read_again([*seen, *beside], clean, dpi, engine)
    within = [word for word in seen if _in_table(word, tables, dpi)] if rest is not clean else []
    others = [word for word in seen if word not in within] if within else seen
    seen = [*within, *read_apart(others, rest, dpi, engine)]
    seen = count_strokes(read_signature(seen, clean, dpi, engine), clean)
    return [
        _word(word, 72 / dpi)
        for word, after in zip_longest(seen, seen[1:])
        if _is_ink(word) or _opens(word, after)
    ]


def _in_table(word: Seen, tables: list[RuledTable], dpi: int) -> bool:
    x, y = (word.left + word.right) * 36 / dpi, (word.top + word.bottom) * 36 / dpi
    return any(
        left <= x <= right and top <= y <= bottom for left, top, right, bottom in (t.box for t in tables)
    )


def _missed(rest: Gray, dpi: int, tables: list[RuledTable], engine: Engine) -> list[Seen]:
    """What stands above, between and below tables, as blocks: a line alone on a page is taken for no text."""
    height, width = rest.shape
    edges = [0, *sorted(round(side * dpi / 72) for table in tables for side in table.box[1::2]), height]
    zones = (Area(0, top, width, bottom) for top, bottom in pairwise(edges) if bottom - top > dpi / 12)
    inked = [area for zone in zones if (area := ink_of(rest, zone)) is not None]
    return [word for found in engine.read(rest, dpi, inked) for word in found] if inked else []


def _is_ink(word: Seen) -> bool:
    """False for specks, strokes of a pen and what is left of lines."""
    if not any(c.isalnum() for c in word.text):
        return word.confidence >= _SPECK
    return word.confidence >= _WEAK or len(word.text) > 3


def _opens(word: Seen, after: Seen | None) -> bool:
    """True for the dash or cross before an item, which is read without being sure."""
    if after is None or word.text not in _MARKS or word.confidence < _MARK:
        return False
    size = after.bottom - after.top
    return abs(after.bottom - word.bottom) < 0.3 * size and 0 < after.left - word.right < 1.5 * size


def _areas(clean: Gray, dpi: int, table: RuledTable) -> list[Area]:
    """The cells of a table that have ink in them, as areas of the picture."""
    areas = []
    for cell in table.cells:
        left, top, right, bottom = (side * dpi / 72 for side in cell.box)
        inset = _INSET * dpi / 72
        area = Area(round(left + inset), round(top + inset), round(right - inset), round(bottom - inset))
        written = ink_of(clean, area)
        if written is not None:
            areas.append(written)
    return areas


def _word(seen: Seen, scale: float) -> Word:
    left, top, right, bottom = (round(side * scale, 2) for side in seen[1:5])
    return Word(seen.text, left, top, right, bottom, confidence=round(seen.confidence))
