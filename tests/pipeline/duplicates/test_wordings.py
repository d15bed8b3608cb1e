"""Wordings, their signatures and their similarity, and how they find their clusters."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from array import array
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.folding import fold
from pipeline.database.comparison_tables import BANDS_SQL
from pipeline.duplicates.bands import FULL, Bands
from pipeline.duplicates.placing import place
from pipeline.duplicates.runs import Runs
from pipeline.duplicates.signatures import KEYS, band_keys
from pipeline.duplicates.similarity import alike, contained, letters, same_figures
from pipeline.duplicates.wording import figures, wordings, words_of

BASE = "Sở Nội vụ phối hợp với các địa phương rà soát 12 nhóm thủ tục, bỏ giấy tờ trùng lặp, gửi báo cáo hằng quý."


def words(text: str) -> array[int]:
    return words_of(text.casefold())


def spelt(text: str) -> str:
    return letters(words(text))


TEXTS: list[tuple[str, str, list[str]]] = [
    ("short lines are none", "Sở Nội vụ\nKế hoạch năm 2025 của tỉnh", []),
    ("sentences", f"{BASE} {BASE}", [BASE + " ", BASE]),
    ("a list's mark is left out", f"2.1. {BASE}\n- {BASE}\n[3] {BASE}\na) {BASE}", [BASE] * 4),
    ("cells of a row", f"1 | {BASE} | Sở Y tế | {BASE}", [BASE] * 2),
    ("figures alone are no words", "Xã A | 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_wordings(text: str, expected: list[str]) -> None:
    found = list(wordings(text, [(0, len(text))]))
    assert [text[w.start : w.end] for w in found] == expected


def test_words_keep_tones_and_figures() -> None:
    assert words("hoa") != words("hòa") != words("hóa")
    assert words("1.234,5 hồ sơ") == words("1,234.5 hồ sơ") != words("12345 hồ sơ")
    assert len(figures(words("12 nhóm, 3,5% và 30/6/2025"))) == 3


ALIKE: list[tuple[str, str, bool, bool]] = [
    # what is changed, the words, near, the same figures
    ("nothing", BASE, True, True),
    ("a figure", BASE.replace("12", "14"), True, False),
    ("an agency", BASE.replace("Nội vụ", "Y tế"), True, True),
    ("a word added", BASE.replace("báo cáo", "báo cáo đầy đủ"), True, True),
    ("clauses in another order", "Gửi báo cáo hằng quý, bỏ giấy tờ trùng lặp, Sở Nội vụ phối hợp với các địa phương rà soát 12 nhóm thủ tục.", True, True),
    ("other work in the same frame", "Sở Nội vụ phối hợp với các địa phương mở 12 lớp tin học, cấp máy tính cũ, gửi báo cáo hằng quý.", False, True),
    ("other words", "Hội Nông dân vận động hội viên trồng rừng ngập mặn ở các bãi bồi ven biển trong mùa mưa.", False, False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "near", "figured"), [c[1:] for c in ALIKE], ids=[c[0] for c in ALIKE])
def test_alike(text: str, near: bool, figured: bool) -> None:
    assert bool(alike(spelt(BASE), spelt(text))) is near
    assert same_figures(words(BASE), words(text)) is figured
    assert (alike(spelt(BASE), spelt(text)) == 1) is (text == BASE)


def test_contained() -> None:
    assert 0 < contained(spelt(BASE), spelt(f"{BASE} {ALIKE[-1][1]}")) <= 0.8
    assert contained(spelt(BASE), spelt(ALIKE[-1][1])) == 0
    assert contained(spelt("Sở Nội vụ"), spelt(BASE)) == 0


def test_keys_are_what_databases_hold() -> None:
    """Keys are stored: a change of them needs a new SCHEMA_VERSION, and then this digest."""
    keys = band_keys([words(BASE), words(ALIKE[-1][1])])
    assert keys.shape == (2, KEYS) and keys.min() >= 0 and keys.max() < 1 << 48
    assert hashlib.sha256(keys.tobytes()).hexdigest()[:12] == "03fd64e22d2c"


@given(st.lists(st.lists(st.integers(0, 2**32 - 1), min_size=5, max_size=40), min_size=1, max_size=20))
def test_keys_do_not_depend_on_the_company(batch: list[list[int]]) -> None:
    arrays = [array("I", found) for found in batch]
    together = band_keys(arrays).tolist()
    assert together == [band_keys([found]).tolist()[0] for found in arrays]


@given(st.lists(st.integers(0, 2**32 - 1), max_size=40), st.lists(st.integers(0, 2**32 - 1), max_size=40))
def test_likeness_is_mutual(one: list[int], other: list[int]) -> None:
    first, second = letters(array("I", one)), letters(array("I", other))
    assert alike(first, second) == alike(second, first)
    assert alike(first, first) == 1


@pytest.fixture
def bands() -> Iterator[Bands]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE wordings (id INTEGER PRIMARY KEY, words BLOB)")
    connection.execute(BANDS_SQL)
    yield Bands(connection)
    connection.close()


def test_each_joins_the_representative_that_it_is_like(bands: Bands) -> None:
    texts = [BASE, ALIKE[-1][1], *(text for _, text, near, _ in ALIKE if near), ALIKE[-2][1]]
    found = place(1, [words(text) for text in texts], bands)
    assert [place.cluster for place in found] == [1, 2, 1, 1, 1, 1, 1, 8]
    assert [place.figures_differ for place in found] == [
        False,
        False,
        False,
        True,
        False,
        False,
        False,
        False,
    ]


def test_clusters_do_not_chain(bands: Bands) -> None:
    """Each text changes two words more of the one before; only those near the first join it."""
    parts = BASE.split()
    texts = []
    for step in range(9):
        texts.append(" ".join([*(f"mới{n}" for n in range(2 * step)), *parts[2 * step :]]))
    batch = [words(text) for text in texts]
    found = place(1, batch, bands)
    for number, (own, placed) in enumerate(zip(batch, found, strict=True), 1):
        assert placed.cluster == number or alike(letters(own), letters(batch[placed.cluster - 1])) >= 0.8
    assert len({placed.cluster for placed in found}) > 2


def test_a_common_frame_does_not_fill_the_index(bands: Bands) -> None:
    frame = "Sở Nội vụ phối hợp với các địa phương {} gửi báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng"
    letters = "abcdefghijklmnopqrst"
    batch = [
        words(frame.format(" ".join(one + other + each for each in letters[:15])))
        for one in letters
        for other in letters
    ]
    place(1, batch[:200], bands)
    bands.flush()
    place(201, batch[200:], bands)
    bands.flush()
    found, _ = bands.find(np.unique(band_keys(batch)))
    assert np.bincount(found).max() == FULL


def test_what_is_found_is_the_same_from_memory_and_from_the_table(bands: Bands) -> None:
    """Keys written, keys in memory, and the whole index read again."""
    texts = [f"{BASE} {' '.join(f'{each}{n}' for each in 'abcdefgh')}" for n in range(60)]
    batch = [words(text.replace("12", str(n // 4))) for n, text in enumerate(texts)]
    keys = np.unique(band_keys(batch))

    def found(index: Bands) -> list[tuple[int, int]]:
        places, wordings = index.find(keys)
        return sorted(zip(keys[places].tolist(), wordings.tolist(), strict=True))

    for at in range(0, 60, 7):
        place(at + 1, batch[at : at + 7], bands)
        bands.flush()
        if at % 2:
            bands.write()
    in_memory = found(bands)
    bands.write()
    again = Bands(bands._db)
    assert in_memory == found(bands) == found(again) != []
    again.load()
    assert found(again) == in_memory


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 99)), max_size=12).map(sorted), max_size=6),
    st.sets(st.integers(0, 9)),
)
def test_runs_find_every_pair(batches: list[list[tuple[int, int]]], wanted: set[int]) -> None:
    runs = Runs()
    pairs = []
    for batch in batches:
        pairs += batch
        both = np.array(batch, np.int64).reshape(-1, 2)
        runs.add(both[:, 0], both[:, 1])
    asked = np.array(sorted(wanted), np.int64)
    places, numbers = runs.find(asked)
    found = zip(asked[places].tolist(), numbers.tolist(), strict=True)
    assert sorted(found) == sorted(pair for pair in pairs if pair[0] in wanted)


_ONE = re.compile(r"[^\W\d_]+|\d+(?:[.,/]\d+)*")


@given(st.text(alphabet="aBđỦỷ uúqhoà12²½.,/-–_ \u00a0\n“”:;()&%\ud800", max_size=40), st.integers(0, 5))
def test_words_are_those_of_the_folded_text(text: str, start: int) -> None:
    """Word by word the same as folding the whole and looking for words in it; asked twice, from memory too."""
    expected = array("I", [number(word) for word in _ONE.findall(fold(text[start:]))])
    assert words_of(text, start) == words_of(text, start) == words_of(fold(text), start) == expected


def number(word: str) -> int:
    (found,) = words_of(word)
    return found
