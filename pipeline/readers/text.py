"""Plain text: a line is a paragraph, unless a page break or a fixed width cut it."""

from __future__ import annotations

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Reading
from pipeline.readers.characters import clean, entities
from pipeline.readers.encoding import decode
from pipeline.readers.lines import read_lines
from pipeline.readers.markdown import strip_bold
from pipeline.readers.sniff import Sample

MEDIA_TYPE = "text/plain"


def bid(sample: Sample) -> int:
    """Low for anything that is text, so that a format which knows it better reads it."""
    return 10 if sample.text is not None else 0


def read(data: bytes, name: str) -> Reading:
    """The paragraphs and bar tables of a text file; DocumentError ``empty`` or ``unreadable``."""
    decoded = decode(data)
    blocks, notes = read_lines(strip_bold(clean(entities(decoded.text))))
    if not blocks:
        raise DocumentError("empty", say("{name} holds no words.", name=name or say("The file")))
    return Reading(blocks, MEDIA_TYPE, notes=[*decoded.notes, *notes])
