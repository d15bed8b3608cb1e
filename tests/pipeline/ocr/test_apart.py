"""Short words in columns read once more alone: what is shown to the engine again, and whose reading is taken."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2", reason="opencv-python-headless (kehoach[ocr]) is not installed")

from pipeline.ocr.apart import read_apart  # noqa: E402
from pipeline.ocr.engine import Area, Seen  # noqa: E402

DPI = 150
ROWS = (100, 140, 180, 220)
PLACES = {"TT": 90, "Rà soát thủ tục hành chính": 160, "Sở Tư pháp": 480, "Quý I/2025": 640}


class Alone:
    """An engine that reads these words in every piece of ink that it is shown alone."""

    name = "alone"

    def __init__(self, *words: tuple[str, float]) -> None:
        self.words = words
        self.asked: list[Area] = []

    def read(self, picture: np.ndarray, dpi: int, areas: Sequence[Area] | None = None) -> list[list[Seen]]:
        assert areas is not None
        self.asked += areas
        return [[Seen(text, *area, sure) for text, sure in self.words] for area in areas]


def page(*ink: tuple[int, int, int]) -> tuple[np.ndarray, list[Seen]]:
    """A page with four rows of long words in three columns, and pieces of ink (x, row's height, breadth) besides."""
    picture = np.full((400, 900), 250, np.uint8)
    seen = []
    for top in ROWS:
        for text, left in list(PLACES.items())[1:]:
            text = text.replace("I/2025", "hai")
            seen.append(Seen(text, left, top, left + 8 * len(text), top + 20, 96))
            cv2.rectangle(picture, (left, top + 2), (left + 8 * len(text), top + 16), 0, -1)
    for left, top, wide in ink:
        cv2.rectangle(picture, (left, top + 2), (left + wide, top + 16), 0, -1)
    return picture, seen


@pytest.mark.parametrize(("again", "sure"), [("tụ", 79), ("°", 96), ("2", 50)])
def test_ink_that_is_doubtful_stays_unread(again: str, sure: float) -> None:
    picture, seen = page((120, 140, 9))
    assert read_apart(seen, picture, DPI, Alone((again, sure))) == seen


def test_ink_that_was_not_read_is_read_alone() -> None:
    picture, seen = page((120, 140, 9))
    engine = Alone(("2", 95))
    found = read_apart(seen, picture, DPI, engine)
    assert [word.text for word in found if word not in seen] == ["2"]
    assert len(found) == len(seen) + 1
    assert all(abs(area.left - 120) < 8 and abs(area.top - 142) < 8 for area in engine.asked)


@pytest.mark.parametrize(
    ("first", "again", "kept"),
    [
        (("Đi", 20), ("2", 95), "2"),
        (("z", 54), ("2", 95), "2"),
        (("2", 97), ("2.", 50), "2"),
        (("2", 60), ("z", 40), "2"),
        (("TT", 80), ("1E", 75), "TT"),
        (("TT", 60), ("TT", 95), "TT"),
        (("1/2025", 70), ("I/2025", 90), "I/2025"),
        (("1/2025", 97), ("I/2025", 80), "1/2025"),
        (("8%", 96), ("°", 99), "8%"),
        (("Hồ sơ", 95), ("H", 99), "Hồ sơ"),
    ],
)
def test_the_surer_reading_is_taken(first: tuple[str, float], again: tuple[str, float], kept: str) -> None:
    picture, seen = page((115, 140, 20))
    word = Seen(first[0], 115, 140, 135, 160, first[1])
    found = read_apart([*seen, word], picture, DPI, Alone(again))
    assert [other.text for other in found if other not in seen] == [kept]


@pytest.mark.parametrize(
    "ink", [(730, 140, 150), (120, 112, 9)], ids=["a stroke to the page's edge", "a mark between two lines"]
)
def test_what_is_no_word_is_not_shown(ink: tuple[int, int, int]) -> None:
    picture, seen = page(ink)
    engine = Alone(("2", 95))
    if ink[1] == 112:
        picture[112:140, 120:150] = 250
        picture[126:130, 120:126] = 0
    assert read_apart(seen, picture, DPI, engine) == seen
    assert engine.asked == []


def test_running_text_is_left_alone() -> None:
    picture, seen = page((120, 140, 9))
    text = [word._replace(left=160, right=560) for word in seen if word.text.startswith("Rà")]
    engine = Alone(("2", 95))
    assert read_apart(text, picture, DPI, engine) == text
    assert engine.asked == []
