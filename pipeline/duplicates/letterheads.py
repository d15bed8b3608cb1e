"""What the letterheads of two documents say of each other: one number, one title, or what can't be one document's."""

from __future__ import annotations

from rapidfuzz import fuzz

from pipeline.duplicates.profile import Profile

_TITLE = 90.0
_LINE = 20
"""Letters of a title's first line, at the least: readers may part on where it ends."""


def same_number(one: Profile, other: Profile) -> bool:
    """Whether one issuer gave both the same number at dates that agree."""
    return (
        one.number is not None
        and other.number is not None
        and one.number.casefold() == other.number.casefold()
        and one.issuer == other.issuer
        and _agree(one.issued, other.issued)
    )


def contradict(one: Profile, other: Profile) -> bool:
    """Whether the two can't be one's: another number, issuer, kind or date. What OCR reads of an issuer counts for none."""
    kinds = {one.doc_type, other.doc_type} - {"khac", "tin-tuc"}
    read_by_ocr = one.ocr or other.ocr
    return (
        bool(one.number and other.number and one.number.casefold() != other.number.casefold())
        or bool(one.issuer and other.issuer and one.issuer != other.issuer and not read_by_ocr)
        or len(kinds) > 1
        or not _agree(one.issued, other.issued)
    )


def _agree(one: str, other: str) -> bool:
    """Whether one date is the other, or the known part of it."""
    return one.startswith(other) or other.startswith(one)


def one_title(one: Profile, other: Profile) -> bool:
    """Whether the titles are one, figures included, as far as both are known; one may be cut short."""
    return not one.title or not other.title or _begins(one.title, other.title) or one.ocr or other.ocr


def one_frame(one: Profile, other: Profile) -> bool:
    """Whether the titles are known, and one but for their figures and a few letters."""
    first, second = one.frame, other.frame
    return bool(first and second) and (_begins(first, second) or fuzz.ratio(first, second) >= _TITLE)


def _begins(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) >= _LINE and longer.startswith(shorter))


def of_one_series(one: Profile, other: Profile) -> bool:
    """Whether one issuer gave out both under one title: a draft and what was signed, or one year's and the next's."""
    return (
        one.issuer is not None
        and one.issuer == other.issuer
        and one.doc_type == other.doc_type
        and one_frame(one, other)
    )
