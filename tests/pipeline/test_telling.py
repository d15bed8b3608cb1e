"""Warnings are told in the reader's language, and every sentence of one has its Vietnamese words."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.file_names import told
from extractors.warn import more, warn
from pipeline.messages import speaking, vietnamese
from pipeline.readers.blocks import Note
from pipeline.telling import tell, tell_stored
from schemas.document import Hint

ROOT = Path(__file__).resolve().parents[2]


def _strings(node: ast.AST) -> Iterator[str]:
    return (n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def _forms() -> dict[str, str]:
    """The sentence of every call that makes a warning, and of the lists that are given as ``forms``, with their place."""
    found = {}
    for path in (*(ROOT / "extractors").rglob("*.py"), *(ROOT / "pipeline").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        scopes = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for scope in scopes:
            named = {
                target.id: list(_strings(node.value))
                for node in ast.walk(scope)
                if isinstance(node, ast.Assign)
                for target in node.targets
                if isinstance(target, ast.Name)
            }
            for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
                name = getattr(call.func, "id", "")
                if name not in ("warn", "more", "Note") or len(call.args) < 2:
                    continue
                form = call.args[1]
                given = named.get(form.id, []) if isinstance(form, ast.Name) else list(_strings(form))
                found |= {words: f"{path.relative_to(ROOT)}:{call.lineno}" for words in given}
    return found


def test_every_sentence_has_vietnamese_words() -> None:
    forms, catalogue = _forms(), vietnamese()["warnings"]
    assert len(forms) > 30
    assert not {form: place for form, place in forms.items() if form not in catalogue}


def test_no_sentence_is_translated_in_vain() -> None:
    written = "\n".join(
        words
        for folder in ("extractors", "pipeline")
        for path in (ROOT / folder).rglob("*.py")
        for words in _strings(ast.parse(path.read_text("utf-8")))
    )
    assert not [form for form in vietnamese()["warnings"] if form not in written]


def _values(form: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(form) if name is not None)


def test_the_same_values_stand_in_both() -> None:
    assert not [form for form, words in vietnamese()["warnings"].items() if _values(form) != _values(words)]


def test_no_warning_is_made_of_words_alone() -> None:
    """A message with its values already in it can't be told in another language."""
    bare = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for folder in ("extractors", "pipeline")
        for path in (ROOT / folder).rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in ("Warning", "Note", "warn")
        and (
            (
                getattr(call.func, "id", "") == "Warning"
                and "forms" not in {word.arg for word in call.keywords}
            )
            or any(isinstance(part, ast.JoinedStr) for part in call.args)
        )
    ]
    assert not bare


def test_a_warning_in_both_languages() -> None:
    made = warn("unknown-agency", "«{name}» ({n}×) is not in the list of agencies.", name="Sở {Lạ}", n=3)
    assert made.message == "«Sở {Lạ}» (3×) is not in the list of agencies."
    assert tell(made.message, made.forms, made.values) == made.message
    with speaking("vi"):
        assert (
            tell(made.message, made.forms, made.values)
            == "«Sở {Lạ}» (3 lần) không có trong danh mục cơ quan."
        )
        assert tell("Another message.", made.forms, made.values) == "Another message."
        assert tell("No words for it.", ["No words for it."], {}) == "No words for it."
        assert tell_stored("An older one.", None, None) == "An older one."


def test_sentences_are_put_together() -> None:
    blank = warn("blank-number", "The number before {sign} is left blank, or can't be read.", sign="/KH-UBND")
    (found,) = told([blank], [Hint(field="number", value="47/KH-UBND", said_by="47-KH-UBND.pdf")])
    assert found == more(blank, "The file's name says {hint}.", hint="47/KH-UBND")
    with speaking("vi"):
        assert tell(found.message, found.forms, found.values) == (
            "Số trước /KH-UBND để trống hoặc không đọc được. Tên tệp cho biết 47/KH-UBND."
        )


@pytest.mark.parametrize("category", ["too-large", "encrypted"])
def test_the_name_of_a_failure_is_told_too(category: str) -> None:
    note = Note(
        "part-not-read", "A file inside the document was not read: {category}.", {"category": category}
    )
    with speaking("vi"):
        words = tell(note.message, [note.form], note.values)
    assert words.startswith("Một tệp trong văn bản không được đọc: ") and category not in words
