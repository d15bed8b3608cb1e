"""Every page of the real PDFs judged: ``python -m benchmarks.trust [--documents ../shared/realdocs]``.

What stands beside the documents in ``QUALITY.tsv`` is held against the verdict on most of a file's pages.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pipeline.readers.trust import Kind, Verdict, judge, judge_document

KINDS = {"digital": r"^digital", "junk": "junk", "legacy": "legacy", "scan": "scan"}
"""What a verdict of the table is called here: the first whose pattern is found in it."""


def main() -> int:
    """Prints a line a file; 0 where all are judged as the table says, 1 where one is not, 2 without documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, default=Path("../shared/realdocs"))
    folder: Path = parser.parse_args().documents
    table = folder / "QUALITY.tsv"
    if not table.is_file():
        print(f"There are no documents to judge: {table} is missing.", file=sys.stderr)
        return 2
    wrong = 0
    timings: list[float] = []
    for name, verdict in _rows(table):
        expected = next(kind for kind, pattern in KINDS.items() if re.search(pattern, verdict, re.IGNORECASE))
        pages = list(_judged(folder / name, timings))
        found: Kind = judge_document(pages)
        wrong += found != expected
        counts = ", ".join(f"{n} {kind}" for kind, n in Counter(page.kind for page in pages).most_common())
        print(f"{'ok ' if found == expected else 'NOT'} {found:8} {counts:28} {name}")
    timings.sort()
    print(
        f"{wrong} wrong; {len(timings)} pages, median {timings[len(timings) // 2]:.2f} ms, worst {timings[-1]:.2f} ms"
    )
    return 1 if wrong else 0


def _rows(table: Path) -> Iterator[tuple[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield row["local file"], row["verdict"]


def _judged(path: Path, timings: list[float]) -> Iterator[Verdict]:
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(path) as pdf:
        for page in pdf:
            text, share = page.get_textpage().get_text_range(), _pictured(page)
            start = time.perf_counter()
            yield judge(text, image_share=share)
            timings.append((time.perf_counter() - start) * 1000)


def _pictured(page: object) -> float:
    """The share of a page that its pictures cover."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()  # type: ignore[attr-defined]
    covered = 0.0
    for image in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4):  # type: ignore[attr-defined]
        left, bottom, right, top = image.get_bounds()
        across = min(right, width) - max(left, 0.0)
        up = min(top, height) - max(bottom, 0.0)
        covered += max(across, 0.0) * max(up, 0.0)
    return min(covered / (width * height), 1.0)


if __name__ == "__main__":
    raise SystemExit(main())
