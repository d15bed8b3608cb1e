"""Pictures read in parallel, one thread a core, each picture once: what a cache holds is not read again."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING

from pipeline.ocr.cache import Cache
from pipeline.ocr.engine import Engine
from pipeline.ocr.page import VERSION, PictureReading, read_picture
from pipeline.ocr.tesseract import tesseract

if TYPE_CHECKING:
    from pipeline.ocr.picture import Rgb

Render = Callable[[], "tuple[Rgb, int]"]
"""Gives a picture and its resolution in dots per inch."""


class PictureReader:
    """Reads pictures in threads of its own, each with an engine of its own; ``cache`` keeps what was read."""

    def __init__(
        self, cache: Path | None = None, make: Callable[[], Engine] = tesseract, threads: int | None = None
    ) -> None:
        self._make = make
        # The first engine is made here, so that a missing tool is said before any page is rendered.
        self._first: Engine | None = make()
        self._name = self._first.name
        self._cache = Cache(cache) if cache is not None else None
        self.workers = threads or max(len(os.sched_getaffinity(0)), 1)
        self._pool = ThreadPoolExecutor(self.workers, "ocr")
        self._own = local()
        self.read = self.kept = 0

    def submit(self, key: str, render: Render) -> Future[PictureReading]:
        """The picture's reading, sooner or later; ``render`` is called here and now, and only where it must be."""
        key = f"{self._name}:{VERSION}:{key}"
        known = self._cache.get(key) if self._cache is not None else None
        if known is not None:
            self.kept += 1
            done: Future[PictureReading] = Future()
            done.set_result(PictureReading.from_bytes(known))
            return done
        self.read += 1
        picture, dpi = render()
        return self._pool.submit(self._work, key, picture, dpi)

    def _work(self, key: str, picture: Rgb, dpi: int) -> PictureReading:
        engine: Engine | None = getattr(self._own, "engine", None)
        if engine is None:
            # list.pop-like hand-over: the engine made at the start serves the first thread that asks.
            first, self._first = self._first, None
            engine = self._own.engine = first or self._make()
        reading = read_picture(picture, dpi, engine)
        if self._cache is not None:
            self._cache.put(key, reading.to_bytes())
        return reading

    def close(self) -> None:
        """Waits for what is being read, and closes the cache."""
        self._pool.shutdown(cancel_futures=True)
        if self._cache is not None:
            self._cache.close()
