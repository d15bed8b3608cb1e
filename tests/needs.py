"""What some tests need beside the Python packages; scripts/setup.sh installs it where it may."""

import shutil
import subprocess

import pytest

from pipeline.errors import DocumentError
from pipeline.ocr.tesseract import tesseract as engine
from pipeline.readers.soffice import find
from scripts.build_samples import FREE_FONT


def _libreoffice() -> bool:
    try:
        return bool(find("docx") and find("xlsx"))
    except DocumentError:
        return False


libreoffice = pytest.mark.skipif(not _libreoffice(), reason="LibreOffice is not installed")


def _has_font(name: str) -> bool:
    asked = shutil.which("fc-match")
    if asked is None:
        return False
    found = subprocess.run([asked, "--format=%{family}", name], capture_output=True, text=True, check=True)
    return found.stdout == name


printing_font = pytest.mark.skipif(
    not _has_font(FREE_FONT), reason=f"the font {FREE_FONT} (fonts-croscore) is not installed"
)


def _missing_engine() -> str:
    """What Tesseract lacks to read a page, empty where nothing; any other failure fails."""
    try:
        engine()
    except DocumentError as error:
        if error.category != "needs-tool":
            raise
        return f"{error.message} {error.advice}"
    return ""


_missing = _missing_engine()
tesseract = pytest.mark.skipif(bool(_missing), reason=_missing)
