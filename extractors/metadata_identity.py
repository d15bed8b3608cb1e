"""The document's id, and the language that it is written in."""

from __future__ import annotations

import re

from extractors.doc_types import doc_type_of
from extractors.folding import strip_marks
from schemas.document import DocumentInfo

_SAMPLE = 5_000
"""Characters that a language is judged by."""
_MARKED = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|for)\b", re.IGNORECASE)


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


def language_of(text: str) -> str:
    """`en` for a text of English words that hardly has a Vietnamese letter, else `vi`."""
    sample = text[:_SAMPLE]
    few_marks = len(_MARKED.findall(sample)) < 0.03 * len(sample)
    return "en" if few_marks and len(_ENGLISH.findall(sample)) > len(sample.split()) / 25 else "vi"
