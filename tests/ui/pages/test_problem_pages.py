"""A problem's page shows its picture where it has room, and none where it has not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.ui.components.picture.picture import Picture
from kiosk.visit.preferences import Preferences, TextSize
from tests.fit.pages import screens as screens_in


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("name", ["problem-K404-wait", "problem-K301", "ask-cancel-long"])
def test_a_picture_without_room_does_not_lie_over_the_title(open_window, name, width, height):
    window, seen = open_window(width, height), []
    for size in reversed(TextSize):
        screen = screens_in("ja-easy")[name]
        window.show_screen(replace(screen, preferences=Preferences("ja-easy", size)), animate=False)
        view = window.stage.page
        title = view.findChild(type(view.title("")), "title").geometry()
        for picture in view.findChildren(Picture):
            if picture.isVisible() and picture.objectName() == "picture":
                seen.append(size)
                assert picture.geometry().top() >= title.bottom(), size
    assert TextSize.STANDARD in seen, "it must have a picture for this test"
