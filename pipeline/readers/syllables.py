"""Which words are Vietnamese syllables, by spelling alone: an onset, a rhyme and a tone that go together."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_SHARP, _HEAVY = "\u0301", "\u0323"
_LONGEST = 7
"""Letters of the longest syllable, as in nghiêng."""


def is_syllable(word: str) -> bool:
    """True where the word, in NFC and of any case, is spelled as a Vietnamese syllable may be.

    Both places of the tone are taken, as in hoà and hòa. A word of a foreign language that happens to be spelled
    so, as English "an", is a syllable too.
    """
    return len(word) <= _LONGEST and word.lower() in syllables()


@cache
def syllables() -> frozenset[str]:
    """Every syllable that the spelling allows, some seventeen thousand, in small letters and NFC."""
    spelling = _spelling()
    rhymes = list(_toned(spelling["rhymes"], spelling["stopped"]))
    front = [rhyme for rhyme in rhymes if _is_front(rhyme)]
    other = [rhyme for rhyme in rhymes if not _is_front(rhyme)]
    bare = [rhyme for rhyme in rhymes if not unicodedata.normalize("NFD", rhyme).startswith("ie\u0302")]
    found = set(bare)
    found.update(_joined(spelling["onsets"], rhymes))
    found.update(_joined(spelling["before_other_vowels"], other))
    found.update(_joined(spelling["before_front_vowels"], front))
    for onsets, key in (
        (spelling["y_onsets"], "y_rhymes"), ([""], "y_alone"), (["qu"], "qu_rhymes"), (["q"], "q_rhymes"),
        (["g"], "g_rhymes"),
    ):  # fmt: skip
        found.update(_joined(onsets, _toned(spelling[key], spelling["stopped"])))
    return frozenset(found)


@cache
def letters_used() -> frozenset[str]:
    """The small letters of Vietnamese, with and without marks."""
    return frozenset("".join(syllables()))


@cache
def _spelling() -> dict[str, list[str]]:
    text = resources.files("pipeline.readers").joinpath("syllables.toml").read_text("utf-8")
    return {key: value.split() for key, value in tomllib.loads(text).items()}


def _toned(rhymes: Iterable[str], stopped: list[str]) -> Iterator[str]:
    """Each rhyme in each tone that it may have; the tone stands on the letter before the stroke."""
    for rhyme in rhymes:
        vowel, _, end = rhyme.partition("|")
        for tone in (_SHARP, _HEAVY) if end in stopped else _TONES:
            yield unicodedata.normalize("NFC", vowel + tone + end)


def _joined(onsets: Iterable[str], rhymes: Iterable[str]) -> Iterator[str]:
    listed = list(rhymes)
    return (onset + rhyme for onset in onsets for rhyme in listed)


def _is_front(rhyme: str) -> bool:
    return unicodedata.normalize("NFD", rhyme)[0] in "eiy"
