"""What the pages say has Vietnamese words, with the same values in them, and none is translated in vain."""

from __future__ import annotations

import string

from pipeline.web.words import _catalogue, code_name, translate
from schemas.vocabulary import DocType
from tests.pipeline.web.words_used import in_code, in_data, in_templates


def test_every_phrase_has_vietnamese_words() -> None:
    said = {*in_templates(), *in_code(), *in_data()}
    assert len(said) > 150
    assert not sorted(said - _catalogue()["words"].keys())


def test_no_phrase_is_translated_in_vain() -> None:
    said = {*in_templates(), *in_code(), *in_data()}
    spoken = "\n".join(said)
    assert not sorted(words for words in _catalogue()["words"] if words not in spoken)


def _values(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_the_values_stay() -> None:
    assert not [
        english for english, words in _catalogue()["words"].items() if _values(english) != _values(words)
    ]


def test_words_and_codes_in_both_languages() -> None:
    assert translate("vi", "page {page}", page=3) == "trang 3"
    assert translate("en", "page {page}", page=3) == "page 3"
    assert code_name("vi", "quyet-dinh") == "Quyết định"
    assert code_name("en", "PAR_INDEX") == "PAR INDEX"
    assert code_name("vi", "PAPI.4") == "PAPI.4"
    for code in DocType.__args__:  # type: ignore[attr-defined]
        assert code_name("vi", code) != code
