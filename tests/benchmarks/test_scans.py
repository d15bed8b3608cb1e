"""The measure of scans measured itself: what counts as right, and that the same condition gives the same picture."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("cv2", reason="opencv-python-headless (kehoach[ocr]) is not installed")

from benchmarks.scans.scanner import Condition, scans
from benchmarks.scans.score import cells_right, words_found, words_of, wrong
from pipeline.readers.blocks import Paragraph, TableBlock, TableCell

SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "samples" / "son-la-par-index-composed.pdf"


@pytest.mark.parametrize(
    ("true", "read", "errors", "found"),
    [
        ("Kế hoạch năm", "Kế hoạch năm", 0, 3),
        ("Kế hoạch năm", "Ké hoạch năm", 1, 2),
        ("Kế hoạch năm", "năm Kế hoạch", 8, 3),
        ("Kế hoạch năm", "", 12, 0),
        ("một một hai", "một hai hai", 3, 2),
    ],
)
def test_words_are_counted(true: str, read: str, errors: int, found: int) -> None:
    assert (wrong(true, read), words_found(true, read)) == (errors, found)


@pytest.mark.parametrize(
    ("cells", "right"),
    [
        ([("TT", 0, 0), ("Rà soát hồ sơ đất đai", 0, 1)], 2),
        ([("TT", 0, 0), ("Rà soát hồ sơ  đất đai,", 0, 1)], 2),
        ([("TT", 0, 0), ("Rà soát", 0, 1)], 1),
        ([("TT", 0, 1), ("Rà soát hồ sơ đất đai", 0, 0)], 0),
        ([("T", 0, 0), ("Rà soát hồ sơ đất đai", 1, 1)], 0),
    ],
)
def test_a_cell_is_right_in_its_row_and_column(cells: list[tuple[str, int, int]], right: int) -> None:
    truth = {(0, 0): "TT", (0, 1): "Rà soát hồ sơ đất đai"}
    table = TableBlock([TableCell(text, row, col) for text, row, col in cells])
    assert cells_right(truth, [Paragraph("Phụ lục"), table]) == right


def test_no_table_has_no_cell_right() -> None:
    assert cells_right({(0, 0): "TT"}, [Paragraph("TT")]) == 0
    assert words_of([Paragraph("a \n b"), TableBlock([TableCell("c", 0, 0)])]) == "a b c"


@pytest.mark.parametrize("turn", [0, 90, 270])
def test_the_same_condition_gives_the_same_picture(turn: int) -> None:
    condition = Condition("worn", dpi=50, skew=2.0, noise=9.0, specks=0.01, sealed=True, bits=1)
    first, again = (scans(SAMPLE.read_bytes(), condition, turn=turn, seal_at=(300, 400)) for _ in range(2))
    assert all((a == b).all() for a, b in zip(first, again, strict=True))
    assert set(first[0].ravel().tolist()) == {0, 255}
    assert (first[0].shape[0] < first[0].shape[1]) == (turn != 0)
