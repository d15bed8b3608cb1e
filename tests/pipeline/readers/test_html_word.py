"""What Word writes into pages, and other things that a browser shows differently from how they are written."""

import pytest

from tests.pipeline.readers.helpers import codes, kept, lines, only_table
from tests.pipeline.readers.test_html import TEXT, body


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # the printed label of a list, in Word's own conditional comments
        (
            "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Rà soát<o:p></o:p></p>",
            ["1. Rà soát"],
        ),
        ("<p><!--[if !supportLists]--><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span><!--[endif]-->Họp<o:p>&nbsp;</o:p></p>", ["a) Họp"]),
        ("<!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]--><p>Chữ</p><xml><o:p>x</o:p></xml>", ["Chữ"]),
        ("<!--[if gte vml 1]><v:textbox>Hình</v:textbox><![endif]--><![if !vml]><img src=x><![endif]><p>Chữ</p>", ["Chữ"]),
        # tracked changes and comments
        ("<p>Sở <del><span>Y tế</span></del><ins>Nội vụ</ins> chủ trì</p>", ["Sở Nội vụ chủ trì"]),
        (
            "<p>Họp<span class=MsoCommentReference><a href='#_msocom_1'>[AB1]</a></span></p>"
            "<div style='mso-element:comment-list'><p class=MsoCommentText>Xem lại</p></div>",
            ["Họp"],
        ),
        (
            "<p>Đề án<a style='mso-footnote-id:ftn1' href='#_ftn1'><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> x</p>"
            "<div style='mso-element:footnote-list'><div id=ftn1><p><a href='#_ftnref1'>[1]</a> Kế hoạch số 7</p></div></div>",
            ["Đề án[1] x", "[1] Kế hoạch số 7"],
        ),
        # pages inside the page
        ("<iframe srcdoc=\"<p>Kế hoạch &amp;amp; phụ lục</p>\"></iframe>", ["Kế hoạch & phụ lục"]),
        ("<p>Trước<iframe src='khac.html'>ẩn</iframe></p>", ["Trước"]),
        ("<p>Trước</p><iframe style='display:none' srcdoc='<p>ẩn</p>'></iframe>", ["Trước"]),
        # entities of entities, blanks, breaks and soup
        ("<p>Sở&amp;nbsp;Nội vụ &amp;quot;một cửa&amp;quot; ti&amp;#7871;p dân</p>", ['Sở Nội vụ "một cửa" tiếp dân']),
        ("<p>R&amp;D; A&amp;B &amp;copy và &amp;khongco;</p>", ["R&D; A&B &copy và &khongco;"]),
        ("<p>Số:&nbsp;&nbsp;&nbsp;&nbsp;/KH-UBND</p><p>&nbsp;</p><p>&#8203;</p>", ["Số: /KH-UBND"]),
        ("Một<br>&nbsp;<br><br/>- Hai", ["Một", "- Hai"]),
        ("<font face=a><font size=2>K</font><font>Ế</font> HO<font>ẠCH</font></font>", ["KẾ HOẠCH"]),
        ("<p>Nghị quyết 80/NQ-<wbr>CP</p>", ["Nghị quyết 80/NQ-CP"]),
        ("<p><i class='fa' aria-hidden=true>print</i>In ra <span class='md-icon' aria-hidden=true>close</span><i>nhé</i></p>", ["In ra nhé"]),
        ("<i style='display:none'>ẩn</i><p>hiện</p>", ["hiện"]),
    ],
)  # fmt: skip
def test_paragraphs(content: str, expected: list[str]) -> None:
    assert lines(body(content)) == expected


@pytest.mark.parametrize(
    "frame",
    [
        "<div aria-hidden='true'>Hộp thoại đã đóng</div>",
        "<a class='sr-only' href='#n'>Tới nội dung</a>" * 4,
        "<div class='visually-hidden'>Chỉ đọc cho người khiếm thị</div>",
        "<p>|</p>",
        "<p>Skip to Content</p>",
    ],
)
def test_frame(frame: str) -> None:
    assert kept(body(f"<p>{TEXT}</p>{frame}")) == [TEXT]


def test_a_page_behind_an_open_dialog_is_kept() -> None:
    """A library that opens a dialog hides all else from screen readers, not from the eye."""
    assert kept(body(f"<div aria-hidden='true'><p>{TEXT}</p></div><div>Đóng</div>")) == [TEXT, "Đóng"]


def test_frames_inside_one_another() -> None:
    page = "<p>Trong cùng</p>"
    for _ in range(6):
        page = (
            f'<p>Quanh</p><iframe srcdoc="{page.replace("&", "&amp;").replace(chr(34), "&quot;")}"></iframe>'
        )
    assert lines(body(page)) == ["Quanh"] * 6 + ["Trong cùng"]


def test_many_frames() -> None:
    page = "<p>Đầu</p>" + "<iframe srcdoc='<p>Khung</p>'></iframe>" * 5000
    assert lines(body(page)) == ["Đầu"] + ["Khung"] * 20


def test_a_table_of_data_that_holds_a_table() -> None:
    inner = "<table><tr><td>tháng 1</td><td>thử</td></tr><tr><td>tháng 2</td><td>thật</td></tr></table>"
    table = only_table(
        f"<table><tr><th>TT</th><th>Nội dung công việc</th></tr><tr><td>1</td><td>Chạy phần mềm một cửa {inner}</td></tr></table>"
    )
    assert table.cells[-1].text == "Chạy phần mềm một cửa\ntháng 1 thử\ntháng 2 thật"


LETTERHEAD = (
    "<p>UBND XÃ AN PHÚ</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p>"
)
SIGNED = "<p>Nơi nhận:</p><p>- Lưu: VT.</p><p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p>"


@pytest.mark.parametrize("hidden", ["style='display:none'", "hidden", "style='visibility: hidden'"])
def test_a_document_that_a_script_would_show(hidden: str) -> None:
    page = body(f"<h1>Kế hoạch</h1><div {hidden}>{LETTERHEAD}<p>{TEXT}</p>{SIGNED}</div>")
    assert TEXT in kept(page)
    assert codes(page) == ["hidden-text"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (
            f"<h1>Kế hoạch</h1><div hidden><p>{TEXT}</p></div>",
            ["empty"],
        ),  # no document: an advertisement, a dialog
        (f"<p>{TEXT}</p><div hidden>{LETTERHEAD}<p>Bản xem trước</p>{SIGNED}</div>", []),
        ("<h1>Kế hoạch</h1><p hidden>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>", ["empty"]),
    ],
)
def test_what_stays_hidden(content: str, code: list[str]) -> None:
    assert codes(body(content)) == code
    assert not any("CỘNG HÒA" in line or "dialog" in line for line in kept(body(content)))
