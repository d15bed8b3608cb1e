"""The program for programs: the commands under the same names, with values instead of printed lines.

    from pipeline import extract, search, tasks

Everything heavy is imported when it is first called. The database is only read, but by ``run``. What is asked for in
vain raises QueryError, a file that is no database of ours DatabaseUnusable, a document that can't be read DocumentError;
each message says what to do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.console import DEFAULT_DATABASE

if TYPE_CHECKING:
    from pipeline.duplicates.changes import Change
    from pipeline.duplicates.listing import Fact
    from pipeline.exports import Exported, Format
    from pipeline.fetching import Fetched
    from pipeline.loading import RunReport
    from pipeline.searching.find import Results
    from pipeline.tracing import Traced
    from pipeline.tracking import FoundTask, Role
    from schemas.records import Extraction

Name = str | PathLike[str]


def run(
    paths: Name | Iterable[Name], db: Name = DEFAULT_DATABASE, *, workers: int | None = None
) -> RunReport:
    """Reads files, and folders with all below, into the database, and compares what is new with what is there.

    Documents are read by children of this process, as many as there is work for unless ``workers`` says how many: what
    hangs or crashes fails alone. What has not changed is left alone; what can't be read is in the report's
    ``failures``, and the rest is loaded. Raises FileNotFoundError for a path that isn't there, before anything is read.
    """
    from pipeline.engines.settings import Settings
    from pipeline.runs.start import asked_paths
    from pipeline.runs.start import run as started

    named = [Path(path) for path in ([paths] if isinstance(paths, str | PathLike) else paths)]
    missing = next((path for path in named if not path.exists()), None)
    if missing is not None:
        raise FileNotFoundError(str(missing))
    return started(asked_paths(named, Path(db), workers, Settings())).report


def extract(file: Name | bytes, name: str = "document") -> Extraction:
    """One document's records, from its file or its bytes; no database is read or written.

    Of bytes, ``name`` breaks ties between formats. A document in an archive is named ``plans.zip!/plan.docx``.
    """
    from pipeline.flow import extract_bytes, extract_file

    if isinstance(file, bytes):
        return extract_bytes(file, name)
    return extract_file(Path(file))


def search(
    words: str,
    db: Name = DEFAULT_DATABASE,
    *,
    province: str | None = None,
    index: str | None = None,
    year: int | None = None,
    agency: str | None = None,
    kind: str | None = None,
    component: str | None = None,
    level: str | None = None,
    due_from: str | None = None,
    due_to: str | None = None,
    copies: bool = False,
    limit: int = 10,
) -> Results:
    """Passages and records that hold the words, best first, each with its document's address and the words' place.

    Words typed without marks find them with any. ``kind`` is document (found by its title), section, score, ranking,
    target or task; ``level`` is the issuer's, trung-uong, tinh, huyen or xa; tasks are due from the one day to the
    other, 2025-06-30 or 30/6/2025.
    """
    from pipeline.searching.filters import Filters
    from pipeline.searching.find import search as find

    filters = Filters(province, index, year, agency, kind, copies, component, level, due_from, due_to)
    return find(Path(db), words, filters, limit)


def facts(
    db: Name = DEFAULT_DATABASE,
    *,
    conflicts: bool = False,
    subject: str | None = None,
    index: str | None = None,
    year: int | None = None,
    limit: int | None = None,
) -> list[Fact]:
    """Whose score, rank or target of which index in which year, with every document that states it."""
    from pipeline.duplicates.listing import Wanted, list_facts

    with closing(open_database(db)) as connection:
        return list(islice(list_facts(connection, Wanted(conflicts, subject, index, year)), limit))


def tasks(
    db: Name = DEFAULT_DATABASE,
    *,
    province: str | Sequence[str] = (),
    agency: str | None = None,
    role: Role = "lead",
    index: str | None = None,
    first: str | None = None,
    last: str | None = None,
    before: str | None = None,
    limit: int | None = None,
) -> list[FoundTask]:
    """Tasks by due date. Days are 2025-06-30 or 30/6/2025: ``first`` and ``last`` hold the due date between them, both included;
    ``before`` keeps what must be done before that day, and so what is past its deadline on it."""
    from pipeline.tracking import WantedTasks, list_tasks

    provinces = (province,) if isinstance(province, str) else tuple(province)
    wanted = WantedTasks(provinces, agency, role, index, first, last, before)
    with closing(open_database(db)) as connection:
        return list(islice(list_tasks(connection, wanted), limit))


def trace(briefing: Name, db: Name = DEFAULT_DATABASE) -> list[Traced]:
    """Every figure of a briefing, with the words, address and place of each document that states it or otherwise."""
    from pipeline.tracing import trace as traced

    with closing(open_database(db)) as connection:
        return list(traced(connection, extract(briefing)))


def document(name: str, db: Name = DEFAULT_DATABASE, *, start: int = 0, length: int | None = None) -> Fetched:
    """A document of the database, by its id, address or number: what it is, and its text from an offset on."""
    from pipeline.fetching import fetch

    with closing(open_database(db)) as connection:
        return fetch(connection, name, start, length)


def diff(before: Name, after: Name, db: Name = DEFAULT_DATABASE) -> list[Change]:
    """What changed from one version to the next: files, or documents of the database by their id or address."""
    from pipeline.duplicates.changes import changes
    from pipeline.fetching import contents_of

    return changes(contents_of(str(before), Path(db)), contents_of(str(after), Path(db)))


def export(
    folder: Name,
    db: Name = DEFAULT_DATABASE,
    *,
    file_format: Format = "jsonl",
    province: str | None = None,
    index: str | None = None,
    year: int | None = None,
    agency: str | None = None,
    kinds: Sequence[str] = (),
    copies: bool = False,
) -> Exported:
    """Writes the records within the limits as files for other tools, in place of an earlier export in the folder.

    ``file_format`` is jsonl, csv, parquet, xlsx or ics; ``kinds`` are names of tables, as tasks, and empty for all.
    Raises ExportRefused, which says why, for a folder with files of others.
    """
    from pipeline.exports import Limits
    from pipeline.exports import export as write

    limits = Limits(province, index, year, agency, tuple(kinds), copies)
    return write(Path(db), Path(folder), file_format, limits)


def open_database(db: Name = DEFAULT_DATABASE) -> sqlite3.Connection:
    """A connection that can't write, for SQL of one's own; its rows go by column names. The caller closes it."""
    from pipeline.database.connection import open_to_read

    return open_to_read(Path(db))
