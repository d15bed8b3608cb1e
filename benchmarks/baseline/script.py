"""The script: a document's lines, one after another, by the section that they stand in; then its tables."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from benchmarks.baseline.text import Rows, lines_and_tables
from benchmarks.baseline.words import (
    FIELDS,
    GAINED,
    ITEM,
    KNOWN,
    LEAD,
    MOVED,
    NUMBER,
    PROVINCE,
    RANK,
    SCORE,
    SECTION,
    TOP,
    WITH,
    agencies_of,
    agency_of,
    aims_of,
    change_of,
    deadline,
    index_of,
    mode_of,
    value_of,
    year_of,
)
from schemas.records import Extraction


def extract_path(path: Path) -> Extraction:
    """The records of a file, or of the member of an archive that the address names.

    Raises DocumentError where an archive can't be unpacked.
    """
    from pipeline.flow import members

    member = next(members(path))
    if not isinstance(member.data, bytes):
        raise member.data
    return extract(member.data, member.name)


def extract(data: bytes, name: str) -> Extraction:
    """The records of a file's bytes, in the form that the evaluation takes."""
    return _Script(data, name).extraction()


class _Script:
    def __init__(self, data: bytes, name: str) -> None:
        self.data = data
        self.lines, self.tables = lines_and_tables(data, name)
        rows = [" | ".join(row) for table in self.tables for row in table]
        self.text = "\n".join([*self.lines, *rows])
        province = PROVINCE.search(self.text)
        self.subject = {"name": province[0].title() if province else "", "kind": "tinh"}
        dated = re.search(r"ngày \d+ tháng \d+ năm (\d{4})", self.text)
        self.year = int(dated[1]) if dated else None
        self.said = self.year - 1 if self.year else None  # the year that a heading or a sentence named last
        self.main = index_of(" ".join(self.lines[:25])) or "OTHER"
        self.found: dict[str, list[dict[str, Any]]] = {
            kind: [] for kind in ("scores", "rankings", "targets", "tasks")
        }
        self.at = 0

    def extraction(self) -> Extraction:
        lead, mode = "", ""
        for line in self.lines:
            self.at = max(self.text.find(line, self.at), 0)
            if heading := SECTION.match(line):
                mode, lead = mode_of(heading[1]) or mode, ""
                self.said = year_of(line) or self.said
            elif mode == "targets":
                self._targets(line)
            elif mode == "tasks":
                lead = self._task(line, lead)
            else:
                self._measured(line)
        for table in self.tables:
            self._table(table)
        digest = hashlib.sha256(self.data).hexdigest()
        source = {"sha256": digest, "media_type": "text/plain", "bytes": len(self.data)}
        return Extraction.model_validate(
            {"document": {"id": f"h-{digest[:16]}", "source": source}, "text": self.text} | self.found
        )

    def _add(self, records: str, quote: str, **values: Any) -> None:
        start = max(self.text.find(quote, self.at), 0)
        words = self.text[start : start + len(quote)]
        evidence = {"start": start, "end": start + len(words), "quote": words, "rule": f"baseline.{records}"}
        self.found[records].append({"evidence": evidence} | values)

    def _about(self, words: str, year: int | None) -> dict[str, Any]:
        """The index and the field that the words name, the document's province, and a year."""
        field = next(((index, code) for index, code, name in FIELDS if name in words.lower()), None)
        index, component = field or (index_of(words), None)
        return {"index": index, "component": component, "subject": self.subject, "year": year}

    def _measured(self, line: str) -> None:
        """Scores and ranks of a sentence, each with the change that follows it."""
        index = None
        for sentence in re.split(r"(?<=[.;])\s+", line):
            self.said = year_of(sentence) or self.said
            about = self._about(sentence, self.said)
            index = about["index"] = about["index"] or index
            if index is None or re.search(r"phấn đấu|mục tiêu|quyết tâm", sentence, re.IGNORECASE):
                continue
            for hit in SCORE.finditer(sentence):
                unit = "%" if hit[3] == "%" else "diem"
                gained = change_of(GAINED.search(sentence, hit.end()))
                self._add(
                    "scores", hit[0], value=value_of(hit[1]), unit=unit, scale=hit[2], **gained, **about
                )
            for hit in RANK.finditer(sentence):
                moved = change_of(MOVED.search(sentence, hit.end()))
                self._add("rankings", hit[0], rank=int(hit[1]), out_of=hit[2], **moved, **about)

    def _targets(self, line: str) -> None:
        for clause in re.split(r"(?<=[;.])\s+|, (?=(?:lọt )?vào |thuộc )", line):
            about = self._about(clause, year_of(clause) or self.year) | {"measure": clause}
            about["index"] = about["index"] or (index_of(line) if TOP.search(clause) else None)
            for kind, unit, comparator, quote, value in aims_of(clause):
                self._add("targets", quote, kind=kind, unit=unit, comparator=comparator, value=value, **about)

    def _task(self, line: str, lead: str) -> str:
        """An item is a task; one that only names an agency is the heading of those below it. Gives the lead for those."""
        item = ITEM.match(line)
        words = item[4] if item else line
        named = LEAD.match(words)
        if named and len(words) - len(named[0]) < 3:
            return agency_of(named[1])
        if item and len(words) > 40 and (named or lead or item[2] or item[3]):
            label = item[1] or item[2] or item[3]
            helpers = WITH.search(words)
            leads = [agency_of(named[1])] if named else [lead] if lead else []
            self._add_task(words, label, leads, agencies_of(helpers[1]) if helpers else [], words, "prose")
        return lead

    def _add_task(
        self, words: str, label: str | None, leads: list[str], helpers: list[str], due: str, kind: str
    ) -> None:
        self._add(
            "tasks", words, text=words, label=label, kind=kind, indices=[self.main], deadline=deadline(due),
            lead_agencies=leads, coordinating_agencies=helpers,
        )  # fmt: skip

    def _table(self, table: Rows) -> None:
        """Rows below a heading that names tasks and who leads them, or years of a field's points and places."""
        self.at = 0
        for at, heading in enumerate(table[:3]):
            roles = {
                role: n
                for role, words in KNOWN["columns"].items()
                for n, cell in reversed(list(enumerate(heading)))
                if re.search(words, cell, re.IGNORECASE)
            }
            years = {n: year for n, cell in enumerate(heading) if (year := year_of(cell))}
            if {"text", "lead"} <= roles.keys() or years:
                for row in table[at + 1 :]:
                    self._row(row, roles) if "lead" in roles else self._figures(row, years)
                return

    def _row(self, row: list[str], roles: dict[str, int]) -> None:
        cells = {role: row[n] if n < len(row) else "" for role, n in roles.items()}
        if cells["lead"] and cells.get("text"):
            leads, helpers = agencies_of(cells["lead"]), agencies_of(cells.get("with", ""))
            self._add_task(cells["text"], row[0] or None, leads, helpers, cells.get("due", ""), "table")

    def _figures(self, row: list[str], years: dict[int, int]) -> None:
        for n, year in years.items():
            about = self._about(" ".join(row), year)
            cell = row[n] if n < len(row) else ""
            if about["component"] and re.fullmatch(NUMBER, cell):
                self._add("scores", cell, value=value_of(cell), unit="diem", **about)
            elif about["component"] and (place := re.fullmatch(r"(\d+)/(\d+)", cell)):
                self._add("rankings", cell, rank=int(place[1]), out_of=int(place[2]), **about)
