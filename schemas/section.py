"""The section tree: how the document's text is divided."""

from pydantic import Field

from schemas.base import Model
from schemas.vocabulary import SectionKind


class Table(Model):
    """A table's cells; a merged cell is repeated in each place that it spans."""

    header: list[str] = Field(
        default_factory=list, description="Words of each column's header, top level first"
    )
    rows: list[list[str]] = Field(default_factory=list, description="Cells of the rows below the header")
    pages: tuple[int, int] | None = Field(None, description="First and last page; null without pages")


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
