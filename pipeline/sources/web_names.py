"""The name of a document from the web: the last part of its address, with the ending of what the server says it is."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pipeline.archives.names import harmless


@cache
def endings() -> dict[str, str]:
    """The ending of a file of each kind of content, empty for kinds that say nothing."""
    return tomllib.loads(Path(__file__).with_name("types.toml").read_text(encoding="utf-8"))


def kind_of(content_type: str | None) -> str:
    """The header without its parameters, in lower case; empty where there is none."""
    return (content_type or "").partition(";")[0].strip().lower()


def name_of(address: str, content_type: str | None) -> str:
    """The document's name, as ``ke-hoach.html``; the host's where the address names no file."""
    try:
        parts = urlsplit(address)
        last = unquote(parts.path.rstrip("/").rpartition("/")[2]) or (parts.hostname or "")
    except ValueError:
        last = ""
    name = harmless(last).replace("/", "_")
    ending = endings().get(kind_of(content_type), "")
    known = name.rpartition(".")[2].lower() in set(endings().values()) if "." in name else False
    return name if known or not ending else f"{name}.{ending}"
