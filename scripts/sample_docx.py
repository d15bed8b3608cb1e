"""Word documents from the words of samples.toml: letterhead, automatic numbers, a note, an annex with its table."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

FONT = "Times New Roman"
NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""
NOTES = """<w:footnotes {space}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
{notes}</w:footnotes>"""
NOTE = """<w:footnote w:id="{id}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>
<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>"""
MARK = """<w:r {space}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{id}"/></w:r>"""

Words = Mapping[str, Any]


def word_document(words: Words, font: str = FONT) -> bytes:
    """The document's bytes as python-docx writes them."""
    document = _blank(font)
    _sides(document, words["issuer"], [*words["state"], words["dated"]])
    for line in words["title"]:
        _centred(document, line)
    for line in words["grounds"]:
        document.add_paragraph(line)
    notes = [note for level, text in words["body"] if (note := _item(document, level, text))]
    _sides(document, words["recipients"], words["signature"])
    if "annex" in words:
        _annex(document, words["annex"])
    # Word wants a paragraph below a table that ends a document.
    document.add_paragraph()
    _add_notes(document, notes)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _blank(font: str) -> Any:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    style.paragraph_format.space_after = Pt(4)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    numbering = document.part.numbering_part
    numbering._element = parse_xml(NUMBERING)
    return document


def _centred(document: Any, line: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(line).bold = not line.startswith("(")


def _sides(document: Any, left: Sequence[str], right: Sequence[str]) -> None:
    """Two columns without rules, as letterheads and signatures have them."""
    table = document.add_table(1, 2)
    for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
        cell.paragraphs[0].text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.space_after = Pt(0)
            if not lines[0].startswith("Nơi nhận"):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _item(document: Any, level: int, text: str) -> str:
    """One automatically numbered paragraph; gives the words of its note, if it has one."""
    words, _, note = text.partition("|")
    paragraph = document.add_paragraph()
    paragraph.add_run(words).bold = level == 0
    number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(number))
    if note:
        paragraph._p.append(parse_xml(MARK.format(space=nsdecls("w"), id=1)))
    return note


def _add_notes(document: Any, notes: Sequence[str]) -> None:
    """The part that holds the notes, which python-docx doesn't write; the samples have one note at most."""
    if not notes:
        return
    (text,) = notes
    xml = NOTES.format(space=nsdecls("w"), notes=NOTE.format(id=1, text=text))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode("utf-8"), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _annex(document: Any, annex: Words) -> None:
    """A page set across, with a table whose header stands again on each page."""
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    for line in annex["title"]:
        _centred(document, line)
    rows = [*annex["header"], *annex["rows"]]
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.autofit = False
    for at, row in enumerate(rows):
        _fill(table, rows, at)
        if at < len(annex["header"]):
            table.rows[at]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for col, width in enumerate((14, 92, 48, 42, 32, 32)[: len(row)]):
            table.cell(at, col).width = Mm(width)


def _fill(table: Any, rows: Sequence[Sequence[str]], at: int) -> None:
    """One row's words; ``<`` is merged with the cell on its left, ``^`` with the one above."""
    for col, text in enumerate(rows[at]):
        cell = table.cell(at, col)
        if text == "<":
            table.cell(at, col - 1).merge(cell)
        elif text == "^":
            table.cell(at - 1, col).merge(cell)
        else:
            cell.paragraphs[0].add_run(text).bold = at < 2
