"""Pictures made ready for reading: colours, skew, pages on their side, ruling lines."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2", reason="opencv-python-headless (kehoach[ocr]) is not installed")

from pipeline.ocr.picture import (  # noqa: E402
    ink,
    is_blank,
    is_sideways,
    may_be_overturned,
    quarter,
    skew,
    turned,
)
from pipeline.ocr.ruling import find_rules  # noqa: E402


def lines_of_words(height: int = 1200, width: int = 900) -> np.ndarray:
    """A grey page with bars where words would stand, line below line."""
    page = np.full((height, width), 255, np.uint8)
    for top in range(100, height - 100, 40):
        for left in range(80, width - 120, 70):
            cv2.rectangle(page, (left, top), (left + 40, top + 14), 0, -1)
    return page


@pytest.mark.parametrize("angle", [-3.0, -1.2, 0.0, 0.7, 2.5])
def test_skew_is_found(angle: float) -> None:
    assert skew(turned(lines_of_words(), -angle)) == pytest.approx(angle, abs=0.15)


@pytest.mark.parametrize("tilt", [-3.0, -1.3, 0.0, 2.0])
def test_a_page_on_its_side_is_told_however_it_lies(tilt: float) -> None:
    page = turned(lines_of_words(), tilt)
    assert not is_sideways(page)
    assert is_sideways(quarter(page, 90))


@pytest.mark.parametrize("words", ["Kế hoạch cải cách hành chính", "Điều 1. Giao Sở Y tế 45 việc"])
@pytest.mark.parametrize("high", [1200, 3500])
def test_a_page_on_its_head_is_told_from_one_on_its_feet(words: str, high: int) -> None:
    from PIL import Image, ImageDraw, ImageFont

    drawn = Image.new("L", (high * 3 // 4, high), 255)
    pen, size = ImageDraw.Draw(drawn), high // 60
    for top in range(high // 10, high - high // 10, size * 2):
        pen.text((high // 10, top), words, fill=0, font=ImageFont.load_default(size))
    page = np.array(drawn)
    assert not may_be_overturned(page)
    assert may_be_overturned(quarter(page, 180))


def test_a_page_without_words_may_lie_either_way() -> None:
    assert may_be_overturned(np.full((500, 400), 250, np.uint8)) is False
    assert may_be_overturned(lines_of_words())


def test_turning_by_a_quarter_moves_the_corner() -> None:
    page = np.full((30, 20), 255, np.uint8)
    page[0, 0] = 0
    assert quarter(page, 90)[0, -1] == 0
    assert quarter(page, 180)[-1, -1] == 0
    assert quarter(page, 270)[-1, 0] == 0


def test_a_seal_and_a_signature_go_and_the_words_below_stay() -> None:
    page = np.full((60, 60, 3), 255, np.uint8)
    page[10:50, 10:50] = (210, 30, 40)
    page[20:24, 15:45] = (40, 10, 10)
    page[52:58, 5:55] = (40, 60, 160)
    gray = ink(page)
    assert gray[21, 30] < 100
    assert gray[12, 12] > 200
    assert gray[55, 30] == 255


def test_an_empty_page_is_blank() -> None:
    assert is_blank(np.full((500, 400), 250, np.uint8))
    assert not is_blank(lines_of_words())


def test_lines_are_found_and_words_left() -> None:
    page = lines_of_words(1250, 1000)
    for y in (300, 700, 1100):
        cv2.line(page, (90, y - 8), (900, y - 8), 0, 3)
    for x in (90, 500, 900):
        cv2.line(page, (x, 292), (x, 1092), 0, 3)
    rules, clean = find_rules(page, 300)
    assert [round(rule.at * 300 / 72) for rule in sorted(rules.level)] == pytest.approx(
        [292, 692, 1092], abs=3
    )
    assert [round(rule.at * 300 / 72) for rule in sorted(rules.upright)] == pytest.approx(
        [90, 500, 900], abs=3
    )
    assert clean[292, 700] == 255
    assert clean[107, 100] == 0


def test_a_streak_over_the_whole_page_is_no_line_and_goes() -> None:
    page = lines_of_words()
    cv2.line(page, (450, 0), (450, 1199), 0, 3)
    rules, clean = find_rules(page, 300)
    assert rules.upright == []
    assert clean[50, 450] == 255


def test_a_letter_under_a_streak_keeps_its_stroke() -> None:
    page = lines_of_words()
    # The words of the sixth column stand from 430 to 470: the streak runs through them.
    cv2.line(page, (450, 0), (450, 1199), 0, 5)
    _, clean = find_rules(page, 300)
    assert clean[107, 450] == 0
    assert clean[130, 450] == 255
