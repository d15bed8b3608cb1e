"""A composed collection for the pages: plans and reports of several provinces over several years, as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

PLACES = (
    "Hà Tĩnh", "Nghệ An", "Quảng Nam", "Đà Nẵng", "Long An", "Tây Ninh", "Cà Mau", "Bạc Liêu", "Sơn La", "Lào Cai",
    "Yên Bái", "Hưng Yên", "Thái Bình", "Đồng Nai", "Bình Phước", "Gia Lai", "Bình Định", "Lạng Sơn", "Cao Bằng",
    "Phú Yên", "Đắk Lắk", "Kiên Giang", "An Giang", "Quảng Ninh",
)  # fmt: skip
INDICES = (
    ("PAR INDEX", 80.0, "%", 63),
    ("PAPI", 41.0, " điểm", 61),
    ("PCI", 62.0, " điểm", 63),
    ("SIPAS", 79.0, "%", 63),
)

HEAD = """ỦY BAN NHÂN DÂN
TỈNH {caps}

Số: {number}/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

{place}, ngày 12 tháng 5 năm {year}

KẾ HOẠCH
Cải thiện, nâng cao các chỉ số về hiệu quả quản trị và hành chính công năm {year}

Căn cứ Quyết định số 876/QĐ-BNV ngày 10 tháng 11 năm 2022 của Bộ trưởng Bộ Nội vụ phê duyệt Đề án xác định chỉ số;

I. KẾT QUẢ NĂM {before}
"""
BODY = """
II. MỤC TIÊU
1. Phấn đấu Chỉ số PAR INDEX năm {year} đạt {aim}% trở lên.
2. Phấn đấu Chỉ số PAPI năm {year} xếp thứ {place_aim} trở lên.

III. NHIỆM VỤ
1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát {what} trước ngày 30/6/{year}.
2. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ công khai dự toán của đơn vị trong Quý III/{year}.
3. Sở Khoa học và Công nghệ chủ trì nâng cấp cổng dịch vụ công của tỉnh xong trước ngày 31/12/{year}.
4. UBND cấp xã niêm yết quy trình giải quyết hồ sơ đất đai thường xuyên.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.
"""


def figures(at: int, index: int, year: int) -> tuple[float, int]:
    """A value and a rank of the place that differ by place, index and year, and are the same in every run."""
    base, ranked = INDICES[index][1], INDICES[index][3]
    value = base + (at * 7 + year * 3 + index * 5) % 11 + round((at * 13 % 17) / 20, 2)
    return round(value, 2), (at * 11 + year * 5 + index * 3) % ranked + 1


def plan(at: int, year: int) -> str:
    """The plan of the place in the year, with the results of the year before."""
    place = PLACES[at]
    text = HEAD.format(caps=place.upper(), place=place, number=100 + at, year=year, before=year - 1)
    for index, (name, _, unit, ranked) in enumerate(INDICES):
        value, rank = figures(at, index, year - 1)
        printed = f"{value:.2f}".replace(".", ",")
        text += (
            f"- Chỉ số {name} năm {year - 1} của tỉnh {place} đạt {printed}{unit}, xếp thứ {rank}/{ranked}.\n"
        )
    aim, what = 85 + at % 8, ("văn bản quy phạm", "thủ tục nội bộ", "biểu mẫu điện tử")[(at + year) % 3]
    return text + BODY.format(year=year, aim=aim, place_aim=10 + at % 20, what=what)


def write(folder: Path, places: int, years: range) -> Iterator[Path]:
    """Writes the plans of the first so many places, and gives their files."""
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(places):
        for year in years:
            file = folder / f"ke-hoach-{at:02}-{year}.txt"
            file.write_text(plan(at, year), encoding="utf-8")
            yield file


HOSTILE = """ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH

Số: 77/KH-UBND

Hà Tĩnh, ngày 3 tháng 3 năm 2025

KẾ HOẠCH
Về <script>alert("title")</script> công tác cải cách hành chính năm 2025

I. MỤC TIÊU
1. Phấn đấu Chỉ số PAR INDEX năm 2025 đạt 90% trở lên "><img src=x onerror=alert(1)>.

II. NHIỆM VỤ
1. Sở Nội vụ chủ trì chèn <script>alert("task")</script> vào cổng thông tin trước ngày 30/6/2025.
2. Sở Tài chính chủ trì rà soát =HYPERLINK("http://example.org") và {{ 7*7 }} trước ngày 30/9/2025.
"""
"""A plan whose words would be tags, scripts, a formula or a template where they were taken for such."""
