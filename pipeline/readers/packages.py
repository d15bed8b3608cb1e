"""ZIP packages (DOCX, XLSX, archives) opened within bounds: what they unpack to is known before it is unpacked."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import PurePosixPath

from pipeline.errors import DocumentError
from pipeline.messages import say

MAX_MEMBERS = 10_000
MAX_MEMBER_BYTES = 256 * 1024 * 1024
MAX_TOTAL_BYTES = 1024 * 1024 * 1024
MAX_RATIO = 300
"""Unpacked bytes for each packed one; the XML of a sheet of equal cells reaches about 100."""
_SMALL = 4 * 1024 * 1024
"""Members that unpack to less may have any ratio: a page of blanks compresses a thousandfold and harms nobody."""
DAMAGE = (
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
)
"""What zipfile raises for a damaged member; RuntimeError for one that is encrypted or packed in a way that it doesn't know,
ValueError for one whose stated place is before the file's beginning."""
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_DECLARATIONS = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


def open_package(data: bytes) -> zipfile.ZipFile:
    """The package, none of whose members is encrypted, too large or named outside it.

    Raises DocumentError: ``unreadable`` for a damaged one, ``encrypted``, or ``too-large``.
    """
    package = open_zip(data)
    for member in package.infolist():
        if is_encrypted(member):
            message = say("The file is protected by a password.")
            raise DocumentError("encrypted", message, say("Save it without a password."))
        if _leads_outside(member.filename):
            raise _damaged("a part is named outside the file")
    check_sizes(package.infolist())
    return package


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive with its directory read, its number of members bounded; nothing is said of the members.

    Raises DocumentError: ``unreadable`` for a damaged one, or ``too-large``.
    """
    # zipfile reads the whole directory at once; members that are archives themselves are counted too.
    if data.count(_ENTRY) > MAX_MEMBERS * 5:
        raise _too_many()
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    # The last is zipfile's word for an archive of a version that it doesn't know.
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise _damaged(str(error)) from error
    if len(package.infolist()) > MAX_MEMBERS:
        raise _too_many()
    return package


def check_sizes(members: Iterable[zipfile.ZipInfo]) -> None:
    """Raises DocumentError ``too-large`` where the members would unpack to more than is read.

    The sizes stated can be trusted: zipfile never unpacks more of a member than its directory states.
    """
    total = 0
    for member in members:
        total += member.file_size
        if member.file_size > MAX_MEMBER_BYTES or total > MAX_TOTAL_BYTES or is_bomb(member):
            raise bomb()


def is_bomb(member: zipfile.ZipInfo) -> bool:
    """True for a member that unpacks to many times its size."""
    return member.file_size > _SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1)


def bomb() -> DocumentError:
    """The failure of what unpacks to far too much."""
    message = say("The file unpacks to far more than is read: it is damaged, or made to harm.")
    return DocumentError("too-large", message)


def is_encrypted(member: zipfile.ZipInfo) -> bool:
    """True for a member that only a password unpacks."""
    return bool(member.flag_bits & _ENCRYPTED)


def read_member(package: zipfile.ZipFile, member: str | zipfile.ZipInfo) -> bytes:
    """The member's bytes; DocumentError ``unreadable`` where it is damaged or packed in an unknown way.

    Raises KeyError where the package has no member of that name.
    """
    try:
        return package.read(member)
    except DAMAGE as error:
        raise _damaged(str(error)) from error


def no_entities(part: bytes) -> bytes:
    """The part as it is; DocumentError ``unreadable`` where it declares entities, which no Office file has.

    Entities are how an XML file grows in memory or reaches for other files.
    """
    if any(mark in part for mark in _DECLARATIONS):
        raise _damaged("a part declares XML entities")
    return part


def _leads_outside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts


def _damaged(reason: str) -> DocumentError:
    message = say("The file is damaged and can't be unpacked: {reason}.", reason=reason.rstrip("."))
    return DocumentError("unreadable", message, say("Open it in the program that made it and save it anew."))


def _too_many() -> DocumentError:
    return DocumentError("too-large", say("The file holds more than {most} parts.", most=f"{MAX_MEMBERS:,}"))
