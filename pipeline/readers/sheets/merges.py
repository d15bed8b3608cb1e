"""Merged cells of a sheet, cut to where there is something: one may span the sheet's 17,000,000,000 places."""

from __future__ import annotations

import re

MAX_PLACES = 1_000_000
"""Places that the merged cells of one sheet may cover; those beyond are left apart."""

_PLACE = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_MERGE = re.compile(rb"""\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']""")


def bounded_merges(element: bytes, cells: bytes) -> bytes:
    """The ``mergeCells`` element anew: each range within the rows and columns that hold cells."""
    last_row, last_column = _used(cells)
    tag = re.match(rb"<((?:\w+:)?)mergeCells\b", element)
    kept: list[bytes] = []
    covered = 0
    for left, top, right, bottom in _MERGE.findall(element) if tag else ():
        row, column = min(int(bottom), last_row), min(_number(right), last_column)
        height, width = row - int(top) + 1, column - _number(left) + 1
        covered += max(height, 0) * max(width, 0)
        if height >= 1 and width >= 1 and height * width > 1 and covered <= MAX_PLACES:
            kept.append(b'%s%s:%s%d"/>' % (left, top, _letters(column), row))
    if not tag or not kept:
        return b""
    opening = b"<" + tag[1]
    inside = b"".join(opening + b'mergeCell ref="' + merge for merge in kept)
    return opening + b"mergeCells>" + inside + b"</" + tag[1] + b"mergeCells>"


def _used(cells: bytes) -> tuple[int, int]:
    rows = columns = 0
    for letters, digits in set(_PLACE.findall(cells)):
        rows, columns = max(rows, int(digits)), max(columns, _number(letters))
    return rows, columns


def _number(letters: bytes) -> int:
    """A column's number by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _letters(number: int) -> bytes:
    letters = b""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = bytes([65 + letter]) + letters
    return letters
