"""Damage done to files: bytes of any format, the parts of packages, the lines and figures of texts."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

from tests.faults.hostile_files import PLAN, plain_pdf
from tests.faults.hostile_forms import sound
from tests.properties.pages import LABELS, LINES, SENTENCES

TEXTS = ("txt", "md", "html", "eml", "mht", "rtf", "csv", "jsonl")
PACKAGES = ("docx", "xlsx", "zip", "odt")
WHOLE = ("pdf", "doc", "msg", "warc")
FORMS = (*TEXTS, *PACKAGES, *WHOLE)
NEEDS_OFFICE = ("doc", "rtf", "odt")
"""Forms that LibreOffice reads, at a second each."""

_TOKENS = [
    b"\x00", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80", b"-1", b"0", b"99999999999", b"1e999", b"<", b">", b"</", b"<!--",
    b"<table>", b"</td>", b' rowspan="999999"', b' colspan="-3"', b"<![CDATA[", b"&#0;", b"&#x110000;", b"&#xd800;", b"PK\x03\x04",
    b"endobj", b"stream\n", b"<<", b">>", b" 0 R", b"/Kids", b"\r\n\r\n", b"\\'f", b"{", b"}", b"|", b"\n\n", b"\xef\xbb\xbf",
    b'w:val="', b"<w:tbl>", b"</w:tc>", b"<w:gridSpan w:val=\"900000\"/>", b'r="ZZZ99999999"', b"=?utf-8?b?", b"boundary=",
]  # fmt: skip
_FIGURES = [
    "99,99%", "101 %", "0,0.0", "63/63", "0/0", "31/02/2025", "29/2/2023", "ngày 00 tháng 13", "quý V/2025", "năm 9999", "năm 0000",
    "giai đoạn 2030-2020", "từ 5 lên", "tăng -3 bậc", "²", "①", "٣", "１２", "½", "1.234.567,89", "1,2,3", "8,63/10", "IV.", "a)",
    "trước ngày 30/6", "hằng tháng", "𝟗", "1" * 400, "lần lượt 1, 2, 3 và", "thứ", "Điều 1.", "đ)", "1.1.1.1.1.1.1.1.1.1.", "[1]",
]  # fmt: skip
_WORDS = re.compile(rb"\d+")


def damaged(form: str, seed: int) -> bytes:
    """A sound file of the form, damaged in a few places; the same seed gives the same bytes."""
    chance = random.Random(seed)
    return _damage(chance.choice(samples_of(form)), chance, form)


def samples_of(form: str) -> list[bytes]:
    """The sound files of a form; a text that gives records beside the samples."""
    own = [sound()[form]]
    if form == "txt":
        own += [PLAN.encode(), "\n".join([*LINES, *SENTENCES]).encode()]
    return [plain_pdf(), *own] if form == "pdf" else own


def _damage(data: bytes, chance: random.Random, form: str) -> bytes:
    if form in PACKAGES and chance.random() < 0.85:
        return _in_a_part(data, chance)
    acts = [*_BYTES, *_LINES * 2] if form in TEXTS else [*_BYTES, _other_number, _other_number]
    for _ in range(chance.randint(1, 8)):
        data = chance.choice(acts)(data, chance)
    return data


def _in_a_part(data: bytes, chance: random.Random) -> bytes:
    """The package with one or two of its parts damaged, so that the damage is met behind the packing."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name in chance.choices(sorted(parts, key=lambda name: -len(parts[name]))[:8], k=chance.randint(1, 2)):
        for _ in range(chance.randint(1, 6)):
            parts[name] = chance.choice([*_BYTES, *_TAGS * 2, _other_number])(parts[name], chance)
    if chance.random() < 0.1:
        parts.pop(chance.choice(sorted(parts)))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _place(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 2, 8, 64, 1024)))


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(min(len(data), chance.choice((1, 2, 10)))):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _drop(data: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _again(data: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 3, 40)) + data[end:]


def _splice(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(sorted(sound().values()))
    start, _ = _place(data, chance)
    begin, end = _place(other, chance)
    return data[:start] + other[begin:end] + data[start:]


def _token(data: bytes, chance: random.Random) -> bytes:
    start, _ = _place(data, chance)
    return data[:start] + chance.choice(_TOKENS) + data[start:]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))] if chance.random() < 0.3 else data


def _other_number(data: bytes, chance: random.Random) -> bytes:
    """Another number in the place of one: counts, lengths and places are what a reader believes."""
    found = list(_WORDS.finditer(data))
    if not found:
        return data
    hit = chance.choice(found)
    number = chance.choice((b"0", b"-1", b"1", b"7", b"65536", b"2147483648", b"99999999999999999999"))
    return data[: hit.start()] + number + data[hit.end() :]


def _tag(data: bytes, chance: random.Random) -> bytes:
    """A tag taken out, doubled or moved."""
    tags = list(re.finditer(rb"<[^<>]{1,200}>", data))
    if not tags:
        return data
    hit, other = chance.choice(tags), chance.choice(tags)
    match chance.randrange(3):
        case 0:
            return data[: hit.start()] + data[hit.end() :]
        case 1:
            return data[: hit.end()] + hit[0] + data[hit.end() :]
        case _:
            return data[: hit.start()] + other[0] + data[hit.end() :]


def _line(data: bytes, chance: random.Random) -> bytes:
    """A line moved, doubled, joined to the next, or one of a plan put in."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines.insert(chance.randint(0, len(lines) - 1), lines.pop(at))
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines[at : at + 2] = [b" ".join(lines[at : at + 2])]
        case _:
            lines.insert(at, chance.choice([*LINES, *SENTENCES]).encode())
    return b"\n".join(lines)


def _figure(data: bytes, chance: random.Random) -> bytes:
    """A figure, a date or a label at the edge of a word."""
    edges = [at for at, byte in enumerate(data) if byte in b" \n>"] or [0]
    at = chance.choice(edges) + 1
    return data[:at] + chance.choice([*_FIGURES, *LABELS]).encode() + b" " + data[at:]


_Act = Callable[[bytes, random.Random], bytes]
_BYTES: list[_Act] = [_flip, _drop, _again, _splice, _token, _cut]
_TAGS: list[_Act] = [_tag, _figure]
_LINES: list[_Act] = [_line, _line, _figure, _figure, _tag, _other_number]
