"""What stands in the paragraphs of a Word document, and how it is read."""

import pytest

from pipeline.readers.blocks import Paragraph
from tests.pipeline.readers.docx_files import lines, num, numbering, p, r, reading

BREAK = "<w:r><w:br/></w:r>"


def wp(*content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ([r("Kế "), r("hoạch")], ["Kế hoạch"]),
        (["<w:r><w:t>Kế</w:t><w:tab/><w:t>hoạch</w:t></w:r>"], ["Kế hoạch"]),
        (["<w:r><w:t>185/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>"], ["185/KH-UBND"]),
        (["<w:r><w:t>chuyển</w:t><w:softHyphen/><w:t>đổi</w:t></w:r>"], ["chuyểnđổi"]),
        (["<w:r><w:t>chuyển\u00adđổi</w:t></w:r>"], ["chuyểnđổi"]),
        (["<w:r><w:t>một\nhai</w:t></w:r>"], ["một hai"]),
        # Line breaks: lines of their own, unless the sentence goes on.
        ([r("ỦY BAN NHÂN DÂN"), BREAK, r("TỈNH HÀ TĨNH")], ["ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH"]),
        ([r("Một"), '<w:r><w:br w:type="page"/></w:r>', r("Hai")], ["Một", "Hai"]),
        ([r("Các sở, ban, ngành và Ủy ban nhân dân cấp xã rà soát toàn bộ các thủ tục"), BREAK, r("hành chính.")],
         ["Các sở, ban, ngành và Ủy ban nhân dân cấp xã rà soát toàn bộ các thủ tục hành chính."]),
        # Signs.
        (['<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', r(" Đạt")], ["✓ Đạt"]),
        (['<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', r(" 90%")], ["≥ 90%"]),
        (['<w:r><w:sym w:font="Wingdings" w:char="zz"/></w:r>', r("Đạt")], ["Đạt"]),
        ([r("ü", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), r(" Đạt")], ["✓ Đạt"]),
        ([r("b", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')], ["β"]),
        # Tracked changes and comments.
        (["<w:ins>", r("Thêm"), "</w:ins>", "<w:del><w:r><w:delText>Bỏ</w:delText></w:r></w:del>"], ["Thêm"]),
        (["<w:moveFrom>", r("Đi"), "</w:moveFrom><w:moveTo>", r("Đến"), "</w:moveTo>"], ["Đến"]),
        (["<w:ins><w:del><w:r><w:delText>Bỏ</w:delText></w:r></w:del></w:ins>", r("Còn")], ["Còn"]),
        (['<w:commentRangeStart w:id="0"/>', r("Giữ"), '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'],
         ["Giữ"]),
        # Wrappers keep what they hold.
        (["<w:hyperlink>", r("dichvucong.gov.vn"), "</w:hyperlink>"], ["dichvucong.gov.vn"]),
        (["<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>", r("Trong"), "</w:sdtContent></w:sdt>"], ["Trong"]),
        (['<w:smartTag w:element="place"><w:smartTagPr/>', r("Huế"), "</w:smartTag>"], ["Huế"]),
        (["<w:customXml><w:customXmlPr/>", r("Huế"), "</w:customXml>"], ["Huế"]),
        # Fields: the code goes, the result stays.
        ([mark("begin"), code(" REF muc_1 "), mark("separate"), r("Mục 1"), mark("end"), r(" của")], ["Mục 1 của"]),
        ([mark("begin"), code(" IF "), mark("begin"), code(" DATE "), mark("separate"), r("2025"), mark("end"), code(" = 1"),
          mark("separate"), r("Có"), mark("end")], ["Có"]),
        ([mark("begin"), code(" XE chỉ_mục "), mark("end"), r("Chữ")], ["Chữ"]),
        (['<w:fldSimple w:instr=" TITLE ">', r("Tên"), "</w:fldSimple>"], ["Tên"]),
        ([mark("begin"), code(" HỎNG "), r("mất")], []),
        ([mark("end"), r("Thừa")], ["Thừa"]),
        # Hidden text and text set in capitals.
        ([r("Hiện "), r("ẩn", "<w:vanish/>"), r("rõ", '<w:vanish w:val="0"/>')], ["Hiện rõ"]),
        ([r("kế hoạch", "<w:caps/>")], ["KẾ HOẠCH"]),
        # Raised figures: a note's mark, a power.
        ([r("Đề án"), r("3", '<w:vertAlign w:val="superscript"/>')], ["Đề án[3]"]),
        ([r("120 m"), r("2", '<w:vertAlign w:val="superscript"/>')], ["120 m2"]),
        # Formulas.
        (["<m:oMath><m:r><m:t>T=</m:t></m:r><m:f><m:num><m:r><m:t>A</m:t></m:r></m:num><m:den><m:r><m:t>B</m:t></m:r></m:den></m:f></m:oMath>"],
         ["T=A/B"]),
        # Ruby: the words, not how they are read.
        (["<w:r><w:t>Chữ</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>đọc</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>nền</w:t></w:r></w:rubyBase></w:ruby></w:r>"],
         ["Chữnền"]),
        ([], []),
    ],
)  # fmt: skip
def test_content(content: list[str], expected: list[str]) -> None:
    assert lines(wp(*content) + p("Hết."))[:-1] == expected


def box(words: str) -> str:
    return f"<w:txbxContent>{p(words)}</w:txbxContent>"


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (f"<w:drawing><wps:txbx>{box('HỎA TỐC')}</wps:txbx></w:drawing>", ["HỎA TỐC"]),
        (f"<w:pict><v:shape><v:textbox>{box('HỎA TỐC')}</v:textbox></v:shape></w:pict>", ["HỎA TỐC"]),
        (f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box("HỎA TỐC")}</wps:txbx></w:drawing></mc:Choice>'
         f"<mc:Fallback><w:pict><v:textbox>{box('HỎA TỐC')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>", ["HỎA TỐC"]),
        (f'<mc:AlternateContent><mc:Choice Requires="wpx"><w:drawing/></mc:Choice>'
         f"<mc:Fallback><w:pict><v:textbox>{box('HỎA TỐC')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>", ["HỎA TỐC"]),
        (f"<w:drawing><wps:txbx>{box('Một')}</wps:txbx><wps:txbx>{box('Hai')}</wps:txbx></w:drawing>", ["Một", "Hai"]),
        ('<w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict>', ["DỰ THẢO"]),
        ("<w:drawing/>", []),
    ],
)  # fmt: skip
def test_boxes_are_taken_once(drawn: str, expected: list[str]) -> None:
    body = wp(r("Kế hoạch"), f"<w:r>{drawn}</w:r>") + p("Sau")
    assert lines(body) == ["Kế hoạch", *expected, "Sau"]


