"""Where a document sets aims: under its headings of aims, or under a headline of aims."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from re import Pattern

from extractors.document import Document, Node
from extractors.folding import fold
from extractors.phrases import expand, phrase_pattern
from extractors.work_zones import heading_zone


@cache
def words(key: str) -> Pattern[str]:
    """The wordings of one list of targets.toml as a pattern on folded text."""
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("targets.toml").read_text("utf-8"))
    return phrase_pattern({w for template in data[key] for w in expand(template)})


def under_aims(doc: Document, node: Node) -> bool:
    """True where the nearest telling heading names aims; for a news page the headline is the last of them."""
    for ancestor in node.ancestors():
        if ancestor.section.heading is None or ancestor.kind == "gach":
            continue
        folded = doc.folded[ancestor.own.start : ancestor.own.end]
        if words("aims").search(folded, 0, 60):
            return True
        if heading_zone(folded) == "work":
            return False
    if doc.info is None or doc.info.doc_type != "tin-tuc":
        return False
    return words("aims").search(fold(doc.info.title or "")) is not None
