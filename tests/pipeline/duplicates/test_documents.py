"""Which documents are one, which are versions, which only share a template; and that a run more changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.duplicates import bands
from tests.pipeline.duplicates.plans import AIMS, TASKS, as_page, as_text, as_word, compared, plan

OTHER_TASKS = (
    "Chi cục Chăn nuôi lấy mẫu thịt lợn ở các chợ đầu mối mỗi tuần hai lần và trả kết quả kiểm nghiệm trong ngày hôm sau.",
    "Ban Quản lý chợ huyện Sông Mã niêm yết nguồn gốc rau củ ở từng sạp, gỡ giấy phép của sạp vi phạm lần thứ ba trong năm.",
    "Trường Cao đẳng nghề mở lớp ngắn hạn về bảo quản lạnh cho hộ kinh doanh cá, học viên được trả tiền đi lại và ăn trưa.",
    "Đội quản lý thị trường số 4 kiểm tra đột xuất bếp ăn của các khu công nghiệp vào ban đêm, lập biên bản có ảnh chụp.",
    "Hội Nông dân vận động hội viên ghi nhật ký phun thuốc, mỗi thửa ruộng một quyển sổ, giữ ít nhất hai vụ liên tiếp.",
    "Trung tâm Kiểm soát bệnh tật công bố số ca ngộ độc của từng xã trên bảng tin, kèm món ăn nghi ngờ và nơi bán món đó.",
)
MOVED = (*TASKS[:2], TASKS[2].replace("20/9", "30/11"), *TASKS[3:])
LONGER = (
    *TASKS,
    "Sở Tư pháp chủ trì, phối hợp với Hội Luật gia tỉnh mở ba buổi tư vấn pháp luật lưu động tại các xã biên giới trước ngày 25/12/{year}.",
)
LAST_YEAR = {"number": "11", "date": "ngày 10 tháng 3 năm 2024", "year": 2024}
BLANK = {"number": "     ", "date": "ngày    tháng 3 năm 2025"}

CASES: list[tuple[str, dict[str, bytes], set[tuple[str, str, str]]]] = [
    ("page and text", {"a.txt": as_text(plan()), "b.html": as_page(plan())}, {("b.html", "a.txt", "same")}),
    (
        "Word file without its number, signed text",
        {"a.docx": as_word(plan(**BLANK)), "b.txt": as_text(plan())},
        {("a.docx", "b.txt", "same")},
    ),
    (
        "print view, and the page again under a tracking address",
        {"a.html": as_page(plan()), "a.html?print=1": as_page(plan(), "In trang"), "a.html?utm_source=x": as_page(plan(), "Chia sẻ")},
        {("a.html?print=1", "a.html", "same"), ("a.html?utm_source=x", "a.html", "same")},
    ),
    (
        "truncated copy",
        {"a.txt": as_text(plan()), "b.html": as_page([*plan()[:-6], "..."])},
        {("b.html", "a.txt", "same")},
    ),
    (
        "draft and signed, a task added",
        {"a.docx": as_word(plan(**BLANK)), "b.docx": as_word(plan(tasks=LONGER))},
        {("b.docx", "a.docx", "version")},
    ),
    (
        "draft and signed in other formats, a task re-dated",
        {"a.docx": as_word(plan(**BLANK)), "b.html": as_page(plan(tasks=MOVED))},
        {("b.html", "a.docx", "version")},
    ),
    (
        "last year's plan",
        {"a.txt": as_text(plan()), "b.txt": as_text(plan(**LAST_YEAR))},
        {("a.txt", "b.txt", "version")},
    ),
    (
        "three drafts in the order in which their files were saved",
        {
            "c.docx": as_word(plan(**BLANK), "2025-02-01T08:00:00"),
            "b.docx": as_word(plan(**BLANK, tasks=MOVED), "2025-02-20T08:00:00"),
            "a.docx": as_word(plan(**BLANK, tasks=LONGER), "2025-02-10T08:00:00"),
        },
        {("a.docx", "c.docx", "version"), ("b.docx", "a.docx", "version")},
    ),
    (
        "the same template for another province",
        {"a.txt": as_text(plan()), "b.txt": as_text(plan("Sơn La", "77", "ngày 12 tháng 3 năm 2025"))},
        {("b.txt", "a.txt", "template")},
    ),
    (
        "another plan of the same year",
        {"a.txt": as_text(plan()), "b.txt": as_text(plan(number="90", tasks=OTHER_TASKS, aims=AIMS[:1], subject="độ an toàn của thực phẩm"))},
        set(),
    ),
    (
        "one number given by two provinces",
        {"a.txt": as_text(plan()), "b.txt": as_text(plan("Sơn La", tasks=OTHER_TASKS, aims=()))},
        set(),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_links(tmp_path: Path, files: dict[str, bytes], expected: set[tuple[str, str, str]]) -> None:
    with compared(tmp_path, files) as collection:
        assert collection.links() == expected


@pytest.mark.parametrize("files", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_one_by_one_is_as_all_at_once(tmp_path: Path, files: dict[str, bytes]) -> None:
    (tmp_path / "one").mkdir()
    ordered = dict(sorted(files.items()))
    with compared(tmp_path, ordered) as whole, compared(tmp_path / "one", {}) as single:
        for name, data in ordered.items():
            single.read({name: data})
        assert single.contents() == whole.contents()
        whole.read(files)
        assert single.contents() == whole.contents()


@pytest.mark.parametrize("files", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_a_document_that_goes_takes_what_rested_on_it(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Each file in turn is replaced by another document, and put back: the links are what they were."""
    with compared(tmp_path, files) as collection:
        before = collection.links()
        for name, data in files.items():
            collection.read(
                {name: as_text(["Một dòng duy nhất, chẳng giống văn bản nào khác trong tập này cả."])}
            )
            assert not any(name in (link[0], link[1]) for link in collection.links())
            collection.read({name: data})
            assert collection.links() == before


