"""Tables without upright lines on scanned pages, printed by LibreOffice and read by the real Tesseract."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("tesserocr", reason="tesserocr (kehoach[ocr]) is not installed")
pytest.importorskip("cv2", reason="opencv-python-headless (kehoach[ocr]) is not installed")

from benchmarks.scans.plans import Plan, plan
from benchmarks.scans.scanner import Condition, picture_pdf, scans
from benchmarks.scans.score import cells_right
from pipeline.readers.blocks import TableBlock
from pipeline.readers.pdf import read
from tests import needs

CONDITION = Condition("askew", dpi=200, skew=1.3)


pytestmark = [needs.tesseract, needs.libreoffice, needs.printing_font]


def printed(name: str, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Plan:
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    made = plan(name)
    assert made is not None
    return made


@pytest.mark.parametrize("name", ["unruled", "level"])
def test_its_cells_are_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = printed(name, tmp_path, monkeypatch)
    blocks = read(picture_pdf(scans(made.pdf, CONDITION), CONDITION.dpi), "scan.pdf").blocks
    tables = [block for block in blocks if isinstance(block, TableBlock)]
    assert len(tables) == 1
    assert [seam.page for seam in tables[0].seams] == [2]
    assert cells_right(made.cells, blocks) >= 0.95 * len(made.cells)


def test_running_text_holds_no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = printed("text", tmp_path, monkeypatch)
    blocks = read(picture_pdf(scans(made.pdf, CONDITION), CONDITION.dpi), "scan.pdf").blocks
    assert not any(isinstance(block, TableBlock) for block in blocks)
