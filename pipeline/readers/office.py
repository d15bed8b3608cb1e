"""Old Office files and OpenDocument: LibreOffice makes them modern, and the reader of the modern form reads them."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Reading
from pipeline.readers.sniff import Kind, Sample
from pipeline.readers.soffice import Target, convert


class _Form(NamedTuple):
    media_type: str
    target: Target


FORMS: dict[Kind, _Form] = {
    "doc": _Form("application/msword", "docx"),
    "rtf": _Form("application/rtf", "docx"),
    "odt": _Form("application/vnd.oasis.opendocument.text", "docx"),
    "xls": _Form("application/vnd.ms-excel", "xlsx"),
    "ods": _Form("application/vnd.oasis.opendocument.spreadsheet", "xlsx"),
}


def bid(sample: Sample) -> int:
    """Certain for the forms that LibreOffice turns into modern ones, and for Office files with a password."""
    return 95 if sample.kind in FORMS or sample.kind == "locked" else 0


def read(data: bytes, name: str) -> Reading:
    """The blocks of the converted file, with the media type of the original.

    DocumentError: ``encrypted``, ``needs-tool`` where LibreOffice isn't installed, ``timeout``, ``unreadable``, and
    whatever the reader of the modern form raises.
    """
    # Imported here because the command line must start without them.
    from pipeline.readers.locks import is_locked

    kind = Sample(data, len(data), name).kind
    locked = kind is None or is_locked(data, kind)
    if kind is None or (locked and kind != "xls"):
        raise _locked()
    form = FORMS[kind]
    try:
        modern = convert(data, kind, form.target)
    except DocumentError as error:
        # A workbook may be locked with the password that Excel gives where its user gave none: it opens.
        raise (_locked() if locked and error.category in ("unreadable", "timeout") else error) from error
    reading = _modern(modern, form.target, name)
    reading.media_type = form.media_type
    return reading


def _modern(data: bytes, target: Target, name: str) -> Reading:
    if target == "xlsx":
        from pipeline.readers import xlsx

        return xlsx.read(data, name)
    from pipeline.readers import docx

    return docx.read(data, name)


def _locked() -> DocumentError:
    return DocumentError(
        "encrypted", say("The file is protected by a password."), say("Save it without a password.")
    )
