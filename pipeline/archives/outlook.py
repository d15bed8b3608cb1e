"""The attachments of an Outlook message (MSG), and its body where they hold no document.

Its parts are streams named by the number of a MAPI property and its type: 001F is UTF-16 text, 001E text of an
old encoding, 0102 bytes, 000D a message inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.archives.names import harmless, is_junk
from pipeline.archives.parts import Budget, Part, of_mail, too_large
from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.limits import MAX_BYTES

_PROPERTY = "__substg1.0_"
_ATTACHED = "__attach_version1.0_"
_DATA = "3701"
_NAMES = ("3707", "3704")
"""The long name of an attachment, and the one of eight letters."""
_BODY, _HTML = "1000", "1013"

_Path = tuple[str, ...]


def parts(data: bytes, budget: Budget) -> Iterator[Part]:
    """The attachments in their order, those of an attached message among them; DocumentError for a damaged one."""
    import olefile

    try:
        ole = olefile.OleFileIO(data)
        streams = {tuple(path): None for path in ole.listdir()}
    except Exception as error:
        # olefile raises whatever a damaged directory makes it stumble over.
        reason = f"{type(error).__name__}: {error}".rstrip(".")
        raise DocumentError("unreadable", say("The file is damaged: {reason}.", reason=reason)) from error
    message = _Message(ole, set(streams), budget)
    return of_mail(message.attachments(list(streams)), message.body())


class _Message:
    """A message's streams, by their paths."""

    def __init__(self, ole: Any, streams: set[_Path], budget: Budget) -> None:
        self._ole = ole
        self._streams = streams
        self._budget = budget

    def attachments(self, streams: list[_Path]) -> Iterator[Part]:
        """Every stream of an attachment's bytes; an attached message is opened in place."""
        for number, path in enumerate(sorted(s for s in streams if s[-1] == f"{_PROPERTY}{_DATA}0102"), 1):
            folder = path[:-1]
            if not folder or not folder[-1].startswith(_ATTACHED):
                continue
            names = (self._text((*folder, _PROPERTY + name)) for name in _NAMES)
            name = harmless(next(filter(None, names), f"attachment-{number}"))
            if not is_junk(name):
                yield Part(name, self._content(path))

    def body(self) -> Part | None:
        """The message's own words, as a page where it has that form."""
        page = (f"{_PROPERTY}{_HTML}0102",)
        if page in self._streams:
            return Part("body.html", self._read(page))
        text = self._text((_PROPERTY + _BODY,))
        return Part("body.txt", text.encode("utf-8")) if text.strip() else None

    def _content(self, path: _Path) -> bytes | DocumentError:
        size = self._ole.get_size(list(path))
        if size > MAX_BYTES:
            return too_large(size)
        self._budget.take(size)
        return self._read(path)

    def _text(self, path: _Path) -> str:
        """A property's text in either of its types, or nothing."""
        for kind, encoding in (("001F", "utf-16-le"), ("001E", "cp1258")):
            stream = (*path[:-1], path[-1] + kind)
            if stream in self._streams:
                return self._read(stream).decode(encoding, "replace").strip("\0")
        return ""

    def _read(self, path: _Path) -> bytes:
        return self._ole.openstream(list(path)).read()
