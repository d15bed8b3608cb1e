"""Packages opened within bounds."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import DocumentError
from pipeline.readers import packages
from pipeline.readers.packages import no_entities, open_package, read_member


def package(*members: tuple[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, data in members:
            file.writestr(name, data)
    return buffer.getvalue()


def locked(data: bytes) -> bytes:
    """The package with the mark of encryption on its first member."""
    changed = bytearray(data)
    changed[6] |= 1
    changed[data.find(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


GOOD = package(("a.xml", b"<a/>"))


def test_a_good_package() -> None:
    opened = open_package(GOOD)
    assert read_member(opened, "a.xml") == b"<a/>"
    with pytest.raises(KeyError):
        read_member(opened, "b.xml")


@pytest.mark.parametrize(
    ("data", "category"),
    [
        (b"PK\x03\x04", "unreadable"),
        (GOOD[:-1], "unreadable"),
        (GOOD[:20], "unreadable"),
        (locked(GOOD), "encrypted"),
        (package(("../a.xml", b"x")), "unreadable"),
        (package(("/a.xml", b"x")), "unreadable"),
        (package(("a\\..\\..\\b.xml", b"x")), "unreadable"),
        (package(("a.xml", b" " * 20_000_000)), "too-large"),
    ],
)
def test_refused(data: bytes, category: str) -> None:
    with pytest.raises(DocumentError) as caught:
        open_package(data)
    assert caught.value.category == category


def test_blanks_that_harm_nobody() -> None:
    assert len(read_member(open_package(package(("a.xml", b" " * 3_000_000))), "a.xml")) == 3_000_000


@pytest.mark.parametrize(
    ("limit", "value"), [("MAX_MEMBERS", 2), ("MAX_TOTAL_BYTES", 25), ("MAX_MEMBER_BYTES", 9)]
)
def test_limits(limit: str, value: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = package(*((f"{n}.xml", b"0123456789") for n in range(3)))
    assert len(open_package(data).infolist()) == 3
    monkeypatch.setattr(packages, limit, value)
    with pytest.raises(DocumentError) as caught:
        open_package(data)
    assert caught.value.category == "too-large"


def test_a_damaged_member() -> None:
    data = package(("a.xml", b"0123456789"), compression=zipfile.ZIP_STORED)
    with pytest.raises(DocumentError) as caught:
        read_member(open_package(data.replace(b"0123456789", b"0123456780")), "a.xml")
    assert caught.value.category == "unreadable"


@pytest.mark.parametrize(
    ("part", "refused"),
    [
        ("<?xml version='1.0'?><a>chữ</a>", False),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", True),
        ("<!DOCTYPE a SYSTEM 'http://a.vn/b'><a/>", True),
        ("<!ENTITY b SYSTEM 'file:///etc/hostname'>", True),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities(part: str, refused: bool, encoding: str) -> None:
    data = part.encode(encoding)
    if not refused:
        assert no_entities(data) is data
        return
    with pytest.raises(DocumentError) as caught:
        no_entities(data)
    assert caught.value.category == "unreadable"


@given(st.binary(max_size=60), st.integers(min_value=0, max_value=len(GOOD)))
def test_any_damage_is_a_documents_failure(junk: bytes, at: int) -> None:
    try:
        opened = open_package(GOOD[:at] + junk + GOOD[at:])
        for member in opened.infolist():
            read_member(opened, member)
    except DocumentError as error:
        assert error.category in ("unreadable", "too-large", "encrypted")
