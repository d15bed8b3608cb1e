"""What the marks count: the number of each, and whether a list goes on after what interrupts it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.values import value
from pipeline.labels import BULLETS, Label

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_ROMAN = {"i": 1, "v": 5, "x": 10}
_IN_WORDS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]

_HIGH = 12
"""A number above this begins no list."""
_SKIP = 6
"""How many numbers a list may leave out and still be the same list."""


@value(frozen=True, slots=True)
class Count:
    """The place of a mark in its list: which list it can belong to, and its number there."""

    series: str
    number: int


def count_of(label: Label) -> Count | None:
    """What the mark counts; None for a bullet, a footnote or a mark without a number."""
    if label.style in BULLETS or label.style == "note":
        return None
    text = label.text.lower()
    if label.style == "ordinal":
        words = text.replace("một là", "nhất").replace("bốn là", "tư").removesuffix(" là").split()
        return Count("ordinal", _IN_WORDS.index(words[-1]) + 1)
    prefix, last = "", text.split()[-1]
    if label.style.startswith("decimal"):
        prefix, _, last = text.rpartition(".")
    roman = label.style in _ROMAN_STYLES or (label.style in _MIXED and set(last) <= set("ivx"))
    number = _number(last, roman=roman)
    return Count(f"{label.style} {prefix}", number) if number is not None else None


_ROMAN_STYLES = frozenset({"roman", "roman-small", "parenthesis-roman"})
_MIXED = frozenset({"phan", "chuong", "muc", "tieu-muc", "phu-luc"})


def _number(text: str, *, roman: bool) -> int | None:
    digits = re.search(r"\d{1,3}", text)
    if digits:
        return int(digits[0])
    if roman:
        values = [_ROMAN[c] for c in text if c in _ROMAN]
        return sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True)) or None
    if text in _IN_WORDS:
        return _IN_WORDS.index(text) + 1
    return _ALPHABET.index(text) + 1 if len(text) == 1 and text in _ALPHABET else None


def follows(before: Count, after: Count) -> bool:
    """True where ``after`` can be the next mark of the list that ``before`` stands in; numbers skip and repeat."""
    return before.series == after.series and 0 <= after.number - before.number <= _SKIP


_SHARED = {"roman": ("roman", "upper"), "upper": ("roman", "upper"), "alpha": ("alpha", "roman-small")}
"""Styles with marks that another style prints too, and the styles whose next mark tells which it is."""
_REACH = 40
"""How many lines ahead the next mark is looked for."""


def settle(labels: Sequence[Label | None]) -> list[Label | None]:
    """The marks, those that two alphabets share read by their neighbours: `I.` after `H.`, `i)` before `ii)`.

    A capital letter beyond H and a high number that no list leads up to are no marks: an initial, a figure.
    """
    settled = list(labels)
    last: dict[str, str] = {}
    for at, label in enumerate(settled):
        if label is None:
            continue
        label = settled[at] = _reread(label, last, _following(settled, at))
        if label is not None:
            last[label.style] = label.text
    return settled


def _following(labels: Sequence[Label | None], at: int) -> Label | None:
    """The next mark that tells how the mark at this place is to be read; None where the place needs none."""
    label = labels[at]
    styles = _SHARED.get(label.style) if label is not None else None
    if not styles:
        return None
    return next((x for x in labels[at + 1 : at + _REACH] if x is not None and x.style in styles), None)


def _reread(label: Label, last: dict[str, str], following: Label | None) -> Label | None:
    after = following.text if following is not None else ""
    if label.style in ("arabic", "arabic-bracket") and int(label.text) > _HIGH:
        return label if 0 < int(label.text) - int(last.get(label.style, 0)) <= _SKIP else None
    if label.style == "roman" and label.text == "I" and last.get("upper") == "H":
        return label if after == "II" or (after != "K" and "roman" in last) else replace(label, style="upper")
    if label.style == "upper" and label.text in "KLM":
        return label if last.get("upper") == _BEFORE[label.text] else None
    if label.style == "alpha" and label.text in "ivx":
        roman = after == "ii" if label.text == "i" else last.get("roman-small") == _BEFORE[label.text]
        return replace(label, style="roman-small", kind="muc") if roman else label
    if label.style == "parenthesis-roman" and label.text in _BEFORE_LETTER:
        letter = last.get("parenthesis-letter") == _BEFORE_LETTER[label.text]
        return replace(label, style="parenthesis-letter", kind="diem") if letter else label
    return label


_BEFORE = {"K": "I", "L": "K", "M": "L", "v": "iv", "x": "ix"}
_BEFORE_LETTER = {"i": "h", "v": "u", "x": "v"}
