"""What some tests need beside the Python packages; scripts/setup.sh installs it where it may."""

import pytest

from pipeline.errors import DocumentError
from pipeline.readers.soffice import find


def _libreoffice() -> bool:
    try:
        return bool(find("docx") and find("xlsx"))
    except DocumentError:
        return False


libreoffice = pytest.mark.skipif(not _libreoffice(), reason="LibreOffice is not installed")
