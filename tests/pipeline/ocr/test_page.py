"""A picture into a page, with an engine that knows the answers: what it is shown, and what becomes of its words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2", reason="opencv-python-headless (kehoach[ocr]) is not installed")

from hypothesis import given  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from pipeline.ocr.engine import Area, Seen  # noqa: E402
from pipeline.ocr.page import PictureReading, read_picture  # noqa: E402
from pipeline.ocr.picture import quarter, turned  # noqa: E402
from pipeline.ocr.second import read_again  # noqa: E402
from pipeline.readers.paper.page import Rule, Rules, Word  # noqa: E402

DPI = 150


class Answers:
    """An engine that reads each dark bar as a word: a letter for every ten pixels of its length."""

    name = "answers"

    def __init__(self, confidence: float = 95.0) -> None:
        self.confidence = confidence
        self.asked: list[list[Area] | None] = []

    def read(self, picture: np.ndarray, dpi: int, areas: Sequence[Area] | None = None) -> list[list[Seen]]:
        self.asked.append(None if areas is None else list(areas))
        if areas is None:
            return [self._words(picture, 0, 0)]
        return [
            self._words(picture[area.top : area.bottom, area.left : area.right], area.left, area.top)
            for area in areas
        ]

    def _words(self, piece: np.ndarray, right: int, down: int) -> list[Seen]:
        boxes = cv2.connectedComponentsWithStats((piece < 128).astype(np.uint8))[2][1:]
        bars = [(left, top, wide, high) for left, top, wide, high, _ in boxes.tolist() if wide > high >= 6]
        return [
            Seen(
                "n" * (wide // 10),
                left + right,
                top + down,
                left + wide + right,
                top + high + down,
                self.confidence,
            )
            for left, top, wide, high in sorted(bars, key=lambda bar: (bar[1] // 15, bar[0]))
        ]


class Fixed(Answers):
    """An engine that reads these words, whatever it is shown."""

    def __init__(self, *words: Seen, again: Sequence[Seen] = ()) -> None:
        super().__init__()
        self.words, self.again = list(words), list(again)

    def read(self, picture: np.ndarray, dpi: int, areas: Sequence[Area] | None = None) -> list[list[Seen]]:
        self.asked.append(None if areas is None else list(areas))
        return [list(self.words)] if areas is None else [list(self.again) for _ in areas]


def draw_word(page: np.ndarray, left: int, top: int, right: int) -> None:
    """A bar that stands on its foot, as letters do: it is narrower above."""
    cv2.rectangle(page, (left, top), (left + 20, top + 3), 0, -1)
    cv2.rectangle(page, (left, top + 3), (right, top + 13), 0, -1)


def sheet(height: int = 1200, width: int = 900) -> np.ndarray:
    """A page with lines of bars where words would stand, the first line a long one."""
    page = np.full((height, width), 250, np.uint8)
    for top in range(120, height - 120, 40):
        for left in range(90, width - 150, 70):
            draw_word(page, left, top, left + 50)
    return page


def coloured(gray: np.ndarray) -> np.ndarray:
    return np.repeat(gray[:, :, None], 3, axis=2)


def grid(xs: Sequence[int], ys: Sequence[int], *, thick: int = 3) -> np.ndarray:
    """A page with a ruled table, a bar in every cell."""
    page = np.full((1200, 900), 250, np.uint8)
    for x in xs:
        cv2.line(page, (x, ys[0]), (x, ys[-1]), 0, thick)
    for y in ys:
        cv2.line(page, (xs[0], y), (xs[-1], y), 0, thick)
    for x in xs[:-1]:
        for y in ys[:-1]:
            draw_word(page, x + 20, y + 20, x + 70)
    return page


class Upright(Answers):
    """Sure only of words that stand on their feet."""

    def _words(self, piece: np.ndarray, right: int, down: int) -> list[Seen]:
        words = super()._words(piece, right, down)
        dark = piece < 128
        heads, feet = (
            sum(
                dark[round(row - down), round(word.left - right) : round(word.right - right)].sum()
                for word in words
                for row in (word.top + 2 if above else word.bottom - 3,)
            )
            for above in (True, False)
        )
        return [word._replace(confidence=95.0 if heads < feet else 55.0) for word in words]


@pytest.mark.parametrize(("laid", "turn"), [(0, 0), (90, 270), (180, 180), (270, 90)])
def test_a_page_on_its_side_or_its_head_is_turned_upright(laid: int, turn: int) -> None:
    reading = read_picture(coloured(quarter(sheet(), laid)), DPI, Upright())
    assert reading.turn == turn
    assert (reading.width, reading.height) == (900 * 72 / DPI, 1200 * 72 / DPI)
    assert {word.confidence for word in reading.words} == {95}


@pytest.mark.parametrize("laid", [0, 180])
def test_only_a_page_that_does_not_stand_on_its_feet_is_read_twice_and_only_in_part(laid: int) -> None:
    engine = Upright()
    read_picture(coloured(quarter(sheet(), laid)), DPI, engine)
    strips = [area for areas in engine.asked[:-1] for area in areas or ()]
    assert engine.asked[-1] is None
    assert len(strips) == (2 if laid else 0)
    assert all(area.bottom - area.top <= 1.2 * DPI for area in strips)


def test_a_table_on_its_head_is_read_cell_by_cell_with_its_lines_where_they_stand_upright() -> None:
    xs, ys = [90, 200, 500, 800], [200, 300, 420, 600]
    reading = read_picture(coloured(quarter(grid(xs, ys), 180)), DPI, Upright())
    assert (reading.turn, len(reading.words)) == (180, 9)
    assert [round(rule.at * DPI / 72) for rule in sorted(reading.rules.upright)] == pytest.approx(xs, abs=2)


def test_a_page_of_which_nothing_tells_how_it_lies_stays() -> None:
    page = np.full((1200, 900), 250, np.uint8)
    cv2.rectangle(page, (300, 400), (500, 700), 0, -1)
    assert read_picture(coloured(page), DPI, Fixed()).turn == 0


@pytest.mark.parametrize("tilt", [-2.5, -0.6, 0.0, 1.2, 3.0])
def test_a_page_that_leans_is_set_straight(tilt: float) -> None:
    reading = read_picture(coloured(turned(sheet(), -tilt, fill=250)), DPI, Answers())
    assert reading.turn == 0
    assert reading.tilt == pytest.approx(tilt, abs=0.2)
    tops = sorted({round(word.top) for word in reading.words})
    assert len(reading.words) > 200
    assert all(b - a <= 2 or b - a > 10 for a, b in pairwise(tops))


def test_the_cells_of_a_table_are_read_one_by_one() -> None:
    xs, ys = [90, 200, 500, 800], [200, 300, 420, 600]
    engine = Answers()
    reading = read_picture(coloured(grid(xs, ys)), DPI, engine)
    cells, _ = engine.asked[0], engine.asked[1]
    assert cells is not None
    assert len(cells) == 9
    assert all(
        any(
            x < area.left < area.right < right and y < area.top < area.bottom < bottom
            for x, right in pairwise(xs)
            for y, bottom in pairwise(ys)
        )
        for area in cells
    )
    assert len(reading.words) == 9
    assert [round(rule.at * DPI / 72) for rule in sorted(reading.rules.upright)] == pytest.approx(xs, abs=2)


def test_a_page_with_too_many_cells_is_read_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.ocr.page._MOST_CELLS", 8)
    engine = Answers()
    reading = read_picture(coloured(grid([90, 200, 500, 800], [200, 300, 420, 600])), DPI, engine)
    assert engine.asked == [None]
    assert len(reading.words) == 9


def test_a_line_as_thin_as_a_pixel_that_leans_bounds_a_cell() -> None:
    page = turned(grid([90, 200, 500, 800], [200, 300, 420, 600], thick=1), 0.1, fill=250)
    rules = read_picture(coloured(page), DPI, Answers()).rules
    assert (len(rules.upright), len(rules.level)) == (4, 4)


def test_words_beside_a_table_are_read_where_the_page_as_a_whole_gives_none() -> None:
    class Shy(Answers):
        """Takes a page with a single line for a page without text."""

        def read(
            self, picture: np.ndarray, dpi: int, areas: Sequence[Area] | None = None
        ) -> list[list[Seen]]:
            return [[]] if areas is None else super().read(picture, dpi, areas)

    page = grid([90, 200, 500, 800], [200, 300, 420, 600])
    cv2.rectangle(page, (100, 120), (220, 133), 0, -1)
    words = read_picture(coloured(page), DPI, Shy()).words
    assert [round(word.top * DPI / 72) for word in words if word.text == "n" * 12] == [120]


@pytest.mark.parametrize(
    ("seen", "kept"),
    [
        ([("Kế", 96), ("hoạch", 93)], ["Kế", "hoạch"]),
        ([("Kế", 96), ("|", 40)], ["Kế"]),
        ([("ĩ", 12), ("hoạch", 93)], ["hoạch"]),
        ([("Kế", 96), ("hoạck", 30)], ["Kế", "hoạck"]),
        ([("-", 25), ("hoạch", 93)], ["-", "hoạch"]),
        ([("-", 5), ("hoạch", 93)], ["hoạch"]),
        ([("hoạch", 93), ("-", 25)], ["hoạch"]),
    ],
)
def test_specks_are_no_words(seen: list[tuple[str, float]], kept: list[str]) -> None:
    words = [
        Seen(text, 100 + 30 * at, 200, 120 + 30 * at, 225, confidence)
        for at, (text, confidence) in enumerate(seen)
    ]
    reading = read_picture(coloured(sheet()), DPI, Fixed(*words))
    assert [word.text for word in reading.words] == kept


@pytest.mark.parametrize(
    ("again", "kept"),
    [
        ([("3.", 96), ("Sở", 94)], ["3.", "Sở"]),
        ([("8", 60), ("SU", 57)], ["B.", "SUY"]),
        ([], ["B.", "SUY"]),
        ([("Sở", 99), ("nào", 99), ("cũng", 99), ("vậy", 99), ("thôi", 99)], ["B.", "SUY"]),
    ],
)
def test_a_doubtful_line_is_read_again_and_the_surer_reading_taken(
    again: list[tuple[str, float]], kept: list[str]
) -> None:
    first = [Seen("B.", 90, 118, 140, 135, 58), Seen("SUY", 160, 118, 210, 135, 58)]
    second = [
        Seen(text, 90 + 70 * at, 120, 140 + 70 * at, 134, sure) for at, (text, sure) in enumerate(again)
    ]
    reading = read_picture(coloured(sheet()), DPI, Fixed(*first, again=second))
    assert [word.text for word in reading.words] == kept


def test_a_sure_line_is_not_read_again() -> None:
    engine = Fixed(Seen("Kế", 90, 118, 140, 135, 96), Seen("hoạch", 160, 118, 210, 135, 93))
    read_picture(coloured(sheet()), DPI, engine)
    assert engine.asked == [None]


def test_a_blank_page_is_not_shown_to_the_engine() -> None:
    engine = Answers()
    reading = read_picture(coloured(np.full((1200, 900), 250, np.uint8)), DPI, engine)
    assert (reading.words, engine.asked) == ([], [])


numbers = st.floats(0, 2000, allow_nan=False).map(lambda number: round(number, 2))
words = st.builds(
    Word, st.text(min_size=1), numbers, numbers, numbers, numbers, st.just(False), st.integers(0, 100)
)
rules = st.builds(Rule, numbers, numbers, numbers)


@given(
    st.builds(
        PictureReading,
        numbers,
        numbers,
        st.lists(words, max_size=5),
        st.builds(Rules, st.lists(rules, max_size=3), st.lists(rules, max_size=3)),
        st.sampled_from([0, 90, 180, 270]),
        st.floats(-4, 4, allow_nan=False),
    )
)
def test_a_reading_comes_back_from_the_cache_as_it_went(reading: PictureReading) -> None:
    assert PictureReading.from_bytes(reading.to_bytes()) == reading


RUBBISH = Seen("u#z", 10, 20, 40, 34, 5)
SURE = [Seen("Về", 44, 20, 60, 34, 96), Seen("việc", 64, 20, 90, 34, 97)]


def again(words: list[Seen], *found: Seen) -> tuple[list[str], list[list[Area] | None]]:
    engine = Fixed(again=found)
    read = read_again(words, np.full((60, 220), 255, np.uint8), DPI, engine)
    return [word.text for word in read], engine.asked


def test_rubbish_before_words_that_are_sure_is_no_part_of_their_line() -> None:
    words, asked = again([RUBBISH, *SURE])
    assert words == ["u#z", "Về", "việc"]
    assert [area.right for area in asked[0] or []] == [42]


def test_a_bracket_that_is_not_closed_may_be_a_letter() -> None:
    doubtful = Seen("(ác", 94, 20, 120, 34, 85)
    words, _ = again([*SURE, doubtful], *SURE, Seen("tác", 94, 20, 120, 34, 88))
    assert words == ["Về", "việc", "tác"]
    closed = [*SURE, doubtful, Seen("phẩm)", 124, 20, 160, 34, 95)]
    assert again(closed) == (["Về", "việc", "(ác", "phẩm)"], [])
