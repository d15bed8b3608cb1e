"""The real Word documents beside the project: every row found, no word lost."""

import io
import re
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree

from pipeline.readers import docx
from pipeline.readers.blocks import Paragraph, TableBlock

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


def written(data: bytes) -> Counter[str]:
    """The words of a package's text and notes, by its raw XML."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"} & set(
            package.namelist()
        ):
            root = etree.fromstring(package.read(part))
            for copy in root.iter(FALLBACK):
                copy.clear()
            for paragraph in root.iter(W + "p"):
                parts = paragraph.iter(W + "t", W + "tab", W + "br")
                found += words("".join(part.text or "" if part.tag == W + "t" else " " for part in parts))
    return found


def test_no_word_is_lost(shared: Path) -> None:
    for path in sorted((shared / "realdocs" / "docx").glob("*.docx")):
        data = path.read_bytes()
        read: Counter[str] = Counter()
        for block in docx.read(data, path.name).blocks:
            texts = [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells]
            for text in texts:
                read += words(text)
        assert not written(data) - read, path.name


def test_each_row_of_an_appendix_stands_once(shared: Path) -> None:
    data = (shared / "realdocs" / "docx" / "LD_KH_CCHC_2026_final.docx").read_bytes()
    tables = [block for block in docx.read(data, "x").blocks if isinstance(block, TableBlock)]
    (table,) = tables
    assert {cell.row for cell in table.cells} == set(range(60))
    assert max(cell.col + cell.colspan for cell in table.cells) == 7
    assert [cell.row for cell in table.cells if cell.header] == [0] * 7
