"""Markdown: its marks go, its words, headings and tables stay."""

from __future__ import annotations

import re

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Block, Note, Reading, Role
from pipeline.readers.characters import clean
from pipeline.readers.encoding import decode
from pipeline.readers.html import read_fragment
from pipeline.readers.lines import read_lines
from pipeline.readers.sniff import Sample

MEDIA_TYPE = "text/markdown"

_BOLD = re.compile(r"(\*{2,3})(?=[\w\"“'‘(\[+-])([^*]{1,4000})(?<![\s*(])\1(?!\*)")
_UNDERLINED = re.compile(r"(?<![\w_])__(?=[^\s_])([^_\n]{1,2000})(?<=[^\s_])__(?![\w_])")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s*])\*(?![\w*])")
_SLANTED = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,2000})(?<=[^\s_])_(?![\w_])")
_STRUCK = re.compile(r"~~(?=\S)([^~\n]{1,2000})~~")
_CODE = re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]{1,2000})\1(?!`)")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_NOTE_LINK = re.compile(r"\\?\[\\?\[?(\d{1,3})\\?\]?\\?\]\(#[^)\n]{0,300}\)")
_LINK = re.compile(
    r"\[([^\[\]\n]{1,1000})\]\((?=[^)\n]{0,80}[/#.:])[^()\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)"
)
_NOTE = re.compile(r"\[\^(\w{1,10})\](:?)")
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|sup|sub|span|center|div|p|font|small|a)(?:\s[^<>\n]{0,500})?/?>", re.IGNORECASE
)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}\s+(?P<words>\S.*?)(?:\s+#+)?")
_HEADING_LINE = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)[^`\n]*$", re.MULTILINE)
_TABLE_RULE = re.compile(
    r"^[ \t]{0,9}\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}(?:\|[ \t]{0,9}:?-{3,}:?[ \t]{0,9})+\|?[ \t]{0,9}$",
    re.MULTILINE,
)
_QUOTE = re.compile(r"^(?: {0,3}>[ \t]?)+", re.MULTILINE)
_BULLET = re.compile(r"^([ \t]*)\*[ \t]+(?=[^\s*])", re.MULTILINE)
_TABLE_TAG = re.compile(r"<(/?)table(?=[\s>])[^>]{0,2000}>", re.IGNORECASE)

_ESCAPABLE = "\\`*_{}[]()#+-.!|>~<&\"'$%,/:;=?@^"
_HIDDEN = {mark: chr(0xFDD0 + at) for at, mark in enumerate(_ESCAPABLE)}
"""Escaped marks while the others are taken away: noncharacters that no text holds."""
_SHOWN = {ord(hidden): mark for mark, hidden in _HIDDEN.items()} | {ord(_HIDDEN["|"]): "\\|"}
"""A bar stays escaped, so that a table's row is not parted at it."""
_ESCAPE = re.compile(r"\\([" + re.escape(_ESCAPABLE) + "])")


def bid(sample: Sample) -> int:
    """High where the text has Markdown's own marks; the name settles doubt."""
    text = sample.text
    if text is None:
        return 0
    signs = _signs(text)
    if sample.suffix in ("md", "markdown"):
        return 70 if signs else 20
    return 50 if signs >= 3 else 0


def _signs(text: str) -> int:
    """How much the text's marks weigh; each is sought only where its characters stand at all."""
    blocks = (("#", _HEADING_LINE), ("---", _TABLE_RULE), ("```", _FENCE), ("~~~", _FENCE))
    signs = 3 * len({form for mark, form in blocks if mark in text and form.search(text)})
    signs += min(len(_BOLD.findall(text)), 2) if "**" in text else 0
    return signs + sum(
        bool(mark in text and form.search(text)) for mark, form in (("](", _LINK), ("\\", _ESCAPE))
    )


def read(data: bytes, name: str) -> Reading:
    """The paragraphs, headings and tables of a Markdown file; DocumentError ``empty`` or ``unreadable``."""
    decoded = decode(data)
    blocks: list[Block] = []
    notes: list[Note] = [*decoded.notes]
    for part in _parts(_without_comments(clean(decoded.text))):
        if part.startswith("<"):
            blocks += read_fragment(part)
        else:
            found, noted = read_lines(strip_marks(part), _mark)
            blocks += found
            notes += noted
    if not blocks:
        raise DocumentError("empty", say("{name} holds no words.", name=name or say("The file")))
    return Reading(blocks, MEDIA_TYPE, notes=notes)


def _without_comments(text: str) -> str:
    first, *rest = text.split("<!--")
    return first + "".join(part.partition("-->")[2] if "-->" in part else part for part in rest)


def _parts(text: str) -> list[str]:
    """Stretches of Markdown, and between them HTML tables (each begins with its tag)."""
    parts: list[str] = []
    depth = start = 0
    for tag in _TABLE_TAG.finditer(text):
        if not tag[1]:
            if depth == 0:
                parts.append("\n" + text[start : tag.start()])
                start = tag.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                parts.append(text[start : tag.end()])
                start = tag.end()
    return [*parts, text[start:] if depth else "\n" + text[start:]]


def strip_bold(text: str) -> str:
    """Text without the marks of bold type, which stand in pasted plain text too, also over several lines."""
    if "**" not in text:
        return text
    return _BOLD.sub(lambda match: match[0] if "\n\n" in match[2] else match[2], text)


def strip_marks(text: str) -> str:
    """Markdown's words: emphasis, links, code and quotation marks taken away, escapes resolved."""
    text = _ESCAPE.sub(lambda match: _HIDDEN[match[1]], _NOTE_LINK.sub(r"[\1]", text))
    text = _NOTE.sub(lambda match: f"[{match[1]}]" + (" " if match[2] else ""), _FENCE.sub("", text))
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _CODE.sub(r"\2", _BULLET.sub(r"\1- ", _QUOTE.sub("", text)))
    text = strip_bold(text)
    for pattern in (_UNDERLINED, _ITALIC, _SLANTED, _STRUCK):
        text = pattern.sub(r"\1", text)
    text = _TAG.sub("", _break_lines(strip_bold(text)))
    return text.translate(_SHOWN)


def _break_lines(text: str) -> str:
    """Line breaks written as tags become real ones, but in a table's row, where they part a cell's lines."""
    if "<" not in text:
        return text
    lines = (line if "|" in line else _LINE_BREAK.sub("\n", line) for line in text.split("\n"))
    return "\n".join(lines)


def _mark(line: str) -> tuple[str, Role]:
    line = line.replace("\\|", "|")
    match = _HEADING.fullmatch(line)
    return (match["words"], "heading") if match else (line, "text")
