"""Document numbers (số ký hiệu): 1606/QĐ-UBND, 54/2019/QĐ-UBND, 2550/SNV-CCHC&VTLT, 12-NQ/TU."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractors.doc_types import doc_type_of, doc_types, name_pattern
from extractors.folded import NUMBER, Led
from schemas.vocabulary import DocType

__all__ = ["NumberMention", "doc_type_of", "find_numbers"]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A printed number: ``number`` has its blanks removed, ``type_code`` is QĐ in 1606/QĐ-UBND, None in 55/SNV-VP.

    ``doc_type`` is what the code says: a number without a type code is a công văn. ``prefixed`` tells whether
    ``số`` or a type word stands before it.
    """

    start: int
    end: int
    number: str
    type_code: str | None
    doc_type: DocType
    prefixed: bool


_TOKEN = r"[a-zđăâêôơư]{1,12}\d{0,3}(?![^\W_])"
_JOIN = r"(?:[-_/.&,]|\s[-/&]|[-/&]\s{1,2})"
_NUMBER = Led(
    re.compile(
        rf"""
    (?:(?<![\w/.&-])|(?<=số))
    (?P<so>\d{{1,5}}[a-zđ]?)                      # 1606, 30c
    (?:
      (?P<sep>\s{{0,2}}[/-]\s{{0,2}})             # 4696 /KH-UBND
      (?:(?P<year>(?:19|20)\d\d)\s?[/-]\s?)?      # 54/2019/QĐ-UBND
      | (?P<blank>\s)                             # 1492 KH-UBND
    )
    (?P<sign>{_TOKEN}(?:{_JOIN}{_TOKEN}){{0,4}})
    """,
        re.VERBOSE,
    ),
    NUMBER,
)
_SPLIT = re.compile(r"[-_/.&,\s]+")
_ASSEMBLY = re.compile(r"(?:qh|ubtvqh)\d{0,2}")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:số(?:\s?hiệu)?|{name_pattern()})\s{{0,2}}[:.]?\s{{0,3}}$")


def find_numbers(folded: str, text: str, start: int = 0, end: int | None = None) -> list[NumberMention]:
    """The numbers printed between two offsets, in order; ``folded`` is the fold of ``text``.

    The first code must be a known type or body, or stand after ``số`` or a type word in capitals: 15/63,
    30/6/2025 and Quý II/2025 are no numbers.
    """
    matches = _NUMBER.finditer(folded, start, end)
    found = (_mention(folded, text, match) for match in matches)
    return [mention for mention in found if mention is not None]


def _mention(folded: str, text: str, match: re.Match[str]) -> NumberMention | None:
    prefixed = _before().search(folded, max(0, match.start() - 30), match.start()) is not None
    end = _sign_end(text, match)
    codes = _SPLIT.split(folded[match.start("sign") : end])
    code, rest = _type_code(codes[0])
    capital = text[match.start("sign")].isupper()
    if not (capital or len(codes) > 1) or not _plausible(
        match, codes, code is not None, prefixed and capital
    ):
        return None
    kind = doc_type_of(code) if code else None
    if kind is None:
        kind = "luat" if _ASSEMBLY.fullmatch(rest) else "cong-van"
    number = "".join(text[match.start() : end].split())
    return NumberMention(match.start(), end, number, doc_types().spelling.get(code or ""), kind, prefixed)


def _sign_end(text: str, match: re.Match[str]) -> int:
    """Where the codes end: every code after the first begins with a capital, so that words don't count."""
    end = match.start("sign")
    for part in re.finditer(r"[^\W_]+", text[match.start("sign") : match.end("sign")]):
        at = match.start("sign") + part.start()
        if at > match.start("sign") and not text[at].isupper():
            break
        end = match.start("sign") + part.end()
    return end


def _type_code(first: str) -> tuple[str | None, str]:
    """The type code that the first part begins with, and the rest: (qđ, ubnd) for a lost hyphen's qđubnd."""
    lexicon = doc_types()
    if first in lexicon.codes:
        return first, ""
    if first in lexicon.bodies:
        return None, first
    for cut in range(len(first) - 2, 1, -1):
        if first[:cut] in lexicon.codes and first[cut:] in lexicon.bodies:
            return first[:cut], first[cut:]
    return None, first


def _plausible(match: re.Match[str], codes: list[str], typed: bool, prefixed: bool) -> bool:
    """Whether codes of this form, in this place, make a number."""
    bodies = doc_types().bodies
    if match["blank"]:
        year = match["so"].startswith(("19", "20")) and len(match["so"]) == 4
        return typed and len(codes) > 1 and (prefixed or (codes[1] in bodies and not year))
    if typed or codes[0] in bodies or _ASSEMBLY.fullmatch(codes[0]):
        return prefixed or len(codes) > 1 or bool(match["year"]) or len(codes[0]) > 4
    return prefixed
