"""The address that a page states for itself: its own link, or where a program says that it was saved from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin, urlsplit

LONGEST = 2_000
"""Characters of an address, at the most: a longer one is taken for none."""
_HEAD = 200_000
"""Characters in which a page's own links are looked for."""

_TAG = re.compile(r"<(link|meta|base)\s([^<>]{1,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"([a-z-]{1,20})\s{0,5}=\s{0,5}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'>]{1,2000}))"
)
_KIND = re.compile(r"canonical|og:url|base", re.IGNORECASE)
_SAVED = re.compile(
    r"<!--\s{0,5}saved from url=\(\d{1,6}\)(?P<saved>[^\s<>]{1,2000})"
    r"|<!--\s{0,5}Mirrored from (?P<mirrored>[^\s<>]{1,2000}) by HTTrack"
)


def stated_address(source: str) -> str | None:
    """The page's whole address: its canonical link, the one that it gives for sharing, or that of its saved copy.

    A link that isn't whole counts where the page says what it is relative to. None where the page states none.
    """
    links = dict(_links(source[:_HEAD]))
    noted = _SAVED.search(source)
    saved = (noted["saved"] or f"http://{noted['mirrored']}") if noted else ""
    relative = urljoin(links["base"], links["canonical"]) if links.keys() >= {"base", "canonical"} else ""
    found = (links.get("canonical", ""), links.get("og:url", ""), saved, relative)
    return next((address for each in found if (address := web_address(unescape(each)))), None)


def web_address(words: str) -> str | None:
    """The words, if they are a whole address on the web."""
    address = words.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    whole = parts.scheme.lower() in ("http", "https") and parts.hostname and len(address) <= LONGEST
    return address if whole else None


def _links(head: str) -> Iterator[tuple[str, str]]:
    """The page's links that tell its address, by what they are; of two alike the last, so that the first comes last."""
    for tag in reversed(list(_TAG.finditer(head))):
        if tag[1].lower() != "base" and not _KIND.search(tag[2]):
            continue
        found = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(tag[2])}
        kind = {"link": found.get("rel"), "meta": found.get("property"), "base": "base"}[tag[1].lower()]
        address = found.get("content" if tag[1].lower() == "meta" else "href")
        if kind and address and kind.lower() in ("canonical", "og:url", "base"):
            yield kind.lower(), address
