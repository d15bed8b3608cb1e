"""Crawls: every answer a document, or left out, or failed, and the rest goes on."""

from __future__ import annotations

import gzip
import random
import re
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.engines.outcome import Job
from pipeline.engines.reading import read_job
from pipeline.errors import DocumentError, Failure
from pipeline.flow import extract_file
from pipeline.sources.finding import items_at
from pipeline.sources.item import Item
from pipeline.sources.opening import documents
from tests.pipeline.sources.warcs import chunked, packed, page, pages, record, wacz


def ends(path: Path, gate: bool | None = False) -> dict[str, str]:
    """What became of each document of a crawl, by the end of its address."""
    found: dict[str, str] = {}
    for item in items_at([path], gate=gate):
        for outcome in read_job(Job(0, Item.from_dict(item.to_dict()))):
            assert outcome.uri not in found
            found[outcome.uri] = outcome.result.category if isinstance(outcome.result, Failure) else "read"
    return {
        uri.removeprefix(f"{path}").removeprefix("!/").removeprefix("https://example.vn/"): end
        for uri, end in found.items()
    }


def written(folder: Path, data: bytes, name: str = "thu.warc.gz") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


PAGES = pages(5)
PACKED = [packed(each) for each in PAGES]
ALL = {str(n): "read" for n in range(5)}


@pytest.mark.parametrize(
    ("name", "data", "addressed"),
    [
        ("a.warc", b"".join(PAGES), True),
        ("a.warc.gz", b"".join(PACKED), True),
        ("a.warc.gz", gzip.compress(b"".join(PAGES)), False),
        ("a.wacz", wacz("data.warc.gz", b"".join(PACKED)), True),
        ("a.wacz", wacz("data.warc", b"".join(PAGES)), True),
        ("a.wacz", wacz("data.warc.gz", b"".join(PACKED), zipfile.ZIP_DEFLATED), False),
        ("khong-duoi", b"".join(PACKED), False),
    ],
)
def test_forms(name: str, data: bytes, addressed: bool, tmp_path: Path) -> None:
    path = written(tmp_path, data, name)
    items = list(items_at([path]))
    assert [item.offset is not None for item in items] == ([True] * 5 if addressed else [False])
    found = ends(path)
    assert {re.sub(r"^archive/.*?!/https://example.vn/", "", uri): end for uri, end in found.items()} == ALL


def test_addresses_and_names(tmp_path: Path) -> None:
    path = written(tmp_path, b"".join(PACKED))
    items = list(items_at([path]))
    assert [item.uri for item in items] == [f"{path}!/https://example.vn/{n}" for n in range(5)]
    assert sum(item.length or 0 for item in items) == path.stat().st_size
    (member,) = documents(items[3])
    assert (member.name, member.data, member.gated) == ("3.html", page(3), True)
    assert extract_file(Path(f"{path}!/https://example.vn/3")).document.source.uri == items[3].uri


def chunks_and_gzip(body: bytes) -> bytes:
    return chunked(gzip.compress(body))


