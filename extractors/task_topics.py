"""Which indices and fields a piece of work is to improve: by its own words, else by the nearest heading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extractors.document import Document, Node, Span
from extractors.folding import fold
from extractors.indices import IndexMention, find_names
from extractors.local_indices import LOWER_KINDS
from extractors.subject_own import own_subject
from schemas.vocabulary import LOCAL_INDEX

_SERVED = re.compile(
    r"(?<!\w)phục vụ (?:cho )?(?:tốt )?(?:công tác |việc |hoạt động )?(?:lãnh đạo, |quản lý, )?$"
)
"""What the work only serves is not its topic: `kết nối dữ liệu phục vụ công tác chỉ đạo, điều hành`."""


def topics_in(
    folded: str, within: str | None = None, start: int = 0, end: int | None = None
) -> tuple[list[str], list[str]]:
    """Index and component codes that the words between the offsets name, in order.

    A weak field name needs its index, here or above.
    """
    indices: list[str] = []
    components: list[str] = []
    names = find_names(folded, start, end)
    spoken = within
    for name in names:
        if isinstance(name, IndexMention):
            spoken = name.code
            indices.append(name.code)
    for name in names:
        if not isinstance(name, IndexMention):
            named = (
                None
                if _SERVED.search(folded, max(start, name.start - 50), name.start)
                else name.code_in(spoken)
            )
            if named is not None:
                components.append(named[1])
                if not indices:
                    indices.append(named[0])
    return list(dict.fromkeys(indices)), list(dict.fromkeys(components))


@lru_cache(maxsize=2048)
def _of_heading(heading: str, within: str | None) -> tuple[list[str], list[str]]:
    """Topics of a heading, which stands over many items."""
    return topics_in(fold(heading), within)


def topics_of(doc: Document, words: Span, above: Iterable[str]) -> tuple[list[str], list[str]]:
    """Topics of an item's words, else of the nearest of the headings above (the nearest first) that names any."""
    headings = list(above)
    named = (_of_heading(heading, None)[0] for heading in headings)
    context = next((indices[0] for indices in named if indices), None)
    indices, components = topics_in(doc.folded, context, words.start, words.end)
    for heading in headings:
        if indices:
            break
        indices, components = _of_heading(heading, context)
    return [localized(doc, code) for code in indices], list(components)


def localized(doc: Document, code: str) -> str:
    """The index by which the document's own body is measured."""
    own = own_subject(doc)
    return LOCAL_INDEX.get(code, code) if own is not None and own.kind in LOWER_KINDS else code


def headings_above(doc: Document, node: Node) -> list[str]:
    """Words of the headings above a node, the nearest first."""
    return [doc.text[a.own.start : a.own.end] for a in node.ancestors()]
