"""What limits a search: as words of the index, and as SQL conditions for what the index can't say."""

from __future__ import annotations

import datetime
import difflib
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from extractors.folding import strip_marks
from extractors.place_tables import provinces
from extractors.places import province_named
from pipeline.database.search_index import compact, document_word
from pipeline.messages import say
from pipeline.searching.agency_names import REORGANISED, agency_named
from pipeline.searching.query import WORD, QueryError
from schemas.vocabulary import IssuerLevel

KINDS = ("document", "section", "score", "ranking", "target", "task")
LEVELS: tuple[IssuerLevel, ...] = get_args(IssuerLevel)

MONTHS = 24
"""A range of deadlines up to so many months is looked up by the month, a longer one by the year."""
FIRST_YEAR, LAST_YEAR = 1990, 2100

_NOT_CODE = re.compile(r"[^A-Z0-9.]")

Condition = tuple[str, list[object]]

COPIES = "SELECT id FROM documents WHERE same_as > ''"
"""The documents that are another source of one that is kept; compared with something, for a test for null takes no index."""

_FILLED = "SELECT document_id, value FROM filled_fields WHERE field IN ('{field}', 'current_{field}')"


@dataclass(frozen=True, slots=True)
class Filters:
    """The limits of a search; None stands for no limit. A document's lesser sources are found with ``copies`` alone.

    ``index`` and ``component`` take an index or a field; ``level`` is the issuer's; ``due_from`` and ``due_to`` are
    days (2025-06-30 or 30/6/2025), both within the range of deadlines.
    """

    province: str | None = None
    index: str | None = None
    year: int | None = None
    agency: str | None = None
    kind: str | None = None
    copies: bool = False
    component: str | None = None
    level: str | None = None
    due_from: str | None = None
    due_to: str | None = None

    def expressions(self, connection: sqlite3.Connection) -> list[str]:
        """What must hold of a passage, each for MATCH; raises QueryError for what names nothing."""
        found = []
        if self.province is not None:
            found.append(_facets(_province(connection, self.province)))
        for code in (self.index, self.component):
            if code is not None:
                found.append(_facets(_index(connection, code)))
        if self.year is not None:
            found.append(_facets([f"y{self.year}"]))
        if self.agency is not None:
            found.append(_agency(connection, self.agency))
        if self.kind is not None:
            found.append(_facets([f"k{compact(self.kind)}"]))
        if self.level is not None:
            found.append(_facets([_level(self.level)]))
        if self.due_from is not None or self.due_to is not None:
            found.append(_facets(_due(self.due_from, self.due_to)))
        return found

    def where(self, connection: sqlite3.Connection, document_id: str | None = None) -> Condition:
        """All limits as one WHERE clause over ``passages``, and its values; within a document where one is named."""
        within = [_facets([document_word(document_id)])] if document_id is not None else []
        expressions = [*within, *self.expressions(connection)]
        sql, values = self.conditions(connection)
        if not expressions:
            return sql or "1", values
        found = "passages.id IN (SELECT rowid FROM passages_fts WHERE passages_fts MATCH ?)"
        return f"{found} AND {sql or 1}", [" AND ".join(expressions), *values]

    def conditions(self, connection: sqlite3.Connection) -> Condition:
        """The WHERE clause, over ``passages``, for what the index says but roughly or not at all, and its values."""
        parts: list[Condition] = []
        if self.due_from is not None or self.due_to is not None:
            sql = "SELECT 1 FROM tasks WHERE tasks.id = passages.record_id AND deadline_due BETWEEN ? AND ?"
            days = _range(self.due_from, self.due_to)
            parts.append((f"EXISTS ({sql})", [day.isoformat() for day in days]))
        if not self.copies and connection.execute(f"{COPIES} LIMIT 1").fetchone():
            parts.append((f"passages.document_id NOT IN ({COPIES})", []))
        return " AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def _facets(words: list[str]) -> str:
    quoted = " OR ".join(f'"{word}"' for word in words)
    return f"facets : ({quoted})"


def _province(connection: sqlite3.Connection, asked: str) -> list[str]:
    """Documents of the province, under its old or its present name, and records about it in any document."""
    wanted, coded = _named_province(asked)
    # A document whose own words don't name its province may have it from another source.
    filled = connection.execute(_FILLED.format(field="province_code" if coded else "province"))
    others = {document_id for document_id, value in filled if strip_marks(value) == wanted}
    return [f"c{wanted}" if coded else f"n{compact(wanted)}", *map(document_word, sorted(others))]


