"""PDF files: each case composes pages and says which paragraphs and tables are read from them."""

from __future__ import annotations

import pytest

from pipeline.readers import pdf
from pipeline.readers.blocks import Paragraph, Reading
from tests.pipeline.readers.pdfs import PdfPage
from tests.pipeline.readers.pdfs import pdf as composed

LEFT, INDENT, RIGHT = 85, 120, 530


TEXT = (
    "Tập trung chỉ đạo các đơn vị rà soát, hoàn thiện các nội dung liên quan theo quy định, báo cáo kết quả "
    "thực hiện hằng quý và chịu trách nhiệm về tiến độ, chất lượng các nhiệm vụ được giao trong kế hoạch này."
)


def wrap(x: int, words: str, left: int = LEFT) -> list[tuple[int, str]]:
    """The lines that a paragraph takes from its indent x on, wrapped at RIGHT."""
    lines: list[tuple[int, str]] = [(x, "")]
    for word in words.split():
        at, line = lines[-1]
        if line and at + (len(line) + 1 + len(word)) * 6.5 > RIGHT:
            lines.append((left, word))
        else:
            lines[-1] = (at, f"{line} {word}".strip())
    return lines


def page(*lines: tuple[int, str], top: int = 90, **more: float) -> PdfPage:
    made = PdfPage(**more)
    for at, (x, words) in enumerate(lines):
        made.text(x, top + 18 * at, words)
    return made


def read(*pages: PdfPage) -> list[str]:
    """What is read: a paragraph as its words, junk behind a `~`, a table as its rows, cells parted by bars."""
    return shown(pdf.read(composed(*pages), "a.pdf"))


def shown(reading: Reading) -> list[str]:
    found: list[str] = []
    for block in reading.blocks:
        if isinstance(block, Paragraph):
            found.append(("~" if block.role == "junk" else "") + block.text)
            continue
        rows: dict[int, list[str]] = {}
        for cell in sorted(block.cells, key=lambda cell: (cell.row, cell.col)):
            span = f"{cell.rowspan}x{cell.colspan} " if (cell.rowspan, cell.colspan) != (1, 1) else ""
            rows.setdefault(cell.row, []).append(span + cell.text.replace("\n", "/"))
        found += [" | ".join(row) for row in rows.values()]
    return found


