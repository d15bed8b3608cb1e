"""Symbol fonts: their characters as the Unicode characters that look like them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_PRIVATE = 0xF000
"""Where Word puts a symbol font's characters, each at this point plus its place in the font."""


@cache
def _fonts() -> dict[str, dict[int, str]]:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return {font: {int(place, 16): shown for place, shown in table.items()} for font, table in data.items()}


def is_symbol_font(font: str | None) -> bool:
    """True for a font whose characters are signs and no letters."""
    return font is not None and font.lower() in _fonts()


def shown(text: str, font: str) -> str:
    """The text as a symbol font shows it; a sign that is in no table is shown as a bullet."""
    table = _fonts()[font.lower()]
    letters = font.lower() == "symbol"
    return "".join(_shown(character, table, letters) for character in text)


def _shown(character: str, table: dict[int, str], letters: bool) -> str:
    place = ord(character)
    if _PRIVATE < place <= _PRIVATE + 0xFF:
        place -= _PRIVATE
    if place in table:
        return table[place]
    if place > 0xFF or place <= 0x20:
        return character
    return chr(place) if letters and place < 0x80 else "•"


def symbol(code: str | None, font: str | None) -> str:
    """The character that ``w:sym`` names by its code in hexadecimal figures; nothing where that is no code."""
    try:
        point = int(code or "", 16)
    except ValueError:
        return ""
    if not 0x20 <= point <= 0xFFFD or 0xD800 <= point <= 0xDFFF:
        return ""
    return shown(chr(point), font) if font is not None and is_symbol_font(font) else chr(point)
