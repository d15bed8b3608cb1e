"""What a measurement gives, on the terminal, as JSON and in benchmarks/README.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.speed import README, table


@dataclass(slots=True)
class Section:
    """One table of figures; ``figures`` holds the same for machines, ``notes`` what stands below it."""

    name: str
    head: Sequence[str]
    rows: list[tuple[str, ...]]
    figures: list[dict[str, Any]]
    notes: list[str] = field(default_factory=list)

    def markdown(self) -> str:
        below = "".join(f"\n{note}\n" for note in self.notes)
        return table(self.head, self.rows) + below


def write(command: str, name: str, sections: Sequence[Section], readme: Path = README) -> None:
    """Puts the tables in place of those that stand between the marks of ``python -m command name``."""
    text = readme.read_text(encoding="utf-8")
    begin, end = (f"<!-- {word} of `python -m {command} {name}` -->" for word in ("figures", "end"))
    before, opened, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not opened or not closed:
        raise RuntimeError(f"{readme.name} has no place for the figures of {name}")
    body = "\n".join(section.markdown() for section in sections)
    readme.write_text(f"{before}{begin}\n\n{body}\n{end}{after}", encoding="utf-8")


def percent(part: float, whole: float = 1.0) -> str:
    """A share in hundredths, never rounded up to the whole."""
    share = part / whole if whole else 0.0
    return "100 %" if part == whole else f"{min(share, 0.9999):.2%}".replace("%", " %")
