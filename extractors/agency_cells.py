"""Table cells that hold nothing but agencies: who leads, who helps."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from extractors.agency_lexicon import spell_out
from extractors.agency_names import find_known
from extractors.agency_parse import read_agency
from extractors.agency_scan import GROUP_KIND, Found, Scan, pattern, scan_text, word_lists, words_pattern
from extractors.folding import fold

_BRACKETS = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,20}\]")
_BULLET = re.compile(r"\s*(?:[-+•*–]|\(?(?:\d{1,2}|[a-zđ])[.)])\s*")
_OPEN_LINE = re.compile(r"(?:[,/&-]|(?<!\w)(?:và|của|thuộc|các|cùng|với))\s*$")
_SKIP = re.compile(
    r"(?:[\s,;.:•+*|/–-]|\(?\d{1,2}[.)](?!\d)\s*|(?:và|cùng với|cùng|với|&)\s|\d{1,2}\s(?=[a-zđ]))+"
)
_BREAK = re.compile(r"[;\n]|,\s?(?:và\s)?|\s(?:và|cùng với|cùng|&)\s|\s?/\s?|\s-\s|\.\s")
_LETTER = re.compile(r"[^\W\d_]")
_NO_REST = frozenset({"so-nganh", "bo", "ubnd", "hdnd", "trung-uong", "van-phong"})
_RUN_TOGETHER = frozenset({"so-nganh", "bo"})
_GAP = re.compile(r"\s{1,3}")
_BUSINESSES = "doanh nghiệp"
_LONGEST = 14
_SHORT = 200
"""Cells with no more characters than this are remembered."""
_OPENINGS = (("determiners", "words"), ("heads", "titles"))
_BEGINNINGS = (
    ("units", "words"),
    ("nouns", "state"),
    ("nouns", "private"),
    ("nouns", "single"),
    ("cells", "starts"),
)


def agencies_in_cell(text: str) -> list[str]:
    """Canonical names of the agencies in a cell, or after a label, in order; empty where it names nobody."""
    return list(_kept(text) if len(text) <= _SHORT else _named(text))


@lru_cache(maxsize=2048)
def _kept(text: str) -> tuple[str, ...]:
    """Columns repeat their cells, and are asked once for what they are and once for each kind of record."""
    return _named(text)


def _named(text: str) -> tuple[str, ...]:
    joined = _join_lines(_BRACKETS.sub(" ", text))
    folded = fold(joined)
    if _names_nobody(folded):
        return ()
    scan = scan_text(joined, folded, cell=True)
    names: list[str] = []
    at = first = _skip(scan, 0)
    while at < len(joined):
        found = read_agency(scan, at)
        if found is None:
            end = _next_break(scan, at, at)
            names += _unlisted(joined[at:end], opens=at == first)
        else:
            end = _next_break(scan, found.end, at, found)
            names += _with_rest(found, joined[found.end : end])
        at = _skip(scan, max(end, at + 1))
    return tuple(dict.fromkeys(names))


def _names_nobody(folded: str) -> bool:
    words = folded.strip(" .-–:\n")
    cells = word_lists()["cells"]
    if not _LETTER.search(words) or words in cells["empty"]:
        return True
    return words.startswith(tuple(cells["references"]))


def _join_lines(text: str) -> str:
    """One line: a break inside a name is a blank, one between names a semicolon."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return lines[0] if lines else ""
    whole = " ".join(lines)
    known = find_known(whole, fold(whole)).values()
    joined, at = lines[0], len(lines[0])
    for before, line in pairwise(lines):
        within = any(name.start < at < name.end for name in known)
        joined += (" " if within or _continues(before, line) else "; ") + line
        at += 1 + len(line)
    return joined


def _continues(before: str, line: str) -> bool:
    if _BULLET.match(fold(line)) or pattern("determiners", "words").match(fold(line)):
        return False
    if _OPEN_LINE.search(fold(before)) and not before.endswith(" -"):
        return True
    return line[0].islower() or not _begins(scan_text(line, cell=True), 0)


def _skip(scan: Scan, at: int) -> int:
    """Past separators, list marks and labels of roles."""
    while True:
        skipped = _SKIP.match(scan.folded, at) or role_label().match(scan.folded, at)
        if skipped is None or skipped.end() == at:
            return at
        at = skipped.end()


