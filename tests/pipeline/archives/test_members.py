"""The documents in archives and mails: their addresses, what is left out, and what fails alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.archives import MARK, Member, SeveralDocuments, chosen, file_of, members, only, parts
from pipeline.errors import DocumentError
from tests.pipeline.archives.containers import (
    PLAN,
    TEXT,
    found,
    linked,
    mail,
    ole,
    renamed,
    unicode_path,
    zipped,
)  # fmt: skip

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
LOCKED = bytearray(zipped(("a.txt", TEXT), ("b.txt", TEXT)))
LOCKED[6] |= 1
LOCKED[LOCKED.find(b"PK\x01\x02") + 8] |= 1


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT, [("g.zip", "ok")]),
        (zipped(("a.txt", TEXT), ("2025/b.txt", TEXT)), [("g.zip!/a.txt", "ok"), ("g.zip!/2025/b.txt", "ok")]),
        (zipped(("m.eml", mail("Gửi", ("c.txt", TEXT)).as_bytes())), [("g.zip!/m.eml!/c.txt", "ok")]),
        (zipped(("b.zip", zipped(("c.txt", TEXT)))), [("g.zip!/b.zip!/c.txt", "ok")]),
        # what is no document, and what archivers add
        (zipped(("a/", b""), ("__MACOSX/._a.txt", b"x"), (".DS_Store", b"x"), ("a/Thumbs.db", b"x"), ("a/.b/c.txt", b"x"),
                ("~$ke-hoach.docx", b"x"), ("a.gold.json", b"{}"), ("a.txt", TEXT)), [("g.zip!/a.txt", "ok")]),
        (linked("a.txt", "/etc/hostname"), [("g.zip", "empty")]),
        # names that lead elsewhere, and names that stand twice
        (zipped(("../../etc/a.txt", TEXT), ("/b.txt", TEXT), ("C:\\x\\c.txt", TEXT), ("..", TEXT)),
         [("g.zip!/etc/a.txt", "ok"), ("g.zip!/b.txt", "ok"), ("g.zip!/x/c.txt", "ok"), ("g.zip!/unnamed", "ok")]),
        (zipped(("./a.txt", TEXT), ("/a.txt", TEXT), ("a (2).txt", TEXT), ("../a.txt", TEXT)),
         [("g.zip!/a.txt", "ok"), ("g.zip!/a (2).txt", "ok"), ("g.zip!/a (2) (2).txt", "ok"), ("g.zip!/a (3).txt", "ok")]),
        (zipped(("a\x1b[31m\u202e.txt", TEXT)), [("g.zip!/a[31m.txt", "ok")]),
        # names in each encoding
        (zipped(("Kế hoạch.txt", TEXT)), [("g.zip!/Kế hoạch.txt", "ok")]),
        (zipped(("Kê\u0301 hoa\u0323ch.txt", TEXT)), [("g.zip!/Kế hoạch.txt", "ok")]),
        (renamed("Kế hoạch.txt".encode()), [("g.zip!/Kế hoạch.txt", "ok")]),
        (renamed(b"K\xea\xec hoa\xf2ch.txt"), [("g.zip!/Kế hoạch.txt", "ok")]),
        (renamed(b"K__hoach.txt", unicode_path("Kế hoạch.txt")), [("g.zip!/Kế hoạch.txt", "ok")]),
        # failures of a member, and of the archive
        (bytes(LOCKED), [("g.zip!/a.txt", "encrypted"), ("g.zip!/b.txt", "ok")]),
        (zipped(("a.txt", b" " * 20_000_000), ("b.txt", TEXT)), [("g.zip!/a.txt", "too-large"), ("g.zip!/b.txt", "ok")]),
        (zipped(("a.zip", zipped(("b.txt", TEXT))[:-9]), ("c.txt", TEXT)), [("g.zip!/a.zip", "unreadable"), ("g.zip!/c.txt", "ok")]),
        (zipped(("a.txt", TEXT))[:-9], [("g.zip", "unreadable")]),
        (zipped((".DS_Store", b"x")), [("g.zip", "empty")]),
    ],
)  # fmt: skip
def test_documents_of_an_archive(data: bytes, expected: list[tuple[str, str]]) -> None:
    assert found(data) == expected


def test_depth_is_bounded() -> None:
    data = TEXT
    for _ in range(4):
        data = zipped(("a.zip", data))
    inside = "g.zip!/a.zip!/a.zip!/a.zip"
    assert found(data) == [(inside, "too-large")]
    assert found(zipped(("a.zip", zipped(("a.zip", zipped(("a.zip", TEXT))))))) == [(inside, "ok")]


@pytest.mark.parametrize("budget", [parts.Budget(parts=3), parts.Budget(bytes=150 * len(TEXT))])
def test_parts_are_counted_over_all_archives(budget: parts.Budget) -> None:
    inner = zipped(*((f"{n}.txt", TEXT * 50) for n in range(9)))
    outer = zipped(("a.txt", TEXT), ("a.zip", inner), ("b.txt", TEXT))
    states = [isinstance(member.data, bytes) for member in members(outer, "g.zip", "g.zip", budget)]
    assert states[:2] == [True, True] and states[-2:] == [False, False] and len(states) <= 5


INLINE = (
    b"From: a@vidu.vn\r\nTo: b@vidu.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/related; type=x; boundary=B\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    b"<p>" + TEXT + b"</p>\r\n--B\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <1>\r\n"
    b"Content-Disposition: inline; filename=logo.png\r\n\r\n\x89PNG\r\n--B--\r\n"
)


def encoded(name: str) -> bytes:
    return (
        b"From: a@vidu.vn\r\nTo: b@vidu.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nGui\r\n"
        b"--B\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; "
        + name.encode() + b"\r\n\r\n" + TEXT + b"\r\n--B--\r\n"
    )  # fmt: skip


def forwarded() -> bytes:
    message = mail("Chuyển tiếp")
    message.add_attachment(mail("Gửi", ("c.txt", TEXT)))
    return message.as_bytes()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (mail("Gửi kế hoạch", ("a.txt", TEXT), ("b.txt", TEXT)).as_bytes(), [("m.eml!/a.txt", "ok"), ("m.eml!/b.txt", "ok")]),
        (mail(PLAN).as_bytes(), [("m.eml!/body.txt", "ok")]),
        (mail(PLAN, html=f"<p>{PLAN}</p>").as_bytes(), [("m.eml!/body.html", "ok")]),
        (mail(PLAN, ("anh.png", PNG)).as_bytes(), [("m.eml!/anh.png", "ok"), ("m.eml!/body.txt", "ok")]),
        (mail("", ("anh.png", PNG)).as_bytes(), [("m.eml!/anh.png", "ok")]),
        (mail("").as_bytes(), [("m.eml", "empty")]),
        (forwarded(), [("m.eml!/attachment-1.eml!/c.txt", "ok")]),
        (mail("x", ("goi.zip", zipped(("a.txt", TEXT)))).as_bytes(), [("m.eml!/goi.zip!/a.txt", "ok")]),
        (encoded('filename="=?UTF-8?B?S+G6vyBob+G6oWNoLnR4dA==?="'), [("m.eml!/Kế hoạch.txt", "ok")]),
        (encoded("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.txt"), [("m.eml!/Kế hoạch.txt", "ok")]),
        (encoded('filename="Kế hoạch.txt"'), [("m.eml!/Kế hoạch.txt", "ok")]),
        (encoded('filename="../../a.txt"'), [("m.eml!/a.txt", "ok")]),
        (INLINE, [("m.eml!/body.html", "ok")]),
    ],
)  # fmt: skip
def test_documents_of_a_mail(data: bytes, expected: list[tuple[str, str]]) -> None:
    assert found(data, "m.eml") == expected


def test_a_mails_body_in_an_old_encoding() -> None:
    message = b"From: a\r\nTo: b\r\nSubject: x\r\nContent-Type: text/plain; charset=windows-1258\r\n\r\nK\xea\xec hoa\xf2ch"
    (member,) = members(message, "m.eml", "m.eml")
    assert isinstance(member.data, bytes) and "hoa" in member.data.decode("utf-8-sig")


@pytest.mark.parametrize("charset", [b"no-such", b'"utf\0-8"', b"base64", b"idna", b"utf-7"])
def test_a_mails_body_in_an_encoding_that_is_none(charset: bytes) -> None:
    message = (
        b"From: a\r\nTo: b\r\nSubject: x\r\nContent-Type: text/plain; charset="
        + charset
        + b"\r\n\r\nhoa +2AA-"
    )
    (member,) = members(message, "m.eml", "m.eml")
    assert isinstance(member.data, bytes) and "hoa" in member.data.decode("utf-8-sig")


@pytest.mark.parametrize("at", range(0, 400, 37))
def test_a_mail_that_is_cut(at: int) -> None:
    data = mail("Gửi", ("a.txt", TEXT)).as_bytes()
    assert found(data[: len(data) - at], "m.eml")


def attached(number: int, name: str, data: bytes, short: str = "") -> dict[str, bytes]:
    folder = f"__attach_version1.0_#{number:08d}"
    names = {"3707001F": name, "3704001F": short}
    return {f"{folder}/__substg1.0_37010102": data} | {
        f"{folder}/__substg1.0_{tag}": text.encode("utf-16-le") for tag, text in names.items() if text
    }


HEAD = {"__properties_version1.0": b"\0" * 32}


@pytest.mark.parametrize(
    ("streams", "expected"),
    [
        (attached(0, "Kế hoạch.txt", TEXT) | attached(1, "", TEXT, "ngan.txt"),
         [("m.msg!/Kế hoạch.txt", "ok"), ("m.msg!/ngan.txt", "ok")]),
        (attached(0, "", TEXT), [("m.msg!/attachment-1", "ok")]),
        ({"__substg1.0_1000001F": PLAN.encode("utf-16-le")}, [("m.msg!/body.txt", "ok")]),
        ({"__substg1.0_1000001E": PLAN.encode("cp1258", "replace")}, [("m.msg!/body.txt", "ok")]),
        ({"__substg1.0_10130102": b"<html><p>" + TEXT + b"</p></html>"}, [("m.msg!/body.html", "ok")]),
        (attached(0, "anh.png", PNG) | {"__substg1.0_1000001F": PLAN.encode("utf-16-le")},
         [("m.msg!/anh.png", "ok"), ("m.msg!/body.txt", "ok")]),
        ({}, [("m.msg", "empty")]),
    ],
)  # fmt: skip
def test_documents_of_an_outlook_message(streams: dict[str, bytes], expected: list[tuple[str, str]]) -> None:
    assert found(ole(HEAD | streams), "m.msg") == expected


def test_a_damaged_outlook_message() -> None:
    data = ole(HEAD | attached(0, "a.txt", TEXT))
    assert found(data[:512] + "__properties_version1.0".encode("utf-16-le"), "m.msg") == [
        ("m.msg", "unreadable")
    ]


def test_the_file_of_an_address(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"x")
    (tmp_path / "la!").mkdir()
    (tmp_path / "la!" / "b.txt").write_bytes(b"x")
    assert file_of(tmp_path / "a.zip!/2025/b.txt") == tmp_path / "a.zip"
    assert file_of(tmp_path / "a.zip") == tmp_path / "a.zip"
    assert file_of(tmp_path / "la!/b.txt") == tmp_path / "la!" / "b.txt"
    assert file_of(tmp_path / "c.zip!/b.txt") == tmp_path / "c.zip!/b.txt"


def test_one_of_several() -> None:
    data = zipped(("a.txt", TEXT), ("m.eml", mail("Gửi", ("c.txt", TEXT)).as_bytes()))

    def at(address: str) -> Member:
        return only(chosen(members(data, "g.zip", "g.zip"), address), address)

    assert at("g.zip!/a.txt").uri == "g.zip!/a.txt"
    assert at("g.zip!/m.eml").uri == "g.zip!/m.eml!/c.txt"
    with pytest.raises(SeveralDocuments) as several:
        at("g.zip")
    assert several.value.addresses == ["g.zip!/a.txt", "g.zip!/m.eml!/c.txt"]
    with pytest.raises(DocumentError) as nothing:
        at("g.zip!/b.txt")
    assert nothing.value.category == "missing"


@given(st.binary(max_size=60), st.integers(min_value=0, max_value=300))
def test_any_damage_is_a_members_failure(junk: bytes, at: int) -> None:
    for data in (zipped(("a.txt", TEXT)), mail("Gửi", ("a.txt", TEXT)).as_bytes()):
        for member in members(data[:at] + junk + data[at:], "g", "g"):
            assert isinstance(member.data, bytes | DocumentError)
            assert member.uri.startswith("g") and ".." not in member.uri.split(MARK)[-1].split("/")
