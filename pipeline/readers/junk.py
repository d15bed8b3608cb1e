"""Menus, buttons, advertisements and lists of other articles around a text, told by whole lines."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from extractors.folding import fold
from pipeline.readers.blocks import Block, Note, Paragraph
from pipeline.readers.wraps import opens_item

_LONGEST = 240
"""No line longer than this is junk by its words."""
_EDGE = 4
"""Lines at either end of a page that are its frame as likely as not."""
_TITLE = 170
"""After a page's end, a line shorter than this is another article's title or a menu's entry."""


@dataclass(frozen=True, slots=True)
class _Words:
    lines: frozenset[str]
    weak: frozenset[str]
    ends: frozenset[str]
    patterns: re.Pattern[str]
    cuts: re.Pattern[str]


def lexicon() -> dict[str, Any]:
    """The word lists as the data file has them."""
    return tomllib.loads(resources.files("extractors.lexicons").joinpath("junk.toml").read_text("utf-8"))


@cache
def _words() -> _Words:
    data = lexicon()
    patterns, cuts = (re.compile("|".join(data[key])) for key in ("patterns", "cuts"))
    ends = frozenset(data["ends"])
    return _Words(ends.union(data["lines"]), frozenset([*data["weak"], *data["menu"]]), ends, patterns, cuts)


def _bare(text: str) -> str:
    return fold(text).strip(' -•|>":')


def is_junk(text: str) -> bool:
    """True for a line that only a web page's frame prints, wherever it stands."""
    if len(text) > _LONGEST:
        return False
    words, folded = _words(), _bare(text)
    # A bar alone once parted two links.
    return not text.strip("| ") or folded in words.lines or words.patterns.fullmatch(folded) is not None


def mark_junk(blocks: list[Block]) -> Note | None:
    """Sets the role of frame lines and of what follows a page's end; a note where the text was cut short."""
    lines = [block for block in blocks if isinstance(block, Paragraph) and block.role in ("text", "heading")]
    for line in lines:
        if is_junk(line.text):
            line.role = "junk"
    _mark_weak(lines)
    end = _end_of_page(lines)
    for line in lines[end:]:
        line.role = "junk"
    return _cut_short([line for line in lines if line.role != "junk"])


def _mark_weak(lines: list[Paragraph]) -> None:
    """Marks words that a frame and a document both print, where they stand at an end or beside junk."""
    weak = _words().weak
    found = [at for at, line in enumerate(lines) if len(line.text) <= 30 and _bare(line.text) in weak]
    for order in (found, found[::-1]):
        for at in order:
            beside = lines[max(at - 1, 0) : at + 2]
            if at < _EDGE or at >= len(lines) - _EDGE or any(line.role == "junk" for line in beside):
                lines[at].role = "junk"


def _end_of_page(lines: list[Paragraph]) -> int:
    """Where the last part of a page begins that holds none of the document; the number of lines if nowhere."""
    ends = _words().ends
    total = sum(len(line.text) for line in lines)
    rest, at = 0, len(lines)
    while at > 0 and rest * 2 <= total and (lines[at - 1].role == "junk" or not _is_body(lines[at - 1].text)):
        at -= 1
        rest += len(lines[at].text)
    return next((n for n in range(at, len(lines)) if _bare(lines[n].text) in ends), len(lines))


def _is_body(text: str) -> bool:
    """True for a line too long, or too clearly an item or a footnote, to be a menu's entry or a title."""
    if len(text) >= _TITLE or text.startswith("["):
        return True
    return len(text) >= 40 and (opens_item(text) or text.endswith((";", "./.", ".")))


def _cut_short(lines: list[Paragraph]) -> Note | None:
    """A note where the last line only says that the page shows part of the document; the line becomes junk."""
    for line in reversed(lines[-2:]):
        if len(line.text) <= _LONGEST and _words().cuts.fullmatch(_bare(line.text)):
            line.role = "junk"
            return Note("truncated", "The text breaks off at “{words}”.", {"words": line.text})
    if lines and re.search(r"\[(?:\.{2,}|…)\]$", lines[-1].text[-8:]):
        return Note("truncated", "The text breaks off at “{words}”.", {"words": "[...]"})
    return None
