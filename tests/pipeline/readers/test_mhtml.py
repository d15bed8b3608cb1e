"""Pages saved in one file."""

from __future__ import annotations

import pytest

from pipeline.readers import mhtml
from pipeline.readers.blocks import Paragraph

PAGE = '<html><head><meta charset="utf-8"></head><body><p>Kế hoạch nâng cao chỉ số</p></body></html>'


def saved(charset: bytes, page: bytes) -> bytes:
    return (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html; charset='
        + charset
        + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + page
        + b"\r\n--B--\r\n"
    )


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        (b"utf-8", "utf-8"),
        (b"utf-16-le", "utf-16-le"),
        (b"no-such", "utf-8"),
        (b"us-ascii", "utf-8"),
        (b"base64", "utf-8"),
        (b"idna", "utf-8"),
        (b'"utf\0-8"', "utf-8"),
        (b'"utf-8\xff"', "utf-8"),
    ],
)  # fmt: skip
def test_whatever_encoding_is_stated_the_page_is_read(charset: bytes, encoding: str) -> None:
    reading = mhtml.read(saved(charset, PAGE.encode(encoding)), "trang.mht")
    assert [block.text for block in reading.blocks if isinstance(block, Paragraph)] == [
        "Kế hoạch nâng cao chỉ số"
    ]
