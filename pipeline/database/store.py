"""Documents into the database, each in one transaction: new, changed, unchanged, or another copy of a known one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from extractors.warn import warn
from pipeline.database.columns import Row
from pipeline.database.connection import open_to_write, transaction
from pipeline.database.fingerprint import fingerprint
from pipeline.database.passages import passages_of
from pipeline.database.reference import fill_reference, province_id
from pipeline.database.rows import rows_of
from pipeline.database.search_index import Indexer, passage_row
from pipeline.database.tables import FLAGGED, RECORD_TABLES
from pipeline.duplicates.addresses import key_of
from pipeline.duplicates.replacing import forget
from pipeline.ocr.tesseract import engine_name
from schemas.document import Hint
from schemas.records import RECORD_MODELS, Extraction

Status = Literal["new", "changed", "unchanged", "copy"]
"""``copy``: the same bytes as a document that is known from another file."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of one file: the document that holds it, how, and its records by kind."""

    document_id: str
    status: Status
    records: dict[str, int]
    warnings: tuple[str, ...]
    flags: tuple[str, ...] = ()
    """The checks that its records failed, one for each record and check."""


class Store:
    """The database as the run writes it; ``code`` stands for what shapes the records (see ``fingerprint``).

    ``engine`` names what reads pictures, and is asked only where a document's pictures were left unread: such a
    document is read again as soon as that is another.
    """

    def __init__(self, path: Path, code: str | None = None, engine: Callable[[], str] = engine_name) -> None:
        self.code = code or fingerprint()
        self._engine = engine
        self.db = open_to_write(path)
        self._indexer = Indexer(self.db.conn)
        with transaction(self.db):
            fill_reference(self.db)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.db.close()

    def may_know(self, size: int) -> bool:
        """Whether any document known has that many bytes; else a file of the size needs no hashing."""
        return self._one("SELECT 1 FROM sources WHERE bytes = ?", size) is not None

    def known(self, uri: str, sha256: str) -> Stored | None:
        """What the database already holds of the bytes, with the file noted as another copy; None: to be read."""
        found = self._noted(uri, sha256)
        if found is None:
            return None
        document_id, status = found
        return Stored(document_id, status, *self._counts(document_id))

    def save(self, extraction: Extraction, uri: str) -> Stored:
        """Write one document and all its records, or nothing; a file's earlier document is replaced.

        Raises sqlite3.IntegrityError where a record points at nothing (a defect of the extraction), and
        sqlite3.OperationalError where the file can't be written.
        """
        document_id, status = self.hold(uri, extraction.document.source.sha256, lambda: extraction)
        return Stored(document_id, status, *self._counts(document_id))

    def hold(self, uri: str, sha256: str, extraction: Callable[[], Extraction]) -> tuple[str, Status]:
        """As ``save``, without counting: the document's id and status. What is known is not asked for."""
        return self._noted(uri, sha256) or self._put(uri, extraction())

    def tell(self, document_id: str, uri: str, hints: list[Hint]) -> None:
        """What is said of a document's file now, by its name or a manifest; of copies, the first one's is kept."""
        told = json.dumps([hint.model_dump() for hint in hints], ensure_ascii=False)
        sql = "UPDATE documents SET source_hints = ? WHERE id = ? AND source_uri = ?"
        self.db.execute(sql, [told, document_id, uri])

    @contextmanager
    def batch(self) -> Iterator[None]:
        """All that is written within it is kept at its end, or nothing; links are checked only then."""
        with transaction(self.db):
            yield

    def _noted(self, uri: str, sha256: str) -> tuple[str, Status] | None:
        document_id = self._current(sha256)
        if document_id is None:
            return None
        if self._document_of(uri) == document_id:
            return document_id, "unchanged"
        size = self._one("SELECT source_bytes FROM documents WHERE id = ?", document_id)
        with transaction(self.db):
            status = self._detach(uri)
            self._attach(uri, document_id, sha256, size)
        return document_id, "copy" if status == "new" else status

    def _put(self, uri: str, extraction: Extraction) -> tuple[str, Status]:
        source = extraction.document.source
        with transaction(self.db):
            # Records may point forward: a section at its kept copy. All links are checked at the end.
            self.db.execute("PRAGMA defer_foreign_keys = ON")
            status = self._detach(uri)
            copies = self._outdated_copies(source.sha256)
            document_id = self._free_id(extraction)
            self._insert(extraction, document_id, uri)
            for copy in [uri, *copies]:
                self._attach(copy, document_id, source.sha256, source.bytes)
        return document_id, status

    def forget(self, prefix: str, kept: Callable[[str], bool]) -> None:
        """Take out the files whose address begins so, but for those to be kept: members that an archive lost."""
        # By the order of addresses, which is the table's: it may hold a million of them.
        end = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        rows = self.db.execute("SELECT uri FROM sources WHERE uri >= ? AND uri < ?", [prefix, end])
        lost = [uri for (uri,) in rows.fetchall() if not kept(uri)]
        with transaction(self.db):
            for uri in lost:
                self._detach(uri)

    def counts(self) -> dict[str, int]:
        """How many rows each table of records holds, the documents first."""
        return {kind: self.db.table(kind).count for kind in RECORD_MODELS}

    def _one(self, sql: str, *values: object) -> Any:
        row = self.db.execute(sql, values).fetchone()
        return row[0] if row else None

    def _current(self, sha256: str) -> str | None:
        rows = self.db.execute("SELECT id, fingerprint FROM documents WHERE source_sha256 = ?", [sha256])
        return next((name for name, made in rows.fetchall() if made == self._made(":" in made)), None)

    def _made(self, unread: bool) -> str:
        """The fingerprint of a document that is read now, some of its pictures being left unread or none."""
        return f"{self.code}:{self._engine()}" if unread else self.code

    def _document_of(self, uri: str) -> str | None:
        return self._one("SELECT document_id FROM sources WHERE uri = ?", uri)

    def _counts(self, document_id: str) -> tuple[dict[str, int], tuple[str, ...], tuple[str, ...]]:
        """Rows a kind, the codes of the warnings, and the flags of the records."""
        counts = {
            kind: self.db.table(kind).count_where("document_id = ?", [document_id]) for kind in RECORD_TABLES
        }
        codes = self.db.execute("SELECT code FROM warnings WHERE document_id = ? ORDER BY n", [document_id])
        return counts, tuple(code for (code,) in codes), tuple(self._flags(document_id))

    def _flags(self, document_id: str) -> list[str]:
        found: list[str] = []
        for kind in FLAGGED:
            sql = f"SELECT json_each.value FROM [{kind}], json_each(flags) WHERE document_id = ? ORDER BY n"
            found += [flag for (flag,) in self.db.execute(sql, [document_id])]
        return found

    def _detach(self, uri: str) -> Status:
        """Take the file from its earlier document, which goes with its last source."""
        earlier = self._document_of(uri)
        if earlier is None:
            return "new"
        self.db.execute("DELETE FROM sources WHERE uri = ?", [uri])
        if self._one("SELECT count(*) FROM sources WHERE document_id = ?", earlier) == 0:
            self._delete(earlier)
        else:
            self._name_source(earlier)
        return "changed"

    def _delete(self, document_id: str) -> None:
        forget(self.db.conn, document_id)
        self._indexer.remove(document_id)
        self.db.execute("DELETE FROM documents WHERE id = ?", [document_id])

    def _outdated_copies(self, sha256: str) -> list[str]:
        """The other files with the same bytes, whose document earlier code made: it goes, and they take the new one."""
        rows = self.db.execute("SELECT uri, document_id FROM sources WHERE sha256 = ? ORDER BY uri", [sha256])
        found = rows.fetchall()
        for document_id in {document_id for _, document_id in found}:
            self._delete(document_id)
        return [uri for uri, _ in found]

    def _free_id(self, extraction: Extraction) -> str:
        """The document's id, lengthened by its hash where another document's bytes gave the same."""
        wanted = extraction.document.id
        if self._one("SELECT 1 FROM documents WHERE id = ?", wanted) is None:
            return wanted
        return f"{wanted}~{extraction.document.source.sha256[:8]}"

    def _insert(self, extraction: Extraction, document_id: str, uri: str) -> None:
        extraction = _with_id_warning(extraction, document_id)
        rows = rows_of(extraction, document_id)
        info = extraction.document
        rows["documents"][0] |= {
            "fingerprint": self._made(any(warning.code == "needs-ocr" for warning in extraction.warnings)),
            "province_id": province_id(info.province_code, info.province, info.issued),
            "address_key": key_of(info.source.address, uri),
        }
        for table, records in rows.items():
            self._write(table, records)
        self._index(extraction, document_id)

    def _write(self, table: str, rows: list[Row]) -> None:
        if rows:
            self.db.table(table).insert_all(rows, batch_size=500)

    def _index(self, extraction: Extraction, document_id: str) -> None:
        passages = passages_of(extraction, document_id)
        ids = self._indexer.add(document_id, extraction.text, passages, extraction.document)
        numbered = enumerate(zip(passages, ids, strict=True), 1)
        self._write("passages", [passage_row(one, at, n, document_id) for n, (one, at) in numbered])

    def _attach(self, uri: str, document_id: str, sha256: str, size: int) -> None:
        row = {"uri": uri, "document_id": document_id, "sha256": sha256, "bytes": size}
        self._write("sources", [row])
        self._name_source(document_id)

    def _name_source(self, document_id: str) -> None:
        """The document names the first of its sources, whichever was read first."""
        self.db.execute(
            "UPDATE documents SET source_uri = (SELECT min(uri) FROM sources WHERE document_id = documents.id)"
            " WHERE id = ?",
            [document_id],
        )


def _with_id_warning(extraction: Extraction, document_id: str) -> Extraction:
    wanted = extraction.document.id
    if document_id == wanted:
        return extraction
    form = "Another document with other bytes has the id {id}; this one is kept as {kept}."
    warnings = [*extraction.warnings, warn("same-id", form, id=wanted, kept=document_id)]
    return extraction.model_copy(update={"warnings": warnings})
