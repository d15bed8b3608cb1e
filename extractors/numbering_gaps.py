"""Where the numbers of neighbouring sections leave one out: a sign that headings were lost."""

from __future__ import annotations

import re

from extractors.document import Document

_LAST_NUMBER = re.compile(r"(\d{1,3})\D*$")
_ALPHABETS = ("abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz")


def numbering_gaps(doc: Document) -> set[tuple[str, str]]:
    """Sections whose held sections of one kind don't count on, as (id of the holder, kind of those held).

    A count may begin again at 1, repeat a number, or go on from the holder before (as articles do over chapters).
    """
    gaps: set[tuple[str, str]] = set()
    last: dict[tuple[str, int], tuple[int, ...]] = {}
    for node in doc.nodes:
        if not node.label or not doc.kept(node):
            continue
        numbers = tuple(_number(node.label, alphabet) for alphabet in _ALPHABETS)
        if not any(numbers):
            continue
        before = last.get((node.kind, node.section.level), (0, 0))
        follows = any(n in (1, b, b + 1) for n, b in zip(numbers, before, strict=True) if n)
        if not follows and node.section.parent is not None:
            gaps.add((node.section.parent, node.kind))
        last[(node.kind, node.section.level)] = numbers
    return gaps


def _number(label: str, alphabet: str) -> int:
    """The number that a label ends with, or its letter's place; 0 for any other label."""
    match = _LAST_NUMBER.search(label)
    if match:
        return int(match[1])
    return alphabet.find(label) + 1 if len(label) == 1 else 0
