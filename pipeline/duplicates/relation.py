"""How two documents that share their words stand to each other: the same, a version, a template, or neither.

The same is what states the same: the words of the two must agree, and no task or figure may differ. A signed plan and
its draft with the same words are the same document; with other words they are versions.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from pipeline.duplicates.letterheads import contradict, of_one_series, one_title, same_number
from pipeline.duplicates.profile import Profile
from pipeline.duplicates.rounding import shared_values
from pipeline.duplicates.similarity import letters
from pipeline.duplicates.wording import figures

Kind = Literal["same", "version", "template"]
How = Literal["number", "address", "words", "text", "scan", "part", "title"]
"""What a link was told by: one number and date, one address, all words, the words in another format, those that OCR read,
a whole text that begins with the other, a title of one series."""
Changed = Callable[[bool], bool]
"""Whether a task or a figure differs; with True also whether one of the two has a task that the other lacks."""

LEAST_WORDS = 100
"""Own words of a document, at the least, for its text to say what it is."""
_IDENTICAL = 0.999
_WHOLE = 0.85
_MIRRORED = 0.95
_READ_AGAIN = 0.6
_SAME_NUMBER = 0.5
_VERSION = 0.4
_TEMPLATE = 0.6
_FIGURES = 0.7
"""Figures of the one with fewer that the other has too: the rest is what readers make of a table."""
_COMPARED = 200_000
"""Words of each document that are compared in order: the time grows with their product."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of link, what it was told by, how alike the words are in order, and the share that the shorter has."""

    kind: Kind
    how: How
    similarity: float
    shared: float


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two documents with the share of each one's own words that the other has, and their similarity in order."""

    one: Profile
    other: Profile
    least: float
    most: float
    alike: float

    @property
    def scanned(self) -> bool:
        return self.one.ocr or self.other.ocr

    @property
    def one_address(self) -> bool:
        return self.one.address is not None and self.one.address == self.other.address

    @property
    def one_format(self) -> bool:
        return self.one.media_type == self.other.media_type


def relate(one: Profile, other: Profile, changed: Changed) -> Relation | None:
    """How the two stand to each other; ``changed`` is asked only where all else says that they are the same."""
    covered = (_covered(one, other), _covered(other, one))
    alike = Indel.normalized_similarity(letters(one.words[:_COMPARED]), letters(other.words[:_COMPARED]))
    pair = _Pair(one, other, min(covered), max(covered), alike)
    how = _same(pair, changed)
    found: tuple[Kind, How] | None = ("same", how) if how else _kin(pair)
    return Relation(*found, round(alike, 4), round(pair.most, 4)) if found else None


def _covered(one: Profile, other: Profile) -> float:
    """The share of the first's own words that stand in wordings of the other, whatever their figures."""
    shared = sum(length for cluster, length in one.own.lengths.items() if cluster in other.own.lengths)
    return shared / one.own.words if one.own.words else 0.0


def _same(pair: _Pair, changed: Changed) -> How | None:
    if same_number(pair.one, pair.other) and max(pair.most, pair.alike) >= _SAME_NUMBER:
        return "number"
    if pair.one_address and not contradict(pair.one, pair.other) and _same_page(pair) and not changed(True):
        return "address"
    if _too_short(pair) or not one_title(pair.one, pair.other) or contradict(pair.one, pair.other):
        return None
    if _identical(pair.one.whole, pair.other.whole):
        return "words"
    if pair.scanned:
        return "scan" if pair.least >= _READ_AGAIN and pair.alike >= _READ_AGAIN else None
    if _same_words(pair) and not changed(True):
        return "text"
    return "part" if _begins_with(pair) and _figures_agree(pair) and not changed(False) else None


def _same_page(pair: _Pair) -> bool:
    """Whether two copies of one address say the same; a short page by all its words, for few of them are its own."""
    if _too_short(pair):
        one, other = letters(pair.one.whole[:_COMPARED]), letters(pair.other.whole[:_COMPARED])
        return Indel.normalized_similarity(one, other, score_cutoff=_WHOLE) > 0 and _figures_agree(pair)
    return pair.least >= _WHOLE and _figures_agree(pair)


def _too_short(pair: _Pair) -> bool:
    return min(pair.one.own.words, pair.other.own.words) < LEAST_WORDS


def _same_words(pair: _Pair) -> bool:
    """Whether what differs is what readers make of two formats, or the site's frame around one page."""
    if pair.one_format:
        return pair.one.media_type == "text/html" and pair.least >= _MIRRORED
    return pair.least >= _WHOLE and _figures_agree(pair)


def _begins_with(pair: _Pair) -> bool:
    """Whether one is the other without its end, a page's excerpt or a plan without its annexes; not of two drafts."""
    shorter, longer = sorted((pair.one, pair.other), key=lambda side: side.own.words)
    if _covered(shorter, longer) < _MIRRORED or (pair.one_format and not shorter.truncated):
        return False
    before, shared = 0, 0
    at_last = (0, 0)
    for cluster, length in longer.own.lengths.items():
        before += length
        if cluster in shorter.own.lengths:
            shared += length
            at_last = (shared, before)
    return at_last[0] >= _MIRRORED * at_last[1]


def _figures_agree(pair: _Pair) -> bool:
    """Whether most figures of the one with fewer stand in the other too, as printed or else rounded."""
    shared = _figures_shared(pair) >= _FIGURES
    return shared or shared_values(pair.one.text, pair.other.text) >= _FIGURES


def _figures_shared(pair: _Pair) -> float:
    """The share of the figures of the one with fewer that stand in the other too."""
    first, second = Counter(figures(pair.one.whole)), Counter(figures(pair.other.whole))
    fewer = min(first.total(), second.total())
    return (first & second).total() / fewer if fewer else 1.0


def _identical(one: array[int], other: array[int]) -> bool:
    """The same words, though some may stand elsewhere: a footnote stands where its page ends."""
    first, second = ("".join(sorted(letters(words))) for words in (one, other))
    return Indel.normalized_similarity(first, second, score_cutoff=_IDENTICAL) > 0


def _kin(pair: _Pair) -> tuple[Kind, How] | None:
    """A version of the same series or page, or another document on the same template."""
    if pair.one_address and not contradict(pair.one, pair.other) and pair.alike >= _VERSION:
        return "version", "address"
    if _too_short(pair) or pair.least < _VERSION or pair.alike < _VERSION:
        return None
    if of_one_series(pair.one, pair.other):
        return "version", "title"
    return ("template", "words") if pair.least >= _TEMPLATE and pair.alike >= _TEMPLATE else None