ANSWERS: list[tuple[str, bytes, str]] = [
    # what there is of it, the record, and what becomes of it
    ("chunks", record("https://example.vn/a", chunked(page(1)), heads="Transfer-Encoding: chunked"), "read"),
    ("chunks undone", record("https://example.vn/a", page(1), heads="Transfer-Encoding: chunked"), "read"),
    ("chunks that break off", record("https://example.vn/a", chunked(page(1))[:200], heads="Transfer-Encoding: chunked"), "unreadable"),
    ("gzip", record("https://example.vn/a", gzip.compress(page(1)), heads="Content-Encoding: gzip"), "read"),
    ("gzip undone", record("https://example.vn/a", page(1), heads="Content-Encoding: gzip"), "read"),
    ("gzip that breaks off", record("https://example.vn/a", gzip.compress(page(1))[:-40], heads="Content-Encoding: gzip"), "unreadable"),
    ("gzip in chunks", record("https://example.vn/a", chunks_and_gzip(page(1)), heads="Transfer-Encoding: chunked\r\nContent-Encoding: gzip"), "read"),
    ("deflate", record("https://example.vn/a", zlib.compress(page(1)), heads="Content-Encoding: deflate"), "read"),
    ("bare deflate", record("https://example.vn/a", zlib.compress(page(1))[2:-4], heads="Content-Encoding: deflate"), "read"),
    ("a bomb", record("https://example.vn/a", gzip.compress(bytes(100_000_000)), heads="Content-Encoding: gzip"), "too-large"),
    ("brotli that is none", record("https://example.vn/a", b"\xff\xff\xff", heads="Content-Encoding: br"), "unreadable"),
    ("an unknown coding", record("https://example.vn/a", b"x", heads="Content-Encoding: aes128gcm"), "unreadable"),
    ("not there", record("https://example.vn/a", page(1), status="404 Not Found"), "http-status"),
    ("moved", record("https://example.vn/a", b"", status="301 Moved"), "http-status"),
    ("in part", record("https://example.vn/a", page(1), status="206 Partial Content"), "http-status"),
    ("seen before", record("https://example.vn/a", b"", kind="revisit"), "revisit"),
    ("a stored file", record("https://example.vn/a", page(1), kind="resource"), "read"),
    ("a look-up", record("dns:example.vn", b"example.vn. 60 IN A 192.0.2.1", kind="resource"), "no-document"),
    ("nothing", record("https://example.vn/a", b""), "empty"),
    ("no answer", record("https://example.vn/a", page(1)).replace(b"HTTP/1.1 200 OK\r\n", b"XXXX/1.1 200 OK\r\n"), "unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "end"), [case[1:] for case in ANSWERS], ids=[case[0] for case in ANSWERS])
def test_answers(data: bytes, end: str, tmp_path: Path) -> None:
    between = packed(PAGES[0]) + packed(data) + packed(PAGES[1])
    found = ends(written(tmp_path, between))
    assert list(found.values()) == ["read", end, "read"]


def test_brotli(tmp_path: Path) -> None:
    brotli = pytest.importorskip("brotli")
    data = record("https://example.vn/a", brotli.compress(page(1)), heads="Content-Encoding: br")
    assert ends(written(tmp_path, packed(data))) == {"a": "read"}


def test_other_records_are_passed_over_and_repeated_addresses_are_told_apart(tmp_path: Path) -> None:
    records = [
        record("", b"software: x", kind="warcinfo"), record("https://example.vn/a", page(1)), record("https://example.vn/a", b"", kind="request"),
        record("https://example.vn/a", b"x", kind="metadata"), record("https://example.vn/a", page(2)),
    ]  # fmt: skip
    assert ends(written(tmp_path, b"".join(map(packed, records)))) == {"a": "read", "a (2)": "read"}


def cut(data: bytes) -> bytes:
    return data[:-60]


def spoilt(at: int, size: int = 20) -> Callable[[bytes], bytes]:
    return lambda data: data[:at] + b"\xff" * size + data[at + size :]


A, B = len(PACKED[0]), len(PACKED[0]) + len(PACKED[1])
C = len(b"".join(PAGES[:2]))


def lying(factor: bytes) -> bytes:
    second = re.sub(rb"Content-Length: \d+", b"Content-Length: " + factor, PAGES[1])
    return b"".join([PAGES[0], second, *PAGES[2:]])


BROKEN: list[tuple[str, str, bytes, list[str]]] = [
    # what is broken, the file's name, its bytes, and what becomes of its records in order
    ("cut in the last", "a.warc.gz", cut(b"".join(PACKED)), ["read"] * 4 + ["unreadable"]),
    ("cut in the last one's head", "a.warc.gz", b"".join(PACKED[:4]) + PACKED[4][:40], ["read"] * 4 + ["unreadable"]),
    ("cut, unpacked", "a.warc", b"".join(PAGES)[:-200], ["read"] * 4 + ["unreadable"]),
    ("cut in a head, unpacked", "a.warc", b"".join(PAGES[:4]) + PAGES[4][:60], ["read"] * 4 + ["unreadable"]),
    ("damaged inside", "a.warc.gz", spoilt(B + 30)(b"".join(PACKED)), ["read"] * 2 + ["unreadable"] + ["read"] * 2),
    ("damaged at its beginning", "a.warc.gz", spoilt(B, 4)(b"".join(PACKED)), ["read"] * 2 + ["unreadable"] + ["read"] * 2),
    ("damaged first", "a.warc.gz", spoilt(30)(b"".join(PACKED)), ["unreadable"] + ["read"] * 4),
    ("a damaged head, unpacked", "a.warc", spoilt(C, 4)(b"".join(PAGES)), ["read"] * 2 + ["unreadable"] + ["read"] * 2),
    ("too long a length", "a.warc", lying(b"9999999"), ["read", "unreadable"] + ["read"] * 3),
    ("junk behind", "a.warc.gz", b"".join(PACKED) + b"junk" * 20, ["read"] * 5 + ["unreadable"]),
    ("nothing", "a.warc.gz", b"", ["empty"]),
    ("something else", "a.warc", b"xin chao\n" * 20, ["unreadable"]),
    ("no package", "a.wacz", b"PK\x03\x04" + bytes(100), ["unreadable"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "expected"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN]
)
def test_broken(name: str, data: bytes, expected: list[str], tmp_path: Path) -> None:
    assert list(ends(written(tmp_path, data, name)).values()) == expected


def test_packed_together_and_broken(tmp_path: Path) -> None:
    """What follows the damage is lost, and that is said."""
    data = gzip.compress(b"".join(pages(200)))
    found = list(ends(written(tmp_path, data[: len(data) // 2])).values())
    assert found[-1] == "unreadable" and set(found[:-1]) == {"read"} and len(found) > 20


def test_too_short_a_length(tmp_path: Path) -> None:
    """The record's own rest is no record; those behind it are found."""
    found = ends(written(tmp_path, lying(b"200"), "a.warc"))
    assert [found[str(n)] for n in (0, 2, 3, 4)] == ["read"] * 4


def test_no_more_than_a_record_is_in_memory(tmp_path: Path) -> None:
    path, one = (
        tmp_path / "a.warc.gz",
        packed(record("https://example.vn/a", random.Random(1).randbytes(1_000_000))),
    )
    path.write_bytes(one * 40)
    tracemalloc.start()
    try:
        sizes = [
            len(member.data)
            for item in items_at([path])
            for member in documents(item)
            if isinstance(member.data, bytes)
        ]
        assert sizes == [1_000_000] * 40
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_the_gate_is_there_by_default(tmp_path: Path) -> None:
    menu = b"<html><body><p>Trang ch\xe1\xbb\xa7</p><p>Tin t\xe1\xbb\xa9c</p></body></html>"
    english = (
        b"<html><body><p>"
        + b"The results of the survey are used by the provinces to improve their services. " * 6
    )
    data = b"".join(
        packed(record(f"https://example.vn/{n}", body)) for n, body in enumerate([menu, english, page(1)])
    )
    path = written(tmp_path, data)
    assert list(ends(path, None).values()) == ["no-document", "not-vietnamese", "read"]
    assert list(ends(path, False).values()) == ["read"] * 3


def test_without_fastwarc_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, b"".join(PACKED))
    monkeypatch.setitem(__import__("sys").modules, "fastwarc", None)
    monkeypatch.setitem(__import__("sys").modules, "fastwarc.warc", None)
    (item,) = items_at([path])
    with pytest.raises(DocumentError) as refused:
        list(documents(item))
    assert refused.value.category == "needs-tool" and "kehoach[collect]" in refused.value.advice
