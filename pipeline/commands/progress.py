"""How far a run is: a bar on a terminal, a line of JSON now and then elsewhere."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pipeline.console import err, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.engines.outcome import Engine
    from pipeline.runs.course import Course
    from pipeline.sources.item import Item

_EVERY = 30.0
"""Seconds between two lines where there is no terminal."""
_SHOWN = 3
"""Kinds of failures that the bar names."""


class RunProgress:
    """On standard error: files done, documents a second, time left, failures by kind, what is read now."""

    def __init__(self, items: Callable[[], Iterator[Item]]) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        console = err()
        words = TextColumn("{task.description}", markup=False)
        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), words)
        self._shown = console.is_terminal
        self._progress = Progress(*columns, console=console, transient=True, disable=not self._shown)
        self._bar = self._progress.add_task("", total=None)
        self._began = self._told = time.monotonic()
        self._total: int | None = None
        self._items = items

    def __enter__(self) -> Self:
        self._progress.__enter__()
        if self._shown:
            # How many files there are is counted meanwhile: reading begins at once.
            Thread(target=self._count, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.__exit__(kind, error, trace)

    def _count(self) -> None:
        self._total = sum(1 for _ in self._items())

    def look(self, course: Course, engine: Engine | None) -> None:
        """Shows how far the run is."""
        now = time.monotonic()
        if self._shown:
            words = printable(self._words(course, engine, now))
            self._progress.update(self._bar, completed=course.through, total=self._total, description=words)
        elif now - self._told >= _EVERY:
            self._told = now
            err().print(json.dumps(self._line(course, now)), soft_wrap=True)

    def _rate(self, course: Course, now: float) -> float:
        return course.tally.read / max(now - self._began, 0.001)

    def _words(self, course: Course, engine: Engine | None, now: float) -> str:
        if course.compared is not None:
            return say("{n} documents compared with the others", n=course.compared)
        parts = [say("{n:.1f} documents a second", n=self._rate(course, now))]
        parts += [f"{say(kind)} {n}" for kind, n in course.tally.failures.most_common(_SHOWN)]
        reading = engine.reading() if engine is not None else []
        return " · ".join(parts + [address.rpartition("/")[2] for address in reading[:1]])

    def _line(self, course: Course, now: float) -> dict[str, object]:
        return {
            "seconds": round(now - self._began, 1),
            "files": course.through,
            "documents": course.tally.documents,
            "read": course.tally.read,
            "loaded": course.loaded,
            "compared": course.compared,
            "per_second": round(self._rate(course, now), 2),
            "failures": dict(sorted(course.tally.failures.items())),
        }
