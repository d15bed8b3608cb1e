"""What machines leave for the one that loads: a Parquet file a batch, in storage that all of them reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

if TYPE_CHECKING:
    import pyarrow as pa

_COLUMNS = ("uri", "header", "extraction")


class Share:
    """A folder of shards by its fsspec address; each is thrown away when it has been taken in, unless ``kept``.

    Raises ImportError where the storage wants a package that is missing, as s3:// wants s3fs.
    """

    def __init__(self, address: str, kept: bool = False) -> None:
        from fsspec.core import url_to_fs

        self.address = address
        self._kept = kept
        self._fs, self._folder = url_to_fs(address)
        self._fs.makedirs(self._folder, exist_ok=True)

    def write(self, name: str, rows: list[tuple[str, str, bytes]]) -> str:
        """Writes (address, header as JSON, extraction) rows; the shard appears whole, over an earlier one of its name."""
        import pyarrow.parquet as pq

        path = f"{self._folder}/{name}.parquet"
        unfinished = f"{path}.{uuid4().hex}"
        with self._fs.open(unfinished, "wb") as file:
            pq.write_table(_table(rows), file, compression="zstd")
        self._fs.mv(unfinished, path)
        return path

    def extractions(self, path: str) -> list[bytes]:
        """The extractions of a shard in its order. Raises OSError."""
        import pyarrow.parquet as pq

        with self._fs.open(path, "rb") as file:
            column = pq.read_table(file, columns=["extraction"]).column("extraction")
        return [each.as_py() for each in column]

    def done_with(self, path: str) -> None:
        """The shard has been taken in."""
        if not self._kept:
            self._fs.rm(path)


def _table(rows: list[tuple[str, str, bytes]]) -> pa.Table:
    import pyarrow as pa

    kinds: tuple[Any, ...] = (pa.string(), pa.string(), pa.large_binary())
    columns = [pa.array([row[at] for row in rows], type=kind) for at, kind in enumerate(kinds)]
    return pa.table(dict(zip(_COLUMNS, columns, strict=True)))
