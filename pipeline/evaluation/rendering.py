"""A report as tables in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from pipeline.evaluation.report import KINDS, Count, DocumentScore, Report, Tally

_NAMES = {"lead_agencies": "lead agencies", "coordinating_agencies": "coordinating agencies"}
_SHORT = {
    "document": "doc", "scores": "score", "rankings": "rank", "targets": "target", "tasks": "task",
    "lead_agencies": "lead", "coordinating_agencies": "coord", "deadlines": "due", "citations": "cite",
    "duplicates": "dupl",
}  # fmt: skip
_FEW, _MANY = 10, 60
"""So many lines of what is confused are shown, and with ``verbose``."""
_STYLES = {"missed": "yellow", "extra": "red", "differs": "magenta", "forbidden": "bold red"}


def render(report: Report, console: Console, verbose: bool = False) -> None:
    """Print the figures a kind; with ``verbose`` also a field, a rule and a document, and what went wrong."""
    total = report.total
    console.print(_kinds_table(report, total))
    if verbose:
        console.print(_fields_table(total))
        console.print(_rules_table(total))
        console.print(_documents_table(report))
        for document in report.documents:
            _print_findings(document, console)
    if report.confusions:
        console.print(_confusions_table(report, _MANY if verbose else _FEW))
    _print_unread(report, console)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def _table(title: str, *columns: str) -> Table:
    """A table whose first column is words and the others numbers."""
    table = Table(title=title, title_justify="left", header_style="bold")
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place else "left", no_wrap=True)
    return table


def _kinds_table(report: Report, total: Tally) -> Table:
    read = report.read
    table = _table(
        f"{report.gold}: {read.points:.0f} of {read.total} documents read, {report.whole.points:.0f} wholly right",
        "kind", "right", "missed", "extra", "precision %", "recall %", "F1 %", "soft F1 %", "near F1 %", "loose F1 %",
    )  # fmt: skip
    for kind in KINDS:
        if kind in total.kinds:
            score = total.kinds[kind]
            others = (_percent(count.f1) for count in (score.soft, score.near, score.loose))
            table.add_row(_NAMES.get(kind, kind), *_figures(score.strict), *others)
    return table


def _figures(count: Count) -> list[str]:
    ratios = (count.precision, count.recall, count.f1)
    return [str(count.right), str(count.missed), str(count.extra), *map(_percent, ratios)]


def _fields_table(total: Tally) -> Table:
    table = _table("Fields of the records found", "kind", "field", "of", "right %")
    table.columns[1].justify = "left"
    for (kind, name), share in sorted(total.fields.items(), key=lambda item: KINDS.index(item[0][0])):
        table.add_row(_NAMES.get(kind, kind), name, str(share.total), _percent(share.value))
    return table


def _rules_table(total: Tally) -> Table:
    table = _table("Rules", "kind", "rule", "right", "wrong", "precision %")
    table.columns[1].justify = "left"
    for (kind, rule), count in sorted(total.rules.items(), key=lambda item: (item[0][0], -item[1].extra)):
        table.add_row(kind, rule, str(count.right), str(count.extra), _percent(count.precision))
    return table


def _confusions_table(report: Report, most: int) -> Table:
    table = _table("Where to work next", "times", "kind", "field", "rule", "found", "should be")
    table.columns[0].justify = "right"
    for column in table.columns[1:]:
        column.justify, column.no_wrap, column.overflow = "left", False, "fold"
    for one, count in report.confusions[:most]:
        cells = (_NAMES.get(one.kind, one.kind), one.field, one.rule or "", one.found, one.expected)
        table.add_row(str(count), *map(escape, cells))
    return table


def _documents_table(report: Report) -> Table:
    table = _table("Documents (F1 %)", "document", *(_SHORT.get(kind, kind) for kind in KINDS))
    for document in report.documents:
        if document.counted:
            scores = document.tally.kinds
            cells = (_percent(scores[kind].strict.f1) if kind in scores else "" for kind in KINDS)
            table.add_row(document.gold, *cells)
    return table


def _print_findings(document: DocumentScore, console: Console) -> None:
    if document.findings:
        console.print(f"\n[bold]{escape(document.gold)}[/bold] {escape(document.file)}")
    for finding in document.findings:
        style = _STYLES[finding.verdict]
        rule = f" [dim]{escape(finding.rule)}[/dim]" if finding.rule else ""
        console.print(
            f"  [{style}]{finding.verdict:9}[/{style}] {finding.kind}{rule}: {escape(finding.words)}",
            highlight=False,
        )
        if finding.detail:
            console.print(f"            [dim]{escape(finding.detail)}[/dim]", highlight=False)


def _print_unread(report: Report, console: Console) -> None:
    for document in report.unread():
        counted = "counted as missed" if document.counted else "not counted"
        console.print(f"{document.status}, {counted}: {escape(document.file)}: {escape(document.message)}")
