"""What the program says has Vietnamese words, with the same values in them."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from pipeline import messages
from pipeline.errors import Category, DocumentError
from pipeline.flow import extract_file
from pipeline.messages import say, use, vietnamese
from pipeline.readers.sniff import NAMES

PIPELINE = Path(messages.__file__).parent


def _calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """The calls of a function anywhere in the package, each with its file and line."""
    for path in sorted(PIPELINE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield f"{path.relative_to(PIPELINE)}:{node.lineno}", node


def _text(node: ast.expr) -> str:
    """The words of a literal, also of one that holds values; nothing of any other expression."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(
        part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


def _said() -> dict[str, str]:
    """Every phrase that is said as a literal, and where."""
    found = ((_text(call.args[0]), place) for place, call in _calls("say") if call.args)
    return {phrase: place for phrase, place in found if phrase}


def test_every_phrase_has_vietnamese_words() -> None:
    phrases = vietnamese()["phrases"]
    assert len(_said()) > 60
    assert not {phrase: place for phrase, place in _said().items() if phrase not in phrases}
    assert not [name for name in (*NAMES.values(), *get_args(Category)) if name not in phrases]


def test_no_phrase_is_translated_in_vain() -> None:
    """A key that differs from the program's words by a letter is never found: it must stand somewhere in the code."""
    spoken = {
        node.value
        for path in PIPELINE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert not [phrase for phrase in vietnamese()["phrases"] if phrase not in spoken]


def _values(phrase: str) -> list[str]:
    return sorted(field for _, field, _, _ in string.Formatter().parse(phrase) if field is not None)


def test_the_same_values_stand_in_both() -> None:
    assert not [
        (english, words)
        for english, words in vietnamese()["phrases"].items()
        if _values(english) != _values(words)
    ]


def test_a_failure_is_said_not_written() -> None:
    """Message and advice of a failure go through ``say``, so that they may be read in Vietnamese."""
    bare = [
        (place, _text(argument))
        for place, call in _calls("DocumentError")
        for argument in call.args[1:]
        if any(character.isalpha() for character in _text(argument))
    ]
    assert not bare


@pytest.fixture
def in_vietnamese() -> Iterator[None]:
    use("vi")
    yield
    use("en")


@pytest.mark.parametrize(
    ("data", "category", "message", "advice"),
    [
        (b"  \n", "empty", "tep.txt rỗng.", ""),
        (b"<html><p> </p></html>", "empty", "tep.txt không có chữ nào.", ""),
        (b"\x89PNG\r\n\x1a\n\0\0", "unsupported", "Tệp là ảnh PNG, định dạng này chưa đọc được.",
         "Hãy lưu lại dưới dạng PDF, DOCX, HTML hoặc văn bản thuần."),
        (b"\x00\x01\x02\x03" * 9, "unsupported", "Tệp ở định dạng mà chương trình không nhận ra.",
         "Hãy lưu lại dưới dạng PDF, DOCX, HTML hoặc văn bản thuần."),
        (b"%PDF-1.4 xyz", "unreadable", "Tệp PDF bị hỏng:", "Hãy tải lại từ nơi đã lấy."),
    ],
)  # fmt: skip
def test_failures_in_vietnamese(
    data: bytes, category: str, message: str, advice: str, tmp_path: Path, in_vietnamese: None
) -> None:
    path = tmp_path / "tep.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError) as failed:
        extract_file(path)
    assert (failed.value.category, failed.value.advice) == (category, advice)
    assert failed.value.message.startswith(message)


def test_words_without_a_translation_stay_as_they_are(in_vietnamese: None) -> None:
    assert say("No such words: {n}", n=3) == "No such words: 3"
    assert say("The page") == "Trang web"
