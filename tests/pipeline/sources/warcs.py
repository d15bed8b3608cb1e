"""WARC and WACZ files made for tests, sound and broken."""

from __future__ import annotations

import gzip
import io
import zipfile

PAGE = (
    "<html><body><h1>KẾ HOẠCH</h1><p>Ủy ban nhân dân tỉnh ban hành kế hoạch nâng cao chỉ số cải cách hành chính năm 2025. "
    "Các cơ quan, đơn vị tổ chức thực hiện, và báo cáo kết quả.</p><p>1. Sở Y tế chủ trì rà soát hồ sơ số {} trước ngày 30/6/2025.</p></body></html>"
)


def page(n: int | str) -> bytes:
    """A plan as a web page."""
    return PAGE.format(n).encode()


def record(
    address: str,
    body: bytes,
    kind: str = "response",
    status: str = "200 OK",
    heads: str = "Content-Type: text/html",
) -> bytes:
    """One record; an answer with its status and heads in front of the body."""
    http = kind in ("response", "revisit", "request")
    block = f"HTTP/1.1 {status}\r\n{heads}\r\n\r\n".encode() + body if http else body
    stated = "application/http;msgtype=response" if http else "text/plain"
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: {stated}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def packed(record: bytes) -> bytes:
    """A record as a gzip member of its own."""
    return gzip.compress(record, mtime=0)


def chunked(body: bytes, size: int = 100) -> bytes:
    """The body in chunks."""
    parts = (body[at : at + size] for at in range(0, len(body), size))
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def pages(count: int) -> list[bytes]:
    """Records of as many plans."""
    return [record(f"https://example.vn/{n}", page(n)) for n in range(count)]


def wacz(name: str, warc: bytes, compression: int = zipfile.ZIP_STORED) -> bytes:
    """A package of one WARC file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("datapackage.json", "{}")
        package.writestr(f"archive/{name}", warc, compression)
        package.writestr("pages/pages.jsonl", "{}")
    return buffer.getvalue()
