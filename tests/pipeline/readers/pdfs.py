"""PDF files composed for tests: words, lines, pictures and stamps at stated places, with Vietnamese letters.

Places count in points from the page's top left, as the program gives them. Every glyph is half an em wide.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

GLYPH = 0.5
_FOOT = 0.8
"""How far below its top a line of type stands, in sizes of the type."""


@dataclass
class PdfPage:
    """One page's content, drawn in the order of the calls."""

    width: float = 595
    height: float = 842
    rotate: int = 0
    drawn: list[str] = field(default_factory=list)
    texts: list[tuple[float, float, str, float, int]] = field(default_factory=list)
    stamps: list[tuple[float, float, str]] = field(default_factory=list)
    pictures: list[tuple[float, float, float, float]] = field(default_factory=list)

    def text(self, x: float, top: float, words: str, size: float = 13, angle: int = 0) -> PdfPage:
        """Words that begin at (x, top), turned anticlockwise around their beginning."""
        self.texts.append((x, self.height - top - _FOOT * size, words, size, angle))
        return self

    def lines(
        self, x: float, top: float, lines: Iterable[str], size: float = 13, step: float = 16
    ) -> PdfPage:
        """One line below the other."""
        for at, words in enumerate(lines):
            self.text(x, top + at * step, words, size)
        return self

    def rule(self, x0: float, top: float, x1: float, bottom: float) -> PdfPage:
        """A stroked line."""
        self.drawn.append(f"{x0} {self.height - top} m {x1} {self.height - bottom} l S")
        return self

    def bar(self, x0: float, top: float, x1: float, bottom: float) -> PdfPage:
        """A filled rectangle, as Word draws the lines of its tables."""
        self.drawn.append(f"{x0} {self.height - bottom} {x1 - x0} {bottom - top} re f")
        return self

    def grid(self, xs: list[float], ys: list[float]) -> PdfPage:
        """A table's lines, every one from side to side."""
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        return self

    def cells(self, xs: list[float], ys: list[float], rows: list[list[str]], size: float = 11) -> PdfPage:
        """A ruled table with a line of words in each cell; line breaks part lines."""
        self.grid(xs, ys)
        for row, words in enumerate(rows):
            for col, cell in enumerate(words):
                self.lines(xs[col] + 5, ys[row] + 3, cell.split("\n") if cell else [], size, size * 1.2)
        return self

    def stamp(self, x: float, top: float, words: str) -> PdfPage:
        """A form field whose look shows the words, as an office's software stamps a number."""
        self.stamps.append((x, self.height - top - _FOOT * 13, words))
        return self

    def picture(self, x0: float, top: float, x1: float, bottom: float) -> PdfPage:
        """A grey picture."""
        self.pictures.append((x0, self.height - bottom, x1 - x0, bottom - top))
        return self


def pdf(*pages: PdfPage) -> bytes:
    """The file of these pages."""
    letters = sorted(
        {c for page in pages for *_, words, _, _ in page.texts for c in words}
        | {c for page in pages for *_, words in page.stamps for c in words}
    )
    codes = {letter: at + 1 for at, letter in enumerate(letters)}
    assert len(codes) < 256, "at most 255 different letters in a composed file"
    objects = ["<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] >> >>", ""]
    objects += [
        _font(codes),
        _stream(_to_unicode(codes)),
        _stream(
            "\x80",
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        ),
    ]
    kids = []
    for page in pages:
        first = len(objects) + 1
        fields = [first + 2 + 2 * at for at in range(len(page.stamps))]
        kids.append(f"{first} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] /Rotate {page.rotate} "
            f"/Contents {first + 1} 0 R /Annots [{' '.join(f'{n} 0 R' for n in fields)}] "
            "/Resources << /Font << /F 3 0 R >> /XObject << /I 5 0 R >> >> >>"
        )
        objects.append(_stream(_content(page, codes)))
        for x, y, words in page.stamps:
            width = len(words) * GLYPH * 13
            look = len(objects) + 2
            objects.append(
                f"<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /Rect [{x} {y - 3} {x + width} {y + 12}] /AP << /N {look} 0 R >> >>"
            )
            objects.append(
                _stream(
                    _shown(0, 3, words, 13, 0, codes),
                    f"/Type /XObject /Subtype /Form /BBox [0 0 {width} 15] /Resources << /Font << /F 3 0 R >> >>",
                )
            )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _file(objects)


def _content(page: PdfPage, codes: dict[str, int]) -> str:
    pictures = [f"q {w} 0 0 {h} {x} {y} cm /I Do Q" for x, y, w, h in page.pictures]
    return "\n".join([*pictures, *page.drawn, *(_shown(*text, codes) for text in page.texts)])


def _shown(x: float, y: float, words: str, size: float, angle: int, codes: dict[str, int]) -> str:
    cos, sin = round(math.cos(math.radians(angle)), 6), round(math.sin(math.radians(angle)), 6)
    coded = "".join(f"{codes[c]:02x}" for c in words)
    return f"BT /F {size} Tf {cos} {sin} {-sin} {cos} {x} {y} Tm <{coded}> Tj ET"


def _font(codes: dict[str, int]) -> str:
    widths = " ".join([str(int(GLYPH * 1000))] * (len(codes) + 1))
    return (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 "
        f"/LastChar {len(codes)} /Widths [{widths}] /ToUnicode 4 0 R "
        f"/Encoding << /Type /Encoding /Differences [1 {'/n ' * len(codes)}] >> >>"
    )


def _to_unicode(codes: dict[str, int]) -> str:
    lines = [f"<{code:02x}> <{ord(letter):04x}>" for letter, code in codes.items()]
    groups = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    body = "\n".join(f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar" for group in groups)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{body}\nendcmap end end"
    )


def _stream(content: str, entries: str = "") -> str:
    packed = zlib.compress(content.encode("latin-1")).decode("latin-1")
    return f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n{packed}\nendstream"


def _file(objects: list[str]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for at, content in enumerate(objects):
        places.append(len(out))
        out += f"{at + 1} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    return (
        bytes(out)
        + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
