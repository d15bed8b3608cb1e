"""A part of the report: tables, and bars drawn from their figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.report import Section
from pipeline.runs.pictures import bars

_STYLE = (
    "<style>text{font:13px sans-serif;fill:#333}rect{fill:#9a9a9a}rect.ours{fill:#2f6f8f}"
    "@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>"
)


@dataclass(frozen=True, slots=True)
class Options:
    """How much is measured: ``quick`` takes smaller collections; ``gold`` names folders of gold beside the project's own."""

    quick: bool = False
    gold: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture: a bar for each label, those of the product in a colour of their own."""

    title: str
    rows: Sequence[tuple[str, float]]
    unit: str = ""

    def svg(self) -> str:
        """The picture as a file of its own."""
        drawn = bars(self.title, self.rows, self.unit)
        inner = drawn[drawn.index("<svg") : drawn.index("</svg>") + len("</svg>")]
        before, *drawn_bars = inner.split("<rect")
        inner = before + "".join(
            ('<rect class="ours"' if label.startswith("kehoach") else "<rect") + bar
            for (label, _), bar in zip(self.rows, drawn_bars, strict=True)
        )
        return inner.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1).replace(
            ">", ">" + _STYLE, 1
        )


@dataclass(slots=True)
class Part:
    """What one measurement gives."""

    sections: list[Section]
    bars: list[Bars] = field(default_factory=list)


Measure = Callable[[Options], Part]


def missing(section: Section, name: str, install: str) -> None:
    """A row for a tool that isn't installed, with what installs it."""
    blanks = ("–",) * (len(section.head) - 1)
    section.rows.append((f"{name}: not installed, `{install}`", *blanks))
    section.figures.append({"tool": name, "installed": False, "install": install})


def failed(section: Section, name: str, why: object) -> None:
    """A row for a tool that is installed and gives no answer, with the words that say why not."""
    blanks = ("–",) * (len(section.head) - 1)
    section.rows.append((f"{name}: no answer, {why}", *blanks))
    section.figures.append({"tool": name, "failed": str(why)})
