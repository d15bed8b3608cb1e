"""The index that a run holds in memory: it is read anew as soon as another run has written."""

from __future__ import annotations

from pathlib import Path

from pipeline.database.connection import transaction
from pipeline.database.store import Store
from pipeline.duplicates.collection import _Index, compare_collection
from pipeline.flow import extract_bytes
from tests.pipeline.duplicates.plans import Collection, as_text, plan


def test_what_another_run_takes_out_is_known_no_more(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path, code="one") as store, Store(path, code="one") as other:
        store.save(extract_bytes(as_text(plan()), "a.txt"), "a.txt")
        compare_collection(store.db)
        index = _Index(store.db.conn)
        with transaction(store.db):
            first = index.current()
        with transaction(store.db):
            assert index.current() is first
        other.forget("a.txt", lambda _: False)
        with transaction(store.db):
            assert index.current() is not first
        store.save(extract_bytes(as_text(plan()), "b.txt"), "b.txt")
        compare_collection(store.db)
        Collection(store).check()
