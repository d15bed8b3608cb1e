"""The section tree: how the document's text is divided."""

from pydantic import Field

from schemas.base import Model
from schemas.vocabulary import SectionKind


class TableSeam(Model):
    """Where the parts of a table that pages split were put together."""

    row: int = Field(ge=0, description="The first of the table's rows that stands on the page")
    page: int = Field(ge=1, description="The page on which the table goes on")
    header_repeated: bool = Field(description="True where that page prints the header again; it was dropped")
    cells_joined: bool = Field(description="True where the row above goes on in that page's first row")


class Table(Model):
    """A table's cells; a merged cell is repeated in each place that it spans."""

    header: list[str] = Field(
        default_factory=list, description="Words of each column's header, top level first"
    )
    rows: list[list[str]] = Field(default_factory=list, description="Cells of the rows below the header")
    pages: tuple[int, int] | None = Field(None, description="First and last page; null without pages")
    cell_pages: list[list[int | None]] | None = Field(
        None, description="The page on which each cell begins, for a table that pages split"
    )
    seams: list[TableSeam] = Field(default_factory=list, description="Where pages split the table")


class Section(Model):
    """A numbered item, a paragraph, a table or another part; sections nest and cover all of the text."""

    id: str = Field(description="s1, s2, … in reading order")
    parent: str | None = Field(None, description="Id of the section that holds this one")
    kind: SectionKind = Field(description="What the section is")
    label: str | None = Field(None, description="The printed mark without its dot or bracket: 2.1, a, -")
    heading: str | None = Field(
        None, description="Words of the heading or the item's own line, without the label"
    )
    level: int = Field(ge=1, description="Depth in the tree, from 1")
    start: int = Field(ge=0, description="Offset of the first code point")
    end: int = Field(
        ge=0, description="Offset after the last code point of the section and all that it holds"
    )
    page: int | None = Field(None, description="Page on which the section starts")
    duplicate_of: str | None = Field(None, description="Id of the kept section that this one repeats")
    table: Table | None = Field(None, description="The cells, for a section of kind bang")
