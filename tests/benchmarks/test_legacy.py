"""How letters that came back are counted."""

import sys
from pathlib import Path

import pytest

from benchmarks import legacy, trust
from benchmarks.legacy import compare


@pytest.mark.parametrize(
    ("truth", "text", "right", "whole", "missing"),
    [
        ("Tổ chức thực hiện", "TỔ CHỨC THỰC HIỆN", 4, 4, 0),
        ("Tổ chức thực hiện", "Tổ chúc thực hiện", 3, 4, 0),
        ("Tổ chức thực hiện", "thực hiện: Tổ chức", 4, 4, 0),
        ("Tổ chức thực hiện", "Tổ chức", 2, 4, 2),
        ("T ổ chức", "Tổ chức", 2, 2, 0),
        ("đo đạc", "do đạc", 2, 3, 0),
        ("", "thừa", 0, 0, 0),
    ],
)
def test_letters_counted(truth: str, text: str, right: int, whole: int, missing: int) -> None:
    share = compare(truth, text)
    assert (share.right, share.all, share.missing) == (right, whole, missing)


def test_misspelled_transcript_is_told() -> None:
    share = compare("thửùc hiện", "thực hiện")
    assert (share.spelled_right, share.spelled) == (1, 1)
    assert share.right < share.all


@pytest.mark.parametrize("main", [legacy.main, trust.main])
def test_without_documents(main: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["benchmark", "--documents", str(tmp_path)])
    assert callable(main) and main() == 2
