"""One document from several sources: which is kept for its records, and what the others fill in."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.dates import find_dates
from extractors.folding import fold
from pipeline.duplicates.profile import Profile

FIELDS = ("number", "issued", "issuer", "signer", "title", "effective")
"""The document's own fields that another source may fill, each where its words can be shown."""

_ANNEX = 500


def better(one: Profile, other: Profile) -> Profile:
    """The source whose records count: digital before OCR, whole before truncated, with annexes before without.

    Then the one that has its number, and of two alike the one with the smaller id.
    """
    return min(one, other, key=_rank)


def _rank(source: Profile) -> tuple[bool, bool, int, bool, str]:
    # An annex is worth hundreds of words; a few more or fewer are a reader's matter.
    return source.ocr, source.truncated, -(len(source.whole) // _ANNEX), source.number is None, source.id


@dataclass(frozen=True, slots=True)
class Filled:
    """A field's value in another source, and its words there."""

    field: str
    value: str
    start: int
    end: int
    quote: str


def filled(db: sqlite3.Connection, kept: str, copy: str) -> Iterator[Filled]:
    """The fields that the kept source lacks and the copy states, or states more exactly."""
    sql = f"SELECT text, {', '.join(FIELDS)} FROM documents WHERE id = ?"
    (_, *have), (text, *has) = (db.execute(sql, [source]).fetchone() for source in (kept, copy))
    for field, known, value in zip(FIELDS, have, has, strict=True):
        lacking = value and (not known or (field == "issued" and value != known and value.startswith(known)))
        span = _span(text, field, value) if lacking else None
        if span is not None:
            yield Filled(field, value, *span, text[span[0] : span[1]])


def _span(text: str, field: str, value: str) -> tuple[int, int] | None:
    """Where the text states the value."""
    folded = fold(text)
    if field in ("issued", "effective"):
        found = next((date for date in find_dates(folded) if date.iso == value), None)
        return (found.start, found.end) if found else None
    pattern = r"\s*".join(re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+|\S", fold(value)))
    match = re.search(pattern, folded)
    return match.span() if match else None
