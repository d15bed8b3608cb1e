"""What a line of a letterhead is by its form: motto, body, type, authority, or text that ends the letterhead."""

from __future__ import annotations

import re
from functools import cache

from extractors.doc_types import doc_types, named_type
from extractors.folding import fold, strip_marks
from extractors.metadata_text import MOTTO, Line, is_upper, lexicon, starts_with
from schemas.vocabulary import DocType

PARAGRAPH = 260
"""A line longer than this is running text."""

_RULE = re.compile(r"[-–—_=~.…*\s•o]+$")
_HEADING = re.compile(
    r"(?:phần|chương)\s+(?:thứ|[ivx\d]+\b)|điều\s+\d|mục\s+[ivx\d]+\b|[ivx]{1,5}\s?[.)/-]\s?\S|[1-9][.)]\s?\S"
    r"|a[.)]\s|[-+•]\s"
)
_CONNECTIVES = (
    " của", " và", " với", " do", " tại", " giữa", " cho", " các", ",", "-", " gửi", " thuộc", " từ", " đến", " về",
)  # fmt: skip
"""Words and marks that a title's line may end in, but not the title."""
_OF_BODY = re.compile(r"(?P<type>[^\W\d]{1,12} [^\W\d]{1,12}) (?:của|liên tịch) (?P<body>[^.:;,]{4,80})$")

_COUNTRY = re.compile(
    r"(?:(?P<before>(?:(?:ủy ban nhân dân|ubnd|hội đồng nhân dân) )?(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường)"
    r" [^,;:]{2,40}?) )?việt nam"
)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One of the lexicon's lists of beginnings: bodies, authorities, openers, stamp."""
    return starts_with(lexicon()["letterhead"][name])


@cache
def _plain_bodies() -> re.Pattern[str]:
    """Longer beginnings without their marks, which OCR misreads."""
    return starts_with([strip_marks(word) for word in lexicon()["letterhead"]["bodies"] if len(word) > 5])


def is_noise(folded: str) -> bool:
    """True for ruled lines and lone letters, and for stamps that stand in a letterhead without belonging to it."""
    bare = folded.strip(" .:()*")
    return (
        bool(_RULE.match(folded))
        or len(bare) == 1
        or bare in lexicon()["letterhead"]["noise"]
        or bare.startswith("công văn đến")
    )


def is_motto(cell: Line) -> bool:
    """True for the lines of quốc hiệu and tiêu ngữ, also where OCR lost their marks, and for the Party's name."""
    folded = cell.folded
    if MOTTO.fullmatch(folded.strip(" .-")):
        return not folded.startswith("đảng") or is_upper(cell.text)
    plain = strip_marks(folded) if 20 <= len(folded) <= 60 else ""
    return "hoa xa hoi chu nghia" in plain or bool(re.fullmatch(r"d.c lap.{0,4}t. do.{0,4}h.nh ph.c", plain))


def is_broken_motto(cell: Line) -> bool:
    """True for quốc hiệu whose last two words have gone to the next line."""
    return cell.folded.rstrip(" .-").endswith("chủ nghĩa")


def without_country(cell: Line) -> Line | None:
    """What stands before the `VIỆT NAM` of a broken quốc hiệu: None where it stands alone, the cell where it doesn't.

    Other bodies than those of a place may have the two words in their name.
    """
    match = _COUNTRY.fullmatch(cell.folded.rstrip(" ."))
    if match is None:
        return cell
    return Line(cell.text[: match.end("before")], cell.start) if match["before"] else None


def is_body(line: Line) -> bool:
    """True for a line that begins with the name of a body that issues documents, and holds little else."""
    if len(line.text) > 130:
        return False
    marked = pattern("bodies").match(line.folded)
    return marked is not None or (
        is_upper(line.text) and _plain_bodies().match(strip_marks(line.text)) is not None
    )


