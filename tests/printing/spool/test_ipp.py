"""IPP messages: what is sent, and that nothing that comes back can do harm."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.printing.spool.cups import ipp
from kiosk.printing.spool.cups.ipp import Attribute, IppFault

words = st.text(max_size=40)
names = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=20)
attributes = st.one_of(
    st.builds(
        lambda n, v: Attribute(n, ipp.INTEGER, tuple(v)),
        names,
        st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1, max_size=3),
    ),
    st.builds(lambda n, v: Attribute(n, ipp.BOOLEAN, (v,)), names, st.booleans()),
    st.builds(lambda n, v: Attribute(n, ipp.TEXT, tuple(v)), names, st.lists(words, min_size=1, max_size=3)),
)


def test_a_request_is_what_rfc_8010_prints() -> None:
    sent = ipp.encode(
        ipp.JOB + 9,
        1,
        [(ipp.OPERATION, [Attribute("attributes-charset", ipp.CHARSET, ("utf-8",))])],
    )
    assert sent == b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x47\x00\x12attributes-charset\x00\x05utf-8\x03"


@settings(max_examples=60)
@given(st.lists(attributes, max_size=5, unique_by=lambda one: one.name))
def test_what_is_encoded_is_what_is_parsed(sent: list[Attribute]) -> None:
    answer = ipp.parse(ipp.encode(0, 7, [(ipp.JOB, sent)]))
    assert (answer.status, answer.request) == (0, 7)
    assert answer.group(ipp.JOB) == {one.name: one.values for one in sent}


@settings(max_examples=200)
@given(st.binary(max_size=200))
def test_any_bytes_are_an_answer_or_a_fault(data: bytes) -> None:
    for message in (data, b"\x02\x00\x00\x00\x00\x00\x00\x01" + data, b"\x02\x00\x00\x00\x00\x00\x00\x01\x04" + data):
        with contextlib.suppress(IppFault):
            ipp.parse(message)


def test_an_answer_cut_short_anywhere_is_a_fault() -> None:
    whole = ipp.encode(0, 1, [(ipp.PRINTER, [Attribute("printer-state", ipp.ENUM, (3,))])])
    ipp.parse(whole)
    for end in range(len(whole)):
        with pytest.raises(IppFault):
            ipp.parse(whole[:end])


def test_an_endless_answer_is_refused() -> None:
    many = ipp.encode(0, 1, [(ipp.JOB, [Attribute("x", ipp.INTEGER, tuple(range(5000)))])])
    with pytest.raises(IppFault, match="too many"):
        ipp.parse(many)
    with pytest.raises(IppFault, match="too long"):
        ipp.parse(b"\x02" * (ipp.LARGEST + 1))


@pytest.mark.parametrize(
    ("tag", "value"),
    [(ipp.INTEGER, 2**31), (ipp.INTEGER, True), (ipp.BOOLEAN, 1), (ipp.NAME, 3), (ipp.NAME, "x" * 1024), (0x30, "x")],
)
def test_a_value_that_does_not_fit_its_kind_is_refused(tag: int, value: int | str) -> None:
    with pytest.raises(IppFault, match="doesn't fit"):
        ipp.encode(2, 1, [(ipp.JOB, [Attribute("x", tag, (value,))])])


def test_an_attribute_without_value_is_refused() -> None:
    with pytest.raises(IppFault, match="no value"):
        ipp.encode(2, 1, [(ipp.JOB, [Attribute("x", ipp.NAME, ())])])
