"""The workbook's sheets and columns, from ``sheets.toml``, and a record's values as they stand in them."""

from __future__ import annotations

import datetime
import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pipeline.database.columns import Row
from pipeline.messages import speaking
from pipeline.telling import tell
from pipeline.web.words import code_name

As = Literal["plain", "code", "codes", "link", "date", "told"]
Value = str | int | float | datetime.date | None

LONGEST = 32_767
"""Characters that a cell holds, at the most; a longer text ends in an ellipsis."""
_MOST_LINES = 20
_FIRST_DAY = datetime.date(1900, 3, 1)
"""Excel counts its days wrongly before."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: the record's field, the heading, the width in characters, and how values are shown."""

    field: str
    heading: str
    width: int
    shown: As


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the kind of record in it, its name, its columns, and how many of them, from the left, are printed."""

    kind: str
    name: str
    columns: tuple[Column, ...]
    printed: int


@cache
def sheets() -> tuple[Sheet, ...]:
    """Every sheet, in the workbook's order."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return tuple(
        Sheet(
            sheet["kind"],
            sheet["name"],
            tuple(
                Column(entry["column"], entry["heading"], entry["width"], entry.get("as", "plain"))
                for entry in sheet["columns"]
            ),
            sheet["printed"],
        )
        for sheet in tomllib.loads(text)["sheet"]
    )


def shown(column: Column, row: Row) -> Value:
    """What stands in the cell: codes told in Vietnamese, lists parted by semicolons, known days as dates."""
    value = row[column.field]
    if value is None or value == []:
        return None
    if isinstance(value, bool):
        return "có" if value else None
    if isinstance(value, list):
        return _cut("; ".join(_told(column, item) for item in value))
    if column.shown == "told":
        with speaking("vi"):
            return _cut(tell(value, row["forms"] or [], json.loads(row["values"] or "{}")))
    if column.shown == "date" and isinstance(value, str):
        return _day(value)
    return _cut(_told(column, value)) if isinstance(value, str) else value


def lines(columns: Sequence[Column], values: Sequence[Value]) -> int:
    """How many lines the row's longest cell takes, at most so many that a screen shows the rows around it.

    Not every program makes a row as high as its wrapped words. Addresses and ids, which nobody reads, don't count.
    """
    most = 1
    for column, value in zip(columns, values, strict=True):
        if column.shown == "link" or column.field == "id":
            continue
        if isinstance(value, str) and (len(value) > column.width or "\n" in value):
            most = max(most, sum(-(-len(part) // column.width) or 1 for part in value.split("\n")))
    return min(most, _MOST_LINES)


def _told(column: Column, value: str) -> str:
    return code_name("vi", value) if column.shown in ("code", "codes") else value


def _day(value: str) -> datetime.date | str:
    """A full date as one; a month or a year alone as words, 12/2024."""
    if len(value) == len("2024-12-31"):
        day = datetime.date.fromisoformat(value)
        if day >= _FIRST_DAY:
            return day
    return "/".join(reversed(value.split("-")))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
