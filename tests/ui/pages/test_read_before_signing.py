"""What is signed was read: the tick comes after the last section, and each line stands beside what it means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.app.texts import catalogues, facts_of, rules_of
from kiosk.screen.presenter import Presenter
from kiosk.settings.demo import demo_profile
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Preferences, TextSize
from kiosk.visit.samples.registration import visits
from tests.fit.words import leaves_of


def shown(window: KioskWindow, name: str, size: TextSize = TextSize.STANDARD, language: str = "ja"):
    library = demo_profile()
    present = Presenter(catalogues(), facts_of(library), rules_of(library), lambda tag: facts_of(library, tag))
    chosen = Preferences(language=language, text_size=size)
    window.show_screen(present(replace(visits()[name], preferences=chosen)), animate=False)
    return window.stage.page


@pytest.mark.parametrize("screen", [(1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("size", [TextSize.XL, TextSize.MAX])
def test_the_tick_comes_once_all_sections_were_shown(open_window, screen, size):
    view = shown(open_window(*screen), "consent", size)
    while view.has("leaf-next"):
        assert not view.has("agree")
        view.press("leaf-next")
    while view.has("aside-next"):
        view.press("aside-next")
    assert view.has("agree")


def test_a_fault_stands_beside_every_leaf_of_the_sections(open_window):
    view = shown(open_window(1920, 1080), "consent-missing", TextSize.XL)
    seen = 0
    while view.has("leaf-next"):
        assert view.has("fault")
        view.press("leaf-next")
        seen += 1
    assert seen


def test_a_translation_stands_beside_its_line_in_landscape(open_window):
    view = shown(open_window(1920, 1080), "consent-document", language="en")
    lines = [part for _ in leaves_of(view.window()) for key, part in view._parts.items() if key.startswith("line-")]
    width = lines[0].width()
    beside = lines[0].height_for(width)
    assert beside < lines[0].set_beside(False).height_for(width)


def test_a_long_text_fills_both_halves_of_a_landscape_screen(open_window):
    view = shown(open_window(1920, 1080), "consent-text")
    assert view.has("next")
    for key in ("text", "text-1"):
        part = view._parts[key]
        assert part.height_for(part.width()) > part.height() * 0.7
