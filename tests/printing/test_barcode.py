"""NW-7 against python-barcode, and what can't be a symbol."""

from __future__ import annotations

import barcode as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.printing.barcode import BarcodeFault, bars, fit, units

letters = st.sampled_from("ABCD")
inner = st.text("0123456789-$:/.+", min_size=1, max_size=24)


@given(start=letters, text=inner, stop=letters)
@settings(max_examples=150)
def test_pattern_is_python_barcode_s(start: str, text: str, stop: str) -> None:
    symbol = f"{start}{text}{stop}"
    ours = "".join(("1" if is_bar else "0") * (5 if wide else 2) for is_bar, wide in units(symbol))
    assert [ours] == oracle.get("nw-7", symbol).build()


@given(text=st.text(max_size=12))
def test_any_text_is_a_symbol_or_the_declared_fault(text: str) -> None:
    try:
        assert len(units(text)) == 8 * len(text) - 1
    except BarcodeFault:
        assert not set(text[1:-1]) <= set("0123456789-$:/.+") or len(text) < 3 or not {text[0], text[-1]} <= set("ABCD")


@pytest.mark.parametrize("text", ["", "A", "AB", "a123a", "A12E", "A1２3A", "A1A1A", "2100012345", "A12\n3A"])
def test_text_nw7_can_t_say_is_refused(text: str) -> None:
    with pytest.raises(BarcodeFault):
        units(text)


def test_fault_never_repeats_the_number() -> None:
    with pytest.raises(BarcodeFault) as fault:
        units("A2100O12345A")
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
