"""Gold files: how they are found and read, and where their inputs lie."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.archives import file_of
from pipeline.errors import DocumentError
from pipeline.evaluation.values import Record
from pipeline.messages import say


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated document; ``file`` names its input."""

    path: Path
    file: str
    data: dict[str, Any]

    def records(self, kind: str) -> list[Record] | None:
        """The records of a kind; null where the kind wasn't annotated."""
        return self.data.get(kind)

    def in_scope(self, kind: str, page: int | None) -> bool:
        """Whether the kind was annotated on the page: any of the list, two being the first and the last."""
        pages = self.data.get("scope", {}).get(kind, {}).get("pages")
        if pages is None or page is None:
            return True
        return pages[0] <= page <= pages[1] if len(pages) == 2 else page in pages

    def borderline(self, kind: str) -> list[str]:
        """Quotes that may or may not give a record of the kind."""
        entries = self.data.get("borderline") or []
        return [entry["quote"] for entry in entries if _plural(entry["record_type"]) == kind]

    def negatives(self, kind: str) -> list[str]:
        """Quotes that must give no record of the kind."""
        entries = self.data.get("negatives") or []
        return [entry["quote"] for entry in entries if kind in map(_plural, entry["not"])]


def _plural(kind: str) -> str:
    return kind if kind.endswith("s") else kind + "s"


def gold_paths(folder: Path) -> list[Path]:
    """The gold files in a folder: its ``*.gold.json`` where it has such, else all its JSON files."""
    if folder.is_file():
        return [folder]
    return sorted(folder.glob("*.gold.json")) or sorted(folder.glob("*.json"))


def load(folder: Path) -> list[Gold]:
    """The folder's gold files by name; a DocumentError where it has none or one isn't gold."""
    paths = gold_paths(folder)
    if not paths:
        message = say("{path} holds no gold files.", path=folder)
        raise DocumentError("missing", message, say("Name a folder of annotated JSON files."))
    return [_read(path) for path in paths]


def _read(path: Path) -> Gold:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DocumentError(
            "unreadable", say("{path} isn't JSON: {reason}.", path=path, reason=error)
        ) from error
    if not isinstance(data, dict) or not isinstance(data.get("file"), str):
        raise DocumentError("unreadable", say("{path} has no field `file` that names its input.", path=path))
    return Gold(path, data["file"], data)


def fingerprint(folder: Path) -> str:
    """Hash of the gold files' contents, the same wherever they lie and whatever they are called."""
    hashes = sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in gold_paths(folder))
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def find_input(gold: Gold, inputs: Path | None = None) -> Path | None:
    """The document that was annotated: beside the gold, in ``inputs``, or in the seeds or realdocs above.

    It may be an archive's member, named by its address.
    """
    return next((path for path in _places(gold, inputs) if file_of(path).is_file()), None)


def _places(gold: Gold, inputs: Path | None) -> Iterator[Path]:
    here, above = gold.path.parent, gold.path.parent.resolve().parent.parent
    name = Path(gold.file).name
    yield here / gold.file
    if inputs is not None:
        yield inputs / gold.file
        yield from sorted(inputs.rglob(name))
    yield above / "seeds" / gold.file
    yield above / "realdocs" / gold.file
    yield from sorted((above / "realdocs").rglob(name))
