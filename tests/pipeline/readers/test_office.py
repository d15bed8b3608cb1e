"""Old Office files through LibreOffice: what comes out, what is refused, and that nothing is left behind."""

from __future__ import annotations

import io
import os
import stat
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import DocumentError
from pipeline.readers import choose, office, soffice
from pipeline.readers.locks import is_locked
from pipeline.readers.sniff import Sample
from tests.needs import libreoffice
from tests.pipeline.archives.containers import ole
from tests.pipeline.readers.helpers import shown

FILES = Path(__file__).parent / "files"
RTF = rb"{\rtf1\ansi\pard K\u7871? ho\u7841?ch\par\trowd\cellx2000\cellx4000\intbl TT\cell Vi\u7879?c\cell\row\pard H\u7871?t\par}"


def package(kind: str, *parts: tuple[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        for name, text in parts:
            file.writestr(name, text)
    return buffer.getvalue()


SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
)
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.{}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def opendocument(kind: str, content: str) -> bytes:
    text = f'<office:document-content {SPACES} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">{content}</office:document-content>'
    return package(kind, ("META-INF/manifest.xml", MANIFEST.format(kind)), ("content.xml", text))


ODT = opendocument(
    "text",
    '<office:body><office:text><text:p>Kế hoạch</text:p><text:section text:name="S"><text:section-source '
    'xlink:href="file:///etc/passwd" xlink:type="simple"/><text:p>Phần</text:p></text:section></office:text></office:body>',
)
ODS = opendocument(
    "spreadsheet",
    '<office:body><office:spreadsheet><table:table table:name="A">'
    + "".join(
        "<table:table-row>" + "".join(f'<table:table-cell office:value-type="string"><text:p>{word}</text:p></table:table-cell>' for word in row) + "</table:table-row>"
        for row in (("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Họp", "Sở Y tế"))
    )
    + "</table:table></office:spreadsheet></office:body>",
)  # fmt: skip


@libreoffice
@pytest.mark.parametrize(
    ("data", "media_type", "expected"),
    [
        (RTF, "application/rtf", ["Kế hoạch", "Hết"]),
        (ODT, "application/vnd.oasis.opendocument.text", ["Kế hoạch", "Phần"]),
        (ODS, "application/vnd.oasis.opendocument.spreadsheet", ["[TT | Nhiệm vụ | Chủ trì / 1 | Họp | Sở Y tế]"]),
    ],
)  # fmt: skip
def test_converted(data: bytes, media_type: str, expected: list[str]) -> None:
    reading = office.read(data, "a.doc")
    found = [shown(block) for block in reading.blocks]
    assert reading.media_type == media_type
    assert [line for line in found if line in expected] == expected
    assert not any("root:" in line for line in found)


def fib(flags: int) -> bytes:
    return ole({"WordDocument": struct.pack("<6H", 0xA5EC, 0xC1, 0, 0, 0, flags)})


def records(*numbers: int) -> bytes:
    return ole({"Workbook": b"".join(struct.pack("<HH4s", number, 4, b"") for number in numbers)})


@pytest.mark.parametrize(
    ("data", "locked"),
    [
        (fib(0x0100), True),
        (fib(0x12FC & ~0x0100), False),
        (records(0x0809, 0x002F), True),
        (records(0x0809, 0x00E1, 0x00C1), False),
        (package("text", ("META-INF/manifest.xml", "<manifest:encryption-data/>")), True),
        (package("text", ("META-INF/manifest.xml", "<manifest:file-entry/>")), False),
        (ole({"EncryptedPackage": b"x"}), True),
        (RTF, False),
    ],
)
def test_passwords(data: bytes, locked: bool) -> None:
    kind = Sample(data, len(data)).kind
    assert kind is not None and is_locked(data, kind) is locked


@pytest.mark.parametrize("data", [fib(0x0100), ole({"EncryptedPackage": b"x"})])
def test_locked_files_are_refused_unopened(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_SOFFICE", "/bin/false")
    with pytest.raises(DocumentError) as caught:
        choose(Sample(data, len(data), "a.docx")).read(data, "a.docx")
    assert caught.value.category == "encrypted"


def test_a_damaged_old_file() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le")
    with pytest.raises(DocumentError) as caught:
        office.read(data, "a.doc")
    assert caught.value.category == "unreadable"


def program(folder: Path, script: str) -> str:
    """A program that stands in for LibreOffice; the last of its arguments is the file, the one before --outdir."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize(
    ("script", "category"),
    [
        ("exit 0", "unreadable"),
        ("exit 1", "unreadable"),
        ('for last; do :; done; mkdir -p "$(dirname "$last")/out"; : > "$(dirname "$last")/out/document.docx"', "unreadable"),
        ('for last; do :; done; mkdir -p "$(dirname "$last")/out"; echo x > "$(dirname "$last")/out/document.xlsx"', "unreadable"),
        ("sleep 60", "timeout"),
        ("sleep 60 & wait", "timeout"),
        ("trap '' TERM INT; sleep 60", "timeout"),
    ],
)  # fmt: skip
def test_a_program_that_fails(
    script: str, category: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEHOACH_SOFFICE", program(tmp_path, script))
    monkeypatch.setenv("KEHOACH_SOFFICE_SECONDS", "0.5")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    started = time.monotonic()
    with pytest.raises(DocumentError) as caught:
        office.read(ODS if "xlsx" in script else RTF, "a.rtf")
    assert caught.value.category == category
    assert time.monotonic() - started < 20
    assert [path.name for path in tmp_path.iterdir()] == ["soffice"]


BREAK_OFF = """
import os, signal, sys, tempfile, threading
from pipeline.readers import soffice
threading.Timer(1.0, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    soffice.convert(b"x", "rtf", "docx")
except KeyboardInterrupt:
    print("broken off")
"""


def test_broken_off_by_the_user(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    script = program(tmp_path, f'sleep 120 & echo $! > "{pid}"; wait')
    folder = tmp_path / "temporary"
    folder.mkdir()
    environment = os.environ | {"KEHOACH_SOFFICE": script, "TMPDIR": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", BREAK_OFF], env=environment, capture_output=True, text=True, timeout=60, check=False
    )  # fmt: skip
    assert done.stdout.strip() == "broken off", done.stderr
    assert list(folder.iterdir()) == []
    status = Path(f"/proc/{pid.read_text().strip()}/stat")
    # Killed: gone, or a zombie until its new parent takes note.
    assert not status.exists() or status.read_text().rsplit(")")[-1].split()[0] == "Z"


@pytest.mark.parametrize(
    ("data", "package_name"),
    [(RTF, "libreoffice-writer-nogui"), (ODT, "libreoffice-writer-nogui"), (ODS, "libreoffice-calc-nogui")],
)
def test_without_libreoffice(data: bytes, package_name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("KEHOACH_SOFFICE", raising=False)
    with pytest.raises(DocumentError) as caught:
        office.read(data, "a.rtf")
    assert caught.value.category == "needs-tool"
    assert f"sudo apt-get install {package_name}" in caught.value.advice


def test_a_part_of_libreoffice_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_SOFFICE", program(tmp_path, "exit 0"))
    (tmp_path / "libswlo.so").touch()
    assert soffice.find("docx") == str(tmp_path / "soffice")
    with pytest.raises(DocumentError) as caught:
        soffice.find("xlsx")
    assert caught.value.category == "needs-tool" and "calc" in caught.value.advice


@pytest.mark.parametrize("asked", ["", "soon", "-1", "0", "nan", "inf"])
def test_a_time_limit_that_is_none(asked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_SOFFICE", program(tmp_path, "exit 0"))
    monkeypatch.setenv("KEHOACH_SOFFICE_SECONDS", asked)
    with pytest.raises(DocumentError) as caught:
        office.read(RTF, "a.rtf")
    assert "KEHOACH_SOFFICE_SECONDS" in caught.value.message
