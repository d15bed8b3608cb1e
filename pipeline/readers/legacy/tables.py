"""The tables of the old encodings: which letter, or which mark on the letter before it, each byte stands for.

A table is read from its data file. Text comes as code points, not as bytes: a byte may stand at its place in Latin-1,
at that in Windows-1252, or where a font's glyph names led (``detours.tsv``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from re import Pattern

from pipeline.readers.syllables import letters_used

NAMES = {"tcvn3": "TCVN3", "vni": "VNI", "viscii": "VISCII", "vps": "VPS"}
"""The encodings that are known, by the name of their table, as a user knows them."""

_BASES = "aeouyôơưAEOUYƠƯ"
"""Vowels that take marks in VNI; Ơ and Ư as their own bytes give them."""

_DETOURED = "tcvn3"
"""The encoding of fonts whose bytes were seen at other code points."""

_HYPHENED = re.compile(r"(?<![^\W\d_])([b-df-hj-np-tvx]{1,3})(?:\x02|-(?=\s|$))")
"""TCVN3's ư at the end of a line, which PDF programs take for a hyphen: no syllable ends before its vowel."""


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """One encoding: its letters by code point, or by a vowel and a mark, the longer first."""

    name: str
    letters: dict[int, str]
    pairs: dict[str, str]
    pair: Pattern[str] | None
    detours: dict[str, str]
    """Code points that are signs elsewhere, and stand for these: read as letters only beside others."""
    detour: Pattern[str] | None

    def convert(self, text: str) -> str:
        """The text in Unicode, NFC; what the encoding has no letter for is left as it is."""
        if self.pair is not None:
            # In one go: the letter that a pair makes may be another letter's code point.
            read = self.pair.sub(lambda match: self.pairs[match[0]], text)
            return unicodedata.normalize("NFC", read)
        if self.detour is not None:
            text = self.detour.sub(lambda match: self.detours[match[0]], text)
        return unicodedata.normalize("NFC", text.translate(self.letters))

    def covers(self, text: str) -> bool:
        """True where each character beyond ASCII is a letter of the encoding, or goes with one."""
        if self.pair is not None:
            return self.pair.sub("", text).isascii()
        return all(c.isascii() or ord(c) in self.letters or c in self.detours for c in text)

    def convert_all(self, text: str) -> str:
        """As ``convert``, for text of a font of this encoding: a sign that may be a letter is one."""
        for sign, own in self.detours.items():
            text = text.replace(sign, own)
        if self.detours:
            text = _HYPHENED.sub("\\1\u00ad", text)
        return self.convert(text)


@cache
def encoding(name: str) -> Encoding:
    """The encoding of one of ``NAMES``."""
    letters: dict[int, str] = {}
    marks: dict[str, str] = {}
    for byte, value in _rows(f"{name}.tsv"):
        for point in _points(int(byte, 16)):
            if value.startswith("+"):
                marks[chr(point)] = "".join(chr(int(mark, 16)) for mark in value[1:].split())
            else:
                letters[point] = value
    pairs = dict(_pairs(letters, marks))
    if pairs:
        pairs |= {chr(point): letter for point, letter in letters.items()}
    rows = _rows("detours.tsv") if name == _DETOURED else ()
    detours = {chr(int(point, 16)): chr(int(byte, 16)) for byte, point in rows}
    pair = re.compile("|".join(map(re.escape, pairs))) if pairs else None
    return Encoding(name, letters, pairs, pair, detours, _beside_letters(detours, letters))


def _rows(file: str) -> Iterator[tuple[str, str]]:
    text = resources.files("pipeline.readers.legacy").joinpath(file).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            left, _, right = line.partition("\t")
            yield left, right


def _points(byte: int) -> set[int]:
    """Where a byte may stand in text: at its place in Latin-1 and in Windows-1252."""
    return {byte, *map(ord, bytes([byte]).decode("cp1252", "ignore"))}


def _pairs(letters: dict[int, str], marks: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each vowel with each mark that makes one letter with it, as written and as read."""
    if not marks:
        return
    bases = {base: base for base in _BASES if base.isascii()}
    bases |= {chr(point): letter for point, letter in letters.items() if letter in _BASES}
    for written, base in bases.items():
        for mark, marked in marks.items():
            letter = unicodedata.normalize("NFC", base + marked)
            if letter.lower() in letters_used():
                yield written + mark, letter


def _beside_letters(detours: dict[str, str], letters: dict[int, str]) -> Pattern[str] | None:
    if not detours:
        return None
    one = f"[{re.escape(''.join(detours))}]"
    letter = f"[A-Za-z{re.escape(''.join(map(chr, letters)))}]"
    return re.compile(f"(?<={letter}){one}|{one}(?={letter})")
