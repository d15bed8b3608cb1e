"""Cells and lines that hold both who leads and who helps."""

from __future__ import annotations

import re
from functools import cache

from extractors.agency_cells import agencies_in_cell, role_label
from extractors.agency_scan import pattern, word_lists, words_pattern
from extractors.folding import fold

_HELP = r"phối hợp(?: chặt chẽ)?(?: thực hiện)?(?: cùng)?(?: với)?"
_JOINED = (
    r"(?:với|có)(?: sự)? (?:tham gia|hỗ trợ|phối hợp|đồng hành)(?: của)?|cùng(?: với)?(?! (?:cấp|ngành))"
)
_WITH = re.compile(rf"(?:^|[\s,;])(?:{_JOINED}|{_HELP})\s(?=\w)")
_LEADS = re.compile(r"\s(?:chủ trì|làm đầu mối)(?: (?:thực hiện|tham mưu))?(?!\w)")
_HELPS = re.compile(
    r"\s(?:phối hợp(?: thực hiện)?|hỗ trợ|tham gia|cùng (?:thực hiện|tham gia|làm))\s*[.;]?\s*$"
)


def split_lead_and_help(text: str) -> tuple[list[str], list[str]]:
    """Who leads and who helps in a cell that holds both; where no word says so, all of them lead."""
    labels = list(role_label().finditer(fold(text)))
    if labels:
        return _by_label(text, labels)
    marks = list(_role_mark().finditer(fold(text)))
    if marks:
        return _by_mark(text, marks)
    return _by_verb(text)


@cache
def _role_mark() -> re.Pattern[str]:
    """A role in brackets after an agency: (chủ trì), (cơ quan phối hợp)."""
    roles = word_lists()["roles"]
    bodies = words_pattern(roles["bodies"]).pattern
    return re.compile(rf"\(\s?(?:{bodies}\s)?{words_pattern((*roles['lead'], *roles['help'])).pattern}\s?\)")


def _is_help(words: str) -> bool:
    return bool(pattern("roles", "help").search(words)) and not pattern("roles", "lead").search(words)


def _by_label(text: str, labels: list[re.Match[str]]) -> tuple[list[str], list[str]]:
    lead, helping = agencies_in_cell(text[: labels[0].start()]), []
    ends = [label.start() for label in labels[1:]] + [len(text)]
    for label, end in zip(labels, ends, strict=True):
        part = text[label.end() : end]
        if _is_help(label[0]):
            helping += agencies_in_cell(part)
        else:
            leads, helps = _by_verb(part)
            lead, helping = lead + leads, helping + helps
    return _distinct(lead, helping)


def _by_mark(text: str, marks: list[re.Match[str]]) -> tuple[list[str], list[str]]:
    lead: list[str] = []
    helping: list[str] = []
    at = 0
    for mark in marks:
        names = agencies_in_cell(text[at : mark.start()])
        at = mark.end()
        if _is_help(mark[0]):
            unsaid = [] if lead else names[:-1]
            lead, helping = lead + unsaid, helping + names[len(unsaid) :]
        else:
            lead += names
    (helping if lead else lead).extend(agencies_in_cell(text[at:]))
    return _distinct(lead, helping)


def _by_verb(text: str) -> tuple[list[str], list[str]]:
    lead: list[str] = []
    helping: list[str] = []
    for clause in re.split(r"[;\n]", text):
        folded = fold(clause)
        link = _WITH.search(folded)
        if link is None:
            names = agencies_in_cell(_HELPS.sub("", _LEADS.sub("", clause)))
            (helping if _HELPS.search(folded) else lead).extend(names)
            continue
        before, after = clause[: link.start()], clause[link.end() :]
        leads = agencies_in_cell(_LEADS.sub("", before))
        others = agencies_in_cell(_LEADS.sub("", after))
        if _LEADS.search(fold(after)) and not _LEADS.search(fold(before)):
            lead, helping = lead + others, helping + leads
        else:
            lead, helping = lead + leads, helping + others
    return _distinct(lead, helping)


def _distinct(lead: list[str], helping: list[str]) -> tuple[list[str], list[str]]:
    return list(dict.fromkeys(lead)), list(dict.fromkeys(helping))
