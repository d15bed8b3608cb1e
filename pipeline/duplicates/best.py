"""One document from several sources: which is kept for its records, and what the others fill in."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.agency_lexicon import abbreviations
from extractors.dates import find_dates
from extractors.folding import fold
from pipeline.duplicates.profile import Profile

FIELDS: dict[str, tuple[str, ...]] = {
    "number": (),
    "issued": ("issued_precision",),
    "issuer": ("issuer_level",),
    "province": ("province_code", "current_province", "current_province_code"),
    "district": (),
    "commune": (),
    "signer": (),
    "signer_title": (),
    "title": (),
    "effective": (),
}
"""The document's own fields that another source may fill, each where its words can be shown, and what follows from it."""

_ANNEX = 500
_PART = re.compile(r"[^\W\d_]+|\d+|\S")


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
    every = [column for field, others in FIELDS.items() for column in (field, *others)]
    sql = f"SELECT {', '.join(every)}, text FROM documents WHERE id = ?"
    have, has = (
        dict(zip([*every, "text"], db.execute(sql, [source]).fetchone(), strict=True))
        for source in (kept, copy)
    )
    text = has["text"]
    for field, others in FIELDS.items():
        known, value = have[field], has[field]
        lacking = value and (not known or (field == "issued" and value != known and value.startswith(known)))
        span = _span(text, field, value) if lacking else None
        if span is not None:
            for column in (field, *others):
                if has[column]:
                    yield Filled(column, has[column], *span, text[slice(*span)])


def _span(text: str, field: str, value: str) -> tuple[int, int] | None:
    """Where the text states the value."""
    folded = fold(text)
    if field in ("issued", "effective"):
        found = next((date for date in find_dates(folded) if date.iso == value), None)
        return (found.start, found.end) if found else None
    match = re.search(r"\s*".join(_printed(part) for part in _PART.findall(fold(value))), folded)
    return match.span() if match else None


def _printed(part: str) -> str:
    """A pattern for the word as letterheads print it: UBND stands there in full."""
    ways = [part, *_in_full().get(part, ())]
    return "(?:" + "|".join(r"\s+".join(re.escape(word) for word in way.split()) for way in ways) + ")"


@cache
def _in_full() -> dict[str, list[str]]:
    return {fold(word): [fold(way) for way in ways] for word, ways in abbreviations().words.items()}
