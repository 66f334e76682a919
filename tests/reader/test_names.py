"""Which reader ``reader.name`` means, and what the log says where it means none."""

from __future__ import annotations

import logging

import pytest

from kiosk.reader.names import WantedReaders

SONY, SAM, HELLO = "SONY FeliCa RC-S300/P 00 00", "SONY FeliCa RC-S300/P 00 01", "Windows Hello for Business 1"
ALL = [SONY, SAM, HELLO]


@pytest.mark.parametrize(
    "part", ["RC-S300/P 00 00", "rc-s300/p 00 00", " felica  RC-S300/P 00 00", "ＲＣ－Ｓ３００/P 00 00", SONY]
)
def test_any_part_of_the_name_will_do_however_it_is_written(part: str) -> None:
    assert WantedReaders(part).among(ALL) == [SONY]


def test_without_a_name_all_readers_are_meant_each_once() -> None:
    assert WantedReaders(None).among([SONY, HELLO, SONY]) == [SONY, HELLO]
    assert WantedReaders(None).among([]) == []


def test_a_whole_name_is_not_the_beginning_of_another() -> None:
    assert WantedReaders("Reader 1").among(["Reader 10", "Reader 1"]) == ["Reader 1"]
    assert WantedReaders("Reader 1").among(["Reader 10"]) == ["Reader 10"], "the number changes with the socket"


def test_where_none_fits_the_log_lists_those_that_are_there_once(caplog: pytest.LogCaptureFixture) -> None:
    wanted = WantedReaders("PaSoRi")
    with caplog.at_level(logging.INFO, "kiosk.reader"):
        for _ in range(5):
            assert wanted.among([SONY, HELLO]) == []
        assert len(caplog.messages) == 1
        assert all(name in caplog.messages[0] for name in (SONY, HELLO, "PaSoRi", "reader.name"))
        wanted.among([])  # nothing to list
        wanted.among([SONY, HELLO])
        assert len(caplog.messages) == 1
        wanted.among([HELLO])
        assert len(caplog.messages) == 2
        assert SONY not in caplog.messages[1]


def test_where_several_fit_the_log_says_that_all_are_used(caplog: pytest.LogCaptureFixture) -> None:
    wanted = WantedReaders("sony")
    with caplog.at_level(logging.INFO, "kiosk.reader"):
        for _ in range(5):
            assert wanted.among(ALL) == [SONY, SAM]
        assert len(caplog.messages) == 1
        assert HELLO not in caplog.messages[0]
        assert WantedReaders("hello").among(ALL) == [HELLO]
        assert len(caplog.messages) == 1, "one reader, as meant: nothing to say"
