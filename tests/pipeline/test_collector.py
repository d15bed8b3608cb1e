from __future__ import annotations

import gc

import pytest

from pipeline.collector import held_back


def test_the_collector_is_off_inside_and_on_again_after() -> None:
    assert gc.isenabled()
    with held_back():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ValueError), held_back():
        raise ValueError
    assert gc.isenabled()


def test_one_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with held_back():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
