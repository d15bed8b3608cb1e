"""Makes what the documentation has from the program: answers, what examples print, the data dictionary, the commands, figures.

    python -m scripts.build_docs

Tests hold the pages against what this gives: run it after a change of a model, a command, a view or a floor.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from pipeline.database.store import Store
from pipeline.dictionary import markdown
from pipeline.duplicates.collection import compare_collection
from pipeline.flow import extract_bytes, find_documents
from scripts.doc_answers import filled
from scripts.doc_commands import commands
from scripts.doc_figures import PAGES, with_figures
from scripts.doc_python import shown

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
COLLECTION = Path("tests") / "questions" / "collection"
"""The collection of the questions, as it is named from the project's folder."""


def load(database: Path) -> None:
    """Reads the collection into the database, under the addresses that the page shows."""
    with Store(database) as store:
        for file in find_documents([ROOT / COLLECTION]):
            uri = file.relative_to(ROOT).as_posix()
            store.save(extract_bytes(file.read_bytes(), file.name, uri), uri)
        compare_collection(store.db)


def build() -> dict[Path, str]:
    """The made pages by their files, but for those that need a database."""
    return {
        DOCS / "data-dictionary.md": markdown().rstrip("\n") + "\n",
        DOCS / "commands.md": commands("en"),
        DOCS / "commands.vi.md": commands("vi"),
    } | {page: with_figures(page.read_text(encoding="utf-8")) for page in PAGES}


def main() -> None:
    """Writes the pages."""
    os.chdir(ROOT)
    questions, python = [DOCS / "questions.md", DOCS / "questions.vi.md"], DOCS / "python.md"
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "questions.db"
        load(database)
        pages = build() | {page: filled(page.read_text(encoding="utf-8"), database) for page in questions}
        pages[python] = shown(python.read_text(encoding="utf-8"), Path(folder) / "python.db")
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
