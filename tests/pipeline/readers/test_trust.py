"""What a page's text layer is worth."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.trust import Verdict, judge, judge_document

PROSE = (
    "Phòng Nội vụ chủ trì, phối hợp với các xã, phường rà soát kết quả năm 2025, đề xuất giải pháp nâng cao chỉ số "
    "hài lòng của người dân; tổng hợp, báo cáo Ủy ban nhân dân huyện trước ngày 30 tháng 9. "
) * 5
CAPITALS = PROSE.upper()
FIGURES = "1 12,5 30,25 100% 86,37 (63) 2.450.000 17/9 45 " * 20
ENGLISH = (
    "The department shall review its services every quarter, report which targets were missed, and propose what "
    "could be done about them before the end of the year, together with the offices concerned. "
) * 5
MISREAD = (
    "Phong Noi vu chi tri, ph6i hgp voi cac xa, phucmg ra soat kSt qua nam 2025, d6 xuat giai phap nang cao chi sb "
    "hai long cua ngucri dan; tong hgp, bao cao Uy ban nhan dan huyen truac ngay 30 thang 9. "
) * 5
NO_VOWELS = "Dkns bcwh tlpn xrzk mgtp hjkl qwrt zxcv bnmk trwq plkj hgfd " * 8
TCVN3 = (
    "Phßng Néi vô chñ tr×, phèi hîp víi c¸c x·, ph­êng rµ so¸t kÕt qu¶ n¨m 2025, ®Ò xuÊt gi¶i ph¸p n©ng cao chØ sè "
    "hµi lßng cña ng­êi d©n; tæng hîp, b¸o c¸o tr­íc ngµy 30 th¸ng 9. "
) * 5
SIGNATURE = "Ký bởi: Văn phòng Ủy ban Email: vanphong@mau.example Cơ quan: Tỉnh Mẫu Ngày ký: 27-06-2025 16:10:02 +07:00"

CASES = [
    ("prose", PROSE, 0.0, "digital"),
    ("prose beside a coat of arms", PROSE, 0.05, "digital"),
    ("prose over a background picture", PROSE, 1.0, "digital"),
    ("capitals", CAPITALS, 0.0, "digital"),
    ("capitals over a background", CAPITALS, 1.0, "digital"),
    ("a table of figures", FIGURES, 0.0, "digital"),
    ("English", ENGLISH, 0.0, "digital"),
    ("a few words", "Phụ lục I", 0.0, "digital"),
    ("a page number", "12", 0.0, "digital"),
    ("a scan's signature", SIGNATURE, 1.0, "scan"),
    ("a scan's page number", " 3 \n", 0.95, "scan"),
    ("a scan", "", 1.0, "scan"),
    ("a scan cut to its words, with a page number", "- 7 -", 0.3, "scan"),
    ("a few words below a picture", "Sơ đồ tổ chức của phòng", 0.3, "digital"),
    ("nothing", "", 0.0, "empty"),
    ("blanks and a coat of arms", " \n\xa0\t\r\n", 0.05, "empty"),
    ("misread under a scan", MISREAD, 1.0, "junk"),
    ("unaccented, without a picture", MISREAD, 0.0, "digital"),
    ("private characters", "\ue012\ue013 \ue014\ue020\ue021 a b " * 30, 0.0, "junk"),
    ("characters that were lost", PROSE.replace("a", "\ufffd").replace("n", "\ufffd").replace("h", "\ufffd"), 0.0, "junk"),
    ("numbers of glyphs", "(cid:12)(cid:7) (cid:33) " * 30, 0.0, "junk"),
    ("a font without a map", NO_VOWELS, 0.0, "junk"),
    ("an old encoding", TCVN3, 0.0, "legacy"),
    ("an old encoding over a background", TCVN3, 1.0, "legacy"),
    ("an old encoding in a part of the page", PROSE + TCVN3[:300], 0.0, "legacy"),
    ("bullets of a symbol font", "\uf0b7 Rà soát các tiêu chí \uf0fc đạt " * 10, 0.0, "digital"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "share", "kind"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_pages(text: str, share: float, kind: str) -> None:
    assert judge(text, image_share=share).kind == kind


def test_scores_tell_words_from_noise() -> None:
    assert judge(PROSE, image_share=1).score > 0.9
    assert judge(MISREAD, image_share=1).score < 0.3


@pytest.mark.parametrize(
    ("kinds", "whole"),
    [
        ([], "empty"),
        (["empty", "empty"], "empty"),
        (["scan", "empty", "empty"], "scan"),
        (["digital", "scan", "scan"], "scan"),
        (["legacy", "legacy", "digital"], "legacy"),
        (["digital", "scan"], "digital"),
    ],
)
def test_documents(kinds: list[str], whole: str) -> None:
    assert judge_document(Verdict(kind, 0.5) for kind in kinds) == whole  # type: ignore[arg-type]


@given(st.text(max_size=3000), st.floats(0, 1))
def test_any_text_is_judged(text: str, share: float) -> None:
    verdict = judge(text, image_share=share)
    assert 0 <= verdict.score <= 1
    assert verdict.kind != "scan" or share >= 0.1


def test_a_long_page_costs_little() -> None:
    judge(PROSE, image_share=0)
    start = time.perf_counter()
    judge(PROSE * 500, image_share=0)
    assert time.perf_counter() - start < 0.5