WRAPPED = wrap(INDENT, TEXT)
FULL = WRAPPED[0][1]
CASES: list[tuple[str, list[PdfPage], list[str]]] = [
    (
        "an indented line begins a paragraph, a full line goes on at the margin",
        [page(*WRAPPED, (INDENT, "Các sở thực hiện."))],
        [TEXT, "Các sở thực hiện."],
    ),
    (
        "paragraphs without an indent, told by the room that is left",
        [page(*wrap(LEFT, TEXT), *wrap(LEFT, TEXT))],
        [TEXT, TEXT],
    ),
    (
        "a line with room for the next word was broken by its author",
        [page((LEFT, "Dòng ngắn thứ nhất"), (LEFT, "Dòng ngắn thứ hai"), *WRAPPED)],
        ["Dòng ngắn thứ nhất", "Dòng ngắn thứ hai", TEXT],
    ),
    (
        "items, each from its mark on",
        [page(*wrap(INDENT, "a) " + TEXT), *wrap(INDENT, "b) " + TEXT), (INDENT, "c) Báo cáo."))],
        ["a) " + TEXT, "b) " + TEXT, "c) Báo cáo."],
    ),
    (
        "lines under an item's words hang from it",
        [page(*WRAPPED, *wrap(INDENT, "- " + TEXT, INDENT + 13), (INDENT, "- Báo cáo."))],
        [TEXT, "- " + TEXT, "- Báo cáo."],
    ),
    (
        "a number broken at its hyphen is whole again",
        [page(*WRAPPED, (INDENT, "Căn cứ các văn bản của cấp trên cùng với Kết luận số 1445-"), (LEFT, "KL/TW về cải cách hành chính trong cả giai đoạn tới, từ năm 2021-"), (LEFT, "2025."))],
        [TEXT, "Căn cứ các văn bản của cấp trên cùng với Kết luận số 1445-KL/TW về cải cách hành chính trong cả giai đoạn tới, từ năm 2021-2025."],
    ),
    (
        "a paragraph goes on over the page, its number passed over",
        [page(*WRAPPED[:2]), page(*WRAPPED[2:], (INDENT, "Các sở thực hiện.")).text(290, 40, "2")],
        [TEXT, "Các sở thực hiện.", "~2"],
    ),
    (
        "a new paragraph at the head of a page stays one",
        [page(*WRAPPED), page(*WRAPPED)],
        [TEXT, TEXT],
    ),
    (
        "a centred title on three lines, the last with words of its own",
        [page((140, "V/v tăng cường kiểm tra việc thực hiện nhiệm vụ cải"), (180, "cách hành chính năm 2025"), (LEFT, ""), *WRAPPED)],
        ["V/v tăng cường kiểm tra việc thực hiện nhiệm vụ cải cách hành chính năm 2025", TEXT],
    ),
    (
        "a line that every page repeats is no text",
        [page((LEFT, f"Nội dung thứ {n}.")).text(200, 800, f"Tài liệu họp, tờ {n}") for n in range(1, 5)],
        [line for n in range(1, 5) for line in (f"Nội dung thứ {n}.", f"~Tài liệu họp, tờ {n}")],
    ),
    (
        "a letterhead's sides, the left one first",
        [
            PdfPage()
            .lines(90, 60, ["UBND TỈNH X", "SỞ NỘI VỤ"])
            .lines(290, 60, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"])
            .text(85, 110, "Số: 12/KH-SNV")
            .text(320, 110, "X, ngày 02 tháng 3 năm 2025")
            .text(270, 150, "KẾ HOẠCH")
        ],
        ["UBND TỈNH X", "SỞ NỘI VỤ", "Số: 12/KH-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "X, ngày 02 tháng 3 năm 2025", "KẾ HOẠCH"],
    ),
    (
        "a number and a day stamped into their blanks",
        [
            PdfPage()
            .text(90, 60, "UBND TỈNH X")
            .text(290, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .text(90, 80, "Số:       /KH-UBND")
            .text(300, 80, "X, ngày      tháng 3 năm 2025")
            .stamp(117, 70, "123")
            .stamp(357, 79, "04")
        ],
        ["UBND TỈNH X", "Số: 123 /KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "X, ngày 04 tháng 3 năm 2025"],
    ),
    (
        "a signature's data is no text, a stamped number line is",
        [page((LEFT, "Nội dung.")).stamp(300, 40, "Người ký: Văn phòng X").stamp(60, 20, "Số: 7/BC-X; 01/02/2025")],
        ["Số: 7/BC-X; 01/02/2025", "Nội dung.", "~Người ký: Văn phòng X"],
    ),
    (
        "recipients first, then who signed",
        [
            PdfPage()
            .text(120, 500, FULL)
            .lines(85, 540, ["Nơi nhận:", "- Như Điều 3;", "- Các sở, ban, ngành", "cấp tỉnh;", "- Lưu: VT."], 10, 12)
            .lines(380, 538, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
            .text(375, 640, "Nguyễn Văn A")
        ],
        [FULL, "Nơi nhận:", "- Như Điều 3;", "- Các sở, ban, ngành cấp tỉnh;", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"],
    ),
    (
        "a note's mark is set apart, the note stands behind its page",
        [
            page(*WRAPPED[:2], (LEFT, "theo Đề án"))
            .text(LEFT + 65, 124, "3", 8)
            .text(85, 748, "3", 6)
            .text(90, 750, "Quyết định số 06/QĐ-TTg.", 10),
            page((LEFT, "được phê duyệt."), *WRAPPED),
        ],
        [f"{' '.join(words for _, words in WRAPPED[:2])} theo Đề án[3] được phê duyệt.", "[3] Quyết định số 06/QĐ-TTg.", TEXT],
    ),
    (
        "a note that the page cut goes on at the foot of the next",
        [
            page(*WRAPPED[:2]).text(85, 748, "1", 6).text(90, 750, "Kế hoạch số 5/KH-UBND về", 10),
            page(*WRAPPED[2:], *WRAPPED).text(85, 750, "cải cách hành chính.", 10),
        ],
        [TEXT, "[1] Kế hoạch số 5/KH-UBND về cải cách hành chính.", TEXT],
    ),
    ("a page on its side", [PdfPage(rotate=90).text(100, 400, "Nội dung của phụ lục.", 13, 90)], ["Nội dung của phụ lục."]),
    ("type on its side", [PdfPage().text(300, 500, "Nội dung của phụ lục.", 13, 90)], ["Nội dung của phụ lục."]),
    ("type on its head", [PdfPage().text(300, 500, "Nội dung của phụ lục.", 13, 180)], ["Nội dung của phụ lục."]),
    (
        "a page of 3,000 points",
        [page((LEFT, "Dòng đầu."), height=3000).text(LEFT, 2900, "Dòng cuối.")],
        ["Dòng đầu.", "Dòng cuối."],
    ),
    (
        "a watermark is no text",
        [page(*WRAPPED).text(200, 300, "BẢN DỰ THẢO", 40, 45)],
        [TEXT, "~BẢNDỰTHẢO"],
    ),
    (
        "rows set apart by wide gaps stay rows",
        [page(*WRAPPED, (LEFT, "Tốc độ tăng        7,0        7,2"), (LEFT, "Khu vực dịch vụ    6,6        7,0"))],
        [TEXT, "Tốc độ tăng 7,0 7,2", "Khu vực dịch vụ 6,6 7,0"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_text(pages: list[PdfPage], expected: list[str]) -> None:
    assert read(*pages) == expected


def test_each_word_has_its_place() -> None:
    found = pdf.read(composed(page((100, "Sở Nội vụ")), page((85, "Báo cáo"))), "a.pdf").blocks
    assert isinstance(found[0], Paragraph) and found[0].places is not None
    places = list(found[0].places)
    assert [found[0].text[place.start : place.end] for place in places] == ["Sở", "Nội", "vụ"]
    assert places[0].page == 1 and places[0].box[0] == 100
    assert found[1].page == 2


def test_words_on_a_turned_page_keep_their_place_on_it() -> None:
    block = pdf.read(composed(PdfPage().text(300, 500, "Phụ lục", 13, 90)), "a.pdf").blocks[0]
    assert block.places is not None if isinstance(block, Paragraph) else False
    x0, top, x1, bottom = next(iter(block.places)).box
    # It goes up from where it begins, 500 points and the depth of a line below the page's top.
    assert x0 < 300 < x1 and top < 510.4 == bottom


def test_text_alone() -> None:
    file = composed(page((85, "Dòng một"), (85, "Dòng hai")), page((85, "Trang hai")))
    assert pdf.read_text(file) == ["Dòng một\nDòng hai", "Trang hai"]
