"""A calendar of the tasks (RFC 5545): an all-day event at each due date, for Outlook, Google Calendar and the like."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.database.columns import Row
from pipeline.exports.stream import About, Entry, Order
from pipeline.exports.writer import Files, close_all

_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//kehoach//tasks//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Nhiệm vụ đến hạn",
)
_LINE = 75
"""Octets of a line, at the most; longer ones are folded."""
_SUMMARY = 160
"""Characters of a task in the event's title; its description holds all."""
_UNDATED = "19700101"
"""The stamp of an event whose document bears no date."""


class Calendar:
    """Writes ``tasks.ics``. Tasks without a due date have no place in it."""

    order: Order = "id"

    def __init__(self, folder: Path, kinds: Sequence[str]) -> None:
        self._file = (folder / "tasks.ics").open("w", encoding="utf-8", newline="")
        self._seen: Counter[str] = Counter()
        self._document = ""
        self._put(_HEAD)

    def write(self, entry: Entry) -> bool:
        """An event for each due date that the task names."""
        if entry.kind != "tasks":
            return False
        if entry.about.id != self._document:
            self._document = entry.about.id
            self._seen.clear()
        days = _due_days(entry.row)
        if days:
            self._seen[entry.row["text"]] += 1
        for at, day in enumerate(days):
            self._put(_event(entry, day, f"{self._seen[entry.row['text']]}/{at}"))
        return bool(days)

    def close(self) -> Files:
        """The calendar's end."""
        self._put(["END:VCALENDAR"])
        return close_all({"tasks": self._file})

    def abandon(self) -> None:
        """The file is closed as it is."""
        self._file.close()

    def _put(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._file.write("\r\n ".join(_folded(line)) + "\r\n")


def _due_days(row: Row) -> list[str]:
    """Each due date of the task once, the first one first."""
    several = [deadline["due"] for deadline in json.loads(row["deadlines"] or "[]")]
    return sorted({day for day in (row["deadline_due"], *several) if day})


def _event(entry: Entry, day: str, at: str) -> list[str]:
    row, about = entry.row, entry.about
    due = datetime.date.fromisoformat(day)
    lead = "; ".join(json.loads(row["lead_agencies"] or "[]"))
    text = str(row["text"])
    # Many a task begins with the agency's name.
    title = f"{lead}: {text}" if lead and not text.startswith(lead.split("; ")[0]) else text
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_uid(about.id, row['text'], at)}",
        f"DTSTAMP:{_stamp(about.issued)}T000000Z",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + datetime.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(_short(title))}",
        f"DESCRIPTION:{_text(_description(row, about))}",
    ]
    indices = json.loads(row["indices"] or "[]")
    if indices:
        lines.append("CATEGORIES:" + ",".join(_text(index) for index in indices))
    if (about.source_uri or "").startswith(("http://", "https://")):
        lines.append(f"URL:{_printable(about.source_uri or '')}")
    return [*lines, "TRANSP:TRANSPARENT", "END:VEVENT"]


def _uid(document_id: str, text: str, at: str) -> str:
    """Stays the same while the document and the task's words do, whatever else is read from it."""
    return hashlib.sha256(f"{document_id}\n{text}\n{at}".encode()).hexdigest()[:32] + "@kehoach"


def _stamp(issued: str | None) -> str:
    """The day of issue, or the first one of its month or year: the same file at whatever time it is made."""
    return f"{issued}-01-01"[: len("2025-01-01")].replace("-", "") if issued else _UNDATED


def _description(row: Row, about: About) -> str:
    coordinating = "; ".join(json.loads(row["coordinating_agencies"] or "[]"))
    named = {
        "Phối hợp": coordinating,
        "Thời hạn": row["deadline_raw"],
        "Sản phẩm": row["product"],
        "Văn bản": " · ".join(part for part in (about.number, about.title, about.issuer) if part),
        "Trang": row["page"],
        "Nguồn": about.source_uri,
    }
    return "\n".join([row["text"], *(f"{name}: {value}" for name, value in named.items() if value)])


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= _SUMMARY else words[:_SUMMARY].rsplit(" ", 1)[0] + " …"


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return _printable(escaped)


def _printable(value: str) -> str:
    """Without what could end the line, and so begin one of the calendar's own."""
    return "".join(c for c in value if c.isprintable())


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, the blank that begins a further one counted; no letter is cut."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LINE:
            yield piece
            piece, size = "", 1
        piece, size = piece + letter, size + octets
    yield piece
