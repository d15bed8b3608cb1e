"""Extractions composed for the tests: an invented plan, its sections and its records, without any reader."""

from __future__ import annotations

import hashlib
from typing import Any

from schemas.base import Evidence
from schemas.document import DocumentInfo, Source, Warning
from schemas.measures import Ranking, Score, Target
from schemas.records import Extraction
from schemas.reference import Agency, Citation, Duplicate
from schemas.section import Section, Table
from schemas.subject import Subject
from schemas.task import Deadline, Offset, Task

HEADER = "Nhiệm vụ | Cơ quan chủ trì"
ROWS = [["Mở quầy hướng dẫn\nngười cao tuổi", "Sở Y tế"], ["Thu phí qua mạng", "Sở Y tế"]]
LINES: list[tuple[str, str | None, str | None, str]] = [
    # id, parent, kind, words
    ("s1", None, "doan", "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"),
    ("s2", None, "muc", "I. MỤC TIÊU"),
    ("s3", "s2", "gach", "- Năm 2024, Chỉ số PAPI của tỉnh Hà Tĩnh đạt 44,10 điểm, xếp thứ 7/61, tăng 3 bậc."),
    ("s4", "s2", "gach", "- Phấn đấu Chỉ số PAR INDEX năm 2026 đạt 91,5% trở lên, theo Quyết định số 9/QĐ-BNV."),
    ("s5", None, "muc", "II. NHIỆM VỤ"),
    ("s6", "s5", "muc", "1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát văn bản về năm nhóm việc trước ngày 30/6/2026."),
    ("s7", "s5", "muc", "2. Người dân Đà Nẵng kể chuyện hòa giải ở Nam Đàn; hoàn thành trong quý này."),
    ("s8", "s5", "bang", f"{HEADER}\nMở quầy hướng dẫn\nngười cao tuổi | Sở Y tế\nThu phí qua mạng"),
    ("s9", None, "rac", "Tin liên quan: quảng cáo xe đạp"),
]  # fmt: skip


class Composer:
    """Text and sections from lines, with evidence for any words of the text."""

    def __init__(self, lines: list[tuple[str, str | None, str | None, str]]) -> None:
        self.text = "\n".join(words for *_, words in lines)
        self.sections: list[Section] = []
        at = 0
        for name, parent, kind, words in lines:
            level = 2 if parent else 1
            section = Section.model_validate(
                {
                    "id": name,
                    "parent": parent,
                    "kind": kind,
                    "level": level,
                    "start": at,
                    "end": at + len(words),
                }
            )
            for above in self.sections:
                if above.id == parent:
                    above.end = section.end
            self.sections.append(section)
            at += len(words) + 1

    def evidence(self, quote: str, rule: str = "test.rule") -> Evidence:
        """Evidence for the first place of the words."""
        start = self.text.index(quote)
        inner = [s for s in self.sections if s.start <= start < s.end][-1]
        return Evidence.model_validate(
            {"start": start, "end": start + len(quote), "quote": quote, "section": inner.id, "rule": rule}
        )


def _info(composer: Composer, salt: str, changes: dict[str, Any]) -> DocumentInfo:
    content = (composer.text + salt).encode()
    source = Source(sha256=hashlib.sha256(content).hexdigest(), media_type="text/plain", bytes=len(content))
    fields = {
        "id": "ha-tinh-2025-16-kh-ubnd",
        "number": "16/KH-UBND",
        "doc_type": "ke-hoach",
        "title": "Nâng cao các chỉ số năm 2026",
        "issuer": "UBND tỉnh Hà Tĩnh",
        "issuer_level": "tinh",
        "province": "Hà Tĩnh",
        "province_code": "42",
        "current_province": "Hà Tĩnh",
        "current_province_code": "42",
        "issued": "2025-03-04",
        "issued_precision": "day",
        "recipients": ["Như trên", "Lưu: VT"],
    }
    return DocumentInfo.model_validate(fields | {"source": source} | changes)


def _task(composer: Composer) -> Task:
    words = (
        "Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát văn bản về năm nhóm việc trước ngày 30/6/2026."
    )
    deadline = Deadline(raw="trước ngày 30/6/2026", due="2026-06-30", inclusive=False, precision="day")
    other = Deadline(raw="sau 5 ngày", event="sau 5 ngày", offset=Offset(n=5, unit="day"))
    return Task(
        text=words,
        label="1",
        path=["II. NHIỆM VỤ"],
        indices=["PAPI"],
        components=["PAPI.2"],
        lead_agencies=["Sở Nội vụ"],
        coordinating_agencies=["Sở Tư pháp", "các cơ quan, đơn vị"],
        agency_source="own-words",
        deadline=deadline,
        deadlines=[other, deadline],
        evidence=composer.evidence(words),
    )


def _cell_task(composer: Composer) -> Task:
    return Task(
        text="Thu phí qua mạng",
        lead_agencies=["Sở Y tế"],
        agency_source="column",
        kind="table",
        evidence=composer.evidence("Thu phí qua mạng"),
    )


def _agencies(composer: Composer) -> list[Agency]:
    return [
        Agency(name=name, kind="so-nganh", level="tinh", mentions=1, evidence=composer.evidence(name))
        for name in ("Sở Nội vụ", "Sở Tư pháp", "Sở Y tế")
    ]


def _measures(composer: Composer) -> dict[str, list[Any]]:
    subject = Subject(name="Hà Tĩnh", kind="tinh", province_code="42")
    score = Score(
        index="PAPI",
        subject=subject,
        year=2024,
        value=44.1,
        unit="diem",
        evidence=composer.evidence("44,10 điểm"),
    )
    ranking = Ranking(
        index="PAPI", subject=subject, year=2024, rank=7, out_of=61, delta=3, band=(1, 10), flags=["seen"],
        evidence=composer.evidence("xếp thứ 7/61"),
    )  # fmt: skip
    target = Target(
        index="PAR_INDEX", subject=subject, measure="Chỉ số PAR INDEX", year=2026, kind="level", comparator=">=",
        value=91.5, unit="%", evidence=composer.evidence("đạt 91,5% trở lên"),
    )  # fmt: skip
    return {"scores": [score], "rankings": [ranking], "targets": [target]}


def plan(
    *, salt: str = "", lines: list[tuple[str, str | None, str | None, str]] | None = None, **info: Any
) -> Extraction:
    """The composed plan; another ``salt`` stands for other bytes, ``info`` changes fields of the document."""
    composer = Composer(lines or LINES)
    composer.sections[7].table = Table(header=HEADER.split(" | "), rows=ROWS)
    citation = Citation(
        doc_type="quyet-dinh", number="9/QĐ-BNV", relation="nhac-den", mentions=1,
        evidence=composer.evidence("Quyết định số 9/QĐ-BNV"),
    )  # fmt: skip
    return Extraction(
        document=_info(composer, salt, info),
        text=composer.text,
        sections=composer.sections,
        tasks=[_task(composer), _cell_task(composer)],
        agencies=_agencies(composer),
        citations=[citation],
        duplicates=[
            Duplicate.model_validate({"kind": "section", "of": "s1", "copy": "s9", "similarity": 0.97})
        ],
        warnings=[Warning(code="truncated", message="The last line has no end.")],
        **_measures(composer),
    )
