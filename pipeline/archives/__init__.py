"""Files that hold documents: ZIP archives and mails, each member with an address of its own.

``plans.zip!/2025/letter.eml!/annex.docx`` is the attachment ``annex.docx`` of the mail ``letter.eml`` in the folder
``2025`` of ``plans.zip``. Any other file is its own only member. What a member holds is read here, never written
to disk; a member that can't be read fails alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.archives.names import unique
from pipeline.archives.parts import Budget, Part
from pipeline.errors import DocumentError
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.readers.sniff import Kind, Sample
    from schemas.document import Hint

MARK = "!/"
"""What stands between a file and its member in an address."""
MAX_DEPTH = 3
"""Archives inside one another; what lies deeper is not opened."""


@dataclass(frozen=True, slots=True)
class Member:
    """A document by its address: its bytes, or why they can't be had.

    ``hints`` are what its source says of it; what is ``gated`` is read only where it is an administrative document.
    """

    uri: str
    name: str
    data: bytes | DocumentError
    hints: tuple[Hint, ...] = ()
    gated: bool = False


class SeveralDocuments(DocumentError):
    """One document was asked for, and the file holds several: ``addresses`` names them."""

    def __init__(self, uri: str, addresses: list[str]) -> None:
        message = say("{path} holds {n} documents.", path=uri, n=len(addresses))
        super().__init__("unsupported", message, say("Name one of them"))
        self.addresses = addresses


def holds_documents(sample: Sample) -> bool:
    """True for an archive or a mail."""
    return sample.kind in _openers()


def members(
    data: bytes, name: str, uri: str, budget: Budget | None = None, depth: int = 0
) -> Iterator[Member]:
    """The documents of a file in its own order, one unpacked at a time; the file itself where it is no archive."""
    from pipeline.readers.sniff import Sample

    opener = _openers().get(Sample(data, len(data), name).kind)
    if opener is None:
        yield Member(uri, name, data)
        return
    if depth == MAX_DEPTH:
        message = say("More than {most} archives lie inside one another.", most=MAX_DEPTH)
        yield Member(uri, name, DocumentError("too-large", message, say("Unpack them first.")))
        return
    budget = budget or Budget()
    try:
        found = False
        for part in unique(opener(data, budget)):
            found = True
            address = f"{uri}{MARK}{part.name}"
            if isinstance(part.data, bytes):
                yield from members(part.data, part.name.rpartition("/")[2], address, budget, depth + 1)
            else:
                yield Member(address, part.name, part.data)
        if not found:
            raise DocumentError("empty", say("It holds no documents."))
    except DocumentError as error:
        yield Member(uri, name, error)


def file_of(address: Path) -> Path:
    """The file on disk that an address leads into: the shortest that exists, or the whole address."""
    parts = address.as_posix().split(MARK)
    files = (Path(MARK.join(parts[:n])) for n in range(1, len(parts) + 1))
    return next((file for file in files if file.is_file()), address)


def chosen(found: Iterator[Member], address: str) -> Iterator[Member]:
    """Those at the address, or inside what stands there."""
    # A path has no two slashes in a row, as an address on the web has.
    return (
        member for member in found if f"{Path(member.uri).as_posix()}{MARK}".startswith(f"{address}{MARK}")
    )


def only(found: Iterator[Member], address: str) -> Member:
    """The one document; SeveralDocuments, or DocumentError ``missing``, where there isn't just one."""
    first = next(found, None)
    if first is None:
        raise DocumentError("missing", say("Nothing in the archive has this address."))
    further = [member.uri for member in found]
    if further:
        raise SeveralDocuments(address, [first.uri, *further])
    return first


def _openers() -> dict[Kind | None, Callable[[bytes, Budget], Iterator[Part]]]:
    from pipeline.archives import mail, outlook, zips

    return {"zip": zips.parts, "eml": mail.parts, "msg": outlook.parts}
