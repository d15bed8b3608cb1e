"""A web server on this machine that answers as it is told, and remembers what it was asked."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Act = Callable[[BaseHTTPRequestHandler, int], None]
"""Answers a request; the number says how often the path was asked before."""


@dataclass
class Site:
    """Paths with what is done at each; ``asked`` holds the requests in their order, with their heads."""

    acts: dict[str, Act] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    ports: set[int] = field(default_factory=set)
    """Ports of the clients: a connection each."""
    port: int = 0
    most_at_once: int = 0
    _now: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """What was asked but for robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        with self._lock:
            before = sum(path == handler.path for path, _ in self.asked)
            self.asked.append((handler.path, dict(handler.headers.items())))
            self.ports.add(handler.client_address[1])
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
        try:
            self.acts.get(handler.path, says(404))(handler, before)
        finally:
            with self._lock:
                self._now -= 1


@contextmanager
def serving(acts: dict[str, Act], tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """The site, while it is served."""
    site = Site(acts)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            try:
                site.answer(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(status: int, body: bytes = b"", **heads: str) -> Act:
    """Answers at once; ``content_type="text/html"`` is a header."""

    def act(handler: BaseHTTPRequestHandler, _: int) -> None:
        handler.send_response(status)
        for name, value in heads.items():
            handler.send_header(name.replace("_", "-"), value)
        if not any(name.lower() == "content_length" for name in heads):
            handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return act


def page(body: bytes, **heads: str) -> Act:
    """A page."""
    return says(200, body, **{"content_type": "text/html; charset=utf-8", **heads})


def in_turn(*acts: Act) -> Act:
    """One act after the other, the last again and again."""
    return lambda handler, before: acts[min(before, len(acts) - 1)](handler, before)


def endless(chunk: bytes = b"x" * 65536, pause: float = 0.0) -> Act:
    """A body that never ends."""

    def act(handler: BaseHTTPRequestHandler, _: int) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        handler.close_connection = True
        for _ in range(100_000):
            handler.wfile.write(chunk)
            handler.wfile.flush()
            time.sleep(pause)

    return act


def silent(seconds: float) -> Act:
    """Says nothing for a while, then goes away."""

    def act(handler: BaseHTTPRequestHandler, _: int) -> None:
        time.sleep(seconds)
        handler.close_connection = True

    return act


def dripping(drops: bytes, whole: bytes = b"") -> Act:
    """Sends an answer as it stands, the first part at once and the rest byte by byte, each soon enough."""

    def act(handler: BaseHTTPRequestHandler, _: int) -> None:
        handler.close_connection = True
        handler.wfile.write(whole)
        for at in range(len(drops)):
            handler.wfile.write(drops[at : at + 1])
            handler.wfile.flush()
            time.sleep(0.02)

    return act


def breaks_off(handler: BaseHTTPRequestHandler, _: int) -> None:
    """Promises more than it sends."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"x" * 100)
    handler.wfile.flush()
    handler.close_connection = True


def unless_changed(body: bytes, etag: str) -> Act:
    """A page with a mark; who knows the mark is told that nothing has changed."""

    def act(handler: BaseHTTPRequestHandler, before: int) -> None:
        known = handler.headers.get("If-None-Match") == etag
        says(304, etag=etag)(handler, before) if known else page(body, etag=etag)(handler, before)

    return act
