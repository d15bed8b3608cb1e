"""Documents into the database: what a file's second reading does, and that all that was extracted is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.database.store import Store
from pipeline.exports import Limits, export
from pipeline.exports.stream import stream
from schemas.document import Warning
from schemas.records import RECORD_MODELS, Extraction
from tests.pipeline.composed import plan

ID = "ha-tinh-2025-16-kh-ubnd"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "plans.db", code="one") as store:
        yield store


def rows(store: Store, sql: str, *values: object) -> list[tuple[Any, ...]]:
    return store.db.execute(sql, values).fetchall()


def whole(store: Store) -> None:
    """The database's own checks, and every quote against the text that it was taken from."""
    assert rows(store, "PRAGMA integrity_check") == [("ok",)]
    assert rows(store, "PRAGMA foreign_key_check") == []
    assert rows(store, "INSERT INTO passages_fts(passages_fts) VALUES('integrity-check')") == []
    assert rows(store, "SELECT id FROM passages ORDER BY id") == rows(
        store, "SELECT rowid FROM passages_fts ORDER BY 1"
    )
    for kind in ("scores", "rankings", "targets", "tasks", "agencies", "citations"):
        sql = f'SELECT quote, substr(d.text, start + 1, "end" - start) FROM {kind} JOIN documents d ON d.id = document_id'
        assert all(quote == words for quote, words in rows(store, sql))


def test_all_of_a_document_is_there(store: Store) -> None:
    extraction = plan()
    stored = store.save(extraction, "a.txt")
    whole(store)
    assert (stored.document_id, stored.status, stored.warnings) == (ID, "new", ("truncated",))
    assert store.counts() == {"documents": 1} | {
        kind: len(getattr(extraction, kind)) for kind in RECORD_MODELS if kind != "documents"
    }
    data = extraction.model_dump(mode="json", by_alias=True)
    for kind in RECORD_MODELS:
        found = [entry.nested() for entry in stream(_named(store), Limits(), [kind])]
        expected = [data["document"]] if kind == "documents" else data[kind]
        for record, wanted in zip(found, expected, strict=True):
            if kind == "documents":
                wanted = wanted | {"source": wanted["source"] | {"uri": "a.txt"}}
            assert record["document_id"] == ID
            assert {key: record[key] for key in wanted} == wanted


def _named(store: Store) -> Any:
    import sqlite3

    store.db.conn.row_factory = sqlite3.Row
    return store.db.conn


def test_agencies_of_a_task_point_at_the_agencies(store: Store) -> None:
    store.save(plan(), "a.txt")
    found = rows(
        store,
        "SELECT role, task_agencies.name, agencies.name FROM task_agencies LEFT JOIN agencies ON agencies.id = agency_id"
        " WHERE task_id = ? ORDER BY role DESC, task_agencies.n",
        f"{ID}/task/1",
    )
    assert found == [
        ("lead", "Sở Nội vụ", "Sở Nội vụ"),
        ("coordinating", "Sở Tư pháp", "Sở Tư pháp"),
        ("coordinating", "các cơ quan, đơn vị", None),
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "42"),
        ({"province": "Yên Bái", "province_code": "15", "issued": "2024-03"}, "15"),
        ({"province": "Lào Cai", "province_code": "15", "issued": "2025-08-01"}, "15-2025-07-01"),
        ({"province": "Nơi Khác", "province_code": "99"}, None),
        ({"province": None, "province_code": None, "issued": None}, None),
    ],
)
def test_a_document_points_at_its_province(
    store: Store, fields: dict[str, Any], expected: str | None
) -> None:
    store.save(plan(**fields), "a.txt")
    found = rows(store, "SELECT p.id, p.name FROM documents LEFT JOIN provinces p ON p.id = province_id")
    assert found == [(expected, fields.get("province", "Hà Tĩnh") if expected else None)]


def test_the_tables_that_documents_refer_to(store: Store) -> None:
    assert ("PAPI_LOCAL", "PAPI") in rows(store, "SELECT code, parent FROM indices")
    assert ("PAPI.6", "PAPI") in rows(store, "SELECT code, parent FROM indices")
    names = rows(store, "SELECT name FROM provinces WHERE code = '15' ORDER BY valid_from")
    assert names == [("Yên Bái",), ("Lào Cai",)]


STEPS: list[tuple[str, list[tuple[str, str, str]], dict[str, list[str]]]] = [
    ("the same again", [("a", "1", "new"), ("a", "1", "unchanged")], {ID: ["a"]}),
    ("changed", [("a", "1", "new"), ("a", "2", "changed")], {ID: ["a"]}),
    (
        "the same bytes elsewhere",
        [("b", "1", "new"), ("a", "1", "copy"), ("a", "1", "unchanged")],
        {ID: ["a", "b"]},
    ),
    (
        "one copy changes",
        [("a", "1", "new"), ("b", "1", "copy"), ("a", "2", "changed")],
        {ID: ["b"], f"{ID}~2": ["a"]},
    ),
    (
        "and changes back",
        [("a", "1", "new"), ("b", "1", "copy"), ("a", "2", "changed"), ("a", "1", "changed")],
        {ID: ["a", "b"]},
    ),
    (
        "one id, other bytes",
        [("a", "1", "new"), ("b", "2", "new"), ("b", "2", "unchanged")],
        {ID: ["a"], f"{ID}~2": ["b"]},
    ),
    (
        "the first of one id changes",
        [("a", "1", "new"), ("b", "2", "new"), ("a", "3", "changed")],
        {ID: ["a"], f"{ID}~2": ["b"]},
    ),
]


