"""Whether a page's text layer can be read as the page's words, or the page is a picture that OCR must read.

A page of a scan often has text all the same: a signature's few lines, or what an OCR program for another language
made of it. And a page without Vietnamese letters may be sound: a table of figures, a list in English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from pipeline.readers.legacy import suspected
from pipeline.readers.syllables import is_syllable

Kind = Literal["digital", "scan", "junk", "legacy", "empty"]
"""Text to be read as it stands; a picture with no text of its own; a picture under text that is none, or text in
broken fonts; text in an encoding of before Unicode; a page with nothing on it."""

_PICTURE = 0.6
"""A picture that covers so much of the page is the page, or its background."""
_NOTABLE = 0.1
"""A smaller picture may hold words too, where the page has no others; a coat of arms is below this."""
_FEW = 400
"""Characters over such a picture, at the most, that are a signature and no page of text."""
_NUMBER = 12
"""Characters, at the most, that are a page's number and no words."""
_SAMPLE = 1500
"""Characters of a page whose words are looked at, in pieces taken evenly from all of it."""
_PIECES = 6
_ENOUGH = 30
"""Fewer words than this prove nothing."""
_MARKED = 0.1
"""Share of letters with Vietnamese marks that sound text has at the least; most has three times as many."""
_SOUND = 0.5
"""Score of text over a picture, at the least: OCR that knows no Vietnamese stays far below it."""
_PLAIN = 0.9
"""A page with this score or more is all in Unicode."""
_BROKEN = 0.15
"""Share of characters that no font shows: more of them, and the fonts don't tell which letters they print."""

_WORD = re.compile(r"[^\W\d_]+")
_BAD = re.compile("[\ufffd\ue000-\uefff\uf100-\uf8ff\x00-\x08\x0e-\x1f]")
"""What stands for no character. Word's symbol fonts (U+F020–F0FF) print bullets."""
_CID = re.compile(r"\(cid:\d+\)")
_VOWEL = re.compile(r"[aeiouyăâêôơư\u00c0-\u00ff\u1ea0-\u1ef9]", re.IGNORECASE)
_VIETNAMESE = re.compile(r"[ăâđêôơưàáãạảèéẽẹẻìíĩịỉòóõọỏùúũụủỳýỹỵỷ\u1ea0-\u1ef9]", re.IGNORECASE)


class Verdict(NamedTuple):
    """What a page is, and how far its words are Vietnamese: 0 not at all, 1 all of them.

    The score alone condemns nothing: a table of figures and a page in English have a low one.
    """

    kind: Kind
    score: float


def judge(text: str, *, image_share: float) -> Verdict:
    """What a page is by its text layer and by the share of it, 0 to 1, that its pictures cover.

    The text's words must be parted by blanks; their order doesn't matter.
    """
    signs = len(text) - sum(map(text.count, " \n\r\t\xa0"))
    picture = image_share >= _PICTURE
    if (picture and signs < _FEW) or (image_share >= _NOTABLE and signs <= _NUMBER):
        return Verdict("scan", 0.0)
    if not signs:
        return Verdict("empty", 0.0)
    if _is_broken(text, signs):
        return Verdict("junk", 0.0)
    sample = _sampled(text)
    words = _WORD.findall(sample)
    score = _score(words)
    if score < _PLAIN and suspected(sample):
        return Verdict("legacy", score)
    sound = score >= _SOUND or not (picture or _is_gibberish(words))
    return Verdict("digital" if sound else "junk", score)


def judge_document(pages: Iterable[Verdict]) -> Kind:
    """What most pages of a document are, the empty ones left out; of two kinds as many, the one met first."""
    kinds = Counter(page.kind for page in pages if page.kind != "empty")
    return kinds.most_common(1)[0][0] if kinds else "empty"


def _is_broken(text: str, signs: int) -> bool:
    named = sum(map(len, _CID.findall(text)))
    return (len(_BAD.findall(text)) + named) > signs * _BROKEN


def _sampled(text: str) -> str:
    """A text that is not long, or pieces of it; a word cut at a piece's edge is one among hundreds."""
    if len(text) <= _SAMPLE:
        return text
    size, step = _SAMPLE // _PIECES, len(text) // _PIECES
    return " ".join(text[at * step : at * step + size] for at in range(_PIECES))


def _score(words: list[str]) -> float:
    """The share of syllables, the less where fewer letters have marks than in any Vietnamese text."""
    letters = "".join(words)
    if not letters:
        return 0.0
    marked = len(_VIETNAMESE.findall(letters)) / len(letters)
    return round(sum(map(is_syllable, words)) / len(words) * min(marked / _MARKED, 1.0), 3)


def _is_gibberish(words: list[str]) -> bool:
    """True where most words have no vowel, or those with marks are hardly ever syllables: a font's map is wrong."""
    long = [word for word in words if len(word) > 3]
    if len(long) >= _ENOUGH and sum(_VOWEL.search(word) is None for word in long) * 2 > len(long):
        return True
    marked = [word for word in words if not word.isascii()]
    return len(marked) >= _ENOUGH and sum(map(is_syllable, marked)) * 10 < len(marked)
