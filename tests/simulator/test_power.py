"""What makes the card forget a verified password, and what does not."""

from __future__ import annotations

import pytest

from kiosk.simulator.card.quirks import Quirks
from kiosk.simulator.shape import NotPowered


@pytest.fixture
def verified(talk):
    assert talk(talk.VERIFY, "00B0810000").sw == 0x9000
    return talk


def opened(talk) -> bool:
    talk(talk.SELECT)
    return talk("00B0810000").sw == 0x9000


def test_warm_reset_keeps_the_password_verified(verified):
    verified.card.reset()
    assert verified("00B0810000").sw == 0x6986  # no application is current
    assert opened(verified)


def test_reselecting_the_application_keeps_it(verified):
    assert opened(verified)


def test_card_that_clears_on_reselect_forgets_it(lay):
    talk = lay(quirks=Quirks(reselect_clears=True))
    assert talk(talk.SELECT, talk.VERIFY).sw == 0x9000
    assert not opened(talk)


def test_failed_select_keeps_it(verified):
    verified("00A4040C07A0000000031010")
    assert opened(verified)


def test_selecting_the_card_manager_forgets_it(verified):
    assert verified(verified.LEAVE).sw == 0x9000
    assert not opened(verified)


@pytest.mark.parametrize("end", ["0408", "0402", "0401", "0100"])
def test_selecting_another_application_forgets_it(verified, end):
    assert verified("00A4040C0AD392100031000101" + end).sw == 0x9000
    assert not opened(verified)


def test_losing_power_forgets_it(verified):
    verified.card.power_off()
    verified.card.power_on()
    assert not opened(verified)


def test_cold_reset_forgets_it(verified):
    verified.card.power_on()
    assert not opened(verified)


def test_wrong_tries_survive_the_power(talk):
    talk(talk.WRONG)
    talk.card.power_on()
    assert talk(talk.SELECT, talk.QUERY).sw == 0x63C4


def test_card_without_power_does_not_answer(talk):
    talk.card.power_off()
    with pytest.raises(NotPowered):
        talk(talk.SELECT)


def test_atr_is_that_of_the_contactless_card(fresh):
    assert fresh.card.atr == fresh.card.power_on() == fresh.card.reset()
    check = 0
    for byte in fresh.card.atr[1:]:
        check ^= byte
    assert check == 0  # TCK
