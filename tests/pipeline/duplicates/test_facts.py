"""Facts over several documents: who states what, what agrees, and what is in conflict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from tests.pipeline.duplicates.plans import TASKS, as_page, as_text, as_word, compared, plan

HA_TINH = "Năm 2023, Chỉ số PAPI của tỉnh Hà Tĩnh đạt 44,10 điểm, xếp thứ 7/61 tỉnh, thành phố."
SIPAS = "Năm 2023, Chỉ số hài lòng của người dân đối với sự phục vụ hành chính của tỉnh Hà Tĩnh đạt 86,3%."


def news(*sentences: str) -> bytes:
    """A report of another province that quotes; its own words differ from day to day."""
    return as_page(["Tin trong ngày", "Bản tin kinh tế - xã hội", *sentences])


def facts(folder: Path, files: dict[str, bytes]) -> set[tuple[str, str, int, str, str, int, str]]:
    sql = 'SELECT subject, "index", year, measure, standing, sources, "values" FROM facts WHERE standing != \'copy\''
    with compared(folder, files) as collection:
        return {
            (*row[:6], " / ".join(f"{side['value']:g}" for side in json.loads(row[6])))
            for row in collection.rows(sql)
        }


CASES = [
    (
        "stated once",
        {"a.txt": as_text(plan(facts=[HA_TINH]))},
        {("Hà Tĩnh", "PAPI", 2023, "score", "once", 1, "44.1"), ("Hà Tĩnh", "PAPI", 2023, "rank", "once", 1, "7")},
    ),
    (
        "quoted by another province",
        {"a.txt": as_text(plan(facts=[HA_TINH])), "b.txt": as_text(plan("Sơn La", "8", facts=[HA_TINH]))},
        {("Hà Tĩnh", "PAPI", 2023, "score", "corroborated", 2, "44.1"), ("Hà Tĩnh", "PAPI", 2023, "rank", "corroborated", 2, "7")},
    ),
    (
        "misprint in another province's plan",
        {"a.txt": as_text(plan(facts=[HA_TINH])), "b.txt": as_text(plan("Sơn La", "8", facts=[HA_TINH.replace("44,10", "41,40")]))},
        {("Hà Tĩnh", "PAPI", 2023, "score", "conflict", 2, "41.4 / 44.1"), ("Hà Tĩnh", "PAPI", 2023, "rank", "corroborated", 2, "7")},
    ),
    (
        "another year",
        {"a.txt": as_text(plan(facts=[SIPAS])), "b.txt": as_text(plan("Sơn La", "8", facts=[SIPAS.replace("2023", "2022").replace("86,3", "84,1")]))},
        {("Hà Tĩnh", "SIPAS", 2023, "score", "once", 1, "86.3"), ("Hà Tĩnh", "SIPAS", 2022, "score", "once", 1, "84.1")},
    ),
    (
        "another scale",
        {"a.txt": as_text(plan(facts=[SIPAS])), "b.txt": as_text(plan("Sơn La", "8", facts=[SIPAS.replace("86,3%", "8,63/10 điểm")]))},
        {("Hà Tĩnh", "SIPAS", 2023, "score", "corroborated", 2, "8.63")},
    ),
    (
        "one document from two sources is one source",
        {"a.txt": as_text(plan(facts=[SIPAS])), "b.docx": as_word(plan(facts=[SIPAS]))},
        {("Hà Tĩnh", "SIPAS", 2023, "score", "once", 1, "86.3")},
    ),
    (
        "an old and a new figure",
        {"a.txt": as_text(plan(facts=[SIPAS])), "b.txt": as_text(plan(number="40", date="ngày 02 tháng 9 năm 2025", facts=[SIPAS.replace("86,3", "87,0")]))},
        {("Hà Tĩnh", "SIPAS", 2023, "score", "conflict", 2, "86.3 / 87")},
    ),
]  # fmt: skip


AIM = "Phấn đấu năm 2026, Chỉ số PAPI của Hà Tĩnh đạt 45 điểm trở lên."
HIGHER = AIM.replace("45 điểm", "46 điểm")
BLANK: dict[str, Any] = {"number": "     ", "date": "ngày    tháng 3 năm 2025"}
SEEN = TASKS[0].replace("30/6", "31/7")
AIMED = [
    ("a target", {"a.txt": as_text(plan(facts=[AIM]))}, ("once", 1, "45")),
    (
        "the same in another document",
        {"a.txt": as_text(plan(facts=[AIM])), "b.txt": as_text(plan("Sơn La", "8", facts=[AIM]))},
        ("corroborated", 2, "45"),
    ),
    (
        "another figure in another document",
        {"a.txt": as_text(plan(facts=[AIM])), "b.txt": as_text(plan("Sơn La", "8", facts=[HIGHER]))},
        ("conflict", 2, "45 / 46"),
    ),
    ("a least and a hoped-for figure", {"a.txt": as_text(plan(facts=[AIM, HIGHER]))}, ("once", 1, "45 / 46")),
    (
        "one of them in another document",
        {"a.txt": as_text(plan(facts=[AIM, HIGHER])), "b.txt": as_text(plan("Sơn La", "8", facts=[HIGHER]))},
        ("corroborated", 2, "46 / 45"),
    ),
    (
        "another figure in the next version",
        {"a.docx": as_word(plan(**BLANK, facts=[AIM])), "b.docx": as_word(plan(facts=[HIGHER], tasks=(SEEN, *TASKS[1:])))},
        ("once", 1, "46"),
    ),
    (
        "in the version after the next",
        {
            "a.docx": as_word(plan(**BLANK, facts=[AIM]), "2025-02-01T08:00:00"),
            "b.docx": as_word(plan(**BLANK, tasks=(SEEN, *TASKS[1:])), "2025-02-10T08:00:00"),
            "c.docx": as_word(plan(facts=[HIGHER], tasks=(SEEN, *TASKS[2:])), "2025-02-20T08:00:00"),
        },
        ("once", 1, "46"),
    ),
    (
        "measured otherwise than aimed at",
        {"a.txt": as_text(plan(facts=[AIM])), "b.txt": as_text(plan("Sơn La", "8", facts=["Năm 2026, Chỉ số PAPI của tỉnh Hà Tĩnh đạt 44,10 điểm."]))},
        ("once", 1, "45"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [case[1:] for case in AIMED], ids=[case[0] for case in AIMED])
def test_targets(tmp_path: Path, files: dict[str, bytes], expected: tuple[object, ...]) -> None:
    """Put in one by one, and with the last taken out and put back, the standing is the same."""
    (tmp_path / "one").mkdir()
    aimed = {row[4:] for row in facts(tmp_path, files) if row[3].startswith("target")}
    assert aimed == {expected}
    with compared(tmp_path / "one", {}) as collection:
        for name in [*files, *list(files)[-1:]]:
            collection.read({name: files[name]})
            collection.read({"d.txt": as_text(["Một dòng chẳng giống văn bản nào."])})
        last = list(files)[-1]
        collection.read({last: as_text(["Một dòng duy nhất, chẳng giống văn bản nào khác trong tập này."])})
        collection.read({last: files[last]})
        sql = "SELECT standing, sources FROM facts WHERE measure LIKE 'target%'"
        assert collection.rows(sql) == [expected[:2]]


def test_an_earlier_versions_target_is_shown_as_revised(tmp_path: Path) -> None:
    with compared(tmp_path, AIMED[5][1]) as collection:
        earlier, later = collection.rows("SELECT id FROM documents ORDER BY source_uri")
    asked = ["facts", "--db", str(tmp_path / "plans.db")]
    assert f"revised by {later[0]}" in CliRunner().invoke(app, asked).stdout
    (fact,) = json.loads(CliRunner().invoke(app, [*asked, "--json"]).stdout)["facts"]
    assert [(one["value"], one["document_id"], one["revised_by"]) for one in fact["revised"]] == [
        (45.0, earlier[0], later[0])
    ]


@pytest.mark.parametrize(("files", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_facts(tmp_path: Path, files: dict[str, bytes], expected: set[tuple[object, ...]]) -> None:
    assert facts(tmp_path, files) == expected


def test_a_fact_goes_with_the_last_document_that_states_it(tmp_path: Path) -> None:
    files = {"a.txt": as_text(plan(facts=[HA_TINH])), "b.txt": as_text(plan("Sơn La", "8", facts=[HA_TINH]))}
    with compared(tmp_path, files) as collection:
        collection.read({"b.txt": as_text(plan("Sơn La", "8"))})
        assert collection.rows("SELECT DISTINCT standing FROM facts") == [("once",)]
        collection.read({"a.txt": as_text(plan())})
        assert collection.rows("SELECT * FROM facts") == []


def test_a_copy_speaks_once_its_kept_source_is_gone(tmp_path: Path) -> None:
    files = {"a.txt": as_text(plan(facts=[SIPAS])), "b.docx": as_word(plan(facts=[SIPAS]))}
    with compared(tmp_path, files) as collection:
        collection.read(
            {"a.txt": as_text(["Một dòng duy nhất, chẳng giống văn bản nào khác trong tập này cả."])}
        )
        assert collection.rows("SELECT standing, sources FROM facts") == [("once", 1)]


def test_the_command(tmp_path: Path) -> None:
    files = {
        "a.txt": as_text(plan(facts=[HA_TINH])),
        "b.txt": as_text(plan("Sơn La", "8", facts=[HA_TINH.replace("44,10", "41,40")])),
    }
    with compared(tmp_path, files):
        pass
    asked = ["facts", "--db", str(tmp_path / "plans.db")]
    shown = CliRunner().invoke(app, [*asked, "--conflicts"])
    assert shown.exit_code == 0
    assert "44,10 điểm" in shown.stdout and "41,40 điểm" in shown.stdout and "rank" not in shown.stdout
    data = json.loads(
        CliRunner().invoke(app, [*asked, "--json", "--subject", "ha tinh", "--year", "2023"]).stdout
    )
    assert [fact["standing"] for fact in data["facts"]] == ["conflict", "corroborated"]
    sides = data["facts"][0]["values"]
    assert [[s["words"] for s in side["statements"]] for side in sides] == [
        ["Hà Tĩnh đạt 41,40 điểm"],
        ["Hà Tĩnh đạt 44,10 điểm"],
    ]
    assert json.loads(CliRunner().invoke(app, [*asked, "--json", "--index", "SIPAS"]).stdout) == {"facts": []}
    assert CliRunner().invoke(app, ["facts", "--db", str(tmp_path / "none.db")]).exit_code == 2
