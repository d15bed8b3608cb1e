"""Runs the examples of docs/python.md, one after the other, and puts what each prints below it."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from scripts.doc_answers import DATABASE

_EXAMPLE = re.compile(
    r"^```python\n(?P<code>.*?)^```\n(?P<shown>\n```text\n.*?^```\n)?", re.MULTILINE | re.DOTALL
)


def examples(page: str) -> list[str]:
    """The code of each example."""
    return [example["code"] for example in _EXAMPLE.finditer(page)]


def run_examples(page: str, database: Path) -> list[str]:
    """What each example prints, all in one namespace, with the database in place of the one that the page names."""
    names: dict[str, Any] = {}
    printed = []
    for code in examples(page):
        with redirect_stdout(io.StringIO()) as out:
            exec(compile(code.replace(DATABASE, database.as_posix()), "docs/python.md", "exec"), names)
        printed.append(out.getvalue())
    return printed


def shown(page: str, database: Path) -> str:
    """The page with what each example prints below it, in place of what stood there."""
    printed = iter(run_examples(page, database))

    def example(found: re.Match[str]) -> str:
        words = next(printed)
        return f"```python\n{found['code']}```\n" + (f"\n```text\n{words.rstrip()}\n```\n" if words else "")

    return _EXAMPLE.sub(example, page)
