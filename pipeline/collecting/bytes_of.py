"""An answer's bytes as they come, within a number and a time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from httpx import Response


class Slow(Exception):
    """The answer takes too long."""


def timely(response: Response, seconds: float) -> Iterator[bytes]:
    """The parts of the body as they were sent, chunks undone. Raises Slow, and httpx.TransportError."""
    ends = time.monotonic() + seconds
    for part in response.iter_raw():
        if time.monotonic() > ends:
            raise Slow
        yield part


def stated_length(response: Response) -> int | None:
    """The bytes that the header Content-Length promises; None where it promises none."""
    stated = response.headers.get("content-length", "")
    # Python refuses to count in thousands of digits.
    return int(stated[:20]) if stated.isascii() and stated.isdigit() else None


def beginning(response: Response, most: int, seconds: float) -> bytes:
    """The first bytes of the body, as many as come in the time."""
    data = bytearray()
    try:
        for part in timely(response, seconds):
            data += part
            if len(data) >= most:
                break
    except Slow:
        pass
    return bytes(data[:most])
