"""Documents for the tests of extractors, without a file and without an outline."""

from __future__ import annotations

from extractors.document import Document, Node, Span
from schemas.document import DocumentInfo, Source
from schemas.section import Section


def plain_document(text: str, number: str | None = None, title: str | None = None) -> Document:
    """A document whose every line that isn't blank is a paragraph; lines that open with Căn cứ are its grounds."""
    nodes: list[Node] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            kind = "can-cu" if line.startswith("Căn cứ") else "doan"
            section = Section(id=f"s{len(nodes) + 1}", kind=kind, level=1, start=at, end=at + len(line))
            nodes.append(Node(section, Span(at, at + len(line))))
        at += len(line) + 1
    source = Source(sha256="0" * 64, media_type="text/plain", bytes=len(text.encode()))
    document = Document(text, nodes, [], source)
    document.info = DocumentInfo(id="h-0000000000000000", number=number, title=title, source=source)
    return document
