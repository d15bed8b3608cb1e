"""Charts as plain SVG, drawn on the server; each stands beside a table of its numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

WIDTH, HEIGHT = 420, 230
LEFT, RIGHT, TOP, BOTTOM = 46, 16, 14, 28
COLOURS = 6


@dataclass(frozen=True)
class Series:
    """A line: its name, its values by year, and the years at which it begins anew, with no line to the point before.

    ``others`` are what documents state otherwise, by year: such a point is drawn open.
    """

    name: str
    points: Sequence[tuple[int, float]]
    starts: Collection[int] = ()
    others: Mapping[int, Sequence[float]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Frame:
    """From years and values to places on the drawing."""

    years: tuple[int, int]
    values: tuple[float, float]
    inverted: bool

    def x(self, year: int) -> float:
        first, last = self.years
        inside = WIDTH - LEFT - RIGHT
        return round(LEFT + (inside / 2 if first == last else inside * (year - first) / (last - first)), 1)

    def y(self, value: float) -> float:
        low, high = self.values
        share = (value - low) / (high - low)
        return round(TOP + (HEIGHT - TOP - BOTTOM) * (share if self.inverted else 1 - share), 1)


def _nice(low: float, high: float, ranks: bool) -> tuple[list[float], tuple[float, float]]:
    """Round values to mark on the axis, and the axis' bounds around them."""
    if ranks:
        low = 1
    spread = max(high - low, 1)
    step = 10 ** math.floor(math.log10(spread / 3))
    step = next(step * factor for factor in (1, 2, 5, 10) if spread / (step * factor) <= 4)
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    marks = [at * step for at in range(first, last + 1)]
    if ranks:
        marks = [max(mark, 1.0) for mark in marks]
    return marks, (marks[0], marks[-1])


def _axes(
    frame: _Frame, marks: Sequence[float], years: Sequence[int], show: Callable[[float], str]
) -> Markup:
    lines = [
        Markup(
            '<line class="grid" x1="{}" x2="{}" y1="{}" y2="{}"/><text class="axis end" x="{}" y="{}">{}</text>'
        ).format(LEFT, WIDTH - RIGHT, frame.y(mark), frame.y(mark), LEFT - 7, frame.y(mark) + 4, show(mark))
        for mark in marks
    ]
    every = math.ceil(len(years) / 6)
    lines += [
        Markup('<text class="axis mid" x="{}" y="{}">{}</text>').format(frame.x(year), HEIGHT - 8, year)
        for year in reversed(years[::-1][::every])
    ]
    return Markup("").join(lines)


def _line(frame: _Frame, series: Series, at: int, show: Callable[[float], str]) -> Markup:
    places = [(frame.x(year), frame.y(value), year, value) for year, value in series.points]
    pieces: list[list[str]] = []
    for x, y, year, _ in places:
        if not pieces or year in series.starts:
            pieces.append([])
        pieces[-1].append(f"{x},{y}")
    lines = Markup("").join(
        Markup('<polyline points="{}"/>').format(" ".join(piece)) for piece in pieces if len(piece) > 1
    )
    dots = Markup("").join(_dot(place, series, show) for place in places)
    return Markup('<g class="line c{}">{}{}</g>').format(at % COLOURS, lines, dots)


def _dot(place: tuple[float, float, int, float], series: Series, show: Callable[[float], str]) -> Markup:
    """A point; open and with the mark of the tables where documents state it otherwise."""
    x, y, year, value = place
    others = series.others.get(year, ())
    told = " ≠ ".join(map(show, (value, *others)))
    title = Markup("<title>{}, {}: {}</title>").format(series.name, year, told)
    if not others:
        return Markup('<circle cx="{}" cy="{}" r="4">{}</circle>').format(x, y, title)
    above = y - 9 if y > TOP + 12 else y + 19
    return Markup(
        '<circle class="open" cx="{}" cy="{}" r="4">{}</circle><text x="{}" y="{}">≠</text>'
    ).format(x, y, title, x, above)


def line_chart(
    series: Sequence[Series], label: str, show: Callable[[float], str], ranks: bool = False
) -> Markup | None:
    """Lines over years, ranks with the first place on top; None where there is nothing to draw.

    ``label`` is read out in place of the picture; ``show`` writes a value.
    """
    drawn = [line for line in series if line.points][:COLOURS]
    points = [point for line in drawn for point in line.points]
    if not points:
        return None
    years = sorted({year for year, _ in points})
    values = [value for _, value in points]
    marks, bounds = _nice(min(values), max(values), ranks)
    frame = _Frame((years[0], years[-1]), bounds, inverted=ranks)
    body = _axes(frame, marks, years, show) + Markup("").join(
        _line(frame, line, at, show) for at, line in enumerate(drawn)
    )
    picture = Markup('<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDTH, HEIGHT, label, body
    )
    return picture + (_legend(drawn) if len(drawn) > 1 else Markup(""))


def _legend(series: Sequence[Series]) -> Markup:
    items = Markup("").join(
        Markup(
            '<li><svg viewBox="0 0 14 14" aria-hidden="true"><circle class="c{}" cx="7" cy="7" r="5"/></svg>{}</li>'
        ).format(at % COLOURS, line.name)
        for at, line in enumerate(series)
    )
    return Markup('<ul class="legend">{}</ul>').format(items)


def bar(value: float | None, top: float) -> Markup:
    """A bar in a cell of a table, beside its number: its length is the value's share of the column's greatest."""
    width = round(100 * max(value or 0, 0) / top, 1)
    return Markup(
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="{}" height="8"/></svg>'
    ).format(width)
