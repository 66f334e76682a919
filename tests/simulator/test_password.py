"""VERIFY, its query, the ladder to the lock, and CHANGE REFERENCE DATA."""

from __future__ import annotations

import pytest

from kiosk.simulator.card.password import signing
from kiosk.simulator.card.quirks import Quirks


@pytest.mark.parametrize("query", ["0020009B", "0020009B00"])
def test_query_of_a_fresh_card_is_five_and_costs_nothing(talk, query):
    assert [talk(query).sw for _ in range(8)] == [0x63C5] * 8


@pytest.mark.parametrize("query", ["00200080", "0020008000"])
def test_query_works_on_the_selected_file(talk, query):
    assert talk("00A4020C02001B", query).sw == 0x63C5
    assert talk("00A4020C020018", query).sw == 0x63C3


def test_query_says_63cx_also_after_success(talk):
    assert talk(talk.VERIFY).sw == 0x9000
    assert talk(talk.QUERY).sw == 0x63C5
    assert talk("00B0810000").sw == 0x9000


def test_password_is_verified_on_the_selected_file(talk):
    assert talk("00A4020C02001B", "0020008009" + b"ABC123DEF".hex()).sw == 0x9000


def test_authentication_pin_is_verified_by_short_id(talk):
    assert talk("0020009804" + b"1234".hex()).sw == 0x9000


def test_ladder_ends_in_6984_for_ever(talk):
    assert [talk(talk.WRONG).sw for _ in range(5)] == [0x63C4, 0x63C3, 0x63C2, 0x63C1, 0x63C0]
    assert [talk(c).sw for c in (talk.WRONG, talk.QUERY, talk.VERIFY, talk.QUERY + "00")] == [0x6984] * 4
    talk.card.power_on()
    assert talk(talk.SELECT, talk.VERIFY).sw == 0x6984


def test_locked_password_takes_no_try_and_never_opens():
    locked = signing(b"ABC123DEF", left=0)
    assert not locked.present(b"ABC123DEF")
    assert (locked.left, locked.verified, locked.locked) == (0, False, True)


def test_locked_card_can_say_6983(lay):
    talk = lay("locked-6983")
    assert talk(talk.SELECT, talk.QUERY).sw == 0x6983


def test_right_password_restores_the_counter(talk):
    assert talk(talk.WRONG, talk.WRONG, talk.QUERY).sw == 0x63C3
    assert talk(talk.VERIFY, talk.QUERY).sw == 0x63C5


def test_wrong_password_takes_back_an_earlier_success(talk):
    assert talk(talk.VERIFY, talk.WRONG, "00B0810000").sw == 0x6982


def test_one_password_does_not_open_the_other_s_file(talk):
    assert talk("0020009804" + b"1234".hex(), "00B0810000").sw == 0x6982


def test_lower_case_is_a_wrong_password(talk):
    assert talk("0020009B09" + b"abc123def".hex()).sw == 0x63C4


def test_padded_password_is_a_wrong_password(talk):
    assert talk("0020009B10" + b"ABC123DEF".ljust(16, b"\0").hex()).sw == 0x63C4


def test_four_digits_for_the_signature_password_cost_a_try(talk):
    assert talk("0020009B04" + b"1234".hex()).sw == 0x63C4


def test_card_that_checks_the_length_first_spares_the_try(lay):
    talk = lay(quirks=Quirks(wrong_length_counts=False))
    assert talk(talk.SELECT, "0020009B04" + b"1234".hex()).sw == 0x6700
    assert talk(talk.QUERY).sw == 0x63C5


def test_verify_without_a_current_file_is_refused(talk):
    assert talk("0020008009" + b"ABC123DEF".hex()).sw == 0x6986


def test_verify_on_a_file_that_is_no_password_is_refused(talk):
    assert talk("00A4020C020006", "00200080").sw == 0x6981
    assert talk("00200086").sw in (0x6981, 0x6A82)


def test_password_is_changed_after_it_was_verified(talk):
    new = b"NEWPASS2026"
    change = f"0024019B{len(new):02X}{new.hex()}"
    assert talk(change).sw == 0x6982
    assert talk(talk.VERIFY, change).sw == 0x9000
    talk.card.power_on()
    assert talk(talk.SELECT, talk.VERIFY).sw == 0x63C4
    assert talk(f"0020009B{len(new):02X}{new.hex()}").sw == 0x9000


def test_new_password_of_impossible_length_is_refused(talk):
    assert talk(talk.VERIFY, "0024019B03414141").sw == 0x6700


def test_password_is_in_no_repr(talk):
    assert "ABC123DEF" not in repr(talk.card.sign_password)


@pytest.mark.parametrize(
    ("quirk", "refused", "answered"),
    [("four_byte_query_refused", "0020009B", "0020009B00"), ("five_byte_query_refused", "0020009B00", "0020009B")],
)
def test_some_readers_refuse_one_form_of_the_query(lay, quirk, refused, answered):
    talk = lay(quirks=Quirks(**{quirk: True}))
    assert talk(talk.SELECT, refused).sw == 0x6700
    assert talk(answered).sw == 0x63C5
