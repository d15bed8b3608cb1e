"""Whether a page of a crawl is worth reading: an administrative document in Vietnamese, or news of one.

Whoever doubts keeps it: what is dropped is no longer seen by anyone.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, Literal

from extractors.document import Document, Node
from extractors.language import marked_share, unmarked_share
from extractors.so_ky_hieu import find_numbers
from extractors.wordlists import words

Reason = Literal["not-vietnamese", "no-document"]

PAGES = frozenset({"text/html", "text/plain", "text/markdown", "multipart/related"})
"""Forms that a site's menus and front pages have too; a Word file or a PDF was written as a document."""
_BESIDE = frozenset({"rac", "sieu-du-lieu"})
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[.;:!?…][\"”’)\]/.]{0,4}$")


def reason_to_drop(document: Document, name: str = "") -> Reason | None:
    """Why the document is not worth reading; None where it may be. Its file's ``name`` tells how it was written."""
    if not _is_vietnamese(document):
        return "not-vietnamese"
    limits = _limits()
    ending = name.rpartition(".")[2].lower()
    if document.source.media_type not in PAGES or ending in limits["endings"] or _names_documents(document):
        return None
    signs = len({match[0] for match in words("gate.toml", "signs").finditer(document.folded)})
    if signs < limits["signs"] or _prose(document) < limits["words_of_prose"]:
        return "no-document"
    shop = len({match[0] for match in words("gate.toml", "shop").finditer(document.folded)})
    sells = shop >= limits["shop_words"] and signs < limits["signs_beside_shop"]
    return "no-document" if sells else None


def _is_vietnamese(document: Document) -> bool:
    limits = _limits()
    if len(_WORD.findall(document.text[:20_000])) < limits["words_to_tell_language"]:
        return True
    if marked_share(document.text) >= limits["share_with_marks"]:
        return True
    return unmarked_share(document.text) >= limits["share_unmarked"]


def _names_documents(document: Document) -> bool:
    """Numbers of documents, as a page that shows or lists them has; one alone with the words of a letterhead."""
    numbers = len(find_numbers(document.folded, document.text))
    if numbers == 0 or numbers >= _limits()["numbers"]:
        return numbers > 0
    opening = document.folded
    return "độc lập - tự do" in opening or "căn cứ" in opening or "nơi nhận" in opening


def _prose(document: Document) -> int:
    """Words in sentences, in labelled items and in tables of data, outside of menus and the like."""
    count = 0
    for node in document.nodes:
        if node.kind in _BESIDE or any(above.kind in _BESIDE for above in node.ancestors()):
            continue
        own = document.text[node.own.start : node.own.end].strip()
        size = len(own.split())
        if node.kind == "bang" or _is_prose(node, own, size):
            count += size
    return count


def _is_prose(node: Node, own: str, size: int) -> bool:
    if size >= _limits()["words_of_a_long_line"] or _ENDS.search(own[-8:]) is not None:
        return True
    return node.label is not None and node.label not in "-+"


@cache
def _limits() -> dict[str, Any]:
    return tomllib.loads(
        resources.files("extractors.lexicons").joinpath("gate_limits.toml").read_text("utf-8")
    )
