"""Whether a place in the document assigns work: by the headings above it and by its own words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Literal

from extractors.document import Document, Node
from extractors.folding import fold
from extractors.phrases import expand, phrase_pattern

Zone = Literal["work", "other", "unknown"]


@cache
def _words() -> dict[str, list[str]]:
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("work.toml").read_text("utf-8"))
    return {key: sorted({w for t in templates for w in expand(t)}) for key, templates in data.items()}


@cache
def pattern(key: str) -> re.Pattern[str]:
    """The wordings of one list of work.toml as a pattern on folded text."""
    return phrase_pattern(_words()[key])


_HEAD = 22
"""Words that bar work must stand this near a heading's beginning, unless it is all in capitals."""


def heading_zone(heading: str) -> Zone:
    """What a heading says of the items below it; the first telling word decides."""
    folded = fold(heading)
    work = pattern("assigning").search(folded)
    other = pattern("not_assigning").search(folded)
    if work and (other is None or work.start() < other.start()):
        return "work"
    return "other" if other and (other.start() <= _HEAD or heading.isupper()) else "unknown"


def zone_of(doc: Document, node: Node) -> Zone:
    """The zone by the nearest heading above the node that tells."""
    for ancestor in node.ancestors():
        introduces = ancestor.section.heading is not None or ends_with_colon(doc, ancestor)
        if not introduces or ancestor.kind == "gach":
            continue
        zone = heading_zone(doc.text[ancestor.own.start : ancestor.own.end])
        if zone != "unknown":
            return zone
    return "unknown"


def ends_with_colon(doc: Document, node: Node) -> bool:
    """True for a section whose own words end in a colon."""
    return doc.text[node.own.start : node.own.end].rstrip().endswith(":")
