"""Figures given in turn: `PAR INDEX, SIPAS lần lượt đạt 88% và 86%`, each for the name at its place in the list."""

from __future__ import annotations

import re

from extractors.document import Document, Node, Span
from extractors.target_figures import TargetFigure
from extractors.target_names import Topic, named_topics, names_in

_IN_TURN = re.compile(r"lần lượt|theo thứ tự|tương ứng")
_NEXT = re.compile(r"[\s,;]*(?:và )?(?:là |đạt )?(?:từ |trên )?$")


def topic_in_turn(
    doc: Document, node: Node, sentence: Span, figure: TargetFigure, figures: list[TargetFigure]
) -> Topic | None:
    """The one name that the figure is for, or None where nothing is given in turn or the counts differ."""
    said = None
    for match in _IN_TURN.finditer(doc.folded, sentence.start, figure.start):
        said = match
    if said is None:
        return None
    row = _row([f for f in figures if f.start >= said.end()], doc)
    at = next((i for i, f in enumerate(row) if f.start <= figure.start < f.end), None)
    names = names_in(doc, sentence.start, said.start())
    topics = named_topics(doc, node, names) if names else []
    return topics[at] if at is not None and len(topics) == len(row) > 1 else None


def _row(figures: list[TargetFigure], doc: Document) -> list[TargetFigure]:
    """The figures that follow each other with nothing but commas and `và` between them."""
    row = figures[:1]
    for figure in figures[1:]:
        if not _NEXT.fullmatch(doc.folded[row[-1].end : figure.start]):
            break
        row.append(figure)
    return row
