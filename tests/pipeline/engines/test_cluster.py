"""A Ray cluster on this machine reads as this machine's own children do; what it leaves for the loader is Parquet."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.engines.cluster_shards import Share
from pipeline.engines.settings import Settings
from pipeline.exports import export
from pipeline.runs import start
from pipeline.runs.chosen import EngineMissing, OnRay
from tests.pipeline.archives.containers import PLAN, zipped

pytest.importorskip("ray", reason="Ray is not installed: pip install 'kehoach[ray]'")


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = Path("in")
    folder.mkdir()
    for n in range(30):
        (folder / f"{n:02}.txt").write_text(PLAN + f"2. Sở Nội vụ tổng hợp {n} báo cáo.\n")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (folder / "some.zip").write_bytes(
        zipped(("a.txt", f"{PLAN}a".encode()), ("b.txt", f"{PLAN}b".encode()), ("c.bin", b"\x00\x01"))
    )
    return folder


def read(db: str, on_ray: OnRay | None, paths: list[Path]) -> dict[str, int]:
    asked = start.asked_paths(paths, Path(db), 2, Settings())
    return dict(start.run(replace(asked, on_ray=on_ray)).report.documents)


def exported(db: str) -> dict[str, bytes]:
    folder = Path(f"{db}-exported")
    export(Path(db), folder, "jsonl")
    return {path.name: path.read_bytes() for path in folder.glob("*.jsonl")}


def test_a_cluster_gives_what_the_pool_gives(plans: Path) -> None:
    here = read("here.db", None, [plans])
    shards = Path("shards").absolute()
    assert read("ray.db", OnRay(shards=shards.as_uri()), [plans]) == here
    assert here["failed"] >= 1
    assert exported("ray.db") == exported("here.db")
    assert [path.suffix for path in shards.rglob("*") if path.is_file()] == [".parquet"] * 2
    assert read("ray.db", None, [plans])["unchanged"] == here["new"]


def test_an_engine_that_is_not_installed_is_named(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(EngineMissing, match="ray"):
        read("x.db", OnRay(), [plans])


def test_a_shard_is_written_over_by_the_same_and_appears_whole(tmp_path: Path) -> None:
    share = Share((tmp_path / "shards").as_uri())
    rows = [("a.txt", "{}", b'{"text": "x"}'), ("b.txt", '{"failure": 1}', b"")]
    path = share.write("1", rows)
    assert share.write("1", rows) == path
    assert share.extractions(path) == [b'{"text": "x"}', b""]
    assert [each.name for each in (tmp_path / "shards").iterdir()] == ["1.parquet"]
    share.done_with(path)
    assert not list((tmp_path / "shards").iterdir())


def test_storage_that_wants_a_package_is_named() -> None:
    with pytest.raises(ImportError, match="s3fs"):
        Share("s3://a-bucket/shards")
