"""Web pages saved in one file (MHTML, also Word's "Single File Web Page"): the page in it, without its pictures."""

from __future__ import annotations

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers import html
from pipeline.readers.blocks import Reading
from pipeline.readers.html_address import web_address
from pipeline.readers.sniff import Sample

MEDIA_TYPE = "multipart/related"


def bid(sample: Sample) -> int:
    """Certain where the bytes begin with the heads of such a file."""
    return 95 if sample.kind == "mhtml" else 0


def read(data: bytes, name: str) -> Reading:
    """The blocks of the page; DocumentError ``no-text`` where the file holds none, ``unreadable`` for a damaged one."""
    page, heads = _page(data)
    if not page.strip():
        raise DocumentError("no-text", say("The file holds no page."))
    reading = html.read(page, name)
    reading.media_type = MEDIA_TYPE
    addresses = (
        web_address(heads.get(head, "")) for head in ("snapshot-content-location", "content-location")
    )
    reading.address = reading.address or next(filter(None, addresses), None)
    reading.saved = _time(heads.get("date", ""))
    return reading


def _time(date: str) -> str | None:
    """The moment at which the page was saved, as an ISO time in UTC; None where the head is none."""
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime(date)
        return f"{found.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if found.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _page(data: bytes) -> tuple[bytes, dict[str, str]]:
    """The first page in the file, in the encoding that the file states for it, and the heads of the file and the page."""
    # Imported here because the command line must start without it.
    from email import message_from_bytes

    try:
        message = message_from_bytes(data)
        part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        heads = {
            name.lower(): str(value) for whole in (part, message) if whole for name, value in whole.items()
        }
        raw = part.get_payload(decode=True) if part else None
        charset = part.get_content_charset() if part else None
    except Exception as error:
        # The standard library raises whatever a damaged header makes it stumble over.
        reason = f"{type(error).__name__}: {error}".rstrip(".")
        raise DocumentError("unreadable", say("The file is damaged: {reason}.", reason=reason)) from error
    if not isinstance(raw, bytes):
        return b"", heads
    try:
        return raw.decode(charset).encode("utf-8-sig") if charset else raw, heads
    except (LookupError, ValueError):
        # The name is none, or the bytes aren't in it: the page's own words on its encoding, and its bytes, are left.
        return raw, heads