def _signed(tmp_path: Path) -> dict[str, bytes]:
    return {"a.docx": as_word(plan(**BLANK)), "b.txt": as_text(plan())}


def _blank_kept(tmp_path: Path) -> dict[str, bytes]:
    return {"a.txt": as_text([*plan(**BLANK), *LONG]), "b.html": as_page(plan())}


LONG = [
    f"- Phụ lục ghi việc thứ {n} của tổ công tác lưu động ở các bản vùng cao trong mùa mưa."
    for n in range(60)
]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (_signed, []),
        (_blank_kept, [("a.txt", "issued", "2025-03-04", "b.html", "ngày 04 tháng 3 năm 2025"), ("a.txt", "issued_precision", "day", "b.html", "ngày 04 tháng 3 năm 2025"), ("a.txt", "number", "16/KH-UBND", "b.html", "16/KH-UBND")]),
    ],
    ids=["the better source has all", "the longer source lacks its number"],
)  # fmt: skip
def test_fields_that_one_source_has(
    tmp_path: Path, files: Callable[[Path], dict[str, bytes]], expected: list[tuple[str, ...]]
) -> None:
    sql = (
        "SELECT a.source_uri, field, value, b.source_uri, quote FROM filled_fields JOIN documents a ON a.id = document_id"
        " JOIN documents b ON b.id = other_id ORDER BY field"
    )
    with compared(tmp_path, files(tmp_path)) as collection:
        assert collection.rows(sql) == expected
        quoted = "SELECT 1 FROM filled_fields JOIN documents ON id = other_id WHERE quote != substr(text, start + 1, end - start)"
        assert collection.rows(quoted) == []


def test_words_are_forgotten_only_once_they_are_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With room for no representative at all, each is read back from the database."""
    files = {name: data for case in CASES for name, data in case[1].items()}
    (tmp_path / "one").mkdir()
    with compared(tmp_path, files) as usual:
        monkeypatch.setattr(bands, "_KEPT", 0)
        with compared(tmp_path / "one", files) as narrow:
            assert narrow.contents() == usual.contents()
