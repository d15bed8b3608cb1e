"""Draws one page of a PDF with a box as PNG on standard output: ``python -m pipeline.web.draw FILE PAGE BOX``."""

from __future__ import annotations

import io
import json
import sys

WIDEST = 1_000
"""Pixels of the longer side of what is drawn, whatever size the page claims."""
MARGIN = 3
"""Points between the words and the box around them."""


def draw(path: str, page: int, box: list[float] | None) -> bytes:
    """The page, counted from 1, with a box given in points from its top left."""
    import pypdfium2
    from PIL import ImageDraw

    with pypdfium2.PdfDocument(path) as pdf:
        sheet = pdf[page - 1]
        width, height = sheet.get_size()
        scale = min(WIDEST / max(width, height, 1) * 1.3, 4)
        image = sheet.render(scale=scale).to_pil().convert("RGB")
    if box:
        left, top, right, bottom = (edge * scale for edge in box)
        grown = MARGIN * scale
        edges = (left - grown, top - grown, right + grown, bottom + grown)
        ImageDraw.Draw(image).rectangle(edges, outline=(178, 34, 34), width=3)
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG")
    return out.getvalue()


if __name__ == "__main__":
    sys.stdout.buffer.write(draw(sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])))
