"""Names in capitals as running text writes them: places after their type words, bodies that no list holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors import places
from extractors.folding import fold, strip_marks
from extractors.metadata_text import is_upper
from extractors.place_tables import split_type
from schemas.vocabulary import IssuerLevel

DISTRICT_TYPES = frozenset({"thành phố", "huyện", "quận", "thị xã"})
COMMUNE_TYPES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as a document names it: its type word and its name, as written in running text."""

    type: str
    name: str

    def __str__(self) -> str:
        return f"{self.type} {self.name}"


def level_of(place: PlaceName, on: str | None) -> IssuerLevel:
    """The level of government of a place at a date; a city is a province's equal or a district."""
    if place.type == "tỉnh" or is_central_city(place, on):
        return "tinh"
    return "xa" if place.type in COMMUNE_TYPES else "huyen"


def is_central_city(place: PlaceName, on: str | None) -> bool:
    """True for a city that is no part of a province at the date: Huế since 2025."""
    province = places.province_named(place.name, on) if place.type == "thành phố" else None
    return province is not None and province.type == "thành phố"


def read_places(words: str, text: str, folded: str, on: str | None, party_type: str = "") -> list[PlaceName]:
    """The places of `xã Tân Lập, tỉnh Quảng Ngãi`, the innermost first; empty where the words name something else.

    A bare name is a province's, or the place of a Party committee of the ``party_type``.
    """
    found: list[PlaceName] = []
    for part in words.replace(" - TỈNH ", ", TỈNH ").split(","):
        place = _read_place(part.strip(" .-"), text, folded, on, party_type if not found else "")
        if place is None:
            break
        found.append(place)
    return found


def _read_place(words: str, text: str, folded: str, on: str | None, party_type: str) -> PlaceName | None:
    kind, rest = split_type(fold(words))
    name = words[len(words) - len(rest) :] if rest else ""
    if not name or not name[0].isalnum():
        return None
    kind = kind or party_type
    province = places.province_named(name, on)
    if province is None and kind == "tỉnh":  # a mark that OCR misread: TỈNH LÂM ĐÔNG
        province = places.province_named(strip_marks(name), on)
    if not kind:
        return PlaceName(province.type, province.name) if province is not None else None
    if kind == "tỉnh" or (kind == "thành phố" and province is not None and province.type == kind):
        return PlaceName(province.type, province.name) if province is not None else None
    return PlaceName(kind, unit_name(kind, name, text, folded))


def unit_name(kind: str, name: str, text: str, folded: str) -> str:
    """A district's or commune's bare name as the gazetteer, else the text has it, else with each word's head raised."""
    words = fold(f"{kind} {name}")
    mention = next(places.find_units(words), None)
    if mention is not None and mention.end == len(words):
        return mention.name[len(mention.name) - len(name) :] if len(mention.name) >= len(name) else name
    return in_sentence_case(name, text, folded) if not is_upper(name) else name.title()


def in_sentence_case(name: str, text: str, folded: str, heads: Sequence[str] = ()) -> str:
    """A name in capitals as the running text writes it; where no text does, with a known or a raised head."""
    if not is_upper(name) and not name.islower():
        return name
    plain = fold(name)
    at = folded.find(plain)
    while at >= 0:
        written = text[at : at + len(plain)]
        if not is_upper(written) and written[:1].isupper():
            return " ".join(written.split())
        at = folded.find(plain, at + 1)
    known = max((h for h in heads if plain.startswith(fold(h))), key=len, default="")
    return known + plain[len(known) :] if known else plain[:1].upper() + plain[1:]
