"""The number field of a letterhead, filled in or left blank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.folding import fold
from extractors.so_ky_hieu import NumberMention, find_numbers
from schemas.vocabulary import DocType

# OCR misreads the marks of `Số`.
_FIELD = re.compile(r"s[ốôóồổỗộọo](?: hiệu)?\s*[:;.]?\s*(?P<n>\d{1,5}[a-zđ]?(?![\w,]))?[\s.…_]*(?P<sign>.*)$")


@dataclass(frozen=True, slots=True)
class NumberField:
    """A số ký hiệu without its blanks, None where only its ``sign`` is printed; the type is the code's."""

    number: str | None
    sign: str
    code: str | None
    doc_type: DocType | None


def read_number(text: str) -> NumberField | None:
    """The number field that the line holds, `Số: 12/KH-UBND` or `Số:   /KH-UBND`; None for any other line."""
    folded = fold(text)
    match = _FIELD.match(folded)
    if match is None:
        return _bare_number(text, folded)
    if not match["sign"].strip(" ./-"):
        return NumberField(None, "", None, None) if match["n"] is None and ":" in folded else None
    joint = " " if match["sign"][0].isalpha() else ""
    printed = f"số {match['n'] or '1'}{joint}{text[match.start('sign') :]}"
    found = next((m for m in find_numbers(fold(printed), printed) if m.start == 3), None)
    if found is None or (match["n"] is None and match["sign"][0] not in "/-"):
        return None
    return _number_field(found, match["n"] is not None)


def _bare_number(text: str, folded: str) -> NumberField | None:
    """A number that is all of its line, as the Party prints it: `12-KH/TU`."""
    whole = [m for m in find_numbers(folded, text) if m.start == 0 and m.end >= len(text.rstrip(" .;,*"))]
    return _number_field(whole[0], True) if whole else None


def _number_field(mention: NumberMention, filled: bool) -> NumberField:
    sign = mention.number.lstrip("0123456789")
    return NumberField(mention.number if filled else None, sign, mention.type_code, mention.doc_type)
