"""What limits a search, as SQL conditions over the passages and their documents."""

from __future__ import annotations

import difflib
import re
import sqlite3
from dataclasses import dataclass

from extractors.folding import strip_marks
from extractors.place_tables import provinces
from extractors.places import province_named
from pipeline.messages import say
from pipeline.searching.query import QueryError

KINDS = ("section", "score", "ranking", "target", "task")

_NOT_CODE = re.compile(r"[^A-Z0-9.]")

Condition = tuple[str, list[object]]

COPIES = "SELECT id FROM documents WHERE same_as IS NOT NULL"
"""The documents that are another source of one that is kept."""


@dataclass(frozen=True, slots=True)
class Filters:
    """The limits of a search; None stands for no limit. A document's lesser sources are found with ``copies`` alone."""

    province: str | None = None
    index: str | None = None
    year: int | None = None
    agency: str | None = None
    kind: str | None = None
    copies: bool = False

    def conditions(self, connection: sqlite3.Connection) -> Condition:
        """The WHERE clause and its values; raises QueryError for a province or an index that nothing names."""
        parts: list[Condition] = []
        if self.province is not None:
            parts.append(_province(self.province))
        if self.index is not None:
            parts.append(_index(connection, self.index))
        if self.year is not None:
            parts.append(("instr(passages.years, ?)", [f"|{self.year}|"]))
        if self.agency is not None:
            name = strip_marks(self.agency.strip())
            parts.append(("(instr(passages.agencies, ?) OR instr(passages_fts.folded, ?))", [name, name]))
        if self.kind is not None:
            parts.append(("passages.kind = ?", [self.kind]))
        if not self.copies:
            parts.append((f"passages.document_id NOT IN ({COPIES})", []))
        return " AND ".join(sql for sql, _ in parts) or "1", [
            value for _, values in parts for value in values
        ]


def _province(asked: str) -> Condition:
    """Documents of the province, under its old or its present name, and records about it in any document."""
    documents, values = documents_of(asked)
    return f"(passages.document_id IN ({documents}) OR passages.subject = ?)", [*values, values[0]]


def documents_of(asked: str) -> Condition:
    """A query of the ids of the documents of a province, asked for by its old or present name or its code.

    The SQL needs the function ``folded``. Raises QueryError for what is no province.
    """
    plain = asked.strip()
    code = plain.zfill(2) if plain.isdigit() else None
    if code:
        wanted = code if code in {province.code for province in provinces()} else None
    else:
        named = province_named(plain)
        wanted = strip_marks(named.name) if named else None
    if wanted is None:
        raise QueryError(say("No province is called {name}.", name=asked) + _close_name(plain))
    columns = "province_code, current_province_code" if code else "folded(province), folded(current_province)"
    # A document whose own words don't name its province may have it from another source.
    named_so = " UNION ".join(
        f"SELECT id FROM {table} WHERE ? IN ({columns})" for table in ("documents", "v_documents")
    )
    return named_so, [wanted] * 2


def _close_name(asked: str) -> str:
    names = {strip_marks(province.name): province.name for province in provinces()}
    close = difflib.get_close_matches(strip_marks(asked), sorted(names), 1)
    return " " + say("Did you mean {name}?", name=names[close[0]]) if close else ""


def _index(connection: sqlite3.Connection, asked: str) -> Condition:
    """Records of the index (a province's own form of it too) or of one field, and the sections that hold them."""
    code = index_code(connection, asked)
    return "(instr(passages.codes, ?) OR instr(passages.codes, ?))", [f"|{code}|", f"|{code}_LOCAL|"]


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
