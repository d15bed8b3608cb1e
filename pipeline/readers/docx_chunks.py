"""Files of other formats inside a Word document (``w:altChunk``), as programs that turn web pages into DOCX leave them."""

from __future__ import annotations

from pipeline.errors import DocumentError
from pipeline.readers.blocks import Block, Note
from pipeline.readers.docx_package import Package
from pipeline.readers.sniff import Sample

_MOST = 20
"""Files inside one document, at the most."""
_KINDS = (None, "mhtml")
"""Text and pages; a package in a package could go on without end, and others need another program."""


class Chunks:
    """Reads a document's inner files by the reader that each asks for; ``notes`` tell which couldn't be read."""

    def __init__(self, package: Package) -> None:
        self.notes: list[Note] = []
        self._package = package
        self._read = 0

    def blocks(self, key: str) -> list[Block]:
        """The blocks of the file to which a relationship leads."""
        # Imported here because the registry holds the reader that asks.
        from pipeline.readers import read

        self._read += 1
        note = Note(
            "part-not-read", "A file inside the document was not read: it is missing, or of another kind."
        )
        try:
            data = self._package.bytes_by_id(key)
            if data and self._read <= _MOST and Sample(data, len(data)).kind in _KINDS:
                reading = read(data, "")
                self.notes += reading.notes
                return reading.blocks
        except DocumentError as error:
            note = Note(
                "part-not-read",
                "A file inside the document was not read: {category}.",
                {"category": error.category},
            )
        self.notes.append(note)
        return []
