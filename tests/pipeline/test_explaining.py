"""Where a record's fields come from: composed documents, each field with its place and words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.explaining import explain, find, records
from pipeline.flow import read_whole
from pipeline.messages import use

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 41/KH-UBND
Bắc Kạn, ngày 12 tháng 3 năm 2025
KẾ HOẠCH
Nâng cao Chỉ số PAPI năm 2025
I. KẾT QUẢ NĂM 2024
1. Chỉ số PAPI năm 2024
- Tỉnh đạt 41,25 điểm, xếp thứ 30/63; nội dung Kiểm soát tham nhũng trong khu vực công đạt 6,72 điểm.
II. MỤC TIÊU
- Phấn đấu Chỉ số PAPI năm 2025 đạt từ 43 điểm trở lên.
III. NHIỆM VỤ
1. Sở Tư pháp
a) Rà soát các thủ tục về hộ tịch, hoàn thành trước ngày 30/6/2025.
b) Tập huấn cho công chức cấp xã về tiếp công dân.
Thời gian thực hiện: Quý III năm 2025.
2. Mở rộng trợ giúp pháp lý cho người nghèo.
Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Y tế.
"""
TABLE = """<p>ỦY BAN NHÂN DÂN<br>TỈNH BẮC KẠN</p><p>Số: 42/KH-UBND</p><p>Bắc Kạn, ngày 12 tháng 3 năm 2025</p><p>KẾ HOẠCH</p>
<p>Cải thiện Chỉ số PCI</p><p>I. NHIỆM VỤ</p>
<table><tr><th>STT</th><th>Nội dung nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Cơ quan phối hợp</th><th>Thời gian hoàn thành</th><th>Sản phẩm</th></tr>
<tr><td>1</td><td>Rút ngắn thời gian cấp giấy phép xây dựng</td><td>Sở Xây dựng</td><td>Sở Tài chính</td><td>Tháng 9/2025</td><td>Báo cáo</td></tr>
<tr><td>2</td><td>Đối thoại với doanh nghiệp về thuế</td><td>Sở Tài chính</td><td>Sở Công Thương</td><td>Tháng 10/2025</td><td>Thông báo</td></tr>
</table>
<p>II. KẾT QUẢ</p><p>Bảng 1. Chỉ số PCI của tỉnh</p>
<table><tr><th>Chỉ số thành phần</th><th>Năm 2023</th><th>Năm 2024</th></tr>
<tr><td>Gia nhập thị trường</td><td>7,11</td><td>7,32</td></tr><tr><td>Tính minh bạch</td><td>6,05</td><td>6,48</td></tr></table>
"""


def origins(text: str, name: str, kind: str, words: str) -> dict[str, list[tuple[str, str | None]]]:
    """By field the place and the words of each origin, of the first record of the kind with the words in its quote."""
    document, extraction = read_whole(text.encode(), name)
    chosen = next(
        (id_, record)
        for id_, record in records(extraction)
        if id_.startswith(kind) and words in record.evidence.quote
    )
    found: dict[str, list[tuple[str, str | None]]] = {}
    for origin in explain(document, chosen[1], chosen[0]).origins:
        if origin.start is not None:
            assert document.text[origin.start : origin.end] == origin.words
        found.setdefault(origin.field, []).append((origin.place, origin.words))
    return found


@pytest.mark.parametrize(
    ("kind", "words", "field", "place", "stated"),
    [
        ("score", "41,25", "index", "sentence", "Kiểm soát tham nhũng trong khu vực công"),
        ("score", "41,25", "year", "heading", "2024"),
        ("score", "41,25", "subject", "document", "UBND tỉnh Bắc Kạn"),
        ("score", "41,25", "value", "own-words", "Tỉnh đạt 41,25 điểm"),
        ("score", "6,72", "component", "own-words", "Kiểm soát tham nhũng trong khu vực công"),
        ("ranking", "30/63", "year", "heading", "2024"),
        ("target", "43 điểm", "year", "own-words", "2025"),
        ("target", "43 điểm", "index", "own-words", "Chỉ số PAPI"),
        ("task", "hộ tịch", "lead_agencies", "heading", "Sở Tư pháp"),
        ("task", "hộ tịch", "deadline", "own-words", "trước ngày 30/6/2025"),
        ("task", "tiếp công dân", "deadline", "label", "Quý III năm 2025"),
        ("task", "trợ giúp pháp lý", "lead_agencies", "label", "Sở Nội vụ"),
        ("task", "trợ giúp pháp lý", "coordinating_agencies", "label", "Sở Y tế"),
    ],
)
def test_fields_of_prose(kind: str, words: str, field: str, place: str, stated: str) -> None:
    assert origins(PLAN, "plan.txt", kind, words)[field] == [(place, stated)]


