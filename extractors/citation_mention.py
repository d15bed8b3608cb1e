"""One place where a document is named, before the places are put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.document import Node, Span
from schemas.vocabulary import DocType, Relation


@dataclass(slots=True)
class Unit:
    """A stretch of the document that is read at once: a section's own words or a table cell."""

    start: int
    end: int
    node: Node | None
    own_words: bool = False


@dataclass(slots=True)
class Mention:
    """What one place says of another document. ``title_span`` is where its title stands.

    ``key`` is what the same document has in common over its mentions: its folded number, or its folded name.
    """

    start: int
    end: int
    doc_type: DocType
    key: str
    rule: str
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    title_span: Span | None = None
    relation: Relation = "nhac-den"
    flags: list[str] = field(default_factory=list)
    typed: bool = False
    """Whether a type word of its own stands before the number."""
    lead: int = -1
    """Where the words that govern it end: before the head of its list, or before the citation itself."""
