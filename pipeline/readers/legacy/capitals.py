"""Capitals in TCVN3, which has none with tones: a word of capitals holds small letters where it has tones."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")


def raise_capitals(text: str) -> str:
    """The text with the small letters of its words of capitals raised: ``MụC LụC`` becomes ``MỤC LỤC``.

    A word is one of capitals where two or more of its letters are, and those that are small could not be.
    """
    return _WORD.sub(_raised, text)


def _raised(match: re.Match[str]) -> str:
    word = match[0]
    if word.isupper() or sum(map(str.isupper, word)) < 2:
        return word
    return word if any(letter.isascii() and letter.islower() for letter in word) else word.upper()
