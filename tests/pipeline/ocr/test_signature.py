"""A signer's name under a seal: read again where it comes out whole, left out where a part of it may be hidden."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2", reason="opencv-python-headless (kehoach[ocr]) is not installed")

from pipeline.ocr.engine import Area, Seen  # noqa: E402
from pipeline.ocr.signature import read_signature  # noqa: E402

DPI = 100
ANCHOR = [Seen("Nơi", 80, 200, 110, 214, 95), Seen("nhận:", 114, 200, 160, 214, 95)]


class Says:
    """An engine that reads these words in the first area that it is given, and these in areas that reach further left."""

    name = "says"

    def __init__(self, words: str, wider: str = "", confidence: float = 95.0) -> None:
        self.answers = [words, wider]
        self.confidence = confidence
        self.asked: list[list[Area]] = []

    def read(self, picture: np.ndarray, dpi: int, areas: Sequence[Area] | None = None) -> list[list[Seen]]:
        assert areas is not None
        self.asked.append(list(areas))
        return [
            [
                Seen(
                    word,
                    area.left + 12 * at,
                    area.top,
                    area.left + 12 * at + 10,
                    area.bottom,
                    self.confidence,
                )
                for at, word in enumerate(self.answers[len(self.asked) - 1].split())
            ]
            for area in areas
        ]


def page(*letters: tuple[int, int]) -> np.ndarray:
    """A page with a seal over the signature, and a line of letters at each place."""
    sheet = np.full((700, 600), 255, np.uint8)
    cv2.circle(sheet, (400, 280), 60, 0, 3)
    for left, top in letters:
        for at in range(9):
            cv2.rectangle(sheet, (left + at * 12, top), (left + at * 12 + 7, top + 11), 0, -1)
    return sheet


def names(engine: Says, *seen: Seen) -> list[str]:
    found = read_signature([*ANCHOR, *seen], page((380, 345)), DPI, engine)
    return [word.text for word in found][2:]


@pytest.mark.parametrize(
    ("read", "wider", "words"),
    [
        ("Vũ Trường Mẫu", "", ["Vũ", "Trường", "Mẫu"]),
        ("Trường Mẫu", "Vũ Trường Mẫu", ["Vũ", "Trường", "Mẫu"]),
        ("Văn Mẫu", "?? Văn Mẫu", []),
        ("CHỦ TỊCH", "KT. CHỦ TỊCH", []),
        ("giải quyết", "để giải quyết", []),
    ],
)
def test_whole_names_only(read: str, wider: str, words: list[str]) -> None:
    assert names(Says(read, wider)) == words


def test_a_doubtful_reading_is_left() -> None:
    assert names(Says("Vũ Trường Mẫu", confidence=40)) == []


def test_what_was_read_surely_is_not_read_again() -> None:
    engine = Says("Vũ Trường Mẫu")
    assert names(engine, Seen("Sở", 400, 345, 420, 357, 92)) == ["Sở"]
    assert engine.asked == []


def test_a_rest_of_the_name_gives_way() -> None:
    assert names(Says("Vũ Trường Mẫu"), Seen("Nlẫu", 450, 345, 470, 357, 30)) == ["Vũ", "Trường", "Mẫu"]


def test_a_page_without_recipients_is_left() -> None:
    engine = Says("Vũ Trường Mẫu")
    assert read_signature([Seen("nhận", 114, 200, 160, 214, 95)], page((380, 345)), DPI, engine) != []
    assert read_signature([], page((380, 345)), DPI, engine) == []
