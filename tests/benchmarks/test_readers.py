"""The readers' benchmarks judge as they say: what is right, what is missing, what stands twice."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from benchmarks.readers import docx_truth, grids
from benchmarks.readers.grids import Cell, Grid
from benchmarks.readers.pdftotext import Line, Word
from benchmarks.readers.rows import compare as compare_rows
from benchmarks.readers.score import score
from benchmarks.readers.words import compare as compare_words
from pipeline.readers.blocks import TableBlock, TableCell

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def grid(*rows: str) -> Grid:
    """A grid written as `a|b`, a place marked `*` being the rest of a merged cell."""
    return Grid(
        tuple(
            tuple(Cell(text.rstrip("*"), text.endswith("*")) for text in row.split("|") if row)
            for row in rows
        )
    )


@pytest.mark.parametrize(
    ("truth", "found", "right", "spare"),
    [
        ([grid("a|b", "c|d")], [grid("a|b", "c|d")], 4, 0),
        (
            [grid("a|b", "c|d")],
            [grid("a|b"), grid("a|b", "c|d")],
            4,
            1,
        ),  # a heading that the next page repeats
        ([grid("a|b", "c|d e")], [grid("a|b", "c|d", "|e")], 3, 1),  # a row that the page cut
        ([grid("a|b", "c|d")], [grid("a|b|c|d")], 2, 0),
        ([grid("a|b", "c|d")], [grid("c|d", "a|b")], 2, 1),  # out of order
        ([grid("a|b")], [grid("b|a")], 0, 0),
        ([grid("a|b")], [], 0, 0),
    ],
)
def test_places_are_right_by_row_column_and_words(truth, found, right, spare):
    held = score(truth, found)
    assert (len(held.right), held.spare_rows) == (right, spare)
    assert held.of == len(held.right) + len(held.wrong)


@pytest.mark.parametrize(("spans", "right"), [(True, 3), (False, 4)])
def test_an_empty_place_of_a_merged_cell_is_right_where_the_form_knows_none(spans, right):
    assert len(score([grid("a|a*", "c|d")], [grid("a|", "c|d")], spans=spans).right) == right


def test_a_table_of_ours_has_its_words_in_each_place_it_spans():
    cells = [TableCell("a", 0, 0, rowspan=2), TableCell("b", 0, 1, colspan=2), TableCell("c", 1, 2)]
    assert grids.of_block(TableBlock(cells)).rows == grid("a|b|b*", "a*||c").rows


def test_markdown_tables_lose_their_marks():
    text = "word\n|**a**|b<br>c|\n|---|:--|\n|d \\| e|_f_|\n\n|g|h|\n"
    assert [
        [[cell.text for cell in row] for row in one.rows] for one in grids.of_markdown(text)
    ] == [[["a", "b c"], ["d | e", "f"]], [["g", "h"]]]  # fmt: skip


def docx(folder: Path, body: str) -> Path:
    path = folder / "plan.docx"
    with ZipFile(path, "w") as package:
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
    return path


def cell(text: str, merge: str = "") -> str:
    return f"<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def table(widths: tuple[int, ...], *rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblGrid>{columns}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


SPAN, DOWN, ON = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_word_tables_resolve_spans_in_both_directions(tmp_path):
    body = table((500,) * 3, cell("a", DOWN) + cell("b", SPAN), cell("", ON) + cell("c") + cell("d"))
    assert [one.rows for one in docx_truth.tables(docx(tmp_path, body))] == [grid("a|b|b*", "a*|c|d").rows]


def test_a_column_narrower_than_a_border_is_none(tmp_path):
    body = table((500, 40, 500), cell("a") + cell("b", SPAN), cell("c", SPAN) + cell("d"))
    assert docx_truth.tables(docx(tmp_path, body))[0].rows == grid("a|b", "c|d").rows


@pytest.mark.parametrize(("between", "tables"), [("", 1), ("<w:p><w:r><w:t>B.</w:t></w:r></w:p>", 2)])
def test_a_table_goes_on_below_its_own_heading(tmp_path, between, tables):
    one = table((500, 500), cell("TT") + cell("Việc"), cell("1") + cell("a"))
    other = table((500, 500), cell("TT") + cell("Việc"), cell("2") + cell("b"))
    found = docx_truth.tables(docx(tmp_path, one + between + other))
    assert (len(found), sum(len(each.rows) for each in found)) == (tables, 2 + tables)


def rows(*texts: str) -> list[tuple[str, ...]]:
    return [tuple(text.split("|")) for text in texts]


@pytest.mark.parametrize(
    ("found", "missing", "twice", "others"),
    [
        (("1|rà soát", "2|báo cáo"), 0, 0, 0),
        (("1|rà soát", "1|rà soát", "2|báo cáo"), 0, 1, 0),
        (("1|rà soát",), 1, 0, 0),
        (("1|rà", "|soát", "2|báo cáo"), 1, 0, 2),
        ((), 2, 0, 0),
    ],
)
def test_rows_are_found_missing_twice_or_none(found, missing, twice, others):
    lists = compare_rows(rows("1|rà soát", "2|báo cáo"), rows(*found))
    assert tuple(map(len, lists)) == (missing, twice, others)


@pytest.mark.parametrize(
    ("found", "words", "pairs"),
    [("a b c d", 4, 2), ("c d a b", 4, 2), ("a c b d", 4, 0), ("a b", 2, 1), ("", 0, 0)],
)
def test_words_are_counted_and_neighbours_too(found, words, pairs):
    assert compare_words([["a", "b"], ["c", "d"]], found.split()) == (4, words, 2, pairs)


@pytest.mark.parametrize(("left", "stretches"), [(24.0, ["a b"]), (29.0, ["a", "b"]), (0.0, ["a", "b"])])
def test_a_wide_gap_parts_a_line(left, stretches):
    assert list(Line((Word("a", 10, 20, 10), Word("b", left, left + 10, 10))).stretches()) == stretches
