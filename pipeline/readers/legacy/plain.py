"""Text without fonts in an old encoding: a file of bytes, or one that a program saved as Unicode letter for letter."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.readers.blocks import Note
from pipeline.readers.legacy.judge import Legacy

_PROBE = 1 << 20
"""Characters that are looked at: what a text is in shows long before."""
_WINDOWS = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xA0)}
_SIGNS = str.maketrans({byte: sign for byte, sign in _WINDOWS.items() if sign != "\ufffd"})
"""Quotation marks and dashes, which the old fonts keep where Windows has them."""
_LINE = 1 << 16
"""Characters of a line that are converted at once."""
_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,8}\d{0,2});")
_NO_LETTERS = re.compile(r"[^\x00-\u024f\u0300-\u036f\u1e00-\u1eff]")
"""Characters that no byte stands for either: quotation marks, dashes, signs."""


class Plain(NamedTuple):
    """Text converted, the encoding that most of it was in, and the note that says so."""

    text: str
    encoding: str
    note: Note


def converted(text: str) -> Plain | None:
    """The text in Unicode, line by line, where its words prove an old encoding; None where they don't.

    Bytes come as their code points in Latin-1.
    """
    if _is_unicode(text[:_PROBE]):
        return None
    text = text.translate(_SIGNS)
    legacy = Legacy.found((line, None) for line in text[:_PROBE].split("\n"))
    if legacy is None:
        return None
    lines = ("".join(legacy.convert(piece, None) for piece in _pieces(line)) for line in text.split("\n"))
    return Plain("\n".join(lines), legacy.encodings[0], legacy.note)


def converted_page(source: str) -> Plain | None:
    """As ``converted``, for HTML, where letters may be written by their names: ``&micro;`` for µ, TCVN3's à."""
    return converted(_ENTITY.sub(lambda entity: _letter(entity[0]), source))


@lru_cache(maxsize=1024)
def _letter(entity: str) -> str:
    """The character that an entity names; signs of HTML's own and what is no single character stay as they are."""
    character = html.unescape(entity)
    return character if len(character) == 1 and character >= "\u00a1" else entity


def _pieces(line: str) -> Iterator[str]:
    """The line whole, or one without end in pieces, each but the last up to a blank."""
    start = 0
    while len(line) - start > _LINE:
        end = line.rfind(" ", start, start + _LINE) + 1 or start + _LINE
        yield line[start:end]
        start = end
    yield line[start:]


def _is_unicode(text: str) -> bool:
    """True where letters that no byte stands for are many: those with two marks, đ, ơ, ư and the like."""
    strange, beyond = (len(text) - len(text.encode(code, "ignore")) for code in ("ascii", "latin-1"))
    if beyond * 10 > strange:
        beyond -= len(_NO_LETTERS.findall(text))
    return not strange or beyond * 10 > strange
