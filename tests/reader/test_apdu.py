from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reader import apdu, jpki
from kiosk.reader.apdu import SW
from tests.reader.bench import Script


def test_commands_are_the_bytes_seen_on_real_cards() -> None:
    assert apdu.select_application(jpki.APPLICATION).hex().upper() == "00A4040C0AD392F000260100000001"
    assert apdu.select_application(jpki.CARD_MANAGER).hex().upper() == "00A4040C07A0000001510000"
    assert apdu.read_file(1).hex().upper() == "00B0810000"
    assert apdu.read_file(1, 65536).hex().upper() == "00B08100000000"
    assert apdu.read_on(0x104).hex().upper() == "00B0010400"
    assert apdu.read_on(0x204, 0xB8).hex().upper() == "00B00204B8"
    assert apdu.retry_query(0x1B).hex().upper() == "0020009B"
    assert apdu.retry_query_le(0x1B).hex().upper() == "0020009B00"
    assert apdu.verify(0x1B, memoryview(b"ABCDEF123456")).hex().upper() == "0020009B0C414243444546313233343536"
    info = jpki.digest_info_sha256(b"abc")
    assert apdu.sign(0x1A, info).hex().upper() == (
        "802A009A333031300D060960864801650304020105000420"
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD00"
    )


@pytest.mark.parametrize(
    ("call", "arguments"),
    [(apdu.read_file, (0,)), (apdu.read_file, (31,)), (apdu.read_on, (0x8000,)), (apdu.read_on, (0, 0))],
)
def test_what_cannot_be_said_in_a_command_is_refused(call: object, arguments: tuple[int, ...]) -> None:
    assert callable(call)
    with pytest.raises(ValueError, match=r"short EF ids|15 bits|65536"):
        call(*arguments)


@given(st.integers(0, 0xFFFF))
def test_only_words_that_say_so_are_tries(sw: int) -> None:
    left = apdu.retries(sw)
    if 0x63C0 <= sw <= 0x63CF:
        assert left == sw - 0x63C0
    elif sw in (0x6983, 0x6984):
        assert left == 0
    else:
        assert left is None


def test_a_t0_reader_is_asked_for_the_announced_bytes() -> None:
    card = Script(("802a009a0100", "6103"), ("00c0000003", "aabb6101"), ("00c0000001", "cc9000"))
    assert apdu.exchange(card, bytes.fromhex("802a009a0100")) == (b"\xaa\xbb\xcc", SW.OK)
    card.assert_played()


def test_a_get_response_with_the_wrong_length_is_corrected_once() -> None:
    card = Script(("00b0810000", "6100"), ("00c0000000", "6c02"), ("00c0000002", "aabb9000"))
    assert apdu.exchange(card, apdu.read_file(1)) == (b"\xaa\xbb", SW.OK)
    card.assert_played()


def test_a_wrong_le_is_corrected_to_the_one_the_card_names() -> None:
    card = Script(("00b0810000", "6c10"), ("00b0810010", "aa9000"))
    assert apdu.exchange(card, apdu.read_file(1)) == (b"\xaa", SW.OK)
    signing = Script(("802a009a01ff00", "6c02"), ("802a009a01ff02", "aabb9000"))
    assert apdu.exchange(signing, bytes.fromhex("802a009a01ff00")).data == b"\xaa\xbb"


def test_a_card_that_announces_for_ever_is_not_asked_for_ever() -> None:
    empty = Script(("00b0810000", "6110"), ("00c0000010", "6110"))
    assert apdu.exchange(empty, apdu.read_file(1)).sw == 0x6110
    empty.assert_played()
    chunk = "aa" * 256 + "6100"
    endless = Script(("00b0810000", "6100"), *[("00c0000000", chunk)] * 256)
    assert apdu.exchange(endless, apdu.read_file(1)).sw == 0x6100
    endless.assert_played()
