"""Runs of sections that stand again in one document, and what must not be taken for one."""

from __future__ import annotations

import time

import pytest

from extractors.document import Document
from pipeline.canonical import compose
from pipeline.duplicates.inside import mark_repeats
from pipeline.outline import outline
from pipeline.readers.blocks import Block, Paragraph, TableBlock, TableCell
from schemas.document import Source

SOURCE = Source(sha256="0" * 64, media_type="text/plain", bytes=0)

HEAD = [
    "ỦY BAN NHÂN DÂN HUYỆN BA VÌ",
    "Số: 17/KH-UBND",
    "KẾ HOẠCH",
    "Nâng cao chỉ số hài lòng năm 2025 của huyện Ba Vì",
]
BODY = [
    "I. MỤC TIÊU",
    "1. Tỷ lệ người dân hài lòng khi làm thủ tục về đất đai đạt từ chín mươi phần trăm trở lên trong năm 2025.",
    "2. Không còn hồ sơ trễ hẹn quá năm ngày làm việc ở bộ phận một cửa của huyện và của các xã, thị trấn.",
    "II. NHIỆM VỤ",
    "1. Phòng Tài nguyên và Môi trường rà soát toàn bộ hồ sơ còn tồn, phân loại và xin lỗi người dân bằng văn bản.",
    "2. Văn phòng mở đường dây nóng, ghi lại mọi cuộc gọi và trả lời trong vòng hai ngày làm việc kể từ khi nhận.",
]
REST = [
    "3. Phòng Nội vụ kiểm tra đột xuất bốn lần trong năm và công khai kết quả trên trang thông tin của huyện."
]
ANNEX = ["PHỤ LỤC I", "CHỈ TIÊU GIAO CHO CÁC XÃ", "(Kèm theo Kế hoạch số 17/KH-UBND ngày 20/01/2025 của Ủy ban nhân dân huyện Ba Vì)"]  # fmt: skip
CUT = BODY[-1][:70] + " ..."
LEAD = "Sáng nay, huyện Ba Vì họp bàn cách nâng tỷ lệ người dân hài lòng khi làm thủ tục về đất đai lên chín mươi phần trăm."  # fmt: skip


def table(rows: int) -> TableBlock:
    words = "Tỷ lệ hồ sơ được giải quyết trước hạn của xã thứ"
    return TableBlock(
        [TableCell(f"{words} {r}" if c else str(r), r, c) for r in range(rows) for c in range(3)]
    )


def document(blocks: list[Block | str]) -> Document:
    return outline(compose([Paragraph(b) if isinstance(b, str) else b for b in blocks]), SOURCE)


def copies(blocks: list[Block | str]) -> tuple[list[tuple[str, str]], list[str]]:
    """The first and last words of each copy found, and the sections that are not kept, by their first words."""
    doc = document(blocks)
    repeats = mark_repeats(doc)
    ends = []
    for repeat in repeats:
        assert repeat.copy_span is not None and repeat.of_span is not None
        copy = doc.text[slice(*repeat.copy_span)].split("\n")
        kept = doc.text[slice(*repeat.of_span)].split("\n")
        assert (copy[0], copy[-1]) == (kept[0], kept[-1])
        ends.append((copy[0], copy[-1]))
    dropped = [
        doc.text[n.section.start : n.own.end].split("\n")[0] for n in doc.nodes if n.section.duplicate_of
    ]
    return ends, dropped


WHOLE = [*HEAD, *BODY]

