"""The report of `make bench`: its machinery, without the other tools."""

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from benchmarks import baseline
from benchmarks.baseline.words import aims_of, deadline
from benchmarks.bench import __main__ as bench
from benchmarks.bench import asked, reading, web_pages
from benchmarks.bench.alone import held
from benchmarks.bench.document import TEXTS, write
from benchmarks.bench.part import Bars, Options, Part, missing
from benchmarks.loading import load_records
from benchmarks.measure import ROOT
from benchmarks.readers.peers import NoAnswer, ask
from benchmarks.report import Section
from benchmarks.scans.plans import Plan

PLAN = """KẾ HOẠCH
Nâng cao Chỉ số PAPI tỉnh Nam Định năm 2024
Nam Định, ngày 3 tháng 5 năm 2024
I. KẾT QUẢ NĂM 2023
Năm 2023, Chỉ số PAPI của tỉnh đạt 41,25 điểm, xếp thứ 9/61, tăng 2 bậc so với năm 2022.
II. MỤC TIÊU
1. Chỉ số PAPI năm 2024 đạt từ 43 điểm trở lên.
III. NHIỆM VỤ
a) Sở Nội vụ chủ trì, phối hợp với Sở Y tế lập danh mục câu hỏi cho xã, hoàn thành trước ngày 30/6/2024.
"""


@pytest.fixture
def part() -> Part:
    section = Section("speed", ("tool", "ms"), [("kehoach", "3.0")], [{"tool": "kehoach", "ms": 3.0}])
    missing(section, "other", "pip install other")
    return Part(
        [section], [Bars("speed", [("other", 9.0), ("kehoach, whole", 3.0)], " ms"), Bars("nothing", [])]
    )


def test_the_report_has_the_tables_the_figures_and_the_pictures(part: Part, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "reading-7.svg").write_text("of a run before")
    path = write(tmp_path, {"reading": part}, quick=True, seconds={"reading": 90.0})
    text = path.read_text(encoding="utf-8")
    assert TEXTS["reading"]["title"] in text
    assert "in 1.5 minutes" in text
    assert "other: not installed, `pip install other`" in text
    assert text.count("![") == 1
    figures = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert figures["reading"]["speed"][1] == {
        "tool": "other",
        "installed": False,
        "install": "pip install other",
    }
    assert {"Python", "cores", "day"} <= figures["machine"].keys()
    assert [each.name for each in (tmp_path / "pictures").iterdir()] == ["reading-1.svg"]
    picture = ET.parse(tmp_path / "pictures" / "reading-1.svg").getroot()
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    bars = picture.findall("{http://www.w3.org/2000/svg}rect")
    assert [bar.get("class") for bar in bars] == [None, "ours"]


def test_every_measurement_has_its_text() -> None:
    assert ["short", *bench.MEASURES] == list(TEXTS)


@pytest.mark.parametrize("measure", [reading.measure, web_pages.measure])
def test_a_tool_that_is_not_installed_is_a_row(
    measure: bench.Measure, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{measure.__module__}.python_of", lambda tool: None)
    if measure is reading.measure:
        monkeypatch.setattr(
            reading, "plans", lambda: {name: Plan(b"", [], {}) for name in ("text", "upright")}
        )
        monkeypatch.setattr(reading, "_row", lambda section, tool, made: None)
        monkeypatch.setattr(reading, "_pages", lambda pdf: 1)
        monkeypatch.setattr(reading, "asked", lambda pdfs, pages: Section("asked", (), [], []))
    section = measure(Options(quick=True)).sections[0]
    told = [row[0] for row in section.rows if "not installed" in row[0]]
    module = reading if measure is reading.measure else web_pages
    assert [one.partition(":")[0] for one in told] == list(module.PEERS)
    assert all(len(row) == len(section.head) for row in section.rows)
    assert all("benchmarks/peers/setup.sh " in one for one in told)


def test_the_baseline_reads_a_plain_plan() -> None:
    found = baseline.extract(PLAN.encode(), "plan.txt")
    (score,), (place,), (aim,), (task,) = found.scores, found.rankings, found.targets, found.tasks
    assert (score.index, score.year, score.value, score.subject.name) == ("PAPI", 2023, 41.25, "Nam Định")
    assert (place.rank, place.out_of, place.delta, place.delta_year) == (9, 61, 2, 2022)
    assert (aim.index, aim.year, aim.value, aim.comparator) == ("PAPI", 2024, 43, ">=")
    assert (task.lead_agencies, task.coordinating_agencies) == (["Sở Nội vụ"], ["Sở Y tế"])
    assert task.deadline is not None
    assert (task.deadline.due, task.deadline.inclusive) == ("2024-06-30", False)
    for record in (score, place, aim, task):
        evidence = record.evidence
        assert found.text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize(
    ("words", "due", "recurrence"),
    [
        ("trước ngày 5/3/2026", "2026-03-05", None),
        ("trong tháng 2/2024", "2024-02-29", None),
        ("Quý III/2024", "2024-09-30", None),
        ("báo cáo hằng quý", None, "quarterly"),
        ("tháng 13/2024", None, None),
    ],
)
def test_the_baseline_reads_deadlines(words: str, due: str | None, recurrence: str | None) -> None:
    found = deadline(words) or {}
    assert (found.get("due"), found.get("recurrence")) == (due, recurrence)


@pytest.mark.parametrize(
    ("clause", "aims"),
    [
        ("PAPI vào nhóm 15 tỉnh", [("rank", "hang", "<=", 15)]),
        ("tăng ít nhất 05 bậc", [("rank_change", "bac", ">=", 5)]),
        ("trên 90% hồ sơ", [("level", "%", ">", 90.0)]),
        ("100% xã công khai ngân sách", [("level", "%", "=", 100.0)]),
        ("giữ vững kết quả", []),
    ],
)
def test_the_baseline_reads_aims(clause: str, aims: list[tuple[str, str, str, float]]) -> None:
    assert [(kind, unit, more, value) for kind, unit, more, _, value in aims_of(clause)] == aims


def test_loading_counts_every_record_that_was_laid_out() -> None:
    found = load_records(300, plans=1)
    assert found.records >= 300
    assert found.documents > 1
    assert found.records % found.documents == 0
    assert found.cpu > 0


def test_a_tool_that_gives_no_answer_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*asked: object) -> None:
        raise NoAnswer("release 1, it asks for a download")

    monkeypatch.setattr(web_pages, "python_of", lambda tool: Path("python"))
    monkeypatch.setattr(web_pages, "ask", broken)
    monkeypatch.setattr(web_pages, "held", lambda way, paths: 50.0)
    monkeypatch.setattr(web_pages, "SIZE", 1_000)
    (section,) = web_pages.measure(Options(quick=True)).sections
    assert section.rows[0][:4] == ("kehoach", "", "100 %", "0.00 %")
    assert [row[0] for row in section.rows[1:]] == [
        f"{tool}: no answer, release 1, it asks for a download" for tool in web_pages.PEERS
    ]


