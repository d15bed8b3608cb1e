"""The words of a PDF as poppler's pdftotext gives them, line by line in its reading order, with their boxes."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

_LINE = re.compile(r"<line [^>]*>(.*?)</line>", re.DOTALL)
_WORD = re.compile(r'<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*?)</word>')
_GAP = 0.6
"""Words that lie further apart than this share of the line's height are in two columns."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line's words from left to right."""

    words: tuple[Word, ...]

    def stretches(self) -> Iterator[str]:
        """The texts of the line's stretches, parted where a gap is wider than a justified line's blanks."""
        texts: list[str] = []
        last: Word | None = None
        for word in self.words:
            if last and not -_GAP < (word.left - last.right) / max(word.height, 1) < _GAP:
                yield " ".join(texts)
                texts = []
            texts.append(word.text)
            last = word
        yield " ".join(texts)


def lines_of(path: Path) -> list[Line]:
    """All lines of a file: `-bbox-layout`, for plain text joins words over a hyphen at a line's end."""
    done = subprocess.run(
        ["pdftotext", "-bbox-layout", "-enc", "UTF-8", path, "-"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [Line(tuple(map(_word, _WORD.finditer(body)))) for body in _LINE.findall(done.stdout)]


def _word(found: re.Match[str]) -> Word:
    left, top, right, bottom = map(float, found.groups()[:4])
    return Word(unescape(found[5]), left, right, bottom - top)
