"""Every way in which rules say that a canonical name of an agency is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, product

from extractors.agency_lexicon import Entry, abbreviations, unit_of
from extractors.folding import fold, strip_marks

_WITH_INITIALS = frozenset({"Sở", "Bộ", "Phòng", "Trung tâm", "Bộ phận", "Chi cục"})
_SINGLE_WORD_INITIALS = frozenset({"Sở", "Bộ"})
_SEPARATOR = re.compile(r"(, | và | - )")
_OTHERWISE = {
    ", ": (", ", " ", " - "),
    " và ": (" và ", " & ", "&", " - ", ", "),
    " - ": (" - ", ", ", " ", " và "),
}
_JOINTS = {
    ", ": ("", ",", "-", "&", ".", " "),
    " và ": ("&", "", "-", " và ", " & ", ","),
    " - ": ("-", "", ",", "&"),
}
_MOST = 400
"""Ceiling of the wordings of one name; the first are the likeliest."""


def separated(name: str) -> Iterator[str]:
    """The name with each of its separators printed in each way: Sở Kế hoạch - Đầu tư."""
    pieces = _SEPARATOR.split(name)
    choices = product(*(_OTHERWISE.get(piece, (piece,)) for piece in pieces))
    yield from islice(("".join(choice) for choice in choices), _MOST)


@cache
def _other_words() -> dict[str, list[str]]:
    return {fold(word): others for word, others in abbreviations().words.items()}


@cache
def _words_to_respell() -> re.Pattern[str]:
    words = sorted(_other_words(), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words), re.IGNORECASE)


def _respelt(name: str) -> Iterator[str]:
    """The name with its words spelt out or shortened."""
    slots: list[tuple[str, ...]] = []
    last = 0
    for match in _words_to_respell().finditer(name):
        slots += [(name[last : match.start()],), (match[0], *_other_words()[fold(match[0])])]
        last = match.end()
    for choice in product(*slots, (name[last:],)):
        yield "".join(choice)


def _letters(part: str) -> list[str]:
    """First letters of the words, with and without their marks: KHĐT, KHDT."""
    marked = "".join(word[0] for word in part.replace("-", " ").split())
    plain = "".join(_untoned(letter) for letter in marked).upper()
    return list(dict.fromkeys((plain, plain.replace("Ư", "U"), strip_marks(plain).upper())))


def _untoned(letter: str) -> str:
    """A vowel without its tone, so that Ứ is Ư and Ủ is U."""
    plain = strip_marks(letter)
    return {"u": "ư"}.get(plain, plain) if letter.lower() in "ưứừửữự" else ("đ" if letter in "đĐ" else plain)


def initials(name: str) -> Iterator[str]:
    """Sở KH&CN, Sở KHCN, SKHCN for Sở Khoa học và Công nghệ."""
    unit = unit_of(name)
    if unit not in _WITH_INITIALS:
        return
    pieces = _SEPARATOR.split(name[len(unit) + 1 :])
    own = abbreviations().initials
    choices = [_JOINTS[p] if p in _JOINTS else own.get(p) or _letters(p) for p in pieces]
    short = list(islice(("".join(choice) for choice in product(*choices)), _MOST))
    for unit_word in (unit, *abbreviations().words.get(unit, ())):
        joint = ("", " ") if unit_word.isupper() else (" ",)
        yield from (f"{unit_word}{gap}{letters}" for letters in short if len(letters) > 1 for gap in joint)
    if unit in _SINGLE_WORD_INITIALS:
        yield from (unit[0] + letters for letters in short if letters.isalpha() and len(letters) > 1)


def spelt(entry: Entry) -> Iterator[str]:
    """The name and its aliases with all separators, spelt out and shortened."""
    for name in (entry.name, *entry.aliases):
        yield from islice((v for form in separated(name) for v in _respelt(form)), _MOST)
