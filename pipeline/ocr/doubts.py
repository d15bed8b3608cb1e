"""What rests on words that OCR is not sure of: flagged in records, taken back from the document's own fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.document import Document
from extractors.folding import fold
from extractors.metadata_identity import document_id
from extractors.warn import warn
from pipeline.readers.blocks import Block, Paragraph
from schemas.base import Record
from schemas.document import DocumentInfo, Warning
from schemas.records import Extraction

_WEAK = 60
"""A figure read with less confidence than this makes its record doubtful."""
_WRITTEN = 80
"""The letterhead's number and day are often written by hand: below this they are not believed."""
_HEAD = 1500
"""The letterhead stands in so many characters of the text."""
_MONTH = re.compile(
    r"^[^\n,]{2,40},(?:[^\n]{0,24}?t\S{0,2}ng|(?![^\n]*ng.y)[^\n\d]{0,8})\s*(?P<month>\d{1,2})"
    r"\s*năm\s*(?P<year>(?:19|20)\d\d)\b[^\n]{0,12}$",
    re.M,
)
"""A line of place and date whose day, or the words beside it, can't be read: the month stands before `năm`."""
_DATED = re.compile(
    r"^[^\n,]{2,40},\s*ngày\s*(?P<day>\S{1,4})\s*tháng\s*(?P<month>\d{1,2})\s*năm\s*(?P<year>\d{4})\b", re.M
)
_ASIDE = 10.0
"""An office's middle is no further from its holder's, in points."""
_DAY = re.compile(r"ngày\s*(?P<day>\S{1,4})\s*tháng")


def mean_confidence(blocks: list[Block]) -> float | None:
    """The mean confidence of all words that OCR read; None where it read none."""
    sure = [
        place.confidence
        for block in blocks
        for held in ([block] if isinstance(block, Paragraph) else block.cells)
        for place in held.places or ()
        if place.confidence is not None
    ]
    return round(sum(sure) / len(sure), 1) if sure else None


def flag_doubts(extraction: Extraction, document: Document) -> None:
    """Flags ``weak-ocr`` where a record's figures are doubtful, and ``ocr-mended`` where its words were mended."""
    if not document.source.ocr:
        return
    for record in _records(extraction):
        start, end = record.evidence.start, record.evidence.end
        weak = any(
            place.confidence is not None
            and place.confidence < _WEAK
            and any(c.isdigit() for c in document.text[place.start : place.end])
            for place in document.boxes.among(start, end)
        )
        record.flags += ["weak-ocr"] * weak + ["ocr-mended"] * (record.evidence.ocr_read is not None)


def _records(extraction: Extraction) -> Iterator[Record]:
    for kind in (
        extraction.scores,
        extraction.rankings,
        extraction.targets,
        extraction.tasks,
        extraction.citations,
    ):
        yield from kind


def doubt_letterhead(info: DocumentInfo, document: Document) -> list[Warning]:
    """Takes back a number or day that OCR is not sure of: it was written by hand, and a guess is worse than none.

    What it didn't find at all is told too, since most plans print a number, a date and a signer.
    """
    if not document.source.ocr:
        return []
    missing = _missing(info)
    if info.signer is None:
        # Without the name below it an office may be another's: a seal hides `KT.` above and `PHÓ` before it.
        info.signer_title = None
    elif info.signer_title is not None and not _is_above(document, info.signer_title, info.signer):
        info.signer_title = None
    warnings: list[Warning] = []
    if info.number is not None and not _is_sure(document, info.number.partition("/")[0].partition("-")[0]):
        form = "The number {number} was read with little confidence, as handwriting is; it is left out."
        warnings.append(warn("weak-number", form, number=info.number))
        info.number = None
    day = _day(document, info.issued)
    if info.issued_precision == "day" and day is not None and not _sure_at(document, *day.span("day")):
        form = "The day in {date} was read with little confidence, as handwriting is; it is left out."
        warnings.append(warn("weak-date", form, date=info.issued or ""))
        info.issued, info.issued_precision = (info.issued or "")[:7], "month"
    month = _MONTH.search(fold(document.text[:_HEAD])) if info.issued is None else None
    if month is not None and 1 <= int(month["month"]) <= 12:
        form = "The day of issue can't be read, as handwriting often can't; its month can."
        warnings.append(warn("weak-date", form))
        info.issued, info.issued_precision = f"{month['year']}-{int(month['month']):02}", "month"
    if warnings:
        info.id = document_id(info)
    return [*missing, *warnings]


def _day(document: Document, issued: str | None) -> re.Match[str] | None:
    """The day in the line of place and date: in the letterhead, or in the seal at the end of a consolidated text."""
    folded = fold(document.text)
    dated = (
        m for m in _DATED.finditer(folded) if (issued or "-").startswith(f"{m['year']}-{int(m['month']):02}")
    )
    return next(dated, None) or _DAY.search(folded[:_HEAD])


def _is_above(document: Document, office: str, name: str) -> bool:
    """False where the office doesn't stand over the middle of the name: a seal hides the `KT.` or `PHÓ` before it."""
    end = document.text.rfind(name)
    start = document.text.rfind(office, 0, max(end, 0))
    if start < 0:
        return True
    middles = [
        (min(box[0] for box in boxes) + max(box[2] for box in boxes)) / 2
        for at, words in ((start, office), (end, name))
        if (boxes := [place.box for place in document.boxes.among(at, at + len(words))])
    ]
    return len(middles) < 2 or abs(middles[0] - middles[1]) <= _ASIDE


def _missing(info: DocumentInfo) -> list[Warning]:
    forms = [form for form, found in (
        ("No number could be read in the scan.", info.number),
        ("No date of issue could be read in the scan.", info.issued),
        ("No signer could be read in the scan.", info.signer),
    ) if found is None]  # fmt: skip
    if not forms:
        return []
    forms.append("Look at its first and last pages.")
    return [Warning(code="unread-field", message=" ".join(forms), forms=forms)]


def _is_sure(document: Document, figures: str) -> bool:
    at = document.text.find(figures, 0, _HEAD)
    return at < 0 or _sure_at(document, at, at + len(figures))


def _sure_at(document: Document, start: int, end: int) -> bool:
    places = document.boxes.among(start, end)
    return all(place.confidence is None or place.confidence >= _WRITTEN for place in places)
