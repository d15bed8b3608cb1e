"""What was fetched, on disk: each answer's bytes in a file, and beside it, hidden, where and when they came from.

Files appear whole or not at all, the bytes before what is said of them: what is half there is fetched again.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.collecting.visit import Answer, Known
from pipeline.sources.web_names import endings, kind_of, name_of

PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is said of a kept answer; ``path`` is its file's, from the folder."""

    address: str
    path: str
    final: str
    status: int | None
    headers: list[list[str]]
    sha256: str
    bytes: int
    fetched: str
    """When it was fetched, ISO time in UTC."""

    def head(self, name: str) -> str:
        """A header's value, empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def known(self) -> Known:
        """By what the server may say that nothing has changed."""
        return Known(self.final, self.head("etag"), self.head("last-modified"))


class Keeper:
    """The folder of a fetch."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def kept(self, address: str) -> Kept | None:
        """What is kept of an address, where it is whole."""
        beside = self._beside(address)
        try:
            told = Kept(**json.loads(beside.read_text(encoding="utf-8")))
            size = (self.folder / told.path).stat().st_size
        except (OSError, ValueError, TypeError):
            return None
        return told if told.address == address and size == told.bytes else None

    def keep(self, address: str, answer: Answer, fetched: str) -> Kept:
        """Writes an answer, over an earlier one. Raises OSError."""
        earlier = self.kept(address)
        path = self._place(address) + self._ending(answer)
        sha256 = hashlib.sha256(answer.body).hexdigest()
        heads = [list(head) for head in answer.heads]
        told = Kept(address, path, answer.final, answer.status, heads, sha256, len(answer.body), fetched)
        write_whole(self.folder / path, answer.body)
        self._tell(told)
        if earlier is not None and earlier.path != path:
            (self.folder / earlier.path).unlink(missing_ok=True)
        return told

    def _tell(self, told: Kept) -> None:
        data = json.dumps(asdict(told), ensure_ascii=False, indent=1)
        write_whole(self._beside(told.address), data.encode("utf-8", "backslashreplace"))

    def _place(self, address: str) -> str:
        name = hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()
        return f"{PAGES}/{name[:2]}/{name[:24]}"

    def _beside(self, address: str) -> Path:
        place = self.folder / self._place(address)
        return place.with_name(f".{place.name}.json")

    def _ending(self, answer: Answer) -> str:
        """By what the server says; where that is nothing, by the address."""
        said = endings().get(kind_of(answer.content_type), "")
        name = name_of(answer.final, None)
        by_name = name.rpartition(".")[2].lower() if "." in name else ""
        ending = said or (by_name if by_name in endings().values() else "bin")
        return f".{ending}"


def write_whole(path: Path, data: bytes) -> None:
    """The file appears with all its bytes, or stays as it was. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.unfinished")
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def json_lines(rows: list[dict[str, Any]]) -> bytes:
    """A line of JSON for each row."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode(
        "utf-8", "backslashreplace"
    )
