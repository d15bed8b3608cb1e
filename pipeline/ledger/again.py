"""Whether what is known of a document still stands, or it is to be read again."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pipeline.engines.settings import Settings
from pipeline.ledger.book import Row


@dataclass(frozen=True, slots=True)
class Rules:
    """What a run reads by: the code's fingerprint, its limits, and the programs that it finds when it asks."""

    made: str
    settings: Settings
    tools: Callable[[], str]

    def limits(self, category: str) -> dict[str, Any]:
        """What a failure of the category hung on, beyond the document's bytes and the code."""
        if category in ("needs-tool", "needs-ocr"):
            return {"tools": self.tools()}
        own = {"timeout": "timeout", "memory": "memory", "too-large": "pages"}.get(category)
        return {own: getattr(self.settings, own)} if own else {}

    def stands(self, row: Row, opened: bool) -> bool:
        """Whether the document need not be read again, its bytes being the same.

        A failure stands for the same code under the same limits: a document that took too long is tried again only
        with more time, or when it is asked for. One whose file could not be ``opened`` at all is always tried again.
        """
        if row["made"] != self.made:
            return False
        if row["state"] != "failed":
            return True
        closed = row["category"] == "unreadable" and row["sha256"] is None and not opened
        if row["stage"] == "store" or closed:
            return False
        return bool(json.loads(row["limits"]) == self.limits(row["category"]))
