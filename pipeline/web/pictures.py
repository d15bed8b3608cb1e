"""Pictures of a document's pages, with a record's box: made from the file, only where it lies in the ingested folder."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
from collections import OrderedDict
from hashlib import sha256
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.web.files import file_of
from pipeline.web.pages.record import KINDS
from pipeline.web.site import site_of

ROUTE = r"^/document/(?P<id>[^/]+)/page/(?P<kind>[a-z]+)/(?P<n>\d{1,6})\.png$"
SECONDS = 20
KEPT = 48

_kept: OrderedDict[tuple[str, str], bytes] = OrderedDict()
_one_at_a_time = asyncio.Semaphore(2)


async def picture(datasette: Datasette, request: Request) -> Response:
    """The page that a record stands on, its box drawn in; 404 for all that can't be shown."""
    site = site_of(datasette)
    kind, document = request.url_vars["kind"], request.url_vars["id"]
    if site is None or kind not in KINDS:
        return _nothing()
    record = f"{document}/{kind}/{request.url_vars['n']}"

    def look(connection: sqlite3.Connection) -> tuple[Any, ...] | None:
        sql = (
            "SELECT d.source_uri, d.source_sha256, d.source_media_type, r.page, r.bbox"
            f" FROM {KINDS[kind]} AS r JOIN documents AS d ON d.id = r.document_id WHERE r.id = ?"
        )
        found = connection.execute(sql, [record]).fetchone()
        return tuple(found) if found else None

    found = await site.store.execute_fn(look)
    path = file_of(site.collection.documents, found[0]) if found else None
    if found is None or path is None or found[2] != "application/pdf" or not found[3]:
        return _nothing()
    png = await _drawn(path, found[1], found[3], found[4])
    return Response(png, content_type="image/png") if png else _nothing()


def _nothing() -> Response:
    return Response.text("", status=404)


async def _drawn(path: Path, digest: str, page: int, box: str | None) -> bytes | None:
    """The picture, kept once made; a file that has changed since it was read gives none."""
    key = (digest, f"{page}:{box}")
    if key not in _kept:
        if await asyncio.to_thread(_digest, path) != digest:
            return None
        async with _one_at_a_time:
            png = await _drawn_apart(path, page, json.loads(box) if box else None)
        if png is None:
            return None
        _kept[key] = png
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return _kept[key]


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


async def _drawn_apart(path: Path, page: int, box: list[float] | None) -> bytes | None:
    """Drawn in a process of its own, which is ended when it takes too long: a file may be made to harm."""
    command = [sys.executable, "-m", "pipeline.web.draw", str(path), str(page), json.dumps(box)]
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
    )
    try:
        png, _ = await asyncio.wait_for(process.communicate(), SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()
        return None
    return png if process.returncode == 0 else None
