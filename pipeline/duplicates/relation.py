"""How two documents that share their words stand to each other: the same, a version, a template, or neither.

The same is what states the same: the words of the two must agree, and no task or figure that both have may differ.
A signed plan and its draft with the same words are the same document; with other words they are versions.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from pipeline.duplicates.profile import Profile
from pipeline.duplicates.wording import figures

Kind = Literal["same", "version", "template"]

LEAST_WORDS = 100
"""Own words of a document, at the least, for its text to say what it is."""
_IDENTICAL = 0.999
_WHOLE = 0.85
_MIRRORED = 0.95
_READ_AGAIN = 0.6
_SAME_NUMBER = 0.5
_VERSION = 0.4
_TEMPLATE = 0.6
_TITLE = 90.0
_LINE = 20
"""Letters of a title's first line, at the least: readers may part on where it ends."""
_FIGURES = 0.7
"""Figures of the one with fewer that the other has too: the rest is what readers make of a table."""
_COMPARED = 200_000
"""Words of each document that are compared in order: the time grows with their product."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of link, what it was told by, how alike the words are in order, and how many the shorter shares."""

    kind: Kind
    how: str
    similarity: float
    shared: float


def relate(one: Profile, other: Profile, changed: Callable[[], bool]) -> Relation | None:
    """How the two stand to each other; ``changed`` says whether a task or a figure of both differs, asked only then."""
    forward, backward = _covered(one, other), _covered(other, one)
    alike = Indel.normalized_similarity(one.words[:_COMPARED], other.words[:_COMPARED])
    found = _kind(one, other, (forward, backward), alike, changed)
    return Relation(*found, round(alike, 4), round(max(forward, backward), 4)) if found else None


def _kind(
    one: Profile, other: Profile, covered: tuple[float, float], alike: float, changed: Callable[[], bool]
) -> tuple[Kind, str] | None:
    if _same_number(one, other) and max(*covered, alike) >= _SAME_NUMBER:
        return "same", "number"
    if min(one.own.words, other.own.words) < LEAST_WORDS:
        return None
    same_title = _same_title(one, other)
    if _one_title(one, other) and not _contradict(one, other):
        how = _same_text(one, other, min(covered), max(covered), alike)
        if how and (how != "text" or not changed()):
            return "same", how
    if min(covered) < _VERSION or alike < _VERSION:
        return None
    if (
        one.issuer
        and one.issuer == other.issuer
        and one.doc_type == other.doc_type
        and one.title
        and same_title
    ):
        return "version", "title"
    return ("template", "words") if min(covered) >= _TEMPLATE and alike >= _TEMPLATE else None


def _covered(one: Profile, other: Profile) -> float:
    """The share of the first's own words that stand in wordings of the other, whatever their figures."""
    shared = sum(length for cluster, length in one.own.lengths.items() if cluster in other.own.lengths)
    return shared / one.own.words if one.own.words else 0.0


def _same_number(one: Profile, other: Profile) -> bool:
    return (
        one.number is not None
        and other.number is not None
        and one.number.casefold() == other.number.casefold()
        and one.issuer == other.issuer
        and _agree(one.issued, other.issued)
    )


def _contradict(one: Profile, other: Profile) -> bool:
    """Whether the two letterheads can't be one's: another number, issuer, kind or date."""
    kinds = {one.doc_type, other.doc_type} - {"khac", "tin-tuc"}
    return (
        bool(one.number and other.number and one.number.casefold() != other.number.casefold())
        or bool(one.issuer and other.issuer and one.issuer != other.issuer and not (one.ocr or other.ocr))
        or len(kinds) > 1
        or not _agree(one.issued, other.issued)
    )


def _agree(one: str, other: str) -> bool:
    """Whether one date is the other, or the known part of it."""
    return one.startswith(other) or other.startswith(one)


def _same_title(one: Profile, other: Profile) -> bool:
    first, second = one.frame, other.frame
    if not first or not second or one.ocr or other.ocr:
        return True
    shorter, longer = sorted((first, second), key=len)
    return (len(shorter) >= _LINE and longer.startswith(shorter)) or fuzz.ratio(first, second) >= _TITLE


def _one_title(one: Profile, other: Profile) -> bool:
    """Whether the titles are one, as far as both are known; one may be cut short."""
    shorter, longer = sorted((one.title, other.title), key=len)
    whole = not shorter or shorter == longer or (len(shorter) >= _LINE and longer.startswith(shorter))
    return whole or one.ocr or other.ocr


def _same_text(one: Profile, other: Profile, least: float, most: float, alike: float) -> str | None:
    if _identical(one.whole, other.whole):
        return "words"
    if one.media_type != other.media_type or one.ocr or other.ocr:
        if one.ocr or other.ocr:
            return "scan" if least >= _READ_AGAIN and alike >= _READ_AGAIN else None
        return "text" if least >= _WHOLE and _figures_shared(one, other) >= _FIGURES else None
    if one.media_type == "text/html" and least >= _MIRRORED:
        return "text"
    return "part" if (one.truncated or other.truncated) and most >= _MIRRORED else None


def _figures_shared(one: Profile, other: Profile) -> float:
    """The share of the figures of the one with fewer that stand in the other too."""
    first, second = Counter(figures(one.whole)), Counter(figures(other.whole))
    fewer = min(first.total(), second.total())
    return (first & second).total() / fewer if fewer else 1.0


def _identical(one: array[int], other: array[int]) -> bool:
    """The same words, though some may stand elsewhere: a footnote stands where its page ends."""
    first, second = (array("I", sorted(words)) for words in (one, other))
    return Indel.normalized_similarity(first, second, score_cutoff=_IDENTICAL) > 0
