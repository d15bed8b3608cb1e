"""Bytes into text: the bytes decide, a declared charset only settles what they leave open."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass, replace

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Note
from pipeline.readers.legacy.plain import Plain, converted, converted_page

_BOMS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
_CONTROLS = bytes([*range(9), *range(14, 26), *range(28, 32)])
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ONLY_VIETNAMESE = frozenset("ăâđêôơưĂÂĐÊÔƠƯ")
_FOREIGN = frozenset("ñöäåüøïîßÿçûëæœ" + "ÑÖÄÅÜØÏÎŸÇÛËÆŒ")
"""Letters of the code page that Vietnamese lacks: many of them betray an old font's encoding."""
_PROBE = 65536


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that it was found in, and what the user should know of it."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes, declared: str | None = None, *, named_letters: bool = False) -> Decoded:
    """The text of the bytes, not yet cleaned; DocumentError ``unreadable`` where no encoding gives words.

    Words in an encoding of before Unicode (TCVN3, VNI, VISCII, VPS) are converted, also where a program has saved
    them as Unicode letter for letter, and, with ``named_letters``, where HTML names them (``&micro;``).
    """
    modern = converted_page if named_letters else converted
    unicode = _by_mark(data) or _by_zeros(data) or _utf8(data)
    if unicode is not None:
        old = modern(unicode.text)
        return unicode if old is None else replace(unicode, text=old.text, notes=(*unicode.notes, old.note))
    decoded = _old(modern(data.decode("latin-1"))) or _vietnamese(data, declared) or _western(data)
    if decoded is None:
        raise undecodable()
    return decoded


def undecodable() -> DocumentError:
    """The error for text whose encoding can't be told."""
    return DocumentError(
        "unreadable",
        say("The text is in no encoding that is known here."),
        say("Save it as Unicode (UTF-8) and try again."),
    )


def looks_binary(data: bytes) -> bool:
    """True where the bytes hold control characters that no text has, and are not UTF-16 or UTF-32 either."""
    probe = data[:_PROBE]
    if _by_mark(probe) or _by_zeros(probe):
        return False
    return len(probe) - len(probe.translate(None, _CONTROLS)) > len(probe) // 200


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            if encoding == "utf-8":
                return _utf8(data[len(mark) :])
            text = data[len(mark) :].decode(encoding, "replace")
            return Decoded(text, encoding, _damage(text))
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: nearly every other byte of Latin blanks, digits and letters is zero."""
    probe = data[:_PROBE]
    half = len(probe) // 2
    if half < 2 or b"\0" not in probe:
        return None
    even, odd = probe[0::2].count(0), probe[1::2].count(0)
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros * 5 >= half and others * 50 <= half:
            text = data.decode(encoding, "replace")
            if _is_latin(text[:_PROBE]):
                return Decoded(text, encoding, _damage(text))
    return None


def _is_latin(text: str) -> bool:
    known = sum(c in "\t\n\r" or " " <= c < "\u0370" or "\u1e00" <= c < "\u2600" for c in text)
    return known * 20 >= len(text) * 19


def _utf8(data: bytes) -> Decoded | None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return _damaged_utf8(data)
    if decoder.getstate()[0]:
        # One lone byte at the end of ASCII text proves no UTF-8.
        notes = (Note("truncated", "The file ends inside a character."),)
        return None if text.isascii() else Decoded(text, "utf-8", notes)
    return Decoded(text, "utf-8")


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, told from a one-byte encoding by its many whole letters."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(c > "\x7f" for c in text) - broken
    return Decoded(text, "utf-8", _damage(text)) if whole >= 20 * broken else None


def _damage(text: str) -> tuple[Note, ...]:
    broken = text.count("\ufffd")
    note = Note("damaged-encoding", "{n} characters could not be decoded.", {"n": broken})
    return (note,) if broken else ()


def _old(found: Plain | None) -> Decoded | None:
    return None if found is None else Decoded(found.text, found.encoding, (found.note,))


def _vietnamese(data: bytes, declared: str | None) -> Decoded | None:
    """windows-1258: whole vowels, tones as marks after them, and no letters that Vietnamese lacks."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return None
    probe = unicodedata.normalize("NFC", text[:_PROBE])
    letters = sum(c.isalpha() for c in probe)
    marked = sum(c in _ONLY_VIETNAMESE or "\u1ea0" <= c <= "\u1ef9" for c in probe)
    odd = sum(c in _TONES or c in _FOREIGN or "\xa1" <= c <= "\xbf" for c in probe)
    least = 0.02 if (declared or "").lower() in ("windows-1258", "cp1258", "x-cp1258") else 0.06
    if not letters or marked < letters * least or odd * 33 > letters:
        return None
    return Decoded(text, "cp1258", (Note("legacy-encoding", "Read as {names}.", {"names": "windows-1258"}),))


def _western(data: bytes) -> Decoded | None:
    """windows-1252, believed only where accented letters are as few as in a Western text or in bare ASCII."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    probe = text[:_PROBE]
    letters = sum(c.isalpha() for c in probe)
    accented = sum(c.isalpha() and c > "\x7f" for c in probe)
    symbols = sum("\xa1" <= c <= "\xbf" for c in probe)
    if not letters or (accented + symbols) * 10 > letters:
        return None
    return Decoded(text, "cp1252", (Note("legacy-encoding", "Read as {names}.", {"names": "windows-1252"}),))
