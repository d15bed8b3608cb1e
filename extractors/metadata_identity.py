"""The document's id."""

from __future__ import annotations

import re

from extractors.doc_types import doc_type_of
from extractors.folding import strip_marks
from schemas.document import DocumentInfo


def slug(text: str) -> str:
    """Plain letters and figures parted by hyphens: `Bà Rịa - Vũng Tàu` → `ba-ria-vung-tau`."""
    return re.sub(r"[^a-z0-9]+", "-", strip_marks(text)).strip("-")


def document_id(info: DocumentInfo) -> str:
    """Province, year and number, for a central body its number's last code instead of the province; else the hash."""
    owner = slug(info.province) if info.province else None
    if info.issuer_level == "trung-uong" and info.number:
        codes = [code for code in re.split(r"[-/.]", info.number) if code[:1].isalpha()]
        bodies = [code for code in codes if info.doc_type == "cong-van" or doc_type_of(code) is None]
        owner = slug((bodies or codes)[0]) if codes else None
    if owner is None or info.number is None or info.issued is None:
        return f"h-{info.source.sha256[:16]}"
    return f"{owner}-{info.issued[:4]}-{slug(info.number)}"
