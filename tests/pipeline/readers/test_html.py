"""Web pages: paragraphs, lists, notes, what is hidden and what is frame."""

import codecs
import unicodedata
from collections.abc import Callable

import pytest

from tests.pipeline.readers.helpers import codes as noted
from tests.pipeline.readers.helpers import kept, lines, roles

TEXT = (
    "UBND xã yêu cầu công chức bộ phận một cửa niêm yết đầy đủ thủ tục, tiếp nhận hồ sơ đúng quy định và trả kết quả "
    "đúng hẹn; trường hợp trễ hẹn phải có văn bản xin lỗi gửi tới người dân trong ngày làm việc tiếp theo của tuần."
)


def body(content: str) -> str:
    return f"<!DOCTYPE html><html><head><title>Tên trang</title></head><body>{content}</body></html>"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p>Một</p><div>Hai<p>Ba</p>Bốn</div>Năm", ["Một", "Hai", "Ba", "Bốn", "Năm"]),
        ("<p>Một<br>Hai<br/><br>Ba</p>", ["Một", "Hai", "Ba"]),
        ("<p>Sở <b>Nội</b>\n  <i>vụ</i></p>", ["Sở Nội vụ"]),
        ("<p>Chỉ&nbsp;số <span>PAR</span><span>_INDEX</span></p>", ["Chỉ số PAR_INDEX"]),
        ("<p>A &amp; B &lt;5% &#7875;</p>", ["A & B <5% ể"]),
        ("<p>ê&#769; hoạch</p>".replace("ê", "K&ecirc;"), ["Kế hoạch"]),
        (
            "<p>x</p><script>var a='b'</script><style>p{}</style><noscript>y</noscript><template>z</template><svg><text>t</text></svg>",
            ["x"],
        ),
        (
            "<p>hiện</p><p style='display: none'>ẩn</p><p hidden>ẩn</p><span style='visibility:hidden'>ẩn</span>",
            ["hiện"],
        ),
        ("<p>trước<!-- ghi chú -->sau</p>", ["trướcsau"]),
        ("<ul><li>một</li><li>hai</li></ul>", ["- một", "- hai"]),
        ("<ul><li>- một</li><li>+ hai</li><li>a) ba</li></ul>", ["- một", "+ hai", "a) ba"]),
        ("<ol><li>một</li><li>hai</li></ol>", ["1. một", "2. hai"]),
        (
            "<ol type='a' start='3'><li>một</li><li value='7'>hai</li><li>ba</li></ol>",
            ["c) một", "g) hai", "h) ba"],
        ),
        ("<ol type='I'><li>một</li><li>hai</li></ol>", ["I. một", "II. hai"]),
        ("<ol style='list-style-type: lower-roman'><li>một</li></ol>", ["i) một"]),
        ("<ul style='list-style:none'><li>một</li></ul>", ["một"]),
        (
            "<ol><li><p>một</p><p>thêm</p></li><li>hai<ul><li>con</li></ul></li></ol>",
            ["1. một", "thêm", "2. hai", "- con"],
        ),
        ("<pre>Dòng một\nDòng hai</pre>", ["Dòng một", "Dòng hai"]),
        ("<div style='white-space: pre-line'>Dòng một\nDòng hai</div>", ["Dòng một", "Dòng hai"]),
        ("<p>Căn cứ Kế hoạch số 185/KH-<br>UBND của huyện</p>", ["Căn cứ Kế hoạch số 185/KH-UBND của huyện"]),
        ("<form><p>Cả trang nằm trong một biểu mẫu</p></form>", ["Cả trang nằm trong một biểu mẫu"]),
    ],
)
def test_paragraphs(content: str, expected: list[str]) -> None:
    assert lines(body(content)) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Đề án<sup>3</sup> của tỉnh", "Đề án[3] của tỉnh"),
        ("Đề án<sup>[3]</sup> của tỉnh", "Đề án[3] của tỉnh"),
        ("Đề án<a href='#n'><sup>12</sup></a> của tỉnh", "Đề án[12] của tỉnh"),
        ("Đề án<span style='vertical-align:super'>4</span>", "Đề án[4]"),
        ("Đề án<a href='#_ftn1'>[1]</a>", "Đề án[1]"),
        ("<sup>2</sup> Quyết định số 7", "[2] Quyết định số 7"),
        ("diện tích 120m<sup>2</sup> và 5 km<sup>2</sup>", "diện tích 120m2 và 5 km2"),
        ("10<sup>6</sup> đồng", "10⁶ đồng"),
        ("nhiệt độ 25<sup>o</sup>C", "nhiệt độ 25oC"),
    ],
)
def test_note_marks(content: str, expected: str) -> None:
    assert lines(body(f"<p>{content}</p>")) == [expected]


def test_headings() -> None:
    assert roles(body("<h1>KẾ HOẠCH</h1><h3><span>I.</span> MỤC TIÊU</h3><p>Đạt 90%</p>")) == [
        ("heading", "KẾ HOẠCH"),
        ("heading", "I. MỤC TIÊU"),
        ("text", "Đạt 90%"),
    ]


