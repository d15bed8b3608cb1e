"""What a table's columns, rows and surroundings are: which hold figures, which name them, and which are aims."""

from __future__ import annotations

from dataclasses import replace

from extractors.document import Cell, Document, Grid, Node
from extractors.folding import fold
from extractors.local_indices import LOWER_KINDS
from extractors.measure_captions import (
    body_named,
    counts_other,
    in_percent,
    is_aside,
    is_attachment,
    lines_before,
    sets_maxima,
)
from extractors.measure_cells import EMPTY, read_change, read_figure
from extractors.measure_column_fields import with_own_field
from extractors.measure_columns import (
    FIGURE_ROLES,
    Heading,
    figure_role,
    is_aimed,
    names_one_field,
    read_heading,
)
from extractors.measure_table_rows import (
    adds_up,
    is_maxima,
    is_of_places,
    is_top,
    lists_units,
    maxima_of,
    part_of_points,
    part_of_rates,
    role_in,
    role_of,
    unit_named,
)
from extractors.table_columns import Columns
from extractors.task_topics import headings_above

_NOT_FIGURES = frozenset({"order", "note", "cause", "task", "lead", "help", "watch", "deadline"})
_NO_LABELS = frozenset(
    {"order", "note", "cause", "unit", "lead", "help", "lead_help", "watch", "deadline", "days"}
)
_APPRAISED = frozenset({"scale", "self_score", "score"})
_FREE = frozenset({"SIPAS", "PII", "PGI", "DTI", "ICT_INDEX", "DDCI", "OTHER"})
"""Indices whose fields have no codes, or whose criteria are told by their words."""


