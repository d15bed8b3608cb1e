"""Pieces of work that are timed in one process, and asked for their memory in another."""

from __future__ import annotations

from pathlib import Path


def bare_text(path: Path) -> str:
    """What pypdfium2 gives of all pages of a PDF."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def kept(content: bytes) -> str:
    """The product's text of a web page without the sections that it takes for menus and the like."""
    from pipeline.canonical import compose as as_text
    from pipeline.outline import outline
    from pipeline.readers import read
    from schemas.document import Source

    source = Source(sha256="", media_type="text/html", bytes=len(content))
    document = outline(as_text(read(content, "page.html").blocks), source)
    text = list(document.text)
    for node in document.nodes:
        if node.kind == "rac":
            start, end = node.section.start, node.section.end
            text[start:end] = " " * (end - start)
    document.release()
    return "".join(text)


def boxes(pdf: bytes) -> object:
    """What any reader by pdfium must at least do: each page's text, and where each of its characters stands."""
    import pypdfium2 as pdfium

    found = []
    document = pdfium.PdfDocument(pdf)
    try:
        for page in document:
            text = page.get_textpage()
            found.append((text.get_text_range(), [text.get_charbox(at) for at in range(text.count_chars())]))
    finally:
        document.close()
    return found
