"""Classes, instructions, lengths, and the ways single cards and readers differ."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.simulator.card.command import Malformed, parse
from kiosk.simulator.card.files import PLASTIC
from kiosk.simulator.card.password import authentication, signing
from kiosk.simulator.card.quirks import Quirks
from kiosk.simulator.card.virtual_card import VirtualCard


@pytest.mark.parametrize("cla", ["01", "02", "03"])
def test_logical_channels_are_not_supported(talk, cla):
    assert talk(f"{cla}B0860000").sw == 0x6881


@pytest.mark.parametrize("cla", ["08", "0C"])
def test_secure_messaging_is_not_supported(talk, cla):
    assert talk(cla + talk.SELECT[2:]).sw == 0x6882
    assert talk(cla + "B0860000").sw == 0x69FC
    assert talk(cla + talk.VERIFY[2:]).sw == 0x69FC
    assert talk(talk.QUERY).sw == 0x63C5


@pytest.mark.parametrize("command", ["00700000", "00D60000", "80CA0000", "002A009A0100"])
def test_unknown_instruction(talk, command):
    assert talk(command).sw == 0x6D00


@pytest.mark.parametrize("cla", ["90", "A0", "FF", "40"])
def test_unknown_class(talk, cla):
    assert talk(cla + "CA000000").sw == 0x6E00


@pytest.mark.parametrize("broken", ["", "00", "00B000", "00A4040C0AD392", "00A4040C0000", "00A4040C02D392F0A0"])
def test_broken_command_is_a_wrong_length(talk, broken):
    assert talk(broken).sw == 0x6700


def test_challenge_is_random_and_as_long_as_asked(talk):
    first, second = talk("0084000008"), talk("0084000008")
    assert (len(first.data), first.sw) == (8, 0x9000)
    assert first.data != second.data
    assert len(talk("0084000000").data) == 256
    assert talk("00840000").sw == 0x6700


def test_last_command_indicator_is_an_iphone_s(talk, lay):
    assert talk("80FC0000").sw == 0x6700
    iphone = lay("iphone")
    assert iphone(iphone.SELECT, "80FC0000").sw == 0x9000


def test_first_command_after_every_power_on_may_fail(lay):
    talk = lay("first-6f00")
    for _ in range(2):
        assert talk(talk.SELECT).sw == 0x6F00
        assert talk(talk.SELECT).sw == 0x9000
        talk.card.power_on()


def test_short_lengths_only(lay):
    talk = lay("short-le-only")
    assert talk(talk.SELECT, "00B08600000000").sw == 0x6700
    assert len(talk("00B0860000").data) == 160


def test_t0_signature_waits_for_get_response(lay):
    talk = lay("contact-t0")
    assert talk(talk.SELECT, talk.VERIFY, talk.SIGN) == (b"", 0x6100)
    data, sw = talk("00C0000000")
    assert (len(data), sw) == (256, 0x9000)
    assert talk("00C0000000").sw == 0x6985


def test_t0_get_response_in_pieces(lay):
    talk = lay("contact-t0")
    assert talk(talk.SELECT, talk.VERIFY, talk.SIGN).sw == 0x6100
    assert talk("00C0000080").sw == 0x6180
    assert talk("00C00000FF").sw == 0x6C80
    assert talk("00C0000080").sw == 0x9000


def test_t0_waiting_answer_is_lost_by_another_command(lay):
    talk = lay("contact-t0")
    assert talk(talk.SELECT, talk.VERIFY, talk.SIGN, talk.QUERY, "00C0000000").sw == 0x6985


def test_t0_too_long_le_is_corrected(lay):
    talk = lay("contact-t0")
    assert talk(talk.SELECT, "00B0860000") == (b"", 0x6CA0)
    assert len(talk("00B08600A0").data) == 160


HEADS = st.sampled_from(
    [bytes.fromhex(x) for x in ("00A4040C", "00A4020C", "00B08100", "00B00000", "0020009B", "00200080", "802A009A",
                                "802A059A", "0024019B", "00840000", "80FC0000", "00C00000", "00A40000", "")]
)  # fmt: skip
CARDS = st.builds(Quirks, **{name: st.booleans() for name in Quirks.__slots__ if name != "atr"})


@settings(max_examples=150)
@given(quirks=CARDS, commands=st.lists(st.builds(bytes.__add__, HEADS, st.binary(max_size=300)), max_size=6))
def test_any_bytes_get_an_answer_with_a_status_word(quirks, commands):
    card = VirtualCard(
        label=PLASTIC,
        sign=None,
        auth=None,
        sign_password=signing(b"ABC123DEF"),
        auth_pin=authentication(b"1234"),
        quirks=quirks,
    )
    card.power_on()
    card.transmit(bytes.fromhex("00A4040C0AD392F000260100000001"))
    for command in commands:
        answer = card.transmit(command)
        assert len(answer) >= 2
        assert answer[-2] & 0xF0 in (0x60, 0x90)


@given(st.binary(max_size=600))
def test_command_is_parsed_without_losing_a_byte_or_refused(apdu):
    try:
        command = parse(apdu)
    except Malformed:
        return
    assert bytes((command.cla, command.ins, command.p1, command.p2)) == apdu[:4]
    length = 4 + len(command.data)
    length += (1 if command.data or command.le is not None else 0) * (3 if command.extended else 1)
    if command.data and command.le is not None:
        length += 2 if command.extended else 1
    assert length == len(apdu)
    assert command.data in apdu
