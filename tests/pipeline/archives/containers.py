"""Archives, mails and Outlook messages made for tests."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from email.message import EmailMessage

from pipeline.archives import Member, members
from pipeline.errors import DocumentError

PLAN = "KẾ HOẠCH\nNâng cao chỉ số hài lòng năm 2025\nI. NHIỆM VỤ\n1. Sở Y tế khảo sát trước ngày 30/6/2025.\n"
TEXT = PLAN.encode()


def zipped(*files: tuple[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, data in files:
            file.writestr(zipfile.ZipInfo(name), data, compression)
    return buffer.getvalue()


def linked(name: str, target: str) -> bytes:
    """A ZIP archive of one symbolic link."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        link = zipfile.ZipInfo(name)
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, target)
    return buffer.getvalue()


def renamed(name: bytes, extra: bytes = b"") -> bytes:
    """A ZIP archive of one plan whose name is in another encoding than UTF-8, or has it in an extra field."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        member = zipfile.ZipInfo("x" * len(name))
        member.extra = extra
        file.writestr(member, TEXT)
    return buffer.getvalue().replace(b"x" * len(name), name)


def unicode_path(name: str) -> bytes:
    """The extra field that holds a name in UTF-8."""
    return struct.pack("<HHBI", 0x7075, 5 + len(name.encode()), 1, 0) + name.encode()


def mail(body: str, *attachments: tuple[str, bytes], html: str = "") -> EmailMessage:
    """A mail; an attachment whose bytes are a mail's is attached as such where its name ends so."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@vidu.vn", "b@vidu.vn", "Gửi kế hoạch"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def found(data: bytes, name: str = "g.zip") -> list[tuple[str, str]]:
    """The addresses of the documents, each with ``ok`` or the category of its failure."""
    return [(member.uri, _state(member)) for member in members(data, name, name)]


def _state(member: Member) -> str:
    return member.data.category if isinstance(member.data, DocumentError) else "ok"


def ole(streams: dict[str, bytes]) -> bytes:
    """An OLE file of streams by their paths, every stream in sectors of its own and every folder a plain list."""
    return _Ole(streams).build()


class _Ole:
    """Writes what the format needs at least: a table of sectors, a directory and the streams."""

    def __init__(self, streams: dict[str, bytes]) -> None:
        self._streams = streams
        self._folders: dict[str, list[str]] = {"": []}
        for path in streams:
            above, _, _ = path.rpartition("/")
            if above and above not in self._folders:
                self._folders[above] = []
                self._folders[above.rpartition("/")[0]].append(above)
            self._folders[above].append(path)

    def build(self) -> bytes:
        order = ["", *sorted(self._folders.keys() - {""}), *self._streams]
        # Streams under 4,096 bytes would stand in smaller sectors: each is filled up to that with blanks.
        bodies = {path: data.ljust(4096, b"\0") for path, data in self._streams.items()}
        entries = -(-len(order) // 4)
        chains, sectors, starts = [], [], {}
        at = 1 + entries
        for path, data in bodies.items():
            count = -(-len(data) // 512)
            starts[path] = at
            chains += [*range(at + 1, at + count), 0xFFFFFFFE]
            sectors.append(data.ljust(count * 512, b"\0"))
            at += count
        table = [0xFFFFFFFD, *range(2, 1 + entries), 0xFFFFFFFE, *chains]
        assert len(table) <= 128
        directory = b"".join(self._entry(path, order, starts, bodies) for path in order)
        fat = struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
        return self._header() + fat + directory.ljust(entries * 512, b"\0") + b"".join(sectors)

    def _entry(self, path: str, order: list[str], starts: dict[str, int], bodies: dict[str, bytes]) -> bytes:
        none = 0xFFFFFFFF
        inside = self._folders.get(path, [])
        beside = self._folders[path.rpartition("/")[0]] if path else []
        later = beside[beside.index(path) + 1 :] if path else []
        kind = 5 if not path else 1 if path in self._folders else 2
        name = (path.rpartition("/")[2] or "Root Entry").encode("utf-16-le") + b"\0\0"
        links = (none, order.index(later[0]) if later else none, order.index(inside[0]) if inside else none)
        head = name.ljust(64, b"\0") + struct.pack("<HBB3I", len(name), kind, 1, *links)
        return (
            head + b"\0" * 36 + struct.pack("<IQ", starts.get(path, 0xFFFFFFFE), len(bodies.get(path, b"")))
        )

    def _header(self) -> bytes:
        head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
        head += b"\0" * 6 + struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
        return head + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
