from __future__ import annotations

import pytest
from asn1crypto import core
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reader import tlv
from kiosk.reader.tlv import TlvError


@pytest.mark.parametrize(
    ("head", "total"),
    [("3000", 2), ("307f", 129), ("308180", 131), ("3081ff", 258), ("30820100", 260), ("3082062b", 1583)],
)
def test_the_header_says_where_the_element_ends(head: str, total: int) -> None:
    assert tlv.total_length(bytes.fromhex(head)) == total


@pytest.mark.parametrize(
    "head",
    ["", "30", "3080", "30817f", "308200ff", "30830100", "3083010000", "30ff", "3f8100", "3081", "308201"],
)
def test_headers_that_are_no_der_are_refused(head: str) -> None:
    with pytest.raises(TlvError):
        tlv.total_length(bytes.fromhex(head))


@given(st.binary(max_size=64))
def test_any_bytes_give_an_answer_or_the_declared_error(data: bytes) -> None:
    for parse in (tlv.total_length, tlv.certificate_length, tlv.element, tlv.check_certificate_frame):
        try:
            parse(data)
        except TlvError:
            continue
    try:
        parts = list(tlv.elements(data))
    except TlvError:
        return
    assert sum(part.size for part in parts) == len(data)


@given(st.binary(max_size=70_000), st.binary(max_size=600))
def test_what_another_encoder_wrote_is_read_and_the_filler_left(value: bytes, filler: bytes) -> None:
    encoded = core.OctetString(value).dump()
    if len(value) > 0xFFFF:
        with pytest.raises(TlvError):
            tlv.element(encoded)
        return
    assert tlv.element(encoded + filler) == (0x04, value, len(encoded))
    assert tlv.total_length((encoded + filler)[: tlv.LONGEST_HEADER]) == len(encoded)


@given(st.binary(min_size=1, max_size=600), st.data())
def test_an_element_cut_anywhere_is_refused(value: bytes, data: st.DataObject) -> None:
    encoded = core.OctetString(value).dump()
    cut = data.draw(st.integers(0, len(encoded) - 1))
    with pytest.raises(TlvError):
        tlv.element(encoded[:cut])


@pytest.mark.parametrize("inner", ["", "3000", "30003000", "3000300004010000", "300030000301000000"])
def test_a_sequence_that_is_not_framed_like_a_certificate_is_refused(inner: str) -> None:
    with pytest.raises(TlvError):
        tlv.check_certificate_frame(bytes([0x30, len(inner) // 2]) + bytes.fromhex(inner))


def test_a_certificate_frame_ends_with_the_certificate() -> None:
    tlv.check_certificate_frame(bytes.fromhex("30 08 3000 3000 03020000".replace(" ", "")))
    with pytest.raises(TlvError):
        tlv.check_certificate_frame(bytes.fromhex("300830003000030200 00 ff".replace(" ", "")))
