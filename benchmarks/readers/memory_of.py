"""Reads one PDF in this process alone: `memory_of FILE WAY` prints peak and result in MB.

The result's own size is asked for in another run (`… result`), for counting it takes memory itself.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from benchmarks.memory import peak


def main() -> None:
    path, way, what = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    print(_result(path, way) if what == "result" else _peak(path, way))


def _peak(path: Path, way: str) -> float:
    READ[way](path)
    return peak()


def _result(path: Path, way: str) -> float:
    """What the reader's answer alone holds, its modules loaded before."""
    READ[way](path)
    tracemalloc.start()
    kept = READ[way](path)
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    del kept
    return held / 1_000_000


def _blocks(path: Path) -> object:
    from pipeline.readers.pdf import read

    return read(path.read_bytes(), path.name)


def _text(path: Path) -> object:
    from pipeline.readers.pdf import read_text

    return read_text(path.read_bytes())


def _pdfplumber(path: Path) -> object:
    import pdfplumber

    found = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            found.append((page.extract_tables(), page.extract_text()))
            page.close()
    return found


READ: dict[str, Callable[[Path], object]] = {
    "kehoach, all": _blocks,
    "kehoach, text": _text,
    "pdfplumber, pages closed": _pdfplumber,
}


if __name__ == "__main__":
    main()
