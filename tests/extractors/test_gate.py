"""What of a site is worth reading: a table of pages, and what is dropped of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.gate import reason_to_drop
from pipeline.canonical import compose
from pipeline.errors import DocumentError
from pipeline.flow import members
from pipeline.outline import outline
from pipeline.readers import read
from schemas.document import Source

PLAN = "<p>Ủy ban nhân dân tỉnh ban hành kế hoạch cải thiện chỉ số cải cách hành chính. Sở Nội vụ theo dõi việc thực hiện.</p>"
MENU = "".join(
    f"<p>{words}</p>"
    for words in ["Trang chủ", "Giới thiệu", "Tin tức", "Chính quyền", "Doanh nghiệp", "Liên hệ"]
)
HEADLINES = "".join(
    f"<p>{words}</p>"
    for words in [
        "Hội nghị sơ kết công tác cải cách hành chính sáu tháng đầu năm",
        "Ủy ban nhân dân tỉnh họp phiên thường kỳ tháng bảy",
        "Ra quân dọn vệ sinh đường làng ngõ xóm",
        "Thông báo lịch cắt điện tuần này",
        "Giải bóng chuyền nông dân khai mạc tại nhà văn hóa",
        "Kế hoạch tuyển sinh vào lớp mười",
    ]
)
SHOP = (
    "<h1>Nồi cơm điện nắp gài</h1><p>Giá bán 890.000 đồng, khuyến mãi tặng muôi. Còn hàng.</p><p>Thêm vào giỏ hàng</p>"
    "<p>Mua ngay</p><p>Nồi nấu được cho sáu người ăn, lòng nồi phủ lớp chống dính, nắp tháo ra rửa được. Bảo hành mười hai tháng, "
    "đổi trả trong bảy ngày. Doanh nghiệp giao hàng tận nhà trên toàn quốc và thanh toán khi nhận hàng.</p><p>Báo cáo sản phẩm lỗi.</p>"
)
ENGLISH = (
    "<p>The provincial index measures how the public administration of each province is seen by its citizens. It has been "
    "published every year, and the results of the survey are used by the provinces to improve their services.</p>"
) * 2
FRENCH = (
    "<p>La province publie chaque année un rapport sur la qualité de ses services. Les habitants répondent à une enquête, et les "
    "résultats servent à corriger les faiblesses que cette enquête révèle dans chaque commune et chaque service.</p>"
)
STORY = (
    "<p>Ngày xưa có một con thỏ sống bên bờ suối. Mỗi sáng thỏ ra suối uống nước rồi chạy chơi với sóc. Một hôm trời mưa to, nước "
    "suối dâng cao, thỏ phải leo lên gò đất. Sóc thấy vậy bèn thả quả thông xuống cho thỏ ăn đỡ đói.</p>"
)

CASES = [
    # the page's body, and why it is dropped
    (PLAN * 3, None),
    (MENU + PLAN * 3, None),
    (ENGLISH, "not-vietnamese"),
    (FRENCH * 2, "not-vietnamese"),
    (ENGLISH + PLAN * 4, None),
    (MENU, "no-document"),
    (MENU + HEADLINES, "no-document"),
    (SHOP, "no-document"),
    (STORY, "no-document"),
    # a notice without prose, told by its number
    ("<p>Số: 12/TB-UBND</p><p>Kính gửi các thôn</p><p>Nơi nhận: như trên</p>", None),
    ("<p>Quyết định 1/QĐ-UBND</p><p>Kế hoạch 22/KH-UBND</p><p>Công văn 3/UBND-NC</p>", None),
    # marks are lost
    ("<p>Uy ban nhan dan tinh ban hanh quyet dinh ve viec thuc hien nhiem vu cai cach hanh chinh trong nam nay cua cac co quan, "
     "don vi, theo do nguoi dung dau phai chiu trach nhiem ve ket qua thuc hien cua don vi minh.</p>", "no-document"),
]  # fmt: skip


def why(body: str, name: str = "trang.html") -> str | None:
    reading = read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), name)
    source = Source(sha256="0" * 64, media_type=reading.media_type, bytes=0)
    return reason_to_drop(outline(compose(reading.blocks), source), name)


@pytest.mark.parametrize(("body", "reason"), CASES, ids=range(len(CASES)))
def test_pages(body: str, reason: str | None) -> None:
    assert why(body) == reason


def test_what_was_written_as_a_document_is_kept() -> None:
    assert why(STORY, "truyen.doc") is None


def _dropped(folder: Path) -> tuple[int, list[str]]:
    count, dropped = 0, []
    for path in sorted(folder.rglob("*")):
        if (
            not path.is_file()
            or path.suffix in (".json", ".tsv")
            or "pdf_scan" in path.parts
            or path.name == "README.md"
        ):
            continue
        for member in members(path):
            if isinstance(member.data, DocumentError):
                continue
            try:
                reading = read(member.data, member.name)
            except DocumentError:
                continue
            count += 1
            source = Source(sha256="0" * 64, media_type=reading.media_type, bytes=0)
            if reason_to_drop(outline(compose(reading.blocks), source), member.name):
                dropped.append(path.name)
    return count, dropped


def test_no_sample_is_dropped() -> None:
    root = Path(__file__).resolve().parents[2]
    for folder in (root / "corpus" / "samples", root / "tests" / "gold"):
        count, dropped = _dropped(folder)
        assert count > 10 and dropped == []


@pytest.mark.parametrize("folder", ["seeds", "realdocs/html", "realdocs/txt"])
def test_no_real_document_is_dropped(folder: str, shared: Path) -> None:
    count, dropped = _dropped(shared / folder)
    assert count > 0 and dropped == []
