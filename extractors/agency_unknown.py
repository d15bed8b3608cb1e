"""Names that look like agencies' and that the list of agencies lacks, so that a person can add them."""

from __future__ import annotations

from collections import Counter
from functools import cache

from extractors.agencies import find_agencies
from extractors.agency_scan import word_lists
from extractors.document import Document

_PERSON = (3, 4)
"""How many words a person's full name has."""


def unknown_agencies(doc: Document) -> list[tuple[str, int]]:
    """Each name and how often it stands in the kept text, the most frequent first; equals by name.

    A name that goes on with small letters after another of them (`Ban Lễ tang phải …`) is that one, misread.
    """
    counts: Counter[str] = Counter()
    for mention in find_agencies(doc):
        node = doc.node_at(mention.start) if not mention.known else None
        if not mention.known and (node is None or doc.kept(node)):
            counts.update(
                name for name in mention.names if not _is_person(name) and not name.startswith(_unlisted())
            )
    for name in sorted(counts, key=len, reverse=True):
        shorter = _begun_by(name, counts)
        if shorter is not None:
            counts[shorter] += counts.pop(name)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _begun_by(name: str, counts: Counter[str]) -> str | None:
    """The longest other name that this one begins with, where small letters follow it."""
    words = name.split()
    for size in range(len(words) - 1, 1, -1):
        start = " ".join(words[:size])
        if start in counts and words[size][0].islower():
            return start
    return None


def _is_person(name: str) -> bool:
    """True for `Đoàn Thị Hoa`, whose surname is a unit's word too."""
    words = name.split()
    full = _PERSON[0] <= len(words) <= _PERSON[1] and all(word.istitle() for word in words)
    return full and words[0] in word_lists()["persons"]["surnames"]


@cache
def _unlisted() -> tuple[str, ...]:
    return tuple(word + " " for word in word_lists()["units"]["unlisted"])