@pytest.mark.parametrize(
    ("done", "why"),
    [
        ("import urllib.request; urllib.request.urlopen('http://models.invalid')", "release 3.2, it asks for a download"),
        ("raise KeyError(path)", "release 3.2, KeyError"),
        ("import os; os._exit(9)", "its process ended with 9"),
    ],
)  # fmt: skip
def test_why_a_tool_has_no_answer_is_told(done: str, why: str, tmp_path: Path) -> None:
    module = f"class MarkItDown:\n    def __init__(self, **_): pass\n    def convert(self, path):\n        {done}\n"
    (tmp_path / "markitdown.py").write_text(module, encoding="utf-8")
    (tmp_path / "markitdown-3.2.dist-info").mkdir()
    (tmp_path / "markitdown-3.2.dist-info" / "METADATA").write_text("Name: markitdown\nVersion: 3.2\n")
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH={tmp_path} exec {sys.executable} "$@"\n')
    python.chmod(0o755)
    with pytest.raises(NoAnswer, match=why):
        ask("markitdown", python, tmp_path / "plan.pdf")


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        ([], bench.FOLDER),
        (["--quick"], bench.ELSEWHERE),
        (["near"], bench.ELSEWHERE),
        (["--gold", "noted"], bench.ELSEWHERE),
        (["--quick", "--to", "mine"], Path("mine")),
    ],
)
def test_only_a_whole_run_takes_the_place_of_the_report(
    arguments: list[str], where: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def note(folder: Path, *_: object) -> Path:
        written.append(folder)
        return folder

    monkeypatch.setattr(bench, "MEASURES", {"near": lambda options: Part([])})
    monkeypatch.setattr(bench, "write", note)
    monkeypatch.setattr(bench.doc_figures, "write", lambda: written.append(Path("the pages")))
    monkeypatch.setattr(sys, "argv", ["bench", *arguments])
    bench.main()
    assert written == ([where, Path("the pages")] if where == bench.FOLDER else [where])


@pytest.mark.parametrize("way", ["kehoach", "regular expressions", "web page"])
def test_memory_is_asked_of_a_process_of_its_own(way: str, tmp_path: Path) -> None:
    page = tmp_path / "plan.html"
    page.write_text(f"<html><body><p>{PLAN}</p></body></html>", encoding="utf-8")
    assert 10 < held(way, [page]) < 1_000


def test_each_row_of_what_is_asked_holds_what_the_one_above_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "ROUNDS", 1)
    pdf = (ROOT / "corpus" / "samples" / "son-la-par-index-composed.pdf").read_bytes()
    section = asked.asked([pdf], 2)
    bare, read, whole = section.figures
    assert bare["times"] is None
    assert bare["page_ms"] > 0
    assert read["times"] == pytest.approx(read["page_ms"] / bare["page_ms"])
    assert whole["times"] == pytest.approx(whole["page_ms"] / read["page_ms"])
    assert all(len(row) == len(section.head) for row in section.rows)
