"""Whole documents in each form of letterhead: what is read of the document itself."""

import pytest

from extractors.metadata import extract_document
from tests.extractors.helpers import plain_document

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


PROVINCE_PLAN = f"""ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
-------
{MOTTO}---------------
Số: 219/KH-UBND
Cao Bằng, ngày 07 tháng 5 năm 2022

KẾ HOẠCH
Nâng cao mức độ hài lòng của người dân trên địa bàn tỉnh năm 2022

Căn cứ Quyết định số 15/QĐ-UBND ngày 04/01/2022 của UBND tỉnh;
I. MỤC TIÊU
1. Đạt 81% trở lên.

Nơi nhận:
- Sở Nội vụ;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Hoàng Văn Thử"""

MERGED_COLUMNS = """ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TIỀN GIANG Độc lập - Tự do - Hạnh phúc
Số: 64/BC-UBND Tiền Giang, ngày 19 tháng 6 năm 2023
BÁO CÁO
Tình hình cải thiện môi trường đầu tư
6 tháng đầu năm 2023
Thực hiện chế độ báo cáo định kỳ, UBND tỉnh báo cáo như sau:
I. KẾT QUẢ"""

DEPARTMENT_LETTER = f"""UBND TỈNH TRÀ VINH
SỞ TƯ PHÁP
Số: 733/STP-XDKTVB
V/v rà soát văn bản
về thủ tục hành chính
{MOTTO}Trà Vinh, ngày 21 tháng 3 năm 2024
Kính gửi: Các sở, ban, ngành tỉnh.
Sở Tư pháp đề nghị các đơn vị rà soát.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Phan Thị Mẫu"""

DISTRICT_DECISION = f"""UBND HUYỆN BẮC HÀ
{MOTTO}Số: 1902/QĐ-UBND
Bắc Hà, ngày 11 tháng 10 năm 2021
QUYẾT ĐỊNH
Về việc công bố kết quả xếp loại cải cách hành chính của các xã
ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT ĐỊNH:
Điều 1. Công bố kết quả xếp loại.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Giàng Seo Mẫu"""

WARD_BLANK = """
Số:        /KH-UBND

Dĩ An, ngày       tháng 02 năm 2023
KẾ HOẠCH
Khắc phục hạn chế trong giải quyết hồ sơ
Căn cứ kết quả kiểm tra, Ủy ban nhân dân phường ban hành kế hoạch như sau:
I. YÊU CẦU
UBND phường giao công chức tư pháp thực hiện."""

NEW_COMMUNE = f"""ỦY BAN NHÂN DÂN
XÃ TAM NÔNG
Số: 27/KH-UBND
{MOTTO}Tam Nông, ngày 25 tháng 8 năm 2025
KẾ HOẠCH
Kiểm soát thủ tục hành chính
Căn cứ Kế hoạch của UBND tỉnh Đồng Tháp;
I. MỤC ĐÍCH"""

MINISTRY = f"""BỘ TƯ PHÁP
Số: 3190/BTP-VP
V/v đánh giá tiếp cận pháp luật
{MOTTO}Hà Nội, ngày 03 tháng 9 năm 2025
Kính gửi: Ủy ban nhân dân các tỉnh, thành phố
Nơi nhận:
- Như trên;
- Lưu: VT.
TL. BỘ TRƯỞNG
VỤ TRƯỞNG
VỤ PHỔ BIẾN PHÁP LUẬT
Đỗ Thị Mẫu"""

PRIME_MINISTER = f"""THỦ TƯỚNG CHÍNH PHỦ
Số: 06/QĐ-TTg
{MOTTO}Hà Nội, ngày 09 tháng 02 năm 2023
QUYẾT ĐỊNH
Phê duyệt Chương trình hỗ trợ
doanh nghiệp nhỏ và vừa
THỦ TƯỚNG CHÍNH PHỦ
Căn cứ Luật Tổ chức Chính phủ;
Điều 2. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 4 năm 2023.
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
(Đã ký)
Trần Văn Mẫu"""

PARTY = """TỈNH ỦY SÓC TRĂNG ĐẢNG CỘNG SẢN VIỆT NAM
* Sóc Trăng, ngày 18 tháng 7 năm 2023
Số 44-NQ/TU
NGHỊ QUYẾT
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về đổi mới lề lối làm việc của cơ quan hành chính
-----
I- TÌNH HÌNH
Nơi nhận:
- Các huyện ủy, thị ủy,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lý Văn Mẫu"""

