"""Folding for matching: what becomes the same, what must stay apart, and that no offset moves."""

from __future__ import annotations

import pytest

from extractors.folding import fold, strip_marks

FOLDED = [
    ("ỦY BAN NHÂN DÂN", "ủy ban nhân dân"),
    ("UỶ BAN", "ủy ban"),
    ("hoà giải, thuỷ lợi, khoẻ", "hòa giải, thủy lợi, khỏe"),
    ("hoàn thành, thuyền, khoẻn", "hoàn thành, thuyền, khoẻn"),
    ("quý, quỳ, QUỶ", "quý, quỳ, quỷ"),
    ("Đắk Lắk, ĐỒNG", "đắk lắk, đồng"),
    ("Ðiện Biên", "điện biên"),
    ("2021 – 2025 — 2026 − 2027", "2021 - 2025 - 2026 - 2027"),
    ("“PAPI” «PCI» ‘DTI’", '"papi" "pci" \'dti\''),
    ("a\u00a0b\u202fc\td", "a b c d"),
    ("DỊCH VỤ TRỰC TUYẾN", "dịch vụ trực tuyến"),
    ("năm nam nấm", "năm nam nấm"),
    ("İstanbul ǅ ß", "İstanbul ǆ ß"),
    ("", ""),
]

STRIPPED = [
    ("Đắk Nông", "dak nong"),
    ("Ủy ban nhân dân", "uy ban nhan dan"),
    ("quy\u0301 III", "quy iii"),
    ("Thừa Thiên - Huế", "thua thien - hue"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(("text", "plain"), STRIPPED)
def test_strip_marks(text: str, plain: str) -> None:
    assert strip_marks(text) == plain
