"""The section tree of any page: it covers the text, nests, and stands in reading order."""

from __future__ import annotations

from hypothesis import given, settings

from extractors.document import Document
from pipeline.canonical import compose
from pipeline.duplicates.inside import mark_repeats
from pipeline.outline import outline
from pipeline.readers.blocks import Block
from schemas.document import Source
from tests.properties.pages import pages

SOURCE = Source(sha256="0" * 64, media_type="text/plain", bytes=0)


def outlined(blocks: list[Block]) -> Document:
    return outline(compose(blocks), SOURCE)


@given(pages)
@settings(max_examples=300)
def test_sections_nest_in_reading_order(blocks: list[Block]) -> None:
    sections = outlined(blocks).sections
    by_id = {section.id: section for section in sections}
    last_end: dict[str | None, int] = {}
    for at, section in enumerate(sections):
        assert section.id == f"s{at + 1}" and section.start <= section.end
        assert section.start >= (sections[at - 1].start if at else 0)
        assert section.start >= last_end.get(section.parent, 0), "overlaps the sibling before it"
        last_end[section.parent] = section.end
        parent = by_id.get(section.parent or "")
        assert (parent is None) == (section.parent is None)
        assert section.level == (parent.level + 1 if parent else 1)
        if parent is not None:
            assert parent.start <= section.start and section.end <= parent.end
            assert sections.index(parent) < at


@given(pages)
@settings(max_examples=300)
def test_sections_cover_the_text_once(blocks: list[Block]) -> None:
    document = outlined(blocks)
    covered = 0
    for node in document.nodes:
        assert document.text[covered : node.section.start].strip() == ""
        assert covered <= node.section.start <= node.own.start <= node.own.end or not len(node.own)
        covered = max(covered, node.own.end)
    assert document.text[covered:].strip() == ""


@given(pages)
def test_own_words_are_the_text_without_the_label(blocks: list[Block]) -> None:
    document = outlined(blocks)
    for node in document.nodes:
        mark = document.text[node.section.start : node.own.start]
        assert len(mark) <= 40
        if node.section.label not in (None, "-"):
            assert node.section.label is not None
            assert node.section.label.split()[0] in document.text[node.section.start : node.own.end]


@given(pages)
def test_copies_point_at_what_is_kept(blocks: list[Block]) -> None:
    document = outlined([*blocks, *blocks])
    for repeat in mark_repeats(document):
        assert 0.9 <= repeat.similarity <= 1
        assert repeat.of_span is not None and repeat.copy_span is not None
        assert repeat.of_span[1] <= repeat.copy_span[0]
    by_id = {section.id: section for section in document.sections}
    for section in document.sections:
        assert section.duplicate_of is None or by_id[section.duplicate_of].duplicate_of is None
