"""Composed plans set into a web page with menus and a foot: whose words each tool gives back, and how fast."""

from __future__ import annotations

from collections import Counter
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bench.alone import held
from benchmarks.bench.part import Bars, Options, Part, failed, missing
from benchmarks.bench.works import kept
from benchmarks.composed import compose
from benchmarks.measure import cpu
from benchmarks.readers.peers import Found, NoAnswer, ask, python_of
from benchmarks.readers.words import words_of
from benchmarks.report import Section, percent

HEAD = ("text of a web page", "version", "words right", "words too many", "CPU ms a page", "MB held")
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
            except NoAnswer as error:
                failed(section, tool, error)
    told = [one for one in section.figures if "ms" in one]
    extra = [(one["tool"], 100 * one["extra"] / one["words"]) for one in told]
    return Part(
        [section],
        [
            Bars("words that aren't the page's own text", extra, " %"),
            Bars("time for a page of 10 kB of text", [(one["tool"], one["ms"]) for one in told], " ms"),
        ],
    )


def _page(text: str) -> str:
    """The plan's lines as paragraphs, between what each page of a portal has."""
    menu = "".join(f'<li><a href="/{at}">{words}</a></li>' for at, words in enumerate(_MENU))
    body = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return (
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>'
        f'<header><nav><ul>{menu}</ul></nav></header><div class="content"><article>{body}</article></div>'
        f"<aside><ul>{menu}</ul></aside><footer><p>Bản quyền thuộc Cổng thông tin điện tử</p></footer></body></html>"
    )


def _given(tool: str, path: Path) -> Found:
    """The text, with what it cost."""
    if tool != "kehoach":
        python = python_of(tool)
        if python is None:
            raise RuntimeError(f"{tool} isn't installed")
        return ask(tool, python, path)
    content = path.read_bytes()
    text = kept(content)
    seconds = cpu(lambda: kept(content)) / 1_000
    return Found(tool, "", [], False, seconds, text, held("web page", [path]))


def _row(section: Section, tool: str, texts: list[str], given: list[Found]) -> None:
    words = right = extra = 0
    for text, found in zip(texts, given, strict=True):
        true, seen = Counter(words_of(text)), Counter(words_of(found.text))
        words += true.total()
        right += (true & seen).total()
        extra += (seen - true).total()
    milliseconds = 1_000 * sum(one.seconds for one in given) / len(given)
    memory, version = max(one.memory for one in given), given[0].version
    shares = (percent(right, words), percent(extra, words))
    section.rows.append((tool, version, *shares, f"{milliseconds:.1f}", f"{memory:.0f}"))
    counted = {"words": words, "right": right, "extra": extra}
    cost = {"ms": milliseconds, "memory": memory}
    section.figures.append({"tool": tool, "version": version} | counted | cost)