class TableHeads:
    """The headings of one table; ``figures`` and ``labels`` are its columns of figures and of their names."""

    def __init__(self, doc: Document, node: Node, grid: Grid, columns: Columns) -> None:
        self.doc, self.columns = doc, columns
        self.rows = grid.rows[columns.header.rows :]
        names = columns.header.names
        self.around = self._surroundings(node, grid.caption)
        read = (read_heading(doc, _spread(name), self.around.index, short=True) for name in names)
        self.heads = [
            with_own_field(doc, name, head, self.around.index) for name, head in zip(names, read, strict=True)
        ]
        self.roles = [figure_role(name, role) for name, role in zip(names, columns.roles, strict=True)]
        self.roles = [role_of(head, role) for head, role in zip(self.heads, self.roles, strict=True)]
        for at, role in enumerate(self.roles):
            if role == "score_delta" and at and is_of_places(self.rows, at, self.roles[at - 1]):
                self.roles[at] = "rank_delta"
        self.figures = [at for at in range(len(names)) if self._holds_figures(at)]
        self.labels = [
            at for at in range(len(names)) if at not in self.figures and self.roles[at] not in _NO_LABELS
        ]
        if not self.labels:
            self.labels = [at for at, role in enumerate(self.roles) if role == "lead"]
        self.maxima = maxima_of(self.rows, self.labels, self.figures)
        self._name_parts()
        self._criteria = self._takes_criteria()
        self.skipped = self._aims_and_claims()
        self.local = self._ranks_units()

    def _surroundings(self, node: Node, caption: str) -> Heading:
        """The caption, the lines before the table, the headings above, and the title."""
        lines = [text for text in lines_before(self.doc, node) if not is_attachment(text)]
        near = next((at for at, text in enumerate(lines, 1) if not is_aside(text)), len(lines))
        headings = headings_above(self.doc, node)
        above = [caption, *lines, *headings]
        title = self.doc.info.title if self.doc.info else None
        around = Heading()
        for text in (caption, *lines[:near]):
            around = around.over(self._above(text, around))
        for text in lines[near:]:
            around = around.over(Heading(subject=self._above(text, around).subject))
        over = (caption, *lines[:near])
        maxima = any(sets_maxima(fold(text)) for text in (*over, *headings[:1]))
        self.foreign = maxima or any(counts_other(text) for text in over)
        for text in headings:
            around = around.over(self._above(text, around))
        self._titled = around.index is None
        around = around.over(self._above(title or "", around))
        if around.index is None and set(self.columns.roles) >= _APPRAISED:
            around = around.over(self._appraised([*over, *headings, title or ""]))
        aimed = any(is_aimed(text) for text in above)
        return replace(around, aimed=aimed, percent=any(in_percent(text) for text in above))

    def _appraised(self, texts: list[str]) -> Heading:
        """The field that a table names of maximum points, own claims and what was judged: so PAR INDEX is measured."""
        for text in texts:
            heading = read_heading(self.doc, text, "PAR_INDEX")
            if heading.component is not None and heading.index == "PAR_INDEX" and names_one_field(text):
                return Heading(
                    index="PAR_INDEX",
                    component=heading.component,
                    component_name=heading.component_name,
                    year=heading.year,
                )
        return Heading()

    def _above(self, text: str, around: Heading) -> Heading:
        """What a heading over the table says of its index and year; of its field only where it names just one."""
        heading = read_heading(self.doc, text, around.index)
        subject = body_named(self.doc, text) or heading.subject
        plain = Heading(index=heading.index, subject=subject, year=heading.year)
        if around.index is not None or heading.component is None or not names_one_field(text):
            return plain
        return replace(plain, component=heading.component, component_name=heading.component_name)

    def _holds_figures(self, at: int) -> bool:
        """A column of figures: its header says so, or names a year, index or place over cells that are figures."""
        role, head = self.roles[at], self.heads[at]
        named = head.index or head.component or head.subject or head.plain
        if role in _NOT_FIGURES or not (role in FIGURE_ROLES or role == "group" or named):
            return False
        cells = [fold(row[at].text.strip()) for row in self.rows]
        filled = [text for text in cells if text not in EMPTY]
        if not filled or role in ("grade", "group"):
            return bool(filled)
        years = sum(1 for text in filled if _is_year(text))
        numeric = sum(1 for text in filled if read_figure(text) or read_change(text))
        return numeric * 2 > len(filled) and years * 2 <= len(filled)

    def _name_parts(self) -> None:
        """Points of something, beside a column of the whole, are its part: `Điểm ĐTXHH` beside `Tổng điểm`."""
        names = self.columns.header.names
        wholes = [at for at in self.figures if self.heads[at].whole or names[at].strip() == "Chỉ số"]
        self._name_rates(names)
        bare = [at for at in self.figures if self.roles[at] == "score" and self._is_bare(at)]
        summed = adds_up(self.rows, bare, wholes)
        for at in bare if wholes else ():
            part = part_of_points(names[at], summed or self._earns_less(at))
            if part is not None:
                self.heads[at] = replace(self.heads[at], component=part, component_name=part)

    def _name_rates(self, names: list[str]) -> None:
        """Rates of something, beside the index's own: `Kết quả dịch vụ (%)` beside `Chỉ số SIPAS (%)`."""
        rates = [
            at for at in self.figures if self.roles[at] in ("rate", "score") and not self.heads[at].subject
        ]
        if not any(self.heads[at].index and not self.heads[at].component for at in rates):
            return
        bare = [at for at in self.figures if self.roles[at] in ("rate", "product") and self._is_bare(at)]
        fields = sum(1 for at in self.figures if self.heads[at].component)
        fields += sum(1 for at in bare if part_of_rates(names[at], False))
        for at in bare:
            words = part_of_rates(names[at], fields > 1)
            if words is not None:
                self.heads[at] = replace(self.heads[at], component=words, component_name=words)

    def _is_bare(self, at: int) -> bool:
        head = self.heads[at]
        return not (head.component or head.index or head.subject or head.whole or head.scope or head.year)

    def _earns_less(self, at: int) -> bool:
        """True where the column's maximum is below another's: it cannot hold the whole."""
        return at in self.maxima and self.maxima[at] < max(self.maxima.values())

    def _takes_criteria(self) -> bool:
        """True where known fields, a column of maximum points or the headings show that the rows are the index's own.

        A row's words that no index knows are else what a table of statistics counts.
        """
        roles = set(self.columns.roles)
        free = self.around.index in _FREE
        listed = "criterion" in roles or free
        if free and "criterion" in roles and not self._titled:
            return True
        measured = not self._titled and listed and roles & {"score", "rank", "rate", "self_score"}
        if "scale" in roles or measured:
            return True
        cells = (row[at].text for row in self.rows for at in self.labels)
        named = (read_heading(self.doc, text, self.around.index) for text in cells if text.strip())
        return any(heading.component for heading in named)

    def _ranks_units(self) -> bool:
        """True where the rows are departments, districts or communes: their mean is of the local index too."""
        cells = ((at, row[at].text) for row in self.rows for at in self.labels if row[at].text.strip())
        named = (self._with_unit(at, text, read_heading(self.doc, text, None)) for at, text in cells)
        subjects = (heading.subject for heading in named)
        return any(subject is not None and subject.kind in LOWER_KINDS for subject in subjects)

    def _aims_and_claims(self) -> set[int]:
        """Columns of figures that are not measured: aims, and a unit's own claims beside what was judged."""
        judged = any(self.roles[at] == "score" and not self.heads[at].aimed for at in self.figures)
        claimed = {at for at in self.figures if judged and self.roles[at] == "self_score"}
        return claimed | {at for at in self.figures if self.heads[at].aimed}

    def row_heading(self, row: list[Cell], group: Heading) -> Heading | None:
        """What a row's figures are of; None for a row that names nothing, or aims, or a value without its owner."""
        heading = Heading()
        context = group.index or self.around.index
        if is_maxima(row, self.labels):
            return None
        for at in self.labels:
            words = row[at].text.strip()
            if words:
                first = replace(heading, role=None) == Heading() and self.roles[at] in (
                    "criterion",
                    "task",
                    None,
                )
                named = read_heading(
                    self.doc,
                    words,
                    context,
                    criterion=self._criteria and first,
                    short=first and is_top(row, self.columns, words),
                )
                heading = heading.over(self._with_unit(at, words, named))
        bare = replace(heading, role=None, percent=False) == Heading() and heading.role not in FIGURE_ROLES
        if bare or self._is_nobody(row, heading) or heading.aimed or heading.extreme:
            return None
        if heading.subject is None and heading.index is not None:
            return replace(heading, whole=True)
        return heading

    def _with_unit(self, at: int, words: str, named: Heading) -> Heading:
        known = named.subject or named.index or named.whole or not lists_units(self.columns, at)
        return named if known else replace(named, subject=unit_named(self.doc, words))

    def _is_nobody(self, row: list[Cell], heading: Heading) -> bool:
        """True where the column of units names one that no table knows: its figures are nobody else's."""
        told = heading.subject or heading.index or heading.component or heading.whole or heading.year
        named = (row[at].text.strip() for at in self.labels if lists_units(self.columns, at))
        return not told and heading.role not in FIGURE_ROLES and any(named)

    def role(self, at: int, label: Heading, row: list[Cell]) -> str | None:
        """The column's kind of figure, else the row's by its unit or words; None where only the cell can say."""
        role = role_in(label, self.roles[at])
        if role in FIGURE_ROLES or role == "group":
            return role
        unit = self.columns.first("unit")
        measured_in = fold(row[unit].text) if unit is not None else ""
        if "%" in measured_in:
            return "rate"
        if "bậc" in measured_in or "hạng" in measured_in:
            return "rank"
        return label.role if label.role in FIGURE_ROLES else None


def _is_year(folded: str) -> bool:
    return len(folded) == 4 and folded.isdigit() and folded[:2] in ("19", "20")


def _spread(name: str) -> str:
    """The levels of a header parted so that no name runs over two of them, the lowest last."""
    return name.replace(" / ", " ; ")
