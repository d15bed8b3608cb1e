"""A cell's value as the sheet shows it: the number format applied.

What a number format leaves to the reader's own settings is written the Vietnamese way: the day before the month,
months by number. Decimals take the comma or the point that the document itself uses (see ``Marks``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from pipeline.readers.sheets.dates import is_date, show_date

Value = str | int | float | bool | date | datetime | time | timedelta | None

_DECIMAL_COMMA = re.compile(r"(?<![\d.,/-])\d{1,3},(?:\d{1,2}|\d{4,})(?![\d.,/-])")
_DECIMAL_POINT = re.compile(r"(?<![\d.,/-])\d{1,3}\.(?:\d{1,2}|\d{4,})(?![\d.,/-])")
_BRACKET = re.compile(r"\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]")
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|[_*].|([0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)|(E[+-]0+)|(.)', re.DOTALL)
_VALUE = re.compile("general|@", re.IGNORECASE)
_DIGITS = 15
"""A number holds no more digits than these; what a computer adds beyond them is noise."""
_LONGEST_CODE = 255
_LARGEST = Decimal(10) ** 30


@dataclass(frozen=True, slots=True)
class Marks:
    """What parts decimals and thousands: the comma and the dot in Vietnamese, the other way round in English."""

    decimal: str = ","
    thousand: str = "."


def marks_of(texts: Iterable[str]) -> Marks:
    """The marks that the document's own text cells use; the Vietnamese ones where they use neither."""
    commas = points = 0
    for text in texts:
        commas += len(_DECIMAL_COMMA.findall(text))
        points += len(_DECIMAL_POINT.findall(text))
    return Marks(".", ",") if points > commas else Marks()


def show(value: Value, code: str, marks: Marks) -> str:
    """The value in the number format ``code``; text as it is, nothing for an empty cell."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(Decimal(f"{value:.{_DIGITS}g}"), code[:_LONGEST_CODE], marks)
        case timedelta():
            minutes = round(value.total_seconds()) // 60
            return f"{minutes // 60}:{minutes % 60:02d}"
        case _:
            return show_date(value, _plain(code))


def _number(value: Decimal, code: str, marks: Marks) -> str:
    section, value = _section(value, code)
    if not value.is_finite() or abs(value) > _LARGEST:
        return str(value)
    tokens = _tokens(section)
    if is_date(section):
        return _general(value, marks)
    if any(kind == "digits" for kind, _ in tokens):
        return _with_digits(value, tokens, marks)
    words = "".join(text for kind, text in tokens if kind == "words").strip()
    return words if words and not _VALUE.search(section) else _general(value, marks)


def _section(value: Decimal, code: str) -> tuple[str, Decimal]:
    """The part of the code for the value's sign, and the value without a sign that the part itself writes."""
    sections = _split(_plain(code) or "General")
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if value == 0 and len(sections) > 2:
        return sections[2], value
    return sections[0], value


@lru_cache(maxsize=256)
def _plain(code: str) -> str:
    """The code without colours, conditions and languages; a currency's sign stays, as words."""
    return _BRACKET.sub(lambda match: f'"{match[1]}"' if match[1] else "", code)


@lru_cache(maxsize=256)
def _split(code: str) -> list[str]:
    """The code's sections; a semicolon in quotation marks parts nothing."""
    return re.findall(r'(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;)', code) or [code]


@lru_cache(maxsize=256)
def _tokens(section: str) -> list[tuple[str, str]]:
    """The section as ``digits``, ``exponent``, ``percent`` and ``words``, in order."""
    found: list[tuple[str, str]] = []
    for quoted, escaped, digits, exponent, other in _TOKEN.findall(section):
        if digits:
            found.append(("digits", digits))
        elif exponent:
            found.append(("exponent", exponent))
        else:
            words = quoted or escaped or other
            found.append(("percent" if words == "%" and other else "words", words))
    return found


def _with_digits(value: Decimal, tokens: list[tuple[str, str]], marks: Marks) -> str:
    if any(kind == "exponent" for kind, _ in tokens) or sum(kind == "digits" for kind, _ in tokens) > 1:
        # Exponents, fractions and masks such as 000-000: no figure of a plan is written so.
        return _general(value, marks)
    value *= Decimal(100) ** sum(kind == "percent" for kind, _ in tokens)
    parts = [_digits(abs(value), text, marks) if kind == "digits" else text for kind, text in tokens]
    shown = "".join(parts).strip()
    return f"-{shown}" if value < 0 and any(c in "123456789" for c in shown) else shown


def _digits(value: Decimal, pattern: str, marks: Marks) -> str:
    whole, _, fraction = pattern.partition(".")
    thousands = len(whole) - len(whole.rstrip(","))
    value = (value / Decimal(1000) ** thousands).quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP)
    left, _, right = f"{value:f}".partition(".")
    left = left.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole.rstrip(","):
        left = f"{int(left or 0):,}".replace(",", marks.thousand) if left else left
    kept = len(fraction.rstrip("#?"))
    right = right[:kept] + right[kept:].rstrip("0")
    return left + (marks.decimal + right if right else "")


def _general(value: Decimal, marks: Marks) -> str:
    """A number without a format of its own: its digits, at most eleven of them, as a cell has room for."""
    try:
        whole = len(str(abs(int(value))))
        value = value.quantize(Decimal(1).scaleb(-max(10 - whole, 0)), ROUND_HALF_UP)
    except InvalidOperation:
        return str(value)
    shown = f"{value:f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return ("0" if shown in ("-0", "") else shown).replace(".", marks.decimal)
