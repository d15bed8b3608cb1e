"""Folding keeps length and offsets, and folding twice changes nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.folding import fold, strip_marks

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
LETTERS = VIETNAMESE + VIETNAMESE.upper() + " \u00a0-–—“”‘’«»\t\n.,ÐðƢƣßİǅΣς"

texts = st.one_of(st.text(), st.text(alphabet=LETTERS))


@given(texts)
def test_length_is_kept(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(texts)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts, texts)
def test_words_fold_alone_as_they_do_in_a_text(before: str, after: str) -> None:
    assert fold(f"{before} {after}") == f"{fold(before)} {fold(after)}"


@given(texts)
def test_case_is_lost_and_marks_stay(text: str) -> None:
    assert (
        fold(text.upper()) == fold(text)
        or len(text.upper()) != len(text)
        or text.upper().lower() != text.lower()
    )


@given(texts)
def test_stripped_text_has_no_marks(text: str) -> None:
    assert strip_marks(strip_marks(text)) == strip_marks(text)