JOINT = f"""UBND TỈNH HÒA BÌNH
SỞ NỘI VỤ - SỞ TÀI CHÍNH
Số: 52/HDLS-SNV-STC
{MOTTO}Hòa Bình, ngày 14 tháng 10 năm 2020
HƯỚNG DẪN
Thực hiện chế độ tự chủ
Căn cứ Nghị định của Chính phủ;
Nơi nhận:
- UBND tỉnh;
- Lưu: SNV, STC.
KT. GIÁM ĐỐC SỞ NỘI VỤ
PHÓ GIÁM ĐỐC
Bùi Văn Một
KT. GIÁM ĐỐC SỞ TÀI CHÍNH
PHÓ GIÁM ĐỐC
Quách Thị Hai"""

PORTAL = """Kế hoạch 88/KH-UBND năm 2022 khắc phục hạn chế Chỉ số PAPI tỉnh Đắk Nông do tỉnh Đắk Nông ban hành
Số hiệu: | 88/KH-UBND | Loại văn bản: | Kế hoạch
Nơi ban hành: | Tỉnh Đắk Nông | Người ký: | Trương Thị Mẫu
Ngày ban hành: | 02/06/2022 | Ngày hiệu lực: | 05/06/2022
Lĩnh vực: | Bộ máy hành chính | Tình trạng: | Đã biết
ỦY BAN NHÂN DÂN |
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM |
Số: 88/KH-UBND |
Đắk Nông, ngày tháng 6 năm 2022 |
KHẮC PHỤC HẠN CHẾ CHỈ SỐ PAPI TỈNH ĐẮK NÔNG
I. CĂN CỨ
KT. CHỦ TỊCH |"""

BARE_PLAN = """KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026
UBND xã Tân Long, tỉnh Thái Nguyên

I. NHIỆM VỤ
1. Văn phòng tham mưu."""

OLD_LOWER_CASE = """ủy ban nhân dân
Cộng hòa xã hội chủ nghĩa việt nam
Tỉnh an giang
Độc lập - Tự do - Hạnh phúc
Số: 77/2002/QĐ.UB
Long Xuyên, ngày 15 tháng 5 năm 2002
Quyết định
Về việc ban hành Quy chế tiếp nhận đầu tư
Chương I"""

