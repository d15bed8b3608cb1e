"""A web address by what it names: without tracking, sessions, print views and the other names of a host."""

from __future__ import annotations

import posixpath
import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from schemas.base import Model

_WEB = re.compile(r"https?://\S{1,2000}$", re.IGNORECASE)
_USUAL_PORTS = (80, 443)
_SAFE = "/:@!$&'()*+,;=~-._"


class Paths(Model):
    """Parts and ends of a path that only say how a page is shown, and names of a folder's own page."""

    parts: frozenset[str]
    ends: tuple[str, ...]
    indexes: frozenset[str]


class Noise(Model):
    """What in addresses doesn't tell pages apart; the data file says what each list holds."""

    hosts: frozenset[str]
    mirrors: tuple[tuple[str, ...], ...]
    parameters: frozenset[str]
    prefixes: tuple[str, ...]
    views: dict[str, frozenset[str]]
    paths: Paths


@cache
def noise() -> Noise:
    """The data file."""
    text = Path(__file__).with_name("addresses.toml").read_text(encoding="utf-8")
    return Noise.model_validate(tomllib.loads(text))


def key_of(stated: str | None, uri: str) -> str | None:
    """The key of a document: of the address that it states, else of where it was read from, if that is on the web."""
    found = _WEB.search(uri)
    address = stated or (found[0] if found else None)
    return address_key(address) if address else None


def address_key(address: str, known: Noise | None = None) -> str | None:
    """The address without what only says how the page is reached or shown: ``example.vn/tin/12?id=3``.

    Two addresses with one key may name one page; None for what is no address on the web.
    """
    known = known or noise()
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    place = _host(host, known) + (f":{port}" if port and port not in _USUAL_PORTS else "")
    query = _query(parts, known)
    return f"{place}{_path(parts.path, known)}{f'?{query}' if query else ''}{_fragment(parts)}"


def _host(host: str, known: Noise) -> str:
    labels = unicodedata.normalize("NFC", host.lower()).strip(".").split(".")
    while len(labels) > 2 and labels[0] in known.hosts:
        del labels[0]
    name = ".".join(labels)
    return next((group[0] for group in known.mirrors if name in group), name)


def _path(path: str, known: Noise) -> str:
    # Dots and doubled strokes are taken out first: what is left are the page's own names.
    plain = posixpath.normpath("/" + unicodedata.normalize("NFC", unquote(path)).lstrip("/"))
    parts = [part.partition(";")[0] for part in plain.split("/") if part]
    while parts and parts[-1].lower() in known.paths.indexes | known.paths.parts:
        del parts[-1]
    while parts and parts[0].lower() in known.paths.parts:
        del parts[0]
    for end in known.paths.ends:
        if parts and parts[-1].lower().endswith(end) and len(parts[-1]) > len(end):
            parts[-1] = parts[-1][: -len(end)]
    return "/" + "/".join(quote(part, safe=_SAFE) for part in parts if part)


def _query(parts: SplitResult, known: Noise) -> str:
    """The parameters that tell pages apart, in a fixed order, each once."""
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    return urlencode(sorted({(name, value) for name, value in pairs if not _is_noise(name, value, known)}))


def _is_noise(name: str, value: str, known: Noise) -> bool:
    plain = name.lower()
    values = known.views.get(plain)
    shown = values is not None and (not values or value.lower() in values)
    return shown or plain in known.parameters or plain.startswith(known.prefixes)


def _fragment(parts: SplitResult) -> str:
    """A place within the page is none of its address; a route of a page that is made in the browser is."""
    return f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
