"""What a target measures: the clause without the figure, the verb of striving and the dates."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import plan, report, targets


@pytest.mark.parametrize(
    ("words", "measures"),
    [
        ("Phấn đấu Chỉ số PCI của tỉnh năm 2025 đạt 68 điểm.", ["Chỉ số PCI"]),
        ("PAR INDEX đạt 90%, tăng 3 bậc, vào nhóm 10.", ["PAR INDEX", "PAR INDEX", "PAR INDEX"]),
        ("“Quản trị môi trường” của PAPI: 3,8 điểm.", ["Quản trị môi trường"]),
        ("Thứ hạng PCI không thấp hơn năm 2024.", ["Thứ hạng PCI"]),
        ("Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 70% tổng số hồ sơ.", ["Tỷ lệ hồ sơ trực tuyến"]),
        ("Phấn đấu trên 95% hồ sơ được trả đúng hạn.", ["hồ sơ được trả đúng hạn"]),
        ("100% xã, 95% trường học có mạng.", ["xã", "trường học có mạng"]),
        ("Ký số 100% văn bản đi.", ["Ký số văn bản đi"]),
        ("Tỷ trọng kinh tế số đạt 18%, phấn đấu đạt 20%.", ["Tỷ trọng kinh tế số", "Tỷ trọng kinh tế số"]),
        ("Cắt giảm tối thiểu 30% thời gian giải quyết.", ["Cắt giảm thời gian giải quyết"]),
        ("Doanh thu công nghệ số tăng 12% so với năm 2024.", ["Doanh thu công nghệ số"]),
        ("Giảm tỷ lệ hộ nghèo xuống còn 3%.", ["tỷ lệ hộ nghèo"]),
        ("Rút ngắn thời gian cấp phép còn 10 ngày.", ["thời gian cấp phép"]),
        ("Mỗi sở có ít nhất 01 sáng kiến cải cách.", ["sáng kiến cải cách"]),
        ("Tổ chức đối thoại với doanh nghiệp tối thiểu 02 lần.", ["Tổ chức đối thoại với doanh nghiệp"]),
        ("Giữ vững thứ hạng Chỉ số PGI.", ["thứ hạng Chỉ số PGI"]),
        ("Chi hành chính giảm so với năm trước.", ["Chi hành chính"]),
        ("Nâng tỷ lệ số hóa từ 60% lên 85%.", ["tỷ lệ số hóa"]),
    ],
)
def test_measures_of_aims(words: str, measures: list[str]) -> None:
    assert [target.measure for target in targets(plan(f"1. {words}"))] == measures


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("Tỷ lệ hồ sơ đúng hạn đạt 97% (chỉ tiêu giao là 98%).", "Tỷ lệ hồ sơ đúng hạn"),
        (
            "Trong đó có 45 quyết định ban hành đúng hạn, đạt tỷ lệ 60% (chỉ tiêu đề ra 100%).",
            "quyết định ban hành đúng hạn",
        ),
    ],
)
def test_a_told_aim_takes_the_measure_told_of(words: str, measure: str) -> None:
    (target,) = targets(report(f"1. {words}"))
    assert target.measure == measure


def test_components_keep_their_printed_words() -> None:
    (target,) = targets(plan("1. Chỉ số thành phần “Chi phí thời gian” của PCI tăng 3 bậc."))
    assert (target.component, target.component_name, target.measure) == (
        "PCI.4",
        "Chi phí thời gian",
        "Chi phí thời gian",
    )


def test_a_field_that_no_list_knows_is_named_by_its_words() -> None:
    (first, second) = targets(plan("1. ICT Index vào nhóm 15, trong đó Hạ tầng nhân lực tăng 4 bậc trở lên."))
    assert (first.index, first.component) == ("ICT_INDEX", None)
    assert (second.index, second.component) == ("ICT_INDEX", "Hạ tầng nhân lực")


def test_a_named_index_that_the_vocabulary_lacks() -> None:
    (target,) = targets(plan("1. Bộ chỉ số 766 đạt trên 90 điểm."))
    assert (target.index, target.index_name) == ("OTHER", "766")


def test_many_fields_kept_are_one_collective_target() -> None:
    text = "1. Duy trì điểm số các lĩnh vực: cải cách thể chế; cải cách thủ tục hành chính; cải cách tài chính công."
    (target,) = targets(plan(text))
    assert (target.kind, target.index, target.component) == ("maintain", "PAR_INDEX", None)
    assert target.components == ["PAR.2", "PAR.3", "PAR.6"]
