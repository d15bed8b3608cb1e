"""Files into blocks: each reader bids on a file's first bytes, and the one that knows it best reads it.

A new format is one new module with ``bid`` and ``read``, and one entry in ``all_readers``. The readers are imported
when a file is read: a run that finds nothing new needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.limits import MAX_BYTES, SAMPLE_BYTES

if TYPE_CHECKING:
    from pipeline.readers.blocks import Reading
    from pipeline.readers.sniff import Sample

__all__ = ["MAX_BYTES", "SAMPLE_BYTES", "Reader", "all_readers", "choose", "read"]


class Reader(Protocol):
    """A module that reads one format; it may state a ``MAX_BYTES`` of its own."""

    def bid(self, sample: Sample) -> int:
        """How sure the reader is that the file is its own: 0 not at all, 100 beyond doubt."""
        ...

    def read(self, data: bytes, name: str) -> Reading:
        """The file's blocks; DocumentError where it can't be read."""
        ...


def all_readers() -> tuple[Reader, ...]:
    """A reader for each format; where two bid alike, the first has the file."""
    from pipeline.readers import docx, html, markdown, mhtml, office, pdf, text, xlsx

    return (html, markdown, text, pdf, docx, office, xlsx, mhtml)


def choose(sample: Sample) -> Reader:
    """The reader that bids highest; DocumentError ``unsupported``, ``unreadable`` or ``too-large``.

    A caller that opens a file can ask with its first SAMPLE_BYTES and its size, before it reads the rest.
    """
    bids = [(reader.bid(sample), reader) for reader in all_readers()]
    bid, reader = max(bids, key=lambda entry: entry[0])
    if bid <= 0:
        raise _refusal(sample)
    ceiling: int = getattr(reader, "MAX_BYTES", MAX_BYTES)
    if sample.size > ceiling:
        raise DocumentError(
            "too-large",
            say(
                "The file has {size} bytes; at most {most} are read.",
                size=f"{sample.size:,}",
                most=f"{ceiling:,}",
            ),
            say("Split it into documents and try again."),
        )
    return reader


def read(data: bytes, name: str) -> Reading:
    """The blocks of a file in whatever format its bytes show; the name only settles doubt."""
    if not data.strip():
        raise DocumentError("empty", say("{name} is empty.", name=name or say("The file")))
    from pipeline.readers.sniff import Sample

    return choose(Sample(data, len(data), name)).read(data, name)


def _refusal(sample: Sample) -> DocumentError:
    from pipeline.readers.encoding import undecodable
    from pipeline.readers.sniff import NAMES

    if sample.undecoded:
        return undecodable()
    if sample.kind is None:
        message = say("The file is in no format that is known here.")
    else:
        message = say("The file is {what}, which is not read.", what=say(NAMES[sample.kind]))
    return DocumentError("unsupported", message, say("Save it as PDF, DOCX, HTML or plain text."))
