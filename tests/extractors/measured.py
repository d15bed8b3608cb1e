"""Scores and rankings written short: `PCI/PCI.1 Hòa Bình 2023 = 7.12 diem +0.3@2022`, `PAPI Gia Lai 2022 # 48/61`."""

from __future__ import annotations

from schemas.measures import Ranking, Score
from tests.extractors.extracted import extract


def told(text: str, name: str = "x.txt") -> str:
    """All scores, then all rankings, that say nothing again, in order."""
    found = extract(text, name)
    return "; ".join(short(record) for record in [*found.scores, *found.rankings] if not record.repeat)


def short(record: Score | Ranking) -> str:
    """Whose and of what year; then `=` and a value, or `#` and a place, `-1` being the last; then the change."""
    what = record.index + (f"/{record.component}" if record.component else "")
    words = [what, record.subject.name, str(record.year or "-")]
    words += _value(record) if isinstance(record, Score) else _place(record)
    if record.delta is not None:
        words.append(f"{record.delta:+g}" + (f"@{record.delta_year}" if record.delta_year else ""))
    return " ".join(words)


def _value(score: Score) -> list[str]:
    scale = f"/{score.scale:g}" if score.scale is not None and score.unit != "%" else ""
    value = [] if score.value is None else [f"{score.value:g}{scale}"]
    return ["=", *value, score.unit or "?"]


def _place(ranking: Ranking) -> list[str]:
    words = ["#"]
    if ranking.rank is not None:
        words.append(f"{ranking.rank}" + (f"/{ranking.out_of}" if ranking.out_of else ""))
    elif ranking.from_bottom is not None:
        words.append(f"-{ranking.from_bottom}")
    words += ["..".join(map(str, ranking.band))] if ranking.band else []
    words += [f"group {ranking.group}"] if ranking.group else []
    words += [f"in {ranking.scope}"] if ranking.scope else []
    return words


def page(province: str, before: str, rows: str) -> str:
    """A web page: letterhead, paragraphs (one a line), a table (cells by `|`; `text^2` spans columns, `text_2` rows)."""
    letterhead = f"ỦY BAN NHÂN DÂN<br>TỈNH {province.upper()}\nSố: 12/BC-UBND\n{province}, ngày 10 tháng 6 năm 2024\nBÁO CÁO\n"
    lines = ((letterhead if province else "") + before).split("\n")
    body = "".join(f"<tr>{''.join(map(_cell, row.split('|')))}</tr>" for row in rows.strip().split("\n"))
    return "".join(f"<p>{line}</p>" for line in lines) + f"<table>{body}</table>"


def _cell(text: str) -> str:
    words, _, columns = text.strip().partition("^")
    words, _, rows = words.partition("_")
    columns, _, below = columns.partition("_")
    return f'<td colspan="{columns or 1}" rowspan="{rows or below or 1}">{words.strip()}</td>'
