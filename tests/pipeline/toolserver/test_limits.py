"""How much one answer holds, and how long one call may take."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("mcp", reason="the extra kehoach[mcp] isn't installed")
from mcp.server.mcpserver.exceptions import ToolError

from pipeline.toolserver.answers import QUOTE, clipped
from pipeline.toolserver.server import Tools
from scripts.build_docs import load

TEXT = "".join(chr(0x4E00 + n) for n in range(3 * QUOTE))


@pytest.mark.parametrize("at", [0, 1, QUOTE // 2, QUOTE, 2 * QUOTE, 3 * QUOTE - 1])
def test_a_long_quote_is_cut_around_the_words(at: int) -> None:
    found = clipped(TEXT, 100, at)
    assert len(found["quote"]) == QUOTE
    assert TEXT[found["start"] - 100 : found["end"] - 100] == found["quote"]
    assert TEXT[at] in found["quote"]


def test_a_short_quote_stays_whole() -> None:
    assert clipped("ngắn", 7, 3) == {"quote": "ngắn", "start": 7, "end": 11}


def test_a_call_that_takes_too_long_says_so(tmp_path: Path) -> None:
    load(tmp_path / "plans.db")
    with pytest.raises(ToolError, match="narrow it down"):
        Tools(tmp_path / "plans.db", seconds=0).tasks()