def note(key: int, *words: str) -> str:
    return f'<w:footnote w:id="{key}">' + "".join(p(word) for word in words) + "</w:footnote>"


def anchor(key: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{key}"{more}/></w:r>'


RULE = f'<w:footnote w:type="separator" w:id="-1">{p()}</w:footnote>'


@pytest.mark.parametrize(
    ("body", "parts", "expected"),
    [
        (wp(r("Đề án"), anchor(2), r(" của tỉnh.")) + p("Sau."), {"footnotes": RULE + note(2, "Số 12/ĐA-UBND.")},
         ["Đề án[1] của tỉnh.", "[1] Số 12/ĐA-UBND.", "Sau."]),
        # Counted as they are met, not by their ids.
        (wp(r("A"), anchor(7)) + wp(r("B"), anchor(3)), {"footnotes": note(3, "ba") + note(7, "bảy")},
         ["A[1]", "[1] bảy", "B[2]", "[2] ba"]),
        (wp(r("A"), anchor(1)), {"footnotes": note(1, "Một;", "hai.")}, ["A[1]", "[1] Một; hai."]),
        (wp(r("A"), anchor(9)), {"footnotes": note(1, "lạc")}, ["A"]),
        (wp(r("A"), anchor(9)), {}, ["A"]),
        (wp(r("A"), anchor(1), r(" B"), anchor(1)), {"footnotes": note(1, "một")}, ["A[1] B[1]", "[1] một"]),
        (wp(r("A"), anchor(1, more=' w:customMarkFollows="1"').replace("</w:r>", "<w:t>*</w:t></w:r>"), anchor(2)),
         {"footnotes": note(1, "sao") + note(2, "số")}, ["A[*][1]", "[*] sao", "[1] số"]),
        # Endnotes are marked in Roman numerals unless the document says otherwise.
        (wp(r("A"), anchor(1, "endnote")), {"endnotes": note(1, "cuối").replace("footnote", "endnote")}, ["A[i]", "[i] cuối"]),
        (wp(r("A"), anchor(1, "endnote")) + '<w:sectPr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr></w:sectPr>',
         {"endnotes": note(1, "cuối").replace("footnote", "endnote")}, ["A[1]", "[1] cuối"]),
        (wp(r("A"), anchor(1)), {"footnotes": note(1, "x"), "settings": '<w:footnotePr><w:numStart w:val="4"/></w:footnotePr>'},
         ["A[4]", "[4] x"]),
        # A deleted mark has no note.
        (wp(r("A"), f"<w:del>{anchor(1)}</w:del>"), {"footnotes": note(1, "bỏ")}, ["A"]),
        # A note that names itself ends.
        (wp(r("A"), anchor(1)), {"footnotes": f'<w:footnote w:id="1">{wp(r("vòng"), anchor(1))}</w:footnote>'},
         ["A[1]", "[1] vòng"]),
    ],
)  # fmt: skip
def test_notes(body: str, parts: dict[str, str], expected: list[str]) -> None:
    assert lines(body, **parts) == expected


GONE = "<w:rPr><w:del/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("Một ", GONE) + p("hai"), ["Một hai"]),
        (p("Một ", GONE) + p("hai ", GONE) + p("ba"), ["Một hai ba"]),
        (p("Một", GONE), ["Một"]),
        (p("Một", GONE) + p(), ["Một"]),
        (p("Một", "<w:rPr><w:ins/></w:rPr>") + p("hai"), ["Một", "hai"]),
        (p("Một ", "<w:rPr><w:vanish/></w:rPr>") + p("hai"), ["Một hai"]),
        (f"<w:sdt><w:sdtContent>{p('Trong')}</w:sdtContent></w:sdt>" + p("Sau"), ["Trong", "Sau"]),
        (f'<mc:AlternateContent><mc:Choice Requires="x">{p("Mới")}</mc:Choice><mc:Fallback>{p("Cũ")}</mc:Fallback></mc:AlternateContent>',
         ["Mới"]),
    ],
)  # fmt: skip
def test_paragraphs(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_headings_by_outline_level() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    )
    body = (
        p("A", '<w:pStyle w:val="H"/>')
        + p("B", '<w:pStyle w:val="B"/>')
        + p("C", '<w:outlineLvl w:val="2"/>')
    )
    assert [block.role for block in reading(body, styles=styles).blocks] == ["heading", "text", "heading"]


