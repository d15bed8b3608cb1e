"""Vietnamese spelling."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.syllables import is_syllable, syllables

GOOD = """
a ạ ế ỷ ì và các những người nghiêng khuỷu khuya thuở huơ quốc quả quyết quyền quý quỳnh quần quẹt quạch quét
giữ gì gìn giếng giêng già giết giặc hoà hòa thuỷ thủy khoẻ khỏe hoàn hoạch loong xoong ngoèo oái oẳn xoắn
nghệ nghĩa nghìn ngành ghi ghế gồm kỳ ký kế kiến khuếch huênh huỳnh yêu yếu yến y ý tuyết tuyên chuyện luyện
được đường rượu hươu bưởi muống muỗi buồm thuế tuần luật xuất quân của mua mưa bia mía đĩa sửa
HỘI Đồng ỦY BAN NHÂN Mỹ Lý
"""
BAD = """
ngĩa gế gìng ca1 kông cình ngê qốc nghông qua̍ hoat tiêp sach học_ đ qđ ubnd hđnd xyz wifi street project
thĩt mới- iêu iên bươg tieen việtnam đưa̛ đaò của. nghiêngg zô jà fờ ănh êng ơng
"""


@pytest.mark.parametrize("word", GOOD.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", [*BAD.split(), "", " ", "hai từ"])
def test_other_words(word: str) -> None:
    assert not is_syllable(word)


def test_stopped_syllables_have_two_tones() -> None:
    spelled = [w for w in syllables() if unicodedata.normalize("NFD", w).endswith(("c", "ch", "p", "t"))]
    tones = {
        mark for w in spelled for mark in unicodedata.normalize("NFD", w) if mark in "\u0300\u0303\u0309"
    }
    assert len(spelled) > 2000 and not tones


@given(st.sampled_from(sorted(syllables())))
def test_every_syllable_has_one_tone_at_most_and_is_nfc(word: str) -> None:
    assert unicodedata.is_normalized("NFC", word)
    assert sum(mark in "\u0300\u0301\u0303\u0309\u0323" for mark in unicodedata.normalize("NFD", word)) <= 1
    assert is_syllable(word) and is_syllable(word.upper())


@given(st.text(max_size=30))
def test_any_text_is_answered(word: str) -> None:
    assert is_syllable(word) is (word.lower() in syllables() and len(word) <= 7)
