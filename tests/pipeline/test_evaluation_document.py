"""The document's own fields, its outline and duplicates, and the evidence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluation import evaluate
from tests.pipeline.evaluated import RIGHT, TEXT, WRONG, Figures, Record, extraction, figures, judged, score

INFO = {
    "id": "binh-an-2024-9-kh-ubnd", "number": "9/KH-UBND", "title": "Khắc phục “điểm nghẽn” năm 2024",
    "issuer": "UBND tỉnh Bình An", "signer": None, "recipients": ["Như Điều 3", "Lưu: VT"],
}  # fmt: skip
DOCUMENTS = [
    ("all", INFO, INFO, ()),
    ("title", INFO, INFO | {"title": 'KHẮC PHỤC "ĐIỂM NGHẼN" NĂM 2024.'}, ()),
    ("long name", INFO, INFO | {"issuer": "Ủy ban nhân dân tỉnh Bình An"}, ()),
    ("recipients", INFO, INFO | {"recipients": ["Như điều 3;", "Lưu: VT."]}, ()),
    ("one recipient short", INFO, INFO | {"recipients": ["Lưu: VT"]}, ("recipients",)),
    ("made up", INFO, INFO | {"signer": "Trần Thị Mẫu"}, ("signer",)),
    ("id", INFO, INFO | {"id": "binh-an-2024-6-kh-ubnd"}, ("id",)),
    ("id from a hash", INFO | {"id": "h-1234"}, INFO | {"id": "h-5678"}, ()),
    ("accepted", INFO | {"alt": {"signer": ["Trần Thị Mẫu"]}}, INFO | {"signer": "Trần Thị Mẫu"}, ()),
    ("not in the gold", {"number": "9/KH-UBND"}, INFO | {"province": "Bình An"}, ()),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "found", "wrong"), [case[1:] for case in DOCUMENTS],
                         ids=[case[0] for case in DOCUMENTS])  # fmt: skip
def test_document(tmp_path: Path, gold: Record, found: Record, wrong: tuple[str, ...]) -> None:
    sheet = judged(tmp_path, {"document": gold}, {"document": found})
    compared = {name for kind, name in sheet.tally.fields if kind == "document"}
    expected = set(gold) - {"alt"} - ({"id"} if gold.get("id", "h-").startswith("h-") else set())
    assert compared == expected
    assert tuple(f.words for f in sheet.findings) == wrong
    assert figures(sheet.tally, "document")[0] == (len(compared) - len(wrong), len(wrong), len(wrong))


def section(number: int, kind: str, label: str | None, level: int, **changes: Any) -> Record:
    fields = {"id": f"s{number}", "kind": kind, "label": label, "level": level, "start": 0, "end": 0}
    return fields | changes


OUTLINE_TEXT = "I. YÊU CẦU\n1. Ủy ban nhân dân xã mở sổ theo dõi\n- Ghi hằng ngày\nI. YÊU CẦU\n"
OUTLINE = [
    {"kind": "muc", "label": "I", "level": 1, "first_words": "YÊU CẦU"},
    {"kind": "muc", "label": "1", "level": 2, "first_words": "Ủy ban nhân dân xã mở sổ"},
    {"kind": "gach", "label": "-", "level": 3, "first_words": "Ghi hằng ngày"},
]
SECTIONS = [
    section(1, "muc", "I", 1, heading="YÊU CẦU"),
    section(2, "doan", None, 2, heading="Lời dẫn"),
    section(3, "muc", "1", 2, start=11, end=48),
    section(4, "gach", "-", 3, start=49, end=64),
    section(5, "muc", "I", 1, heading="YÊU CẦU", duplicate_of="s1"),
    section(6, "gach", "-", 2, heading="Ghi hằng ngày", parent="s5"),
    section(7, "rac", None, 1),
    section(8, "muc", "2", 2, heading="Quảng cáo", parent="s7"),
]


@pytest.mark.parametrize(
    ("sections", "strict", "loose"),
    [
        (SECTIONS, (3, 0, 0), (3, 0, 0)),
        ([SECTIONS[0], SECTIONS[3]], (2, 1, 0), (2, 1, 0)),
        ([SECTIONS[0], SECTIONS[2] | {"level": 1, "kind": "khoan"}], (1, 2, 1), (2, 1, 0)),
        ([SECTIONS[3], SECTIONS[0]], (1, 2, 1), (1, 2, 1)),
        ([*SECTIONS[:4], section(9, "diem", "a", 3, heading="Không có")], (3, 0, 1), (3, 0, 1)),
    ],
)
def test_outline(tmp_path: Path, sections: list[Record], strict: Figures, loose: Figures) -> None:
    sheet = judged(tmp_path, {"outline": OUTLINE}, {"sections": sections}, OUTLINE_TEXT)
    assert figures(sheet.tally, "outline") == (strict, loose)


TWICE = "TỈNH BÌNH AN mở đầu hết phần đầu. TỈNH BÌNH AN mở đầu hết phần đầu. Tiếp theo."
REPEATED = {"kind": "section", "first_words_of_copy": "Tỉnh Bình An", "last_words_of_copy": "hết phần đầu."}


@pytest.mark.parametrize(
    ("golds", "span", "strict", "loose"),
    [
        ([REPEATED], (34, 67), RIGHT, RIGHT),
        ([REPEATED], (34, 50), WRONG, RIGHT),
        ([REPEATED], (40, 50), WRONG, WRONG),
        ([REPEATED], None, WRONG, RIGHT),
        ([], (34, 67), (0, 0, 1), (0, 0, 1)),
    ],
)
def test_duplicates(
    tmp_path: Path, golds: list[Record], span: tuple[int, int] | None, strict: Figures, loose: Figures
) -> None:
    copy = {"kind": "section", "of": "s1", "copy": "s2", "similarity": 1, "copy_span": span}
    sections = [section(1, "muc", None, 1, end=33), section(2, "muc", None, 1, start=34, end=70)]
    sheet = judged(tmp_path, {"duplicates": golds}, {"duplicates": [copy], "sections": sections}, TWICE)
    assert figures(sheet.tally, "duplicates") == (strict, loose)


def test_a_copy_in_another_document_is_none_here(tmp_path: Path) -> None:
    copy = {"kind": "document", "of": "s1", "copy": "s2", "similarity": 1}
    sheet = judged(tmp_path, {"duplicates": []}, {"duplicates": [copy]})
    assert figures(sheet.tally, "duplicates")[0] == (0, 0, 0)


def test_evidence_must_stand_where_it_says(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "plan.json").write_text(json.dumps({"file": "plan.txt"}), encoding="utf-8")
    found = extraction({"scores": [score(), score(quote="70,5%")]})
    found.scores[0].evidence.start += 1
    sheet = evaluate(tmp_path, lambda path: found).documents[0]
    assert sheet.tally.kinds["evidence"].strict.f1 == 0.5