def type_of(folded: str) -> DocType | None:
    """The document type of a whole type line, `QUYẾT ĐỊNH` or `QUYẾT ĐỊNH CỦA BỘ TRƯỞNG …`; else None."""
    words = folded.strip(" .:*-\"'()")
    of_body = _OF_BODY.match(words)
    if of_body is not None and any(
        pattern(name).match(of_body["body"]) for name in ("bodies", "authorities")
    ):
        return named_type(of_body["type"])
    for extra in lexicon()["type_line"]["before"]:
        words = words.removeprefix(extra + " ")
    for extra in lexicon()["type_line"]["after"]:
        words = words.removesuffix(" " + extra)
    if len(words) > 30:
        return None
    return named_type(words) or _plain_types().get(strip_marks(words).replace(" ", ""))


@cache
def _plain_types() -> dict[str, DocType]:
    """Types by their letters alone, for marks and blanks that OCR misreads: `KÉHOẠCH`."""
    return {
        strip_marks(name).replace(" ", ""): kind
        for name, kind in doc_types().names.items()
        if kind is not None
    }


@cache
def _type_words() -> re.Pattern[str]:
    names = sorted((name for name, kind in doc_types().names.items() if kind), key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, names)) + r")\s+(?=\w|\()")


def type_at_start(cell: Line) -> tuple[DocType, str] | None:
    """A type in capitals at the head of a line that goes on with the title: `KẾ HOẠCH Thực hiện …`."""
    match = _type_words().match(cell.folded) if len(cell.text) <= 2 * PARAGRAPH else None
    kind = named_type(match[1]) if match is not None else None
    if match is None or kind is None or not is_upper(cell.text[: match.end(1)]):
        return None
    return kind, match[1]


def is_stop(folded: str) -> bool:
    """True for the addressee, the recipients, the grounds, or a numbered heading: what a letterhead never holds."""
    grounds = folded.startswith(("kính gửi", "căn cứ ", "nơi nhận:")) or folded == "căn cứ"
    return grounds or _HEADING.match(folded) is not None


def is_sentence(cell: Line) -> bool:
    """True for a line of running text by its length and its closing mark."""
    return len(cell.text) > PARAGRAPH or (
        len(cell.text) > 100 and cell.text.rstrip().endswith((".", ":", ";"))
    )


def is_authority(cell: Line) -> bool:
    """The line between title and grounds that names who decides; `THỦ TƯỚNG CHÍNH PHỦ điện:` too."""
    if len(cell.text) > 110:
        return False
    folded = cell.folded
    whole = lexicon()["letterhead"]["authority_lines"]
    if folded.strip(" .,:") in whole:
        return True
    if folded.endswith(" điện:"):
        return is_upper(cell.text[:10])
    if not is_upper(cell.text) and not cell.text.islower():
        return False
    return pattern("authorities").match(folded) is not None


def goes_on(line: Line) -> bool:
    """True for a title's line that can't be its last."""
    return line.folded.endswith(_CONNECTIVES)


def begins_body(cell: Line, above: Line | None) -> bool:
    """True for the first sentence of the body below a title: another case, or an opener after a finished line."""
    if above is None:
        return len(cell.text) > 2 * PARAGRAPH or (
            len(cell.text) > 100 and cell.text.rstrip().endswith((":", ";"))
        )
    if is_sentence(cell):
        return True
    if not cell.text[0].isupper() or goes_on(above):
        return False
    if is_upper(above.text) and not is_upper(cell.text) and len(cell.text) > 25:
        return True
    closed = cell.text.endswith((".", ":", ";"))
    if closed and len(cell.text) > 30 and pattern("bodies").match(cell.folded):
        return True
    return (closed or len(cell.text) > 60) and pattern("openers").match(cell.folded) is not None


def without_office(body: str) -> str:
    """The body that the person who decides is the head of: `Bộ trưởng Bộ Tài chính` → `Bộ Tài chính`."""
    office = re.match(r"(?:bộ trưởng|chủ tịch|thống đốc|giám đốc)\s+(?!nước\b)", fold(body))
    return body[office.end() :] if office else body
