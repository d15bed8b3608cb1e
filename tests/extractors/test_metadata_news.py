"""News pages: headline, printed date, and the province that the page is about."""

import pytest

from extractors.metadata import extract_document
from tests.extractors.helpers import plain_document

LEAD = (
    "Hội nghị đã nghe báo cáo kết quả thực hiện các chỉ số và bàn giải pháp cho thời gian tới của địa phương."
)

CASES = [
    pytest.param(
        f"Bắc Kạn: Nhiều việc làm mới trong cải cách hành chính\nThứ Ba, 14/03/2023, 15:20 (GMT+7)\n{LEAD}",
        ("Bắc Kạn: Nhiều việc làm mới trong cải cách hành chính", "2023-03-14", "Bắc Kạn"),
        id="weekday first",
    ),
    pytest.param(
        f"Bắc Kạn chấm điểm cải cách các xã\nThứ Ba, ngày 14 tháng 03 năm 2023\n{LEAD}",
        ("Bắc Kạn chấm điểm cải cách các xã", "2023-03-14", "Bắc Kạn"),
        id="weekday before a date in words",
    ),
    pytest.param(
        f"Bắc Kạn chấm điểm cải cách các xã\nChủ nhật, ngày 12 tháng 03 năm 2023\n{LEAD}",
        ("Bắc Kạn chấm điểm cải cách các xã", "2023-03-12", "Bắc Kạn"),
        id="Sunday before a date in words",
    ),
    pytest.param(
        f"Banner\n(ABC) Ninh Thuận công bố kết quả khảo sát năm nay\n08:05, 02/11/2022\n{LEAD}",
        ("Ninh Thuận công bố kết quả khảo sát năm nay", "2022-11-02", "Ninh Thuận"),
        id="station tag",
    ),
    pytest.param(
        f"Báo Lào Cai điện tử\nThứ sáu, 19/04/2024 - 08:12\n\nLào Cai tăng 11 bậc cải cách hành chính\n{LEAD}",
        ("Lào Cai tăng 11 bậc cải cách hành chính", "2024-04-19", "Lào Cai"),
        id="the paper's own name first",
    ),
    pytest.param(
        f"baolaocai.vn – Thứ tư, 11/02/2026, 10:20 (GMT+7)\n\nNhìn lại một năm cải cách của Lào Cai\n{LEAD}",
        ("Nhìn lại một năm cải cách của Lào Cai", "2026-02-11", "Lào Cai"),
        id="the site's name before the date",
    ),
    pytest.param(
        "baobaclieu – 10:20, 11/02/2026\n\nNhìn lại các chỉ số sau một năm hợp nhất\n"
        "(Báo Cà Mau)- Năm 2024 là năm cuối cùng Cà Mau và Bạc Liêu được chấm điểm riêng theo từng tỉnh.",
        ("Nhìn lại các chỉ số sau một năm hợp nhất", "2026-02-11", "Cà Mau"),
        id="the paper's tag where the words name two provinces",
    ),
    pytest.param(
        f"16:40, 09/04/2024\n\nĐiểm PCI của Phú Thọ tăng mạnh so với năm trước\n{LEAD}",
        ("Điểm PCI của Phú Thọ tăng mạnh so với năm trước", "2024-04-09", "Phú Thọ"),
        id="date first",
    ),
    pytest.param(
        f"Kết quả xếp hạng chuyển đổi số các địa phương năm 2021\n\n05/08/2022\n{LEAD}\nHà Nam\nNam Định\nHải Dương",
        ("Kết quả xếp hạng chuyển đổi số các địa phương năm 2021", "2022-08-05", None),
        id="national ranking",
    ),
    pytest.param(
        "Hội nghị công bố chỉ số cải cách hành chính\nLượt xem: 12\n"
        "Sáng 3/4, tại Hà Nội, Bộ Nội vụ tổ chức hội nghị công bố chỉ số của các bộ, cơ quan ngang bộ năm 2022.",
        ("Hội nghị công bố chỉ số cải cách hành chính", None, None),
        id="venue is no subject",
    ),
    pytest.param(
        "Năm 2019, chỉ số hài lòng của Hậu Giang đạt 80,12%, xếp hạng 40; Bạc Liêu xếp hạng 45.\n"
        "Kết quả của Hậu Giang tăng hai bậc so với năm trước.",
        (None, None, "Hậu Giang"),
        id="no headline",
    ),
    pytest.param(
        f"Yên Bái, Hà Giang cùng tăng hạng trong bảng xếp hạng mới\n20/05/2023 07:00\n{LEAD}",
        ("Yên Bái, Hà Giang cùng tăng hạng trong bảng xếp hạng mới", "2023-05-20", None),
        id="two provinces",
    ),
    pytest.param(
        f"Huyện Sơn Dương rà soát các tiêu chí mất điểm\nNgày đăng: 03/10/2022 - 09:30\n{LEAD}",
        ("Huyện Sơn Dương rà soát các tiêu chí mất điểm", "2022-10-03", "Tuyên Quang"),
        id="district",
    ),
    pytest.param(
        f"Đưa dịch vụ công về gần dân hơn\n\nBáo Lai Châu, ngày 14/6/2023\n{LEAD}",
        ("Đưa dịch vụ công về gần dân hơn", "2023-06-14", "Lai Châu"),
        id="paper's name with the date",
    ),
    pytest.param(
        f"Cổng thông tin điện tử tỉnh Trà Vinh | 15:30 12/4/2024\nNhìn lại một năm nâng hạng\n{LEAD}",
        ("Nhìn lại một năm nâng hạng", "2024-04-12", "Trà Vinh"),
        id="portal first",
    ),
    pytest.param(
        f"Chỉ số hài lòng của các tỉnh Tây Nguyên năm 2022\n10/5/2023\n{LEAD}\nNăm qua Gia Lai là tỉnh có nhiều đổi mới; Kon Tum đứng sau.",
        ("Chỉ số hài lòng của các tỉnh Tây Nguyên năm 2022", "2023-05-10", None),
        id="provinces of a region",
    ),
    pytest.param(
        f"Bộ Nội vụ công bố chỉ số\n(12/4/2023) Sáng nay, {LEAD}",
        ("Bộ Nội vụ công bố chỉ số", "2023-04-12", None),
        id="date before the lead",
    ),
    pytest.param(
        f"Quảng Nam nâng hạng chỉ số cải cách hành chính\nTheo Báo Đà Nẵng (02/5/2023)\n{LEAD}",
        ("Quảng Nam nâng hạng chỉ số cải cách hành chính", "2023-05-02", "Quảng Nam"),
        id="headline before paper",
    ),
]


