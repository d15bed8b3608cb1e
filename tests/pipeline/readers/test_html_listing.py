"""Pages that hold no document: lists of others, and pages that lead to files."""

import pytest

from pipeline.flow import extract_bytes
from pipeline.readers.blocks import Note
from tests.pipeline.readers.helpers import codes, kept, reading
from tests.pipeline.readers.test_html import TEXT, body

TITLES = [f"Kế hoạch số {n} về nâng cao sự hài lòng của người dân" for n in range(1, 8)]


def entries(form: str, count: int = 6) -> str:
    return "".join(form.format(title=f"<a href='{n}'>{TITLES[n]}</a>", n=n + 1) for n in range(count))


LISTS = [
    "<div><p>{title}</p><span>0{n}/05/2024 | 04:30 PM</span><p>Toàn văn xem tại tệp đính kèm.</p></div>",
    "<li>{title}<br>0{n}/05/2024</li>",
    "<div><div>0{n}-05-2024</div><h3>{title}</h3></div>",
    "<div><h3>{title}</h3><p>Ngày đăng: 0{n}.05.2024 08:15</p></div>",
    "<tr><td>{title}</td></tr><tr><td>(0{n}/5/2024)</td></tr>",
    "<p>{title}</p><p>10:05 | 0{n}/5/2024</p><p>Ban hành kế hoạch.</p><p>Xem chi tiết tại đây.</p>",
]


@pytest.mark.parametrize("form", LISTS)
def test_a_list_of_pages_is_no_document(form: str) -> None:
    table = ("<table>", "</table>") if form.startswith("<tr") else ("", "")
    page = body(f"<h2>Kế hoạch</h2>{table[0]}{entries(form)}{table[1]}<p>Hà Nội</p>")
    assert codes(page) == ["listing"]
    assert kept(page) == []


def test_a_list_gives_no_records() -> None:
    extraction = extract_bytes(body(entries(LISTS[0])).encode(), "")
    info = extraction.document
    assert (info.number, info.title, info.issued, info.issuer) == (None, None, None, None)
    assert not (extraction.tasks or extraction.citations or extraction.agencies)
    assert [warning.code for warning in extraction.warnings] == ["listing"]


@pytest.mark.parametrize(
    "page",
    [
        body(entries(LISTS[0], 3)),
        body(f"<p>{TEXT}</p>" * 4 + entries(LISTS[1])),
        body("".join(f"<p>{title}</p><p>0{n}/05/2024</p>" for n, title in enumerate(TITLES, 1))),  # no links
        body("".join(f"<p><a href=x>{title}</a></p><p>{TEXT}</p>" for title in TITLES)),  # no dates
        body(f"<p>{TEXT}</p><p><a href=x>{TITLES[0]}</a></p><p>01/02/2024</p>"),
    ],
)
def test_no_list(page: str) -> None:
    assert "listing" not in codes(page)


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("/tep/ke-hoach-2025.pdf", "ke-hoach-2025.pdf"),
        ("https://vi-du.vn/tai/K%E1%BA%BF%20ho%E1%BA%A1ch.docx?v=2#a", "Kế hoạch.docx"),
        ("..\\tep\\bieu 1.XLS", "bieu 1.XLS"),
        ("/trang.html", None),
        ("/tai?id=5", None),
        ("http://[", None),
        ("javascript:void(0)", None),
        ("", None),
        (".pdf" * 100, None),
    ],
)
def test_a_page_that_only_leads_to_files(link: str, name: str | None) -> None:
    page = body(f"<h1>Kế hoạch năm 2025</h1><p>{TEXT}</p><p>Xem <a href='{link}'>tại đây</a></p>")
    found = [note.message for note in _notes(page)]
    assert found == (
        [f"The page says little itself; its files, which were not read: {name}."] if name else []
    )


def test_a_document_with_files_beside_it_needs_no_note() -> None:
    assert codes(body(f"<p>{TEXT}</p>" * 6 + "<a href='a.pdf'>Bản in</a>")) == []


def test_a_short_document_with_its_file_needs_no_note() -> None:
    head = "<p>UBND XÃ AN PHÚ</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>"
    assert codes(body(f"{head}<p>{TEXT}</p><a href='a.pdf'>Bản in</a>")) == []


def test_files_are_named_once_and_not_all() -> None:
    links = "".join(f"<a href='{n}.pdf'>Tệp</a> " * 2 for n in range(9))
    assert _notes(body(f"<p>{TEXT}</p><p>{links}</p>"))[0].message.endswith(
        ": 0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf, …."
    )


def _notes(page: str) -> list[Note]:
    return reading(page).notes
