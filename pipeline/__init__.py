"""Vietnamese government plans into records that point at their words; ``docs/python.md`` shows what programs call.

Nothing is imported until it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.api import diff, document, export, extract, facts, open_database, run, search, tasks, trace
    from pipeline.database.connection import DatabaseUnusable
    from pipeline.errors import DocumentError
    from pipeline.exports import ExportRefused
    from pipeline.searching.query import QueryError

__all__ = [
    "DatabaseUnusable",
    "DocumentError",
    "ExportRefused",
    "QueryError",
    "diff",
    "document",
    "export",
    "extract",
    "facts",
    "open_database",
    "run",
    "search",
    "tasks",
    "trace",
]

_ELSEWHERE = {
    "DatabaseUnusable": "pipeline.database.connection",
    "DocumentError": "pipeline.errors",
    "ExportRefused": "pipeline.exports",
    "QueryError": "pipeline.searching.query",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ELSEWHERE.get(name, "pipeline.api")), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
