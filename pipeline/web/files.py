"""The files behind documents: shown only from inside the folder that was named when the server was started."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def file_of(folder: Path | None, uri: str | None) -> Path | None:
    """The file behind a document where it lies in the folder, links followed; else None."""
    if folder is None or not uri or "!/" in uri or "\x00" in uri:
        return None
    for candidate in (Path(uri), folder / uri):
        path = candidate.resolve()
        if path.is_relative_to(folder) and path.is_file():
            return path
    return None


def can_show(folder: Path | None, info: dict[str, Any]) -> str | None:
    """Whether pages can be shown: ``yes``, ``no-folder``, ``gone``; None where the format has no pages."""
    if info["source_media_type"] != "application/pdf":
        return None
    if folder is None:
        return "no-folder"
    return "yes" if file_of(folder, info["source_uri"]) else "gone"
