"""The servers that are asked: one connection to each, a delay between two requests, and its robots.txt."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from pipeline.collecting import robots
from pipeline.collecting.addresses import Place, Refused, joined, number_of, parsed
from pipeline.collecting.bytes_of import beginning, stated_length
from pipeline.collecting.deadline import Line
from pipeline.collecting.robots import Robots
from pipeline.collecting.settings import FetchSettings
from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.sources.bodies import decoded

if TYPE_CHECKING:
    from httpx import URL, Client, Response

Pause = Callable[[float], bool]
"""Waits for so many seconds; true where the work is to end."""
_SHORT = 64 * 1024
"""Bytes of an error's page that are read for the connection's sake."""
REDIRECTS = (301, 302, 303, 307, 308)


class Busy(Exception):
    """The server may answer later: in so many seconds, where it says so."""

    def __init__(
        self, kind: str, message: str, after: float | None = None, status: int | None = None
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.after = after
        self.status = status


class Host:
    """One server, whose number is looked up and checked once."""

    def __init__(self, place: Place, settings: FetchSettings, pause: Pause) -> None:
        self._place = place
        self._settings = settings
        self._pause = pause
        self._number = number_of(place, settings.allow_private)
        self._client: Client | None = None
        self._line = Line()
        self._turn = Lock()
        self._last: float | None = None
        self.rules: Robots | None = None
        self.asking_rules = Lock()

    @contextmanager
    def ask(self, url: URL, heads: dict[str, str]) -> Iterator[Response]:
        """The server's answer, its body not yet read. One request at a time. Raises httpx.TransportError and Slow."""
        with self._turn:
            self._wait()
            try:
                with self._line.within(self._settings.seconds), self._stream(url, heads) as response:
                    yield response
                    _drain(response)
            finally:
                self._last = time.monotonic()

    def _stream(self, url: URL, heads: dict[str, str]) -> AbstractContextManager[Response]:
        if self._client is None:
            self._client = _client(self._settings)
        number = f"[{self._number}]" if ":" in self._number else self._number
        return self._client.stream(
            "GET",
            url.copy_with(host=number),
            headers={"Host": self._place.authority, **heads},
            extensions={"sni_hostname": self._place.host, "trace": self._line.trace},
        )

    def _wait(self) -> None:
        delay = max(self._settings.delay, self.rules.delay if self.rules is not None else 0.0)
        if self._last is not None:
            self._pause(max(0.0, self._last + delay - time.monotonic()))

    def close(self) -> None:
        """Ends the connection."""
        if self._client is not None:
            self._client.close()
        self._line.close()


class Hosts:
    """All servers of a fetch."""

    def __init__(self, settings: FetchSettings, pause: Pause) -> None:
        self.settings = settings
        self._pause = pause
        self._known: dict[Place, Host] = {}
        self._lock = Lock()

    def of(self, place: Place) -> Host:
        """The server. Raises Refused and OSError."""
        with self._lock:
            known = self._known.get(place)
        if known is not None:
            return known
        host = Host(place, self.settings, self._pause)
        with self._lock:
            return self._known.setdefault(place, host)

    def allows(self, url: URL, place: Place) -> bool:
        """Whether the site's robots.txt lets the address be fetched.

        Raises Refused, OSError and httpx.TransportError; Busy where the server fails at it: then nothing is fetched.
        """
        host = self.of(place)
        with host.asking_rules:
            if host.rules is None:
                host.rules = self._rules(f"{place.scheme}://{place.authority}/robots.txt")
        return host.rules.allows(url.raw_path.decode("ascii"))

    def _rules(self, address: str) -> Robots:
        """Its rules; a site without any is open."""
        for _ in range(self.settings.redirects + 1):
            try:
                url, place = parsed(address)
                with self.of(place).ask(url, {}) as response:
                    location = response.headers.get("location")
                    if response.status_code in REDIRECTS and location:
                        address = joined(address, location)
                        continue
                    if response.status_code == 200:
                        return robots.parse(_plain(response, self.settings.seconds))
                    if response.status_code >= 500 or response.status_code == 429:
                        message = say(
                            "The site's robots.txt can't be had: status {status}.",
                            status=response.status_code,
                        )
                        raise Busy("robots", message, status=response.status_code)
                    return robots.OPEN
            except Refused:
                break
        return robots.OPEN

    def close(self) -> None:
        """Ends all connections."""
        for host in self._known.values():
            host.close()


def _plain(response: Response, seconds: float) -> bytes:
    """What it says of robots, unpacked where it is packed. Raises Busy where that can't be read."""
    data = beginning(response, robots.MAX_BYTES, seconds)
    try:
        return decoded(data, "", response.headers.get("content-encoding", ""))
    except DocumentError as error:
        # Who can't be understood may have closed all of it.
        raise Busy("robots", error.message, status=response.status_code) from error


def _drain(response: Response) -> None:
    """Reads what is left of a short answer that nobody asked for: the connection can then be used again."""
    length = stated_length(response)
    if not response.is_stream_consumed and length is not None and length <= _SHORT:
        for _ in response.iter_raw():
            pass


def _client(settings: FetchSettings) -> Client:
    import httpx

    return httpx.Client(
        verify=ssl.create_default_context(),
        trust_env=False,
        follow_redirects=False,
        limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
        timeout=httpx.Timeout(settings.read_seconds),
        headers={
            "User-Agent": settings.agent,
            "Accept-Encoding": "identity",
            "Accept": "*/*",
            "Accept-Language": "vi",
        },
    )
