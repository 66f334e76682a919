"""A value that is cut for leaves is whole over its pieces, and marked where it was."""

from __future__ import annotations

import pytest

from kiosk.screen.values.acts import CompareRow, Marked
from kiosk.ui.components.read.compared import CompareCard, Compared, Side
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.visit.preferences import TextSize

BEFORE, AFTER = "北松浦西海五島対馬壱岐 勘解由小路左衛門之助太郎", "東彼杵西海五島対馬壱岐 勘解由小路左衛門之助太郎"


@pytest.mark.parametrize("width", range(500, 1000, 60))
def test_no_letter_of_a_value_is_lost_between_two_pieces(qtbot, width):
    card = CompareCard(Theme.make(Metrics(), TextSize.XL), "value")
    qtbot.addWidget(card)
    card.show_value(
        Compared(CompareRow("氏名", "変わります", Marked(BEFORE, 0, 3), Marked(AFTER, 0, 3)), "まえ", "あと")
    )
    height = card.height_for(width) * 0.45
    pieces = card.cut(width, height)
    assert len(pieces) > 2, "it must be cut within a value for this test"
    for side, whole in ((Side.BEFORE, BEFORE), (Side.AFTER, AFTER)):
        values = [each.row.before if side is Side.BEFORE else each.row.after for each in pieces if each.side is side]
        assert "".join(value.text for value in values) == whole
        assert "".join(value.text[value.start : value.end] for value in values) == whole[:3]
    for piece in pieces:
        card.show_value(piece)
        assert card.height_for(width) <= height
