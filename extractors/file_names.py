"""What a file's name says of the document's number and day of issue: hints where the document leaves them blank.

``QD 47-QĐ-UBND ngay 12.01.2032.pdf``, ``so-47-qd-ubnd-12-01-2032.docx``, ``47-QD-UBND (1).pdf``. A name may be another
document's, that this one carries out, and says nothing where anything in the document speaks against it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extractors.citation_numbers import number_key
from extractors.dates import is_date
from extractors.doc_types import doc_type_of, doc_types
from extractors.document import Document
from extractors.folding import fold, strip_marks
from extractors.metadata_issuer import named_by_sign
from extractors.metadata_letterhead import LETTERHEAD, Letterhead, read_letterhead
from extractors.metadata_text import kept_lines, lexicon
from extractors.so_ky_hieu import find_numbers
from extractors.warn import more
from schemas.document import DocumentInfo, Hint, Warning
from schemas.vocabulary import DocType

_TOKEN = re.compile(r"[^\W_]+")
_SO = re.compile(r"\d{1,5}[a-zđ]?", re.IGNORECASE)
_NUMBER = re.compile(rf"({_SO.pattern})(\D.*)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(
    r"[\W_]{0,12}(?:ng[aà]y[\W_]{0,12})?(?P<day>\d{1,2})(?P<sep>[-_. ])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_PARTY = frozenset({"TW", "TU", "HU", "ĐU"})
"""Bodies whose numbers have the stroke before them: 12-KH/TU."""
_YEARLY = frozenset({"quyet-dinh", "nghi-quyet", "nghi-dinh", "thong-tu", "chi-thi"})
"""Kinds whose numbers may hold a year: 54/2031/NQ-HĐND."""
_TOLD = {"blank-number": "number", "weak-number": "number", "weak-date": "issued"}
_REST = "unread-field"
"""The warning of all that a scan lacks: what the file's name says is told here where no other warning is of it."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A number as a document would print it, and where it ends in the file's name."""

    number: str
    end: int


def hints_of(name: str, info: DocumentInfo, sign: str, cited: Iterable[str]) -> list[Hint]:
    """What the name says of fields that are null, or of a date that lacks its day.

    ``sign`` is what stands printed after the number (``/KH-UBND``), empty where nothing can be read; ``cited`` are
    the numbers of other documents that this one names.
    """
    if info.doc_type == "tin-tuc":
        return []
    plain = unicodedata.normalize("NFC", name)
    known = _NUMBER.fullmatch(info.number or "")
    found = _numbers(plain, known[2] if known else sign, info)
    if len({named.number for named in found}) != 1 or not _is_own(found[0].number, info, cited):
        return []
    hints = [] if info.number else [Hint(field="number", value=found[0].number, said_by=name)]
    day = _day(plain, found[0], info)
    return [*hints, Hint(field="issued", value=day, said_by=name)] if day else hints


def printed_sign(doc: Document) -> str:
    """What stands after the number in the document's letterhead, ``/KH-UBND``; empty where nothing does."""
    head = doc.shared.get(LETTERHEAD)
    if not isinstance(head, Letterhead):
        head = read_letterhead(kept_lines(doc))
    field = head.number
    return field.sign if field is not None else ""


def told(warnings: Iterable[Warning], hints: Iterable[Hint]) -> list[Warning]:
    """The warnings, those of a blank field with what the file's name says of it."""
    warnings = list(warnings)
    told_of = {_TOLD[warning.code] for warning in warnings if warning.code in _TOLD}
    said = {hint.field: hint.value for hint in hints}
    rest = [value for field, value in said.items() if field not in told_of]
    made = []
    for warning in warnings:
        field = _TOLD.get(warning.code)
        values = rest if warning.code == _REST else [said[field]] if field in said else []
        if values:
            warning = more(warning, "The file's name says {hint}.", hint=", ".join(values))
        made.append(warning)
    return made


def _numbers(name: str, sign: str, info: DocumentInfo) -> list[_Named]:
    """The numbers that the name holds, with the sign as it is printed, else with codes that are all known."""
    parts = list(_TOKEN.finditer(name))
    plain = [strip_marks(part[0]) for part in parts]
    printed = [strip_marks(code) for code in _TOKEN.findall(sign)]
    found = []
    for at, part in enumerate(parts):
        if not _SO.fullmatch(part[0]) or _YEAR.fullmatch(part[0]):
            continue
        if printed:
            codes = sign if plain[at + 1 : at + 1 + len(printed)] == printed else ""
            taken = len(printed)
        else:
            codes, taken = _codes(plain, at, info)
        if codes:
            found.append(_Named(part[0].lower() + codes, parts[at + taken].end()))
    return found


def _codes(plain: list[str], at: int, info: DocumentInfo) -> tuple[str, int]:
    """A type code and the bodies after it as they are printed, in some kinds after a year; how many parts they take."""
    after = plain[at + 1 :]
    year = bool(after) and _YEAR.fullmatch(after[0]) is not None
    kinds = _type_codes(after[year] if len(after) > year else "", info.doc_type)
    bodies: list[str] = []
    for word in after[year + 1 :]:
        if word not in _bodies():
            break
        bodies.append(_bodies()[word])
    if len(kinds) != 1 or not bodies:
        return "", 0
    if year and (doc_type_of(kinds[0]) not in _YEARLY or (at and plain[at - 1].isdigit())):
        return "", 0
    party = bodies[0] in _PARTY
    codes = f"{'-' if party else '/'}{kinds[0]}{'/' if party else '-'}{'-'.join(bodies)}"
    return f"/{after[0]}{codes}" if year else codes, year + 1 + len(bodies)


def _type_codes(word: str, doc_type: DocType) -> list[str]:
    """The type codes that are written so without marks, one for each kind of document that this one may be."""
    kinds = {
        kind: doc_types().spelling[code]
        for code, kind in reversed(doc_types().codes.items())
        if strip_marks(code) == word
    }
    return [code for kind, code in kinds.items() if doc_type == "khac" or _agree(kind, doc_type)]


def _agree(coded: DocType, doc_type: DocType) -> bool:
    return doc_type in (coded, *lexicon()["same"].get(coded, ()))


@cache
def _bodies() -> dict[str, str]:
    """The bodies' codes as they are printed, by how they are written without marks."""
    return {strip_marks(body): doc_types().spelling[body] for body in sorted(doc_types().bodies)}


def _is_own(number: str, info: DocumentInfo, cited: Iterable[str]) -> bool:
    """Whether the number is well formed, and nothing in the document says that it is another's."""
    if info.number is not None:
        return strip_marks(number) == strip_marks(info.number)
    words = f"số {number}"
    if [mention.number for mention in find_numbers(fold(words), words)] != [number]:
        return False
    body = named_by_sign(number)
    if info.issuer is not None and body is not None and not info.issuer.startswith(body):
        return False
    return number_key(number) not in map(number_key, cited)


def _day(name: str, named: _Named, info: DocumentInfo) -> str | None:
    """The day that stands after the number, where the document's date is unknown or is a part of it."""
    match = _DAY.match(name, named.end)
    if match is None or info.issued_precision == "day":
        return None
    day, month, year = (int(match[part]) for part in ("day", "month", "year"))
    iso = f"{year}-{month:02}-{day:02}"
    return iso if is_date(year, month, day) and iso.startswith(info.issued or "") else None