FOUND: list[tuple[str, list[Block | str], list[tuple[str, str]], list[str]]] = [
    ("whole page twice", [*WHOLE, *WHOLE], [(HEAD[0], BODY[-1])], WHOLE),
    ("preview, then the whole text", [*WHOLE, *WHOLE, *REST], [(HEAD[0], BODY[-1])], WHOLE),
    (
        "preview that breaks off inside an item",
        [*HEAD, *BODY[:-1], CUT, *WHOLE, *REST],
        [(HEAD[0], BODY[-2])],
        [CUT, *HEAD, *BODY[:-1]],
    ),
    ("whole text, then an excerpt", [*WHOLE, *REST, *HEAD, *BODY[:5], BODY[5][:60]], [(HEAD[0], BODY[4])], [*HEAD, *BODY[:5], BODY[5][:60]]),
    ("three copies", [*WHOLE, *WHOLE, *WHOLE], [(HEAD[0], BODY[-1])] * 2, [*WHOLE, *WHOLE]),
    (
        "annex twice",
        [*WHOLE, *ANNEX, table(9), *ANNEX, table(9)],
        [(ANNEX[0], "8 | Tỷ lệ hồ sơ được giải quyết trước hạn của xã thứ 8 | Tỷ lệ hồ sơ được giải quyết trước hạn của xã thứ 8")],
        [ANNEX[0], ANNEX[2], "0 | Tỷ lệ hồ sơ được giải quyết trước hạn của xã thứ 0 | Tỷ lệ hồ sơ được giải quyết trước hạn của xã thứ 0"],
    ),
    ("advertisement inside one copy", [*WHOLE, *HEAD, *BODY[:3], Paragraph("Mua xe", "junk"), *BODY[3:]], [(HEAD[0], BODY[-1])], WHOLE),
    (
        "copy with a mended typo",
        [*WHOLE, *HEAD, BODY[0], BODY[1].replace("hài lòng", "hài lòngg"), *BODY[2:]],
        [(HEAD[0], BODY[-1])],
        [*HEAD, BODY[0], BODY[1].replace("hài lòng", "hài lòngg"), *BODY[2:]],
    ),
]  # fmt: skip

ALONE: list[tuple[str, list[Block | str]]] = [
    ("nothing twice", [*WHOLE, *REST]),
    ("lead that the body repeats", ["# Ba Vì họp bàn", LEAD, "Cuộc họp có hai mươi người dự.", LEAD, "Họp xong lúc 11 giờ."]),
    ("header lines on each page", [x for page in range(5) for x in [HEAD[0], HEAD[3], f"Nội dung của trang {page}"]]),
    ("same items under two headings", ["I. SỞ Y TẾ", *[f"- {b}" for b in BODY[1:] if b[0] != "I"], "II. SỞ XÂY DỰNG", *[f"- {b}" for b in BODY[1:] if b[0] != "I"]]),
    ("last year's plan with new figures", [*WHOLE, *[b.replace("2025", "2024").replace("chín mươi", "tám mươi lăm") for b in BODY[:2]], *[f"{b[:20]} khác hẳn" for b in BODY[2:]]]),
    ("letterhead alone", [*HEAD[:3], *BODY, *HEAD[:3], "Nội dung khác hẳn của một văn bản khác, không có câu nào giống với ở trên."]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "blocks", "ends", "dropped"), FOUND, ids=[c[0] for c in FOUND])
def test_copies(
    name: str, blocks: list[Block | str], ends: list[tuple[str, str]], dropped: list[str]
) -> None:
    assert copies(blocks) == (ends, dropped)


@pytest.mark.parametrize(("name", "blocks"), ALONE, ids=[c[0] for c in ALONE])
def test_no_copies(name: str, blocks: list[Block | str]) -> None:
    assert copies(blocks) == ([], [])


def test_what_follows_a_copy_continues_the_kept_one() -> None:
    doc = document([*WHOLE, *WHOLE, *REST])
    mark_repeats(doc)
    last = doc.nodes[-1]
    assert doc.kept(last) and last.label == "3"
    assert last.parent is not None and last.parent.section.heading == "NHIỆM VỤ"


@pytest.mark.parametrize("lines", [[BODY[1]], [BODY[1], "ngắn"], WHOLE])
def test_time_grows_with_the_text(lines: list[str]) -> None:
    def seconds(times: int) -> float:
        doc = document([*lines * times])
        start = time.process_time()
        mark_repeats(doc)
        return time.process_time() - start

    few, many = max(seconds(300), 1e-3), seconds(2400)
    assert many < 40 * few
