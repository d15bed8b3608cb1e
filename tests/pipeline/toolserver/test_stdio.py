"""`kehoach mcp` as a model's program meets it: the SDK's own client, over standard input and output of a process."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.build_docs import ROOT, load

pytest.importorskip("mcp", reason="the extra kehoach[mcp] isn't installed")
from anyio.from_thread import start_blocking_portal
from mcp import Client, StdioServerParameters

Call = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tools") / "kế hoạch 'x'.db"
    load(path)
    return path


@pytest.fixture(scope="module")
def client(database: Path) -> Iterator[tuple[Any, Client]]:
    program = StdioServerParameters(
        command=sys.executable, args=["-m", "pipeline.cli", "mcp", "--db", str(database)], cwd=ROOT
    )
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Client(program)) as opened:
        yield portal, opened


@pytest.fixture(scope="module")
def call(client: tuple[Any, Client]) -> Call:
    """The structured answer of a tool; ``error`` is the message where it fails."""
    portal, opened = client

    def ask(tool: str, /, **arguments: Any) -> dict[str, Any]:
        result = portal.call(opened.call_tool, tool, arguments)
        if result.is_error:
            return {"error": " ".join(block.text for block in result.content)}
        assert result.structured_content is not None
        return dict(result.structured_content)

    return ask


def _places(answer: Any) -> Iterator[dict[str, Any]]:
    """Every part of an answer that has a quote."""
    if isinstance(answer, dict):
        if "quote" in answer:
            yield answer
        for part in answer.values():
            yield from _places(part)
    elif isinstance(answer, list):
        for part in answer:
            yield from _places(part)


def test_the_tools_say_what_they_are_for(client: tuple[Any, Client]) -> None:
    portal, opened = client
    tools = {tool.name: tool for tool in portal.call(opened.list_tools).tools}
    assert set(tools) == {"search", "get_document", "facts", "tasks"}
    for tool in tools.values():
        assert tool.annotations.read_only_hint
        assert len(tool.description) > 100
        assert tool.output_schema is not None
        for name, parameter in tool.input_schema["properties"].items():
            assert "description" in parameter or name in ("limit",), (tool.name, name)
    assert "quote, source, start and end" in opened.instructions


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("search", {"words": "chuyen muc hoi dap"}),
        ("search", {"words": "đấu thầu", "province": "Hà Tĩnh", "kind": "task", "index": "PAPI.4"}),
        ("search", {"words": "năng lực cạnh tranh", "kind": "document"}),
        ("search", {"words": "nguoi co cong", "level": "tinh"}),
        ("get_document", {"name": "58/KH-UBND", "start": 100, "length": 300}),
        ("facts", {"subject": "Hà Tĩnh", "index": "PAPI", "year": 2024}),
        ("facts", {"conflicts": True}),
        ("tasks", {"provinces": ["Quảng Nam"]}),
        ("tasks", {"agency": "Sở Tài chính", "role": "any", "due_from": "2025-07-01"}),
    ],
)
def test_each_answer_has_quote_source_and_offset(
    tool: str, arguments: dict[str, Any], call: Call, database: Path
) -> None:
    places = list(_places(call(tool, **arguments)))
    assert places
    with sqlite3.connect(database) as connection:
        for place in places:
            found = connection.execute(
                "SELECT text, source_uri FROM documents WHERE id = ?", [place["document_id"]]
            ).fetchone()
            assert found[0][place["start"] : place["end"]] == place["quote"] != ""
            assert place["source"] == found[1]


def test_the_known_answers(call: Call) -> None:
    (conflict,) = call("facts", conflicts=True)["facts"]
    assert (conflict["standing"], [s["value"] for s in conflict["statements"]]) == ("conflict", [7.0, 8.0])
    due = call("tasks", provinces=["Hà Tĩnh"], due_from="2025-01-01", before="2025-06-30")
    assert [task["lead_agencies"] for task in due["tasks"]] == [["Sở Tư pháp"], ["Sở Nội vụ"]]
    assert call("search", words="chuyên mục hỏi đáp", year=2024)["results"][0]["number"] == "88/KH-UBND"
    communes = call("search", words="cải cách hành chính", level="xa", limit=25)["results"]
    assert {result["issuer"] for result in communes} == {"UBND xã Thạch Hà", "UBND phường Thành Sen"}


def test_a_document_is_read_to_its_end(call: Call) -> None:
    start, text = 0, ""
    while start is not None:
        part = call("get_document", name="58/KH-UBND", start=start, length=400)
        text += part["quote"]
        start = part["next_start"]
    assert len(text) == part["characters"] > 1000
    assert [heading["heading"] for heading in part["headings"]][:2] == ["MỤC TIÊU", "NHIỆM VỤ"]


def test_a_long_list_is_read_on(call: Call) -> None:
    first = call("tasks", limit=30)
    rest = call("tasks", limit=30, skip=30)
    assert (len(first["tasks"]), first["more"], len(rest["tasks"]), rest["more"]) == (30, True, 12, False)
    assert len({task["task_id"] for task in first["tasks"] + rest["tasks"]}) == 42
    assert call("facts", limit=1)["more"] and not call("facts", limit=100)["more"]


@pytest.mark.parametrize(
    ("tool", "arguments", "says"),
    [
        ("search", {"words": "***"}, "give at least one word"),
        ("search", {"words": "nước", "province": "Hà Tỉn"}, "Did you mean Hà Tĩnh?"),
        ("search", {"words": "x" * 401}, "400"),
        ("search", {"words": "nước", "limit": 1000}, "25"),
        ("search", {"words": "nước", "kind": "secret"}, "section"),
        ("get_document", {"name": "../../etc/passwd"}, "There is no document called"),
        ("get_document", {"name": "58/KH-UBND", "length": 10**9}, "20000"),
        ("facts", {"index": "XYZ"}, "known are"),
        ("tasks", {"due_to": "31/6/2025"}, "is no day such as"),
        ("tasks", {"agency": "Sở Vũ trụ"}, "No task names an agency"),
        ("tasks", {"provinces": ["x' OR 1=1 --"]}, "No province is called"),
    ],
)
def test_an_error_says_what_to_do(tool: str, arguments: dict[str, Any], says: str, call: Call) -> None:
    assert says in call(tool, **arguments)["error"]


@pytest.mark.parametrize(
    "words", ['"; DROP TABLE documents; --', "NEAR(a b, 2)", "a AND (b", '"', "col:x", "^x", "{x}"]
)
def test_words_are_never_operators(words: str, call: Call) -> None:
    answer = call("search", words=words)
    assert "results" in answer or "give at least one word" in answer["error"]
    assert call("tasks", limit=1)["tasks"]


def test_nothing_found_says_how_to_go_on(call: Call) -> None:
    answer = call("search", words="zzzz")
    assert answer["results"] == [] and "fewer words" in answer["note"]


def test_without_a_database_it_says_how_to_make_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "mcp", "--db", str(tmp_path / "none.db")],
        cwd=ROOT, input="", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "kehoach run PATH" in done.stderr


def test_without_the_package_it_names_the_extra(database: Path) -> None:
    code = (
        "import sys; sys.modules['mcp.server.mcpserver'] = None;"
        f"sys.argv = ['kehoach', 'mcp', '--db', {str(database)!r}];"
        "from pipeline.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "pip install 'kehoach[mcp]'" in done.stderr


def test_the_page_names_the_tools_and_a_command_that_starts(client: tuple[Any, Client]) -> None:
    portal, opened = client
    page = (ROOT / "docs" / "mcp.md").read_text("utf-8")
    tools = {tool.name for tool in portal.call(opened.list_tools).tools}
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == tools
    settings = json.loads(re.findall(r"^```json\n(.*?)^```", page, re.MULTILINE | re.DOTALL)[0])
    assert settings["mcpServers"]["kehoach"]["args"][:2] == ["mcp", "--db"]
