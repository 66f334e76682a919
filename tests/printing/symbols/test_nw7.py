"""NW-7 against the table of the standard, and what can't be a symbol."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.printing.symbols.nw7 import BarcodeFault, bars, fit

ELEMENTS = {
    "0": "0000011", "1": "0000110", "2": "0001001", "3": "1100000", "4": "0010010",
    "5": "1000010", "6": "0100001", "7": "0100100", "8": "0110000", "9": "1001000",
    "-": "0001100", "$": "0011000", ":": "1000101", "/": "1010001", ".": "1010100", "+": "0010101",
    "A": "0011010", "B": "0101001", "C": "0001011", "D": "0001110",
}  # fmt: skip
"""EN 798 / JIS X 0506: seven elements, bar first; 1 wide, 0 narrow."""
letters = st.sampled_from("ABCD")
inner = st.text("0123456789-$:/.+", min_size=1, max_size=24)


@given(start=letters, text=inner, stop=letters, narrow=st.integers(2, 12), ratio=st.floats(2, 3))
@settings(max_examples=150)
def test_every_bar_and_space_is_as_wide_as_the_standard_says(
    start: str, text: str, stop: str, narrow: int, ratio: float
) -> None:
    symbol, wide = f"{start}{text}{stop}", int(narrow * ratio)
    elements = "0".join(ELEMENTS[char] for char in symbol)
    assert bars(symbol, narrow, wide, 8).widths == tuple(wide if one == "1" else narrow for one in elements)


@given(text=st.text(max_size=12))
def test_any_text_is_a_symbol_or_the_declared_fault(text: str) -> None:
    try:
        assert len(bars(text, 2, 5, 8).widths) == 8 * len(text) - 1
    except BarcodeFault:
        assert not set(text[1:-1]) <= set("0123456789-$:/.+") or len(text) < 3 or not {text[0], text[-1]} <= set("ABCD")


@pytest.mark.parametrize("text", ["", "A", "AB", "a123a", "A12E", "A1２3A", "A1A1A", "2100012345", "A12\n3A"])
def test_text_nw7_can_t_say_is_refused(text: str) -> None:
    with pytest.raises(BarcodeFault):
        bars(text, 2, 5, 8)


def test_fault_never_repeats_the_number() -> None:
    with pytest.raises(BarcodeFault) as fault:
        bars("A2100O12345A", 2, 5, 8)
    assert "2100" not in str(fault.value)


@pytest.mark.parametrize(("narrow", "wide"), [(3, 5), (2, 7), (0, 0), (4, 13)])
def test_ratio_outside_2_to_3_is_refused(narrow: int, wide: int) -> None:
    with pytest.raises(BarcodeFault, match="2 to 3"):
        bars("A1A", narrow, wide, 8)


@given(
    digits=st.text("0123456789", min_size=4, max_size=20),
    dpi=st.integers(150, 1200),
    narrow=st.floats(0.2, 0.5),
    room=st.floats(40, 86),
)
@settings(max_examples=200)
def test_symbol_that_fits_keeps_its_quiet_zones_ratio_and_smallest_bar(
    digits: str, dpi: int, narrow: float, room: float
) -> None:
    try:
        symbol = fit(f"A{digits}A", narrow, room, dpi)
    except BarcodeFault:
        return
    mm = dpi / 25.4
    least, most = min(symbol.widths), max(symbol.widths)
    assert symbol.width + 2 * symbol.quiet <= room * mm
    assert symbol.quiet >= 6.35 * mm
    assert symbol.quiet >= 10 * least
    assert 2 <= most / least <= 3
    assert least >= 2
    assert sum(width for _, width in symbol.spans()) < symbol.width
