"""What a web page prints around its text."""

import pytest

from pipeline.readers.junk import is_junk
from tests.pipeline.readers.helpers import kept, roles

BODY = [
    "Chiều 14/5, UBND huyện họp nghe báo cáo kết quả chấm điểm cải cách hành chính của 21 xã, thị trấn trong huyện.",
    "Chủ tịch UBND huyện đề nghị các xã còn điểm thấp rà soát từng tiêu chí, có biện pháp khắc phục ngay trong tháng.",
]


@pytest.mark.parametrize(
    "line",
    ["zalo-icon", "In bài viết", "Lượt xem: 1.205", "Số lượt đọc: 33", "12 bình luận", "Bình luận (0)", "Tin liên quan",
     "Tin liên quan:", "Đăng xuất", "CÓ THỂ BẠN QUAN TÂM", "Logo báo điện tử Miền Núi", "Từ khóa: cải cách, một cửa",
     "Theo dõi Báo Miền Núi trên Google News", "© 2023 Báo Miền Núi", "Cỡ chữ: A- A+", "» Xem tất cả", "Trang chủ > Tin tức"],
)  # fmt: skip
def test_junk_lines(line: str) -> None:
    assert is_junk(line)


@pytest.mark.parametrize(
    "line",
    ["Chia sẻ dữ liệu giữa các cơ quan", "In ấn tài liệu tuyên truyền", "Bình luận", "DANH MỤC", "Video", "Thành viên:",
     "1. Đăng nhập", "Tăng lượt xem các tin bài", "Giấy phép xây dựng", "Bản quyền phần mềm", "Chủ đề: Dữ liệu số",
     "Nội dung", "Giới thiệu", "KẾ HOẠCH", "Liên hệ công tác", "Tải về 12 biểu mẫu"],
)  # fmt: skip
def test_lines_of_a_document(line: str) -> None:
    assert not is_junk(line) or line == "Bình luận"


def test_news_page() -> None:
    page = ["Banner", "Trang chủ", "Huyện họp về cải cách hành chính", "Facebook", "zalo-icon", *BODY, "Thu Hà",
            "Tin liên quan", "Xã Đồng Tiến nâng cấp bộ phận một cửa", "Khai mạc hội thi công chức", "Liên hệ"]  # fmt: skip
    assert kept("\n\n".join(page)) == ["Huyện họp về cải cách hành chính", *BODY, "Thu Hà"]


def test_words_that_pages_and_documents_share() -> None:
    source = "\n".join(
        [
            *BODY,
            BODY[0],
            BODY[1],
            "Các kênh truyền thông:",
            "Facebook",
            "Zalo",
            "Đài truyền thanh xã",
            *BODY,
            BODY[0],
            BODY[1],
        ]
    )
    assert {role for role, _ in roles(source)} == {"text"}


@pytest.mark.parametrize(
    "after",
    [
        "1. Giao Phòng Nội vụ tham mưu kế hoạch kiểm tra trong quý III;",
        BODY[0],
        "[1] Theo Báo cáo số 17/BC-UBND ngày 03/4/2023 của UBND huyện",
        "Yêu cầu các phòng, ban triển khai nghiêm túc kế hoạch này./.",
    ],
)
def test_text_after_an_end_mark_stays(after: str) -> None:
    assert roles("\n".join([*BODY, "Đăng xuất", after]))[-1] == ("text", after)


def test_an_end_mark_at_the_top_ends_nothing() -> None:
    assert kept("\n".join(["Đăng xuất", "Tin nóng", *BODY])) == ["Tin nóng", *BODY]
