"""Paragraphs that a page break or a fixed line width cut in pieces, put together again."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

from extractors.folding import fold
from pipeline.labels import is_capitals, read_label
from pipeline.readers.blocks import Block, Paragraph
from pipeline.readers.page_numbers import is_page_number

_END = re.compile(r"[.!?:…][\"'”’»)\]]{0,3}$")
_BRACKETED = re.compile(r"(?:[a-zđ]{1,2}\d?|[ivx]{1,5})\s?\)|o\s")
_BROKEN = re.compile(r"(?:\d[a-zA-Z]?/[\w.&-]{0,30}|/[A-ZĐ][\w.&]{0,20}|\b\d{4})-$")
_BROKEN_IN_LINES = re.compile(r"(\d[a-zA-Z]?/[\w.&-]{0,30}-|/[A-ZĐ][\w.&]{0,20}-|\b\d{4}-)\n(?=[A-ZĐ\d])")

_LONG = 60
"""A line shorter than this was not cut by a page break: it ended where its author ended it."""
_SLACK = 1.3
"""How much longer than the width a wrapped line may be; a longer one is a paragraph that was not wrapped."""
_REFERENCE = 400
"""The most characters of a reference in brackets, `(Kèm theo Quyết định …)`, that stands on two lines."""
_SURE = 200
"""A paragraph longer than this without an end goes on after a page number, even with a capital."""


def opens_item(text: str) -> bool:
    """True where the line begins with the mark of an item or a heading."""
    return read_label(text) is not None or _BRACKETED.match(text) is not None


def ends_sentence(text: str) -> bool:
    """True where the line ends with a stop, a colon or the like, quotation marks and brackets aside."""
    return _END.search(text[-4:]) is not None and _last_word(text) not in _words()["abbreviations"]


def _last_word(text: str) -> str:
    return fold(text[-12:].rpartition(" ")[2])


@cache
def _words() -> dict[str, frozenset[str]]:
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("wraps.toml").read_text("utf-8"))
    return {key: frozenset(words) for key, words in data.items()}


def _seam(first: str, second: str) -> str:
    """What stands between two parts of one paragraph: a blank, or nothing in a number broken at its hyphen."""
    return "" if breaks_number(first, second) else " "


def breaks_number(first: str, second: str) -> bool:
    """True for `185/KH-` before `UBND`, and for `2021-` before `2025`."""
    if not first.endswith("-") or not second[:1].isalnum() or second[0].islower():
        return False
    return _BROKEN.search(first[-40:]) is not None


def close_numbers(text: str) -> str:
    """The lines of a cell with numbers that break after their hyphen closed up."""
    return _BROKEN_IN_LINES.sub(r"\1", text) if "-\n" in text else text


def wrap_width(runs: list[list[str]]) -> int | None:
    """The width at which a text was wrapped, in characters, or None where lines end where paragraphs do.

    ``runs`` are lines with no blank line between. Proof is in lines of about one length that the next
    one continues with a small letter.
    """
    pairs = [pair for run in runs for pair in pairwise(run)]
    lengths = sorted(len(line) for run in runs for line in run)
    if len(pairs) < 3:
        return None
    width = lengths[int(len(lengths) * 0.95)] if len(lengths) > 20 else lengths[-1]
    unwrapped = len(lengths) - bisect_right(lengths, int(width * _SLACK))
    if not _LONG <= width <= 130 or unwrapped * 50 > len(lengths):
        return None
    full = [(line, after) for line, after in pairs if len(line) >= width * 0.8]
    unended = [(line, after) for line, after in full if not ends_sentence(line) and line[-1] != ";"]
    continued = sum(after[0].islower() and not opens_item(after) for _, after in unended)
    proven = continued >= 3 and continued * 2 >= len(unended) and len(full) * 3 >= len(pairs)
    return width if proven else None


def unwrap(run: list[str], width: int) -> list[str]:
    """The paragraphs of consecutive wrapped lines."""
    paragraphs: list[list[str]] = []
    last = ""
    for line in run:
        if last and _wraps(last, line, width):
            paragraphs[-1] += [_seam(last, line), line]
        else:
            paragraphs.append([line])
        last = line
    return ["".join(parts) for parts in paragraphs]


def _wraps(line: str, after: str, width: int) -> bool:
    if breaks_number(line, after):
        return True
    if not width * 0.8 <= len(line) <= width * _SLACK or ends_sentence(line) or line.endswith(";"):
        return False
    return not (is_capitals(line) or is_capitals(after) or opens_item(after))


@dataclass(slots=True)
class _Cut:
    """A paragraph that may go on; its parts are joined once, at its end, however many they are."""

    block: Paragraph
    parts: list[str]
    length: int
    crossed: bool = False
    """True after a page number."""

    def add(self, text: str) -> None:
        self.parts += [_seam(self.parts[-1], text), text]
        self.length += len(text) + 1
        self.crossed = False

    def close(self) -> None:
        self.block.text = "".join(self.parts)


def join_cut(blocks: list[Block], *, semicolons: bool = True) -> list[Block]:
    """The blocks with paragraphs joined that a page break, and maybe a page number, cut in two.

    The page number comes to stand after the paragraph. ``semicolons``: whether a paragraph may go on
    after one; where lines are lists as likely as pages, it may not.
    """
    joined: list[Block] = []
    cut: _Cut | None = None
    for block in blocks:
        if isinstance(block, Paragraph) and cut is not None:
            if block.role == "junk" and is_page_number(block.text):
                cut.crossed = True
                joined.append(block)
                continue
            if block.role == "text" and _goes_on(cut, block.text, semicolons):
                cut.add(block.text)
                continue
        if cut is not None:
            cut.close()
        cut = None
        if isinstance(block, Paragraph) and block.role == "text":
            cut = _Cut(block, [block.text], len(block.text))
        joined.append(block)
    if cut is not None:
        cut.close()
    return joined


def _goes_on(cut: _Cut, after: str, semicolons: bool) -> bool:
    text = cut.parts[-1]
    if breaks_number(text, after):
        return True
    if ends_sentence(text) or is_capitals(text) or opens_item(after):
        return False
    if text[0] == "(" and ")" not in text and after[-1] == ")" and len(text) + len(after) <= _REFERENCE:
        return True
    if after[0].islower():
        return text[-1] == "," or (cut.length >= _LONG and (semicolons or text[-1] != ";"))
    if text[-1] in ";," or is_capitals(after):
        return False
    unfinished = cut.length >= _LONG and _last_word(text) in _words()["unfinished"]
    return unfinished or (cut.crossed and cut.length >= _SURE)
