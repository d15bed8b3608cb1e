"""What stands twice in one document: the first whole copy is kept, the other's sections point at it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors.document import Document, Node
from schemas.reference import Duplicate

_SECTIONS = 3
"""Sections of a run, at the least; with a table among them one fewer."""
_LETTERS = 300
"""Letters of a run, at the least, in sections long enough to be no header, label or caption."""
_LONG = 40
"""Letters from which on a section can start a run and counts in it: short lines repeat by nature."""
_SAME = 0.9
"""Similarity of two sections that still count as the same, where all their figures agree."""
_COMPARED = 4000
_TRIED = 5
"""Earlier places of a section that are tried as the beginning of a run."""

_DIGITS = re.compile(r"\d+")
_CUT = re.compile(r"(?:\s*(?:\.{3}|…|\[\.{3}\]|\[…\]))+$")


@dataclass(slots=True)
class _Text:
    """A section's own words, folded and on one line."""

    node: Node
    words: str


@dataclass(slots=True)
class _Run:
    """Sections that stand again: places in the list of texts, and how alike they are."""

    first: int
    copy: int
    length: int
    similarity: float = 1.0


def mark_repeats(doc: Document) -> list[Duplicate]:
    """Finds runs of sections that stand again, marks the later copy, and returns a record for each run.

    A section cut short at the end of one copy points at the whole one in the other, wherever that stands.
    """
    texts = [
        _Text(n, " ".join(doc.folded[n.section.start : n.own.end].split()))
        for n in doc.nodes
        if n.kind != "rac"
    ]
    places: dict[str, list[int]] = defaultdict(list)
    found: list[Duplicate] = []
    covered = -1
    for at, text in enumerate(texts):
        if len(text.words) < _LONG:
            continue
        earlier = places[text.words]
        if at > covered and earlier:
            run = max(
                (_grow(texts, first, at, covered) for first in earlier[:_TRIED]), key=lambda r: r.length
            )
            covered = run.copy + run.length - 1
            run = _trim(texts, run)
            if _counts(texts, run):
                found.append(_mark(texts, run))
        earlier.append(at)
    return found


def _grow(texts: list[_Text], first: int, copy: int, covered: int) -> _Run:
    """Stretches a pair of equal sections to the longest run of equal ones."""
    while first > 0 and copy - 1 > max(first, covered) and texts[first - 1].words == texts[copy - 1].words:
        first, copy = first - 1, copy - 1
    length, lowest = 0, 1.0
    while copy + length < len(texts) and first + length < copy:
        alike = _alike(texts[first + length], texts[copy + length])
        if alike < _SAME:
            break
        length, lowest = length + 1, min(lowest, alike)
    return _Run(first, copy, length, lowest)


def _alike(one: _Text, other: _Text) -> float:
    """1 for the same words, less for small differences outside the figures, 0 where the figures differ."""
    if one.words == other.words:
        return 1.0
    if one.node.kind != other.node.kind or min(len(one.words), len(other.words)) < _LONG:
        return 0.0
    if _DIGITS.findall(one.words) != _DIGITS.findall(other.words):
        return 0.0
    return fuzz.ratio(one.words[:_COMPARED], other.words[:_COMPARED], score_cutoff=100 * _SAME) / 100


def _trim(texts: list[_Text], run: _Run) -> _Run:
    """The run from its first section that no other holds: the same items below two headings are no copy of a page."""
    while run.length and texts[run.copy].node.parent is not None:
        run = _Run(run.first + 1, run.copy + 1, run.length - 1, run.similarity)
    return run


def _counts(texts: list[_Text], run: _Run) -> bool:
    copied = texts[run.copy : run.copy + run.length]
    least = _SECTIONS - any(text.node.section.table is not None for text in copied)
    return run.length >= least and sum(len(t.words) for t in copied if len(t.words) >= _LONG) >= _LETTERS


def _mark(texts: list[_Text], run: _Run) -> Duplicate:
    for offset in range(run.length):
        texts[run.copy + offset].node.section.duplicate_of = texts[run.first + offset].node.section.id
    _mark_cut(texts, run)
    first, copy = texts[run.first].node, texts[run.copy].node
    last_first, last_copy = texts[run.first + run.length - 1].node, texts[run.copy + run.length - 1].node
    return Duplicate(
        kind="section",
        of=first.section.id,
        copy=copy.section.id,
        similarity=round(run.similarity, 4),
        of_span=(first.section.start, last_first.own.end),
        copy_span=(copy.section.start, last_copy.own.end),
    )


def _mark_cut(texts: list[_Text], run: _Run) -> None:
    """Where a copy breaks off inside a section, that part points at the whole section of the other copy."""
    one, other = run.first + run.length, run.copy + run.length
    if one >= run.copy or other >= len(texts):
        return
    for part, whole in ((texts[one], texts[other]), (texts[other], texts[one])):
        words = _CUT.sub("", part.words)
        if len(words) >= _LONG and len(words) < len(whole.words) and whole.words.startswith(words):
            part.node.section.duplicate_of = whole.node.section.id
            return
