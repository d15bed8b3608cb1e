"""The English words that the pages say, found in the templates and the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pipeline.web
from pipeline.web.breaks import all_breaks

HERE = Path(pipeline.web.__file__).parent
_SAID = re.compile(r"""\bt\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")


def in_templates() -> Iterator[str]:
    """The literal words of ``t(…)`` in the templates."""
    for path in sorted((HERE / "templates").glob("*.html")):
        for match in _SAID.finditer(path.read_text("utf-8")):
            yield (match[1] or match[2]).replace('\\"', '"')


def in_data() -> Iterator[str]:
    """The words of the breaks in the series."""
    yield from (found["words"] for found in all_breaks())


def _literals(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def in_code() -> Iterator[str]:
    """The literal words of ``….t(…)``, and the headings of columns."""
    for path in sorted(HERE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            if isinstance(node.func, ast.Attribute) and node.func.attr == "t":
                first = node.args[0]
                yield from _literals(first) if isinstance(first, ast.Constant) else ()
            elif isinstance(node.func, ast.Name) and node.func.id == "Column" and len(node.args) > 1:
                yield from _literals(node.args[1])
            elif isinstance(node.func, ast.Name) and node.func.id == "_counted":
                yield node.args[3].value  # type: ignore[attr-defined]
