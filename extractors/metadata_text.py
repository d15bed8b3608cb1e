"""The lines of a document as its letterhead and closing block are read: one column's words at a time."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, cached_property
from importlib import resources
from itertools import pairwise
from typing import Any

from extractors.document import Document
from extractors.folding import fold
from extractors.values import value


@value(frozen=True, slots=False)
class Line:
    """The words of one printed line or of one column of it; ``start`` is its offset in the document's text."""

    text: str
    start: int
    known: str | None = None
    """The words folded, where the document's own folded text has them."""

    @cached_property
    def folded(self) -> str:
        return fold(self.text) if self.known is None else self.known

    @property
    def columns(self) -> list[Line]:
        """The line's cells, and the words that print beside another column in a letterhead, each by itself."""
        return self._parts or [self]

    @cached_property
    def _parts(self) -> list[Line]:
        """The columns, none where the line is the only one: it must not hold itself."""
        parts = [part for cell in _cells(self) for part in _unmerge(cell)]
        return [] if parts == [self] else parts

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@cache
def lexicon() -> dict[str, Any]:
    """The word lists of letterheads, signature blocks and portals; see the data file's own comments."""
    text = resources.files("extractors.lexicons").joinpath("letterhead.toml").read_text("utf-8")
    return tomllib.loads(text)


def starts_with(words: list[str]) -> re.Pattern[str]:
    """A pattern that matches a folded line that begins with one of the words, as whole words."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("(?:" + "|".join(re.escape(word) for word in longest_first) + r")(?!\w)")


def kept_lines(doc: Document) -> Iterator[Line]:
    """The lines that hold words, in reading order, without junk, repeated sections and Markdown marks."""
    dropped = [n.section for n in doc.nodes if n.kind == "rac" or n.section.duplicate_of is not None]
    at, spare = 0, iter([(s.start, s.end) for s in dropped])
    skip = next(spare, None)
    for raw in doc.text.split("\n"):
        start, at = at, at + len(raw) + 1
        while skip is not None and skip[1] <= start:
            skip = next(spare, None)
        if skip is not None and skip[0] <= start:
            continue
        line = trimmed(raw, start)
        if line is not None:
            yield Line(line.text, line.start, doc.folded[line.start : line.end])


def is_row(line: Line) -> bool:
    """True for a table's row of three cells or more, and for the number column's heading by itself."""
    return line.text.count(" | ") > 1 or line.folded in _ORDER_HEADS


_ORDER_HEADS = ("stt", "tt", "số tt", "số thứ tự")
_EDGE = " \t\u00a0|*#_>\u200b\ufeff"


def trimmed(raw: str, start: int) -> Line | None:
    """The line without blanks, table bars and Markdown marks at its edges; None where nothing is left."""
    left = raw.lstrip(_EDGE)
    text = left.rstrip(_EDGE)
    return Line(text, start + len(raw) - len(left)) if text else None


_COLUMNS = re.compile(r"\||\t|(?<!số)(?<!số:)(?<!ngày)(?<!tháng)(?<!năm)(?<![ .…]) {4,}")
_MOTTO = (
    r"(?:\w{1,4} )?h.. xã hội(?: ch.)? nghĩa việt nam|c.ng h.. xã hội(?: chủ nghĩa)?(?! \w)|^chủ nghĩa việt nam|"
    r"xác thực văn bản hợp nhất|đ.c l..\s*[-.]?\s*t. \S{2,3}\s*[-.]?\s*h.nh ph.c"
    r"|(?<!ủy )(?<!đoàn )đảng cộng sản việt nam$"
)
"""Quốc hiệu, tiêu ngữ and the Party's name, also with the letters that OCR loses at a page's edge or under a stamp."""
_DATE_PART = r"ngày[\s\d.…_/]*tháng[\s\d.…_/]*năm[\s\d.…_]*"
MOTTO = re.compile(_MOTTO)
_MOTTO_WORDS = ("xã hội", "phúc", "đảng cộng", "chủ nghĩa", "xác thực")
_DATED = re.compile(rf"{_DATE_PART}$")
_NUMBER_FIELD = re.compile(
    r"số(?: hiệu)?\s*[:.]?\s*[\d.…_ ]{0,14}[a-zđ]?\s*[/-]\s*[^\s,]+(?:(?:(?<=[/&,-])\s+|\s+(?=/))[^\s,]+)*"
)
_SUBJECT = re.compile(r"(?<=\w )v/v ")


def _cells(line: Line) -> list[Line]:
    if "|" not in line.text and "\t" not in line.text and "    " not in line.text:
        return [line]
    parts, at = [], 0
    for match in _COLUMNS.finditer(line.folded):
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, len(line.text)))
    found = (trimmed(line.text[a:b], line.start + a) for a, b in parts)
    return [part for part in found if part is not None]


def _unmerge(cell: Line) -> list[Line]:
    """Parts the motto, a number, a subject, a place and date that share a line."""
    folded = cell.folded
    cuts: set[int] = set()
    if any(word in folded for word in _MOTTO_WORDS):
        for match in MOTTO.finditer(folded):
            if not match[0].startswith("đảng") or is_upper(cell.text):
                cuts |= {match.start(), match.end()}
    number = _NUMBER_FIELD.match(folded) if folded.startswith("số") else None
    if number is not None:
        cuts.add(number.end())
        cuts |= {match.start() for match in _SUBJECT.finditer(folded)}
    if "tháng" in folded:
        cuts.add(_place_start(cell.text, folded))
    return _cut(cell, sorted(cuts - {0, len(folded)}))


def _place_start(text: str, folded: str) -> int:
    """Where the words of `Nam Định, ngày … năm …` begin at the end of a cell; 0 where it has none before them."""
    dated = _DATED.search(folded)
    if dated is None:
        return 0
    start = dated.start()
    for word in reversed(list(re.finditer(r"\S+", text[:start]))):
        capital = word[0][0].isupper() and not word[0].isupper()
        if not capital and word[0].lower() not in _PLACE_PARTS:
            break
        start = word.start()
    return start if start < dated.start() else 0


_PLACE_PARTS = frozenset({"-", "–", "phố", "tp.", "tp", "xã", "trấn"})


def _cut(cell: Line, cuts: list[int]) -> list[Line]:
    if not cuts:
        return [cell]
    pieces = (trimmed(cell.text[a:b], cell.start + a) for a, b in pairwise([0, *cuts, len(cell.text)]))
    return [piece for piece in pieces if piece is not None]


def is_upper(text: str) -> bool:
    """True where no letter of the text is lower case, and there are at least three."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 3 and not any(c.islower() for c in letters)


def joined(lines: list[Line]) -> str:
    """The lines' words on one line, blanks collapsed."""
    return " ".join(" ".join(line.text for line in lines).split())
