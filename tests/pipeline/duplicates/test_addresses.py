"""Which addresses name one page, which don't, and where a saved page states its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.duplicates import sharing
from pipeline.duplicates.addresses import Noise, address_key, key_of, noise
from pipeline.flow import extract_bytes
from pipeline.readers.html_address import stated_address
from tests.pipeline.duplicates.plans import compared, plan

SCORE = "Năm 2024, Chỉ số PAPI của tỉnh Hà Tĩnh đạt 44,10 điểm, xếp thứ 7 cả nước."
BLANK: dict[str, Any] = {"number": "     ", "date": "ngày    tháng 3 năm 2025"}
PAGE = "https://songma.example.vn/tin-tuc/ke-hoach-12.html?id=7"

SAME = [
    "http://songma.example.vn/tin-tuc/ke-hoach-12.html?id=7",
    "https://www.songma.example.vn/tin-tuc/ke-hoach-12.html?id=7",
    "https://m.songma.example.vn/tin-tuc/ke-hoach-12.html?id=7",
    "HTTPS://SongMa.Example.vn:443/tin-tuc/ke-hoach-12.html?id=7",
    "http://songma.example.vn:80/tin-tuc//./ke-hoach-12.html?id=7",
    f"{PAGE}#binh-luan",
    f"{PAGE}&utm_source=zalo&utm_medium=social",
    f"{PAGE}&fbclid=IwAR0",
    "https://songma.example.vn/tin-tuc/ke-hoach-12.html?gclid=9&id=7&print=1",
    f"{PAGE}&mode=print",
    f"{PAGE}&PHPSESSID=a1b2",
    "https://songma.example.vn/tin-tuc/ke-hoach-12.html;jsessionid=A1B2?id=7",
    "https://songma.example.vn/print/tin-tuc/ke-hoach-12.html?id=7",
    "https://songma.example.vn/tin-tuc/ke-hoach-12.html/amp?id=7",
    "https://songma.example.vn/tin-tuc/ke-hoach-12.html/?id=7&id=7",
    "https://songma.example.vn/tin%2Dtuc/%6Be-hoach-12.html?id=7",
]
OTHER = [
    "https://songma.example.vn/tin-tuc/ke-hoach-13.html?id=7",
    "https://songma.example.vn/tin-tuc/ke-hoach-12.html?id=8",
    "https://songma.example.vn/tin-tuc/ke-hoach-12.html",
    f"{PAGE}&page=2",
    f"{PAGE}&mode=full",
    f"{PAGE}#!/phu-luc",
    "https://songma.example.vn:8080/tin-tuc/ke-hoach-12.html?id=7",
    "https://mocchau.example.vn/tin-tuc/ke-hoach-12.html?id=7",
    "https://songma.example.vn/ke-hoach-12.html?id=7",
]
NONE = [
    "",
    "plans/a.html",
    "ftp://example.vn/a",
    "file:///a.html",
    "https://",
    "http://[::1",
    "http://a:b/",
    "mailto:a@example.vn",
]


@pytest.mark.parametrize("address", SAME)
def test_one_page(address: str) -> None:
    assert address_key(address) == address_key(PAGE)


@pytest.mark.parametrize("address", OTHER)
def test_another_page(address: str) -> None:
    assert address_key(address) not in (address_key(PAGE), None)


@pytest.mark.parametrize("address", NONE)
def test_no_address(address: str) -> None:
    assert address_key(address) is None


def test_words_with_marks_and_a_folders_own_page() -> None:
    assert address_key("https://a.vn/k%E1%BA%BF-ho%E1%BA%A1ch/index.html") == address_key(
        "https://a.vn/kế-hoạch/"
    )
    assert address_key("https://www.vn/") == "www.vn/", "a host keeps its last two names"


def test_mirrors_are_data() -> None:
    known = Noise.model_validate(noise().model_dump() | {"mirrors": (("a.vn", "b.vn"),)})
    assert (
        address_key("https://www.b.vn/tin/1", known)
        == address_key("http://a.vn/tin/1", known)
        == "a.vn/tin/1"
    )


@given(st.text(alphabet="abAB/.;?&=%20#:!é-print", max_size=60))
def test_a_key_is_its_own_key(rest: str) -> None:
    key = address_key(f"https://www.example.vn/{rest}")
    assert key is None or address_key(f"https://{key}") == key


def test_where_an_address_comes_from() -> None:
    assert key_of(None, "crawl.warc.gz!/https://www.a.vn/tin?utm_id=3") == "a.vn/tin"
    assert key_of("https://a.vn/b", "https://c.vn/d") == "a.vn/b"
    assert key_of(None, "plans/a.html?print=1") is None


def head(tags: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>Tin</title>{tags}</head><body><p>Sở Nội vụ họp.</p></body></html>"
    )


CANONICAL = '<link rel="canonical" href="https://a.vn/tin?id=1&amp;b=2">'
SHARED = "<meta property='og:url' content='https://a.vn/chia-se'/>"
STATED = [
    ("", None),
    (CANONICAL, "https://a.vn/tin?id=1&b=2"),
    (SHARED + CANONICAL, "https://a.vn/tin?id=1&b=2"),
    (CANONICAL + CANONICAL.replace("id=1", "id=9"), "https://a.vn/tin?id=1&b=2"),
    (SHARED, "https://a.vn/chia-se"),
    ("<link href=https://a.vn/x rel=canonical>", "https://a.vn/x"),
    ('<link rel="canonical" href="/tin/3">', None),
    ('<base href="https://a.vn/"><link rel="canonical" href="/tin/3">', "https://a.vn/tin/3"),
    ('<link rel="stylesheet" href="https://a.vn/x.css">', None),
    ('<link rel="canonical" href="javascript:void(0)">', None),
    ("<!-- saved from url=(0021)https://a.vn/tin?id=4 -->", "https://a.vn/tin?id=4"),
    ('<!-- Mirrored from a.vn/tin by HTTrack Website Copier/3.x --><link rel="canonical" href="tin.html">', "http://a.vn/tin"),
    (CANONICAL.replace("https://a.vn", "https://a.vn/" + "x" * 3000), None),
]  # fmt: skip


@pytest.mark.parametrize(("tags", "expected"), STATED)
def test_a_page_states_its_address(tags: str, expected: str | None) -> None:
    assert stated_address(head(tags)) == expected
    assert extract_bytes(head(tags).encode(), "a.html").document.source.address == expected


SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://a.vn/tin?utm_source=zalo
Subject: Tin
Date: {date}
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="x"

--x
Content-Type: text/html; charset=utf-8
Content-Location: https://b.vn/

{page}
--x--
"""


