"""Lines into the section tree: who holds whom, by the marks that the document prints."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.document import Document, Grid, Node, Span
from extractors.table_headers import read_header
from pipeline.canonical import Canonical
from pipeline.labels import RANKS, is_attribute, looks_like_heading
from pipeline.zones import Piece, Zones
from schemas.document import Source
from schemas.section import Section, Table

_MERGES = frozenset({"noi-nhan", "chu-ky", "sieu-du-lieu", "rac"})
"""Kinds whose neighbouring lines are one section."""


@dataclass(slots=True)
class _Open:
    """A numbered section that can still hold what comes next."""

    style: str
    rank: float
    node: Node
    text: str
    introduces: bool


class _Tree:
    """Builds the nodes from the pieces; keeps the open sections, the outermost first."""

    def __init__(self, canonical: Canonical) -> None:
        self.text = canonical.text
        self.nodes: list[Node] = []
        self.grids: list[Grid] = []
        self._open: list[_Open] = []

    def build(self, pieces: list[Piece]) -> None:
        for at, piece in enumerate(pieces):
            if piece.kind in _MERGES and self._merge(piece):
                continue
            if piece.kind in _MERGES:
                if piece.kind in ("noi-nhan", "chu-ky"):
                    self._open.clear()
                self._add(piece, None)
            elif piece.label is not None:
                self._add_labelled(piece)
            elif piece.kind == "can-cu" or piece.opens:
                self._open.clear()
                self._add(piece, None)
            elif piece.heading:
                self._hang(piece, "caps", RANKS["caps"])
            elif piece.kind == "bang":
                self._add_table(piece)
            else:
                self._add(piece, self._holder(piece, pieces, at))

    def _merge(self, piece: Piece) -> bool:
        last = self.nodes[-1] if self.nodes else None
        if last is None or last.kind != piece.kind or last.section.table is not None or piece.line is not None:
            return False
        last.own = Span(last.own.start, piece.span.end)
        self._stretch(last, piece.span.end)
        return True

    @staticmethod
    def _stretch(node: Node | None, end: int) -> None:
        while node is not None and node.section.end < end:
            node.section.end = end
            node = node.parent

    def _add(self, piece: Piece, parent: Node | None) -> Node:
        label = piece.label.text if piece.label else None
        headed = piece.heading or (piece.label is not None and looks_like_heading(piece.text))
        section = Section(
            id=f"s{len(self.nodes) + 1}",
            parent=parent.section.id if parent else None,
            kind=piece.kind,  # type: ignore[arg-type]  # the label table holds section kinds only
            label=label,
            heading=" ".join(piece.text.split()) if headed and piece.text else None,
            level=parent.section.level + 1 if parent else 1,
            start=piece.span.start,
            end=piece.span.end,
            page=piece.page,
        )
        node = Node(section, piece.own, parent)
        if parent is not None:
            parent.children.append(node)
            self._stretch(parent, piece.span.end)
        self.nodes.append(node)
        return node

    def _add_labelled(self, piece: Piece) -> None:
        assert piece.label is not None
        style = piece.label.style
        if style == "note":
            self._open.clear()
            self._add(piece, None)
            return
        if style in ("arabic", "arabic-bracket") and self._inside("dieu"):
            piece.kind = "khoan"
        self._hang(piece, style, RANKS[style])

    def _inside(self, style: str) -> bool:
        return any(item.style == style for item in self._open)

    def _hang(self, piece: Piece, style: str, rank: float) -> None:
        """A mark already open in this block is a sibling; a new one goes below all that outrank it."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].style == style:
                del self._open[at:]
                break
        else:
            while self._open and self._open[-1].rank > rank:
                self._open.pop()
        node = self._add(piece, self._open[-1].node if self._open else None)
        introduces = piece.heading or looks_like_heading(piece.text)
        self._open.append(_Open(style, rank, node, piece.text, introduces))

    def _add_table(self, piece: Piece) -> None:
        assert piece.line is not None and piece.line.rows is not None
        node = self._add(piece, self._open[-1].node if self._open else None)
        grid = Grid(node.section.id, piece.line.rows)
        header = read_header(grid)
        grid.caption = header.caption
        rows = [[cell.text for cell in row] for row in grid.rows[header.rows :]]
        pages = (piece.page, piece.page) if piece.page is not None else None
        node.section.table = Table(header=header.names, rows=rows, pages=pages)
        self.grids.append(grid)

    def _holder(self, piece: Piece, pieces: list[Piece], at: int) -> Node | None:
        """The section that an unnumbered paragraph belongs to: the heading above, its item, or the list's holder."""
        if not self._open:
            return None
        top = self._open[-1]
        if top.introduces or is_attribute(piece.text) or self._list_goes_on(top, pieces, at):
            return top.node
        while self._open and not self._open[-1].introduces:
            self._open.pop()
        if self._open and self._open[-1].text.rstrip().endswith(":") and len(self._open) > 1:
            self._open.pop()
        return self._open[-1].node if self._open else None

    def _list_goes_on(self, top: _Open, pieces: list[Piece], at: int) -> bool:
        """True where the next numbered piece continues the list that the open item belongs to."""
        following = next((p for p in pieces[at + 1 : at + 12] if p.label is not None or p.opens), None)
        return (
            following is not None
            and following.label is not None
            and following.label.style == top.style
            and following.label.text != "1"
        )


def outline(canonical: Canonical, source: Source) -> Document:
    """The document with its section tree; sections nest, and cover all of the text but white space."""
    tree = _Tree(canonical)
    tree.build(list(Zones(canonical.lines).pieces()))
    return Document(canonical.text, tree.nodes, tree.grids, source)
