"""The members of a ZIP archive, one unpacked at a time."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator

from pipeline.archives.names import decoded, harmless, is_junk
from pipeline.archives.parts import Budget, Part, too_large
from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.limits import MAX_BYTES
from pipeline.readers.packages import bomb, is_bomb, is_encrypted, open_zip, read_member


def parts(data: bytes, budget: Budget) -> Iterator[Part]:
    """The files of the archive in its own order, without junk and links; DocumentError for a damaged archive."""
    package = open_zip(data)
    for member in package.infolist():
        name = harmless(decoded(member))
        if not (member.is_dir() or is_junk(name) or stat.S_ISLNK(member.external_attr >> 16)):
            yield Part(name, _content(package, member, budget))


def _content(package: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> bytes | DocumentError:
    if is_encrypted(member):
        message = say("The file is protected by a password.")
        return DocumentError("encrypted", message, say("Unpack it, and read the folder."))
    if member.file_size > MAX_BYTES:
        return too_large(member.file_size)
    if is_bomb(member):
        return bomb()
    budget.take(member.file_size)
    try:
        return read_member(package, member)
    except DocumentError as error:
        return error
