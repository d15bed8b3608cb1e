"""A list's counter as Word prints it: figures, letters, Roman numerals and the rarer forms."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
]  # fmt: skip
_MOST_ROMAN = 32767
_MOST_LETTERS = 780
"""Word's own ceilings; beyond them, and below 1, a counter is printed in figures."""
_FOOTNOTE_MARKS = "*†‡§"


def numeral(n: int, form: str) -> str:
    """The number in one of the format's forms (``w:numFmt``); nothing for those that print no number.

    A form that isn't known here, as those of other scripts, is printed in figures.
    """
    if form in ("none", "bullet"):
        return ""
    return _FORMS.get(form, str)(n)


def padded(n: int, pattern: str) -> str:
    """The number in a custom form, given by its first ones: ``001, 002, 003, ...``."""
    first = pattern.partition(",")[0].strip()
    return str(n).zfill(min(len(first), 10)) if first.isdigit() else str(n)


def _roman(n: int) -> str:
    if not 0 < n <= _MOST_ROMAN:
        return str(n)
    parts = []
    for size, mark in _ROMAN:
        parts.append(mark * (n // size))
        n %= size
    return "".join(parts)


def _letter(n: int) -> str:
    """a to z, then aa, bb, cc, as Word goes on."""
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1) if 0 < n <= _MOST_LETTERS else str(n)


def _ordinal(n: int) -> str:
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def _marks(n: int) -> str:
    """The footnote marks of the Chicago manual, doubled when they are used up."""
    return _FOOTNOTE_MARKS[(n - 1) % 4] * ((n - 1) // 4 + 1) if 0 < n <= 100 else str(n)


def _from(first: str, last: int) -> Callable[[int], str]:
    """Numbers that have a character each, from the first on."""
    return lambda n: chr(ord(first) + n - 1) if 0 < n <= last else str(n)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerLetter": _letter,
    "ordinal": _ordinal,
    "hex": lambda n: f"{n:X}",
    "chicago": _marks,
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
}
