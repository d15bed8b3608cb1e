"""Closing blocks: who signs in which office, and who receives the document."""

import pytest

from extractors.metadata_signature import Closing, person, read_closing
from extractors.metadata_text import Line


def closing(text: str) -> Closing:
    return read_closing([Line(line.strip(), at) for at, line in enumerate(text.split("\n")) if line.strip()])


SIGNED = [
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNông Văn Mẫu", "Nông Văn Mẫu", "CHỦ TỊCH"),
    ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nVi Thị Mẫu", "Vi Thị Mẫu", "PHÓ CHỦ TỊCH"),
    ("KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nVI THỊ MẪU", "Vi Thị Mẫu", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"),
    (
        "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLò Văn Mẫu",
        "Lò Văn Mẫu",
        "PHÓ CHÁNH VĂN PHÒNG",
    ),
    ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nLò Văn Mẫu", "Lò Văn Mẫu", "GIÁM ĐỐC SỞ NỘI VỤ"),
    ("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nCHỦ TỊCH UBND TỈNH\nLò Văn Mẫu", "Lò Văn Mẫu", "TRƯỞNG BAN"),
    ("KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nGIÁM ĐỐC SỞ Y TẾ\nLò Văn Mẫu", "Lò Văn Mẫu", "PHÓ TRƯỞNG BAN"),
    ("HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nLò Văn Mẫu", "Lò Văn Mẫu", "PHÓ HIỆU TRƯỞNG"),
    ("CỤC TRƯỞNG\nĐại tá Lò Văn Mẫu", "Lò Văn Mẫu", "CỤC TRƯỞNG"),
    ("BÍ THƯ HUYỆN ỦY\nKiêm\nTRƯỞNG BAN\nLò Văn Mẫu", "Lò Văn Mẫu", "BÍ THƯ HUYỆN ỦY Kiêm TRƯỞNG BAN"),
    ("K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nĐoàn Văn Mẫu", "Đoàn Văn Mẫu", "PHÓ CHÁNH VĂN PHÒNG"),
    ("KT/ bộ trưởng bộ công nghiệp\nThứ trưởng\nLò Văn Mẫu", "Lò Văn Mẫu", "Thứ trưởng"),
    ("KT. BỘ TRƯỞNG THỨ TRƯỞNG\nLò Văn Mẫu", "Lò Văn Mẫu", "THỨ TRƯỞNG"),
    ("KT. CHỦ TỊCH", None, None),
    ("CHỦ TỊCH", None, "CHỦ TỊCH"),
    ("KT. GIÁM ĐỐC\nPHO GIAM DOC\nLò Văn Mẫu", "Lò Văn Mẫu", None),
    ("TRƯỞNG BAN\nVũ Trường Mẫu", "Vũ Trường Mẫu", "TRƯỞNG BAN"),
]


@pytest.mark.parametrize("block, signer, title", SIGNED)
@pytest.mark.parametrize("recipients", ["", "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"])
def test_signatures(recipients: str, block: str, signer: str | None, title: str | None) -> None:
    found = closing(f"1. Tổ chức thực hiện kế hoạch này.\n{recipients}{block}")
    assert (found.signer, found.title) == (signer, title)


def test_a_deputys_office_in_small_letters_on_the_heads_line() -> None:
    found = closing("Nơi nhận:\n- Lưu: VT.\nKT. GIÁM ĐỐC phó Giám đốc\n(đã ký)\nLò Văn Mẫu")
    assert (found.signer, found.title) == ("Lò Văn Mẫu", "phó Giám đốc")


@pytest.mark.parametrize(
    "text, name",
    [
        ("Trần Văn Mẫu", "Trần Văn Mẫu"),
        ("TRẦN VĂN MẪU", "Trần Văn Mẫu"),
        ("PGS.TS. Trần Văn Mẫu", "Trần Văn Mẫu"),
        ("Thiếu tướng Trần Văn Mẫu", "Trần Văn Mẫu"),
        ("H'Lim Niê", "H'Lim Niê"),
        ("SỞ NỘI VỤ", None),
        ("PHÓ GIÁM ĐỐC", None),
        ("Trần", None),
        ("Trần Văn Mẫu 5", None),
        ("Trần Văn Mẫu đã ký", None),
        ("CỔNG THÔNG TIN ĐIỆN TỬ", None),
    ],
)
def test_persons(text: str, name: str | None) -> None:
    assert person(text) == name


RECIPIENTS = [
    (
        "Nơi nhận:\n- Bộ Nội vụ (b/c);\n- TT Tỉnh ủy; TT HĐND tỉnh;\n- Lưu: VT, NC./.\nPhụ lục\n- Khác;",
        ["Bộ Nội vụ (b/c)", "TT Tỉnh ủy; TT HĐND tỉnh", "Lưu: VT, NC"],
    ),
    (
        "Nơi nhận:\n- Các sở, ngành: Xây dựng,\nY tế, Tư pháp;\n- Lưu: VT.",
        ["Các sở, ngành: Xây dựng, Y tế, Tư pháp", "Lưu: VT"],
    ),
    ("Nơi nhận:\nBộ Nội vụ\nSở Tài chính\nLưu: VT", ["Bộ Nội vụ", "Sở Tài chính", "Lưu: VT"]),
    ("Nơi nhận: - Như trên; - Lưu: VT.", ["Như trên", "Lưu: VT"]),
    (
        "Nơi nhận: TL. CHỦ TỊCH\n- Như điều 3; CHÁNH VĂN PHÒNG\n- Lưu: VT. Lò Văn Mẫu",
        ["Như điều 3", "Lưu: VT"],
    ),
    (
        "Nơi nhận:\n- Lưu: VT;\nBản điện tử:\n- Ban Giám đốc;\n- Các phòng.",
        ["Lưu: VT", "Ban Giám đốc", "Các phòng"],
    ),
    ("Nơi nhận:⁄#Z\n~ Như trên;\n~ Lưu: VT.", ["Như trên", "Lưu: VT"]),
    ("nhận:\n- Như trên;\n- Lưu: VT.", ["Như trên", "Lưu: VT"]),
    ("Noi nhân:\n- Như trên;\n- Luu: VT.", ["Như trên", "Luu: VT"]),
    (
        "1.4. Nơi nhận văn bản\nNơi nhận xác định cơ quan nhận.\nNơi nhận:\n- Các phòng;\n- Lưu: VT.",
        ["Các phòng", "Lưu: VT"],
    ),
    ("Kính gửi: Sở Nội vụ", []),
]


@pytest.mark.parametrize("text, entries", RECIPIENTS)
def test_recipients(text: str, entries: list[str]) -> None:
    assert closing(text).recipients == entries


def test_a_signature_beside_the_recipients_is_found() -> None:
    found = closing("Nơi nhận: KT. GIÁM ĐỐC\n- UBND tỉnh; PHÓ GIÁM ĐỐC\n- Lưu: VT. Nguyễn Thị Mẫu")
    assert (found.signer, found.title) == ("Nguyễn Thị Mẫu", "PHÓ GIÁM ĐỐC")


def test_a_signature_before_the_recipients_is_found() -> None:
    found = closing("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Thị Mẫu\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.")
    assert (found.signer, found.title) == ("Nguyễn Thị Mẫu", "PHÓ GIÁM ĐỐC")


@pytest.mark.parametrize(
    "annex", ["Biểu 02: VIỆC PHẢI LÀM", "Phụ biểu số 1: Việc phải làm", "Mẫu số 03. BÁO CÁO NĂM"]
)
def test_an_annex_below_the_recipients_ends_the_block(annex: str) -> None:
    block = f"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Thị Mẫu\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n{annex}\nVIỆC CHUNG CẢ NGÀNH"
    found = closing(block)
    assert (found.signer, found.title) == ("Nguyễn Thị Mẫu", "PHÓ GIÁM ĐỐC")


@pytest.mark.parametrize(
    "beside, signer",
    [
        ("Vũ Trường Mẫu", "Vũ Trường Mẫu"),
        ("Văn Mẫu", None),
        ("Vũ Trường Mẫu\n- Sở Y tế;\nLê Thị Mẫu", None),
    ],
)
def test_a_name_alone_under_a_seal_is_the_signers(beside: str, signer: str | None) -> None:
    found = closing(f"Nơi nhận:\n- UBND tỉnh;\n{beside}\n- Lưu: VT.")
    assert (found.signer, found.title) == (signer, None)
    assert found.recipients[-1] == "Lưu: VT"
