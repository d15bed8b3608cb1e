"""Which scores, rankings, targets and citations count as right, missed, extra or neither, a rule a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pipeline.evaluated import (
    NONE,
    PROVINCE,
    RIGHT,
    WRONG,
    Figures,
    Record,
    citation,
    figures,
    judged,
    ranking,
    score,
    target,
)

DISTRICT = {"name": "huyện Lộc Sơn", "kind": "huyen", "province_code": "98"}
CITY = {"name": "thành phố Bình An", "kind": "huyen", "province_code": "98"}

FACTS = [
    ("same", "scores", [score()], [score()], RIGHT, RIGHT),
    ("value", "scores", [score()], [score(value=81.6)], WRONG, WRONG),
    ("unit", "scores", [score()], [score(unit="diem")], WRONG, RIGHT),
    ("year", "scores", [score()], [score(year=2022)], WRONG, WRONG),
    ("year accepted", "scores", [score(alt={"year": [None, 2022]})], [score(year=2022)], RIGHT, RIGHT),
    ("delta", "scores", [score(delta=1.2)], [score(delta=-1.2)], WRONG, RIGHT),
    ("change alone", "scores", [score(value=None, delta=1)], [score(value=None, delta=2)], WRONG, WRONG),
    ("per cent of 100", "scores", [score(scale=100)], [score()], RIGHT, RIGHT),
    ("unasked scale", "scores", [score()], [score(scale=100)], RIGHT, RIGHT),
    ("scale", "scores", [score(unit="diem", scale=80)], [score(unit="diem")], WRONG, RIGHT),
    ("points of 100", "scores", [score(unit="diem", scale=100)], [score(unit="diem")], WRONG, RIGHT),
    ("subject", "scores", [score()], [score(subject=DISTRICT)], WRONG, WRONG),
    ("a city is no province", "scores", [score()], [score(subject=CITY)], WRONG, WRONG),
    ("tỉnh before", "scores", [score()], [score(subject=PROVINCE | {"name": "tỉnh Bình An"})], RIGHT, RIGHT),
    ("a ward of that name", "scores", [score()], [score(subject=PROVINCE | {"kind": "xa"})], WRONG, WRONG),
    ("kind", "scores", [score()], [score(subject=PROVINCE | {"kind": "khac"})], RIGHT, RIGHT),
    ("code", "scores", [score(component="PAR.3")], [score(component="PAR.4")], WRONG, WRONG),
    ("criterion", "scores", [score(component="Tỷ lệ hồ sơ trễ hạn")], [score(component="tỉ lệ hồ sơ trễ hạn")],
     RIGHT, RIGHT),
    ("code and words", "scores", [score(component="PAR.3")], [score(component="cải cách TTHC")], WRONG, WRONG),
    ("optional found", "scores", [score(optional=True)], [score(unit="diem")], NONE, NONE),
    ("optional left out", "scores", [score(optional=True)], [], NONE, NONE),
    ("found twice", "scores", [score()], [score(), score()], (1, 0, 1), (1, 0, 1)),
    ("said twice", "scores", [score(), score(repeat=True)], [score(), score()], RIGHT, RIGHT),
    ("second left out", "scores", [score(), score(repeat=True)], [score()], RIGHT, RIGHT),
    ("marked as repeat", "scores", [score()], [score(), score(repeat=True)], RIGHT, RIGHT),
    ("only the repeat", "scores", [score()], [score(repeat=True)], RIGHT, RIGHT),
    ("a false repeat", "scores", [], [score(repeat=True)], NONE, NONE),
    ("annotated as none", "scores", [], [score()], (0, 0, 1), (0, 0, 1)),
    ("chain of accepted years", "scores",
     [score(alt={"year": [None]}), score(year=None)], [score(year=None), score()], (2, 0, 0), (2, 0, 0)),
    ("chain that must shift", "scores",
     [score(), score(alt={"year": [2022]})], [score(), score(year=2022)], (2, 0, 0), (2, 0, 0)),
    ("place", "rankings", [ranking()], [ranking(rank=21)], WRONG, WRONG),
    ("number ranked", "rankings", [ranking()], [ranking(out_of=63)], WRONG, RIGHT),
    ("number accepted", "rankings", [ranking(alt={"out_of": [63]})], [ranking(out_of=63)], RIGHT, RIGHT),
    ("scope", "rankings", [ranking(scope="vùng núi phía Bắc")], [ranking(scope="núi phía bắc")], RIGHT, RIGHT),
    ("no scope", "rankings", [ranking()], [ranking(scope="vùng núi")], WRONG, RIGHT),
    ("group", "rankings", [ranking(rank=None, group="A")], [ranking(rank=None, group="nhóm A")], RIGHT, RIGHT),
    ("nhóm", "rankings", [ranking(rank=None, group="Nhóm 4")], [ranking(rank=None, group="4")], RIGHT, RIGHT),
    ("band", "rankings", [ranking(rank=None, band=[1, 10])], [ranking(rank=None, band=[1, 10])], RIGHT, RIGHT),
    ("other band", "rankings", [ranking(rank=None, band=[1, 10])], [ranking(rank=None, band=[1, 5])], WRONG, WRONG),
    ("places gained", "rankings", [ranking(rank=None, delta=4)], [ranking(rank=None, delta=-4)], WRONG, WRONG),
    ("comparator", "targets", [target()], [target(comparator=">")], WRONG, RIGHT),
    ("comparator accepted", "targets", [target(alt={"comparator": [">", None]})], [target(comparator=">")], RIGHT,
     RIGHT),
    ("not in the gold", "targets", [target()], [target(per_year=True)], RIGHT, RIGHT),
    ("in the gold", "targets", [target(per_year=False)], [target(per_year=True)], WRONG, RIGHT),
    ("grade", "targets", [target(value=None, grade="Khá")], [target(value=None, grade="khá")], RIGHT, RIGHT),
    ("other grade", "targets", [target(value=None, grade="Khá")], [target(value=None, grade="Tốt")], WRONG, WRONG),
    ("other words", "targets", [target()], [target(measure="mức hài lòng")], RIGHT, RIGHT),
    ("number with blanks", "citations", [citation()], [citation(number="15 /QĐ-UBND")], RIGHT, RIGHT),
    ("number", "citations", [citation()], [citation(number="51/QĐ-UBND")], WRONG, WRONG),
    ("date", "citations", [citation()], [citation(date=None)], WRONG, RIGHT),
    ("relation", "citations", [citation()], [citation(relation="nhac-den")], RIGHT, RIGHT),
    ("law by name", "citations", [citation(number=None, title="Luật Thư viện")],
     [citation(number=None, title="luật Thư viện")], RIGHT, RIGHT),
    ("other law", "citations", [citation(number=None, title="Luật Thư viện")],
     [citation(number=None, title="Luật Lưu trữ")], WRONG, WRONG),
    ("number not needed", "citations", [citation(number="9/2019/QH14", title="Luật Thư viện", alt={"number": [None]})],
     [citation(number=None, title="Luật Thư viện")], RIGHT, RIGHT),
    ("number needed", "citations", [citation()], [citation(number=None)], WRONG, WRONG),
    ("title goes on", "citations", [citation(number=None, title="Chương trình phát triển đô thị")],
     [citation(number=None, title="Chương trình phát triển đô thị và nông thôn giai đoạn mới")], RIGHT, RIGHT),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "golds", "founds", "strict", "loose"), [case[1:] for case in FACTS],
                         ids=[case[0] for case in FACTS])  # fmt: skip
def test_facts(
    tmp_path: Path, kind: str, golds: list[Record], founds: list[Record], strict: Figures, loose: Figures
) -> None:
    sheet = judged(tmp_path, {kind: golds}, {kind: founds})
    assert figures(sheet.tally, kind) == (strict, loose)


COUNT = score(value=70.5, quote="Có 12 sở (70,5%)", subject=DISTRICT)
NEITHER = [
    ("kind not annotated", {}, [COUNT], None),
    ("forbidden words", {"scores": [], "negatives": [{"quote": "12  sở (70,5%)", "not": ["score"]}]}, [COUNT],
     (0, 0, 1)),
    ("forbidden, though a repeat", {"scores": [], "negatives": [{"quote": "12 sở", "not": ["score"]}]},
     [COUNT | {"repeat": True}], (0, 0, 1)),
    ("forbidden to others", {"scores": [], "negatives": [{"quote": "12 sở", "not": ["target"]}]},
     [COUNT | {"repeat": True}], NONE),
    ("borderline", {"scores": [], "borderline": [{"record_type": "scores", "quote": "- 12 sở (70,5%) nộp"}]},
     [COUNT], NONE),
    ("borderline of others", {"scores": [], "borderline": [{"record_type": "tasks", "quote": "12 sở (70,5%)"}]},
     [COUNT], (0, 0, 1)),
    ("bent by OCR", {"scores": [], "borderline": [{"record_type": "scores", "quote": "Có 12 sỏ (70,5%)"}]},
     [COUNT], NONE),
    ("out of scope", {"scores": [], "scope": {"scores": {"pages": [2, 4]}}}, [COUNT | {"page": 1}], NONE),
    ("in scope", {"scores": [], "scope": {"scores": {"pages": [2, 4]}}}, [COUNT | {"page": 3}], (0, 0, 1)),
    ("no pages", {"scores": [], "scope": {"scores": {"pages": [2, 4]}}}, [COUNT], (0, 0, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "founds", "strict"), [case[1:] for case in NEITHER],
                         ids=[case[0] for case in NEITHER])  # fmt: skip
def test_what_counts_neither_for_nor_against(
    tmp_path: Path, gold: Record, founds: list[Record], strict: Figures | None
) -> None:
    sheet = judged(tmp_path, gold, {"scores": founds})
    assert strict == (figures(sheet.tally, "scores")[0] if "scores" in sheet.tally.kinds else None)


def test_words_that_must_give_nothing_are_reported(tmp_path: Path) -> None:
    gold = {"scores": [score()], "negatives": [{"quote": "81,5%. Có 12 sở (70,5%)", "not": ["score"]}]}
    sheet = judged(tmp_path, gold, {"scores": [COUNT, score(unit="diem")]})
    assert {(f.verdict, f.words) for f in sheet.findings} == {
        ("forbidden", "Có 12 sở (70,5%)"),
        ("differs", "đạt 81,5%"),
    }
    assert [f.detail for f in sheet.findings if f.verdict == "differs"] == ["unit: % ≠ diem"]


def test_fields_of_what_was_found(tmp_path: Path) -> None:
    golds = {"citations": [citation(), citation(number="7/KH-UBND", alt={"relation": ["thuc-hien"]})]}
    founds = [
        citation(issuer="UBND tỉnh Bình An", title=None, relation="nhac-den"),
        citation(number="7/KH-UBND", issuer="Bộ Y tế", relation="thuc-hien", date="2023"),
    ]
    fields = judged(tmp_path, golds, {"citations": founds}).tally.fields
    shares = {name: share.value for (kind, name), share in fields.items() if kind == "citations"}
    assert shares == {"date": 0.5, "doc_type": 1, "relation": 0.5, "issuer": 0.5, "title": 0.5}


def test_of_loosely_equal_records_the_fittest_are_compared(tmp_path: Path) -> None:
    golds, founds = [score(delta=1), score(delta=2)], [score(delta=2), score(delta=1, unit="diem")]
    fields = judged(tmp_path, {"scores": golds}, {"scores": founds}).tally.fields
    assert (fields["scores", "delta"].value, fields["scores", "unit"].value) == (1, 0.5)


def test_words_are_measured_but_judge_nothing(tmp_path: Path) -> None:
    founds = [target(measure="mức hài lòng"), target(value=80, measure="hồ sơ")]
    sheet = judged(tmp_path, {"targets": [target(), target(value=80, measure="hồ sơ")]}, {"targets": founds})
    likeness = sheet.tally.fields["targets", "measure (likeness)"]
    assert (likeness.total, sheet.tally.kinds["targets"].strict.f1) == (2, 1)
    assert 0.5 < (likeness.value or 0) < 1


def test_rules_are_counted_right_and_wrong(tmp_path: Path) -> None:
    gold = {"scores": [score(), score(year=2021, optional=True)]}
    sheet = judged(tmp_path, gold, {"scores": [score(), score(year=2021), score(year=1999)]})
    count = sheet.tally.rules["scores", "a.b"]
    assert (count.right, count.extra) == (1, 1)
