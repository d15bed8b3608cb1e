"""Text in fonts of before Unicode."""

import shutil
import subprocess
import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.legacy import Legacy, suspected
from pipeline.readers.legacy.fonts import family, hint, prints_capitals
from pipeline.readers.legacy.plain import converted
from pipeline.readers.legacy.tables import NAMES, Encoding, encoding
from pipeline.readers.syllables import syllables

PROSE = (
    "Kế hoạch khắc phục tồn tại, nâng cao chất lượng phục vụ người dân và doanh nghiệp; các sở, ngành, địa phương "
    "rà soát, đẩy mạnh thực hiện những nhiệm vụ được giao, bảo đảm đúng tiến độ, báo cáo trước ngày 15/9."
)
LETTERS = [c for c in {*"".join(syllables())} if not c.isascii()]


@cache
def written(name: str) -> dict[str, str]:
    """Each letter as the encoding writes it, of several ways the first."""
    table: Encoding = encoding(name)
    ways = list(table.pairs.items()) or [(chr(point), letter) for point, letter in table.letters.items()]
    return {letter: way for way, letter in sorted(ways, reverse=True)}


def old(text: str, name: str) -> str:
    return "".join(written(name).get(character, character) for character in text)


RUNS: list[tuple[str, list[tuple[str, str | None]], list[str] | None, str]] = [
    ("TCVN3", [("NghÞ quyÕt cña H®nd huyÖn", ".VnTime")], ["Nghị quyết của Hđnd huyện"], "TCVN3"),
    ("without a font", [("Sè liÖu n¨m nay ®îc c«ng bè, c¸c ®¬n vÞ göi vÒ Së", None)],
     ["Số liệu năm nay đợc công bố, các đơn vị gửi về Sở"], "TCVN3"),
    ("VNI", [("Quyeát ñònh cuûa Chuû tòch", "VNI-Times")], ["Quyết định của Chủ tịch"], "VNI"),
    ("capitals of VNI, marks small or large", [("QUYEÁT ÑÒNH, CHUû TÒCH ƯÔNG ÖÙNG", "VNI-Times")],
     ["QUYẾT ĐỊNH, CHỦ TỊCH ƯƠNG ỨNG"], "VNI"),
    ("a font of capitals", [("tØnh ®oµn", ".VnTimeH"), ("tØnh ®oµn", ".VnTime")], ["TỈNH ĐOÀN", "tỉnh đoàn"], "TCVN3"),
    ("capitals without marks in such a font", [("tØnh", ".VnTimeH"), ("xa", ".VnTimeH")], ["TỈNH", "XA"], "TCVN3"),
    ("capitals typed", [("MôC TI£U vµ Lª §øC Ên", ".VnArial")], ["MỤC TIÊU và Lê ĐỨC ấn"], "TCVN3"),
    ("a font's name in a PDF", [("Bé m¸y cña", "ABCDEF+VnTimeH,Bold")], ["BỘ MÁY CỦA"], "TCVN3"),
    ("two encodings, two fonts", [("HuyÖn ñy chØ ®¹o", ".VnTime"), ("Toå chöùc thöïc hieän", "VNI-Helve")],
     ["Huyện ủy chỉ đạo", "Tổ chức thực hiện"], "TCVN3, VNI"),
    ("two encodings, one font", [("HuyÖn ñy chØ ®¹o c¸c x·", "Arial"), ("Toå chöùc thöïc hieän keá hoaïch ñaõ", "Arial")],
     ["Huyện ủy chỉ đạo các xã", "Tổ chức thực hiện kế hoạch đã"], "VNI, TCVN3"),
    ("words of another encoding in a run",
     [("Toå chöùc caùc HuyÖn ñy thöïc hieän toát", "A"), ("HuyÖn ñy chØ ®¹o c¸c x· sím", "A")],
     ["Tổ chức các Huyện ủy thực hiện tốt", "Huyện ủy chỉ đạo các xã sớm"], "TCVN3, VNI"),
    ("Unicode beside it", [("HuyÖn ñy", ".VnTime"), ("Huyện ủy là của 5 µm ±1 §", "Times New Roman")],
     ["Huyện ủy", "Huyện ủy là của 5 µm ±1 §"], "TCVN3"),
    ("Unicode in the same font", [("HuyÖn ñy chØ ®¹o", ".VnTime"), ("Huyện ủy là của dân", ".VnTime")],
     ["Huyện ủy chỉ đạo", "Huyện ủy là của dân"], "TCVN3"),
    ("ư as a soft hyphen, a minus or at a line's end",
     [("n­íc, l−îng", ".VnTime"), ("−", "ABCDEF+.VnTime"), ("nh-", ".VnTime"), ("t\x02", ".VnTime")],
     ["nước, lượng", "ư", "như", "tư"], "TCVN3"),
    ("a minus that is one", [("Sè liÖu cña tØnh gi¶m −5 ®iÓm, tõ 10 − 15", None)],
     ["Số liệu của tỉnh giảm −5 điểm, từ 10 − 15"], "TCVN3"),
    ("a slip is left as it is typed", [("C«ng ngÖ cña c¸c", ".VnTime")], ["Công ngệ của các"], "TCVN3"),
    ("Unicode in a font whose name is old", [("Nghị quyết của các đơn vị", ".VnTime")], None, ""),
    ("another language", [("Été à Besançon: le résumé détaillé des élèves, où ça mène déjà", "Arial")], None, ""),
    ("signs", [("20×30 ±0,5 µm; 5m² ½ © ® § «x»", None)], None, ""),
    ("no words", [("", None), ("123", ".VnTime"), ("\x00\x1f", None)], None, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("runs", "expected", "names"), [case[1:] for case in RUNS], ids=[case[0] for case in RUNS]
)
def test_runs(runs: list[tuple[str, str | None]], expected: list[str] | None, names: str) -> None:
    legacy = Legacy.found(runs)
    if expected is None:
        assert legacy is None
        return
    assert legacy is not None
    assert [legacy.convert(text, font) for text, font in runs] == expected
    assert (legacy.note.code, legacy.note.message) == ("legacy-encoding", f"Read as {names}.")


@pytest.mark.parametrize("name", NAMES)
def test_prose_in_each_encoding(name: str) -> None:
    plain = converted(old(PROSE, name))
    assert plain is not None
    assert (plain.text, plain.encoding) == (PROSE, name)
    assert suspected(old(PROSE, name)) and not suspected(PROSE)


@pytest.mark.parametrize("name", NAMES)
@given(text=st.text(alphabet=[*LETTERS, *"bcdghklmnpqrstvx .,"], max_size=60))
def test_letters_come_back(name: str, text: str) -> None:
    assert encoding(name).convert(old(text, name)) == text


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_has_its_place(name: str) -> None:
    small = set(LETTERS)
    capitals = {letter.upper() for letter in small} if name != "tcvn3" else set("ĂÂĐÊÔƠƯ")
    assert set(written(name)) == small | capitals


@pytest.mark.parametrize(("name", "charset"), [("tcvn3", "TCVN5712-1"), ("viscii", "VISCII")])
def test_tables_against_iconv(name: str, charset: str) -> None:
    iconv = shutil.which("iconv")
    letters = "".join(sorted(LETTERS))
    made = subprocess.run(
        [iconv or "false", "-f", "UTF-8", "-t", charset], input=letters.encode(), capture_output=True
    )
    if made.returncode:
        pytest.skip("iconv doesn't know the charset here")
    assert encoding(name).convert(made.stdout.decode("latin-1")) == letters


@given(
    st.lists(
        st.tuples(st.text(max_size=40), st.sampled_from([None, ".VnTime", "VNI-Times", "Arial"])), max_size=8
    )
)
def test_any_runs_are_taken(runs: list[tuple[str, str | None]]) -> None:
    legacy = Legacy.found(runs)
    if legacy is not None:
        for text, font in runs:
            assert legacy.convert(text, font) == legacy.convert(text, font)


def test_a_line_without_end() -> None:
    plain = converted(old(PROSE, "vni") * 2000)
    assert plain is not None
    assert plain.text == PROSE * 2000


@given(st.lists(st.sampled_from(sorted(syllables())), max_size=60))
def test_unicode_is_never_taken_for_old(words: list[str]) -> None:
    assert Legacy.found([(" ".join(words), "Times New Roman")]) is None


@pytest.mark.parametrize(
    ("font", "name", "made_for", "capitals"),
    [
        (".VnTime", "vntime", "tcvn3", False),
        (".VnTimeH", "vntimeh", "tcvn3", True),
        (".VnTimeh", "vntimeh", "tcvn3", True),
        ("QWERTY+.VnArialH,BoldItalic", "vnarialh", "tcvn3", True),
        ("VnTimeHBold", "vntimeh", "tcvn3", True),
        ("VNI-Times", "vnitimes", "vni", False),
        ("VPS Times", "vpstimes", "vps", False),
        ("Times New Roman", "timesnewroman", None, False),
        ("Bold", "bold", None, False),
        ("", "", None, False),
    ],
)
def test_fonts(font: str, name: str, made_for: str | None, capitals: bool) -> None:
    assert (family(font), hint(font)) == (name, made_for)
    assert prints_capitals(font, "tcvn3") is capitals


def test_all_is_nfc() -> None:
    legacy = Legacy.found([("Keá hoaïch phaùt trieån", "VNI-Times")])
    assert legacy is not None
    assert unicodedata.is_normalized("NFC", legacy.convert("Keá hoaïch e\u0301", "VNI-Times"))
