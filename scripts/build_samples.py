"""Makes the samples that no editor writes by hand: DOCX, PDF, XLSX and ZIP, from the words in samples.toml.

    python -m scripts.build_samples

Same words, same bytes; but what LibreOffice makes (the PDF, and the old forms that tests read) changes with its
version. The gold beside the samples is written by hand: after a change of the words, look it through.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scripts.sample_docx import word_document
from scripts.sample_xlsx import workbook

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "corpus" / "samples"
FIXTURES = ROOT / "tests" / "pipeline" / "readers" / "files"
FREE_FONT = "Tinos"
"""As wide as Times New Roman, with every Vietnamese letter; Debian's fonts-croscore brings it."""
WHEN = (2025, 1, 1, 0, 0, 0)


def build() -> dict[str, bytes]:
    """The samples by their file names, without those that LibreOffice makes."""
    words = _words()
    letter = packed(members_of(word_document(words["letter"])))
    archive = words["archive"]
    sheet = packed(members_of(workbook(archive["sheets"])))
    return {
        f"{words['plan']['name']}.docx": packed(members_of(word_document(words["plan"]))),
        f"{words['scores']['name']}.xlsx": packed(
            members_of(workbook(words["scores"]["sheets"], words["scores"]["hidden"]))
        ),
        f"{archive['name']}.zip": packed(
            [(f"{words['letter']['name']}.docx", letter), (archive["sheet"], sheet)]
        ),
    }


def _words() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("samples.toml").read_text(encoding="utf-8"))


def members_of(package: bytes) -> list[tuple[str, bytes]]:
    """The parts of a package by their names, what tells of the moment of writing left out."""
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return [(name, _timeless(name, file.read(name))) for name in file.namelist()]


def _timeless(name: str, part: bytes) -> bytes:
    """openpyxl states the moment of saving, whatever it was told."""
    if name != "docProps/core.xml":
        return part
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2025-01-01T00:00:00Z", part)


def packed(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of the members, every one with the same date."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members:
            file.writestr(zipfile.ZipInfo(name, WHEN), data, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def converted(data: bytes, target: str) -> bytes:
    """A Word document as LibreOffice turns it into another form."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "sample.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", folder]
        subprocess.run([*command, str(place / "sample.docx")], check=True, capture_output=True)
        return _undated((place / f"sample.{target}").read_bytes())


def _undated(data: bytes) -> bytes:
    """A PDF without its moment of writing and what is reckoned from that, every offset in it kept."""
    data = re.sub(rb"(?<=/CreationDate\(D:)\d{14}", b"20250101000000", data)
    return re.sub(rb"(?<=/DocChecksum /)[0-9A-F]{32}|(?<=<)[0-9A-F]{32}(?=>)", b"0" * 32, data)


def main() -> None:
    """Writes the samples, and where LibreOffice is installed the PDF and the old forms that tests read."""
    samples = build()
    plan = next(name for name in samples if name.endswith(".docx"))
    archive = next(data for name, data in samples.items() if name.endswith(".zip"))
    letter = next((name, data) for name, data in members_of(archive) if name.endswith(".docx"))
    files = {SAMPLES / name: data for name, data in samples.items()}
    if shutil.which("soffice"):
        printed = word_document(_words()["plan"], FREE_FONT)
        files[(SAMPLES / plan).with_suffix(".pdf")] = converted(printed, "pdf")
        files |= {
            FIXTURES / f"cong-van-composed.{form}": converted(letter[1], form)
            for form in ("doc", "rtf", "odt")
        }
    for path, data in files.items():
        path.write_bytes(data)
        print(path.relative_to(ROOT), f"{len(data):,} bytes")


if __name__ == "__main__":
    main()
