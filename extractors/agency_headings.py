"""Headings that are agencies, and for which of the items below them they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.assignment import runs_of
from extractors.document import Document, Node
from extractors.folding import fold

_AROUND = re.compile(r"(?:\s|[:;,.()/-]|và|giao|cho|giám đốc|thủ trưởng|chủ tịch|đề nghị|yêu cầu|trách nhiệm|của|cấp tỉnh|cấp xã|phường|tỉnh|huyện|xã|các|cơ quan|đơn vị|có liên quan|liên quan|chủ trì|phối hợp)*")


@dataclass(slots=True)
class Holder:
    """Agencies that a heading gives to what is below it; ``lost`` where the numbering shows that headings are gone."""

    names: list[str]
    lost: bool = False


def heading_agencies(doc: Document, node: Node) -> list[str]:
    """The agencies of a heading that is nothing but agencies, else an empty list."""
    if node.section.heading is None or len(node.own) > 220:
        return []
    runs = runs_of(doc, node.own.start, node.own.end)
    rest = list(doc.folded[node.own.start : node.own.end])
    for run in runs:
        rest[run.start - node.own.start : run.end - node.own.start] = " " * (run.end - run.start)
    if not runs or not _AROUND.fullmatch("".join(rest)):
        return []
    return [name for run in runs for name in run.names if name not in _ANY]


_ANY = frozenset({"các cơ quan", "các đơn vị", "các cơ quan, đơn vị"})
"""Groups that a heading `Trách nhiệm các cơ quan` names without giving them the work below it."""


_LAST_NUMBER = re.compile(r"(\d{1,3})\D*$")


def has_gap(node: Node) -> bool:
    """True where the numbered siblings of the node do not count 1, 2, 3 without a gap."""
    siblings = node.parent.children if node.parent else []
    numbers = [_number(s) for s in siblings if s.kind == node.kind and _number(s) is not None]
    return bool(numbers) and numbers != list(range(1, len(numbers) + 1))  # type: ignore[arg-type]


def _number(node: Node) -> int | None:
    label = node.label or ""
    match = _LAST_NUMBER.search(label)
    if match:
        return int(match[1])
    alphabet = "abcdđeghiklmnopqrstuvxy"
    return alphabet.index(label) + 1 if len(label) == 1 and label in alphabet else None


def first_block(node: Node) -> list[Node]:
    """The block right after a heading: one paragraph, or one unbroken run of items of one kind."""
    block: list[Node] = []
    for child in node.children:
        if block and (child.kind != block[0].kind or child.kind == "doan"):
            break
        block.append(child)
    return block


def holder_of(doc: Document, node: Node) -> Holder | None:
    """The nearest agency heading above the node, or None; with ``lost`` where it can't be trusted to hold here."""
    below = node
    for ancestor in node.ancestors():
        names = heading_agencies(doc, ancestor)
        if names:
            lost = has_gap(ancestor) and below not in first_block(ancestor)
            return Holder([] if lost else names, lost)
        below = ancestor
    return None


def is_lost_heading(doc: Document, node: Node) -> bool:
    """True for an agency heading among numbered siblings with a gap."""
    return bool(heading_agencies(doc, node)) and has_gap(node)


def colon_free(text: str) -> str:
    """A heading's words on one line, without the closing colon."""
    return " ".join(text.split()).rstrip(":").rstrip()


def folded_heading(doc: Document, node: Node) -> str:
    """A heading's words folded."""
    return fold(doc.text[node.own.start : node.own.end])
