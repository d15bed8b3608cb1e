"""Bytes into text."""

import unicodedata

import pytest

from pipeline.errors import DocumentError
from pipeline.readers.encoding import decode, looks_binary

TEXT = (
    "ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN – Kế hoạch “cải thiện” chỉ số hài lòng năm 2024; giao Phòng Nội vụ "
    "theo dõi, đôn đốc các xã, thị trấn, tổng hợp kết quả, báo cáo trước ngày 05/9."
)
VNI = (
    "UÛY BAN NHAÂN DAÂN HUYEÄN. Keá hoaïch caûi thieän chæ soá haøi loøng naêm 2004; giao Phoøng Noäi vuï "
    "theo doõi, ñoân ñoác caùc xaõ, thò traán, toång hôïp keát quaû, baùo caùo tröôùc ngaøy 05/9."
)
TCVN3 = (
    "KÕ ho¹ch c¶i thiÖn chØ sè hµi lßng n¨m 2004; giao Phßng Néi vô theo dâi, ®«n ®èc c¸c x·, thÞ trÊn, "
    "tæng hîp kÕt qu¶, b¸o c¸o tr­íc ngµy 05/9."
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """As Vietnamese Windows writes it: the vowel, then its tone as a mark."""
    parts: list[str] = []
    for character in text:
        if character.encode("cp1258", "ignore"):
            parts.append(character)
            continue
        letters = unicodedata.normalize("NFD", character)
        tone = [c for c in letters if c in TONES]
        parts += [unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES)), *tone]
    return "".join(parts).encode("cp1258")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_round_trip(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert decoded.text.lstrip("\ufeff") == TEXT
    assert decoded.notes == ()


def test_big_endian_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


@pytest.mark.parametrize("declared", [None, "windows-1258", "utf-8", "iso-8859-1"])
def test_windows_1258(declared: str | None) -> None:
    decoded = decode(windows_1258(TEXT), declared)
    assert unicodedata.normalize("NFC", decoded.text) == TEXT
    assert decoded.encoding == "cp1258"
    assert [note.code for note in decoded.notes] == ["legacy-encoding"]


def test_windows_1252_is_never_silent() -> None:
    text = "Ke hoach so 12 – “cai cach hanh chinh” nam 2024 • giao So Noi vu"
    decoded = decode(text.encode("cp1252"))
    assert decoded.text == text
    assert [note.code for note in decoded.notes] == ["legacy-encoding"]


OLD_VNI = (
    "ỦY BAN NHÂN DÂN HUYỆN. Kế hoạch cải thiện chỉ số hài lòng năm 2004; giao Phòng Nội vụ "
    "theo dõi, đôn đốc các xã, thị trấn, tổng hợp kết quả, báo cáo trước ngày 05/9."
)
OLD_TCVN3 = OLD_VNI.partition(". ")[2]


@pytest.mark.parametrize("saved_as", ["latin-1", "utf-8", "utf-16"])
@pytest.mark.parametrize(("text", "expected", "name"), [(VNI, OLD_VNI, "VNI"), (TCVN3, OLD_TCVN3, "TCVN3")])
def test_old_fonts(text: str, expected: str, name: str, saved_as: str) -> None:
    decoded = decode(text.encode(saved_as))
    assert decoded.text == expected
    assert [(note.code, note.message) for note in decoded.notes] == [("legacy-encoding", f"Read as {name}.")]


def named(text: str) -> str:
    return (
        text.encode("ascii", "xmlcharrefreplace")
        .decode()
        .replace("&#181;", "&micro;")
        .replace("&#173;", "&shy;")
    )


@pytest.mark.parametrize(
    ("source", "expected", "notes"),
    [
        (named(TCVN3), OLD_TCVN3, ["Read as TCVN3."]),
        (TCVN3[:60] + named(TCVN3[60:]), OLD_TCVN3, ["Read as TCVN3."]),
        (named(VNI) + " &lt;b&gt; &amp;micro;", OLD_VNI + " &lt;b&gt; &amp;micro;", ["Read as VNI."]),
        (named(TEXT), named(TEXT), []),
    ],
)
@pytest.mark.parametrize("saved_as", ["latin-1", "utf-8"])
def test_letters_by_their_names(source: str, expected: str, notes: list[str], saved_as: str) -> None:
    decoded = decode(source.encode(saved_as), named_letters=True)
    assert decoded.text == expected
    assert [note.message for note in decoded.notes] == notes


def test_letters_that_are_no_words_are_not_guessed() -> None:
    with pytest.raises(DocumentError) as caught:
        decode("¸ªÝ÷ îþ·¬ ¹¶æç »¼½ ¡¢£¤¥ ÐÑÒÓ ß×Ø äåé ñóô".encode("latin-1") * 4)
    assert caught.value.category == "unreadable"
    assert caught.value.advice


def test_a_few_broken_bytes() -> None:
    data = TEXT.encode().replace("ế".encode(), b"\xe1\xba", 1)
    decoded = decode(data)
    assert "cải thiện" in decoded.text
    assert [note.code for note in decoded.notes] == ["damaged-encoding"]


def test_cut_inside_a_character() -> None:
    decoded = decode((TEXT + " ế").encode()[:-1])
    assert decoded.text == TEXT + " "
    assert [note.code for note in decoded.notes] == ["truncated"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode(), False),
        (TEXT.encode("utf-16-le"), False),
        (b"", False),
        (bytes(range(256)) * 4, True),
        (b"\0" * 100, True),
        (b"plain text\x1a", False),
    ],
)
def test_looks_binary(data: bytes, expected: bool) -> None:
    assert looks_binary(data) is expected
