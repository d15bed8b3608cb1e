"""Deadlines in cells and in running text."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.deadlines import find_deadlines, find_in_cell, parse_cell, summarise
from extractors.folding import fold
from schemas.task import Deadline

YEAR = 2025


def told(deadline: Deadline | None) -> Any:
    """A deadline in one word: its last day, its recurrence, or that it hangs on an event."""
    if deadline is None:
        return None
    return deadline.due or deadline.recurrence or ("event" if deadline.event else f"from {deadline.start}")


def in_prose(text: str) -> list[Deadline]:
    return [deadline for _, deadline in find_deadlines(fold(text), text, 0, len(text), YEAR)]


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("Trong năm 2025, chậm nhất 20/11", "2025-11-20"),
        ("Quý III/2025, xong trước 15/9/2025", "2025-09-15"),
        ("Quý III/2025, báo cáo trước 15/6/2025", "2025-09-30"),
        ("Trước 15/9/2025, tổng kết trong quý IV/2025", "2025-12-31"),
        ("03 ngày/tháng", "monthly"),
        ("Trước khi trình thẩm định", "event"),
        ("Khi được cấp trên chấp thuận", "event"),
        ("Trước khi kết thúc quý II/2025", "2025-06-30"),
    ],
)
def test_the_one_that_counts_in_a_cell(cell: str, due: str) -> None:
    assert told(summarise(parse_cell(cell, YEAR))[0]) == due


@pytest.mark.parametrize(
    ("cell", "start", "due", "inclusive", "precision"),
    [
        ("Quý III/2026", "2026-07-01", "2026-09-30", True, "quarter"),
        ("Trong Quý 2", "2025-04-01", "2025-06-30", True, "quarter"),
        ("Quí IV năm 2026", "2026-10-01", "2026-12-31", True, "quarter"),
        ("Quý I, II/2026", "2026-01-01", "2026-06-30", True, "quarter"),
        ("Quý II-IV/2026", "2026-04-01", "2026-12-31", True, "quarter"),
        ("Năm 2026", "2026-01-01", "2026-12-31", True, "year"),
        ("2026", "2026-01-01", "2026-12-31", True, "year"),
        ("Cả năm 2026", "2026-01-01", "2026-12-31", True, "year"),
        ("24/7, trong cả năm 2026", "2026-01-01", "2026-12-31", True, "year"),
        ("trước 24/7", None, "2025-07-24", False, "day"),
        ("Cả năm", "2025-01-01", "2025-12-31", True, "year"),
        ("2024 - 2027", "2024-01-01", "2027-12-31", True, "year"),
        ("giai đoạn 2026-2030", "2026-01-01", "2030-12-31", True, "year"),
        ("Năm 2025, 2026", "2025-01-01", "2026-12-31", True, "year"),
        ("tháng 8/2026", "2026-08-01", "2026-08-31", True, "month"),
        ("8/2026", "2026-08-01", "2026-08-31", True, "month"),
        ("T2/2024", "2024-02-01", "2024-02-29", True, "month"),
        ("Tháng 4, tháng 10/2026", "2026-04-01", "2026-10-31", True, "month"),
        ("Từ tháng 4 đến tháng 10/2026", "2026-04-01", "2026-10-31", True, "month"),
        ("11/2025 - 02/2026", "2025-11-01", "2026-02-28", True, "month"),
        ("6 tháng đầu năm 2026", "2026-01-01", "2026-06-30", True, "half-year"),
        ("6 tháng cuối năm", "2025-07-01", "2025-12-31", True, "half-year"),
        ("15/9/2026", None, "2026-09-15", True, "day"),
        ("15/9", None, "2025-09-15", True, "day"),
        ("Trước ngày 15/9/2026", None, "2026-09-15", False, "day"),
        ("Hoàn thành trước ngày 05 tháng 9 năm 2026", None, "2026-09-05", False, "day"),
        ("Chậm nhất ngày 15/9", None, "2025-09-15", True, "day"),
        ("Chậm nhất trong tháng 9/2026", None, "2026-09-30", True, "month"),
        ("Đến hết 2026", None, "2026-12-31", True, "year"),
        ("Đến năm 2030", None, "2030-12-31", True, "year"),
        ("Trước Quý II/2026", None, "2026-03-31", True, "quarter"),
        ("Trước tháng 9/2026", None, "2026-08-31", True, "month"),
        ("10/5 - 20/6/2026", "2026-05-10", "2026-06-20", True, "day"),
        ("Từ ngày 10 đến 25/6/2026", "2026-06-10", "2026-06-25", True, "day"),
        ("20/12 - 10/01/2026", "2025-12-20", "2026-01-10", True, "day"),
        ("từ 01/9/2026", "2026-09-01", None, None, "day"),
        ("từ quý IV/2026", "2026-10-01", None, None, "quarter"),
    ],
)
def test_periods(
    cell: str, start: str | None, due: str | None, inclusive: bool | None, precision: str
) -> None:
    (deadline,) = parse_cell(cell, YEAR)
    assert (deadline.start, deadline.due, deadline.inclusive, deadline.precision) == (
        start,
        due,
        inclusive,
        precision,
    )
    assert (deadline.recurrence, deadline.event) == (None, None)


@pytest.mark.parametrize(
    ("cell", "recurrence", "day", "month"),
    [
        ("Hằng ngày", "daily", None, None),
        ("hàng tuần", "weekly", None, None),
        ("Thứ Ba hằng tuần", "weekly", None, None),
        ("Định kỳ 2 tuần/lần", "biweekly", None, None),
        ("Chiều thứ Sáu tuần cuối tháng", "monthly", None, None),
        ("ngày 15 hằng tháng", "monthly", 15, None),
        ("Trước ngày 08 của tháng liền kề", "monthly", 8, None),
        ("Hàng tháng (trước ngày 18)", "monthly", 18, None),
        ("Hai tuần một lần", "biweekly", None, None),
        ("trước ngày 12 của tháng đầu quý tiếp theo", "quarterly", 12, None),
        ("mỗi quý một lần", "quarterly", None, None),
        ("theo quý, năm", "quarterly", None, None),
        ("trước ngày 10 của tháng cuối quý", "quarterly", 10, None),
        ("3 tháng/lần", "quarterly", None, None),
        ("6 tháng, năm", "semiannual", None, None),
        ("sơ kết 6 tháng, tổng kết năm", "semiannual", None, None),
        ("02 lần/năm", "semiannual", None, None),
        ("Hằng năm", "annual", None, None),
        ("trước 20/11 hằng năm", "annual", 20, 11),
        ("trước ngày 10/0 hằng năm", "annual", None, None),
        ("trước ngày 31/2 hằng năm", "annual", None, None),
        ("tháng 0 hằng năm", "annual", None, None),
        ("hằng tháng trước ngày 0", "monthly", None, None),
        ("Trước ngày 15/02 năm liền kề", "annual", 15, 2),
        ("Hằng năm, trước 20/12", "annual", 20, 12),
        ("Thường xuyên trong năm", "ongoing", None, None),
        ("Liên tục", "ongoing", None, None),
        ("Định kỳ", "ongoing", None, None),
        ("Tháng, quý, 6 tháng, năm", "monthly", None, None),
        ("Thường xuyên, hằng quý", "quarterly", None, None),
    ],
)
def test_recurrences(cell: str, recurrence: str, day: int | None, month: int | None) -> None:
    (deadline,) = parse_cell(cell, YEAR)
    assert (deadline.recurrence, deadline.day, deadline.month) == (recurrence, day, month)
    assert (deadline.start, deadline.due, deadline.inclusive, deadline.precision) == (None, None, None, None)


@pytest.mark.parametrize(
    ("cell", "event", "n", "unit"),
    [
        ("Ngay sau khi kế hoạch được duyệt", "Ngay sau khi kế hoạch được duyệt", None, None),
        ("Khi có phát sinh", "Khi có phát sinh", None, None),
        ("Sau khi các sở, ban, ngành góp ý, trình ký", "Sau khi các sở, ban, ngành góp ý", None, None),
        ("Trong vòng 10 ngày kể từ ngày công bố", "kể từ ngày công bố", 10, "day"),
        ("03 ngày làm việc kể từ ngày nhận đủ hồ sơ", "kể từ ngày nhận đủ hồ sơ", 3, "working-day"),
        ("Sau 02 tháng kể từ khi có hướng dẫn", "kể từ khi có hướng dẫn", 2, "month"),
        ("Kỳ họp thường lệ cuối năm 2027", "Kỳ họp thường lệ cuối năm 2027", None, None),
        ("Trước kỳ họp giữa năm của HĐND tỉnh", "Trước kỳ họp giữa năm của HĐND tỉnh", None, None),
    ],
)
def test_events(cell: str, event: str, n: int | None, unit: str | None) -> None:
    (deadline,) = parse_cell(cell, YEAR)
    assert deadline.event == event
    assert (
        deadline.offset.n if deadline.offset else None,
        deadline.offset.unit if deadline.offset else None,
    ) == (n, unit)


@pytest.mark.parametrize(
    "cell",
    [
        "", "-", "Không", "Theo kế hoạch của tỉnh", "Theo tiến độ chung", "theo yêu cầu", "Theo hướng dẫn của bộ chủ quản",
        "Theo các mốc tại Quyết định số 71/QĐ-UBND ngày 14/3/2026 của UBND tỉnh",
        "Theo Kế hoạch kiểm tra, rà soát văn bản năm 2026 của tỉnh",
    ],
)  # fmt: skip
def test_cells_without_a_deadline(cell: str) -> None:
    assert parse_cell(cell, YEAR) == []


def test_no_year_is_guessed() -> None:
    (deadline,) = parse_cell("Trước 30/9", None)
    assert (deadline.raw, deadline.due, deadline.inclusive) == ("Trước 30/9", None, None)


def test_an_open_period_and_a_stated_start() -> None:
    (ongoing,) = parse_cell("2026 và các năm tiếp theo", YEAR)
    assert (ongoing.start, ongoing.due, ongoing.recurrence) == ("2026-01-01", None, "ongoing")
    (monthly,) = in_prose("Sở Nội vụ đánh giá hằng tháng, bắt đầu thực hiện từ tháng 4/2026")
    assert (monthly.recurrence, monthly.start, monthly.due) == ("monthly", "2026-04-01", None)


def test_an_event_beside_a_recurrence_is_one_deadline() -> None:
    (deadline,) = parse_cell("Thường xuyên khi có yêu cầu của cấp trên", YEAR)
    assert (deadline.recurrence, deadline.event) == ("ongoing", "khi có yêu cầu của cấp trên")


def test_the_last_of_several_counts() -> None:
    cell = "Ban hành kế hoạch trong tháng 02/2026, kiểm tra chậm nhất trong tháng 7/2026, báo cáo trước 10/10/2026"
    last, several = summarise(parse_cell(cell, YEAR))
    assert told(last) == "2026-10-10"
    assert [told(deadline) for deadline in several] == ["2026-02-28", "2026-07-31", "2026-10-10"]
    assert summarise([]) == (None, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Tư pháp rà soát xong danh mục trước ngày 15/8/2025.", "2025-08-15"),
        ("Kiểm tra bến bãi, thời gian từ tháng 5 đến tháng 9/2025.", "2025-09-30"),
        ("Kiểm tra bến bãi, thời gian: tháng 9/2025.", "2025-09-30"),
        ("Tổ thư ký theo dõi, tham mưu sơ kết hằng năm.", "annual"),
        ("Năm 2025 và các năm tiếp theo, tổ chức khảo sát doanh nghiệp.", "ongoing"),
        ("Phát 2 số/tháng trên sóng truyền thanh.", "monthly"),
        ("Năm 2025, Sở Tài chính hoàn thành phương án phân bổ vốn.", "2025-12-31"),
        ("Quý II/2025, Sở Xây dựng trình quy chế mới.", "2025-06-30"),
        ("Khắc phục các điểm yếu trong năm 2025.", "2025-12-31"),
        ("Các xã cắm xong mốc ranh giới trước Quý III/2024.", "2024-06-30"),
        ("Đến hết tháng 4 năm 2024, mọi trạm y tế dùng sổ điện tử.", "2024-04-30"),
        ("Di dời trạm bơm; lộ trình thực hiện 2025 - 2028.", "2028-12-31"),
        ("Lắp camera tại bến xe (Sở Xây dựng; quý II/2025).", "2025-06-30"),
        ("Tập huấn 02 lần/năm (Hội Nông dân chủ trì; giai đoạn 2024 - 2026).", "2026-12-31"),
        ("Ban Quản lý chợ: lập đội trực, bắt đầu thu phí từ tháng 8/2025.", "from 2025-08-01"),
        ("Mở lớp dạy nghề từ năm 2024 và duy trì các năm tiếp theo.", "ongoing"),
        ("Đài Truyền thanh xã phát bản tin hai tuần một lần.", "biweekly"),
        ("Hội Phụ nữ sinh hoạt chuyên đề, mỗi quý 01 lần.", "quarterly"),
        ("Công bố kế hoạch nạo vét kênh hằng năm chậm nhất 10 ngày kể từ ngày được duyệt.", "event"),
        ("Phấn đấu đến năm 2030 hoàn thành số hóa.", "2030-12-31"),
        ("Đến năm 2030, mọi hồ sơ được số hóa.", "2030-12-31"),
        ("Trình HĐND tỉnh tại kỳ họp cuối năm 2025.", "2025-12-31"),
        ("Bộ phận Một cửa gửi báo cáo ngày 20 hằng tháng.", "monthly"),
        ("Hằng quý, các sở gửi kết quả về Sở Nội vụ.", "quarterly"),
        ("Thủ trưởng các đơn vị định kỳ hằng tuần kiểm tra hồ sơ.", "weekly"),
        ("Lập danh sách hộ được hỗ trợ hằng năm.", "annual"),
        ("Xây dựng kế hoạch hằng năm về đào tạo công chức.", "annual"),
        ("Rà soát kế hoạch hằng năm, xong trước 30/11/2025.", "2025-11-30"),
        ("Trong vòng 05 ngày làm việc kể từ ngày ký, các đơn vị phản hồi.", "event"),
        ("Sau khi tỉnh công bố kết quả, các xã xây dựng kế hoạch khắc phục.", "event"),
        ("Thường xuyên kiểm tra bộ phận một cửa.", "ongoing"),
        ("- Định kỳ rà soát danh mục.", "ongoing"),
        ("a) Thường xuyên đối thoại với các hộ kinh doanh.", "ongoing"),
        ("Sở Xây dựng thường xuyên kiểm tra công trường.", "ongoing"),
        ("Phòng Nội vụ chủ trì, phối hợp với Công an xã thường xuyên nắm tình hình.", "ongoing"),
        ("Duy trì thường xuyên việc đối thoại.", "ongoing"),
        ("Thường xuyên bám sát chỉ tiêu hằng năm của ngành.", "ongoing"),
    ],
)
def test_prose(text: str, expected: str) -> None:
    assert told(summarise(in_prose(text))[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Quyết định số 45/QĐ-UBND ngày 12/3/2025 của UBND tỉnh.",
        "Thực hiện Quyết định số 45/QĐ-UBND ngày 12 tháng 3 năm 2025, bảo đảm đúng tiến độ.",
        "Tuyên truyền Luật Căn cước ngày 27/11/2023 tới người dân.",
        "Nâng cao điểm số PAPI năm 2025 so với năm 2024.",
        "Triển khai Kế hoạch chuyển đổi số năm 2025 của xã.",
        "Khắc phục các tiêu chí mất điểm trong năm 2023.",
        "Lập quy hoạch sử dụng đất đến năm 2030 của huyện.",
        "Duy trì đường dây tiếp nhận phản ánh 24/7.",
        "Khảo sát người dân tại 10/10 xã, phường.",
        "Tỷ lệ hồ sơ trực tuyến từ năm 2025 và các năm tiếp theo đạt 70%.",
        "Khắc phục điểm yếu về đất đai (hạng 40; năm 2024).",
        "Theo dõi kết quả phục vụ từ tháng 8/2025 của các bệnh viện.",
        "Từ ngày 01/7/2025 đến nay, các xã đã rà soát trụ sở.",
        "Tăng cường kiểm tra, thường xuyên đôn đốc các đơn vị.",
        "Tổ chức họp tổ dân phố định kỳ, thường xuyên theo quy chế.",
        "Xác định đây là nhiệm vụ thường xuyên của đơn vị.",
        "Bố trí kinh phí chi thường xuyên cho trạm y tế.",
        "Kịp thời tháo gỡ khó khăn; khẩn trương hoàn thành thủ tục trong dịp Tết.",
        "Công khai danh mục khi cần thiết.",
        "Lấy ý kiến người dân trước khi trình cấp trên.",
        "Rút ngắn thời gian xuống còn 10 ngày kể từ ngày nhận đủ hồ sơ.",
        "Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10.",
        "Giảm 10% số thủ tục, đứng thứ 12/34 tỉnh.",
        "Thực hiện các nhiệm vụ theo tháng, quý, năm.",
    ],
)
def test_prose_without_a_deadline(text: str) -> None:
    assert in_prose(text) == []


@pytest.mark.parametrize(
    "cell", ["Hoàn thành trước 15/9/2026", "Hằng quý, trước ngày 10", "Ngay sau khi có kết quả"]
)
def test_spans_hold_the_raw_words(cell: str) -> None:
    text = "Thời gian: " + cell + "."
    for span, deadline in find_in_cell(fold(text), text, 11, len(text), YEAR):
        assert text[span.start : span.end] == deadline.raw


@pytest.mark.parametrize(
    ("text", "start", "due", "recurrence"),
    [
        ("Triển khai từ quý III/2025 đến quý I/2026.", "2025-07-01", "2026-03-31", None),
        ("Công khai hằng tháng từ tháng 4/2025.", "2025-04-01", None, "monthly"),
        ("Năm 2025 và những năm tiếp theo, tổ chức khảo sát.", "2025-01-01", None, "ongoing"),
        ("Số hóa hồ sơ, tiến độ thực hiện: quý IV/2025.", "2025-10-01", "2025-12-31", None),
    ],
)
def test_prose_with_a_start(text: str, start: str, due: str | None, recurrence: str | None) -> None:
    deadline, _ = summarise(in_prose(text))
    assert deadline is not None
    assert (deadline.start, deadline.due, deadline.recurrence) == (start, due, recurrence)


@pytest.mark.parametrize(
    "words", ["hoàn thànhtrước ngày 25/6/2025", "xongtrước 25/6/2025", "báo cáotrước 25/6"]
)
def test_a_bound_run_together_with_the_word_before_it(words: str) -> None:
    (deadline,) = in_prose(f"Sở Nội vụ rà soát, {words}.")
    assert (deadline.due, deadline.inclusive) == ("2025-06-25", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ phận một cửa mở thêm ca sáng thứ Bảy, bắt đầu từ 07/3/2025.", "from 2025-03-07"),
        ("Sở Nội vụ giao ban chiều thứ Sáu hằng tuần, bắt đầu từ 07/3/2025.", "weekly"),
        ("Sở Nội vụ giao ban chiều thứ Sáu.", "weekly"),
        ("Sở Nội vụ thí điểm, khi được Bộ Nội vụ cho phép.", "event"),
        ("Sở Nội vụ rà soát, trước khi trình phê duyệt lấy ý kiến các xã.", None),
    ],
)
def test_a_weekday_beside_a_start_and_events_of_consent(text: str, expected: str | None) -> None:
    assert told(summarise(in_prose(text))[0]) == expected
