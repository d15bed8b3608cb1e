"""A workbook without what shows no words: formatted empty cells, pictures, charts, links, code.

A sheet formatted to its last row has a million rows of nothing; they go before anything is parsed.
"""

from __future__ import annotations

import io
import re
import zipfile

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.packages import no_entities, open_package, read_member
from pipeline.readers.sheets.merges import bounded_merges

MAX_CELLS = 2_000_000
"""Cells with a value in one sheet; each costs half a kilobyte of memory while the sheet is read."""

_DROPPED = re.compile(
    r"/(?:media|drawings|charts|embeddings|externalLinks|pivot\w*|printerSettings|threadedComments|ctrlProps"
    r"|activeX|chartsheets|dialogsheets|queryTables|tables|slicer\w*)/|/worksheets/_rels/|^customXml/|^docProps/"
    r"|\.bin$|/comments\d*\.xml$|/calcChain\.xml$",
    re.IGNORECASE,
)
_SHEET = re.compile(rb"<(?:\w+:)?worksheet\b[^<>]*>")
_KEPT = (b"sheetFormatPr", b"cols", b"sheetData")
"""The elements of a sheet that say what stands where, in the order that the format wants; then merged cells."""
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c\s(?=[^<>]*\br=)[^<>]*(?:/>|>\s*</(?:\w+:)?c>)")
_EMPTY_ROW = re.compile(rb"<(?:\w+:)?row\s(?=[^<>]*\br=)[^<>]*(?:/>|>\s*</(?:\w+:)?row>)")
"""Only those that state their place: what follows the others counts on them."""
_CELL = re.compile(rb"<(?:\w+:)?c[\s>]")
_UNCOUNTED = re.compile(
    rb"</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_LINKED = (b"definedNames", b"externalReferences", b"pivotCaches")
"""The elements of the workbook that name what was dropped."""

_STRICT, _USUAL = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
_NAMES = (
    (b"spreadsheetml/main", b"spreadsheetml/2006/main"),
    (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
)


def slim(data: bytes) -> tuple[bytes, int]:
    """The workbook made small, and the number of formulas that hold no result.

    Raises DocumentError: ``too-large``, ``encrypted``, or ``unreadable`` for a damaged one.
    """
    package = open_package(data)
    slimmed = io.BytesIO()
    uncounted = 0
    with zipfile.ZipFile(slimmed, "w", zipfile.ZIP_STORED) as file:
        for member in dict.fromkeys(package.namelist()):
            if _DROPPED.search(member) or member.endswith("/"):
                continue
            part = _transitional(no_entities(read_member(package, member)))
            if _SHEET.search(part[:4096]):
                uncounted += len(_UNCOUNTED.findall(part))
                part = _slim_sheet(part)
            elif member.endswith("workbook.xml"):
                part = _unlinked(part)
            file.writestr(member, part)
    return slimmed.getvalue(), uncounted


def _transitional(part: bytes) -> bytes:
    """The part with the names of the strict form of the format, which openpyxl doesn't know, made the usual ones."""
    if _STRICT not in part:
        return part
    for strict, usual in _NAMES:
        part = part.replace(_STRICT + strict, _USUAL + usual)
    return part


def _slim_sheet(part: bytes) -> bytes:
    part = _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", part))
    if sum(1 for _ in _CELL.finditer(part)) > MAX_CELLS:
        message = say("A sheet has more than {most} cells.", most=f"{MAX_CELLS:,}")
        raise DocumentError("too-large", message, say("Split it into documents and try again."))
    opening = _SHEET.search(part)
    assert opening is not None
    prefix = opening[0][1:].partition(b"worksheet")[0]
    kept = b"".join(_element(part, prefix + name) for name in _KEPT)
    kept += bounded_merges(_element(part, prefix + b"mergeCells"), kept)
    return part[: opening.start()] + opening[0] + kept + b"</" + prefix + b"worksheet>"


def _element(part: bytes, name: bytes) -> bytes:
    """The first element of that name, or nothing."""
    opening = re.search(rb"<" + name + rb"(?:\s[^<>]*)?>", part)
    if opening is None:
        return b""
    if opening[0].endswith(b"/>"):
        return opening[0]
    closing = part.find(b"</" + name + b">", opening.end())
    return part[opening.start() : closing + len(name) + 3] if closing >= 0 else b""


def _unlinked(part: bytes) -> bytes:
    prefix = re.search(rb"<(\w+:|)workbook\b", part[:4096])
    for name in _LINKED:
        found = _element(part, prefix[1] + name) if prefix else b""
        part = part.replace(found, b"") if found else part
    return part
