"""A choice that can't be taken now looks so, says why, and can be touched all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.components.touch.choices import ChoiceCard
from kiosk.visit.chapter.start import LoginChosen, RegisterChosen
from kiosk.visit.preferences import Contrast, Preferences, TextSize


def _cards(window) -> dict[str, ChoiceCard]:
    return {card.objectName(): card for card in window.findChildren(ChoiceCard) if card.isVisible()}


@pytest.fixture
def away(screens):
    return next(screen for screen in screens if screen.name == "attract-no_reader")


@pytest.fixture
def there(screens):
    return [screen for screen in screens if screen.name == "attract"][-1]


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("contrast", Contrast, ids=lambda contrast: contrast.value)
def test_it_is_drawn_otherwise_in_every_contrast_and_size(open_window, away, there, size, contrast) -> None:
    window = open_window(*size)
    for letters in TextSize:
        wish = Preferences(text_size=letters, contrast=contrast)
        pictures = []
        for screen in (there, away):
            window.show_screen(replace(screen, preferences=wish), animate=False)
            pictures.append(_cards(window)["register"].grab().toImage())
        assert pictures[0] != pictures[1]
        assert not _cards(window)["register"].value.ready
        if "login" not in _cards(window):  # the largest letters have it on the next leaf
            window.stage.page.press("leaf-next")
        assert _cards(window)["login"].value.ready


def test_it_can_be_touched_and_the_reason_is_read_out(open_window, away, there) -> None:
    window = open_window()
    presses: list[object] = []
    window.pressed.connect(presses.append)
    window.show_screen(there, animate=False)
    window.show_screen(away, animate=False)
    cards = _cards(window)
    assert "読み取り台" in cards["register"].accessibleDescription()
    for name in ("register", "login"):
        QTest.mouseClick(cards[name], Qt.MouseButton.LeftButton, pos=cards[name].rect().center())
    assert presses == [RegisterChosen(), LoginChosen()]
