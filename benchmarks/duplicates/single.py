"""One new document into a collection of ten thousand: what its comparison costs at the end of a run."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.duplicates.composed import Passage, stream
from benchmarks.duplicates.ours import database, whole_index
from benchmarks.report import Section
from pipeline.database.connection import transaction
from pipeline.database.store import Store
from pipeline.duplicates.bands import roomy
from pipeline.duplicates.borrowing import Text, write_texts
from pipeline.duplicates.collection import compare_collection
from pipeline.duplicates.wording import Wording, words_of
from pipeline.flow import extract_bytes

DOCUMENTS, PASSAGES, SHARED, NEW = 10_000, 50, 10, 5
"""Documents of the collection, passages of each, how many of these most others hold too, and new documents."""
_AT_ONCE = 80
_ASKED = 1.0
HEAD = ("new document", "passages", "links", "CPU s", "wall s", "asked")


def measure(verbose: bool) -> list[Section]:
    """A line for each new document: one that is nobody's, and versions of stored ones with some passages edited."""
    section = Section("single", HEAD, [], [])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "collection.db"
        lines = _collection(path)
        for number in range(NEW):
            name, own = _new(lines, number)
            section.rows.append(_row(path, name, own, section.figures))
    return [section]


def _collection(path: Path) -> list[list[str]]:
    """Writes the collection; gives the passages of its first documents."""
    passages = stream(10 * DOCUMENTS * PASSAGES, 5)
    common = [passage.text for passage in islice(_bases(passages), 200)]
    chance = Random(5)
    kept: list[list[str]] = []
    with database(path) as db, roomy(db.conn):
        bands = whole_index(db)
        own = _bases(passages)
        for first in range(0, DOCUMENTS, _AT_ONCE):
            documents = [
                chance.sample(common, SHARED) + [passage.text for passage in islice(own, PASSAGES - SHARED)]
                for _ in range(_AT_ONCE)
            ]
            kept += documents if len(kept) < NEW else []
            with transaction(db):
                texts = [_text(f"d{first + n:05}", lines) for n, lines in enumerate(documents)]
                rows = [
                    (text.document_id, f"UBND {text.document_id}", "\n".join(lines), text.document_id)
                    for text, lines in zip(texts, documents, strict=True)
                ]
                db.conn.executemany(
                    "INSERT INTO documents (id, doc_type, issuer, text, fingerprint, source_sha256)"
                    " VALUES (?, 'ke-hoach', ?, ?, 'x', ?)",
                    rows,
                )
                write_texts(db.conn, bands, texts)
                bands.write()
        with transaction(db):
            db.execute("UPDATE compared SET linked = 1")
    return kept


def _bases(passages: Iterator[Passage]) -> Iterator[Passage]:
    """Unlike passages alone: a collection of documents that share only what is common to all."""
    return (passage for passage in passages if passage.edit == "base")


def _text(document_id: str, lines: list[str]) -> Text:
    text = "\n".join(lines)
    found, at = [], 0
    for line in lines:
        found.append(Wording(at, at + len(line), words_of(text, at, at + len(line))))
        at += len(line) + 1
    return Text(document_id, found, [False] * len(found))


def _new(lines: list[list[str]], number: int) -> tuple[str, list[str]]:
    if number == 0:
        passages = [passage.text for passage in _bases(stream(4 * PASSAGES, 99))][:PASSAGES]
        return "of its own words", passages
    old = lines[number]
    edited = [line.replace("2025", "2026") if at % 3 == 0 else line for at, line in enumerate(old)]
    return "a stored one with new years", [
        *edited,
        f"Văn bản mới thứ {number} thêm một câu mà chưa văn bản nào có.",
    ]


def _row(path: Path, name: str, lines: list[str], figures: list[dict[str, object]]) -> tuple[str, ...]:
    data = "\n".join(["KẾ HOẠCH", *(f"{n}. {line}" for n, line in enumerate(lines, 1))]).encode()
    with Store(path, code="x") as store:
        stored = store.save(extract_bytes(data, "new.txt"), f"{name} {len(figures)}.txt")
        cpu, wall = time.process_time(), time.perf_counter()
        compare_collection(store.db)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        sql = "SELECT count(*) FROM document_links WHERE ? IN (document_id, other_id)"
        (links,) = store.db.execute(sql, [stored.document_id]).fetchone()
    figures.append({"document": name, "passages": len(lines), "links": links, "cpu": cpu, "wall": wall})
    return name, str(len(lines)), str(links), f"{cpu:.3f}", f"{wall:.3f}", f"under {_ASKED:g}"
