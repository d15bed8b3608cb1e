"""What a page is before it is HTML: a template with what it shows, and its tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from sqlite3 import Connection
from typing import Any

from pipeline.web.ask import Ask
from pipeline.web.collection import Collection
from pipeline.web.table import Table


@dataclass(frozen=True)
class Page:
    """A template and its values; ``tables`` may be fetched as files."""

    template: str
    title: str
    values: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True)
class Moved:
    """The page stands at another address."""

    url: str


Builder = Callable[[Connection, Ask, Collection], "Page | Moved"]
"""Makes a page from an open database; runs in a thread, and is stopped at the time limit."""


def tables(*found: Table) -> dict[str, Table]:
    """The tables by their names."""
    return {table.name: table for table in found}


def missing(ask: Ask, what: str) -> Page:
    """The page for what isn't in the collection."""
    return Page("missing.html", ask.t("Not found"), {"what": what}, status=404)
