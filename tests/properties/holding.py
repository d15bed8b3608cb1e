"""What must hold of any file's records, whatever its bytes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from pipeline.archives import Member, members
from pipeline.errors import DocumentError
from pipeline.flow import extract_member
from pipeline.sources import listed
from pipeline.sources.finding import items_at
from pipeline.sources.manifest import Manifest
from pipeline.sources.opening import documents
from schemas.base import Evidence
from schemas.records import Extraction

KINDS = ("scores", "rankings", "targets", "tasks", "agencies", "citations")


def evidence_of(extraction: Extraction) -> Iterator[Evidence]:
    """The evidence of every record."""
    return (record.evidence for kind in KINDS for record in getattr(extraction, kind))


def read(data: bytes, form: str) -> Iterator[Extraction]:
    """As ``extractions``; a crawl and a manifest are opened as a run opens them, from the disk."""
    if form not in ("warc", "csv", "jsonl"):
        yield from extractions(data, f"van-ban.{form}")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"van-ban.{form}"
        path.write_bytes(data)
        items = list(items_at([path]) if form == "warc" else listed.items_of(Manifest(path)))
        assert len({item.uri for item in items}) == len(items) or form != "warc"
        for item in items:
            try:
                for member in documents(item):
                    yield from _extracted(member)
            except DocumentError as error:
                assert error.message


def extractions(data: bytes, name: str) -> Iterator[Extraction]:
    """The records of each document that the file holds; those that can't be read say what is wrong."""
    for member in members(data, name, name):
        yield from _extracted(member)


def _extracted(member: Member) -> Iterator[Extraction]:
    try:
        yield extract_member(member)
    except DocumentError as error:
        assert error.message and error.message == error.message.strip()


def holds(extraction: Extraction) -> None:
    """Fails where a record doesn't point at its words, or a section doesn't stand in its parent."""
    text, ids = extraction.text, {section.id: section for section in extraction.sections}
    for evidence in evidence_of(extraction):
        assert evidence.quote and text[evidence.start : evidence.end] == evidence.quote
        section = ids[evidence.section or ""]
        assert section.start <= evidence.start < section.end
    for section in extraction.sections:
        assert 0 <= section.start <= section.end <= len(text)
        if section.parent is not None:
            parent = ids[section.parent]
            assert parent.start <= section.start and section.end <= parent.end
    assert Extraction.model_validate_json(extraction.to_json()) == extraction
