"""Lines into running text that remembers where each word stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.readers.blocks import WordBoxes
from pipeline.readers.characters import clean
from pipeline.readers.footnotes import note_mark
from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.page import DESCENT
from pipeline.readers.wraps import breaks_number

_NOTE = re.compile(r"\d{1,3}|[ivx]{1,5}|\*{1,3}")
_ROMAN = re.compile(r"[ivx]{1,5}")
_OPEN = re.compile(r"\w-$")
"""A line that ends so was broken inside a number or a compound, not at a blank."""


class Writer:
    """Puts lines one after another into a text, words parted by single blanks, paragraphs by line breaks."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""
        self._spans: list[int] = []
        self._frames: list[float] = []
        self._sure: list[int | None] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def places(self) -> WordBoxes:
        """Where the words stand that were put."""
        return WordBoxes.of(self._spans, self._frames, self._sure)

    def put(self, line: Line) -> None:
        """Adds a line to the paragraph: nothing comes between the halves of a number broken at its hyphen."""
        first = True
        page, foot, raised = line.page, line.bottom, line.size * 0.9
        below = line.size * DESCENT
        for word in line.words:
            text = word.text if word.text.isascii() else clean(word.text).strip()
            if not text:
                continue
            if word.bottom < foot and word.size < raised and line.is_raised(word):
                text = _mark(self._last, text) if word.glued and not first else _head(text, first)
            glued = word.glued and not first
            if first and self._last and _is_broken(self._last, text):
                glued = True
            start = self._write(text, glued)
            self._spans += (start, self._length, page)
            self._frames += (word.x0, word.top, word.x1, word.bottom + below)
            self._sure.append(word.confidence)
            first = False

    def _write(self, text: str, glued: bool) -> int:
        """Adds a word, and tells where it begins."""
        if self._length and not glued and self._parts[-1] != "\n":
            self._parts.append(" ")
            self._length += 1
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        self._last = self._last + text if glued else text
        return start

    def end_paragraph(self, following: Line) -> None:
        """Begins a new paragraph with the line that comes next, unless it only goes on with a broken number."""
        if self._length and not breaks_number(self._last, following.words[0].text):
            self._parts.append("\n")
            self._length += 1
            self._last = ""


def _is_broken(before: str, after: str) -> bool:
    """True for `226-` before `KL/TW` and for `2021-` before `2025`, which no blank parts."""
    return _OPEN.search(before[-2:]) is not None and (after[0].isdigit() or after[0].isupper())


def _mark(before: str, raised: str) -> str:
    """A raised word at the one before it: a note's mark in square brackets, the power of a unit as it is."""
    return f"[{raised}]" if _ROMAN.fullmatch(raised) else note_mark(before, raised).strip()


def _head(raised: str, first: bool) -> str:
    """A raised word that stands alone: at the head of a line it marks a note."""
    return f"[{raised}]" if first and _NOTE.fullmatch(raised) else raised


def written(paragraphs: Sequence[Sequence[Line]]) -> tuple[str, WordBoxes]:
    """The paragraphs' text, one a line, and the places of its words."""
    writer = Writer()
    for lines in paragraphs:
        writer.end_paragraph(lines[0])
        for line in lines:
            writer.put(line)
    return writer.text.rstrip("\n"), writer.places