@pytest.mark.parametrize(
    ("tags", "date", "address", "saved"),
    [
        ("", "Mon, 3 Mar 2025 08:00:00 +0700", "https://a.vn/tin?utm_source=zalo", "2025-03-03T01:00:00Z"),
        (CANONICAL, "hôm qua", "https://a.vn/tin?id=1&b=2", None),
        ("", "Mon, 3 Mar 2025 08:00:00 -0000", "https://a.vn/tin?utm_source=zalo", None),
    ],
)
def test_a_page_in_one_file(tags: str, date: str, address: str, saved: str | None) -> None:
    data = SAVED.format(date=date, page=head(tags)).replace("\n", "\r\n").encode()
    source = extract_bytes(data, "a.mhtml").document.source
    assert (source.media_type, source.address, source.saved) == ("multipart/related", address, saved)


NEWS = (
    "Sáng 12/5, đoàn công tác của tỉnh tới xã Mường Lạn xem việc trả kết quả hồ sơ đất đai.",
    "Bà con đến sớm, nhiều người đi từ bản xa, có người phải đi bộ hai giờ qua đèo.",
    "Công chức ở bộ phận một cửa ghi lại từng ý kiến và hẹn ngày trả lời.",
)
LATER = "Chiều cùng ngày, đoàn làm việc với lãnh đạo xã về 14 hồ sơ còn chậm."


def page(address: str | None, *lines: str, menu: str = "Trang chủ") -> bytes:
    link = f'<link rel="canonical" href="{address}">' if address else ""
    body = "".join(f"<p>{line}</p>" for line in lines)
    words = f"<nav><a href='/'>{menu}</a></nav><main><h1>Đoàn công tác ở Mường Lạn</h1>{body}</main>"
    return f"<html><head>{link}</head><body>{words}</body></html>".encode()


def saved(day: int, content: bytes) -> bytes:
    text = SAVED.format(date=f"Mon, {day} Mar 2025 08:00:00 +0700", page=content.decode())
    return text.replace("\n", "\r\n").encode()


HERE = "https://songma.example.vn/tin/12"
LINKS: list[tuple[str, dict[str, bytes], set[tuple[str, str, str]]]] = [
    (
        "one page by two addresses",
        {"a.html": page(HERE, *NEWS), "b.html": page(f"{HERE}?utm_source=zalo", *NEWS, menu="In trang này")},
        {("b.html", "a.html", "same")},
    ),
    (
        "the same words elsewhere, too short to tell",
        {"a.html": page(HERE, *NEWS), "b.html": page("https://khac.example.vn/9", *NEWS, menu="Chia sẻ bài")},
        set(),
    ),
    (
        "another page under one address",
        {"a.html": page(HERE, *NEWS), "b.html": page(HERE, *plan()[8:])},
        set(),
    ),
    (
        "the page saved again, once more was added",
        {"a.mhtml": saved(3, page(HERE, *NEWS)), "b.mhtml": saved(4, page(f"{HERE}?print=1", *NEWS, LATER, *NEWS[::-1]))},
        {("b.mhtml", "a.mhtml", "version")},
    ),
    (
        "another figure",
        {
            "a.mhtml": saved(3, page(HERE, *plan(**BLANK, facts=[SCORE]))),
            "b.mhtml": saved(4, page(f"{HERE}#x", *plan(**BLANK, facts=[SCORE.replace("44,1", "44,7")]))),
        },
        {("b.mhtml", "a.mhtml", "version")},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [case[1:] for case in LINKS], ids=[case[0] for case in LINKS])
def test_links(tmp_path: Path, files: dict[str, bytes], expected: set[tuple[str, str, str]]) -> None:
    with compared(tmp_path, files) as collection:
        assert collection.links() == expected


def test_an_address_that_a_site_states_for_all_its_pages_proposes_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"{n}.html": page(HERE, f"Tin thứ {n} nói chuyện riêng của bản {n}.") for n in range(4)}
    with compared(tmp_path, files) as collection:
        db = collection.store.db.conn
        ids = [
            document_id for (document_id,) in collection.rows("SELECT id FROM documents ORDER BY source_uri")
        ]
        own = sharing.own_words(db, ids[0])
        assert sharing.sharers(db, ids[0], own) == set(ids[1:])
        monkeypatch.setattr(sharing, "COMMON", 2)
        assert sharing.sharers(db, ids[0], own) == set()
