"""The progress bar of a run: its files, and the pages of a scan while they are read."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from pipeline.console import err, printable
from pipeline.messages import say


class FileProgress:
    """A bar on standard error, shown on a terminal only, gone when the run ends."""

    def __init__(self, files: int) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        console = err()
        name = TextColumn("{task.description}", markup=False)
        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), name)
        self._progress = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._bar = self._progress.add_task("", total=files)
        self._name = ""

    def __enter__(self) -> Self:
        self._progress.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.__exit__(kind, error, trace)

    def file(self, name: str) -> None:
        """The file that is read now."""
        self._name = printable(name)
        self._progress.update(self._bar, description=self._name)

    def page(self, page: int, of: int) -> None:
        """The page of it that OCR has read."""
        words = say("{name}, page {page} of {of}", name=self._name, page=page, of=of)
        self._progress.update(self._bar, description=words)

    def done(self, documents: int, files_left: int) -> None:
        """How many documents are done, and how many files are still to come."""
        self._progress.update(self._bar, completed=documents, total=documents + files_left)
