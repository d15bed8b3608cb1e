"""Words of each PDF that pdftotext gives: whether the reader has them too, and in the same order."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from benchmarks.readers.documents import digital_pdfs
from benchmarks.readers.pdftotext import Line, lines_of
from benchmarks.report import Section, percent
from pipeline.readers.blocks import Block, TableBlock

HEAD = ("words of pdftotext", "pages", "words", "found", "pairs", "in order", "text only: found", "in order ")

_WORD = re.compile(r"\w+")
Counts = tuple[int, int, int, int]
"""Words, those found, pairs, those found in order."""


def measure(documents: Path, verbose: bool) -> list[Section]:
    """One row for each PDF, and one for all; ``verbose`` names what is missing, on stderr."""
    from pipeline.readers import pdf

    section = Section("words", HEAD, [], [])
    totals: list[tuple[int, Counts, Counts]] = []
    for path in digital_pdfs(documents):
        content = path.read_bytes()
        lines = _split(lines_of(path))
        reading = pdf.read(content, path.name)
        whole = [word for text in texts_of(reading.blocks) for word in words_of(text)]
        bare = [word for text in pdf.read_text(content) for word in words_of(text)]
        row = (reading.pages or 0, compare(lines, whole), compare(lines, bare))
        totals.append(row)
        _add(section, path.name, *row)
        if verbose:
            _tell(path.name, lines, whole)
            _tell(f"{path.name}, text only", lines, bare)
    if totals:
        _add(section, "all", *_sum(totals))
    return [section]


def words_of(text: str) -> list[str]:
    """Runs of letters and digits in NFC: what a line's end or a slash does to a number is no matter here."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def _split(lines: Iterable[Line]) -> list[list[str]]:
    """The words of each stretch of a line that no gap parts: words of two columns are no neighbours."""
    return [words for line in lines for stretch in line.stretches() if (words := words_of(stretch))]


def texts_of(blocks: Iterable[Block]) -> list[str]:
    """The texts in reading order; a heading that pages repeat (as deep as its first cell) is there as often."""
    texts: list[str] = []
    for block in blocks:
        if not isinstance(block, TableBlock):
            texts.append(block.text)
            continue
        texts += [cell.text for cell in block.cells]
        repeats = sum(seam.header_repeated for seam in block.seams)
        texts += [cell.text for cell in block.cells if cell.row < block.cells[0].rowspan] * repeats
    return texts


def compare(lines: list[list[str]], found: list[str]) -> Counts:
    """Words as a bag; pairs of neighbours in a stretch of pdftotext's line that are neighbours here too."""
    words = Counter(word for line in lines for word in line)
    pairs = Counter(pair for line in lines for pair in pairwise(line))
    return (
        words.total(),
        (words & Counter(found)).total(),
        pairs.total(),
        (pairs & Counter(pairwise(found))).total(),
    )


def _sum(totals: list[tuple[int, Counts, Counts]]) -> tuple[int, Counts, Counts]:
    def added(counts: list[Counts]) -> Counts:
        words, found, pairs, ordered = map(sum, zip(*counts, strict=True))
        return words, found, pairs, ordered

    return (
        sum(pages for pages, _, _ in totals),
        added([whole for _, whole, _ in totals]),
        added([bare for _, _, bare in totals]),
    )


def _add(section: Section, name: str, pages: int, whole: Counts, bare: Counts) -> None:
    words, found, pairs, ordered = whole
    section.rows.append(
        (
            name,
            f"{pages}",
            f"{words}",
            percent(found, words),
            f"{pairs}",
            percent(ordered, pairs),
            percent(bare[1], words),
            percent(bare[3], pairs),
        )
    )
    names = ("words", "found", "pairs", "in_order")
    section.figures.append(
        {"file": name, "pages": pages}
        | dict(zip(names, whole, strict=True))
        | {f"text_only_{key}": count for key, count in zip(names, bare, strict=True) if key[0] in "fi"}
    )


def _tell(name: str, lines: list[list[str]], found: list[str]) -> None:
    words = Counter(word for line in lines for word in line) - Counter(found)
    if words:
        print(f"{name}: words missing: {dict(words.most_common(40))}", file=sys.stderr)
    pairs = Counter(pair for line in lines for pair in pairwise(line)) - Counter(pairwise(found))
    for line in lines:
        if any(pairs[pair] > 0 for pair in pairwise(line)):
            told = [" ".join(pair) for pair in pairwise(line) if pairs[pair] > 0]
            print(f"{name}: line {' '.join(line)[:90]!r}: {told[:6]}", file=sys.stderr)
