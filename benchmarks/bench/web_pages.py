"""Composed plans set into a web page with menus and a foot: whose words each tool gives back, and how fast."""

from __future__ import annotations

import subprocess
from collections import Counter
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bench.part import Bars, Options, Part, failed, missing
from benchmarks.composed import compose
from benchmarks.measure import cpu
from benchmarks.readers.peers import ask, python_of
from benchmarks.readers.words import words_of
from benchmarks.report import Section, percent

HEAD = ("text of a web page", "version", "words right", "words too many", "CPU ms a page")
PEERS = ("trafilatura", "readability")
SIZE = 10_000
_MENU = (
    "Trang chủ",
    "Giới thiệu",
    "Tin tức",
    "Văn bản",
    "Dịch vụ công",
    "Liên hệ",
    "Sơ đồ cổng",
    "Đăng nhập",
)


def measure(options: Options) -> Part:
    """A row for each tool over some pages."""
    section = Section("pages", HEAD, [], [])
    texts = [compose(SIZE, seed).decode() for seed in range(2 if options.quick else 8)]
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"page-{at}.html" for at in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(_page(text), encoding="utf-8")
        for tool in ("kehoach", *PEERS):
            if tool != "kehoach" and python_of(tool) is None:
                missing(section, tool, f"benchmarks/peers/setup.sh {tool}")
                continue
            try:
                _row(section, tool, texts, [_given(tool, path) for path in paths])
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
                failed(section, tool, error)
    speeds = [(one["tool"], one["ms"]) for one in section.figures if "ms" in one]
    return Part([section], [Bars("a web page of 10 kB of text", speeds, " ms")])


def _page(text: str) -> str:
    """The plan's lines as paragraphs, between what each page of a portal has."""
    menu = "".join(f'<li><a href="/{at}">{words}</a></li>' for at, words in enumerate(_MENU))
    body = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return (
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>'
        f'<header><nav><ul>{menu}</ul></nav></header><div class="content"><article>{body}</article></div>'
        f"<aside><ul>{menu}</ul></aside><footer><p>Bản quyền thuộc Cổng thông tin điện tử</p></footer></body></html>"
    )


def _given(tool: str, path: Path) -> tuple[str, float, str]:
    """The text, CPU milliseconds and the version."""
    if tool != "kehoach":
        python = python_of(tool)
        if python is None:
            raise RuntimeError(f"{tool} isn't installed")
        found = ask(tool, python, path)
        return found.text, 1_000 * found.seconds, found.version
    content = path.read_bytes()
    return _kept(content), cpu(lambda: _kept(content)), ""


def _kept(content: bytes) -> str:
    """The product's text without the sections that it takes for menus and the like."""
    from pipeline.canonical import compose as as_text
    from pipeline.outline import outline
    from pipeline.readers import read
    from schemas.document import Source

    source = Source(sha256="", media_type="text/html", bytes=len(content))
    document = outline(as_text(read(content, "page.html").blocks), source)
    text = list(document.text)
    for node in document.nodes:
        if node.kind == "rac":
            start, end = node.section.start, node.section.end
            text[start:end] = " " * (end - start)
    document.release()
    return "".join(text)


def _row(section: Section, tool: str, texts: list[str], given: list[tuple[str, float, str]]) -> None:
    words = right = extra = 0
    for text, (found, _, _) in zip(texts, given, strict=True):
        true, seen = Counter(words_of(text)), Counter(words_of(found))
        words, right, extra = (
            words + true.total(),
            right + (true & seen).total(),
            extra + (seen - true).total(),
        )
    milliseconds, version = sum(one[1] for one in given) / len(given), given[0][2]
    shares = (percent(right, words), percent(extra, words))
    section.rows.append((tool, version, *shares, f"{milliseconds:.1f}"))
    section.figures.append(
        {"tool": tool, "version": version, "words": words, "right": right, "extra": extra, "ms": milliseconds}
    )
