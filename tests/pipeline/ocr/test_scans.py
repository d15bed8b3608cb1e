"""Scans read by the real Tesseract: a composed page printed and scanned, junk text over it, digital pages beside it."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("tesserocr", reason="tesserocr (kehoach[ocr]) is not installed")
pytest.importorskip("cv2", reason="opencv-python-headless (kehoach[ocr]) is not installed")

import pypdfium2 as pdfium

from benchmarks.scans.scanner import Condition, picture_pdf, scans
from benchmarks.scans.score import folded, words_of, wrong
from pipeline.database.store import Store, Stored
from pipeline.errors import DocumentError
from pipeline.flow import extract_file
from pipeline.loading import load_documents
from pipeline.ocr import session
from pipeline.ocr import tesseract as engines
from pipeline.ocr.session import ocr
from pipeline.readers.blocks import Paragraph
from pipeline.readers.pdf import read
from tests import needs

SAMPLE = Path(__file__).resolve().parents[3] / "corpus" / "samples" / "son-la-par-index-composed.pdf"
CONDITION = Condition("askew", dpi=200, skew=1.6, noise=6.0, sealed=True)
STRAIGHT = Condition("straight", dpi=200)
JUNK = "Can cu Nghi djnh so 341/2025/ND-CP ngdy 14/8/2025 cila Chinh phit ve djch vu c6ng trgc tuyen; " * 20


pytestmark = needs.tesseract


@pytest.fixture(scope="module")
def page() -> bytes:
    """The sample's first page as a PDF of its own."""
    return part(SAMPLE.read_bytes(), [0])


@pytest.fixture(scope="module")
def scan(page: bytes) -> bytes:
    """The page printed, sealed over its last lines and scanned askew."""
    return picture_pdf(scans(page, CONDITION, seal_at=(420, 640)), CONDITION.dpi)


def part(data: bytes, pages: list[int], *more: bytes) -> bytes:
    """A PDF of these pages, and of all pages of the other PDFs."""
    made, source = pdfium.PdfDocument.new(), pdfium.PdfDocument(data)
    made.import_pages(source, pages)
    for other in more:
        made.import_pages(pdfium.PdfDocument(other))
    return saved(made)


def saved(pdf: pdfium.PdfDocument) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def with_junk(scan: bytes) -> bytes:
    """The scan under unseen text, such as an OCR program for English makes of it."""
    import ctypes

    pdf = pdfium.PdfDocument(scan)
    page = pdf[0]
    for at in range(0, len(JUNK), 95):
        text = pdfium.raw.FPDFPageObj_NewTextObj(pdf.raw, b"Helvetica", 10.0)
        letters = (JUNK[at : at + 95] + "\0").encode("utf-16-le")
        pdfium.raw.FPDFText_SetText(text, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)))
        pdfium.raw.FPDFTextObj_SetTextRenderMode(text, pdfium.raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        pdfium.raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, 60, 780 - at / 95 * 14)
        pdfium.raw.FPDFPage_InsertObject(page.raw, text)
    page.gen_content()
    return saved(pdf)


def body(text: str) -> str:
    """The running text between the letterhead, whose columns are read in either order, and the note."""
    return folded(text).partition("KẾ HOẠCH")[2].partition("TỔ CHỨC THỰC HIỆN")[0]


def printed(page: bytes) -> str:
    """The page's words, without the raised mark of its note."""
    text = pdfium.PdfDocument(page)[0].get_textpage().get_text_bounded()
    return body(text).replace("19/34.1", "19/34.").removesuffix("IV. ")


def test_a_page_askew_under_a_seal_is_read(page: bytes, scan: bytes) -> None:
    reading = read(scan, "scan.pdf")
    true, seen = printed(page), body(words_of(reading.blocks)).replace("[1]", "")
    assert reading.ocr_pages == {1}
    assert len(true) > 1000
    assert wrong(true, seen) / len(true) < 0.03


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_however_it_lies_is_read_and_its_boxes_lie_where_its_words_do(page: bytes, turn: int) -> None:
    laid = picture_pdf(scans(page, STRAIGHT, turn=turn), STRAIGHT.dpi)
    words = words_of(read(laid, "scan.pdf").blocks)
    true = printed(page)
    assert wrong(true, body(words).replace("[1]", "")) / len(true) < 0.03
    wide, high = pdfium.PdfDocument(page)[0].get_size()
    upright = boxes_of(picture_pdf(scans(page, STRAIGHT), STRAIGHT.dpi))
    turned = boxes_of(laid)
    common = upright.keys() & turned.keys()
    assert len(common) > 40
    for word in common:
        x0, top, x1, bottom = upright[word]
        where = {
            90: (high - bottom, x0, high - top, x1),
            180: (wide - x1, high - bottom, wide - x0, high - top),
            270: (top, wide - x1, bottom, wide - x0),
        }
        assert turned[word] == pytest.approx(where[turn], abs=4)