@cache
def role_label() -> re.Pattern[str]:
    """A label before agencies: Cơ quan chủ trì:, Đơn vị phối hợp:."""
    roles = word_lists()["roles"]
    bodies = words_pattern(roles["bodies"]).pattern
    words = words_pattern((*roles["lead"], *roles["help"])).pattern
    return re.compile(rf"(?:{bodies}\s)?{words}\s?:\s?|{bodies}\s?:\s?")


def _begins(scan: Scan, at: int) -> bool:
    """True where an agency's name begins: a known one, a unit word with a capital, các, a head."""
    if at in scan.known:
        return True
    tables = _OPENINGS + (_BEGINNINGS if scan.text[at : at + 1].isupper() else ())
    return any(pattern(table, key).match(scan.folded, at) for table, key in tables)


def _next_break(scan: Scan, at: int, start: int, found: Found | None = None) -> int:
    """Where the words of the agency that began at ``start`` end: at a mark with another agency after it."""
    if found and _another_of_its_kind(scan, at, found):
        return at
    for mark in _BREAK.finditer(scan.folded, at):
        if any(known.start < mark.start() and mark.end() < known.end for known in scan.known.values()):
            continue
        if mark[0] in (";", "\n") or mark.end() >= len(scan.text) or _begins(scan, mark.end()):
            return mark.start()
        if found is None and "," in mark[0]:
            return mark.start()
        if found and found.known and _parts(scan, mark, found, bare=not scan.text[at : mark.start()].strip()):
            return mark.start()
    return len(scan.text)


def _another_of_its_kind(scan: Scan, at: int, found: Found) -> bool:
    """True where a ministry or department follows another with nothing between: a line break was lost there."""
    gap = _GAP.match(scan.folded, at)
    known = scan.known.get(gap.end()) if gap and found.known else None
    return known is not None and known.capital and known.entry.kind == found.kind in _RUN_TOGETHER


def _parts(scan: Scan, mark: re.Match[str], found: Found, bare: bool) -> bool:
    """A mark after a known name parts it from a capital, and a group also from another noun of groups."""
    if found.kind == GROUP_KIND:
        kinds = ("private",) if bare else ("private", "state")
        if any(pattern("nouns", kind).match(scan.folded, mark.end()) for kind in kinds):
            return True
    capital = scan.text[mark.end()].isupper() and mark[0].strip() in (",", "và", "/")
    return capital and (bare or found.kind != GROUP_KIND)


def _with_rest(found: Found, rest: str) -> list[str]:
    """The names with the words after them that belong to the last one."""
    words = " ".join(rest.split()).strip(" .,:-–")
    folded = fold(words)
    if not words or not found.names or _only_role().match(folded):
        return list(found.names)
    joint = ", " if rest.lstrip().startswith(",") else " "
    last = found.names[-1] if found.names[-1] != _BUSINESSES else f"các {_BUSINESSES}"
    if " các " in f" {folded}" and last.startswith("các ") and " " not in last.removeprefix("các "):
        last = last.removeprefix("các ")
    longer = [*found.names[:-1], last + joint + spell_out(words)]
    if not found.known:
        return longer
    if (
        found.kind in _NO_REST
        or not _LETTER.match(words)
        or (found.kind != GROUP_KIND and pattern("units", "stops").match(folded))
    ):
        return list(found.names)
    return longer


@cache
def _only_role() -> re.Pattern[str]:
    """Words that say what the agency does: chủ trì, phối hợp thực hiện."""
    roles = word_lists()["roles"]
    role = words_pattern((*roles["lead"], *roles["help"])).pattern
    return re.compile(rf"{role}(?:\s?,?\s?{role}){{0,2}}\s*(?:$|với|cùng|các)|chủ trì,|phối hợp")


def _unlisted(piece: str, opens: bool) -> list[str]:
    """Words that no rule knows: a name where short, at the cell's start or with a capital, and no persons."""
    words = " ".join(piece.split()).strip(" .,:;-–")
    folded = fold(words)
    if not _LETTER.search(words) or len(words.split()) > _LONGEST or not (opens or words[0].isupper()):
        return []
    cells = word_lists()["cells"]
    if folded.startswith((*cells["persons"], *cells["times"])) or folded in cells["empty"]:
        return []
    opened = pattern("determiners", "words").match(folded)
    return [spell_out(words[0].lower() + words[1:] if opened else words)]
