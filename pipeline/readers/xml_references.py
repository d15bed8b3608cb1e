"""Characters that XML names by their numbers, where two numbers name the halves of one."""

from __future__ import annotations

import re

_HALF = rb"&#(?:x0{0,8}[dD][89a-fA-F][0-9a-fA-F]{2}|0{0,8}5[5-7]\d{3});"
_HALVES = re.compile(rb"(?:%s){1,64}" % _HALF)
_NUMBER = re.compile(rb"&#(x?)([0-9a-fA-F]+);")
_OPEN = re.compile(rb"&#?x?[0-9a-fA-F]{0,12};?\Z")


def whole_characters(data: bytes) -> bytes:
    """The part's bytes with the character in place of its two halves, and a mark of doubt for a half alone.

    XML forbids halves, yet converters write them; a parser that passes over damage gives words of them that no
    text holds.
    """
    return _HALVES.sub(_joined, data) if b"&#" in data else data


def ends_within(data: bytes) -> bool:
    """Whether a reference, or a pair of them, may go on after these bytes."""
    return b"&" in data[-24:] and _OPEN.search(data, max(0, len(data) - 24)) is not None


def _joined(match: re.Match[bytes]) -> bytes:
    codes = [int(digits, 16 if base else 10) for base, digits in _NUMBER.findall(match[0])]
    units = b"".join(code.to_bytes(2, "little") for code in codes)
    return b"".join(b"&#x%X;" % ord(character) for character in units.decode("utf-16-le", "replace"))
