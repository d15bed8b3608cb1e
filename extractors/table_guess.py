"""What a column of a table of work is by its cells, where no header says it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extractors.agencies import agencies_in_cell
from extractors.agency_lexicon import entry_of
from extractors.deadlines import parse_cell
from extractors.document import Grid
from extractors.table_columns import Columns, body_cells, read_columns

_ORDER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVXivx]{1,5}|[A-Za-zđ])[.)]?$")
_CLOCK = re.compile(r"\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}\b")
_SAMPLE = 30
_MOST = 0.6
_WORDY = 15
_LONG_CELL = 120
_NAMES = ("các ", "UBND", "doanh nghiệp", "HĐND")


def work_columns(grid: Grid) -> Columns:
    """The columns of a table; where its header leaves out who, by when or what, the cells say it."""
    columns = read_columns(grid)
    if not columns.header.names:
        return _without_header(grid, columns)
    missing = [role for role in ("lead", "deadline") if not _has(columns, role)]
    unsaid = [at for at, role in enumerate(columns.roles) if role is None]
    if columns.first("task") is None or not missing or not unsaid:
        return columns
    roles = list(columns.roles)
    for at in unsaid:
        guess = _guess(_texts(grid, columns, at))
        if guess in missing:
            roles[at] = guess
            missing.remove(guess)
    unknown = [name for at, name in enumerate(columns.header.names) if name and roles[at] is None]
    return replace(columns, roles=roles, unknown=unknown)


def _has(columns: Columns, role: str) -> bool:
    also = {"lead": ("lead", "lead_help"), "deadline": ("deadline", "finish")}
    return any(columns.first(name) is not None for name in also[role])


def _without_header(grid: Grid, columns: Columns) -> Columns:
    """A table with no header is one of work where its cells show who, by when and what."""
    width = len(grid.rows[0]) if grid.rows else 0
    if width < 3 or len(grid.rows) < 2:
        return columns
    texts = [_texts(grid, columns, at) for at in range(width)]
    roles: list[str | None] = []
    for cells in texts:
        guess = _guess(cells)
        roles.append(guess if guess not in roles or guess == "order" else None)
    wordy = [at for at, role in enumerate(roles) if role is None and _mean(texts[at]) >= _WORDY]
    if "lead" not in roles or "deadline" not in roles or not wordy:
        return columns
    roles[max(wordy, key=lambda at: _mean(texts[at]))] = "task"
    return replace(columns, roles=roles)


def _texts(grid: Grid, columns: Columns, at: int) -> list[str]:
    cells = [cell.text.strip() for cell in body_cells(grid, columns.header, at)]
    return [text for text in cells if text][:_SAMPLE]


def _mean(texts: list[str]) -> float:
    return sum(map(len, texts)) / max(1, len(texts))


def _guess(texts: list[str]) -> str | None:
    if not texts or _mean(texts) > _LONG_CELL:
        return None
    for role, test in (("order", _is_order), ("lead", _names_agencies), ("deadline", _tells_when)):
        if sum(map(test, texts)) >= _MOST * len(texts):
            return role
    return None


def _is_order(text: str) -> bool:
    return _ORDER.match(text) is not None


@lru_cache(maxsize=4096)
def _names_agencies(text: str) -> bool:
    names = agencies_in_cell(text)
    return bool(names) and all(name.startswith(_NAMES) or entry_of(name) is not None for name in names)


@lru_cache(maxsize=4096)
def _tells_when(text: str) -> bool:
    return bool(parse_cell(text, 2000)) and not _CLOCK.match(text)


def is_timetable(grid: Grid, columns: Columns) -> bool:
    """True for the programme of a day: its times are those of a clock."""
    at = columns.first("deadline")
    texts = _texts(grid, columns, at) if at is not None else []
    return bool(texts) and sum(1 for text in texts if _CLOCK.match(text)) >= _MOST * len(texts)
