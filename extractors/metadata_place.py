"""Where the issuer lies: province, district and commune, at the document's date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors import places
from extractors.document import Document
from extractors.metadata_names import COMMUNE_TYPES, DISTRICT_TYPES, PlaceName, is_central_city
from extractors.place_tables import FIRST_DAY, Commune, District, Province

_COMMITTEE = re.compile(
    r"(?:ủy ban nhân dân|ubnd) (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\w)"
)
_YEAR = re.compile(r"(?<!\d)(?:năm |/)(20[0-4]\d)(?!\d)")
_NEW_ORDER = re.compile(
    r"(?<!\w)(?:đặc khu|34 (?:tỉnh|địa phương)|chính quyền (?:địa phương )?(?:02|2|hai) cấp)"
)
"""What is only since the merger of July 2025."""
_SINCE_MERGER = re.compile(
    r"(?<!\w)(?:(?:sau|trước) (?:khi )?(?:hợp nhất|sáp nhập)|\(cũ\)"
    r"|số \d{1,5}/[^\s,;]{2,16} ngày (?:\d{1,2}/0?[789]/2025|\d{1,2}/1[0-2]/2025|\d{1,2} tháng (?:0?[789]|1[0-2]) năm 2025))"
)
"""Words of that year, and days of documents named, that are later than the merger."""


@dataclass(frozen=True, slots=True)
class Seat:
    """The province, district and commune that a body lies in, as far as they are known."""

    province: Province | None = None
    district: str | None = None
    commune: str | None = None


def probable_day(doc: Document, title: str | None) -> str | None:
    """A date for a document that prints none: the year in its title, else the latest year that it names often."""
    stated = _YEAR.findall((title or "").lower())
    if stated:
        return _in_order(doc, f"{max(stated)}-01-01")
    years = Counter(_YEAR.findall(doc.folded))
    often = [year for year, times in years.items() if times * 3 >= max(years.values())]
    return _in_order(doc, f"{max(often)}-01-01") if often else None


def _in_order(doc: Document, day: str) -> str:
    """About the year of the merger, its day where the text speaks of what is only since then."""
    year, merged = int(day[:4]), int(FIRST_DAY[:4])
    later = _SINCE_MERGER.search(doc.folded) if year == merged else None
    known = _NEW_ORDER.search(doc.folded) if merged - 1 <= year <= merged else None
    return FIRST_DAY if later or known else day


def committee_place(doc: Document, line: str | None) -> PlaceName | None:
    """The place of a letterhead whose lines were lost: the name in its place line, with the type word of the
    committee that the text speaks of most (`Tân Lập, ngày …` and `Ủy ban nhân dân xã`)."""
    if not line:
        return None
    kinds = [kind for kind, _ in Counter(_COMMITTEE.findall(doc.folded)).most_common()]
    province = places.province_named(line)
    if province is not None and (province.type in kinds or not kinds):
        return PlaceName(province.type, province.name)
    for kind in kinds:
        units: Sequence[District | Commune] = places.district_named(f"{kind} {line}") or places.commune_named(
            f"{kind} {line}"
        )
        if units and kind != "tỉnh":
            return PlaceName(kind, units[0].name[len(kind) + 1 :])
    return PlaceName(province.type, province.name) if province is not None else None


def find_seat(doc: Document, named: list[PlaceName], line: str | None, on: str | None) -> Seat:
    """The seat of a body whose letterhead names the places; ``line`` is its place line, ``on`` the document's day."""
    outer = next((p for p in named if p.type == "tỉnh" or is_central_city(p, on)), None)
    commune = next((p for p in named if p.type in COMMUNE_TYPES), None)
    district = next((p for p in named if p.type in DISTRICT_TYPES and not is_central_city(p, on)), None)
    province = places.province_named(outer.name, on) if outer is not None else None
    units = _units(commune, district, province, on)
    if province is None:
        province = _likeliest(doc, units, line, on)
        units = [unit for unit in units if province is None or _province_on(unit, on) == province]
    return Seat(
        province,
        _district_name(district, units, on),
        str(commune) if commune is not None else None,
    )


def _units(
    commune: PlaceName | None, district: PlaceName | None, province: Province | None, on: str | None
) -> list[District | Commune]:
    """The units that the innermost named place can be, those of the province if it is known."""
    found: list[District | Commune] = []
    if commune is not None:
        within = str(district) if district is not None else None
        found += places.commune_named(str(commune), district=within, on=on) or places.commune_named(
            str(commune)
        )
    elif district is not None:
        found += places.district_named(str(district), on=on)
    return [unit for unit in found if province is None or _province_on(unit, on) == province]


def _province_on(unit: District | Commune, on: str | None) -> Province:
    own = places.province_of(unit)
    return places.province_named(own.name, on) or own if unit.valid_to else own


def _likeliest(
    doc: Document, units: Sequence[District | Commune], line: str | None, on: str | None
) -> Province | None:
    """Of the provinces that have a unit of the name, the one that the text names most; the place line's with none."""
    provinces = list(dict.fromkeys(_province_on(unit, on) for unit in units))
    if len(provinces) == 1:
        return provinces[0]
    counts = Counter(name for _, _, name in places.find_provinces(doc.folded, text=doc.text))
    named = [p for p in provinces if counts[p.name]]
    if named:
        return max(named, key=lambda p: counts[p.name])
    if line is None:
        return None
    return places.province_named(line, on) or places.sole_province(places.district_named(line, on=on))


def _district_name(
    district: PlaceName | None, units: Sequence[District | Commune], on: str | None
) -> str | None:
    """The district named, or the one that the commune lay in where there is just one of its name."""
    if district is not None:
        return str(district)
    if on is not None and on >= FIRST_DAY:
        return None
    holders = {places.district_of(unit, on) for unit in units if isinstance(unit, Commune)}
    found = holders.pop() if len(holders) == 1 else None
    return found.name if found is not None else None


_LEAD = 1500
"""A page without a letterhead names its province in its first lines, if at all."""


def sole_province(doc: Document, on: str | None) -> Province | None:
    """The one province that the head of a page without a letterhead names as such; None where it names several."""
    names = {
        name
        for at, _, name in places.find_provinces(doc.folded, 0, _LEAD, text=doc.text)
        if places.type_before(doc.folded, at) and places.names_province(doc.folded, at, name)
    }
    return places.province_named(names.pop(), on) if len(names) == 1 else None
