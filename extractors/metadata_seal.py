"""Who issued a document, from all that names him: the letterhead, the portal, the number's code, the title."""

from __future__ import annotations

from extractors import places
from extractors.document import Document
from extractors.folding import fold
from extractors.metadata_issuer import Issuer, named_by_sign, read_issuer
from extractors.metadata_letterhead import Letterhead
from extractors.metadata_names import PlaceName, level_of, read_places
from extractors.metadata_number import NumberField
from extractors.metadata_place import committee_place
from extractors.metadata_portal import Portal
from extractors.metadata_text import Line


def find_issuer(
    doc: Document,
    head: Letterhead,
    portal: Portal,
    number: NumberField | None,
    naming: list[str],
    on: str | None,
) -> Issuer:
    """The issuer by the letterhead; what its lost lines don't say, by the portal, the place line and the number.

    With no letterhead at all it is the committee of the place that the ``naming`` words name as its own.
    """
    stated = read_places(portal.text("issuer") or "", doc.text, doc.folded, on)
    if head.bodies:
        return read_issuer(
            head.bodies, doc.text, doc.folded, on, stated[0] if stated else _default(doc, head)
        )
    if stated:
        return _committee(stated, number, on)
    if "issuer" in portal.fields:
        return read_issuer([portal.fields["issuer"]], doc.text, doc.folded, on, _default(doc, head))
    body = named_by_sign(number.sign) if number is not None else None
    if body is not None and body not in ("UBND", "HĐND"):
        return read_issuer([Line(body, 0)], doc.text, doc.folded, on, _province(head.place))
    place = committee_place(doc, head.place) or next(filter(None, map(_named_in, naming)), None)
    return _committee([place], number, on) if place is not None else Issuer()


def _default(doc: Document, head: Letterhead) -> PlaceName | None:
    """The place of a letterhead that prints none: the committee's own, for a department the province's."""
    bare = all(
        fold(line.text).strip() in ("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd")
        for line in head.bodies
    )
    return committee_place(doc, head.place) if bare else _province(head.place)


def _province(line: str | None) -> PlaceName | None:
    province = places.province_named(line) if line else None
    return PlaceName(province.type, province.name) if province is not None else None


def _committee(named: list[PlaceName], number: NumberField | None, on: str | None) -> Issuer:
    council = number is not None and "HĐND" in number.sign and "UBND" not in number.sign
    return Issuer(f"{'HĐND' if council else 'UBND'} {named[0]}", level_of(named[0], on), named)


def _named_in(words: str) -> PlaceName | None:
    """The place that the words name with its type: `… tỉnh Cao Bằng năm 2024`; a province before other places."""
    folded = fold(words)
    unit = next(places.find_units(folded), None)
    for at, _, name in places.find_provinces(folded):
        kind = places.type_before(folded, at)
        if kind and places.names_province(folded, at, name):
            return PlaceName(kind, name)
    if unit is None:
        return None
    kind = next(
        k
        for k in ("thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã")
        if unit.name.startswith(k)
    )
    return PlaceName(kind, unit.name[len(kind) + 1 :])