@pytest.mark.parametrize(
    "frame",
    [
        "<nav><a href='/'>Trang nhà</a></nav>",
        "<header><p>Cổng thông tin xã</p></header>",
        "<footer>Địa chỉ: đường Lê Lợi</footer>",
        "<aside>Thông báo khác</aside>",
        "<div class='main-menu'>Giới thiệu</div>",
        "<div id='breadcrumb'>Tin tức</div>",
        "<div class='box SideBar'>Hộp bên</div>",
        "<div class='tinLienQuan'>Bài khác</div>",
        "<div role='navigation'>Mục lục trang</div>",
        "<button>Gửi</button>",
        "<form><label>Họ tên</label></form>",
        "<ul><li><a href='1'>Bài thứ nhất</a></li><li><a href='2'>Bài thứ hai</a></li></ul>",
        "<div><p><a href='1'>Bài một</a></p><p><a href='2'>Bài hai</a></p><p><a href='3'>Bài ba</a></p></div>",
        "<ul class='main-menu'><li>Giới thiệu</li><li>Hỏi đáp</li></ul>",
        "<p><a>Tin</a> | <a>Ảnh</a> | <a>Hỏi</a> | <a>Đáp</a></p>",
        "<div class='dong-cuoi'>Lượt xem: 57</div>",
    ],
)
def test_frame(frame: str) -> None:
    assert kept(body(f"<h1>Kế hoạch xã</h1><p>{TEXT}</p>{frame}")) == ["Kế hoạch xã", TEXT]


@pytest.mark.parametrize(
    "content",
    [
        "<div class='footer'><p>Nơi nhận:</p><p>- Như trên;</p></div>",
        "<div class='header-menu'>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>",
        "<article><header><h1>Tên kế hoạch</h1></header></article>",
        "<div class='contents-ready'>Nội dung đã duyệt</div>",
        "<p>Căn cứ <a>Luật A</a>; <a>Luật B</a>; theo đề nghị của Trưởng phòng</p>",
    ],
)
def test_no_frame(content: str) -> None:
    assert {role for role, _ in roles(body(f"<p>{TEXT}</p>{content}"))} <= {"text", "heading"}


def test_what_holds_most_of_a_page_is_no_frame() -> None:
    assert kept(body(f"<div class='sidebar-layout'><p>{TEXT}</p></div><p>Ngắn</p>")) == [TEXT, "Ngắn"]


def test_a_page_that_is_all_frame_is_kept() -> None:
    assert kept(body("<nav><a>Văn bản một</a></nav><aside>Văn bản hai</aside>")) == [
        "Văn bản một",
        "Văn bản hai",
    ]


def test_only_the_main_part_counts() -> None:
    page = body(
        f"<main><h1>Kế hoạch</h1><p>{TEXT}</p></main><div><span>Mục lục</span><p>Điều 1. Phê duyệt</p></div>"
    )
    assert kept(page) == ["Kế hoạch", TEXT]


def test_label_and_value_in_neighbouring_elements() -> None:
    page = body(
        "<div><span class='a'>Số hiệu:</span><span>12/KH-UBND</span></div><div><b>Ngày ban hành</b><i>02/03/2024</i></div>"
        f"<dl><dt>Người ký</dt><dd>Lý Thị Năm</dd><dt>Lĩnh vực</dt><dd>Nội vụ</dd></dl><p>{TEXT}</p>"
    )
    assert roles(page)[:4] == [
        ("metadata", "Số hiệu: 12/KH-UBND"),
        ("metadata", "Ngày ban hành 02/03/2024"),
        ("metadata", "Người ký Lý Thị Năm"),
        ("metadata", "Lĩnh vực Nội vụ"),
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (body(f"<p>{TEXT}</p>"), []),
        (f"<p>{TEXT}</p><p>Mảnh</p>", []),
        (body(f"<p>{TEXT}</p>")[:-7], ["truncated"]),
        (body(f"<p>{TEXT}</p>")[:-3], ["truncated"]),
        (f"<html><body><p>{TEXT}</p><div cla", ["truncated"]),
        (body(f"<p>{TEXT}</p><p>[...]</p>"), ["truncated"]),
        (body("<h1>Tên văn bản</h1><p>Tên văn bản</p>"), ["empty"]),
    ],
)
def test_notes(page: str, expected: list[str]) -> None:
    assert noted(page) == expected


def test_paragraph_cut_between_elements() -> None:
    first = "<p>- Phối hợp với các tổ chức đoàn thể vận động người dân nộp hồ sơ trực tuyến, thanh toán</p>"
    assert lines(body(first + "<p>không dùng tiền mặt.</p>")) == [
        "- Phối hợp với các tổ chức đoàn thể vận động người dân nộp hồ sơ trực tuyến, thanh toán không dùng tiền mặt."
    ]


def windows_1258(text: str) -> bytes:
    """Vowels with their own marks, each tone as a mark after its vowel."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    letters = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in parts if part in tones)
        letters += [unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)), tone]
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-8", "windows-1258", "utf-16", "x-khong-co"])
@pytest.mark.parametrize(
    "encoded",
    [
        str.encode,
        lambda page: codecs.BOM_UTF8 + page.encode(),
        lambda page: codecs.BOM_UTF8 * 2 + page.encode(),
        lambda page: page.encode("utf-16"),
        lambda page: page.encode("utf-16-le"),
        lambda page: page.encode("utf-16-be"),
        lambda page: unicodedata.normalize("NFD", page).encode(),
        lambda page: page.encode("ascii", "xmlcharrefreplace"),
        windows_1258,
    ],
    ids=[
        "utf-8",
        "marked",
        "marked twice",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "nfd",
        "entities",
        "windows-1258",
    ],
)
def test_declared_charset_does_not_overrule_the_bytes(declared: str, encoded: Callable[[str], bytes]) -> None:
    assert lines(encoded(body(f"<meta charset='{declared}'><p>{TEXT}</p>"))) == [TEXT]
