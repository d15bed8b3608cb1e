"""A PDF page through pdfplumber: slower, and taken only where pdfium can't load the page."""

from __future__ import annotations

from io import BytesIO

from pipeline.readers.paper.page import Page, Rule, Rules, Word, on_its_line


def read_page_slowly(data: bytes, at: int) -> Page:
    """Page ``at``, counted from 0, as ``pdf_page.read_page`` gives it; whatever pdfplumber raises is raised."""
    import pdfplumber

    with pdfplumber.open(BytesIO(data), pages=[at + 1]) as pdf:
        page = pdf.pages[0]
        try:
            words = [
                on_its_line(Word(word["text"], word["x0"], word["top"], word["x1"], word["bottom"]))
                for word in page.extract_words(x_tolerance=1.5)
            ]
            rules = Rules()
            for edge in page.edges:
                if edge["orientation"] == "h":
                    rules.level.append(Rule(edge["top"], edge["x0"], edge["x1"]))
                else:
                    rules.upright.append(Rule(edge["x0"], edge["top"], edge["bottom"]))
            whole = max(page.width * page.height, 1.0)
            images = max((image["width"] * image["height"] / whole for image in page.images), default=0.0)
            return Page(at + 1, page.width, page.height, words, rules, images=min(images, 1.0))
        finally:
            page.close()
