"""QR symbols without printing."""

from __future__ import annotations

import pytest

from kiosk.printing.symbols.qr import QrFault, matrix


def test_matrix_is_square_without_border() -> None:
    modules = matrix("https://library.example.jp/")
    assert {len(row) for row in modules} == {len(modules)}
    assert modules[0][:7] == (True,) * 7  # the finder pattern's upper edge


@pytest.mark.parametrize("text", ["", "x" * 4000])
def test_text_no_symbol_can_hold_is_refused(text: str) -> None:
    with pytest.raises(QrFault):
        matrix(text)
