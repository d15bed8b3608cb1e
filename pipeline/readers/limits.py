"""Ceilings of the readers: what a hostile or broken file may cost."""

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that a reader takes, where its module states no ``MAX_BYTES`` of its own."""

MAX_ARCHIVE_BYTES = 512 * 1024 * 1024
"""The largest archive; each of its members is a file, and no larger than one may be."""

SAMPLE_BYTES = 64 * 1024
"""How much of a file's head the readers see before they bid."""

MAX_DEPTH = 1000
"""HTML elements inside one another; deeper ones are flattened (parsing costs the square of the depth)."""

MAX_FRAMES = 20
"""Pages in the frames of a page, one another's frames counted: each may hold the next."""

MAX_COLSPAN = 1000
MAX_ROWSPAN = 5000
MAX_PLACES = 500_000
"""Grid places (rows times columns) of one table; a larger one is read as paragraphs."""

MAX_PAGES = 5000
"""Pages of one PDF, unless a run sets another ceiling; a longer one is a collection, or made to harm."""

_page_ceiling = MAX_PAGES


def page_ceiling() -> int:
    """The most pages that a document may have here."""
    return _page_ceiling


def limit_pages(most: int) -> None:
    """Sets the ceiling for all documents that this process reads from now on."""
    global _page_ceiling
    _page_ceiling = most
