"""A page whose letters or colours are changed looks like one that came so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from kiosk.commands.screens import samples as presented
from kiosk.screen.values.sheets import Screen
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from scripts.readme_screens import differs

SAID = dict(presented(None))
PAGES = ("attract", "place-card", "form", "done", "home-nothing")


def picture(window: KioskWindow, screen: Screen) -> QImage:
    window.show_screen(screen, animate=False)
    return window.grab().toImage()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("width", "height"), [(540, 960), (960, 540)])
def test_a_page_changed_in_place_looks_like_one_that_came_so(open_window, name, width, height):
    window, wish = open_window(width, height), Preferences(text_size=TextSize.XL, contrast=Contrast.YELLOW_ON_BLACK)
    plain, larger = SAID[name], replace(SAID[name], preferences=wish)
    came = picture(window, larger)
    picture(window, SAID["help"])
    picture(window, plain)
    assert not differs(came, picture(window, larger))
