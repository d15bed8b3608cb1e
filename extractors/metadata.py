"""What is known of the document itself: its letterhead, closing block and portal, in one record."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from extractors import places
from extractors.dates import DateMention
from extractors.doc_types import named_type
from extractors.document import Document
from extractors.folding import fold
from extractors.language import language_of
from extractors.metadata_dates import read_date, read_effective
from extractors.metadata_identity import document_id
from extractors.metadata_issuer import Issuer
from extractors.metadata_letterhead import LETTERHEAD, Letterhead, read_letterhead
from extractors.metadata_marks import is_motto
from extractors.metadata_news import headline, is_news, news_title, published, subject_province
from extractors.metadata_number import NumberField, read_number
from extractors.metadata_place import Seat, find_seat, probable_day, sole_province
from extractors.metadata_portal import Portal, read_portal
from extractors.metadata_seal import find_issuer
from extractors.metadata_signature import Closing, person, read_closing
from extractors.metadata_text import Line, kept_lines, lexicon
from extractors.metadata_title import annex_title, has_number, headline_parts, read_title
from extractors.warn import warn
from schemas.document import DocumentInfo, Warning
from schemas.vocabulary import DocType

_TOP = 160
"""Lines within which a page's portal fields stand."""


@dataclass(slots=True)
class _Page:
    """What the document's lines say, before it is put together."""

    lines: list[Line]
    portal: Portal
    head: Letterhead
    headline: Line | None
    closing: Closing = field(default_factory=Closing)


def extract_document(doc: Document, uri: str | None) -> tuple[DocumentInfo, list[Warning]]:
    """The document's own fields, and what a reader must know of them."""
    page = _read(doc)
    news = not _is_document(page) and is_news(page.lines, page.headline)
    info = _news(doc, page) if news else _document(doc, page)
    info.source = doc.source.model_copy(update={"uri": uri})
    info.language = language_of("\n".join(line.text for line in page.lines) or doc.text)
    info.id = document_id(info)
    return info, [] if news else _warnings(page, info)


def _read(doc: Document) -> _Page:
    lines = list(kept_lines(doc))
    portal = read_portal(lines[:_TOP])
    words = [line for line in lines if line.start not in portal.cells]
    head = read_letterhead(words)
    if not portal.cells:
        doc.shared[LETTERHEAD] = head
    page = _Page(words, portal, _consolidated(words, head), headline(words))
    if page.head.found or portal.fields:
        # Below a letterhead a type and a number are another document's, such as the one that is amended.
        above = [line for line in words[:_TOP] if not page.head.found or line.start < page.head.end]
        page.headline = next((line for line in above if has_number(line.text)), page.headline)
    if _is_document(page):
        page.closing = read_closing([line for line in words if line.end > page.head.end])
    return page


_CONSOLIDATED = re.compile(r"số\s*:?\s*[^\s/]{0,6}\s*/\s*vbhn-")


def _consolidated(lines: list[Line], head: Letterhead) -> Letterhead:
    """The page's letterhead; a consolidated text has its number, date and body at the end."""
    if head.number is not None or head.doc_type is None:
        return head
    at = next((i for i, line in enumerate(lines) if _CONSOLIDATED.match(fold(line.text[:30]))), None)
    if at is None:
        return head
    seal = read_letterhead(lines[max(0, at - 2) : at + 6])
    return replace(head, bodies=seal.bodies, number=seal.number, place=seal.place, issued=seal.issued)


def _is_document(page: _Page) -> bool:
    stated = {"number", "doc_type", "issued"} & page.portal.fields.keys()
    return (
        page.head.found or len(stated) >= 2 or (page.headline is not None and has_number(page.headline.text))
    )


def _number(page: _Page) -> NumberField | None:
    """The number of the letterhead, of the portal where the letterhead's is blank, or of the headline."""
    own = page.head.number
    if own is not None and own.number is not None:
        return own
    stated = page.portal.text("number")
    if stated is None and page.headline is not None and has_number(page.headline.text) and own is None:
        stated = page.headline.text
    found = read_number(f"số {re.sub(r'^[^0-9]*', '', stated)}") if stated else None
    return found if found is not None and found.number is not None else own


def _doc_type(page: _Page, number: NumberField | None) -> DocType:
    """By the type line; `V/v` without one is a công văn's; else by the number's code, else by the portal."""
    if page.head.doc_type is not None:
        return page.head.doc_type
    if page.head.subject:
        return "cong-van"
    if number is not None and number.doc_type is not None:
        return number.doc_type
    stated = named_type(page.portal.text("doc_type") or "")
    return stated or "khac"


def _issued(page: _Page) -> DateMention | None:
    """The letterhead's date, completed by the portal's where its day or month is blank; else the headline's."""
    own, stated = page.head.issued, read_date(page.portal.text("issued") or "")
    if own is None and stated is None and page.headline is not None:
        stated = read_date(headline_parts(page.headline.text)[0])
    if own is None or (own.precision != "day" and stated is not None and stated.iso.startswith(own.iso[:4])):
        return stated or own
    return own


