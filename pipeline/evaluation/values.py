"""When two values are the same: case, tone placement and the forms of UBND, HĐND and MTTQ don't matter.

That is the strict matching; softly marks and tones don't matter either, and nearly the same are texts that are alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, Literal

from rapidfuzz import fuzz

from extractors.folding import fold, strip_marks

Record = dict[str, Any]
Comparer = Callable[[Any, Any], bool]
Matching = Literal["strict", "soft", "near"]
"""Soft: marks and tones don't matter. Near: texts with the same digits and a similarity of NEAR are the same."""

NEAR = 0.9

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
_BARE = re.compile(r"^(?:tỉnh|tinh|thành phố|thanh pho|tp\.?)\s+")
_CODE = re.compile(r"[A-Z]+\.\d+")
_PLACE_LEVEL = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|tinh|thanh pho|huyen|quan|thi xa|xa|phuong)$"
)
_ABOUT = re.compile(r"^(?:về việc|ve viec|về|ve|v/v)\s+")
_DIGITS = re.compile(r"\d+")

_matching: ContextVar[Matching] = ContextVar("matching", default="strict")


@contextmanager
def matching(how: Matching) -> Iterator[None]:
    """All comparisons inside are of this kind."""
    token = _matching.set(how)
    try:
        yield
    finally:
        _matching.reset(token)


def least_likeness() -> float:
    """How alike a task's words must be."""
    return NEAR if _matching.get() == "near" else ALIKE


def words(text: str) -> str:
    """The text folded, its white space collapsed and its bodies' long names made short; softly without marks."""
    return _bare_words(text) if _matching.get() == "soft" else _words(text)


@lru_cache(maxsize=1 << 15)
def _words(text: str) -> str:
    plain = " ".join(fold(text).split())
    for long, short in _SPELLINGS:
        plain = plain.replace(long, short)
    return _HYPHEN.sub("-", plain)


@lru_cache(maxsize=1 << 15)
def _bare_words(text: str) -> str:
    return strip_marks(_words(text))


def equal(first: str, second: str) -> bool:
    """Whether two texts' words are the same, or nearly where near matching is asked for; figures never are nearly so."""
    if first == second or _matching.get() != "near":
        return first == second
    return _DIGITS.findall(first) == _DIGITS.findall(second) and fuzz.ratio(first, second) >= 100 * NEAR


def shared(golds: Iterable[str], founds: Iterable[str]) -> dict[str, str]:
    """Which of the found names' words stand for which of the gold's, one to one; the same ones first."""
    left, right = sorted(set(golds)), sorted(set(founds))
    pairs = {name: name for name in left if name in right}
    for gold in left:
        free = (name for name in right if name not in pairs.values() and gold not in pairs)
        partner = next((name for name in free if equal(gold, name)), None)
        if partner is not None:
            pairs[gold] = partner
    return pairs


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
        return equal(words(gold), words(found))
    if isinstance(gold, (list, tuple)) and isinstance(found, (list, tuple)):
        return len(gold) == len(found) and all(map(same, gold, found))
    if isinstance(gold, (int, float)) and isinstance(found, (int, float)):
        return abs(gold - found) < 1e-6
    return bool(gold == found)


def same_set(gold: list[str] | None, found: list[str] | None) -> bool:
    """The same names in any order."""
    left, right = {words(name) for name in gold or []}, {words(name) for name in found or []}
    return len(left) == len(right) == len(shared(left, right))


def trimmed(text: str) -> str:
    """The text's words without quotation marks and without the punctuation that closes it."""
    return words(text).replace('"', "").strip(" .,;:/'")


def same_trimmed(gold: Any, found: Any) -> bool:
    """Equality of texts, or of lists of texts, but for quotation marks and closing punctuation."""
    if isinstance(gold, list) and isinstance(found, list):
        return len(gold) == len(found) and all(map(same_trimmed, gold, found))
    if isinstance(gold, str) and isinstance(found, str):
        return equal(trimmed(gold), trimmed(found))
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
    return equal(gold_name, found_name) and not ("tinh" in kinds and kinds & {"huyen", "xa"})


def same_scope(gold: str | None, found: str | None) -> bool:
    """One of the two holds the other's words."""
    if not gold or not found:
        return same(gold, found)
    first, second = words(gold), words(found)
    return first in second or second in first or equal(first, second)


def same_group(gold: str | None, found: str | None) -> bool:
    """The same name of a group, with or without the word nhóm."""
    if not gold or not found:
        return same(gold, found)
    first, second = (words(name).removeprefix(words("nhóm ") + " ") for name in (gold, found))
    return equal(first, second)


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
