"""What stands twice in one document: the first copy is kept, the other's sections point at it."""

from __future__ import annotations

from collections import defaultdict

from extractors.document import Document, Node
from schemas.reference import Duplicate

MIN_SECTIONS = 3
MIN_LETTERS = 300
_ANCHOR = 40
"""Only sections at least this long start a run: short lines repeat by nature."""


def mark_repeats(doc: Document) -> list[Duplicate]:
    """Finds runs of sections that stand again, marks the later copy, and returns a record for each run."""
    words = [" ".join(doc.folded[n.section.start : n.own.end].split()) for n in doc.nodes]
    places: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(words):
        if len(text) >= _ANCHOR:
            places[text].append(at)
    found: list[Duplicate] = []
    covered = -1
    for at, text in enumerate(words):
        earlier = [p for p in places.get(text, ()) if p < at]
        if at <= covered or not earlier:
            continue
        first, copy, length = _grow(doc.nodes, words, earlier[0], at, covered)
        if length >= MIN_SECTIONS and sum(map(len, words[copy : copy + length])) >= MIN_LETTERS:
            found.append(_mark(doc, first, copy, length))
            covered = copy + length - 1
    return found


def _grow(nodes: list[Node], words: list[str], first: int, copy: int, covered: int) -> tuple[int, int, int]:
    """Stretches a pair of equal sections to the longest run of equal ones; junk at its edges is left out."""
    while first > 0 and copy - 1 > max(first, covered) and words[first - 1] == words[copy - 1]:
        first, copy = first - 1, copy - 1
    length = 1
    while copy + length < len(words) and first + length < copy and words[first + length] == words[copy + length]:
        length += 1
    while length and nodes[copy].kind == "rac":
        first, copy, length = first + 1, copy + 1, length - 1
    while length and nodes[copy + length - 1].kind == "rac":
        length -= 1
    return first, copy, length


def _mark(doc: Document, first: int, copy: int, length: int) -> Duplicate:
    for offset in range(length):
        doc.nodes[copy + offset].section.duplicate_of = doc.nodes[first + offset].section.id
    return Duplicate(
        kind="section",
        of=doc.nodes[first].section.id,
        copy=doc.nodes[copy].section.id,
        similarity=1.0,
        of_span=(doc.nodes[first].section.start, doc.nodes[first + length - 1].own.end),
        copy_span=(doc.nodes[copy].section.start, doc.nodes[copy + length - 1].own.end),
    )
