"""The story of a document, from its file to its records. Start here.

    find_documents → members → read → compose → outline → mark_repeats → metadata → extract → check → Extraction

Each stage is a function of what the one before it gave; one document is held at a time. Most files are a document
each; an archive or a mail holds several, its members.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator
from pathlib import Path

from extractors import extractors
from extractors.document import Document
from extractors.file_names import hints_of, printed_sign, told
from extractors.gate import reason_to_drop
from extractors.metadata import extract_document
from extractors.structure_warnings import structure_warnings
from extractors.warn import warn
from pipeline import archives, checks, stages
from pipeline.archives import Member
from pipeline.canonical import compose
from pipeline.collector import held_back
from pipeline.duplicates.inside import mark_repeats
from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.ocr import doubts
from pipeline.outline import outline
from pipeline.readers import MAX_BYTES, read
from pipeline.readers.blocks import Reading
from pipeline.readers.limits import MAX_ARCHIVE_BYTES
from pipeline.readings import kept_or_read
from pipeline.sources.folders import files_under
from pipeline.sources.opening import documents
from pipeline.sources.warc import is_crawl
from pipeline.sources.warc.index import items_of
from schemas.document import Source
from schemas.records import Extraction

MEASURED_OR_DONE = ("scores", "rankings", "targets", "tasks")
"""Kinds of records that a table may be there to give."""


def find_documents(paths: list[Path]) -> list[Path]:
    """The files named, and those under the folders named, in a fixed order; hidden files and gold are left out.

    Raises FileNotFoundError where a path does not exist.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(str(path))
        found += [path] if path.is_file() else files_under(path)
    return list(dict.fromkeys(found))


def extract_file(path: Path) -> Extraction:
    """The records of a file, or of an archive's member by its address, such as ``plans.zip!/plan.docx``.

    Raises DocumentError, which names what went wrong and what to do; SeveralDocuments where there are more than one.
    """
    return extract_member(archives.only(members(path), path.as_posix()))


def members(path: Path) -> Iterator[Member]:
    """The documents of a file, or of the part of it that an address names, one unpacked at a time."""
    file = archives.file_of(path)
    if file.is_file() and is_crawl(file):
        found: Iterator[Member] = (
            member for item in items_of(file, file.as_posix(), False) for member in documents(item)
        )
    else:
        found = archives.members(load(file), file.name, file.as_posix())
    return archives.chosen(found, path.as_posix())


def extract_member(member: Member) -> Extraction:
    """One document's records; DocumentError also where its archive doesn't give it."""
    if isinstance(member.data, DocumentError):
        raise member.data
    extraction = _records(member.data, member.name, member.uri, member.gated)
    extraction.document.source.hints += member.hints
    return extraction


def load(path: Path) -> bytes:
    """The file's bytes; one that is too large or cannot be opened is refused before it is read."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            # A pipe may never say anything, a device never stop.
            raise DocumentError(
                "unsupported",
                say("It is no file, but a pipe or a device."),
                say("Name a file that holds a document."),
            )
        size = state.st_size
        ceiling = MAX_ARCHIVE_BYTES if size > MAX_BYTES and _is_packed(path) else MAX_BYTES
        if size > ceiling:
            raise DocumentError(
                "too-large",
                say(
                    "The file has {size} bytes; at most {most} are read.",
                    size=f"{size:,}",
                    most=f"{ceiling:,}",
                ),
                say("Split it, or remove what is not text."),
            )
        return path.read_bytes()
    except OSError as error:
        message = say("The file can't be opened: {reason}.", reason=error.strerror)
        raise DocumentError("unreadable", message, say("Check its rights.")) from error


def _is_packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def extract_bytes(data: bytes, name: str, uri: str | None = None) -> Extraction:
    """The records of a document given by its bytes; the name breaks ties between formats, and gives hints."""
    return _records(data, name, uri)


def _records(data: bytes, name: str, uri: str | None, gated: bool = False) -> Extraction:
    """The records alone; the document that they were read from is freed before the search for cycles is on again."""
    reading = _read(data, name)
    with held_back():
        return _alone(*_read_on(data, name, uri, gated, reading))


def _alone(document: Document, extraction: Extraction) -> Extraction:
    document.release()
    return extraction


def read_file(path: Path) -> tuple[Document, Extraction]:
    """As ``extract_file``, with the document that the records were read from."""
    member = archives.only(members(path), path.as_posix())
    if isinstance(member.data, DocumentError):
        raise member.data
    return read_whole(member.data, member.name, member.uri)


def read_whole(data: bytes, name: str, uri: str | None = None) -> tuple[Document, Extraction]:
    """A document given by its bytes, and its records."""
    reading = _read(data, name)
    with held_back():
        return _read_on(data, name, uri, False, reading)


def _read(data: bytes, name: str) -> Reading:
    stages.enter("read")
    return kept_or_read(data, name, read)


def _read_on(
    data: bytes, name: str, uri: str | None, gated: bool, reading: Reading
) -> tuple[Document, Extraction]:
    """From what was read to the records; of what is ``gated`` only an administrative document is read on."""
    stages.enter("outline")
    document = outline(compose(reading.blocks), _source(data, reading, uri))
    if gated:
        _admit(document, name)
    document.repeats = mark_repeats(document)
    stages.enter("extract")
    return document, _extract(document, reading, name)


def _admit(document: Document, name: str) -> None:
    """DocumentError ``not-vietnamese`` or ``no-document`` for what a crawl holds beside documents."""
    match reason_to_drop(document, name):
        case "not-vietnamese":
            raise DocumentError("not-vietnamese", say("It isn't written in Vietnamese."))
        case "no-document":
            raise DocumentError("no-document", say("It is no administrative document, nor news of one."))


def _source(data: bytes, reading: Reading, uri: str | None) -> Source:
    return Source(
        uri=uri,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=reading.media_type,
        bytes=len(data),
        pages=reading.pages,
        address=reading.address,
        saved=reading.saved,
        ocr=bool(reading.ocr_pages),
        ocr_confidence=doubts.mean_confidence(reading.blocks) if reading.ocr_pages else None,
    )


def _extract(document: Document, reading: Reading, name: str) -> Extraction:
    info, warnings = extract_document(document, document.source.uri)
    warnings += doubts.doubt_letterhead(info, document)
    document.info = info
    records = {kind: extract(document) for kind, extract in extractors().items()}
    cited = [citation.number for citation in records["citations"] if citation.number]
    info.source.hints = hints_of(name, info, printed_sign(document), cited)
    read = [record for kind in MEASURED_OR_DONE for record in records[kind]]
    read_warnings = [warn(note.code, note.form, **note.values) for note in reading.notes]
    extraction = Extraction(
        document=info,
        text=document.text,
        sections=document.sections,
        duplicates=document.repeats,
        warnings=[*read_warnings, *told(warnings, info.source.hints), *structure_warnings(document, read)],
        **records,
    )
    checks.flag(extraction)
    doubts.flag_doubts(extraction, document)
    return extraction