@pytest.mark.parametrize(("steps", "expected"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS])
def test_what_becomes_of_files(
    store: Store, steps: list[tuple[str, str, str]], expected: dict[str, list[str]]
) -> None:
    hashes = {}
    for uri, salt, status in steps:
        extraction = plan(salt=salt)
        hashes[salt] = extraction.document.source.sha256[:8]
        assert store.save(extraction, uri).status == status
        whole(store)
    found = {
        document: [
            uri
            for (uri,) in rows(store, "SELECT uri FROM sources WHERE document_id = ? ORDER BY uri", document)
        ]
        for (document,) in rows(store, "SELECT id FROM documents")
    }
    assert found == {
        document if "~" not in document else f"{ID}~{hashes[document[-1]]}": uris
        for document, uris in expected.items()
    }
    firsts = dict(rows(store, "SELECT id, source_uri FROM documents"))
    assert firsts == {document: uris[0] for document, uris in found.items()}


def test_a_second_document_of_one_id_is_told(store: Store) -> None:
    store.save(plan(salt="1"), "a.txt")
    stored = store.save(plan(salt="2"), "b.txt")
    assert "same-id" in stored.warnings
    assert stored.records["warnings"] == 2
    assert rows(store, "SELECT document_id FROM warnings WHERE code = 'same-id'") == [(stored.document_id,)]


def test_known_bytes_are_not_read_again(store: Store) -> None:
    extraction = plan()
    sha256, size = extraction.document.source.sha256, extraction.document.source.bytes
    assert not store.may_know(size)
    assert store.known("a.txt", sha256) is None
    stored = store.save(extraction, "a.txt")
    known = store.known("a.txt", sha256)
    assert store.may_know(size)
    assert known is not None
    assert (known.status, known.records, known.warnings) == ("unchanged", stored.records, stored.warnings)
    assert known.flags == stored.flags == ("seen",)


def test_other_code_reads_all_again(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path, code="one") as store:
        store.save(plan(), "a.txt")
        store.save(plan(), "b.txt")
    with Store(path, code="two") as store:
        assert store.known("a.txt", plan().document.source.sha256) is None
        assert store.save(plan(number="17/KH-UBND"), "a.txt").status == "changed"
        known = store.known("b.txt", plan().document.source.sha256)
        assert known is not None
        assert known.status == "unchanged"
        assert rows(store, "SELECT number, fingerprint FROM documents") == [("17/KH-UBND", "two")]
        whole(store)


def test_only_what_was_left_unread_is_read_again_when_an_engine_comes(tmp_path: Path) -> None:
    whole_one, partly = plan(salt="1", id="whole"), plan(salt="2", id="partly")
    partly.warnings.append(Warning(code="needs-ocr", message="Page 2 is a picture."))

    def known(engine: str) -> list[str]:
        with Store(tmp_path / "plans.db", code="one", engine=lambda: engine) as store:
            found = [
                store.known(f"{e.document.id}.txt", e.document.source.sha256) for e in (whole_one, partly)
            ]
            return [stored.document_id for stored in found if stored is not None]

    with Store(tmp_path / "plans.db", code="one", engine=lambda: "none") as store:
        for extraction in (whole_one, partly):
            store.save(extraction, f"{extraction.document.id}.txt")
    assert known("none") == ["whole", "partly"]
    assert known("tesseract-5") == ["whole"]
    with Store(tmp_path / "plans.db", code="one", engine=lambda: "tesseract-5") as store:
        # A page that this engine can't read either.
        assert store.save(partly, "partly.txt").status == "changed"
        whole(store)
    assert known("tesseract-5") == ["whole", "partly"]
    partly.warnings.pop()
    with Store(tmp_path / "plans.db", code="one", engine=lambda: "tesseract-6") as store:
        assert store.save(partly, "partly.txt").status == "changed"
    assert known("none") == ["whole", "partly"]


def test_what_reads_pictures_is_asked_only_for_documents_with_unread_ones(tmp_path: Path) -> None:
    def asked() -> str:
        raise AssertionError

    with Store(tmp_path / "plans.db", code="one", engine=asked) as store:
        store.save(plan(), "a.txt")
        assert store.known("a.txt", plan().document.source.sha256) is not None


def test_nothing_of_a_replaced_document_stays(store: Store) -> None:
    store.save(plan(salt="1"), "a.txt")
    bare: Extraction = plan(salt="2").model_copy(
        update={kind: [] for kind in RECORD_MODELS if kind not in ("documents", "sections")}
    )
    store.save(bare, "a.txt")
    left = {kind: n for kind, n in store.counts().items() if n}
    assert left == {"documents": 1, "sections": len(bare.sections)}
    assert rows(store, "SELECT count(*) FROM task_agencies") == [(0,)]
    assert {kind for (kind,) in rows(store, "SELECT kind FROM passages")} == {"document", "section"}
    whole(store)


def test_two_databases_of_the_same_documents_give_the_same_files(tmp_path: Path) -> None:
    folders = []
    for name in ("first", "second"):
        with Store(tmp_path / f"{name}.db") as store:
            for at in range(12):
                store.save(plan(salt=str(at), id=f"d-{at}"), f"{at}.txt")
        export(tmp_path / f"{name}.db", tmp_path / name)
        folders.append({path.name: path.read_bytes() for path in (tmp_path / name).glob("*.*")})
    assert folders[0] == folders[1]
    first = json.loads(folders[0]["tasks.jsonl"].splitlines()[0])
    assert first["id"] == "d-0/task/1"
