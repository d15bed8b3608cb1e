"""A run as a whole: locks, checks, reads, loads, compares, and writes down what it did."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from pipeline.database.connection import check_header
from pipeline.database.fingerprint import fingerprint, whole_fingerprint
from pipeline.engines.local import PoolBroken
from pipeline.engines.outcome import Engine, StorageFailed
from pipeline.engines.settings import Settings, cores
from pipeline.full_disk import is_full, reason_of
from pipeline.ledger import places
from pipeline.ledger.again import Rules
from pipeline.ledger.audit import audit
from pipeline.ledger.book import Ledger
from pipeline.ledger.lock import locked
from pipeline.ledger.rest import note_rest, rests
from pipeline.ledger.shards import Shards
from pipeline.ledger.standing import failed_items
from pipeline.messages import chosen
from pipeline.ocr.session import cache_beside
from pipeline.ocr.tesseract import engine_name
from pipeline.readings import readings_beside
from pipeline.runs.chosen import OnRay, engine_for
from pipeline.runs.course import Course
from pipeline.runs.loaders import LoaderFailed
from pipeline.runs.record import Ending, write_record
from pipeline.runs.tally import Tally
from pipeline.runs.tools import tools, versions
from pipeline.sources.finding import items_at
from pipeline.sources.item import Item


class RunStopped(Exception):
    """The run could not go on; the message is the reason. What was done is kept, and the next run goes on from it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run is asked to do: items, and the paths that they were found by; ``workers`` None is for the program to choose."""

    db: Path
    items: Callable[[], Iterator[Item]]
    paths: tuple[str, ...]
    workers: int | None = None
    settings: Settings = field(default_factory=Settings)
    again: tuple[str, ...] | None = None
    """Categories of failures to be tried again; empty for all of them."""
    on_ray: OnRay | None = None
    """The cluster that reads; None for this machine's own children."""


Watch = Callable[[Course, Engine | None], None]
"""Shown a few times a second how far the run is, and its engine while that reads."""


def asked_paths(
    paths: Iterable[Path],
    db: Path,
    workers: int | None,
    settings: Settings,
    gate: bool | None = None,
    outside: bool = False,
) -> Asked:
    """A run over files, folders, crawls and manifests; the database may lie in one of them, and is no document.

    ``gate`` and ``outside`` are those of ``items_at``.
    """
    named = list(paths)
    own = {db.name + ending for ending in ("", "-journal", "-wal", "-shm")}
    beside = db.absolute().parent

    def left_out(file: Path) -> bool:
        return (file.name in own and file.absolute().parent == beside) or places.is_of_a_run(file, db)

    absolute = tuple(str(path.absolute()) for path in named)
    return Asked(db, lambda: items_at(named, left_out, gate, outside), absolute, workers, settings)


def asked_again(db: Path, categories: tuple[str, ...], workers: int | None, settings: Settings) -> Asked:
    """A run over the items whose documents failed so, or in any way where no category is named."""
    # They are no longer failed once the run has begun.
    items = list(failed_items(db, categories))
    return Asked(db, lambda: iter(items), (), workers, settings, categories)


_STOPS = (StorageFailed, OSError, sqlite3.OperationalError, LoaderFailed, PoolBroken)
"""What a run can't go on after."""


def run(asked: Asked, watch: Watch = lambda *_: None) -> Tally:
    """Does what is asked. Raises DatabaseUnusable, Busy, FileNotFoundError, EngineMissing and RunStopped."""
    try:
        return _run(asked, watch)
    except FileNotFoundError:
        raise
    except _STOPS as error:
        raise RunStopped(reason_of(error)) from error


def _run(asked: Asked, watch: Watch) -> Tally:
    if not places.ledger_of(asked.db).exists():
        _prepare(asked.db)
    check_header(asked.db)
    with locked(places.lock_of(asked.db)), closing(Ledger(places.ledger_of(asked.db))) as ledger:
        code, whole = fingerprint(), whole_fingerprint()
        at_rest = rests(ledger, asked.db, whole, engine_name)
        if not at_rest:
            _prepare(asked.db)
            audit(ledger, asked.db, code, engine_name, Shards(places.shards_of(asked.db)).names())
        settings = _settings(asked)
        if asked.again is not None:
            ledger.lose_failed(asked.again)
        told = settings.to_dict() | {"code": code}
        number = ledger.begin_run(_name(asked.db), list(asked.paths), told, versions())
        course = Course(asked.db, ledger, Rules(code, settings, tools), number, Tally())
        how: Ending = "stopped"
        try:
            _read_and_load(course, settings, asked, watch)
            if course.writes or not at_rest:
                _compare(course, asked.db, watch)
            how = "done"
        except _STOPS as error:
            ledger.db.rollback()
            how = "full"
            # Where there is no room for that either, the run looks as if it was killed.
            with suppress(sqlite3.OperationalError):
                full = is_full(error) or isinstance(error, StorageFailed)
                ledger.end_run(number, "full" if full else "stopped", None)
            raise
        except KeyboardInterrupt:
            course.save()
            raise
        finally:
            if how != "full":
                ledger.end_run(number, how, course.plan.found if how == "done" else None)
                course.tally.folder = write_record(asked.db, ledger, number, course.tally)
            if how == "done":
                note_rest(ledger, asked.db, number, whole, engine_name)
        return course.tally


def _prepare(db: Path) -> None:
    """The database is there, and ours; its tables, views and words are what they are now."""
    from pipeline.database.store import Store

    with Store(db):
        pass


def _compare(course: Course, db: Path, watch: Watch) -> None:
    from pipeline.database.store import Store
    from pipeline.duplicates.collection import compare_collection

    def look(compared: int) -> None:
        course.compared = compared
        watch(course, None)

    look(0)
    with Store(db) as store:
        compare_collection(store.db, look)


def _read_and_load(course: Course, settings: Settings, asked: Asked, watch: Watch) -> None:
    engine = engine_for(asked.db, settings, asked.on_ray)
    try:
        course.run(engine, asked.items(), lambda: watch(course, engine))
    finally:
        engine.close()


def _settings(asked: Asked) -> Settings:
    """The settings with what hangs on the machine and on how much there is to do: one scan has all cores."""
    workers = asked.workers
    if workers is None:
        workers = max(1, sum(1 for _ in islice(asked.items(), cores())))
    return replace(
        asked.settings,
        workers=workers,
        language=chosen(),
        ocr_cache=str(cache_beside(asked.db)),
        readings=str(readings_beside(asked.db)),
        ocr_threads=max(1, cores() // max(1, workers)),
    )


def _name(db: Path) -> str:
    """A name for the run, by its time, that no earlier one has."""
    now = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    runs = places.runs_of(db)
    taken = (f"{now}-{n}" for n in range(2, 1000))
    return next(name for name in (now, *taken) if not (runs / name).exists())
