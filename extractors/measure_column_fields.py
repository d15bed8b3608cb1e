"""Columns whose headings name a field of an index in words of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.criteria import is_criterion
from extractors.document import Document
from extractors.folding import fold
from extractors.measure_columns import Heading, read_heading

_PARTED_BY = re.compile(r"(?<!\w)(?:yếu tố|thành phần|tiêu chí|nội dung|lĩnh vực|trụ cột|khía cạnh)(?!\w)")
"""A heading over others that says they are fields: `Chỉ số hài lòng theo yếu tố`."""
_UNIT = re.compile(r"\s*\((?:%|điểm)\)\s*$")


def with_own_field(doc: Document, name: str, heading: Heading, index: str | None) -> Heading:
    """The column's heading, with its lowest level's words as its field.

    They are one where the index has such a criterion, or where the level above says that fields stand below it.
    """
    levels = name.split(" / ")
    bare = _UNIT.sub("", levels[-1]).strip()
    if heading.component is None and is_criterion(heading.index or index, bare):
        return replace(heading, component=bare, component_name=bare)
    if heading.component is not None or len(levels) < 2 or not _PARTED_BY.search(fold(levels[-2])):
        return heading
    leaf = read_heading(doc, levels[-1], heading.index or index, criterion=True)
    return replace(heading, component=leaf.component, component_name=leaf.component_name)
