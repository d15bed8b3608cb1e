"""The cache of readings: kept over runs, bounded, whole after a crash."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pipeline.ocr.cache import Cache, clear


def test_what_was_put_is_got_again_by_another_run(tmp_path: Path) -> None:
    first = Cache(tmp_path / "ocr.sqlite")
    first.put("a", b"words")
    # No close: the process died.
    second = Cache(tmp_path / "ocr.sqlite")
    assert second.get("a") == b"words"
    assert second.get("b") is None


def test_those_asked_for_the_longest_ago_make_room(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "ocr.sqlite", most=50)
    for name in "abcde":
        cache.put(name, b"x" * 10)
    assert cache.get("a") == b"x" * 10
    cache.put("f", b"x" * 10)
    assert cache.size() <= 50
    assert cache.get("b") is None
    assert cache.get("a") is not None
    assert cache.get("f") is not None


def test_a_cache_is_cleared(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "ocr.sqlite")
    cache.put("a", b"words")
    cache.close()
    assert clear(tmp_path / "ocr.sqlite") == 1
    assert Cache(tmp_path / "ocr.sqlite").count() == 0


def test_a_file_that_is_no_cache_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ocr.sqlite").write_bytes(b"no database, but more than a hundred bytes" * 10)
    with pytest.raises(sqlite3.DatabaseError):
        Cache(tmp_path / "ocr.sqlite")
