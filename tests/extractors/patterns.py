"""Every regular expression that the extractors compile: in their modules, and in cached functions over a reading.

As a program it prints them as JSON, a list of [module, line, pattern, flags]: they are seen as they are compiled, which
needs a process that has imported no extractor yet.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
READ = (ROOT / "corpus" / "samples", ROOT / "tests" / "gold")
"""Documents whose reading makes the patterns that depend on a word list's name."""
FORMATS = (".txt", ".html", ".md")


class Compiled(NamedTuple):
    """A pattern with the module and the line that compile it."""

    module: str
    line: int
    pattern: str
    flags: int


@cache
def compiled() -> list[Compiled]:
    """All patterns, each once, in the order of their modules."""
    words = [sys.executable, "-m", "tests.extractors.patterns"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return sorted(Compiled(*one) for one in json.loads(done.stdout))


def _record() -> list[tuple[str, int, str, int]]:
    """The patterns that importing the extractors and reading documents compile."""
    found: dict[tuple[str, int], tuple[str, int]] = {}
    plain = re.compile

    def noting(pattern: Any, flags: Any = 0) -> Any:
        made = plain(pattern, flags)
        caller = sys._getframe(1)
        module = caller.f_globals.get("__name__", "")
        if module.startswith("extractors."):
            found.setdefault((made.pattern, made.flags), (module, caller.f_lineno))
        return made

    re.compile = noting  # type: ignore[assignment]
    import extractors

    for module in walk_packages(extractors.__path__, "extractors."):
        import_module(module.name)
    from pipeline.flow import extract_file, find_documents

    for path in find_documents(list(READ)):
        if path.suffix in FORMATS:
            extract_file(path)
    return [(*place, *pattern) for pattern, place in found.items()]


if __name__ == "__main__":
    print(json.dumps(_record(), ensure_ascii=True))
