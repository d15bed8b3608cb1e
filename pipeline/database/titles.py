"""A document's title as search finds it: where the text shows it, and the line that names the document."""

from __future__ import annotations

import re

from extractors.doc_types import doc_types
from extractors.folding import fold
from schemas.document import DocumentInfo
from schemas.vocabulary import DocType

_LONGEST_GAP = r"\s{1,20}"
"""Between a printed title's words: a line's end, and the blanks that centre the next line."""


def title_place(text: str, title: str | None) -> tuple[int, int]:
    """Start and end of the title's first printing in the text, however broken into lines; (0, 0) where it has none."""
    words = fold(title or "").split()
    if not words:
        return 0, 0
    found = re.search(_LONGEST_GAP.join(map(re.escape, words)), fold(text))
    return found.span() if found else (0, 0)


def title_summary(document: DocumentInfo) -> str | None:
    """The document's kind in words, number, title, issuer and date of issue, parted by middle dots."""
    parts = (_kind(document.doc_type), document.number, document.title, document.issuer, document.issued)
    return " · ".join(part for part in parts if part) or None


def _kind(doc_type: DocType) -> str | None:
    """The type word that documents of the kind bear: Kế hoạch; None for those without one of their own."""
    names = (name for name, kind in doc_types().names.items() if kind == doc_type != "khac")
    name = next(names, None)
    return name and name[0].upper() + name[1:]
