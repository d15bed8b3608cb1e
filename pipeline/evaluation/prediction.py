"""An extraction as the evaluation sees it: plain records, and the words of its sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pipeline.evaluation.values import Record
from schemas.records import Extraction

RECORD_KINDS = ("scores", "rankings", "targets", "tasks", "citations")
"""The kinds whose records are found one by one."""

WITH_EVIDENCE = (*RECORD_KINDS, "agencies")


@dataclass(slots=True)
class Prediction:
    """An extraction's text and records as dictionaries; without a document where nothing was read."""

    text: str = ""
    document: Record | None = None
    kinds: dict[str, list[Record]] = field(default_factory=dict)

    @classmethod
    def of(cls, extraction: Extraction) -> Prediction:
        """The extraction under the contract's names."""
        data: dict[str, Any] = extraction.model_dump(mode="json", by_alias=True)
        text, document = data.pop("text"), data.pop("document")
        return cls(text, document, data)

    def records(self, kind: str) -> list[Record]:
        """The records of a kind, in the document's order."""
        return self.kinds.get(kind, [])

    def kept_sections(self) -> list[Record]:
        """The sections that neither are nor stand in junk or a repetition."""
        dropped: set[str] = set()
        kept = []
        for section in self.records("sections"):
            if section["kind"] == "rac" or section["duplicate_of"] or section["parent"] in dropped:
                dropped.add(section["id"])
            else:
                kept.append(section)
        return kept
