"""Rows of a table that are no measures of their own: maxima, places and grades of the whole, units by their bare names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors import places
from extractors.document import Cell, Document
from extractors.folding import fold
from extractors.measure_cells import read_figure
from extractors.measure_columns import Heading
from extractors.numbers import parse_decimal
from extractors.place_tables import split_type
from extractors.table_columns import Columns
from extractors.wordlists import wordings
from schemas.subject import Subject

_MAXIMA = re.compile(
    r"(?:(?:tổng )?(?:số )?điểm )?(?:tối đa|điểm chuẩn|thang điểm)(?:\s+(?:của|theo)\s[^\d]{2,40})?(?:\s*\([^)]*\))?[\s.:]*$"
    r"|(?:điểm|thang) chuẩn[\s.:]*$"
)
_UNIT = re.compile(r"\s*\(?\s*(?:%|điểm)\s*\)?\s*$")
_WORD = re.compile(r"[^\W_]+")
_ROW_ROLES = frozenset({"rank", "grade", "rate", "group"})
_VALUES = frozenset({"score", "rate", None})


def is_maxima(row: list[Cell], labels: Sequence[int]) -> bool:
    """True for the row that tells what each column can earn: `Điểm tối đa | 12 | 6 | 16`."""
    return any(_MAXIMA.match(fold(" ".join(row[at].text.split()))) for at in labels)


def maxima_of(rows: list[list[Cell]], labels: Sequence[int], figures: Sequence[int]) -> dict[int, float]:
    """The maximum of each column, where a row of the table states them."""
    row = next((row for row in rows if is_maxima(row, labels)), None)
    cells = {at: read_figure(fold(row[at].text.strip())) for at in figures} if row else {}
    return {at: parse_decimal(cell.value) for at, cell in cells.items() if cell and cell.value}


def role_in(row: Heading, column: str | None) -> str | None:
    """The kind of figure of a cell: the row's where it is of places or grades of the whole, under a column of values."""
    plain = row.component is None and row.subject is None
    return row.role if plain and row.role in _ROW_ROLES and column in _VALUES else column


def part_of_points(name: str, less: bool) -> str | None:
    """`Điểm ĐTXHH`: what the points are of, beyond the words of any such heading; None where nothing is told.

    Points that earn ``less`` than the whole are a part whatever they are called.
    """
    leaf = name.rsplit(" / ", 1)[-1].strip(" .:")
    folded = fold(leaf)
    if less or not folded.startswith("điểm "):
        return leaf if less else None
    plain = wordings("measures.toml")["points"]
    told = [word for word in _WORD.findall(folded) if word not in plain and not word.isdigit()]
    return leaf if told else None


def part_of_rates(name: str, among: bool) -> str | None:
    """`TTHC (%)`: what the rate is of, where its heading says more than that it is one.

    ``among`` other fields `Kết quả (%)` is one too.
    """
    leaf = _UNIT.sub("", name.rsplit(" / ", 1)[-1]).strip(" .:")
    plain = {*wordings("measures.toml")["points"], *wordings("measures.toml")["rates"]}
    words = [word for word in _WORD.findall(fold(leaf)) if not word.isdigit()]
    told = any(word not in plain for word in words) or (among and words == ["kết", "quả"])
    return leaf if told else None


def adds_up(rows: list[list[Cell]], parts: Sequence[int], wholes: Sequence[int]) -> bool:
    """True where columns of points make the total in most rows: `Điểm thẩm định` and `Điểm ĐTXHH` of `Tổng điểm`."""
    if len(parts) < 2 or not wholes:
        return False
    found = [[_number(row[at]) for at in (*parts, wholes[0])] for row in rows]
    told = [[number for number in row if number is not None] for row in found if None not in row]
    right = sum(1 for row in told if abs(sum(row[:-1]) - row[-1]) < _ROUNDED)
    return right * 2 > len(told)


_ROUNDED = 0.02


def _number(cell: Cell) -> float | None:
    figure = read_figure(fold(cell.text.strip()))
    return parse_decimal(figure.value) if figure and figure.value else None


def unit_named(doc: Document, words: str) -> Subject | None:
    """The one district or commune of the document's province that a cell names without its type word."""
    code = doc.info.province_code if doc.info else None
    on = doc.info.issued if doc.info else None
    name = " ".join(words.split())
    if code is None or not name[:1].isupper() or any(letter.isdigit() for letter in name):
        return None
    districts = {unit.name for unit in places.district_named(name, code, on)}
    communes = {unit.name for unit in places.commune_named(name, code, None, on)} if not districts else set()
    if len(districts or communes) != 1:
        return None
    kind, _ = split_type(fold(next(iter(districts or communes))))
    printed = name if split_type(fold(name))[0] else f"{kind} {name}"
    return Subject(name=printed, kind="huyen" if districts else "xa", province_code=code)


_DOTTED = re.compile(r"\s*\d{1,2}\.\d")


def is_top(row: list[Cell], columns: Columns, words: str) -> bool:
    """False for a row numbered below another (`2.1`): its words are a criterion's, however short."""
    order = columns.first("order")
    return not (_DOTTED.match(words) or (order is not None and _DOTTED.match(row[order].text)))


_WORDS_OF_WORK = frozenset({"deadline", "days", "product"})


def role_of(heading: Heading, role: str | None) -> str | None:
    """A field's own words make no column of work: `Thời gian` in a table of PCI's fields."""
    return None if heading.component and role in _WORDS_OF_WORK else role


def is_of_places(rows: list[list[Cell]], at: int, before: str | None) -> bool:
    """True for changes beside places, all of them whole: those of the places."""
    cells = [row[at].text for row in rows]
    return before == "rank" and not any("," in text or "." in text for text in cells)


def lists_units(columns: Columns, at: int) -> bool:
    """True for a column whose heading says that units stand below it."""
    return columns.roles[at] == "subject"
