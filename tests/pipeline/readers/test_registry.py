"""Which reader reads what, and what is refused."""

import io
import zipfile

import pytest

from pipeline.errors import DocumentError
from pipeline.readers import MAX_BYTES, SAMPLE_BYTES, all_readers, choose, read
from pipeline.readers import html as html_reader
from pipeline.readers.blocks import Paragraph
from pipeline.readers.sniff import Sample
from tests.pipeline.readers.helpers import reading

PAGE = "<!DOCTYPE html><html><body><p>Kế hoạch chuyển đổi số của phường.</p></body></html>"


@pytest.mark.parametrize(
    ("source", "name", "media_type"),
    [
        (PAGE, "trang.html", "text/html"),
        (PAGE, "ke-hoach.doc", "text/html"),
        (PAGE, "ke-hoach.txt", "text/html"),
        ("\ufeff\n<!-- đầu trang -->\n" + PAGE, "", "text/html"),
        ("<?xml version='1.0'?>\n" + PAGE, "", "text/html"),
        ("<html xmlns:o='urn:x'><head></head><body>Lịch</body></html>", "lich.doc", "text/html"),
        ("<table><tr><td>Việc</td><td>Hạn</td></tr></table>", "bang.html", "text/html"),
        ("<p>Một<p>Hai<p>Ba", "", "text/html"),
        ("Mục tiêu: tỷ lệ < 5% và > 2%", "a.html", "text/plain"),
        ("KẾ HOẠCH\nNăm 2024\n", "a.txt", "text/plain"),
        ("KẾ HOẠCH\nNăm 2024\n", "a.md", "text/markdown"),
        ("# KẾ HOẠCH\n\nNăm 2024\n", "a.txt", "text/markdown"),
        ("Bảng\n\n| TT | Việc |\n|---|---|\n| 1 | Họp |\n", "", "text/markdown"),
        ("**TM. ỦY BAN**\nCHỦ TỊCH", "a.txt", "text/plain"),
    ],
)
def test_format_by_bytes(source: str, name: str, media_type: str) -> None:
    assert reading(source, name).media_type == media_type


def archive(path: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(path, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (archive("ppt/presentation.xml"), "a.pptx", "PowerPoint"),
        (archive("anh.png"), "a.zip", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "a.doc", "old Office"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "a.png", "PNG"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, "a.jpg", "JPEG"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "a.xml", "Word XML"),
        (bytes(range(256)) * 10, "a.txt", "no format"),
    ],
)
def test_unsupported(data: bytes, name: str, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(data, name)
    assert caught.value.category == "unsupported"
    assert words in caught.value.message
    assert caught.value.advice


def test_text_may_begin_like_a_signature() -> None:
    assert reading("BMT: bảo mật thông tin\nMZ là hai chữ cái").media_type == "text/plain"


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"\xff\xfe \x00\n\x00", "\u00a0\u200b\n".encode()]
)
def test_empty(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        read(data, "trong.txt")
    assert caught.value.category == "empty"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><head><title>Chỉ có tên</title></head><body><script>var a</script></body></html>",
    ],
)
def test_page_without_words(page: str) -> None:
    with pytest.raises(DocumentError) as caught:
        reading(page)
    assert caught.value.category == "empty"


def test_unreadable() -> None:
    with pytest.raises(DocumentError) as caught:
        read("¸ªÝ÷ îþ·¬ ¹¶æç »¼½ ¡¢£¤ ÐÑÒÓ".encode("latin-1") * 4, "cu.txt")
    assert caught.value.category == "unreadable"


def test_text_of_before_unicode() -> None:
    found = read("KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2003 cña tØnh".encode("latin-1"), "cu.txt")
    assert found.blocks == [Paragraph("Kế hoạch cải cách hành chính năm 2003 của tỉnh")]
    assert [note.message for note in found.notes] == ["Read as TCVN3."]


def test_too_large_is_known_before_reading() -> None:
    head = "Kế hoạch\n".encode() * 100
    with pytest.raises(DocumentError) as caught:
        choose(Sample(head, 200 * 1024 * 1024, "lon.txt"))
    assert caught.value.category == "too-large"
    assert choose(Sample(head, MAX_BYTES, "vua.txt")) in all_readers()


def test_sample_is_bounded() -> None:
    sample = Sample(b"a" * (SAMPLE_BYTES * 2), SAMPLE_BYTES * 2)
    assert len(sample.head) == SAMPLE_BYTES


def test_a_character_cut_by_the_sample() -> None:
    data = ("ế" * SAMPLE_BYTES).encode()
    assert read(data, "").media_type == "text/plain"


def test_highest_bid_reads() -> None:
    sample = Sample(PAGE.encode(), len(PAGE))
    assert max(reader.bid(sample) for reader in all_readers()) == html_reader.bid(sample)
    assert choose(sample) is html_reader