def _document(doc: Document, page: _Page) -> DocumentInfo:
    number, issued = _number(page), _issued(page)
    kind = _doc_type(page, number)
    title = _title(doc, page)
    on = issued.iso if issued is not None else probable_day(doc, title)
    issuer = find_issuer(doc, page.head, page.portal, number, _naming(page, title), on)
    seat = _seat(doc, page, issuer, on)
    info = DocumentInfo(
        id="",
        number=number.number if number is not None else None,
        doc_type=kind,
        title=title,
        issuer=issuer.name,
        issuer_level=issuer.level,
        co_issuers=issuer.others,
        issued=issued.iso if issued is not None else None,
        issued_precision=issued.precision if issued is not None else None,
        effective=_effective(doc, page, number, issued),
        subject_field=page.portal.text("subject_field"),
        recipients=page.closing.recipients,
        source=doc.source,
    )
    _sign(info, page)
    _place(info, seat)
    return info


def _naming(page: _Page, title: str | None) -> list[str]:
    """Words that name the issuer's place where no letterhead does, the surest first."""
    if not _is_document(page):
        return []
    top = headline_parts(page.headline.text)[0] if page.headline is not None else ""
    return [page.head.note, top, title or ""]


def _title(doc: Document, page: _Page) -> str | None:
    top = " ".join(page.headline.text.split()) if page.headline is not None else None
    if not _is_document(page):
        return annex_title(page.lines) or top
    return read_title(doc, page.head, page.portal.text("title"), top)


def _seat(doc: Document, page: _Page, issuer: Issuer, on: str | None) -> Seat:
    if issuer.level == "trung-uong":
        return Seat()
    if issuer.places:
        return find_seat(doc, issuer.places, page.head.place, on)
    return Seat(sole_province(doc, on)) if not page.head.bodies else Seat()


def _effective(
    doc: Document, page: _Page, number: NumberField | None, issued: DateMention | None
) -> str | None:
    """By the portal, else by the document's own clause; a consolidated text only quotes such clauses."""
    stated = read_date(page.portal.text("effective") or "")
    if stated is not None and stated.precision == "day":
        return stated.iso
    quotes = not _is_document(page) or (number is not None and number.code == "VBHN")
    return None if quotes else read_effective(doc.folded, issued)


def _sign(info: DocumentInfo, page: _Page) -> None:
    info.signer, info.signer_title = page.closing.signer, page.closing.title
    stated = person(page.portal.text("signer") or "")
    if info.signer is None and stated is not None:
        info.signer = stated
        info.signer_title = info.signer_title or page.portal.text("signer_title")


def _place(info: DocumentInfo, seat: Seat) -> None:
    info.district, info.commune = seat.district, seat.commune
    if seat.province is not None:
        current = places.current_of(seat.province)
        info.province, info.province_code = seat.province.name, seat.province.code
        info.current_province, info.current_province_code = current.name, current.code


def _news(doc: Document, page: _Page) -> DocumentInfo:
    date = published(page.lines)
    top = page.headline
    info = DocumentInfo(
        id="",
        doc_type="tin-tuc",
        title=news_title(top) if top is not None else None,
        issued=date.iso if date is not None else None,
        issued_precision=date.precision if date is not None else None,
        source=doc.source,
    )
    on = info.issued or probable_day(doc, info.title)
    name = subject_province(doc, top, page.lines, on)
    _place(info, Seat(places.province_named(name, on) if name is not None else None))
    return info


def _warnings(page: _Page, info: DocumentInfo) -> list[Warning]:
    found = []
    own = page.head.number
    if own is not None and info.number is None:
        found.append(
            warn("blank-number", "The number before {sign} is left blank, or can't be read.", sign=own.sign)
            if own.sign
            else warn("blank-number", "The number is left blank, or can't be read.")
        )
    if (
        own is not None
        and own.code is not None
        and own.doc_type is not None
        and page.head.doc_type is not None
    ):
        same = {own.doc_type, *lexicon()["same"].get(own.doc_type, ())}
        if page.head.doc_type not in same:
            form = "The number's code {code} and the printed type «{type}» disagree."
            words = page.head.type_words or ""
            found.append(warn("number-and-type-disagree", form, code=own.code, type=words))
    other = _second(page, info)
    if other is not None:
        found.append(
            warn(
                "second-document", "A letterhead with the number {number} stands further below.", number=other
            )
        )
    return found


def _second(page: _Page, info: DocumentInfo) -> str | None:
    """The number of another document's letterhead below this one's body; templates have none filled in."""
    below = [line for line in page.lines if line.start > page.head.end > 0]
    for at, line in enumerate(below):
        if (
            len(line.text) <= 120
            and "CHỦ NGHĨA" in line.text
            and any(is_motto(cell) for cell in line.columns)
        ):
            other = read_letterhead(below[max(0, at - 3) : at + 10]).number
            if other is not None and other.number is not None and other.number != info.number:
                return other.number
    return None
