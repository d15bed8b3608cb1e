"""The kinds of document: what a number's code and a printed type word say."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from pydantic import TypeAdapter

from extractors.folding import fold
from schemas.base import Model
from schemas.vocabulary import DocType


class _Type(Model):
    doc_type: DocType
    codes: list[str]
    names: list[str]


class _Names(Model):
    names: list[str]


class _Lexicon(Model):
    type: list[_Type]
    any: _Names
    bodies: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class DocTypes:
    """``codes``, ``names`` and ``bodies`` are folded; ``spelling`` has each folded code and body as it is written."""

    codes: dict[str, DocType]
    names: dict[str, DocType | None]
    bodies: frozenset[str]
    spelling: dict[str, str]


@cache
def doc_types() -> DocTypes:
    """The lexicon of document types; a name that says nothing of the kind (văn bản) has the value None."""
    text = resources.files("extractors.lexicons").joinpath("doc_types.toml").read_text("utf-8")
    lexicon = TypeAdapter(_Lexicon).validate_python(tomllib.loads(text))
    names: dict[str, DocType | None] = {
        fold(name): kind.doc_type for kind in lexicon.type for name in kind.names
    }
    names.update({fold(name): None for name in lexicon.any.names})
    bodies = [body for group in lexicon.bodies.values() for body in group]
    return DocTypes(
        codes={fold(code): kind.doc_type for kind in lexicon.type for code in kind.codes},
        names=names,
        bodies=frozenset(map(fold, bodies)),
        spelling={fold(code): code for code in [*bodies, *(c for kind in lexicon.type for c in kind.codes)]},
    )


@cache
def name_pattern() -> str:
    """A regular expression, on folded text, for one type word; the longest name wins."""
    names = sorted(doc_types().names, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s{1,2}") for name in names) + ")"


def doc_type_of(code: str) -> DocType | None:
    """The kind that a number's type code stands for (QĐ, KH, CTr), or None where it is no type code."""
    return doc_types().codes.get(fold(code))


def named_type(words: str) -> DocType | None:
    """The kind that a printed type word names; None for văn bản and for words that are no type."""
    return doc_types().names.get(" ".join(fold(words).split()))
