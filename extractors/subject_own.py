"""Whose a document is, and what `tỉnh`, `huyện` and `của Sở` mean in it."""

from __future__ import annotations

import re

from extractors import places
from extractors.document import Document
from extractors.folding import fold
from schemas.subject import Subject


def own_subject(doc: Document) -> Subject | None:
    """The document's own place or department, or None where it has none."""
    info = doc.info
    if info is None:
        return None
    code = info.province_code
    if info.commune:
        return Subject(name=info.commune, kind="xa", province_code=code)
    if info.district:
        return Subject(name=info.district, kind="huyen", province_code=code)
    return own_province(doc) or _titled_place(doc) or _unnamed_place(doc)


def _titled_place(doc: Document) -> Subject | None:
    """The one province that the headline names, where nothing else says whose the document is."""
    info = doc.info
    if info is None or not info.title:
        return None
    names = {name for _, _, name in places.find_provinces(fold(info.title), text=info.title)}
    province = places.province_named(names.pop(), info.issued) if len(names) == 1 else None
    return Subject(name=province.name, kind="tinh", province_code=province.code) if province else None


def _unnamed_place(doc: Document) -> Subject | None:
    """A document that names its UBND by its level only (`UBND tỉnh`) is of a place that it doesn't state."""
    match = _LEVEL.search(doc.folded)
    return Subject(name=match[1] or match[2], kind="khac") if match else None


_LEVEL = re.compile(
    r"(?:ubnd|ủy ban nhân dân|sở [^,.;:]{2,30}) (tỉnh|huyện|xã|phường|thành phố|thị xã)\b|\b(?:trên"
    r"|trong) địa bàn (tỉnh|huyện|xã|phường)\b"
)


def own_province(doc: Document) -> Subject | None:
    """The province that the document's place is, or lies in."""
    info = doc.info
    if info is None or info.province is None:
        return None
    return Subject(name=info.province, kind="tinh", province_code=info.province_code)


def province_code(doc: Document) -> str | None:
    """The code of the document's province, at its date."""
    return doc.info.province_code if doc.info else None


def is_city(doc: Document) -> bool:
    """True where `thành phố` alone means the document's own place."""
    info = doc.info
    if info is None or info.province is None:
        return False
    province = places.province_named(info.province, info.issued)
    return (info.district or "").startswith("thành phố") or (
        province is not None and province.type == "thành phố"
    )


def _own_department(doc: Document) -> Subject | None:
    """The department that issues the document: `của Sở` in its own plan."""
    issuer = doc.info.issuer if doc.info else None
    if issuer is None or not issuer.startswith("Sở "):
        return None
    name = re.sub(r" (?:tỉnh|thành phố|TP\.) .*", "", issuer)
    return Subject(name=name, kind="so-nganh", province_code=province_code(doc))


def unit_meant(doc: Document, words: str, before: int) -> Subject | None:
    """`của huyện` in a document that is not the district's own: the district named last."""
    own = own_subject(doc)
    kind = words.rsplit(" ", 1)[-1]
    if kind == "sở":
        return _own_department(doc)
    if own is None or own.kind != "tinh" or kind not in ("huyện", "xã", "phường"):
        return None
    start = max(0, before - 2000)
    units = [
        u
        for u in places.find_units(doc.folded, start, before, text=doc.text)
        if u.name.lower().startswith(kind)
    ]
    return (
        Subject(name=units[-1].name, kind=units[-1].kind, province_code=province_code(doc)) if units else None
    )
