"""What stands before every page: who may ask, what may be asked, and the headers of every answer."""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Any, Send], Awaitable[None]]

LONGEST_QUERY = 6_000
"""Bytes of a query that are read; no form of ours sends as many."""

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "private, no-cache",
}


@dataclass(frozen=True)
class Guard:
    """ASGI middleware. ``local``: only requests that name this machine are answered, so that no page elsewhere
    reaches the server under a name of its own. ``password`` is asked for by the browser; any user name will do.
    """

    app: App
    local: bool
    password: str | None = None

    async def __call__(self, scope: Scope, receive: Any, send: Send) -> None:
        """Answers a request that may not pass, or passes it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refused = self._refused(scope)
        if refused:
            await _answer(_with_headers(send), *refused)
        else:
            await self.app(scope, receive, _with_headers(send))

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        host = headers.get("host", "")
        name = host if host.endswith("]") or ":" not in host else host.rpartition(":")[0]
        if self.local and name not in LOCAL_NAMES:
            return 421, "This server answers on this machine only."
        if self.password is not None and not _knows(headers.get("authorization", ""), self.password):
            return 401, "A password is needed."
        if len(scope.get("query_string", b"")) > LONGEST_QUERY:
            return 414, "The query is too long."
        if scope["method"] not in ("GET", "HEAD", "OPTIONS"):
            return 405, "This collection is for reading only."
        path = scope["path"]
        # Datasette's own pages tell of the machine: paths of files, threads, settings.
        if path.startswith("/-/") and not path.startswith("/-/static/"):
            return 404, "There is no such page."
        return None


def _knows(header: str, password: str) -> bool:
    scheme, _, coded = header.partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        given = base64.b64decode(coded, validate=True).partition(b":")[2]
    except (binascii.Error, ValueError):
        return False
    return hmac.compare_digest(given, password.encode())


def _with_headers(send: Send) -> Send:
    async def with_headers(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            own = [
                (name, value)
                for name, value in message["headers"]
                if name.decode("latin-1").lower() not in HEADERS
            ]
            message["headers"] = own + [(name.encode(), value.encode()) for name, value in HEADERS.items()]
        await send(message)

    return with_headers


async def _answer(send: Send, status: int, words: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    if status == 401:
        headers.append((b"www-authenticate", b'Basic realm="kehoach", charset="UTF-8"'))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": words.encode()})
