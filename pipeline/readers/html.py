"""Web pages, and Word documents saved as such: their paragraphs and tables, the page's frame as junk."""

from __future__ import annotations

import re
from bisect import bisect_left

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Block, Note, Paragraph, Reading, TableBlock
from pipeline.readers.boxes import closes, in_letterhead
from pipeline.readers.encoding import decode
from pipeline.readers.html_address import stated_address
from pipeline.readers.html_flow import Piece, characters
from pipeline.readers.html_listing import only_attached, only_lists
from pipeline.readers.html_source import cut_off, declared_charset, parse
from pipeline.readers.html_tables import rows_of_words
from pipeline.readers.html_walk import Walk
from pipeline.readers.junk import mark_junk
from pipeline.readers.menus import part_menus
from pipeline.readers.page_numbers import mark_page_numbers
from pipeline.readers.portal import mark_metadata
from pipeline.readers.sniff import Sample
from pipeline.readers.wraps import join_cut

MEDIA_TYPE = "text/html"

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|title)[\s>/]", re.IGNORECASE)
_FRAGMENT = re.compile(
    r"<(?:table|div|p|h[1-6]|ul|ol|section|article|main|center|span|b|strong|font|style|br)[\s>/]",
    re.IGNORECASE,
)
_ELEMENT = re.compile(r"</?(?:p|div|t[dhr]|table|li|ul|ol|span|h[1-6]|a|b|strong)[\s>]", re.IGNORECASE)
_PREAMBLE = re.compile(r"\s+|<\?[^>]{0,500}>|\ufeff")

_LONGEST_OFFICIAL = 300
"""A line longer than this is neither a letterhead's nor a signature's."""
_LITTLE = 200
"""Fewer characters than this outside frame and fields make a page empty of a document."""


def bid(sample: Sample) -> int:
    """High where the bytes begin as a page does; lower for fragments, which Markdown may hold too."""
    text = sample.text
    if text is None:
        return 0
    head = _without_preamble(text)
    if _PAGE.match(head):
        return 90
    elements = len(_ELEMENT.findall(text))
    if elements >= 2 and _FRAGMENT.match(head):
        return 60
    return 40 if elements >= 16 and (_PAGE.search(text) or elements * 100 >= len(text)) else 0


def _without_preamble(text: str) -> str:
    """The text from its first word or tag on, comments and processing instructions passed over."""
    at = 0
    while True:
        match = _PREAMBLE.match(text, at)
        if match:
            at = match.end()
        elif text.startswith("<!--", at) and text.find("-->", at) > 0:
            at = text.find("-->", at) + 3
        else:
            return text[at : at + 1000]


def read(data: bytes, name: str) -> Reading:
    """The blocks of a page, its frame as junk; DocumentError ``empty`` where the page has no words at all."""
    decoded = decode(data, declared_charset(data), named_letters=True)
    walk = _walk(decoded.text)
    blocks, notes = _blocks(walk)
    if walk.hid_some and (not blocks or any(note.code == "empty" for note in notes)):
        blocks, notes = _hidden(decoded.text) or (blocks, notes)
    if not blocks:
        raise DocumentError("empty", say("{name} holds no words.", name=name or say("The page")))
    cut = cut_off(decoded.text)
    notes = [*decoded.notes, *([cut] if cut else []), *notes]
    address = stated_address(decoded.text)
    return Reading(join_cut(blocks, semicolons=False), MEDIA_TYPE, notes=notes, address=address)


def _blocks(walk: Walk) -> tuple[list[Block], list[Note]]:
    """A page's blocks, each with its role, and what is to be noted of them."""
    blocks = [piece.block for piece in walk.pieces]
    mark_metadata(blocks)
    _mark_frame(walk)
    mark_page_numbers(blocks)
    blocks = _without_menus(blocks)
    found = [mark_junk(blocks), *_what_is_lacking(walk, blocks)]
    return _without_junk_tables(blocks), [note for note in found if note]


def _hidden(source: str) -> tuple[list[Block], list[Note]] | None:
    """The page with all that it hides, where that is a document: a script shows it when one asks for it."""
    walk = _walk(source, hidden=True)
    official = sum(_is_official(piece) for piece in walk.pieces)
    blocks, notes = _blocks(walk)
    if official < 2 or any(note.code in ("empty", "listing") for note in notes):
        return None
    return blocks, [*notes, Note("hidden-text", "The page hides the document until a script shows it.")]


