"""A PDF printed, sealed, signed and scanned by script: pictures of its pages, worse or better, in a PDF of their own.

Everything is drawn from fixed seeds: the same PDF and the same condition give the same pictures.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rgb = NDArray[np.uint8]

Place = tuple[float, float]
"""A point of the last page, in points from its top left."""

_RED = (205, 35, 45)
_BLUE = (45, 60, 165)
_SEAL = 51.0
"""The seal's radius in points: 36 mm over all, as the rules on seals have it."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How a page comes out of the scanner: its resolution, how it lies, what was put on it, what was lost.

    ``skew`` in degrees; ``noise`` the deviation of each pixel's brightness; ``specks`` the share of pixels that are
    black or white by mistake; ``blur`` in pixels at 300 dpi; ``bits`` 1 for black and white, 8 for colours.
    """

    name: str
    dpi: int = 300
    skew: float = 0.0
    noise: float = 4.0
    specks: float = 0.0
    blur: float = 0.6
    sealed: bool = False
    bits: int = 8


def scans(pdf: bytes, condition: Condition, *, turn: int = 0, seal_at: Place | None = None) -> list[Rgb]:
    """The pages as pictures, turned by quarters (``turn`` in degrees, clockwise), the last sealed at the point."""
    import numpy as np
    import pypdfium2 as pdfium

    pictures = []
    document = pdfium.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            bitmap = page.render(scale=condition.dpi / 72, rev_byteorder=True)
            picture = bitmap.to_numpy()[:, :, :3].copy()
            if condition.sealed and seal_at is not None and number == len(document) - 1:
                _seal(picture, condition.dpi, seal_at)
            picture = np.ascontiguousarray(np.rot90(picture, -turn // 90))
            pictures.append(_scanned(picture, condition, number))
            bitmap.close()
            page.close()
    finally:
        document.close()
    return pictures


def _scanned(picture: Rgb, condition: Condition, number: int) -> Rgb:
    import cv2
    import numpy as np

    chance = np.random.default_rng(number + 1)
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), condition.skew * (-1) ** number, 1.0)
    paper: Any = cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255,) * 3
    )
    blur = condition.blur * condition.dpi / 300
    if blur:
        paper = cv2.GaussianBlur(paper, (0, 0), blur)
    # Paper is no pure white, ink no pure black.
    grey = 25 + paper.astype(np.float32) * (242 - 25) / 255
    grey += chance.normal(0, condition.noise, (height, width, 1)).astype(np.float32)
    made: Rgb = grey.clip(0, 255).astype(np.uint8)
    if condition.specks:
        spots = chance.random((height, width))
        made[spots < condition.specks / 2] = 0
        made[spots > 1 - condition.specks / 2] = 255
    if condition.bits == 1:
        made = np.where(made.mean(axis=2, keepdims=True) < 150, 0, 255).astype(np.uint8).repeat(3, axis=2)
    return made


def _seal(picture: Rgb, dpi: int, at: Place) -> None:
    """A round seal to the left of the signer's name, reaching over it, and a signature in ink across both."""
    import cv2
    import numpy as np

    scale = dpi / 72
    x, y, radius = round(at[0] * scale), round(at[1] * scale), round(_SEAL * scale)
    print_on = np.full_like(picture, 255)
    thick = max(round(1.6 * scale), 1)
    for share in (1.0, 0.93, 0.62):
        cv2.circle(print_on, (x, y), round(radius * share), _RED, thick, cv2.LINE_AA)
    star = [
        (
            x + round(radius * (0.42 if n % 2 == 0 else 0.17) * np.sin(n * np.pi / 5)),
            y - round(radius * (0.42 if n % 2 == 0 else 0.17) * np.cos(n * np.pi / 5)),
        )
        for n in range(10)
    ]
    cv2.fillPoly(print_on, [np.array(star, np.int32)], _RED, cv2.LINE_AA)
    for n in range(26):
        angle = n * 2 * np.pi / 26
        middle = (x + radius * 0.78 * np.sin(angle), y - radius * 0.78 * np.cos(angle))
        letter = cv2.boxPoints((middle, (0.09 * radius, 0.16 * radius), float(np.degrees(angle))))
        cv2.polylines(print_on, [letter.astype(np.int32)], True, _RED, thick, cv2.LINE_AA)
    steps = np.linspace(0, 1, 60)
    stroke = np.stack(
        [x - 20 * scale + steps * 130 * scale, y + np.sin(steps * 19) * (1 - steps * 0.6) * 22 * scale],
        axis=1,
    )
    cv2.polylines(print_on, [stroke.astype(np.int32)], False, _BLUE, thick, cv2.LINE_AA)
    # Inks are laid over one another: black print shows through red.
    picture[:] = (picture.astype(np.uint16) * print_on // 255).astype(np.uint8)


def picture_pdf(pictures: list[Rgb], dpi: int, bits: int = 8) -> bytes:
    """A PDF whose pages are these pictures and nothing else."""
    from PIL import Image

    images = [Image.fromarray(picture) for picture in pictures]
    if bits == 1:
        images = [image.convert("1", dither=Image.Dither.NONE) for image in images]
    buffer = io.BytesIO()
    options = {} if bits == 1 else {"quality": 80}
    images[0].save(buffer, "PDF", resolution=dpi, save_all=True, append_images=images[1:], **options)
    return buffer.getvalue()
