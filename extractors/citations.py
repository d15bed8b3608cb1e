"""Other documents that the document names: by number, a law by its name, a programme by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.citation_laws import law_mentions
from extractors.citation_mention import Mention, Unit
from extractors.citation_numbers import number_key, numbered_mentions
from extractors.citation_programmes import programme_mentions
from extractors.citation_records import Named, together
from extractors.citation_relation import in_grounds, relation_at
from extractors.document import Document, Node, Span
from extractors.folded import NUMBER, Led
from extractors.folding import fold
from schemas.reference import Citation
from schemas.vocabulary import Relation

_MAY_CITE = Led(
    re.compile(
        r"\d{1,15}\s{0,2}[/-]\s{0,2}\d{0,4}[/-]?[a-zđ]|luật\s|pháp lệnh|hiến pháp|chương trình|đề án|chiến lược|"
        r"quy hoạch|(?:quyết định|nghị quyết|nghị định|chỉ thị|thông tư|kết luận)\s(?:số\s)?\d|số\s\d{1,5}\s[a-zđ]"
    ),
    f"{NUMBER} luật pháp hiến chương đề chiến quy quyết nghị chỉ thông kết số",
)
_ANNEX = re.compile(r"[\s*]{0,12}\(?\s*(?:ban hành\s|phê duyệt\s|đính\s)?kèm theo\s[^()]{0,60}$")
_LETTERHEAD = re.compile(r"\s*số\s{0,2}:?\s{0,3}$")
_ARTICLE = re.compile(r"\s*điều\s\d")


def extract_citations(doc: Document) -> list[Citation]:
    """One record for each document named in kept text, in the order of their first mentions."""
    mentions: list[Mention] = []
    for unit in _units(doc):
        mentions.extend(_read(doc, unit))
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    inside = _inside_titles(mentions)
    within = {id(mention) for mention in inside}
    named = together([m for m in mentions if id(m) not in within], inside)
    return [_record(doc, entry) for entry in named]


def _inside_titles(mentions: list[Mention]) -> list[Mention]:
    """The mentions that begin within the title of another; all are given in the order of their starts."""
    titles = sorted(mention.title_span for mention in mentions if mention.title_span)
    inside: list[Mention] = []
    reach, following = 0, 0
    for mention in mentions:
        while following < len(titles) and titles[following].start <= mention.start:
            reach = max(reach, titles[following].end)
            following += 1
        if mention.start < reach:
            inside.append(mention)
    return inside


def _units(doc: Document) -> Iterator[Unit]:
    """The stretches to read: running text and table cells, each place once."""
    for node in doc.body():
        if _MAY_CITE.finds(doc.folded, node.own.start, node.own.end):
            yield Unit(node.own.start, node.own.end, node, _enacts(doc, node))
    nodes = {node.section.id: node for node in doc.nodes if node.kind == "bang"}
    for grid in doc.grids:
        table = nodes.get(grid.section)
        if table is None or not doc.kept(table):
            continue
        for span in sorted({cell.span for row in grid.rows for cell in row}):
            if _MAY_CITE.finds(doc.folded, span.start, span.end):
                yield Unit(span.start, span.end, table)


def _enacts(doc: Document, node: Node) -> bool:
    """Whether a section is an article, or part of one, or the document's own title."""
    if node.kind == "dieu" or any(ancestor.kind == "dieu" for ancestor in node.ancestors()):
        return True
    if _ARTICLE.match(doc.folded, node.own.start):
        return True
    title = fold(doc.info.title) if doc.info and doc.info.title else ""
    return (
        bool(title)
        and len(node.own) < len(title) + 60
        and title[:50] in doc.folded[node.own.start : node.own.end]
    )


def _read(doc: Document, unit: Unit) -> list[Mention]:
    """The mentions of one unit, the document's own number and programme left out."""
    grounds = in_grounds(doc, unit.node, unit.start)
    taken: set[int] = set()
    found = law_mentions(doc, unit, taken)
    found += numbered_mentions(doc, unit, taken, grounds)
    found += programme_mentions(doc, unit)
    kept = [mention for mention in found if not _is_own(doc, unit, mention)]
    anchored = _anchor_relation(doc, unit.node)
    for mention in kept:
        at = mention.start if mention.lead < unit.start else mention.lead
        own = relation_at(doc, unit.node, unit.start, at, unit.own_words)
        mention.relation = anchored if anchored and own == "nhac-den" else own
    return kept


def _anchor_relation(doc: Document, node: Node | None) -> Relation | None:
    """What the sentence with a note's anchor says of the documents that the note names."""
    if node is None or node.kind != "chu-thich" or not node.label:
        return None
    at = doc.text.find(f"[{node.label}]", 0, node.section.start)
    place = doc.node_at(at) if at >= 0 else None
    return relation_at(doc, place, place.own.start, at, False) if place else None


def _is_own(doc: Document, unit: Unit, mention: Mention) -> bool:
    """Whether the place names this document itself: its number, its annex's line, the programme that it approves."""
    info = doc.info
    if mention.rule == "citation.programme":
        title = fold(info.title) if info and info.title else ""
        approves = title.startswith(("phê duyệt", "ban hành")) or (info and info.doc_type == mention.doc_type)
        return bool(approves) and mention.key.replace('"', "")[:60] in title.replace('"', "")
    if mention.number is None:
        return False
    if info and info.number and number_key(info.number) == mention.key:
        return True
    if _ANNEX.fullmatch(doc.folded, unit.start, mention.start):
        return True
    tail = doc.folded[mention.end : unit.end].strip(" .;*|")
    alone = not tail or tail.startswith("v/v")
    head = _LETTERHEAD.fullmatch(doc.folded, unit.start, mention.end - len(mention.number))
    return (
        alone
        and mention.date is None
        and (head is not None or mention.start == unit.start)
        and not mention.typed
    )


def _record(doc: Document, named: Named) -> Citation:
    first = named.first
    typed = next((mention for mention in named.all() if mention.typed), first)
    flags = list(dict.fromkeys(flag for mention in named.all() for flag in mention.flags))
    return Citation(
        doc_type=typed.doc_type,
        number=named.value("number"),
        date=named.value("date"),
        issuer=named.value("issuer"),
        title=named.value("title"),
        relation=named.relation(),
        mentions=1 + len(named.others) + len(named.echoes),
        evidence=doc.evidence(Span(first.start, first.end), first.rule),
        flags=flags,
    )