def boxes_of(data: bytes) -> dict[str, tuple[float, ...]]:
    """The frame of each word of running text that stands once on the page."""
    held = [block for block in read(data, "scan.pdf").blocks if isinstance(block, Paragraph)]
    found = [
        (block.text[place.start : place.end], place.box) for block in held for place in block.places or ()
    ]
    once = Counter(word for word, _ in found)
    return {word: box for word, box in found if once[word] == 1 and len(word) > 3}


def test_a_junk_text_layer_is_refused_and_the_page_read_anew(page: bytes, scan: bytes) -> None:
    data = with_junk(scan)
    assert "djnh" in pdfium.PdfDocument(data)[0].get_textpage().get_text_bounded()
    words = words_of(read(data, "scan.pdf").blocks)
    assert "djnh" not in words
    assert "Nghị định số 341/2025/NĐ-CP" in words


def test_digital_pages_and_scanned_ones_stand_in_one_document(scan: bytes) -> None:
    reading = read(part(SAMPLE.read_bytes(), [1], scan), "mixed.pdf")
    by_page = {number: words_of(b for b in reading.blocks if b.page == number) for number in (1, 2)}
    assert reading.ocr_pages == {2}
    assert "05/12/2026" in by_page[1]
    assert "cải cách hành chính" in by_page[2]


def test_a_picture_is_read_once(scan: bytes, tmp_path: Path) -> None:
    runs = []
    for _ in range(2):
        with ocr(tmp_path / "cache"):
            blocks = read(scan, "scan.pdf").blocks
            runs.append((session.pictures().read, session.pictures().kept, words_of(blocks)))
    assert [run[:2] for run in runs] == [(1, 0), (0, 1)]
    assert runs[0][2] == runs[1][2]


class TestWithoutTesseract:
    @pytest.fixture(autouse=True)
    def missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refused() -> None:
            raise DocumentError("needs-tool", "It is missing.", "apt-get install tesseract-ocr-vie")

        monkeypatch.setattr(session, "pictures", refused)

    def test_a_scan_fails_and_names_what_to_install(self, scan: bytes) -> None:
        with pytest.raises(DocumentError) as caught:
            read(scan, "scan.pdf")
        assert caught.value.category == "needs-ocr"
        assert "tesseract-ocr-vie" in caught.value.advice

    def test_the_digital_pages_of_a_mixed_document_are_read(self, scan: bytes) -> None:
        reading = read(part(SAMPLE.read_bytes(), [1], scan), "mixed.pdf")
        assert [note.code for note in reading.notes] == ["needs-ocr"]
        assert "2" in reading.notes[0].message
        assert "05/12/2026" in words_of(reading.blocks)

    def test_a_run_with_it_reads_what_was_left_unread_and_nothing_else(
        self, scan: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        digital, mixed = tmp_path / "digital.pdf", tmp_path / "mixed.pdf"
        digital.write_bytes(SAMPLE.read_bytes())
        mixed.write_bytes(part(SAMPLE.read_bytes(), [1], scan))
        with monkeypatch.context() as without:
            without.setattr(engines, "_data", lambda: None)
            assert states(digital, mixed) == ["new", "new"]
            assert states(digital, mixed) == ["unchanged", "unchanged"]
        monkeypatch.undo()
        assert states(digital, mixed) == ["unchanged", "changed"]
        assert states(digital, mixed) == ["unchanged", "unchanged"]


def states(*files: Path) -> list[str]:
    with Store(files[0].with_name("plans.db")) as store, ocr():
        found = [outcome for file in files for outcome in load_documents(file, store, extract_file)]
    return [outcome.status if isinstance(outcome, Stored) else outcome.category for outcome in found]
