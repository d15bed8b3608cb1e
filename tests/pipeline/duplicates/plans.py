"""Plans composed for the tests, in several formats, and a database to compare them in."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from docx import Document

from pipeline.database.store import Store
from pipeline.duplicates.collection import compare_collection
from pipeline.flow import extract_bytes

MINISTRY = "Cải cách hành chính phải lấy người dân, doanh nghiệp làm trung tâm, bảo đảm rõ người, rõ việc, rõ trách nhiệm, rõ thời hạn và rõ kết quả."
LEGAL = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 và các văn bản hướng dẫn thi hành;"
)
TASKS = (
    "Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát các quy trình nội bộ về hộ tịch, gửi kết quả trước ngày 30/6/{year}.",
    "Sở Tài chính chủ trì, phối hợp với Thuế tỉnh công khai mức thu từng loại phí tại nơi tiếp nhận hồ sơ trước ngày 15/8/{year}.",
    "Sở Y tế chủ trì, phối hợp với Bảo hiểm xã hội tỉnh nối dữ liệu khám chữa bệnh của các trạm y tế xã trước ngày 20/9/{year}.",
    "Công an tỉnh chủ trì, phối hợp với UBND cấp xã cấp tài khoản định danh cho người cao tuổi ở vùng xa trước ngày 01/10/{year}.",
    "Sở Xây dựng chủ trì, phối hợp với các cơ quan, đơn vị liên quan rút ngắn thời gian cấp phép xây dựng nhà ở riêng lẻ trước ngày 10/11/{year}.",
    "Sở Công Thương chủ trì, phối hợp với Điện lực tỉnh lập sổ theo dõi thời gian đấu nối điện của từng doanh nghiệp trước ngày 05/12/{year}.",
)
AIMS = (
    "Người dân theo dõi được hồ sơ của mình từ khi nộp cho tới khi nhận kết quả mà không phải hỏi lại nhiều lần ở trụ sở.",
    "Cán bộ tiếp dân nghe hết ý kiến, ghi lại từng việc và trả lời bằng văn bản trong thời gian đã hẹn với người gửi đơn.",
    "Mỗi xã chọn hai việc mà người dân than phiền nhiều nhất để sửa ngay trong quý đầu và báo cáo kết quả với cấp trên.",
)


def plan(
    province: str = "Hà Tĩnh",
    number: str = "16",
    date: str = "ngày 04 tháng 3 năm 2025",
    year: int = 2025,
    tasks: Sequence[str] = TASKS,
    aims: Sequence[str] = AIMS,
    facts: Sequence[str] = (),
    subject: str = "các chỉ số cải cách hành chính",
) -> list[str]:
    """The lines of a province's plan."""
    return [
        "ỦY BAN NHÂN DÂN",
        f"TỈNH {province.upper()}",
        f"Số: {number}/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"{province}, {date}",
        "KẾ HOẠCH",
        f"Nâng cao {subject} của tỉnh {province} năm {year}",
        "I. MỤC ĐÍCH, YÊU CẦU",
        *(f"{n}. {aim}" for n, aim in enumerate(aims, 1)),
        "II. KẾT QUẢ",
        *(f"{n}. {fact}" for n, fact in enumerate(facts, 1)),
        "III. NHIỆM VỤ",
        *(f"{n}. {task.format(year=year)}" for n, task in enumerate(tasks, 1)),
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Trần Văn Hòa",
    ]


def as_text(lines: Sequence[str]) -> bytes:
    return "\n".join(lines).encode()


def as_page(lines: Sequence[str], menu: str = "Trang chủ") -> bytes:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><body><nav><a href='/'>{menu}</a></nav><main>{body}</main></body></html>".encode()


def as_word(lines: Sequence[str], saved: str | None = None) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if saved:
        from datetime import datetime

        document.core_properties.modified = datetime.fromisoformat(saved)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@contextmanager
def compared(folder: Path, files: Mapping[str, bytes]) -> Iterator[Collection]:
    """A database of the files, compared."""
    with Store(folder / "plans.db", code="one") as store:
        collection = Collection(store)
        collection.read(files)
        yield collection


class Collection:
    """A database under test, its documents named by their files."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def read(self, files: Mapping[str, bytes]) -> None:
        """Stores the files, replacing those of the same name, and compares what is new."""
        for name, data in files.items():
            self.store.save(extract_bytes(data, name), name)
        compare_collection(self.store.db)
        self.check()

    def check(self) -> None:
        """No link may point nowhere, and every representative must be found by its bands."""
        assert self.rows("PRAGMA foreign_key_check") == []
        assert self.rows("SELECT count(*) FROM wordings WHERE cluster IS NULL") == [(0,)]
        assert self.rows("SELECT id FROM wordings WHERE (cluster = id) != (words IS NOT NULL)") == []
        lost = "SELECT wording FROM wording_bands WHERE wording NOT IN (SELECT id FROM wordings WHERE words IS NOT NULL)"
        assert self.rows(lost) == []
        same = "SELECT document_id, other_id FROM document_links WHERE kind = 'same' ORDER BY 1"
        assert self.rows(same) == self.rows(
            "SELECT id, same_as FROM documents WHERE same_as IS NOT NULL ORDER BY 1"
        )

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return self.store.db.execute(sql, values).fetchall()

    def links(self) -> set[tuple[str, str, str]]:
        """Every link as (document, other, kind)."""
        sql = (
            "SELECT a.source_uri, b.source_uri, kind FROM document_links JOIN documents a ON a.id = document_id"
            " JOIN documents b ON b.id = other_id"
        )
        return set(self.rows(sql))

    def contents(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that the comparison has written."""
        tables = ("wordings", "wording_bands", "wording_users", "compared", "document_links", "filled_fields",
                  "version_changes", "facts", "fact_statements")  # fmt: skip
        return {table: sorted(self.rows(f"SELECT * FROM {table}"), key=repr) for table in tables}
