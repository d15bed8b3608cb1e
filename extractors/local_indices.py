"""Which index measures a subject: a department's, district's or commune's own is the local one."""

from __future__ import annotations

import re

from extractors.folding import fold
from schemas.subject import Subject
from schemas.vocabulary import LOCAL_INDEX

LOWER_KINDS = frozenset({"so-nganh", "huyen", "xa"})
_LOWER_GROUP = re.compile(r"(?<!\w)(?:sở|huyện|quận|thị xã|xã|phường)(?!\w)")


def can_measure(index: str, subject: Subject) -> bool:
    """False for a province's own DDCI: that index compares what lies below it, and a bare figure is some mean."""
    return not (index == "DDCI" and subject.kind == "tinh")


def index_for(index: str, subject: Subject, *, local: bool = False) -> str:
    """The index by which such a subject is measured: a department's or commune's own is the local one.

    With ``local`` a mean is one of such units; `các huyện`, `khối sở, ngành` say so themselves.
    """
    broad = subject.kind == "khac" and (local or _LOWER_GROUP.search(fold(subject.name)) is not None)
    lower = subject.kind in LOWER_KINDS or broad
    return LOCAL_INDEX.get(index, index) if lower else index
