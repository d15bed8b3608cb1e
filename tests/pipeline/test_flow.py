"""The whole path of one document: which files are taken, what is refused, and what comes out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from pipeline import flow
from pipeline.errors import DocumentError
from pipeline.flow import extract_bytes, extract_file, find_documents, load
from schemas.document import Hint
from tests.pipeline.archives.containers import zipped

PLAN = """ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
Số: 88/KH-UBND
Cao Bằng, ngày 10 tháng 3 năm 2025
KẾ HOẠCH
Nâng cao chỉ số hài lòng của người dân năm 2025
Căn cứ Quyết định số 31/QĐ-BNV ngày 06/01/2025 của Bộ Nội vụ;
I. MỤC TIÊU
1. Năm 2024, Chỉ số SIPAS của tỉnh đạt 84,20%, xếp thứ 29/63.
2. Phấn đấu Chỉ số SIPAS năm 2025 đạt từ 86% trở lên.
II. NHIỆM VỤ, GIẢI PHÁP
1. Sở Nội vụ chủ trì, phối hợp với Sở Y tế khảo sát năm bệnh viện trước ngày 30/6/2025.
2. Văn phòng UBND tỉnh mở đường dây nóng; hoàn thành trước ngày 01/3/2025.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nông Văn Bình
"""


def files(folder: Path, *names: str) -> list[Path]:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return [folder / name for name in names]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["b.txt", "a.txt"], ["a.txt", "b.txt"]),
        (["b/c.html", "a.md", "b/a.txt"], ["a.md", "b/a.txt", "b/c.html"]),
        (["a.txt", "a.gold.json", "b/x.gold.json"], ["a.txt"]),
        ([".git/a.txt", ".hidden", "a/.b/c.txt", "a/d.txt"], ["a/d.txt"]),
        ([], []),
    ],
)
def test_files_of_a_folder(tmp_path: Path, names: list[str], found: list[str]) -> None:
    files(tmp_path, *names)
    assert find_documents([tmp_path]) == [tmp_path / name for name in found]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    one, two = files(tmp_path, "b.txt", "a.txt")
    assert find_documents([one, tmp_path, two]) == [one, two]


def test_a_hidden_file_or_gold_is_read_when_it_is_named(tmp_path: Path) -> None:
    named = files(tmp_path, ".plan.txt", "a.gold.json")
    assert find_documents(named) == named


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        find_documents([tmp_path / "nowhere"])


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = files(tmp_path, "a.txt")
    monkeypatch.setattr(flow, "MAX_BYTES", 0)
    with pytest.raises(DocumentError) as caught:
        load(path)
    assert caught.value.category == "too-large" and caught.value.advice


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        load(tmp_path / "nowhere.txt")
    assert caught.value.category == "unreadable"


@pytest.mark.parametrize(
    ("data", "category"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 broken", None),
        (b"\x89PNG\r\n\x1a\n" + bytes(90), "unsupported"),
    ],
)
def test_what_holds_no_document(data: bytes, category: str | None) -> None:
    with pytest.raises(DocumentError) as caught:
        extract_bytes(data, "a.txt")
    assert category in (None, caught.value.category) and caught.value.message


def test_one_plan_from_its_bytes_to_its_records(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    extraction = extract_file(path)
    info = extraction.document
    assert (info.number, info.issued, info.province, info.doc_type) == (
        "88/KH-UBND",
        "2025-03-10",
        "Cao Bằng",
        "ke-hoach",
    )
    assert info.source.uri == path.as_posix()
    assert info.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [(s.index, s.value) for s in extraction.scores] == [("SIPAS", 84.2)]
    assert [(r.rank, r.out_of) for r in extraction.rankings] == [(29, 63)]
    assert [(t.year, t.value, t.comparator) for t in extraction.targets] == [(2025, 86.0, ">=")]
    assert [(t.label, t.lead_agencies, t.flags) for t in extraction.tasks] == [
        ("1", ["Sở Nội vụ"], []),
        ("2", ["Văn phòng UBND tỉnh"], ["deadline-before-document"]),
    ]
    assert [c.number for c in extraction.citations] == ["31/QĐ-BNV"]
    assert extraction.tasks[0].path == ["II. NHIỆM VỤ, GIẢI PHÁP"]


def test_a_page_that_holds_the_plan_twice_gives_each_record_once() -> None:
    once, twice = extract_bytes(PLAN.encode(), "a.txt"), extract_bytes((PLAN + PLAN).encode(), "a.txt")
    assert [d.copy_ for d in twice.duplicates] == [twice.sections[len(once.sections)].id]
    for kind in ("scores", "rankings", "targets", "tasks", "citations"):
        assert len(getattr(twice, kind)) == len(getattr(once, kind))


def test_the_name_does_not_change_the_records() -> None:
    assert extract_bytes(PLAN.encode(), "a.txt") == extract_bytes(PLAN.encode(), "b")


def test_a_number_left_blank_is_told_from_the_files_name(tmp_path: Path) -> None:
    blank = PLAN.replace("Số: 88/", "Số:      /").encode()
    inside = tmp_path / "plans.zip"
    inside.write_bytes(zipped(("2025/88-KH-UBND_10.3.2025.txt", blank)))
    extraction = extract_file(Path(f"{inside}!/2025/88-KH-UBND_10.3.2025.txt"))
    assert extraction.document.number is None
    hint = Hint(field="number", value="88/KH-UBND", said_by="88-KH-UBND_10.3.2025.txt")
    assert extraction.document.source.hints == [hint]
    told = [warning.message for warning in extraction.warnings if warning.code == "blank-number"]
    assert [message.partition(". ")[2] for message in told] == ["The file's name says 88/KH-UBND."]
    # What is printed, what is cited, another code: no hint.
    for data, name in (
        (PLAN.encode(), "88-KH-UBND.txt"),
        (blank, "31-QD-BNV.txt"),
        (blank, "88-KH-SNV.txt"),
    ):
        assert extract_bytes(data, name).document.source.hints == []
