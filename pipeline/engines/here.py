"""The engine without children: documents are read in this process, one after the other, and nothing limits them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from pipeline.engines.outcome import Finished, Job, Outcome
from pipeline.engines.reading import read_job
from pipeline.engines.settings import Settings
from pipeline.readers.limits import limit_pages, page_ceiling
from pipeline.readings import keeping


class Here:
    """Reads in this process: to look into a defect, or where processes can't be started."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._opened = ExitStack()

    def run(self, jobs: Iterable[Job | None]) -> Iterator[Outcome | Finished | None]:
        """The outcomes of each job in its turn. Raises StorageFailed."""
        from pipeline.ocr.session import ocr

        cache = self._settings.ocr_cache
        self._opened.callback(limit_pages, page_ceiling())
        limit_pages(self._settings.pages)
        self._opened.enter_context(ocr(Path(cache) if cache else None))
        readings = self._settings.readings
        self._opened.enter_context(keeping(Path(readings) if readings else None))
        for job in jobs:
            if job is not None:
                yield from read_job(job)
                yield Finished(job)

    def reading(self) -> list[str]:
        """None: nobody can ask while this process reads."""
        return []

    def close(self) -> None:
        """Closes the readings that were kept."""
        self._opened.close()
