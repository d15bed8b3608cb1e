"""The tables of figures: where they are put, and how shares are told."""

from pathlib import Path

import pytest

from benchmarks import command
from benchmarks.report import Section, percent, write

BEGIN, END = (f"<!-- {word} of `python -m benchmarks.x cache` -->" for word in ("figures", "end"))


def section(rows: int = 1) -> Section:
    return Section("cache", ("run", "pages"), [("first", "3")] * rows, [{"pages": 3}] * rows)


def test_figures_go_between_their_marks_and_nowhere_else(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    for _ in range(2):
        write("benchmarks.x", "cache", [section()], readme)
    text = readme.read_text(encoding="utf-8")
    assert "old" not in text
    assert text.count("| first |     3 |") == 1
    assert text.startswith(f"before\n{BEGIN}\n")
    assert text.endswith(f"{END}\nafter\n")
    with pytest.raises(RuntimeError):
        write("benchmarks.x", "peers", [section()], readme)


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [
        (1, 1, "100 %"),
        (3, 3, "100 %"),
        (0.99999, 1, "99.99 %"),
        (99_999, 100_000, "99.99 %"),
        (0.5, 1, "50.00 %"),
        (0, 3, "0.00 %"),
    ],
)
def test_a_share_is_never_rounded_up_to_the_whole(part: float, whole: float, written: str) -> None:
    assert percent(part, whole) == written


@pytest.mark.parametrize(
    ("arguments", "out", "err"),
    [
        (["cache"], "| first |     3 |", ""),
        (["cache", "--json"], '"pages": 3', ""),
        (["none", "--json"], "{}", "none: nothing to measure"),
    ],
)
def test_the_command_tells_what_it_measured(
    arguments: list[str],
    out: str,
    err: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr("sys.argv", ["x", *arguments])
    measures = {"cache": lambda *_: [section()], "none": lambda *_: [section(rows=0)]}
    command.run("benchmarks.x", "About.", measures, tmp_path)
    told = capsys.readouterr()
    assert out in told.out
    assert told.err.startswith(err)


def test_an_unknown_name_is_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.argv", ["x", "cach"])
    with pytest.raises(SystemExit):
        command.run("benchmarks.x", None, {"cache": lambda *_: [section()]}, tmp_path)
    assert "cach" in capsys.readouterr().err
