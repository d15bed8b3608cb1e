"""One address asked for: through its redirects, again where the server was busy, to its bytes or to why there are none."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from pipeline.collecting.addresses import Refused, joined, parsed
from pipeline.collecting.bytes_of import Slow, stated_length, timely
from pipeline.collecting.hosts import REDIRECTS, Busy, Hosts, Pause
from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.sources.bodies import decoded, joined_within, too_large
from pipeline.sources.web_names import endings, kind_of

if TYPE_CHECKING:
    from httpx import Response

_BUSY = (408, 425, 429, 500, 502, 503, 504)
"""Answers that may be another one later."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was fetched from an address before: where it came from in the end, and by what the server knows it."""

    final: str
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an address. ``kind`` is ``fetched``, ``unchanged``, or why there is nothing; ``message`` says it in words."""

    kind: str
    message: str = ""
    final: str = ""
    status: int | None = None
    heads: tuple[tuple[str, str], ...] = ()
    body: bytes = field(default=b"", repr=False)
    tries: int = 1

    @property
    def content_type(self) -> str | None:
        """The header Content-Type."""
        return next((value for name, value in self.heads if name.lower() == "content-type"), None)


def visit(
    address: str, hosts: Hosts, pause: Pause, known: Known | None = None, most_tries: int | None = None
) -> Answer:
    """What comes of the address; nothing is raised but defects."""
    settings = hosts.settings
    most_tries = most_tries or settings.tries
    tries = 0
    while True:
        tries += 1
        try:
            answer = _follow(address, hosts, known)
            return answer if tries == 1 else _with_tries(answer, tries)
        except Refused as refused:
            return Answer(refused.kind, str(refused), tries=tries)
        except Busy as busy:
            wait = busy.after if busy.after is not None else settings.backoff * 2 ** (tries - 1)
            if tries >= most_tries or wait > settings.longest_wait or pause(wait):
                return Answer(busy.kind, str(busy), status=busy.status, tries=tries)


def _with_tries(answer: Answer, tries: int) -> Answer:
    return Answer(answer.kind, answer.message, answer.final, answer.status, answer.heads, answer.body, tries)


def _follow(address: str, hosts: Hosts, known: Known | None) -> Answer:
    """The answer behind all redirects, each checked as the first address is. Raises Refused and Busy."""
    import httpx

    here = address
    for _ in range(hosts.settings.redirects + 1):
        url, place = parsed(here)
        try:
            if not hosts.allows(url, place):
                raise Refused("robots", say("The site's robots.txt doesn't allow it."))
            conditions = _conditions(known) if known is not None and known.final == str(url) else {}
            with hosts.of(place).ask(url, conditions) as response:
                location = response.headers.get("location")
                if response.status_code in REDIRECTS and location:
                    here = joined(str(url), location)
                    continue
                return _answer(response, str(url), hosts, asked_whether_changed=bool(conditions))
        except Slow as error:
            raise Refused("too-slow", say("The answer takes too long.")) from error
        except (httpx.TransportError, OSError) as error:
            reason = str(error) or type(error).__name__
            raise Busy(
                "unreachable", say("The server can't be reached: {reason}.", reason=reason.rstrip("."))
            ) from error
    raise Refused("redirects", say("The address leads to others again and again."))


def _conditions(known: Known) -> dict[str, str]:
    heads = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in heads.items() if value}


def _answer(response: Response, final: str, hosts: Hosts, asked_whether_changed: bool) -> Answer:
    status = response.status_code
    heads = tuple((name, value) for name, value in response.headers.multi_items())
    if status == 304 and asked_whether_changed:
        return Answer("unchanged", final=final, status=status, heads=heads)
    message = say("The server answered with status {status}.", status=status)
    if status in _BUSY:
        raise Busy("http-status", message, _retry_after(response.headers.get("retry-after")), status)
    if status != 200:
        return Answer("http-status", message, final, status, heads)
    kind = kind_of(response.headers.get("content-type"))
    if kind and kind not in endings():
        told = say("The server sends {kind}, which is not read.", kind=kind[:80])
        return Answer("other-kind", told, final, status, heads)
    try:
        return Answer("fetched", "", final, status, heads, _body(response, hosts))
    except DocumentError as error:
        return Answer(error.category, error.message, final, status, heads)


def _body(response: Response, hosts: Hosts) -> bytes:
    most = hosts.settings.most
    length = stated_length(response)
    if length is not None and length > most:
        raise too_large(most)
    data = joined_within(timely(response, hosts.settings.seconds), most)
    return decoded(data, "", response.headers.get("content-encoding", ""), most)


def _retry_after(value: str | None) -> float | None:
    """Seconds from now that the server asks to wait; it may name a date."""
    if not value:
        return None
    if value.strip().isascii() and value.strip().isdigit():
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None
