"""A table of a page: shown as HTML, and given whole as CSV or JSON under the same address."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.web.ask import Ask

Kind = Literal[
    "text",
    "long",
    "number",
    "rank",
    "change",
    "places",
    "date",
    "met",
    "code",
    "bar",
    "name",
    "wide-name",
    "ref",
]
Row = Mapping[str, Any]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Doubt:
    """That documents state a value otherwise: a mark beside it, and a column of its own in a file.

    ``key`` is that of what they state, a list, or a ``bare`` yes; ``link`` leads to all of it with its words.
    """

    key: str
    link: Callable[[Row], str]
    bare: bool = False


@dataclass(frozen=True)
class Column:
    """A column: the key of its values, its heading (English words, translated), and how values are shown."""

    key: str
    title: str
    kind: Kind = "text"
    link: Callable[[Row], str | None] | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Table:
    """Rows under columns; ``shown`` of them stand on the page, all in the file. ``stacked``: a card a row on a phone."""

    name: str
    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    shown: int = 200
    stacked: bool = False

    @property
    def top(self) -> float:
        """The largest value of the column of bars, which fills the width."""
        keys = [column.key for column in self.columns if column.kind == "bar"]
        return max((row[key] or 0 for key in keys for row in self.rows), default=0) or 1

    @property
    def doubted(self) -> bool:
        """Whether a row that is shown bears the mark of a doubt."""
        keys = [column.doubt.key for column in self.columns if column.doubt]
        return any(row.get(key) for key in keys for row in self.rows[: self.shown])


def cell(ask: Ask, column: Column, value: Any) -> str:
    """The value as its reader sees it; an en dash where there is none, for a blank cell may be a fault."""
    if value is None or value == "":
        return "–"
    if column.kind in ("number", "rank", "bar"):
        return ask.n(value)
    if column.kind in ("change", "places"):
        return ask.n(value, signed=True)
    if column.kind == "date":
        return ask.d(value)
    if column.kind == "met":
        return ask.t("met") if value else ask.t("not met")
    return ask.code(value) if column.kind == "code" else str(value)


def to_csv(table: Table, ask: Ask) -> str:
    """The table as CSV with a byte order mark, for Excel; no text is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([title for column in table.columns for title in _titles(ask, column)])
    for row in table.rows:
        writer.writerow([_plain(row.get(key)) for column in table.columns for key in _keys(column)])
    return "\ufeff" + out.getvalue()


def _keys(column: Column) -> list[str]:
    return [column.key, column.doubt.key] if column.doubt else [column.key]


def _titles(ask: Ask, column: Column) -> list[str]:
    title = ask.t(column.title)
    if column.doubt is None:
        return [title]
    told = ask.t("rests on figures in conflict") if column.doubt.bare else ask.t("stated otherwise")
    return [title, f"{title}: {told}"]


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def to_json(table: Table) -> str:
    """The table as JSON: its caption and its rows, by the columns' keys."""
    keys = [key for column in table.columns for key in _keys(column)]
    rows = [{key: row.get(key) for key in keys} for row in table.rows]
    return json.dumps({"table": table.name, "caption": table.caption, "rows": rows}, ensure_ascii=False)
