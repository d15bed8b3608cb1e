"""What changed from one version to the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.duplicates.changes import Change, changes
from pipeline.duplicates.contents import contents
from tests.pipeline.duplicates.plans import TASKS, as_text, compared, plan

OLD = "Năm 2023, Chỉ số PAPI của tỉnh Hà Tĩnh đạt 44,10 điểm."
NEW_TASK = "Sở Tư pháp chủ trì, phối hợp với Hội Luật gia tỉnh mở ba buổi tư vấn pháp luật lưu động ở các xã biên giới trước ngày 25/12/2025."
SPELT = "Sở Khoa học và Công nghệ chủ trì, phối hợp với UBND cấp xã giúp HĐND của tỉnh giám sát cải cách thủ tục hành chính và Chỉ số PAPI ở 5 xã theo Chương trình Cải cách hành chính trước ngày 15/9/2025."
FIRST = TASKS[0].format(year=2025)
REWORDED = FIRST.replace("quy trình nội bộ", "quy trình nội bộ, quy trình điện tử")

CASES: list[tuple[str, list[str], list[str], list[tuple[str, str | None, str | None]]]] = [
    ("nothing", plan(), plan(), []),
    ("added", plan(), plan(tasks=(*TASKS, NEW_TASK)), [("task-added", None, NEW_TASK)]),
    ("dropped", plan(tasks=(*TASKS, NEW_TASK)), plan(), [("task-dropped", NEW_TASK, None)]),
    (
        "re-dated",
        plan(),
        plan(tasks=(FIRST.replace("30/6", "31/7"), *TASKS[1:])),
        [("task-reworded", FIRST, FIRST.replace("30/6", "31/7")), ("task-redated", "2025-06-30", "2025-07-31")],
    ),
    (
        "re-assigned",
        plan(),
        plan(tasks=(FIRST.replace("Sở Nội vụ", "Sở Y tế"), *TASKS[1:])),
        [
            ("task-reworded", FIRST, FIRST.replace("Sở Nội vụ", "Sở Y tế")),
            ("task-reassigned", "Sở Nội vụ (+ Sở Tư pháp)", "Sở Y tế (+ Sở Tư pháp)"),
        ],
    ),
    ("reworded", plan(), plan(tasks=(REWORDED, *TASKS[1:])), [("task-reworded", FIRST, REWORDED)]),
    ("order alone", plan(), plan(tasks=TASKS[::-1]), []),
    *(
        (f"{printed} for {name}", plan(tasks=(SPELT, *TASKS)), plan(tasks=(SPELT.replace(name, printed), *TASKS)), [])
        for name, printed in (
            ("UBND cấp xã", "Ủy ban nhân dân cấp xã"),
            ("UBND cấp xã", "UỶ BAN NHÂN DÂN cấp xã"),
            ("HĐND", "Hội đồng nhân dân"),
            ("Sở Khoa học và Công nghệ", "Sở KH&CN"),
            ("Sở Khoa học và Công nghệ", "Sở Khoa học - Công nghệ"),
            ("Cải cách hành chính", "CCHC"),
            ("cải cách thủ tục hành chính", "cải cách TTHC"),
            ("Chỉ số PAPI", "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh"),
            ("15/9/2025", "15/09/2025"),
            (" 5 xã", " 05 xã"),
        )
    ),
    *(
        (f"{printed} for {name}, another", plan(tasks=(SPELT, *TASKS)), plan(tasks=(SPELT.replace(name, printed), *TASKS)),
         [("task-reworded", SPELT, SPELT.replace(name, printed))])
        for name, printed in (
            ("HĐND", "UBND"),
            ("cải cách thủ tục hành chính", "đơn giản hóa thủ tục hành chính"),
            ("Chỉ số PAPI", "Chỉ số SIPAS"),
            (" 5 xã", " 50 xã"),
            ("của tỉnh", "toàn tỉnh"),
        )
    ),
    (
        "a measured figure",
        plan(facts=[OLD]),
        plan(facts=[OLD.replace("44,10", "44,30")]),
        [("figure-changed", "44.1", "44.3")],
    ),
    (
        "a figure in a sentence",
        plan(facts=["Toàn tỉnh có 124 điểm tiếp nhận hồ sơ đặt tại các xã, phường và đặc khu."]),
        plan(facts=["Toàn tỉnh có 126 điểm tiếp nhận hồ sơ đặt tại các xã, phường và đặc khu."]),
        [
            (
                "figure-changed",
                "Toàn tỉnh có 124 điểm tiếp nhận hồ sơ đặt tại các xã, phường và đặc khu.",
                "Toàn tỉnh có 126 điểm tiếp nhận hồ sơ đặt tại các xã, phường và đặc khu.",
            )
        ],
    ),
]  # fmt: skip


def between(folder: Path, before: list[str], after: list[str]) -> list[Change]:
    with compared(folder, {"a.txt": as_text(before), "b.txt": as_text(after) + b"\n"}) as collection:
        ids = dict(collection.rows("SELECT uri, document_id FROM sources"))
        db = collection.store.db.conn
        return changes(contents(db, ids["a.txt"]), contents(db, ids["b.txt"]))


@pytest.mark.parametrize(
    ("before", "after", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_changes(
    tmp_path: Path, before: list[str], after: list[str], expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = between(tmp_path, before, after)
    assert [(change.kind, change.before, change.after) for change in found] == expected


def test_the_command_on_files_and_on_the_database(tmp_path: Path) -> None:
    files = {"a.txt": as_text(plan()), "b.txt": as_text(plan(number="21", tasks=(*TASKS, NEW_TASK)))}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    with compared(tmp_path, files) as collection:
        stored = collection.rows("SELECT kind, words FROM version_changes")
    assert stored == [("task-added", NEW_TASK)]
    paths = [str(tmp_path / name) for name in files]
    found = json.loads(CliRunner().invoke(app, ["diff", *paths, "--json"]).stdout)
    assert [(change["kind"], change["after"]) for change in found["changes"]] == [("task-added", NEW_TASK)]
    db = ["--db", str(tmp_path / "plans.db")]
    shown = CliRunner().invoke(app, ["diff", "a.txt", "ha-tinh-2025-21-kh-ubnd", *db])
    assert (shown.exit_code, shown.stdout.split()[0]) == (0, "task-added")
    assert CliRunner().invoke(app, ["diff", "a.txt", "không-có", *db]).exit_code == 2
    assert "No task" in CliRunner().invoke(app, ["diff", "a.txt", "a.txt", *db]).stdout
