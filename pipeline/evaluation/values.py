"""When two values are the same: case, tone placement and the forms of UBND, HĐND and MTTQ don't matter."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz

from extractors.folding import fold

Record = dict[str, Any]
Comparer = Callable[[Any, Any], bool]

ALIKE = 0.85
"""From here on two texts count as the same words, misprints apart."""

_SPELLINGS = (
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("mặt trận tổ quốc", "mttq"),
    ("ubmttq", "ủy ban mttq"),
    ("mttqvn", "mttq"),
    ("mttq việt nam", "mttq"),
)
_HYPHEN = re.compile(r"\s?-\s?")
_BARE = re.compile(r"^(?:tỉnh|thành phố|tp\.?)\s+")
_CODE = re.compile(r"[A-Z]+\.\d+")
_PLACE_LEVEL = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)$")
_ABOUT = re.compile(r"^(?:về việc|về|v/v)\s+")


@lru_cache(maxsize=1 << 15)
def words(text: str) -> str:
    """The text folded, its white space collapsed and its bodies' long names made short."""
    plain = " ".join(fold(text).split())
    for long, short in _SPELLINGS:
        plain = plain.replace(long, short)
    return _HYPHEN.sub("-", plain)


def alike(first: str | None, second: str | None) -> float:
    """Similarity of two texts' words, 0 to 1; an absent text is like nothing but an absent one."""
    if not first or not second:
        return float(not first and not second)
    return fuzz.ratio(words(first), words(second)) / 100


def _blank(value: Any) -> bool:
    return value is None or value == "" or value == []


def same(gold: Any, found: Any) -> bool:
    """Texts by their words, numbers to a millionth, lists item by item; null equals empty."""
    if _blank(gold) or _blank(found):
        return _blank(gold) and _blank(found)
    if isinstance(gold, str) and isinstance(found, str):
        return words(gold) == words(found)
    if isinstance(gold, (list, tuple)) and isinstance(found, (list, tuple)):
        return len(gold) == len(found) and all(map(same, gold, found))
    if isinstance(gold, (int, float)) and isinstance(found, (int, float)):
        return abs(gold - found) < 1e-6
    return bool(gold == found)


def same_set(gold: list[str] | None, found: list[str] | None) -> bool:
    """The same names in any order."""
    return {words(name) for name in gold or []} == {words(name) for name in found or []}


def trimmed(text: str) -> str:
    """The text's words without quotation marks and without the punctuation that closes it."""
    return words(text).replace('"', "").strip(" .,;:/'")


def same_trimmed(gold: Any, found: Any) -> bool:
    """Equality of texts, or of lists of texts, but for quotation marks and closing punctuation."""
    if isinstance(gold, list) and isinstance(found, list):
        return [trimmed(item) for item in gold] == [trimmed(item) for item in found]
    if isinstance(gold, str) and isinstance(found, str):
        return trimmed(gold) == trimmed(found)
    return same(gold, found)


def same_component(gold: str | None, found: str | None) -> bool:
    """The same code, or words that are alike."""
    if same(gold, found):
        return True
    if not gold or not found or _CODE.fullmatch(gold) or _CODE.fullmatch(found):
        return False
    return alike(gold, found) >= ALIKE


def _subject(value: Any) -> tuple[str, str | None]:
    if not isinstance(value, dict):
        return words(value or ""), None
    name, kind = words(value.get("name") or ""), value.get("kind")
    return (_BARE.sub("", name) if kind == "tinh" else name), kind


def same_subject(gold: Any, found: Any) -> bool:
    """The same name; of the kinds only a province and a district or commune are kept apart."""
    (gold_name, gold_kind), (found_name, found_kind) = _subject(gold), _subject(found)
    kinds = {gold_kind, found_kind}
    return gold_name == found_name and not ("tinh" in kinds and kinds & {"huyen", "xa"})


def same_scope(gold: str | None, found: str | None) -> bool:
    """One of the two holds the other's words."""
    if not gold or not found:
        return same(gold, found)
    return words(gold) in words(found) or words(found) in words(gold)


def same_group(gold: str | None, found: str | None) -> bool:
    """The same name of a group, with or without the word nhóm."""
    if not gold or not found:
        return same(gold, found)
    return words(gold).removeprefix("nhóm ") == words(found).removeprefix("nhóm ")


def same_number(gold: str | None, found: str | None) -> bool:
    """The same số ký hiệu but for blanks and case."""
    return same((gold or "").replace(" ", ""), (found or "").replace(" ", ""))


def same_issuer(gold: str | None, found: str | None) -> bool:
    """The same body; `UBND tỉnh` is also the UBND of the province that the other names."""
    if same(gold, found):
        return True
    if not gold or not found:
        return False
    short, long = sorted((words(gold), words(found)), key=len)
    return long.startswith(short + " ") and bool(_PLACE_LEVEL.search(short))


def same_title(gold: str | None, found: str | None) -> bool:
    """Titles alike, or one the beginning of the other, `về việc` apart."""
    if not gold or not found:
        return same(gold, found)
    first, second = (_ABOUT.sub("", trimmed(title)) for title in (gold, found))
    short, long = sorted((first, second), key=len)
    return alike(first, second) >= ALIKE or (len(short) >= 12 and long.startswith(short))


def accepted(gold: Record, field: str) -> list[Any]:
    """The gold's value for a field and the others that its `alt` accepts."""
    others = (gold.get("alt") or {}).get(field, [])
    bare_list = isinstance(gold[field], list) and any(isinstance(other, str) for other in others)
    return [gold[field], *([others] if bare_list else others)]


def agrees(gold: Record, found: Record, field: str, compare: Comparer = same) -> bool:
    """Whether the found value is one that the gold accepts; a field that the gold lacks isn't compared."""
    return field not in gold or any(compare(value, found.get(field)) for value in accepted(gold, field))
