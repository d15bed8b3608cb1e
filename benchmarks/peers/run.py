"""Run by a peer's own Python: `run.py PEER FILE` prints as JSON what that tool makes of a file.

It gives `version`, `cpu` in seconds without the import, `memory` (the most that the process held, in MB), and `markdown`
or `tables`: rows of places, each a text and whether it belongs to a merged cell that begins in another place. Where the
tool gives no answer, `failed` says why in its place. Nothing is fetched while it works: what a tool needs besides its
package is fetched when it is installed, or it has no answer.
Only the standard library and the one peer are at hand here.
"""

import json
import socket
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib import import_module
from importlib.metadata import version
from typing import Any

Found = dict[str, Any]
Place = tuple[str, bool]


def pdfplumber(library: Any, path: str) -> Found:
    """Tables as `find_tables` settles them; a merged cell's words are put into each place that it spans."""
    found: list[list[list[Place]]] = []
    with library.open(path) as pdf:
        for page in pdf.pages:
            found += [_spread(table) for table in page.find_tables()]
            page.close()
    return {"tables": found}


def _spread(table: Any) -> list[list[Place]]:
    lefts = sorted({cell[0] for cell in table.cells})
    tops = sorted({cell[1] for cell in table.cells})
    grid: list[list[Place]] = [[("", False)] * len(lefts) for _ in tops]
    for row, texts in zip(table.rows, table.extract(), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            if cell:
                _fill(grid, cell, text or "", lefts, tops)
    return grid


def _fill(
    grid: list[list[Place]], cell: tuple[float, ...], text: str, lefts: list[float], tops: list[float]
) -> None:
    left, top, right, bottom = cell
    for row, above in enumerate(tops):
        for col, before in enumerate(lefts):
            if top <= above < bottom and left <= before < right:
                grid[row][col] = text, (above, before) != (top, left)


def camelot(library: Any, path: str) -> Found:
    """Its lattice, for ruled tables, with the words of merged cells copied into each place."""
    tables = library.read_pdf(path, pages="all", flavor="lattice", copy_text=["h", "v"])
    return {"tables": [[[_place(cell) for cell in row] for row in table.cells] for table in tables]}


def _place(cell: Any) -> Place:
    """A cell without a line to its left or above it is the rest of another."""
    return cell.text, not (cell.left and cell.top)


def pymupdf4llm(library: Any, path: str) -> Found:
    return {"markdown": library.to_markdown(path, show_progress=False, use_ocr=False)}


def markitdown(library: Any, path: str) -> Found:
    return {"markdown": library.MarkItDown(enable_plugins=False).convert(path).text_content}


def docling(library: Any, path: str) -> Found:
    return {"markdown": library.DocumentConverter().convert(path).document.export_to_markdown()}


def unstructured(library: Any, path: str) -> Found:
    """Its fast strategy, which gives the text layer's words and no tables."""
    return {
        "markdown": "\n".join(str(part) for part in library.partition_pdf(filename=path, strategy="fast"))
    }


def viparse(library: Any, path: str) -> Found:
    return {
        "markdown": "\n".join(part.text for part in library.load(path, output="markdown", encoding="auto"))
    }


def trafilatura(library: Any, path: str) -> Found:
    with open(path, encoding="utf-8") as page:
        return {"markdown": library.extract(page.read(), include_tables=True) or ""}


def readability(library: Any, path: str) -> Found:
    """Its summary is the chosen part of the page's HTML; the words are what stands between the tags."""
    from lxml import html

    with open(path, encoding="utf-8") as page:
        summary = library.Document(page.read()).summary()
    return {"markdown": "\n".join(html.fromstring(summary).itertext())}


PEERS = {
    "pdfplumber": (pdfplumber, "pdfplumber"),
    "camelot": (camelot, "camelot-py"),
    "pymupdf4llm": (pymupdf4llm, "pymupdf4llm"),
    "markitdown": (markitdown, "markitdown"),
    "docling": (docling, "docling"),
    "unstructured": (unstructured, "unstructured"),
    "viparse": (viparse, "viparse"),
    "trafilatura": (trafilatura, "trafilatura"),
    "readability": (readability, "readability-lxml"),
}
MODULES = {"docling": "docling.document_converter", "unstructured": "unstructured.partition.pdf"}
"""Where a peer's own name isn't the module that is asked."""


def main() -> None:
    name, path = sys.argv[1:]
    work, package = PEERS[name]
    asked = _nothing_is_fetched()
    # Some tell their progress on stdout, where the answer goes.
    with redirect_stdout(sys.stderr):
        try:
            found = _timed(name, work, path)
        except Exception as error:
            found = {"failed": "it asks for a download" if asked else type(error).__name__}
    json.dump(found | {"version": version(package)}, sys.stdout)


def _timed(name: str, work: Callable[[Any, str], Found], path: str) -> Found:
    library = import_module(MODULES.get(name, name))
    if name == "unstructured":
        # It keeps silent about a failure of this, and gives no text. Loaded before the time is taken, as modules are.
        import_module("unstructured.nlp.tokenize").sent_tokenize("One. Two.")
    began = time.process_time()
    found = work(library, path)
    return found | {"cpu": time.process_time() - began, "memory": _peak()}


def _nothing_is_fetched() -> list[object]:
    """Refuses every look at a host's address from now on; the hosts that were asked for gather in what is given."""
    asked: list[object] = []

    def refuse(host: object, *_: object, **__: object) -> None:
        asked.append(host)
        raise OSError("nothing is fetched while a tool is measured")

    socket.getaddrinfo = refuse  # type: ignore[assignment]
    return asked


def _peak() -> float:
    """As the kernel counts it; what the parent had held before this process began doesn't belong to it."""
    with open("/proc/self/status", encoding="ascii") as status:
        held = next(line for line in status if line.startswith("VmHWM:"))
    return int(held.split()[1]) * 1_024 / 1_000_000


if __name__ == "__main__":
    main()
