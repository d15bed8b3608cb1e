"""What an archive gives: its parts, within a budget that all archives inside one another share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers import choose
from pipeline.readers.limits import MAX_BYTES

MAX_PARTS = 5_000
MAX_TOTAL_BYTES = 1024 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its name, folders included: its bytes, or why they can't be had."""

    name: str
    data: bytes | DocumentError


@dataclass(slots=True)
class Budget:
    """How many parts and bytes may still be unpacked."""

    parts: int = MAX_PARTS
    bytes: int = MAX_TOTAL_BYTES

    def take(self, size: int) -> None:
        """Count one more part of that size; DocumentError ``too-large`` where it is one too many."""
        self.parts -= 1
        self.bytes -= size
        if self.parts < 0 or self.bytes < 0:
            message = say("The archive unpacks to more than is read; the rest is left out.")
            raise DocumentError("too-large", message, say("Unpack it, and read the folder."))


def too_large(size: int) -> DocumentError:
    """The failure of a part that is larger than a file may be."""
    message = say(
        "The file has {size} bytes; at most {most} are read.", size=f"{size:,}", most=f"{MAX_BYTES:,}"
    )
    return DocumentError("too-large", message, say("Split it, or remove what is not text."))


def of_mail(attachments: Iterable[Part], body: Part | None) -> Iterator[Part]:
    """A mail's attachments; its body too where none of them is a document that can be read.

    A body beside a plan only says that the plan is enclosed.
    """
    read = False
    for part in attachments:
        read = read or (isinstance(part.data, bytes) and _is_known(part))
        yield part
    if not read and body is not None:
        yield body


def _is_known(part: Part) -> bool:
    from pipeline.archives import holds_documents
    from pipeline.readers.sniff import Sample

    assert isinstance(part.data, bytes)
    sample = Sample(part.data, len(part.data), part.name)
    try:
        return holds_documents(sample) or choose(sample) is not None
    except DocumentError:
        return False
