"""Which language a text is written in, by its letters and its commonest words."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from extractors.wordlists import wordings

Language = Literal["vi", "en"]

_SAMPLE = 20_000
"""Characters that a language is judged by."""
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]")
_OWN = re.compile(r"[ảạăằắẳẵặầấẩẫậẻẽẹềếểễệỉĩịỏọồốổỗộơờớởỡợủũụưừứửữựỳỷỹỵđ]")
"""Letters that no language of Western Europe has."""
_ENGLISH = 0.1
"""Of the words of an English text at least so many are the commonest; a third, but for lists of names."""
_FEWEST = 5
"""As many common words before a few lines are held to be English: a form's small words prove nothing."""


def language_of(text: str) -> Language:
    """``en`` where English words outnumber Vietnamese ones; ``vi`` else, and where neither is found.

    Names with their marks in an English text, foreign names in a Vietnamese one, and Vietnamese whose marks are
    lost are told for what they are.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    english = sum(map(_lists()["english"].__contains__, words))
    if english < _FEWEST or english < len(words) * _ENGLISH:
        return "vi"
    vietnamese = sum(word in _lists()["unmarked"] or _MARKED.search(word) is not None for word in words)
    return "en" if english > vietnamese else "vi"


def marked_share(text: str) -> float:
    """The share of words with a letter that only Vietnamese has; 0 where there are no words."""
    found = _WORD.findall(text[:_SAMPLE].lower())
    return sum(_OWN.search(word) is not None for word in found) / len(found) if found else 0.0


def unmarked_share(text: str) -> float:
    """The share of the commonest Vietnamese words as they stand without marks; 0 where there are no words."""
    found = _WORD.findall(text[:_SAMPLE].lower())
    return sum(word in _lists()["unmarked"] for word in found) / len(found) if found else 0.0


@cache
def _lists() -> dict[str, frozenset[str]]:
    return wordings("language.toml")