def _named_province(asked: str) -> tuple[str, bool]:
    """The province's code or its name without marks, and whether it is the code; raises QueryError for what is none."""
    plain = asked.strip()
    if plain.isdigit():
        code = plain.zfill(2)
        if code in {province.code for province in provinces()}:
            return code, True
    else:
        named = province_named(plain)
        if named:
            return strip_marks(named.name), False
    raise QueryError(say("No province is called {name}.", name=asked) + _close_name(plain))


def documents_of(asked: str, parameter: str) -> tuple[str, dict[str, object]]:
    """A query of the ids of the documents of a province, asked for by its old or present name or its code, with the
    value of its parameter.

    The SQL needs the function ``folded``. Raises QueryError for what is no province.
    """
    wanted, coded = _named_province(asked)
    columns = (
        "province_code, current_province_code" if coded else "folded(province), folded(current_province)"
    )
    # A document whose own words don't name its province may have it from another source.
    named_so = " UNION ".join(
        f"SELECT id FROM {table} WHERE :{parameter} IN ({columns})" for table in ("documents", "v_documents")
    )
    return named_so, {parameter: wanted}


def _close_name(asked: str) -> str:
    names = {strip_marks(province.name): province.name for province in provinces()}
    close = difflib.get_close_matches(strip_marks(asked), sorted(names), 1)
    return " " + say("Did you mean {name}?", name=names[close[0]]) if close else ""


def _index(connection: sqlite3.Connection, asked: str) -> list[str]:
    """Records of the index (a province's own form of it too) or of one field, and the sections that hold them."""
    code = index_code(connection, asked)
    return [f"i{compact(code)}", f"i{compact(code)}local"]


def index_code(connection: sqlite3.Connection, asked: str) -> str:
    """The code of the index or field asked for, in any spelling of it; raises QueryError where nothing bears it."""
    wanted = _NOT_CODE.sub("", asked.upper())
    codes = [code for (code,) in connection.execute("SELECT code FROM indices ORDER BY code")]
    by_plain = {_NOT_CODE.sub("", code): code for code in codes}
    if wanted not in by_plain:
        raise QueryError(
            say("No index is called {name}; known are {codes}", name=asked, codes=", ".join(codes))
        )
    return by_plain[wanted]


def _agency(connection: sqlite3.Connection, asked: str) -> str:
    """Tasks of the agency under any of its names, and passages that name it; an unknown one's last word may be begun."""
    known = agency_named(connection, asked)
    if known is None:
        return _naming([strip_marks(asked)], asked, begun=True)
    found = [_naming(known.names, asked)]
    if known.later:
        years = [f"y{year}" for year in range(int(REORGANISED[:4]), LAST_YEAR)]
        found.append(f"({_naming(known.later, asked)} AND {_facets(years)})")
    if known.province:
        found.append(f"({_naming(known.local, asked)} AND {_facets(_province(connection, known.province))})")
    return f"({' OR '.join(found)})"


def _naming(names: Sequence[str], asked: str, begun: bool = False) -> str:
    words = [" ".join(WORD.findall(name)) for name in names]
    if not all(words):
        raise QueryError(say("No agency is called {name}.", name=asked))
    any_of = " OR ".join(f'"{name}"{" *" if begun else ""}' for name in words)
    return f"{{folded agencies}} : ({any_of})"


def _level(asked: str) -> str:
    if asked not in LEVELS:
        raise QueryError(
            say("No level is called {name}; known are {names}", name=asked, names=", ".join(LEVELS))
        )
    return f"l{compact(asked)}"


def _due(first: str | None, last: str | None) -> list[str]:
    """The months or years of the range."""
    start, end = _range(first, last)
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    if len(months) <= MONTHS:
        return [f"d{month // 12}{month % 12 + 1:02}" for month in months]
    years = range(max(start.year, FIRST_YEAR), min(end.year, LAST_YEAR) + 1)
    return [f"e{year}" for year in years] or ["e0"]


def _range(first: str | None, last: str | None) -> tuple[datetime.date, datetime.date]:
    start, end = _day(first, FIRST_YEAR), _day(last, LAST_YEAR)
    if start > end:
        raise QueryError(say("The deadlines end before they begin: {first} to {last}", first=start, last=end))
    return start, end


def _day(given: str | None, year: int) -> datetime.date:
    return datetime.date(year, 1, 1) if given is None else day_typed(given)


def day_typed(given: str) -> datetime.date:
    """The day, typed as 2025-06-30 or 30/6/2025; raises QueryError for what is none."""
    parts = given.strip().split("/")
    iso = "-".join(part.zfill(2) for part in reversed(parts)) if len(parts) == 3 else given.strip()
    try:
        return datetime.date.fromisoformat(iso)
    except ValueError as error:
        raise QueryError(say("{day} is no day such as 2025-06-30", day=repr(given))) from error