def test_looks_come_from_styles() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hoa"><w:rPr><w:caps/></w:rPr></w:style>'
    )
    theme = '<a:fontScheme><a:minorFont><a:latin typeface="Wingdings"/></a:minorFont></a:fontScheme>'
    body = (
        p("ẩn", '<w:pStyle w:val="An"/>')
        + wp(r("hoa", '<w:rStyle w:val="Hoa"/><w:rFonts w:hAnsi="Arial"/>'))
        + wp(r("Ø"))
    )
    assert lines(body, styles=styles, theme=theme) == ["HOA", "➢"]


def test_contents_lead_to_page_numbers() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    entry = wp(r("I. MỤC TIÊU"), "<w:r><w:tab/></w:r>", r("12"), properties='<w:pStyle w:val="T1"/>')
    assert lines(entry, styles=styles) == ["I. MỤC TIÊU ........ 12"]
    field = wp(
        mark("begin"), code(' TOC \\o "1-3" '), mark("separate"), r("I. A"), "<w:r><w:tab/></w:r>", r("3")
    )
    second = wp(r("II. B"), "<w:r><w:tab/></w:r>", r("4"), mark("end"))
    assert lines(field + second + wp(r("X"), "<w:r><w:tab/></w:r>", r("5"))) == [
        "I. A ........ 3",
        "II. B ........ 4",
        "X 5",
    ]


LETTERHEAD = p("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH") + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
SECTION = '<w:sectPr><w:headerReference w:type="{}" r:id="rel-header"/>{}</w:sectPr>'


