"""What comes from the web and from lists, whatever it is: refused or read, within limits, and nothing else."""

from __future__ import annotations

import gzip
import tempfile
import unicodedata
import zlib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.collecting.addresses import Refused, joined, parsed
from pipeline.collecting.robots import parse
from pipeline.errors import DocumentError
from pipeline.sources.bodies import decoded
from pipeline.sources.manifest import Manifest
from pipeline.sources.web_names import name_of
from tests.pipeline.sources.warcs import chunked

CODINGS = st.sampled_from(
    ["", "gzip", "deflate", "br", "zstd", "identity", "gzip, gzip", "br, gzip", "x-gzip", "aes", " , "]
)
BODIES = st.one_of(
    st.binary(max_size=400),
    st.binary(max_size=400).map(lambda data: gzip.compress(data, mtime=0)),
    st.binary(max_size=400).map(zlib.compress),
    st.binary(max_size=400).map(lambda data: chunked(data, 7)),
    st.binary(max_size=200).map(lambda data: chunked(gzip.compress(data, mtime=0))),
    st.sampled_from([b"0\r\n", b"-5\r\nx", b"0x5\r\nabcde\r\n0\r\n\r\n", b"ffffffffffffffffffff\r\n", b"1_0\r\n", b"5;a=b\r\nabcde\r\n0\r\n"]),
)  # fmt: skip
ADDRESSES = st.one_of(
    st.text(max_size=40),
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["http://", "https://", "HTTP:", "//", "file://", "http:\\\\", "http://a@", "http://[", ""]),
        st.one_of(st.sampled_from(["example.vn", "[::1]", "127.1", "xn--", "tỉnh.vn", "a..b", "%31", "0x7f.1", "\udcff", "a" * 300]), st.text(max_size=10)),
        st.sampled_from(["", ":80", ":", ":99999", ":-1", ":x", ":0"]),
        st.one_of(st.sampled_from(["", "/", "/..", "/%", "?", "#", "/a b", "\\", "/\ud800"]), st.text(max_size=10)),
    ),
)  # fmt: skip


@given(BODIES, st.sampled_from(["", "chunked", "gzip, chunked", "Chunked "]), CODINGS, st.integers(0, 300))
@settings(max_examples=1500)
def test_bodies(data: bytes, transfer: str, content: str, most: int) -> None:
    try:
        body = decoded(data, transfer, content, most)
    except DocumentError as error:
        assert error.category in ("too-large", "unreadable") and error.message
    else:
        assert len(body) <= max(most, len(data))


@given(st.binary(max_size=400), st.text(max_size=60))
@settings(max_examples=500)
def test_robots(data: bytes, target: str) -> None:
    rules = parse(b"User-agent: *\nDisallow: " + data + b"\nCrawl-delay: " + data[:5])
    assert isinstance(rules.allows(target), bool) and 0 <= rules.delay <= 60


@given(ADDRESSES, ADDRESSES)
@settings(max_examples=1500)
def test_addresses(address: str, location: str) -> None:
    for asked in (lambda: parsed(address), lambda: joined("https://example.vn/a/b", location)):
        try:
            found = asked()
        except Refused as refused:
            assert refused.kind == "bad-address" and str(refused)
        else:
            if isinstance(found, tuple):
                url, place = found
                assert place.scheme in ("http", "https") and place.host and 0 < place.port < 65536
                assert place.host.isascii() and url.raw_path.startswith(b"/")


@given(
    ADDRESSES,
    st.one_of(st.none(), st.text(max_size=20), st.sampled_from(["text/html; charset=x", "APPLICATION/PDF"])),
)
@settings(max_examples=800)
def test_names(address: str, kind: str | None) -> None:
    name = name_of(address, kind)
    assert name and "/" not in name and name not in (".", "..")
    assert name.encode() and not any(unicodedata.category(letter) == "Cc" for letter in name)


@given(
    st.binary(max_size=300),
    st.sampled_from(["a.csv", "a.jsonl", "a.tsv"]),
    st.sampled_from([b"url,path\n", b'{"url": "x"}\n', b"\xff\xfe", b""]),
)
@settings(max_examples=400)
def test_manifests(data: bytes, name: str, head: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(head + data)
        for entry in Manifest(path).entries():
            assert entry.line > 0 and (entry.problem or entry.address or entry.path)
            entry.address.encode()
            entry.path.encode()
            entry.note.encode()
