"""Failures as data: what went wrong, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Category = Literal[
    "empty",
    "unsupported",
    "unreadable",
    "too-large",
    "encrypted",
    "no-text",
    "needs-ocr",
    "needs-tool",
    "timeout",
    "memory",
    "crash",
    "missing",
    "internal",
    "not-vietnamese",
    "no-document",
    "revisit",
    "http-status",
]
LEFT_OUT: frozenset[Category] = frozenset({"not-vietnamese", "no-document", "revisit", "http-status"})
"""What is no failure: a crawl holds much that is no document, and that is left out and counted."""
Stage = Literal["open", "read", "outline", "extract", "store"]


@dataclass(frozen=True, slots=True)
class Failure:
    """One document's failure."""

    uri: str
    category: Category
    stage: Stage
    message: str
    advice: str = ""
    page: int | None = None
    """The page, from 1, at which it failed, where that is known."""

    def __str__(self) -> str:
        return f"{self.uri}: {self.message}" + (f" {self.advice}" if self.advice else "")


class DocumentError(Exception):
    """Raised inside a stage; the flow turns it into a Failure that names the file."""

    def __init__(self, category: Category, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.category = category
        self.message = message
        self.advice = advice
