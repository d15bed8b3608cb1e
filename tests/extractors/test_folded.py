"""Patterns that are tried only at known words find what they find when they search the whole text."""

from __future__ import annotations

import gc
import re
from functools import cache
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from extractors import citations, deadline_periods, deadline_prose, figures
from extractors.folded import NUMBER, Folded, Led, between, has_number, led_phrases
from extractors.folding import fold
from pipeline.flow import extract_file, find_documents

SAMPLES = Path(__file__).resolve().parents[2] / "corpus" / "samples"
TEXT = Folded(fold("Năm 2024 q1 và Q2: 12,5 điểm; năm sau x_năm 7a\nnăm"))
YEAR = Led(re.compile(r"(?<!\w)năm\s+(?:\d+|sau)"), "năm")


@cache
def samples() -> tuple[Folded, ...]:
    files = [path for path in find_documents([SAMPLES]) if path.suffix in (".txt", ".html", ".md")]
    read = (extract_file(path) for path in files)
    return tuple(Folded(fold(extraction.text)) for extraction in read)


@cache
def all_led() -> tuple[Led, ...]:
    assert samples()  # the cached ones are made while documents are read
    return tuple(one for one in gc.get_objects() if type(one) is Led)


def test_words_and_runs_stand_where_they_are_said_to() -> None:
    assert all(TEXT.startswith(word, at) for word, places in TEXT.words.items() for at in places)
    assert sorted(TEXT.words["năm"]) == [0, 30, 47]
    assert TEXT.runs["q"] == [9, 15] and TEXT.runs["1"] == [10]
    assert [TEXT[at] for at in TEXT.runs[NUMBER]] == list("212157")
    assert TEXT.starts(frozenset({"q", "sau"})) == [9, 15, 34]


def test_a_slice_is_a_plain_string() -> None:
    assert type(TEXT[2:9]) is str
    assert str(TEXT) == TEXT and hash(TEXT) == hash(str(TEXT))


def test_what_is_made_once_is_kept() -> None:
    made: list[str] = []
    assert [TEXT.once(made.append), TEXT.once(made.append)] == [None, None]
    assert made == [TEXT]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, len(TEXT), ["năm 2024", "năm sau"]), (1, 40, ["năm sau"]), (0, 7, ["năm 202"]), (31, 40, [])],
)
def test_led_between_offsets(start: int, end: int, found: list[str]) -> None:
    for text in (TEXT, str(TEXT)):
        assert [match[0] for match in YEAR.finditer(text, start, end)] == found
        assert YEAR.finds(text, start, end) is bool(found)


def test_led_matches_in_the_printed_text() -> None:
    printed = "SỞ Nội vụ, sở Y tế"
    led = led_phrases(["Sở Nội vụ", "SỞ Nội vụ"])
    assert [match[0] for match in led.finditer(Folded(fold(printed)), text=printed)] == ["SỞ Nội vụ"]


def test_where_no_match_can_begin() -> None:
    assert YEAR.may(TEXT, 0, 3) and not YEAR.may(TEXT, 1, 30)
    assert YEAR.may("none", 0, 4)


@pytest.mark.parametrize(("words", "has"), [("a 1", True), ("a", False), ("", False)])
def test_numbers(words: str, has: bool) -> None:
    assert has_number(words, 0, len(words)) is has
    assert has_number(Folded(words), 0, len(words)) is has
    assert has_number(Folded("12"), 1, 2) and not has_number(Folded("12"), 1, 1)


def test_between() -> None:
    assert between([1, 3, 5], 3, 5) == [3]
    assert between([1, 3, 5], 6, 9) == []


LOOKS = (citations._MAY_CITE, deadline_prose._ANY_TIME, figures._MAY_MEASURE, deadline_periods._ANCHOR)
"""Those that only ask whether, or where, to look closer: alone they also match from amid a number or a word."""


def test_in_whole_documents_both_ways_find_the_same() -> None:
    assert len(all_led()) > 12
    for text in samples():
        for led in [led for led in all_led() if led not in LOOKS]:
            alone = [match.span() for match in led.pattern.finditer(str(text))]
            assert [match.span() for match in led.finditer(text)] == alone, led.pattern.pattern[:80]


@pytest.mark.parametrize("led", LOOKS[:3], ids=["citation", "time", "measure"])
def test_looks_find_something_in_the_same_lines(led: Led) -> None:
    for text in samples():
        for line in re.finditer(".+", text):
            assert led.finds(text, *line.span()) is led.finds(str(text), *line.span()), line[0]


Branch = list[tuple[Any, Any]]


def beginnings(items: Branch) -> set[str]:
    """The words that a parsed pattern can begin with; a blank stands after one that has ended."""
    found = {""}
    for operation, argument in items:
        step = one_step(operation, argument)
        if argument is _constants.AT_BOUNDARY and found != {""}:
            step = {" "}
        if step is not None:
            found = {joined(word, more) for word in found for more in step}
        if all(word == NUMBER or word.endswith(" ") for word in found):
            break
    return found


def joined(word: str, more: str) -> str:
    if word == NUMBER or word.endswith(" ") or not more:
        return word
    return more if not word else f"{word} " if more == NUMBER or more == " " else word + more


def one_step(operation: Any, argument: Any) -> set[str] | None:
    """What one part of a pattern adds to a word; a blank where the word has ended; None for what only looks around."""
    name = str(operation)
    if name in ("ASSERT", "ASSERT_NOT", "AT"):
        return None
    if name == "LITERAL":
        return {chr(argument) if chr(argument).isalpha() else NUMBER if chr(argument).isdecimal() else " "}
    if name == "IN":
        return {one for part in argument for one in in_set(*part)}
    if name == "BRANCH":
        return {word for branch in argument[1] for word in beginnings(list(branch))}
    if name == "SUBPATTERN":
        return beginnings(list(argument[3]))
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inside = argument
        return beginnings(list(inside)) | ({""} if least == 0 else set())
    if name == "ATOMIC_GROUP":
        return beginnings(list(argument))
    return {" "}


def in_set(operation: Any, argument: Any) -> set[str]:
    name = str(operation)
    if name == "LITERAL":
        return one_step(_constants.LITERAL, argument) or set()
    if name == "CATEGORY":
        return {NUMBER} if argument is _constants.CATEGORY_DIGIT else {" "}
    if name == "RANGE":
        return (
            {NUMBER}
            if chr(argument[0]).isdecimal()
            else {chr(code) for code in range(argument[0], argument[1] + 1)}
        )
    return {" "}


def test_each_pattern_says_all_the_words_that_it_begins_with() -> None:
    missing = {}
    for led in all_led():
        words = beginnings(list(_parser.parse(led.pattern.pattern, led.pattern.flags & ~re.UNICODE)))
        firsts = {word if word == NUMBER else fold(word.rstrip(" ")) for word in words}
        if not firsts <= led.first:
            missing[led.pattern.pattern[:60]] = sorted(firsts - led.first)[:9]
    assert missing == {}
