"""Strategies for random pages: lines in every tradition, tables, junk, and sentences that give records."""

from __future__ import annotations

from hypothesis import strategies as st

from pipeline.readers.blocks import Block, Paragraph, Role, TableBlock, TableCell

WORDS = ["rà soát hồ sơ", "Sở Y tế", "NỘI DUNG", "tỉnh Hòa Bình", "đúng hạn", "năm 2024", "…", "Độc lập"]
LABELS = [
    "PHẦN I. ", "Phần thứ hai", "Chương II", "Mục 1. ", "Tiểu mục 2. ", "Điều 1. ", "Điều 2. ", "I. ", "II. ", "III- ",
    "A. ", "B. ", "H. ", "I. ", "1. ", "2. ", "5. ", "14. ", "1.1. ", "1.2 ", "2.1.3. ", "a) ", "b) ", "đ) ", "i) ", "ii) ",
    "(1) ", "(a) ", "- ", "-", "+ ", "• ", "* ", "Thứ nhất, ", "Một là: ", "[1] ", "PHỤ LỤC I", "Phụ lục", "Mẫu số 01", "",
]  # fmt: skip
LINES = [
    "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH", "QUYẾT ĐỊNH:", "Kính gửi:", "Nơi nhận:",
    "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "GIÁM ĐỐC", "Trần Văn Bình", "(Đã ký)", "-----", "12", " ", "\t",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/02/2025;", "(Kèm theo Kế hoạch số 5/KH-UBND ngày 01/02/2025)",
    "Trên đây là kế hoạch của huyện./.", "Cơ quan chủ trì: Sở Y tế", "TỔ CHỨC THỰC HIỆN", "Sở Tài chính",
    "Thực hiện Kế hoạch số 9/KH-UBND, Ủy ban nhân dân xã triển khai các nội dung sau đây trên toàn địa bàn xã nhà như sau:",
]  # fmt: skip
SENTENCES = [
    "Năm 2024, Chỉ số PAPI của tỉnh Lào Cai đạt 43,21 điểm, xếp thứ 18/61, tăng 4 bậc so với năm 2023.",
    "Chỉ số cải cách hành chính đạt 87,5%, giảm 0,4% so với năm 2022.",
    "Phấn đấu tỷ lệ hài lòng của người dân năm 2026 đạt từ 91% trở lên.",
    "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp kiểm tra hai mươi xã trước ngày 30/9/2025.",
    "Công an tỉnh làm sạch dữ liệu dân cư; hoàn thành trong quý III/2025.",
    "Căn cứ Quyết định số 145/QĐ-TTg ngày 02/02/2024 của Thủ tướng Chính phủ;",
    "Các xã báo cáo hằng tháng về Văn phòng UBND tỉnh.",
    "Trong đó: Tiếp cận đất đai 6,1 điểm, Đào tạo lao động 5,05 điểm; lần lượt đứng thứ 12 và 40.",
    "Tỉnh Yên Bái dẫn đầu, tỉnh Cao Bằng đứng cuối bảng.",
]  # fmt: skip

roles: st.SearchStrategy[Role] = st.sampled_from(["text"] * 8 + ["heading", "junk", "metadata"])
words = st.lists(st.sampled_from(WORDS), min_size=0, max_size=4).map(" ".join)
ends = st.sampled_from(["", ".", ";", ":", "./."])
lines = st.one_of(
    st.builds(
        lambda label, text, end: (label + text + end).strip() or "x", st.sampled_from(LABELS), words, ends
    ),
    st.sampled_from(LINES).map(lambda line: line.strip() or "x"),
    st.sampled_from(SENTENCES),
)
paragraphs = st.builds(Paragraph, lines, roles)
cells = st.builds(
    TableCell,
    st.sampled_from(["", "1", "Nhiệm vụ", "Sở Y tế\nSở Tư pháp", "Quý I/2025", "45,6", "Đơn vị chủ trì"]),
    st.integers(0, 4), st.integers(0, 4), st.integers(1, 3), st.integers(1, 3),
)  # fmt: skip
tables = st.builds(TableBlock, st.lists(cells, max_size=12), st.sampled_from(["text", "text", "metadata"]))
pages: st.SearchStrategy[list[Block]] = st.lists(
    st.one_of(paragraphs, paragraphs, paragraphs, tables), max_size=40
).map(lambda blocks: [*blocks, Paragraph("Hết")])
texts = st.lists(
    st.one_of(lines, st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)), max_size=25
).map("\n".join)
