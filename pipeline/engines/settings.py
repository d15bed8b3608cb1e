"""What an engine may take: processes, seconds, memory, pages."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from typing import Any

from pipeline.messages import Language
from pipeline.readers.limits import MAX_PAGES


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits of one document, and how documents are shared out; plain data that goes to the children as JSON."""

    workers: int = 1
    """Child processes."""
    timeout: float = 120.0
    """Seconds that a document may take, on the clock."""
    page_seconds: float = 30.0
    """Seconds more for each page that is read from its picture."""
    memory: int = 2048
    """MB that a document may take beyond what the program needs itself."""
    pages: int = MAX_PAGES
    """Pages that a document may have."""
    recycle: int = 500
    """Documents after which a child is replaced by a fresh one."""
    language: Language = "en"
    """What failures are said in."""
    ocr_cache: str | None = None
    """Where readings of pictures are kept."""
    readings: str | None = None
    """Where files as they were read are kept."""
    ocr_threads: int = 1
    """Pictures that a child reads at once."""
    preload: tuple[str, ...] = ()
    """Further modules that the children import before they read."""

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Settings:
        """The settings again."""
        return cls(**data | {"preload": tuple(data["preload"])})


def cores() -> int:
    """The processors that this process may use."""
    return max(len(os.sched_getaffinity(0)), 1)
