"""What a document is known by when two are compared: its letterhead, its format and its own words."""

from __future__ import annotations

import re
import sqlite3
from array import array
from dataclasses import dataclass

from extractors.folding import fold
from pipeline.duplicates.sharing import Own, own_words, running_words
from pipeline.duplicates.wording import words_of

_FIGURE = re.compile(r"\d+(?:[./-]\d+)*|(?<=quý )[ivx]+\b")


@dataclass(frozen=True, slots=True)
class Profile:
    """A document beside another; ``saved`` is when its file says that it was last saved."""

    id: str
    number: str | None
    doc_type: str
    title: str
    issuer: str | None
    issued: str
    media_type: str
    ocr: bool
    saved: str
    truncated: bool
    address: str | None
    """The key of its address: pages with one key may be one page."""
    text: str
    own: Own
    words: array[int]
    """The document's own wordings, one after another."""
    whole: array[int]
    """All words of its text, those of short lines and cells too."""

    @property
    def frame(self) -> str:
        """The title with its figures masked: what last year's and this year's have in common."""
        return _FIGURE.sub("#", self.title)

    @property
    def periods(self) -> list[str]:
        """The figures of the title: the month, quarter or year that the document is about."""
        return _FIGURE.findall(self.title)


_SQL = """
SELECT number, doc_type, title, issuer, issued, source_media_type, source_ocr, source_saved,
    EXISTS (SELECT 1 FROM warnings WHERE document_id = documents.id AND code = 'truncated') AS truncated,
    address_key, text
FROM documents WHERE id = ?
"""


def profile(db: sqlite3.Connection, document_id: str) -> Profile:
    """The document as it is stored; its wordings must have been placed."""
    row = db.execute(_SQL, [document_id]).fetchone()
    number, doc_type, title, issuer, issued, media_type, ocr, saved, truncated, address, text = row
    own = own_words(db, document_id)
    return Profile(
        document_id,
        number,
        doc_type,
        " ".join(fold(title or "").split()),
        issuer,
        issued or "",
        media_type,
        bool(ocr),
        saved or "",
        bool(truncated),
        address,
        text,
        own,
        running_words(db, document_id, own),
        words_of(text),
    )
