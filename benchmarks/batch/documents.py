"""Composes plans in several formats, no two alike, and spreads hostile files among them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from html import escape
from itertools import cycle, islice
from pathlib import Path

from benchmarks.search.composed import compose
from tests.faults.hostile import CASES
from tests.pipeline.readers.pdfs import PdfPage, pdf

_PASSAGES = 24
_DOCX = (
    '<?xml version="1.0" encoding="UTF-8"?><w:document'
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
)
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_LINKS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


def lines_of(at: int) -> list[str]:
    """The lines of the plan of that number."""
    plan = compose(at)
    name = plan.province[1]
    items = [f"{n}. {said.words}" for n, said in enumerate(plan.said[:_PASSAGES], 1)]
    return [
        "ỦY BAN NHÂN DÂN",
        f"TỈNH {name.upper()}",
        f"Số: {at}/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"{name}, ngày {at % 28 + 1} tháng {at % 12 + 1} năm {plan.year}",
        "KẾ HOẠCH",
        plan.title,
        "I. MỤC TIÊU",
        *items[:6],
        "II. NHIỆM VỤ",
        *items[6:],
    ]


def _text(lines: list[str]) -> bytes:
    return "\n".join(lines).encode()


def _html(lines: list[str]) -> bytes:
    body = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
    return f'<html><head><meta charset="utf-8"></head><body><div>{body}</div></body></html>'.encode()


def _docx(lines: list[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _LINKS)
        package.writestr("word/document.xml", _DOCX.format(body=body))
    return out.getvalue()


def _pdf(lines: list[str]) -> bytes:
    return pdf(PdfPage().lines(40, 40, [line[:90] for line in lines], 9, 20))


_FORMS: tuple[tuple[str, Callable[[list[str]], bytes]], ...] = (
    *((".txt", _text),) * 4,
    *((".html", _html),) * 3,
    *((".docx", _docx),) * 2,
    (".pdf", _pdf),
)


def write_plans(folder: Path, count: int) -> None:
    """Writes so many plans, a thousand to a folder."""
    for at in range(count):
        ending, form = _FORMS[at % len(_FORMS)]
        path = folder / f"{at // 1_000:03}" / f"{at:06}{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(form(lines_of(at)))


def write_hostile(folder: Path, count: int, plans: int) -> dict[str, tuple[str, ...]]:
    """Writes so many hostile files, evenly among the plans; the ends that each may come to, by its address there."""
    ends = {}
    for at, case in enumerate(islice(cycle(CASES), count)):
        place = at * plans // count
        path = folder / f"{place // 1_000:03}" / f"{place:06}-{at}" / case.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(case.make())
        name = path.relative_to(folder).as_posix()
        ends[name.encode("utf-8", "backslashreplace").decode()] = case.ends
    return ends
