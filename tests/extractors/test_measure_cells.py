"""What the cells of a table of measures say."""

from __future__ import annotations

import pytest

from extractors.folding import fold
from extractors.measure_cells import CellChange, CellFigure, is_whole, read_change, read_figure


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("87,4", CellFigure("87,4")),
        ("87,4 %", CellFigure("87,4", percent=True)),
        ("41,3 điểm", CellFigure("41,3")),
        ("83,1/100", CellFigure("83,1", scale="100")),
        ("41,3 điểm / 80 điểm", CellFigure("41,3", scale="80")),
        ("18 / 18", CellFigure("18", scale="18")),
        ("hạng 12", CellFigure(rank=12)),
        ("Xếp thứ 5/63", CellFigure(rank=5, out_of=63)),
        ("vị trí thứ 7", CellFigure(rank=7)),
        ("65,2 (31)", CellFigure("65,2", rank=31)),
        ("84,1% (hạng 20/63)", CellFigure("84,1", percent=True, rank=20, out_of=63)),
        ("20 (84,1%)", CellFigure("84,1", percent=True, rank=20)),
        ("9\n,5", None),
        ("Quý II/2024", None),
        ("120.450 hồ sơ", None),
        ("Tốt", None),
        ("", None),
        ("-", None),
    ],
)
def test_figures(cell: str, figure: CellFigure | None) -> None:
    assert read_figure(fold(cell)) == figure


@pytest.mark.parametrize(
    ("cell", "change"),
    [
        ("Tăng 6 bậc", CellChange(6, "bậc")),
        ("giảm 0,35 điểm", CellChange(-0.35, "điểm")),
        ("-16", CellChange(-16, None)),
        ("− 4", CellChange(-4, None)),
        ("+7", CellChange(7, None)),
        ("▼ 3", CellChange(-3, None)),
        ("3 ↑", CellChange(3, None)),
        ("2,1%", CellChange(2.1, "%")),
        ("Giữ nguyên", CellChange(0, None)),
        ("Không thay đổi hạng", CellChange(0, None)),
        ("tăng mạnh", None),
        ("", None),
    ],
)
def test_changes(cell: str, change: CellChange | None) -> None:
    assert read_change(fold(cell)) == change


def test_whole_numbers() -> None:
    assert is_whole(CellFigure("12"))
    assert not is_whole(CellFigure("12,5"))
    assert not is_whole(CellFigure("12", percent=True))
    assert not is_whole(CellFigure(rank=12))
