"""Nothing that is written sticks out of where it is written; pages in every language are asked by ``tests.fit``."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.screen.values.elements import CellState
from kiosk.ui.components.typed.cells import Cell
from kiosk.ui.components.typed.field import FieldBox
from kiosk.ui.components.typed.from_card import FromCard
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock
from kiosk.visit.preferences import TextSize
from tests.ui import gallery
from tests.ui.samples import FROM_CARD

AT_STANDARD_SPACE = [TextSize.STANDARD, TextSize.LARGE, TextSize.XL]
"""The gallery gives components the room of a page at standard size; in the largest, ``tests.fit`` asks the pages."""


@pytest.fixture
def overflows(monkeypatch):
    """Every text painted from here on that does not fit its rectangle."""
    found: list[tuple[str, float, float]] = []
    paint = TextBlock.paint

    def watched(self, p, rect, *rest, **named):
        if self.plain and self.sticks_out(rect.width(), rect.height()):
            found.append((self.plain, rect.width(), rect.height()))
        return paint(self, p, rect, *rest, **named)

    monkeypatch.setattr(TextBlock, "paint", watched)
    return found


@pytest.mark.parametrize("size", AT_STANDARD_SPACE)
@pytest.mark.parametrize("screen", [(1080, 1920), (768, 1366)])
def test_no_text_of_the_gallery_sticks_out(qtbot, overflows, size, screen):
    theme = Theme.make(Metrics.for_screen(*screen), size, reduced_motion=True)
    for make in gallery.PAGES.values():
        page = make(theme)
        qtbot.addWidget(page)
        QApplication.processEvents()
        page.grab()
    assert overflows == []


@pytest.mark.parametrize("size", AT_STANDARD_SPACE)
def test_a_very_long_value_stays_in_its_field(qtbot, overflows, size):
    theme = Theme.make(Metrics(), size, reduced_motion=True)
    page = gallery.Page(theme, 1080, 600)
    qtbot.addWidget(page)
    address = "a.very.long.address.of.somebody.with.patience@mail.library.city.example.ed.jp"
    page.put(FieldBox(theme, "f").show_value(gallery.field("メール", "任意", "", address)), 48, 20, 984)
    mail = gallery.cell("メール（任意）", address, CellState.GOOD)
    page.put(Cell(theme, "c").show_value(mail), 48, 260, 984)
    name = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末"
    view = replace(FROM_CARD, name=name, birth_and_gender="1990年4月1日", address="長崎県" * 20)
    page.put(FromCard(theme, "card", compact=True).show_value(view), 48, 380, 984)
    page.show()
    QApplication.processEvents()
    page.grab()
    assert overflows == []
