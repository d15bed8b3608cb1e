"""Roman numerals counted by their strokes, on shapes that are drawn here."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2", reason="opencv-python-headless (kehoach[ocr]) is not installed")

from pipeline.ocr.engine import Seen  # noqa: E402
from pipeline.ocr.strokes import count_strokes  # noqa: E402

_HIGH, _TOP = 32, 40


def drawn(shapes: str, *, apart: int = 6) -> tuple[np.ndarray, int]:
    """A picture of shapes in a row, and where they end: I, 1, V, a slash, a dot, and o for any other figure."""
    page, left = np.full((120, 400), 250, np.uint8), 60
    foot = _TOP + _HIGH
    for shape in shapes:
        if shape == " ":
            left += 6
            continue
        wide = {"V": 30, "/": 13, ".": 4, "o": 18}.get(shape, 12)
        middle = left + wide // 2
        if shape in "I1":
            cv2.rectangle(page, (middle - 2, _TOP), (middle + 2, foot), 0, -1)
            cv2.rectangle(page, (left, foot - 2), (left + wide, foot), 0, -1)
            cv2.rectangle(page, (left, _TOP), (left + wide if shape == "I" else middle, _TOP + 2), 0, -1)
        elif shape == "V":
            cv2.polylines(page, [np.array([(left, _TOP), (middle, foot), (left + wide, _TOP)])], False, 0, 4)
        elif shape == "/":
            cv2.line(page, (left, foot), (left + wide, _TOP), 0, 3)
        elif shape == ".":
            cv2.rectangle(page, (left, foot - 4), (left + 4, foot), 0, -1)
        else:
            cv2.ellipse(page, (middle, _TOP + _HIGH // 2), (wide // 2, _HIGH // 2), 0, 0, 360, 0, 4)
        left += wide + apart
    return page, left


@pytest.mark.parametrize(
    ("shapes", "before", "read", "meant"),
    [
        ("III/oooo", "Quý", "111/2024", "III/2024"),
        ("III/oooo", "quý", "IH/2024.", "III/2024."),
        ("III/oooo", "Quý", "11/2024", "III/2024"),
        ("II/oooo", "Quý", "11/2024", "II/2024"),
        ("II/oooo", "Quý", "112024", "II/2024"),
        ("I/oooo", "Quý", "1/2024", "I/2024"),
        ("1/oooo", "Quý", "1/2024", "1/2024"),
        ("IV/oooo", "Quý", "11/2024", "11/2024"),
        ("oI/oooo", "Quý", "11/2024", "11/2024"),
        ("III/oooo", "Quý", "III/2024", "III/2024"),
        ("III", "Quý", "11", "III"),
        ("III/oooo", "ngày", "11/2024", "11/2024"),
        ("III.", None, "II.", "III."),
        ("II.", None, "IL.", "II."),
        ("II.", None, "11.", "11."),
        ("II.", "mục", "IL.", "IL."),
        ("IV.", None, "II.", "II."),
    ],
)
def test_strokes_are_counted(shapes: str, before: str | None, read: str, meant: str) -> None:
    picture, end = drawn(shapes)
    words = [Seen(read, 58, _TOP - 4, end, _TOP + _HIGH + 4, 70)]
    if before is not None:
        words.insert(0, Seen(before, 5, _TOP - 4, 50, _TOP + _HIGH + 4, 95))
    assert count_strokes(words, picture)[-1].text == meant


def test_strokes_that_touch_at_their_serifs_are_counted_one_by_one() -> None:
    picture, end = drawn("III / o o o o", apart=0)
    words = [
        Seen("Quý", 5, _TOP - 4, 50, _TOP + _HIGH + 4, 95),
        Seen("IH/2024", 58, _TOP - 4, end, _TOP + _HIGH + 4, 60),
    ]
    assert count_strokes(words, picture)[-1].text == "III/2024"
