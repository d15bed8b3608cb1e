"""Sound files, damaged: whatever is left, reading ends in records that hold, or in a failure that says what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.needs import libreoffice
from tests.properties.holding import extractions, holds, read
from tests.properties.mutations import FORMS, NEEDS_OFFICE, TEXTS, damaged, samples_of

EXAMPLES = {**dict.fromkeys(FORMS, 40), **dict.fromkeys(TEXTS, 25), **dict.fromkeys(NEEDS_OFFICE, 2)}


def check(form: str, examples: int) -> None:
    @given(st.integers(0, 2**32))
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), report_multiple_bugs=False)
    def ends_well(seed: int) -> None:
        for extraction in read(damaged(form, seed), form):
            holds(extraction)

    ends_well()


@pytest.mark.parametrize("form", [form for form in FORMS if form not in (*NEEDS_OFFICE, "csv", "jsonl")])
def test_what_is_damaged_is_sound_before(form: str) -> None:
    for data in samples_of(form):
        found = list(read(data, form))
        assert found
        for extraction in found:
            holds(extraction)


@pytest.mark.parametrize("form", [form for form in FORMS if form not in NEEDS_OFFICE])
def test_damaged(form: str) -> None:
    check(form, EXAMPLES[form])


@libreoffice
@pytest.mark.parametrize("form", NEEDS_OFFICE)
def test_damaged_for_libreoffice(form: str) -> None:
    check(form, EXAMPLES[form])


@given(st.binary(max_size=300), st.sampled_from(FORMS))
@settings(max_examples=100)
def test_bytes_that_are_no_file(data: bytes, form: str) -> None:
    for extraction in extractions(data, f"van-ban.{form}"):
        holds(extraction)
