"""The pages that docs/questions.md names beside its commands and queries: each shows the answer too."""

from __future__ import annotations

import asyncio
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from pipeline.web.serving import Settings
from tests.pipeline.web.conftest import Reader

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
_NAMED = re.compile(r"^## (\d+)\.(?:(?!^## ).)*?^Page: `([^`]+)`$", re.MULTILINE | re.DOTALL)
NAMED = _NAMED.findall(PAGE)
ANSWERS: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("answers.toml").read_text(encoding="utf-8")
)


class Words(HTMLParser):
    """The words of a page, in one line."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def __str__(self) -> str:
        return " ".join(" ".join(self.found).split())


def test_each_page_that_is_named_has_an_answer() -> None:
    assert [number for number, _ in NAMED] == [n for n, answer in ANSWERS.items() if "page" in answer]


@pytest.mark.parametrize(("number", "address"), NAMED)
def test_a_page_shows_the_answer(number: str, address: str, database: Path) -> None:
    with asyncio.Runner() as runner:
        response = Reader(runner, database, Settings()).get(address)
    assert response.status_code == 200
    words = str(Words(response.text))
    assert [wanted for wanted in ANSWERS[number]["page"] if wanted not in words] == []