@pytest.mark.parametrize("text, expected", CASES)
def test_news(text: str, expected: tuple[str | None, str | None, str | None]) -> None:
    info = extract_document(plain_document(text), None)[0]
    assert info.doc_type == "tin-tuc"
    assert (info.title, info.issued, info.province) == expected
    assert (info.number, info.issuer, info.issuer_level, info.signer) == (None, None, None, None)


def test_a_province_is_the_one_of_the_printed_date() -> None:
    text = "Gia Lai công bố chỉ số cạnh tranh cấp sở năm nay\n{}\n" + LEAD
    codes = [
        extract_document(plain_document(text.format(date)), None)[0].province_code
        for date in ("12/02/2024", "12/02/2026")
    ]
    assert codes == ["64", "52"]


def test_a_page_that_reproduces_a_document_is_that_document() -> None:
    text = (
        "Kế hoạch số 51/KH-UBND ngày 12/3/2024 của UBND tỉnh Bắc Kạn về cải thiện Chỉ số PCI\n"
        "Lượt xem: 30\n1. Mục tiêu\nPhấn đấu tăng 3 bậc."
    )
    info = extract_document(plain_document(text), None)[0]
    assert (info.doc_type, info.number, info.issued) == ("ke-hoach", "51/KH-UBND", "2024-03-12")
    assert (info.title, info.issuer) == ("Cải thiện Chỉ số PCI", "UBND tỉnh Bắc Kạn")
