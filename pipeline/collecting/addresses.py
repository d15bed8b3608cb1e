"""Addresses that may be asked: HTTP or HTTPS, of a host whose numbers lead out into the open net.

A name is looked up once, its numbers are checked, and the connection is made to the number that was checked: whoever
answers for the name can't send it elsewhere in between.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from pipeline.messages import say

if TYPE_CHECKING:
    from httpx import URL

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_OPEN_V6 = ipaddress.ip_network("2000::/3")
"""All that is given out to the open net; what lies elsewhere is local, or once was."""
_WITHIN_CLOUDS = (ipaddress.ip_network("192.0.0.0/24"), ipaddress.ip_network("168.63.129.16/32"))
"""Where machines of a cloud learn what only they may know."""


class Refused(Exception):
    """An address is not asked; ``kind`` says why in one word, the message in a sentence."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Place:
    """A server: whom a connection goes to."""

    scheme: str
    host: str
    port: int

    @property
    def authority(self) -> str:
        """As the header Host has it."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _PORTS[self.scheme] else f"{name}:{self.port}"


def parsed(address: str) -> tuple[URL, Place]:
    """The address and its server; Refused for anything but HTTP, and where it holds a password."""
    import httpx

    try:
        url = httpx.URL(address).copy_with(fragment=None)
        # A host's name is looked at only when it is asked for, and may turn out to be none.
        host, port = url.raw_host.decode("ascii").strip("[]") if url.host else "", url.port
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise Refused("bad-address", say("The address can't be read: {reason}.", reason=error)) from error
    if url.scheme not in _PORTS or not host:
        raise Refused("bad-address", say("Only http and https are fetched."))
    if url.userinfo:
        raise Refused("bad-address", say("The address holds a user's name or password."))
    port = port or _PORTS[url.scheme]
    if not 0 < port < 65536:
        raise Refused("bad-address", say("The address can't be read: {reason}.", reason=f"port {port}"))
    return url, Place(url.scheme, host, port)


def joined(here: str, location: str) -> str:
    """Where a redirect leads; Refused where that can't be read."""
    try:
        return urljoin(here, location)
    except ValueError as error:
        raise Refused("bad-address", say("The address can't be read: {reason}.", reason=error)) from error


def number_of(place: Place, allow_private: bool) -> str:
    """A number of the host that may be reached. Raises Refused, and OSError where the name isn't known."""
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        # A part of the name is empty, or longer than a name's may be.
        raise Refused(
            "bad-address", say("The address can't be read: {reason}.", reason=place.host)
        ) from error
    numbers = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    for number in numbers:
        if allow_private or is_public(number):
            return str(number)
    told = ", ".join(sorted({str(number) for number in numbers}))
    raise Refused("private", say("The host lies in a private network ({numbers}).", numbers=told))


def is_public(number: IP) -> bool:
    """True for a number that anyone may reach; one that stands for another is judged by that."""
    inner = _inner(number)
    if inner is not None:
        return is_public(inner)
    if isinstance(number, ipaddress.IPv6Address):
        within = number not in _OPEN_V6
    else:
        within = any(number in network for network in _WITHIN_CLOUDS)
    return number.is_global and not (within or number.is_multicast or number.is_reserved)


def _inner(number: IP) -> IP | None:
    if not isinstance(number, ipaddress.IPv6Address):
        return None
    if number in _NAT64:
        return ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
    return number.ipv4_mapped or number.sixtofour or (number.teredo[1] if number.teredo else None)
