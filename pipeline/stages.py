"""Where a document's way stands, told by the flow to whoever listens: a child that is killed can't say it any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pipeline.errors import Stage

Told = Callable[[Stage, int | None], None]
"""Told of each stage that begins, and of each page (from 1) while a file is read."""

_told: Told | None = None
_stage: Stage = "open"


def enter(stage: Stage) -> None:
    """The stage begins."""
    global _stage
    _stage = stage
    if _told is not None:
        _told(stage, None)


def page(number: int) -> None:
    """The page is read now."""
    if _told is not None:
        _told(_stage, number)


def current() -> Stage:
    """The stage that began last."""
    return _stage


@contextmanager
def listening(told: Told) -> Iterator[None]:
    """Within it each stage is told."""
    global _told
    before, _told = _told, told
    try:
        yield
    finally:
        _told = before
