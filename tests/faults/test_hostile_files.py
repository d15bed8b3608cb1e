"""Files made to hurt, on the whole path: each gives its records, or a failure that says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.archives import SeveralDocuments
from pipeline.errors import DocumentError
from pipeline.flow import extract_bytes, extract_file, members
from pipeline.readers import read
from pipeline.readers.blocks import TableBlock
from schemas.records import Extraction
from tests.faults import hostile_files as files
from tests.needs import libreoffice

REFUSED: list[tuple[Callable[[], bytes], str, str]] = [
    # the file, the category of its failure, and words of the message
    (files.truncated_pdf, "unreadable", "damaged"),
    (files.pdf_with_password, "encrypted", "password"),
    (files.pdf_of_many_pages, "too-large", "50000 pages"),
    (files.pdf_that_says_nothing, "empty", "no words"),
    (files.docx_bomb, "too-large", "unpacks to far more"),
    (files.xlsx_bomb, "too-large", "unpacks to far more"),
    (files.zip_bomb, "too-large", "1,073,741,824 bytes"),
    (files.docx_with_outside_entities, "unreadable", "entities"),
    (files.docx_of_a_billion_laughs, "unreadable", "entities"),
    (files.archives_inside_one_another, "too-large", "inside one another"),
    (files.mail_of_many_attachments, "too-large", "the rest is left out"),
    (files.mail_of_nested_parts, "too-large", "too deep inside one another"),
    (files.docx_of_nested_tables, "unreadable", "no words can be read"),
]


@pytest.mark.parametrize(("made", "category", "words"), REFUSED, ids=[made.__name__ for made, *_ in REFUSED])
def test_refused(made: Callable[[], bytes], category: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "van-ban"
    path.write_bytes(made())
    with pytest.raises(DocumentError) as refused:
        extract_file(path)
    assert refused.value.category == category
    assert words in refused.value.message


READ: list[tuple[Callable[[], bytes], str, list[str]]] = [
    # the file, words that must be found in it, and the warnings it must bring
    (files.plain_pdf, files.WORDS, []),
    (files.pdf_whose_pages_loop, files.WORDS, ["damaged-page"]),
    (files.pdf_whose_pages_hold_one_another, files.WORDS, ["damaged-page"]),
    (files.pdf_that_counts_wrong, files.WORDS, []),
    (files.page_of_nested_tables, "Sở Y tế chủ trì rà soát hồ sơ", ["empty"]),
]


@pytest.mark.parametrize(("made", "words", "warned"), READ, ids=[made.__name__ for made, *_ in READ])
def test_read(made: Callable[[], bytes], words: str, warned: list[str]) -> None:
    extraction = extract_bytes(made(), "van-ban")
    assert words in extraction.text
    assert sorted({warning.code for warning in extraction.warnings}) == warned


@pytest.mark.parametrize("stated", [0, 100, 3_000_000])
def test_a_bomb_that_lies_about_its_size(stated: int) -> None:
    """No more than was stated is unpacked, and in that no words are found."""
    with pytest.raises(DocumentError) as refused:
        extract_bytes(files.docx_bomb(stated), "ke-hoach.docx")
    assert refused.value.category in ("unreadable", "empty")


@libreoffice
def test_groups_inside_one_another() -> None:
    """LibreOffice reads them or gives up; either way there is an outcome."""
    try:
        assert files.WORDS in extract_bytes(files.rtf_of_nested_groups(), "ke-hoach.rtf").text
    except DocumentError as error:
        assert error.category in ("unreadable", "timeout")


def _tables(data: bytes) -> list[int]:
    return [
        1 + max(cell.row for cell in block.cells)
        for block in read(data, "").blocks
        if isinstance(block, TableBlock)
    ]


@pytest.mark.parametrize(
    ("made", "count"),
    [(files.page_of_many_rows, 100_000), (files.docx_of_many_rows, 30_000)],
    ids=["page", "docx"],
)
def test_many_rows(made: Callable[[int], bytes], count: int) -> None:
    """Some ten thousand are read whole; the records are made of fewer, for they take a minute."""
    assert _tables(made(count)) == [count + 1]
    extraction = extract_bytes(made(2_000), "")
    assert [task.text for task in extraction.tasks] == [f"Rà soát hồ sơ {n}" for n in range(1, 2_001)]


def task_texts(extraction: Extraction) -> list[str]:
    return [task.text for task in extraction.tasks]


def test_an_archive_called_pdf(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.pdf"
    path.write_bytes(files.archive_of_plans())
    assert task_texts(extract_file(path)) == ["Sở Y tế chủ trì rà soát hồ sơ trước ngày 30/6/2025."]
    assert [member.uri.rpartition("!/")[2] for member in members(path)] == ["ke-hoach-0.txt"]


def test_a_page_called_doc(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.doc"
    path.write_bytes(files.page(f"<p>{files.PLAN.replace(chr(10), '</p><p>')}</p>"))
    extraction = extract_file(path)
    assert extraction.document.source.media_type == "text/html"
    assert task_texts(extraction) == ["Sở Y tế chủ trì rà soát hồ sơ trước ngày 30/6/2025."]


def test_an_archive_of_several_plans_names_them(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(files.archive_of_plans(3))
    with pytest.raises(SeveralDocuments) as several:
        extract_file(path)
    assert [address.rpartition("!/")[2] for address in several.value.addresses] == [
        f"ke-hoach-{n}.txt" for n in range(3)
    ]


@pytest.mark.parametrize("kept", [30, 100, 200, 300, 400, 450])
def test_a_pdf_cut_anywhere(kept: int) -> None:
    try:
        assert extract_bytes(files.plain_pdf()[:kept], "ke-hoach.pdf").text
    except DocumentError as error:
        assert error.category in ("unreadable", "empty", "no-text")


def test_a_mail_of_some_attachments(tmp_path: Path) -> None:
    """Within bounds each attachment is a document, whatever it is called."""
    path = tmp_path / "thu.eml"
    path.write_bytes(files.mail_of_attachments(["a.txt", "../../etc/b.txt", "a.txt", "c" * 3000 + ".txt"]))
    found = [member.uri.rpartition("!/")[2] for member in members(path)]
    assert len(set(found)) == 4
    assert not any(".." in address for address in found)