@pytest.mark.parametrize(
    ("kind", "words", "field", "place", "stated"),
    [
        ("task", "giấy phép", "lead_agencies", "column", "Sở Xây dựng"),
        ("task", "giấy phép", "coordinating_agencies", "column", "Sở Tài chính"),
        ("task", "giấy phép", "deadline", "column", "Tháng 9/2025"),
        ("task", "giấy phép", "product", "column", "Báo cáo"),
        ("score", "7,32", "year", "column", "2024"),
        ("score", "7,32", "component", "row", "Gia nhập thị trường"),
        ("score", "7,32", "subject", "document", "UBND tỉnh Bắc Kạn"),
        ("score", "7,32", "value", "own-words", "7,32"),
    ],
)
def test_fields_of_tables(kind: str, words: str, field: str, place: str, stated: str) -> None:
    assert origins(TABLE, "plan.html", kind, words)[field] == [(place, stated)]


def test_every_record_can_be_explained() -> None:
    for text, name in ((PLAN, "plan.txt"), (TABLE, "plan.html")):
        document, extraction = read_whole(text.encode(), name)
        for id_, record in records(extraction):
            assert find(extraction, id_) is record
            explanation = explain(document, record, id_)
            assert explanation.origins
            assert not any(char == "\x00" for char in json.dumps(explanation.to_dict()))


def run(*arguments: str) -> Any:
    result = CliRunner().invoke(app, ["explain", *arguments])
    use("en")
    return result


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_records_are_listed_as_the_json_has_them(plan: str) -> None:
    listed = run(plan).stdout.splitlines()
    extracted = json.loads(CliRunner().invoke(app, ["extract", plan]).stdout)
    tasks = [line for line in listed if line.startswith("task-")]
    assert [line.split("\t")[0] for line in tasks] == [
        f"task-{n + 1}" for n in range(len(extracted["tasks"]))
    ]
    assert [one["id"] for one in json.loads(run(plan, "--json").stdout)] == [
        line.split("\t")[0] for line in listed
    ]


def test_a_record_is_shown_with_its_words_marked(plan: str) -> None:
    shown = run(plan, "--record", "score-1").stdout
    assert "«Tỉnh đạt 41,25 điểm»" in shown
    assert "rule: score.phrase" in shown
    assert "year = 2024  ← heading: «2024»" in shown
    assert "\x1b" not in shown


def test_a_record_is_given_as_json(plan: str) -> None:
    data = json.loads(run(plan, "--record", "Score-1", "--json").stdout)
    assert (data["id"], data["rule"]) == ("score-1", "score.phrase")
    year = next(origin for origin in data["origins"] if origin["field"] == "year")
    assert (year["value"], year["place"], year["words"]) == (2024, "heading", "2024")


def test_vietnamese(plan: str) -> None:
    result = CliRunner().invoke(app, ["--lang", "vi", "explain", plan, "--record", "score-1"])
    use("en")
    assert "quy tắc: score.phrase" in result.stdout
    assert "year = 2024  ← đề mục" in result.stdout


@pytest.mark.parametrize("wanted", ["score-0", "score-99", "score", "nothing-1", ""])
def test_an_unknown_record_is_a_wrong_use(plan: str, wanted: str) -> None:
    result = run(plan, "--record", wanted)
    assert result.exit_code == 2
    assert "There is no record" in result.stderr
