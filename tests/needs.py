"""What some tests need beside the Python packages; scripts/setup.sh installs it where it may."""

import pytest

from pipeline.errors import DocumentError
from pipeline.ocr.tesseract import tesseract as engine
from pipeline.readers.soffice import find


def _libreoffice() -> bool:
    try:
        return bool(find("docx") and find("xlsx"))
    except DocumentError:
        return False


libreoffice = pytest.mark.skipif(not _libreoffice(), reason="LibreOffice is not installed")


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
