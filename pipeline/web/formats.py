"""Numbers and dates as Vietnamese or English readers write them."""

from __future__ import annotations

import re

from pipeline.messages import Language

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
MINUS = "−"


def number(value: float | None, language: Language, signed: bool = False) -> str:
    """The number with all its decimals, a decimal comma in Vietnamese; ``signed`` puts a plus before gains.

    DTI counts to 1, and tells provinces apart by the fourth decimal. Beyond the sixth is only what computing leaves.
    """
    if value is None:
        return ""
    words = f"{abs(value):,.6f}".rstrip("0").rstrip(".")
    if language == "vi":
        words = words.translate(str.maketrans(",.", ".,"))
    sign = MINUS if value < 0 else "+" if signed and value > 0 else ""
    return sign + words


def date(value: str | None, language: Language) -> str:
    """An ISO date or its known part: 30/06/2025, 12/2024 or 2024 in Vietnamese; as it is in English."""
    if not value or language == "en" or not _ISO.fullmatch(value):
        return value or ""
    return "/".join(reversed(value.split("-")))


def figure(value: float | None, unit: str | None, language: Language) -> str:
    """A number with its unit: ``86,57 %``, ``43,2 điểm``."""
    if value is None:
        return ""
    units = {"%": " %", "diem": " điểm", "bac": " bậc", "hang": ""}
    if language == "en":
        units |= {"diem": " points", "bac": " places"}
    return number(value, language) + units.get(unit or "", "")
