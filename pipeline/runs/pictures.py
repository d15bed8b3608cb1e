"""Pictures of numbers as SVG that stands in a page: bars and a line, each with its numbers as a table beside it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_WIDTH, _ROW, _LABEL, _NUMBER = 640, 22, 220, 70
_HEIGHT, _MARGIN = 220, 44


def bars(title: str, rows: Sequence[tuple[str, float]], unit: str = "") -> str:
    """A bar a row, the longest over the whole width; nothing where there are no rows."""
    if not rows:
        return ""
    most = max(value for _, value in rows) or 1
    room = _WIDTH - _LABEL - _NUMBER
    drawn = []
    for at, (label, value) in enumerate(rows):
        y = at * _ROW
        drawn.append(
            f'<text x="{_LABEL - 8}" y="{y + 15}" text-anchor="end">{escape(_short(label))}</text>'
            f'<rect x="{_LABEL}" y="{y + 3}" width="{max(value / most * room, 1):.1f}" height="{_ROW - 6}"/>'
            f'<text x="{_LABEL + value / most * room + 6:.1f}" y="{y + 15}">{_number(value)}{escape(unit)}</text>'
        )
    return _figure(title, len(rows) * _ROW, "".join(drawn)) + table((title, unit), rows)


def line(title: str, points: Sequence[tuple[float, float]], across: str, up: str) -> str:
    """A line through points, from nought on both sides; nothing for fewer than two points."""
    if len(points) < 2:
        return ""
    wide, high = max(x for x, _ in points) or 1, max(y for _, y in points) or 1

    def place(x: float, y: float) -> str:
        left = _MARGIN + x / wide * (_WIDTH - 2 * _MARGIN)
        return f"{left:.1f},{_HEIGHT - _MARGIN - y / high * (_HEIGHT - 2 * _MARGIN):.1f}"

    floor = _HEIGHT - _MARGIN
    drawn = (
        f'<path class="axis" d="M{_MARGIN},{_MARGIN}V{floor}H{_WIDTH - _MARGIN}"/>'
        f'<polyline points="{" ".join(place(x, y) for x, y in points)}"/>'
        f'<text x="{_MARGIN - 6}" y="{_MARGIN + 4}" text-anchor="end">{_number(high)}</text>'
        f'<text x="{_MARGIN - 6}" y="{floor}" text-anchor="end">0</text>'
        f'<text x="{_WIDTH - _MARGIN}" y="{floor + 18}" text-anchor="end">{_number(wide)} {escape(across)}</text>'
        f'<text x="{_MARGIN}" y="{_MARGIN - 10}">{escape(up)}</text>'
    )
    return _figure(title, _HEIGHT, drawn) + table((across, up), points)


def table(heads: tuple[str, str], rows: Sequence[tuple[str | float, float]]) -> str:
    """The numbers behind a picture, folded away."""
    cells = "".join(f"<tr><td>{_cell(first)}</td><td>{_number(second)}</td></tr>" for first, second in rows)
    named = "".join(f"<th>{escape(head)}</th>" for head in heads)
    return f"<details><summary>{escape(heads[0])}</summary><table><tr>{named}</tr>{cells}</table></details>"


def _figure(title: str, height: int, drawn: str) -> str:
    name = escape(title, quote=True)
    return (
        f'<figure><figcaption>{name}</figcaption><svg role="img" aria-label="{name}"'
        f' viewBox="0 0 {_WIDTH} {height}">{drawn}</svg></figure>'
    )


def _cell(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else _number(value)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _short(label: str) -> str:
    return label if len(label) <= 32 else f"{label[:12]}…{label[-18:]}"
