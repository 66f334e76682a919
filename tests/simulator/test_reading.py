"""READ BINARY and what the files hold."""

from __future__ import annotations

import pytest
from asn1crypto import x509


def test_reading_before_a_file_is_selected_is_refused(talk):
    assert talk("00B0000000").sw == 0x6986


def test_token_info_is_the_block_of_the_plastic_card(talk):
    assert talk("00B0860000").data == bytes.fromhex(
        "4A504B494150494343544F4B454E322020202020202020202020202020202020"
        "3030303030303030303030303030303030303030303030303030303030303031"
        "4531365230314E4A202020202020202030303030303030303235303030303033"
        "0000040D000000010000000000000001000000000000001000000006FFFFFFFF"
        "FFFFFFFFFFFFFFFFFFFFFFFF3033303139393939393939393939393939393939"
    )


@pytest.mark.parametrize(
    ("persona", "label"),
    [("android", b"JPKIAPGPSETOKEN"), ("iphone", b"JPKIAPIOSTOKEN"), ("juki", b"JPKIAPICCTOKEN")],
)
def test_label_tells_what_kind_of_thing_lies_there(lay, persona, label):
    talk = lay(persona)
    assert talk(talk.SELECT, "00B0860020").data.rstrip() == label


def test_both_certificates_are_flagged(talk):
    assert talk("00B0880000") == (b"\x8f\x8f\x00", 0x9000)


def test_child_has_no_signing_certificate_flag(lay):
    talk = lay("child-14")
    assert talk(talk.SELECT, "00B0880000") == (b"\x00\x8f\x00", 0x9000)


def test_old_resident_register_card_has_no_flag_file(lay):
    talk = lay("juki")
    assert talk(talk.SELECT, "00A4020C020008").sw == 0x6A82


@pytest.mark.parametrize("form", ["00B0810000", "00B0000004"])
def test_signing_certificate_is_refused_before_the_password(talk, form):
    assert talk("00A4020C020001", form) == (b"", 0x6982)


@pytest.mark.parametrize("short", ["82", "8A", "8B"])
def test_other_certificates_are_free(talk, short):
    data, sw = talk(f"00B0{short}0004")
    assert sw == 0x9000
    assert data[:2] == b"\x30\x82"


def test_authentication_certificate_of_an_android_phone_needs_its_pin(lay):
    talk = lay("android")
    assert talk(talk.SELECT, "00B08A0004").sw == 0x6982
    assert talk("0020009804" + b"1234".hex(), "00B08A0004").sw == 0x9000


def test_key_and_password_files_can_not_be_read(talk):
    assert talk("00B09A0000").sw == 0x6981
    assert talk("00A4020C02001B", "00B0000000").sw == 0x6981


def test_le_00_means_256(talk):
    assert len(talk("00B0820000").data) == 256


def test_read_by_short_id_makes_the_file_current(talk):
    first = talk("00B0820000").data
    assert talk("00B0000000").data == first


def test_short_id_offset_is_eight_bits(talk):
    assert talk("00B0820010").data[-1:] == talk("00B0820F01").data


def test_unknown_short_id_is_not_found(talk):
    assert talk("00B0830000").sw == 0x6A82


def test_offset_reaches_fifteen_bits(talk):
    assert talk("00B0820001", "00B00EDF01").sw == 0x9000
    assert talk("00B07FFF01").sw == 0x6B00


def test_read_at_the_end_is_short_and_ok(talk):
    data, sw = talk("00B0860000", "00B0009000")
    assert (len(data), sw) == (16, 0x9000)


def test_read_beyond_the_end_is_6b00(talk):
    assert talk("00B0860000", "00B000A000").sw == 0x6B00
    assert talk("00B0820000", "00B00EE001").sw == 0x6B00


def test_certificate_file_is_larger_than_its_certificate(talk):
    assert talk(talk.VERIFY).sw == 0x9000
    whole = talk("00B08100000000").data
    assert len(whole) == 3808
    size = int.from_bytes(whole[2:4], "big") + 4
    assert size < len(whole)
    assert set(whole[size:]) == {0x00, 0xFF}
    x509.Certificate.load(whole[:size], strict=True)


def test_short_reads_and_the_extended_read_agree(talk):
    whole = talk(talk.VERIFY, "00B08100000000").data
    pieces = [talk("00B0810000").data, *(talk(f"00B0{n:02X}0000").data for n in range(1, 15))]
    assert b"".join(pieces) == whole


def test_read_without_le_is_a_wrong_length(talk):
    assert talk("00B08200").sw == 0x6700