CASES = [
    pytest.param(
        PROVINCE_PLAN,
        {
            "id": "cao-bang-2022-219-kh-ubnd",
            "number": "219/KH-UBND",
            "doc_type": "ke-hoach",
            "title": "Nâng cao mức độ hài lòng của người dân trên địa bàn tỉnh năm 2022",
            "issuer": "UBND tỉnh Cao Bằng",
            "issuer_level": "tinh",
            "province": "Cao Bằng",
            "province_code": "04",
            "issued": "2022-05-07",
            "issued_precision": "day",
            "effective": None,
            "signer": "Hoàng Văn Thử",
            "signer_title": "PHÓ CHỦ TỊCH",
            "recipients": ["Sở Nội vụ", "Lưu: VT, NC"],
            "language": "vi",
        },
        id="province",
    ),
    pytest.param(
        MERGED_COLUMNS,
        {
            "id": "tien-giang-2023-64-bc-ubnd",
            "issuer": "UBND tỉnh Tiền Giang",
            "title": "Tình hình cải thiện môi trường đầu tư 6 tháng đầu năm 2023",
            "issued": "2023-06-19",
            "current_province": "Đồng Tháp",
            "current_province_code": "82",
        },
        id="columns merged",
    ),
    pytest.param(
        DEPARTMENT_LETTER,
        {
            "number": "733/STP-XDKTVB",
            "doc_type": "cong-van",
            "title": "Rà soát văn bản về thủ tục hành chính",
            "issuer": "Sở Tư pháp tỉnh Trà Vinh",
            "issuer_level": "tinh",
            "province_code": "84",
            "current_province": "Vĩnh Long",
            "signer_title": "GIÁM ĐỐC",
            "recipients": ["Như trên", "Lưu: VT"],
        },
        id="department",
    ),
    pytest.param(
        DISTRICT_DECISION,
        {
            "title": "Công bố kết quả xếp loại cải cách hành chính của các xã",
            "issuer": "UBND huyện Bắc Hà",
            "issuer_level": "huyen",
            "district": "huyện Bắc Hà",
            "commune": None,
            "province": "Lào Cai",
            "province_code": "10",
            "effective": "2021-10-11",
            "signer": "Giàng Seo Mẫu",
            "signer_title": "CHỦ TỊCH",
            "recipients": [],
        },
        id="district",
    ),
    pytest.param(
        WARD_BLANK,
        {
            "id": "h-0000000000000000",
            "number": None,
            "issuer": "UBND phường Dĩ An",
            "issuer_level": "xa",
            "commune": "phường Dĩ An",
            "district": "thành phố Dĩ An",
            "province": "Bình Dương",
            "issued": "2023-02",
            "issued_precision": "month",
        },
        id="lost letterhead",
    ),
    pytest.param(
        NEW_COMMUNE,
        {
            "issuer": "UBND xã Tam Nông",
            "commune": "xã Tam Nông",
            "district": None,
            "province": "Đồng Tháp",
            "province_code": "82",
        },
        id="commune since 2025",
    ),
    pytest.param(
        MINISTRY,
        {
            "id": "btp-2025-3190-btp-vp",
            "issuer": "Bộ Tư pháp",
            "issuer_level": "trung-uong",
            "province": None,
            "current_province": None,
            "signer_title": "VỤ TRƯỞNG VỤ PHỔ BIẾN PHÁP LUẬT",
        },
        id="ministry",
    ),
    pytest.param(
        PRIME_MINISTER,
        {
            "id": "ttg-2023-06-qd-ttg",
            "issuer": "Thủ tướng Chính phủ",
            "title": "Phê duyệt Chương trình hỗ trợ doanh nghiệp nhỏ và vừa",
            "effective": "2023-04-01",
            "signer": "Trần Văn Mẫu",
            "signer_title": "PHÓ THỦ TƯỚNG",
        },
        id="prime minister",
    ),
    pytest.param(
        PARTY,
        {
            "id": "soc-trang-2023-44-nq-tu",
            "doc_type": "nghi-quyet",
            "title": "Đổi mới lề lối làm việc của cơ quan hành chính",
            "issuer": "Tỉnh ủy Sóc Trăng",
            "issuer_level": "tinh",
            "current_province": "Cần Thơ",
            "signer_title": "PHÓ BÍ THƯ",
            "recipients": ["Các huyện ủy, thị ủy", "Lưu Văn phòng Tỉnh ủy"],
        },
        id="party",
    ),
    pytest.param(
        JOINT,
        {
            "issuer": "Sở Nội vụ tỉnh Hòa Bình",
            "co_issuers": ["Sở Tài chính tỉnh Hòa Bình"],
            "signer": "Bùi Văn Một",
            "signer_title": "PHÓ GIÁM ĐỐC",
            "doc_type": "huong-dan",
        },
        id="joint",
    ),
    pytest.param(
        PORTAL,
        {
            "number": "88/KH-UBND",
            "doc_type": "ke-hoach",
            "title": "Khắc phục hạn chế Chỉ số PAPI tỉnh Đắk Nông",
            "issuer": "UBND tỉnh Đắk Nông",
            "issued": "2022-06-02",
            "issued_precision": "day",
            "effective": "2022-06-05",
            "signer": "Trương Thị Mẫu",
            "signer_title": None,
            "subject_field": "Bộ máy hành chính",
            "recipients": [],
        },
        id="portal",
    ),
    pytest.param(
        BARE_PLAN,
        {
            "doc_type": "ke-hoach",
            "title": "CHUYỂN ĐỔI SỐ NĂM 2026",
            "issuer": "UBND xã Tân Long",
            "commune": "xã Tân Long",
            "province": "Thái Nguyên",
            "issued": None,
        },
        id="no letterhead",
    ),
    pytest.param(
        OLD_LOWER_CASE,
        {
            "number": "77/2002/QĐ.UB",
            "doc_type": "quyet-dinh",
            "issuer": "UBND tỉnh An Giang",
            "title": "Ban hành Quy chế tiếp nhận đầu tư",
            "province_code": "89",
            "current_province_code": "91",
        },
        id="capitals lost",
    ),
]


@pytest.mark.parametrize("text, expected", CASES)
def test_documents(text: str, expected: dict[str, object]) -> None:
    info = extract_document(plain_document(text), "mau.txt")[0].model_dump()
    assert info["source"]["uri"] == "mau.txt"
    assert {name: info[name] for name in expected} == expected