def _without_menus(blocks: list[Block]) -> list[Block]:
    """The blocks with paragraphs parted where a menu runs into them."""
    parted: list[Block] = []
    for block in blocks:
        lines = part_menus(block.text) if isinstance(block, Paragraph) and block.role == "text" else []
        parted += [Paragraph(line) for line in lines] if len(lines) > 1 else [block]
    return parted


def _without_junk_tables(blocks: list[Block]) -> list[Block]:
    """The blocks with menus that are set in tables as lines, a row each: they are no tables of data."""
    plain: list[Block] = []
    for block in blocks:
        if isinstance(block, TableBlock) and block.role == "junk":
            plain += [Paragraph(row, "junk") for row in rows_of_words(block)]
        else:
            plain.append(block)
    return plain


def _what_is_lacking(walk: Walk, blocks: list[Block]) -> list[Note | None]:
    """What is to be said of a page that is no document, or hardly one; all of a list of pages becomes junk."""
    listing = only_lists(walk.pieces)
    if listing is None:
        attached = only_attached(walk.pieces, walk.links)
        signed = attached is not None and any(_is_official(piece) for piece in walk.pieces)
        return [_little_text(blocks), None if signed else attached]
    for block in blocks:
        # What stands around the list, a weather report as likely as a heading, is no document either.
        block.role = "junk"
    return [listing]


def read_fragment(source: str) -> list[Block]:
    """The blocks of a piece of HTML inside another format."""
    return [piece.block for piece in _walk(source).pieces]


def _walk(source: str, hidden: bool = False) -> Walk:
    walk = Walk(hidden)
    root = parse(source)
    if root is not None:
        walk.run(root)
    return walk


def _mark_frame(walk: Walk) -> None:
    """Sets the role of menus and boxes to junk, unless that would leave the page without words."""
    framed = _framed(walk)
    if sum(piece.chars for piece in walk.main) * 10 >= sum(piece.chars for piece in walk.pieces) * 3:
        main = {id(piece) for piece in walk.main}
        framed |= {id(piece) for piece in walk.pieces if id(piece) not in main}
    if all(id(piece) in framed for piece in walk.pieces):
        return
    for piece in walk.pieces:
        if id(piece) in framed and piece.block.role != "metadata":
            piece.block.role = "junk"


def _framed(walk: Walk) -> set[int]:
    """The pieces, by id, that stand in the page's frame.

    What holds much of the page, a letterhead or a signature is none, however it is named. Outer elements
    come last and are asked first, so that what they hold need not be asked again.
    """
    total = sum(piece.chars for piece in walk.pieces)
    framed: set[int] = set()
    official: dict[int, list[int]] = {}
    for stretch in reversed(walk.framed):
        if stretch.chars * 10 > total * 4:
            continue
        flow = stretch.flow
        if id(flow) not in official:
            official[id(flow)] = [at for at, piece in enumerate(flow) if _is_official(piece)]
        places = official[id(flow)]
        spared = bisect_left(places, stretch.start) < bisect_left(places, stretch.end)
        if not spared and not {id(flow[stretch.start]), id(flow[stretch.end - 1])} <= framed:
            framed |= {id(piece) for piece in flow[stretch.start : stretch.end]}
    return framed


def _is_official(piece: Piece) -> bool:
    """True for a line of a letterhead, of the recipients or of a signature."""
    text = piece.block.text if isinstance(piece.block, Paragraph) else ""
    return 0 < len(text) <= _LONGEST_OFFICIAL and (closes(text) or in_letterhead(text))


def _little_text(blocks: list[Block]) -> Note | None:
    """A note where the page shows hardly more than its title, however often it repeats that."""
    seen = {block.text for block in blocks if isinstance(block, Paragraph) and block.role == "heading"}
    found = 0
    for block in blocks:
        if block.role != "text" or (isinstance(block, Paragraph) and block.text in seen):
            continue
        if isinstance(block, Paragraph):
            seen.add(block.text)
        found += characters(block)
        if found >= _LITTLE:
            return None
    return Note("empty", "The page holds hardly any text of a document.")
