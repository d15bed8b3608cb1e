"""One piece of work in this process alone, for the most memory that it holds: `alone WAY FILE…` prints it in MB.

Each way does what the report's row of the same name is timed for.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.bench.works import bare_text, kept
from benchmarks.measure import ROOT, SPACY
from benchmarks.memory import peak

Work = Callable[[Sequence[Path]], object]


def held(way: str, paths: Sequence[Path]) -> float:
    """MB at the peak of a process that does this work on the files. Raises CalledProcessError."""
    words: list[str | Path] = [sys.executable, "-m", "benchmarks.bench.alone", way, *paths]
    return float(subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


def _read(paths: Sequence[Path]) -> object:
    from pipeline.readers import read

    return [read(path.read_bytes(), path.name) for path in paths]


def _bare(paths: Sequence[Path]) -> object:
    return [bare_text(path) for path in paths]


def _pdfplumber(paths: Sequence[Path]) -> object:
    import pdfplumber

    found = []
    for path in paths:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                found.append((page.extract_tables(), page.extract_text()))
                page.close()
    return found


def _web_page(paths: Sequence[Path]) -> object:
    return [kept(path.read_bytes()) for path in paths]


def _records(paths: Sequence[Path]) -> None:
    from pipeline.flow import extract_file

    for path in paths:
        extract_file(path)


def _expressions(paths: Sequence[Path]) -> None:
    from benchmarks.baseline import extract_path

    for path in paths:
        extract_path(path)


def _words(paths: Sequence[Path]) -> object:
    import underthesea

    return [underthesea.word_tokenize(path.read_text(encoding="utf-8")) for path in paths]


def _tokens(paths: Sequence[Path]) -> object:
    import spacy

    cut = spacy.blank("vi", config=SPACY)
    return [cut(path.read_text(encoding="utf-8")) for path in paths]


def _placed(paths: Sequence[Path]) -> object:
    from benchmarks.duplicates.ours import place_in_memory

    return [place_in_memory(json.loads(path.read_text(encoding="utf-8"))) for path in paths]


WAYS: dict[str, Work] = {
    "read": _read,
    "pypdfium2": _bare,
    "pdfplumber": _pdfplumber,
    "web page": _web_page,
    "kehoach": _records,
    "regular expressions": _expressions,
    "underthesea": _words,
    "spacy": _tokens,
    "near": _placed,
}


def main() -> None:
    WAYS[sys.argv[1]]([Path(name) for name in sys.argv[2:]])
    print(peak())


if __name__ == "__main__":
    main()
