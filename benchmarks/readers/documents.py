"""Which real documents are measured, and where they are on this machine."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_LIST: dict[str, Any] = tomllib.loads(Path(__file__).with_name("documents.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Twins:
    """A PDF and the Word file that it was made of."""

    pdf: Path
    docx: Path


@dataclass(frozen=True, slots=True)
class Appendix:
    """A file with an appendix table; see documents.toml."""

    path: Path
    rows: int
    heading: int
    goes_on: frozenset[int]
    all_labelled: bool


def twins(folder: Path) -> list[Twins]:
    """The pairs that are present."""
    pairs = [Twins(folder / one["pdf"], folder / one["docx"]) for one in _LIST["twins"]]
    return [pair for pair in pairs if pair.pdf.is_file() and pair.docx.is_file()]


def appendices(folder: Path) -> list[Appendix]:
    """The files with appendix tables that are present."""
    listed = [_appendix(folder, one) for one in _LIST["appendices"]]
    return [one for one in listed if one.path.is_file()]


def _appendix(folder: Path, one: dict[str, Any]) -> Appendix:
    goes_on = one.get("goes_on", [])
    labelled = goes_on == "unlabelled"
    pages = frozenset[int]() if labelled else frozenset(goes_on)
    return Appendix(folder / one["file"], one["rows"], one["heading"], pages, labelled)


def digital_pdfs(folder: Path) -> list[Path]:
    """Every PDF with a text layer, in order of their names."""
    return sorted((folder / "pdf_digital").glob("*.pdf"))
