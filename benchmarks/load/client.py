"""Clients that ask one address after another over kept connections: as little work as may be, for the server is measured."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Asked:
    """What became of the requests: seconds by the sort of page, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, sort: str, seconds: float) -> None:
        self.seconds.setdefault(sort, []).append(seconds)


Request = tuple[str, str]
"""The sort of page, and its address."""


async def load(host: str, port: int, clients: list[Iterator[Request]], seconds: float) -> Asked:
    """All clients at once, each asking as soon as it has its answer, until the time is over."""
    asked = Asked()
    end = time.perf_counter() + seconds
    await asyncio.gather(*(_client(host, port, requests, end, asked) for requests in clients))
    return asked


async def _client(host: str, port: int, requests: Iterator[Request], end: float, asked: Asked) -> None:
    reader, writer = await asyncio.open_connection(host, port, limit=8_000_000)
    for sort, path in requests:
        if time.perf_counter() >= end:
            break
        began = time.perf_counter()
        try:
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            status, kept = await _answer(reader)
        except (OSError, asyncio.IncompleteReadError) as error:
            asked.errors.append(f"{path}: {error!r}")
            status, kept = 0, False
        asked.add(sort, time.perf_counter() - began)
        if status not in (0, 200):
            asked.errors.append(f"{path}: {status}")
        if not kept:
            writer.close()
            reader, writer = await asyncio.open_connection(host, port, limit=8_000_000)
    writer.close()


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bool]:
    """The status of a whole answer, and whether the connection is kept."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head[9:12])
    length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
    if length:
        await reader.readexactly(int(length))
    elif b"transfer-encoding: chunked" in head:
        while size := int(await reader.readuntil(b"\r\n"), 16):
            await reader.readexactly(size + 2)
        await reader.readexactly(2)
    return status, b"connection: close" not in head