@pytest.mark.parametrize(
    ("body", "section", "header", "expected"),
    [
        (p("KẾ HOẠCH"), SECTION.format("first", "<w:titlePg/>"), LETTERHEAD, 3),
        (p("KẾ HOẠCH"), SECTION.format("default", ""), LETTERHEAD, 3),
        (p("KẾ HOẠCH"), SECTION.format("first", ""), LETTERHEAD, 1),
        (p("KẾ HOẠCH"), SECTION.format("default", ""), p("Trang 2"), 1),
        (LETTERHEAD + p("KẾ HOẠCH"), SECTION.format("default", ""), LETTERHEAD, 3),
        (p("KẾ HOẠCH", SECTION.format("default", "")), "", LETTERHEAD, 3),
    ],
)
def test_a_letterhead_in_the_page_header(body: str, section: str, header: str, expected: int) -> None:
    found = lines(body + section, header=header)
    assert len(found) == expected
    assert found[-1] == "KẾ HOẠCH"


def test_a_scanners_lines_become_paragraphs() -> None:
    said = "Các sở, ban, ngành và Ủy ban nhân dân cấp xã rà soát các thủ tục hành"
    more = "chính thuộc phạm vi quản lý, báo cáo kết quả về Sở Nội vụ để tổng hợp"
    last = "trước ngày 15 tháng 6 năm 2025."
    page = BREAK.join(r(line) for line in [said, more, last, "", said, more, last])
    found = lines(wp(page) + wp(page))
    assert found == [f"{said} {more} {last}"] * 4


def test_numbered_words_keep_their_label_before_a_box() -> None:
    body = wp(
        f"<w:r><w:pict><v:textbox>{box('Khung')}</v:textbox></w:pict></w:r>", r("Việc"), properties=num(1)
    )
    lists = numbering(
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
    )
    assert lines(body, numbering=lists) == ["1. Việc", "Khung"]


TAB = "<w:r><w:tab/></w:r>"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # A letterhead and a signature set with tabs: the left side, then the right one.
        (["UBND TỈNH HÀ TĨNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/KH-UBND\tHà Tĩnh, ngày 5 tháng 3 năm 2025"],
         ["UBND TỈNH HÀ TĨNH", "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Tĩnh, ngày 5 tháng 3 năm 2025"]),
        (["SỞ NỘI VỤ       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        (["Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- Như trên;\tCHỦ TỊCH", "- Lưu: VT."],
         ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        # Other tabs are blanks.
        (["1.\tRà soát thủ tục", "2.\tBan hành kế hoạch"], ["1. Rà soát thủ tục", "2. Ban hành kế hoạch"]),
        (["Họ tên:\tLê Văn An"], ["Họ tên: Lê Văn An"]),
    ],
)  # fmt: skip
def test_two_columns_set_with_tabs(rows: list[str], expected: list[str]) -> None:
    body = "".join(wp(TAB.join(r(side) for side in row.split("\t"))) for row in rows)
    long = "Ủy ban nhân dân tỉnh ban hành Kế hoạch nâng cao chỉ số cải cách hành chính năm 2025 với các nội dung sau đây, để các sở, ban, ngành và địa phương thực hiện."
    assert lines(body + p(long)) == [*expected, long]


OLD = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'


def test_words_in_a_font_of_before_unicode() -> None:
    said = "Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ban, ngµnh "
    body = wp(
        r(said, OLD),
        f"<w:r><w:rPr>{OLD}</w:rPr><w:t>h</w:t><w:softHyphen/><w:t>íng dÉn viÖc thùc hiÖn kÕ ho¹ch.</w:t></w:r>",
    )
    found = reading(body * 3)
    assert next(block.text for block in found.blocks if isinstance(block, Paragraph)).endswith(
        "các sở, ban, ngành hướng dẫn việc thực hiện kế hoạch."
    )
    assert [note.code for note in found.notes] == ["legacy-encoding"]


def test_a_label_in_a_font_of_before_unicode() -> None:
    lists = numbering(
        f'<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§iÒu %1."/><w:rPr>{OLD}</w:rPr></w:lvl>'
    )
    body = wp(
        r("Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ban, ngµnh thùc hiÖn kÕ ho¹ch.", OLD), properties=num(1)
    )
    assert lines(body * 3, numbering=lists)[0].startswith("Điều 4. U")
