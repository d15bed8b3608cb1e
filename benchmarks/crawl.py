"""`python -m benchmarks.crawl [--pages 5000]`: the same pages read from files and from one WARC file of them.

Both ways find, open and extract, in this process, a part of the pages in turns; CPU time. Every twentieth record is
none that gives a document: not there, seen before, or damaged. All must be accounted for.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.composed import compose
from pipeline.engines.outcome import Job
from pipeline.engines.reading import read_job
from pipeline.errors import Failure
from pipeline.sources.finding import items_at
from pipeline.sources.item import Item
from tests.pipeline.sources.warcs import packed, record

_SIZE = 4_000
"""Bytes of a page's text."""
_PART = 50
"""Pages of a turn."""


def page(n: int) -> bytes:
    """A composed plan as a page, no two alike."""
    lines = compose(_SIZE, n).decode().splitlines()
    return (
        "<!DOCTYPE html><html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    ).encode()


def write(folder: Path, count: int) -> tuple[Path, Path]:
    """The pages as files, and the WARC file."""
    files, warc = folder / "files", folder / "crawl.warc.gz"
    files.mkdir()
    with warc.open("wb") as crawl:
        for n in range(count):
            body, address = page(n), f"https://example.vn/{n:06}.html"
            (files / f"{n:06}.html").write_bytes(body)
            crawl.write(packed(record(address, body)))
            if n % 20 == 0:
                crawl.write(_none(n, address, body))
    return files, warc


def _none(n: int, address: str, body: bytes) -> bytes:
    match n // 20 % 3:
        case 0:
            return packed(record(f"{address}.x", b"", status="404 Not Found"))
        case 1:
            return packed(record(address, b"", kind="revisit"))
        case _:
            whole = gzip.compress(record(f"{address}.y", body), mtime=0)
            return whole[:200] + b"\xff" * 40 + whole[240:]


def read(items: Iterator[Item], ends: Counter[str]) -> float:
    """Reads a part of the items; the CPU seconds that it took to find, open and extract them."""
    began = time.process_time()
    for n, item in enumerate(items):
        for outcome in read_job(Job(n, item)):
            ends[outcome.result.category if isinstance(outcome.result, Failure) else "read"] += 1
    return time.process_time() - began


def main(count: int) -> int:
    """Measures, prints, and ends with 1 where records are missing."""
    with tempfile.TemporaryDirectory() as folder:
        files, warc = write(Path(folder), count)
        found = sum(1 for _ in items_at([warc]))
        ends: dict[str, Counter[str]] = {"files": Counter(), "warc": Counter()}
        seconds = dict.fromkeys(ends, 0.0)
        items = {"files": items_at([files], gate=True), "warc": items_at([warc])}
        read(islice(items_at([files], gate=True), 5), Counter())
        while True:
            before = ends["files"].total()
            for way in ends:
                seconds[way] += read(islice(items[way], _PART), ends[way])
            if ends["files"].total() == before and ends["warc"].total() >= found:
                break
        given = count + -(-count // 20)
        for way in ends:
            rate = ends[way]["read"] / seconds[way]
            print(f"{way:<6} {rate:8.1f} pages a second  {dict(sorted(ends[way].items()))}")
        ratio = (seconds["warc"] / ends["warc"]["read"]) / (seconds["files"] / ends["files"]["read"])
        print(f"{ratio:.2f} times the files' time; {given} records, {ends['warc'].total()} accounted for")
        return 0 if ends["warc"].total() == given and ends["warc"]["read"] == count else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="benchmarks.crawl", description=__doc__)
    parser.add_argument("--pages", type=int, default=5000)
    sys.exit(main(parser.parse_args().pages))
