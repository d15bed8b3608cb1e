"""Pages that hold no document themselves: lists of other pages, and pages that only lead to files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from pipeline.readers.blocks import Note, Paragraph
from pipeline.readers.characters import one_line
from pipeline.readers.html_flow import Piece

_DATE = re.compile(
    r"\(?(?:(?:ngày(?: đăng| ban hành| cập nhật)?|cập nhật|đăng (?:ngày|lúc))\s*:?\s*)?"
    r"(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?\s*[|,-]?\s*)?"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?"
    r"(?:\s*[|,-]?\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?\)?)?",
    re.IGNORECASE,
)
_TITLE = 20
"""Characters of a title; a shorter link is a menu's."""
_SUMMARY = 3
"""Blocks that an entry may have after its title and its date."""
_ENTRIES = 4
"""Fewer titles with dates than this are the links below an article."""
_FILE = re.compile(r"\.(?:docx?|pdf|xlsx?|rtf|od[ts]|pptx?|zip|rar|7z)", re.IGNORECASE)
_OWN_WORDS = 800
"""A page with more characters than this says something itself, whatever is attached to it."""
_NAMED = 5


def only_lists(pieces: list[Piece]) -> Note | None:
    """A note where a page is little else than a list of other pages.

    An entry is a title that is a link, a date on a line of its own before or after it, and maybe a few words.
    """
    shown = [piece for piece in pieces if piece.block.role != "junk"]
    entries = list(_entries(shown))
    listed = [piece for entry in entries for piece in entry]
    if len(entries) < _ENTRIES or _chars(listed) * 10 < _chars(shown) * 6:
        return None
    return Note(
        "listing",
        "The page lists {n} other pages with their dates, and is no document.",
        {"n": len(entries)},
    )


def only_attached(pieces: list[Piece], links: list[str]) -> Note | None:
    """A note where a page of few words leads to files: the document is in them."""
    names = list(dict.fromkeys(name for link in links if (name := _file_name(link))))
    if not names or _chars([piece for piece in pieces if piece.block.role == "text"]) > _OWN_WORDS:
        return None
    shown = ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
    return Note(
        "attached-files",
        "The page says little itself; its files, which were not read: {names}.",
        {"names": shown},
    )


def _entries(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The entries of a list, each with all its blocks, as far as the next one's title."""
    titles = [at for at in range(len(pieces)) if _is_title(pieces, at)]
    dates_first = sum(_is_date(pieces, at - 1) for at in titles) > sum(
        _is_date(pieces, at + 1) for at in titles
    )
    starts = [at - 1 if dates_first else at for at in titles]
    for start, end in pairwise([*starts, len(pieces)]):
        yield pieces[start : min(end, start + 2 + _SUMMARY)]


def _is_title(pieces: list[Piece], at: int) -> bool:
    piece = pieces[at]
    if not piece.is_link or piece.chars < _TITLE:
        return False
    return _is_date(pieces, at - 1) or _is_date(pieces, at + 1)


def _is_date(pieces: list[Piece], at: int) -> bool:
    block = pieces[at].block if 0 <= at < len(pieces) else None
    return isinstance(block, Paragraph) and len(block.text) < 60 and _DATE.fullmatch(block.text) is not None


def _chars(pieces: list[Piece]) -> int:
    return sum(piece.chars for piece in pieces)


def _file_name(link: str) -> str | None:
    """The name of the document that an address leads to; None for another page."""
    try:
        path = urlsplit(link[:2000].strip()).path
    except ValueError:
        return None
    name = one_line(unquote(path.replace("\\", "/").rpartition("/")[2]))
    return name if _FILE.fullmatch(name[name.rfind(".") :]) and len(name) <= 200 else None
