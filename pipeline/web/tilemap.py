"""A map of the provinces as tiles, drawn as SVG on the server."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup, escape

SIDE, GAP, STEPS = 74, 6, 5


@dataclass(frozen=True)
class Tile:
    """A province on the map: its code, its name, what is printed under it, its value for the colour, and its link."""

    code: str
    name: str
    printed: str
    value: float | None
    href: str


@cache
def _places() -> dict[str, tuple[int, int]]:
    text = Path(__file__).with_name("tiles.toml").read_text(encoding="utf-8")
    return {code: (column, row) for code, (column, row) in tomllib.loads(text)["place"].items()}


def steps(values: Sequence[float], lower_is_better: bool = False) -> list[float]:
    """The bounds between the colours: equal steps from the least value to the greatest."""
    low, high = min(values), max(values)
    bounds = [low + (high - low) * step / STEPS for step in range(1, STEPS)]
    return bounds[::-1] if lower_is_better else bounds


def shade(value: float | None, bounds: Sequence[float], lower_is_better: bool = False) -> str:
    """The class of a value's colour: ``none`` or ``q0`` (weakest) to ``q4``."""
    if value is None:
        return "none"
    return f"q{sum(value < bound if lower_is_better else value >= bound for bound in bounds)}"


def _lines(name: str) -> list[str]:
    words = name.split()
    if len(name) <= 9 or len(words) == 1:
        return [name]
    half = min(range(1, len(words)), key=lambda at: abs(len(" ".join(words[:at])) * 2 - len(name)))
    return [" ".join(words[:half]), " ".join(words[half:])]


def _tile(tile: Tile, shade_class: str) -> Markup:
    column, row = _places()[tile.code]
    x, y = column * (SIDE + GAP), row * (SIDE + GAP)
    lines = _lines(tile.name)
    top = y + (24 if len(lines) == 2 else 31)
    names = Markup("").join(
        Markup('<text x="{}" y="{}" class="name">{}</text>').format(x + SIDE // 2, top + 15 * at, line)
        for at, line in enumerate(lines)
    )
    printed = Markup('<text x="{}" y="{}" class="value">{}</text>').format(
        x + SIDE // 2, y + 62, tile.printed
    )
    return Markup(
        '<a href="{}"><g class="tile {}"><title>{}: {}</title><rect x="{}" y="{}" width="{}" height="{}" rx="6"/>{}{}</g></a>'
    ).format(tile.href, shade_class, tile.name, tile.printed, x, y, SIDE, SIDE, names, printed)


def tile_map(tiles: Sequence[Tile], label: str, lower_is_better: bool = False) -> Markup:
    """The map; each tile is a link. ``label`` is read out before it."""
    values = [tile.value for tile in tiles if tile.value is not None]
    bounds = steps(values, lower_is_better) if values else []
    columns, depth = (max(at[axis] for at in _places().values()) + 1 for axis in (0, 1))
    drawn = Markup("").join(_tile(tile, shade(tile.value, bounds, lower_is_better)) for tile in tiles)
    return Markup('<svg class="tiles" viewBox="0 0 {} {}" role="group" aria-label="{}">{}</svg>').format(
        columns * (SIDE + GAP) - GAP, depth * (SIDE + GAP) - GAP, escape(label), drawn
    )
