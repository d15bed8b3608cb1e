"""What a server sent, as it was before it was packed for the way: chunks joined, compression undone, within limits."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable
from typing import Any

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.limits import MAX_BYTES

_GZIP = b"\x1f\x8b"
_CODINGS, _MEMBERS = 4, 100
"""Codings around one another, and pieces one after the other, that a body may have: each costs a pass over the rest."""
_LONGEST_SIZE = 64
"""Characters of a chunk's size with its extensions."""


def decoded(data: bytes, transfer: str, content: str, most: int = MAX_BYTES) -> bytes:
    """The body without the codings that its headers name; one that is not there is passed over: tools undo them.

    ``transfer`` and ``content`` are the headers Transfer-Encoding and Content-Encoding, empty where there is none. Raises
    DocumentError ``too-large`` beyond ``most`` bytes, ``unreadable`` for what is damaged or packed in an unknown way.
    """
    if "chunked" in _codings(transfer):
        data = _joined(data)
    codings = _codings(content)
    if len(codings) > _CODINGS:
        raise _damaged(say("it is packed too often"))
    for coding in reversed(codings):
        data = _unpacked(data, coding, most)
    return data


def _codings(header: str) -> list[str]:
    return [name for part in header.lower().split(",") if (name := part.strip()) not in ("", "identity")]


def _joined(data: bytes) -> bytes:
    out = bytearray()
    at = 0
    while True:
        line = data.find(b"\n", at, at + _LONGEST_SIZE)
        try:
            size = int(data[at:line].split(b";")[0], 16) if line >= 0 else -1
        except ValueError:
            size = -1
        if size < 0 or (size and line + 1 + size > len(data)):
            if at == 0:
                return data
            raise _damaged(say("it breaks off"))
        if size == 0:
            return bytes(out)
        out += data[line + 1 : line + 1 + size]
        at = line + 1 + size
        at += 2 if data[at : at + 2] == b"\r\n" else 1


def _unpacked(data: bytes, coding: str, most: int) -> bytes:
    match coding:
        case "gzip" | "x-gzip":
            return _inflated(data, most) if data.startswith(_GZIP) else data
        case "deflate":
            return _deflated(data, most)
        case "br" | "zstd":
            return _streamed(data, coding, most)
        case _:
            raise _damaged(say("it is packed as {coding}, which is not known here", coding=coding[:40]))


def _inflated(data: bytes, most: int) -> bytes:
    out = bytearray()
    members = 0
    while data.startswith(_GZIP):
        members += 1
        if members > _MEMBERS:
            raise _damaged(say("it is packed too often"))
        unpacker = zlib.decompressobj(31)
        out += _bounded(unpacker, data, most - len(out))
        if not unpacker.eof:
            raise _damaged(say("it breaks off"))
        data = unpacker.unused_data
    return bytes(out)


def _deflated(data: bytes, most: int) -> bytes:
    """Servers send it with zlib's head or without; what is neither was undone before."""
    for bits in (15, -15):
        unpacker = zlib.decompressobj(bits)
        try:
            out = _bounded(unpacker, data, most)
        except DocumentError as error:
            if error.category == "too-large":
                raise
            continue
        if unpacker.eof:
            return out
    return data


def _bounded(unpacker: Any, data: bytes, most: int) -> bytes:
    try:
        out: bytes = unpacker.decompress(data, most + 1)
    except zlib.error as error:
        raise _damaged(str(error)) from error
    if len(out) > most:
        raise too_large(most)
    return out


def _streamed(data: bytes, coding: str, most: int) -> bytes:
    from fastwarc.stream_io import BrotliReader, ZstdReader

    reader = (BrotliReader if coding == "br" else ZstdReader)(io.BytesIO(data))
    out = bytearray()
    try:
        while len(out) <= most and (part := reader.read(min(1 << 20, most + 1 - len(out)))):
            out += part
    except OSError as error:
        raise _damaged(str(error)) from error
    if len(out) > most:
        raise too_large(most)
    return bytes(out)


def joined_within(parts: Iterable[bytes], most: int) -> bytes:
    """The parts together; DocumentError ``too-large`` as soon as they are more than ``most`` bytes."""
    out = bytearray()
    for part in parts:
        out += part
        if len(out) > most:
            raise too_large(most)
    return bytes(out)


def too_large(most: int) -> DocumentError:
    """The failure of an answer that is larger than is read."""
    message = say("The answer is larger than {most} bytes; more is not read.", most=f"{most:,}")
    return DocumentError("too-large", message)


def _damaged(reason: str) -> DocumentError:
    message = say("The answer can't be unpacked: {reason}.", reason=reason.rstrip("."))
    return DocumentError("unreadable", message)
