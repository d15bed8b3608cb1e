"""Lines into the section tree: who holds whom, by the marks that the document prints."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.document import Document, Grid, Node, Span
from extractors.folding import fold
from extractors.table_headers import Header, read_header
from pipeline.canonical import Canonical
from pipeline.headings import mark_headings, rank_of
from pipeline.labels import RANKS, is_attribute, looks_like_heading
from pipeline.layout import words
from pipeline.lists import Lists
from pipeline.readers.blocks import Seam
from pipeline.zones import Piece, Zones
from schemas.document import Source
from schemas.section import Section, Table, TableSeam

_MERGES = frozenset({"noi-nhan", "chu-ky", "sieu-du-lieu", "rac"})
"""Kinds whose neighbouring lines are one section."""
_FLOATS = frozenset({"rac", "sieu-du-lieu", "chu-thich"})
"""Kinds that interrupt what they stand in: they become siblings of what follows."""
_UNITS = RANKS["dieu"]
"""Marks of a regulation's units are hung by their rank alone: its articles count on over its chapters."""


@dataclass(slots=True)
class _Open:
    """A numbered section or a heading that can still hold what comes next."""

    style: str
    rank: float
    node: Node
    text: str
    introduces: bool
    at: int


class _Tree:
    """Builds the nodes from the pieces; keeps the open sections, the outermost first."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.nodes: list[Node] = []
        self.grids: list[Grid] = []
        self._pieces = pieces
        self._lists = Lists(pieces)
        mark_headings(pieces, self._lists.counts)
        self._open: list[_Open] = []
        self._floating: list[Piece] = []
        self._above: Node | None = None

    def build(self) -> None:
        """Hangs every piece in reading order."""
        for at, piece in enumerate(self._pieces):
            if piece.kind in _FLOATS:
                self._floating.append(piece)
            elif piece.kind in _MERGES or piece.opens:
                self._open.clear()
                self._add(piece, None)
            elif piece.label is not None:
                self._hang(at, piece.label.style)
            elif piece.heading is not None:
                self._hang(at, piece.heading)
            else:
                holder = self._holder(at)
                node = self._add(piece, holder)
                if piece.kind == "bang":
                    self._fill_table(piece, node)
        self._land(None)

    def _hang(self, at: int, style: str) -> None:
        """A mark already open in this block is a sibling; a new one goes below all that outrank it."""
        piece, rank = self._pieces[at], rank_of(style)
        same = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n].style == style), None)
        if same is not None:
            del self._open[same:]
        elif not self._opens_below(at, rank):
            kept = self._floor(at) if rank > _UNITS else -1
            while len(self._open) > kept + 1 and self._open[-1].rank > rank:
                self._open.pop()
        if piece.kind == "muc" and style.startswith(("arabic", "decimal")) and self._inside("dieu"):
            piece.kind = "khoan"
        node = self._add(piece, self._open[-1].node if self._open else None)
        introduces = piece.heading is not None or looks_like_heading(piece.text)
        self._open.append(_Open(style, rank, node, piece.text, introduces, at))

    def _opens_below(self, at: int, rank: float) -> bool:
        """True for the first mark of a list right below a heading or a colon, whatever the two marks' ranks."""
        if not self._open or rank <= _UNITS or not self._lists.is_first(at):
            return False
        top = self._open[-1]
        return top.introduces and top.node is self._above

    def _floor(self, at: int) -> int:
        """The place of the innermost open item whose list goes on below this line: it holds what stands between."""
        return max((n for n, item in enumerate(self._open) if self._lists.goes_on(item.at, at)), default=-1)

    def _inside(self, style: str) -> bool:
        return any(item.style == style for item in self._open)

    def _holder(self, at: int) -> Node | None:
        """The section that an unnumbered paragraph or a table belongs to."""
        piece = self._pieces[at]
        if not self._open:
            return None
        if self._lists.ends_at(at) and self._closes(piece):
            self._close()
        elif self._lists.restarts_below(at):
            self._pop_to_list(at)
        else:
            self._pop_items(at, piece)
        return self._open[-1].node if self._open else None

    def _pop_items(self, at: int, piece: Piece) -> None:
        """Leaves the items whose list has ended, up to the heading or the item that the paragraph goes on with."""
        top = self._open[-1]
        if top.introduces or is_attribute(piece.text) or self._lists.follows_next(top.at, at):
            return
        kept = self._floor(at) + 1
        while len(self._open) > kept and not self._holds_paragraphs(self._open[-1]):
            self._open.pop()

    @staticmethod
    def _holds_paragraphs(item: _Open) -> bool:
        return item.introduces or item.style == "dieu"

    def _pop_to_list(self, at: int) -> None:
        """A sentence before the first mark of a new list stands beside the list, not inside the one before it."""
        style = self._lists.next_style(at)
        place = next((n for n, item in enumerate(self._open) if item.style == style), None)
        if place is not None:
            del self._open[place:]
        else:
            self._pop_items(at, self._pieces[at])

    def _closes(self, piece: Piece) -> bool:
        """True for a closing paragraph of the whole document: `Trên đây là …`, `Yêu cầu … thực hiện./.`"""
        folded = fold(piece.text)
        return (
            piece.kind == "doan"
            and folded.startswith(words("closing_paragraphs"))
            and not self._inside("dieu")
            and not (self._open[-1].introduces and self._open[-1].node is self._above)
        )

    def _close(self) -> None:
        """Leaves all but the outer headings, such as the part on carrying out the plan."""
        while self._open and not self._is_outer(self._open[-1]):
            self._open.pop()

    @staticmethod
    def _is_outer(item: _Open) -> bool:
        if item.style in ("phu-luc", "form") or (item.rank <= RANKS["roman"] and item.introduces):
            return True
        return item.introduces and fold(item.text).strip(" .:").startswith(words("carrying_out"))

    def _add(self, piece: Piece, parent: Node | None) -> Node:
        """A node for the piece; one that goes on with the node before it, as two lines of a signature do, joins it."""
        if not self._floating and self._merges(piece, parent):
            last = self.nodes[-1]
            last.own = Span(last.own.start, piece.span.end)
            _stretch(last, piece.span.end)
            return last
        self._land(parent)
        node = Node(self._section(piece, parent), piece.own, parent)
        if parent is not None:
            parent.children.append(node)
            _stretch(parent, piece.span.end)
        self.nodes.append(node)
        self._above = node if piece.kind not in _FLOATS else self._above
        return node

    def _merges(self, piece: Piece, parent: Node | None) -> bool:
        last = self.nodes[-1] if self.nodes else None
        if last is None or last.parent is not parent or last.kind != piece.kind or piece.kind not in _MERGES:
            return False
        return last.section.table is None and piece.line is None

    def _land(self, parent: Node | None) -> None:
        """Places what floated, junk and footnotes, beside the piece that comes next."""
        floating, self._floating = self._floating, []
        for piece in floating:
            node = self._add(piece, parent)
            if piece.line is not None:
                self._fill_table(piece, node)

    def _section(self, piece: Piece, parent: Node | None) -> Section:
        text = " ".join(piece.text.split())
        headed = piece.heading is not None or (
            piece.label is not None and piece.kind != "chu-thich" and looks_like_heading(piece.text)
        )
        return Section(
            id=f"s{len(self.nodes) + 1}",
            parent=parent.section.id if parent else None,
            kind=piece.kind,
            label=piece.label.text if piece.label else None,
            heading=text if headed and text else None,
            level=parent.section.level + 1 if parent else 1,
            start=piece.span.start,
            end=piece.span.end,
            page=piece.page,
        )

    def _fill_table(self, piece: Piece, node: Node) -> None:
        assert piece.line is not None and piece.line.rows is not None
        if piece.kind != "bang":
            return
        grid = Grid(node.section.id, piece.line.rows)
        header = read_header(grid)
        grid.caption = header.caption
        node.section.table = _table(grid, header, piece.line.seams)
        self.grids.append(grid)


def _table(grid: Grid, header: Header, seams: list[Seam]) -> Table:
    """The cells below the header; the pages that they stand on, and where pages split the table."""
    rows = grid.rows[header.rows :]
    pages = [cell.page for row in grid.rows for cell in row if cell.page is not None]
    return Table(
        header=header.names,
        rows=[[cell.text for cell in row] for row in rows],
        pages=(min(pages), max(pages)) if pages else None,
        cell_pages=[[cell.page for cell in row] for row in rows] if seams else None,
        seams=[
            TableSeam(
                row=max(seam.row - header.rows, 0),
                page=seam.page,
                header_repeated=seam.header_repeated,
                cells_joined=seam.cells_joined,
            )
            for seam in seams
        ],
    )


def _stretch(node: Node | None, end: int) -> None:
    while node is not None and node.section.end < end:
        node.section.end = end
        node = node.parent


def outline(canonical: Canonical, source: Source) -> Document:
    """The document with its section tree; sections nest, and cover all of the text but white space."""
    tree = _Tree(list(Zones(canonical.lines).pieces()))
    tree.build()
    return Document(canonical.text, tree.nodes, tree.grids, source, canonical.boxes, canonical.folded)
