"""Which column of a table is what: by its header, and where that is missing or says two things, by its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors import places
from extractors.agencies import agencies_in_cell
from extractors.document import Cell, Grid
from extractors.figure_parts import UNIT_LIST
from extractors.folding import fold
from extractors.lexicon import header_words
from extractors.table_headers import Header, read_header

_BEST_TASK = re.compile(
    r"nhiệm vụ|giải pháp|công việc|đầu việc|nội dung thực hiện|hoạt động|nội dung khắc phục"
)
_YEAR = re.compile(r"\b(20\d\d)\b")
_UNITS = re.compile(
    rf"(?:tên |các |ubnd |các đơn vị ){{0,2}}{UNIT_LIST}(?: (?:cấp|thuộc|trực thuộc|của) [^,.;:()\d]{{2,20}})?"
)
"""A heading of units only: `Xã, thị trấn`, `Tên quận/huyện`."""


@dataclass(slots=True)
class Columns:
    """A table's columns by role; a role may have several. ``unknown`` holds headers that no role knows."""

    header: Header
    roles: list[str | None]
    unknown: list[str] = field(default_factory=list)

    def all(self, role: str) -> list[int]:
        """Every column of the role, from left to right."""
        return [at for at, name in enumerate(self.roles) if name == role]

    def first(self, role: str) -> int | None:
        """The role's first column, or None."""
        return next(iter(self.all(role)), None)


def read_columns(grid: Grid) -> Columns:
    """The roles of the columns; ambiguous ones are settled by what the cells hold."""
    header = read_header(grid)
    roles = [_role(name) for name in header.names]
    columns = Columns(
        header, roles, [n for n, role in zip(header.names, roles, strict=True) if n and role is None]
    )
    if header.names:
        _settle_units(grid, columns)
        _settle_tasks(grid, columns)
    return columns


def _role(name: str) -> str | None:
    """The lowest level of a header decides, unless it says nothing: then the level above."""
    for part in reversed([name, *name.split(" / ")][-2:] if " / " in name else [name]):
        role = header_words(fold(part))
        if role is not None:
            return role
    words = fold(name)
    return header_words(words) or ("subject" if _UNITS.fullmatch(words.strip(" .:")) else None)


def body_cells(grid: Grid, header: Header, col: int) -> list[Cell]:
    """The distinct cells of a column below the header."""
    return list(dict.fromkeys(row[col] for row in grid.rows[header.rows :]))


def _settle_units(grid: Grid, columns: Columns) -> None:
    """`Đơn vị`, `Cơ quan, đơn vị`, `Địa phương`: the lead where its cells name agencies and no other column does."""
    has_lead = columns.first("lead") is not None or columns.first("lead_help") is not None
    for at in [*columns.all("agency_or_unit"), *columns.all("subject")]:
        cells = [c.text for c in body_cells(grid, columns.header, at) if c.text.strip()]
        named = sum(1 for text in cells if agencies_in_cell(text))
        works = columns.first("task") is not None
        if works and not has_lead and cells and named * 2 >= len(cells):
            columns.roles[at] = "lead"
            has_lead = True
        elif columns.roles[at] == "agency_or_unit":
            placed = sum(1 for text in cells if _is_place(text))
            columns.roles[at] = "subject" if cells and (named + placed) * 2 >= len(cells) else "unit"


def _is_place(text: str) -> bool:
    """True for the name of a province, district or commune, also without its type word."""
    return bool(places.province_named(text) or places.district_named(text) or places.commune_named(text))


def _settle_tasks(grid: Grid, columns: Columns) -> None:
    """Of several task columns one is the work: the one whose header says so best, else the wordiest."""
    tasks = columns.all("task")
    if len(tasks) > 1:
        best = max(
            tasks,
            key=lambda at: (
                bool(_BEST_TASK.search(fold(columns.header.names[at]))),
                _words(grid, columns, at),
            ),
        )
        for at in tasks:
            if at != best:
                columns.roles[at] = "criterion"
    elif not tasks and (columns.first("lead") is not None or columns.first("lead_help") is not None):
        spare = [
            at for at, role in enumerate(columns.roles) if role in (None, "criterion", "subject", "cause")
        ]
        dated = columns.first("deadline") is not None or columns.first("finish") is not None
        if spare and dated:
            columns.roles[max(spare, key=lambda at: _words(grid, columns, at))] = "task"


def _words(grid: Grid, columns: Columns, at: int) -> float:
    cells = body_cells(grid, columns.header, at)
    return sum(len(c.text) for c in cells) / max(1, len(cells))


def year_in(words: str) -> int | None:
    """The one year that a header or caption states, else None."""
    years = set(_YEAR.findall(words))
    return int(years.pop()) if len(years) == 1 else None
