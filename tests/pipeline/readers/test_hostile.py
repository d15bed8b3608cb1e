"""Files made to hurt: they are read, or refused with a reason, at bounded cost."""

import pytest

from pipeline.errors import DocumentError
from pipeline.readers import read
from tests.pipeline.readers.helpers import lines, reading

DEEP = 100_000
MANY = 5_000


@pytest.mark.parametrize(
    "tag", ["div", "span", "b", "font", "blockquote", "ul><li", "dl><dd", "x-khung", "section"]
)
def test_deep_nesting(tag: str) -> None:
    found = lines(f"<html><body>{f'<{tag}>' * DEEP}Kế hoạch</body></html>")
    assert found[-1].endswith("Kế hoạch")


def test_deep_nesting_that_is_closed() -> None:
    page = f"<html><body><p>Trước</p>{'<div>' * DEEP}Trong{'</div>' * DEEP}<p>Sau</p></body></html>"
    assert lines(page) == ["Trước", "Trong", "Sau"]


def test_deep_tables() -> None:
    assert lines(f"<html>{'<table><tr><td>' * 3000}Ô</html>") == ["Ô"]


@pytest.mark.parametrize(
    "source",
    [
        "<html><table>" + "<tr><td colspan=1000 rowspan=5000>a<td>b" * 2000 + "</table></html>",
        "<html><table><tr>" + "<td rowspan=5000>a" * 1500 + "<tr><td>b" * MANY + "</table></html>",
        "<html><table>" + "<tr><td colspan=1000>a" * MANY + "<tr>" + "<td>x" * 1000 + "</table></html>",
        "<html><table><tr>" + "<td>a" * MANY + "</table></html>",
        "<html>" + "<" * MANY * 5,
        "<html>chữ" + "<!--" * MANY,
        "<p>chữ<p>" + "<a href=x>chữ " * MANY,
        "# a\n" + "[a](" * MANY,
        "# a\n" + "[" * MANY * 5,
        "# a\n" + "*a" * MANY,
        "# a\n" + "**a" * MANY,
        "# a\n" + "_a" * MANY,
        "# a\n" + "`" * MANY * 3,
        "# a\n" + ">" * MANY,
        "# a\n" + "<!--" * MANY,
        "# a\n" + "<table>" * 3000,
        "# a\n" + "#" * MANY,
        "# a\n" + "<b " * MANY,
        "| | |\n" * MANY + "chữ",
        "|" * MANY,
        "a|b\nc|d|e\n" * MANY,
        "a\tb\tc\n" * MANY,
        " " * MANY * 20 + "x",
        "\n" * MANY * 20 + "x",
        "-" * MANY * 20,
        "(" * MANY,
        "12\n" * MANY,
        "Số hiệu 12/QĐ\n" * MANY,
        "Số hiệu\n12\nNgười ký\nLê Ba\n" * MANY,
        "tiếp tục rà soát hồ sơ của người dân tại bộ phận một cửa của xã\n\n" * MANY,
        "<html>" + "<p>tiếp tục rà soát hồ sơ của người dân tại bộ phận một cửa của xã" * MANY,
        "chữ                    chữ\n" * MANY,
        "<html><pre>" + "a b c\n" * MANY,
        "<html>" + "a<br>" * MANY,
        "<html><p>" + "a<sup>1</sup>" * MANY,
        "<ul>" + "<li><a href=x>abc</a>" * MANY,
    ],
    ids=lambda source: source[:30].encode("unicode_escape").decode(),
)
def test_many_of_a_kind(source: str) -> None:
    assert reading(source).blocks


def test_too_large_a_grid_is_read_as_paragraphs() -> None:
    wide = "<tr>" + "<td>o" * 1000 + "</tr>"
    found = lines("<html><table>" + wide + "<tr><td colspan=1000>hàng" * 600 + "</table></html>")
    assert found.count("hàng") == 600


@pytest.mark.parametrize("size", [1, 2, 3, 17, 200, 5000])
def test_random_bytes(size: int) -> None:
    data = bytes((n * 7919 + 13) * 31 % 257 % 256 for n in range(size))
    try:
        assert read(data, "x.txt").blocks
    except DocumentError as error:
        assert error.category in ("unsupported", "unreadable", "empty")


@pytest.mark.parametrize("cut", [1, 50, 100, 150, 200])
def test_a_page_cut_anywhere(cut: int) -> None:
    page = (
        "<!DOCTYPE html><html><body><h1>Kế hoạch</h1><p>Đoạn một của kế hoạch.</p><table><tr><td>TT</td><td>Việc</td>"
        "<td>Hạn</td></tr><tr><td>1</td><td>Họp</td><td>Quý I</td></tr></table><p>Đoạn cuối.</p></body></html>"
    )
    found = reading(page.encode()[:-cut])
    assert [note.code for note in found.notes if note.code == "truncated"] == ["truncated"]
