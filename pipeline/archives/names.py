"""Names of members: decoded, harmless as a path, each given once; and the names of what is no document."""

from __future__ import annotations

import re
import struct
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from pipeline.archives.parts import Part

_UTF8 = 0x800
_UNICODE_PATH = 0x7075
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]|^[A-Za-z]:(?=[\\/])")
_JUNK_FOLDERS = ("__MACOSX",)
_JUNK_FILES = ("thumbs.db", "desktop.ini")
_LONGEST = 255


def decoded(member: zipfile.ZipInfo) -> str:
    """The member's name as its author wrote it: UTF-8 wherever it is that, else Windows-1258, else as it stands."""
    stated = _unicode_path(member.extra)
    if stated or member.flag_bits & _UTF8:
        return stated or member.orig_filename
    try:
        raw = member.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return member.orig_filename
    for encoding in ("utf-8", "cp1258"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.orig_filename


def _unicode_path(extra: bytes) -> str:
    """The UTF-8 name that some archivers put beside one in an old encoding, or nothing."""
    while len(extra) >= 4:
        field, length = struct.unpack_from("<HH", extra)
        if field == _UNICODE_PATH and length > 5:
            return extra[9 : 4 + length].decode("utf-8", "replace")
        extra = extra[4 + length :]
    return ""


def harmless(name: str) -> str:
    """The name as a relative path in NFC without ``..``, drives and what a terminal would obey."""
    kept = [
        part.strip()[:_LONGEST]
        for part in plain(name).replace("\\", "/").split("/")
        if part.strip() not in ("", ".", "..")
    ]
    return "/".join(kept) or "unnamed"


def plain(name: str) -> str:
    """The name in NFC without what a terminal would obey."""
    try:
        # Bytes of a header that are in no encoding come as halves of surrogate pairs.
        whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        whole = name.encode("utf-8", "replace").decode("utf-8")
    return _UNSAFE.sub("", unicodedata.normalize("NFC", whole))


def is_junk(name: str) -> bool:
    """True for what archivers and systems add: hidden files, folders of a Mac, thumbnails, locks, and for gold."""
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith((".", "~$")) or part in _JUNK_FOLDERS for part in parts)
    return hidden or (bool(parts) and parts[-1].lower() in _JUNK_FILES) or name.endswith(".gold.json")


def unique(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, a name that stood before with a number: ``plan.pdf``, ``plan (2).pdf``."""
    given: dict[str, int] = {}
    for part in parts:
        name = part.name
        while name in given:
            given[part.name] += 1
            path = PurePosixPath(part.name)
            name = str(path.with_name(f"{path.stem} ({given[part.name]}){path.suffix}"))
        given[name] = 1
        yield replace(part, name=name)
