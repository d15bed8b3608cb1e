"""Composed documents for the tests of targets, and targets written short: `PAR_INDEX level >=86 % 2025`."""

from __future__ import annotations

from extractors.document import Document
from extractors.metadata import extract_document
from pipeline.canonical import compose
from pipeline.flow import extract_bytes
from pipeline.outline import outline
from pipeline.readers import read
from schemas.document import Source
from schemas.measures import Target

_PLAN = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NINH
-------
Số: 88/{code}-UBND
Quảng Ninh, ngày 14 tháng 02 năm 2025

{type}
{title}

{heading}
{body}
"""


def plan(body: str, heading: str = "I. MỤC TIÊU") -> str:
    """A province's plan with the words under one heading."""
    title = "Cải thiện các chỉ số cải cách hành chính của tỉnh"
    return _PLAN.format(code="KH", type="KẾ HOẠCH", title=title, heading=heading, body=body)


def report(body: str, heading: str = "I. KẾT QUẢ THỰC HIỆN NĂM 2024") -> str:
    """A province's report with the words under one heading."""
    title = "Kết quả công tác cải cách hành chính năm 2024"
    return _PLAN.format(code="BC", type="BÁO CÁO", title=title, heading=heading, body=body)


def directive(body: str) -> str:
    """A directive without headings."""
    title = "Về việc tăng cường kỷ luật, kỷ cương hành chính"
    return _PLAN.format(
        code="CT", type="CHỈ THỊ", title=title, heading="Chủ tịch UBND tỉnh yêu cầu:", body=body
    )


def targets(text: str, name: str = "plan.txt") -> list[Target]:
    """The targets of a document given as text."""
    return extract_bytes(text.encode(), name).targets


def outlined(text: str) -> Document:
    """A document read up to its metadata, for timing one extractor alone."""
    data = text.encode()
    reading = read(data, "plan.txt")
    source = Source(sha256="0" * 64, media_type=reading.media_type, bytes=len(data))
    document = outline(compose(reading.blocks), source)
    document.info, _ = extract_document(document, None)
    return document


def short(target: Target) -> str:
    """Index and component, kind, comparator with value and its end, unit, year; then what else is set."""
    what = (target.index or "-") + (f"/{target.component}" if target.component else "")
    value = "" if target.value is None else f"{target.value:g}"
    value += f"..{target.value_to:g}" if target.value_to is not None else ""
    year = f"{target.year or '-'}" + (f"-{target.year_to}" if target.year_to else "")
    words = [what, target.kind, (target.comparator or "") + value, target.unit or "", year]
    words[-1] += "+" if target.open_ended else ""
    words += ["yearly"] if target.per_year else []
    words += [f"base={target.base_year}"] if target.base_year else []
    words += [f"grade={target.grade}"] if target.grade else []
    words += [f"group={target.group}"] if target.group else []
    words += [f"of={','.join(target.indices)}"] if target.indices else []
    return " ".join(word for word in words if word)


def told(text: str, name: str = "plan.txt") -> list[str]:
    """The document's targets, short and in order."""
    return [short(target) for target in targets(text, name)]
