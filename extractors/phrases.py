"""Phrase templates into wordings, and many wordings into one pattern that is fast on long text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = r"[^\W_]"
_Trie = dict[str, "_Trie"]


def expand(template: str) -> set[str]:
    """Every wording of a template: `[a|b]` may be missing, `(a|b)` is one of both; blanks are collapsed."""
    wordings, rest = _alternatives(template, 0, "")
    assert rest == len(template), f"unbalanced brackets in {template!r}"
    return {" ".join(w.split()).replace(" ,", ",") for w in wordings}


def _alternatives(text: str, at: int, closing: str) -> tuple[list[str], int]:
    done: list[str] = []
    current = [""]
    while at < len(text) and text[at] != closing:
        character = text[at]
        if character in "[(":
            inner, at = _alternatives(text, at + 1, "]" if character == "[" else ")")
            if character == "[":
                inner = [*inner, ""]
            current = [left + right for left in current for right in inner]
        elif character == "|" and closing:
            done += current
            current = [""]
        else:
            current = [left + character for left in current]
        at += 1
    return done + current, at


def phrase_pattern(wordings: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all wordings, the longest first, whole words only, on folded text.

    The wordings are merged by their beginnings, so that the time at each place hangs on the text, not on how many
    wordings there are; a blank in a wording matches any run of blanks (up to four) or a line break.
    """
    trie: _Trie = {}
    for wording in wordings:
        node = trie
        for character in wording:
            node = node.setdefault(character, {})
        node[""] = {}
    return re.compile(rf"(?<!{_WORD}){_branch(trie)}(?!{_WORD})")


def _branch(node: _Trie) -> str:
    ends = "" in node
    options = []
    for character in sorted(c for c in node if c):
        literal = r"\s{1,4}" if character == " " else re.escape(character)
        options.append(literal + _branch(node[character]))
    if not options:
        return ""
    body = options[0] if len(options) == 1 and not ends else "(?:" + "|".join(options) + ")"
    return body + "?" if ends else body
