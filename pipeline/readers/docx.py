"""Word documents (DOCX, DOCM, DOTX): their paragraphs with the labels that are printed, their tables and notes."""

from __future__ import annotations

from pipeline.messages import say
from pipeline.readers.blocks import Block, Paragraph, Reading
from pipeline.readers.boxes import in_letterhead
from pipeline.readers.docx_build import Build
from pipeline.readers.docx_chunks import Chunks
from pipeline.readers.docx_notes import Notes
from pipeline.readers.docx_numbering import Numbering
from pipeline.readers.docx_package import Package
from pipeline.readers.docx_styles import Styles
from pipeline.readers.docx_walk import TAGS, Walk
from pipeline.readers.sniff import Sample

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_HEAD = 40
"""Blocks of the body among which its letterhead stands, if it has one."""


def bid(sample: Sample) -> int:
    """Sure of a package whose parts are a Word document's."""
    return 100 if sample.kind == "docx" else 0


def read(data: bytes, name: str) -> Reading:
    """The blocks of a Word document.

    Raises DocumentError: ``encrypted``, ``too-large``, ``unreadable`` for a damaged package, or ``empty``.
    """
    package = Package(data)
    styles = Styles(package.part("styles"), package.part("theme"))
    parts = {kind: package.part(f"{kind}s") for kind in ("footnote", "endnote")}
    notes = Notes(parts, package.part("settings"))
    walk = Walk(styles, Numbering(package.part("numbering"), styles), notes)
    raw = walk.run(package.elements(package.main, TAGS))
    notes.set_marks()
    chunks = Chunks(package)
    build = Build(raw, chunks)
    blocks = build.blocks()
    blocks = [*_header(blocks, walk, package), *blocks]
    if not blocks:
        raise package.without_words(name or say("The file"))
    notes_of_all = [*package.notes, *build.notes, *chunks.notes]
    return Reading(blocks, MEDIA_TYPE, notes=notes_of_all, saved=package.saved())


def _header(blocks: list[Block], walk: Walk, package: Package) -> list[Block]:
    """The letterhead that stands in the first page's header, where the body has none."""
    if any(isinstance(block, Paragraph) and in_letterhead(block.text) for block in blocks[:_HEAD]):
        return []
    for key in walk.headers:
        root = package.by_id(key)
        found = [] if root is None else Build(walk.part(root)).blocks()
        if any(isinstance(block, Paragraph) and in_letterhead(block.text) for block in found):
            return found
    return []
