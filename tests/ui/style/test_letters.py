"""On a fine screen Qt keeps pictures of larger letters; what is started from the kiosk is told nothing of it."""

from __future__ import annotations

import os

import pytest

from kiosk.ui.style import letters
from kiosk.ui.window import window as window_module

VARIABLE = "QT_MAX_CACHED_GLYPH_SIZE"


@pytest.fixture
def told(monkeypatch) -> list[str | None]:
    """What Qt would read when it draws its first letter."""
    monkeypatch.delenv(VARIABLE, raising=False)
    letters._tell_qt.cache_clear()
    found: list[str | None] = []
    monkeypatch.setattr(letters, "_draw_a_letter", lambda: found.append(os.environ.get(VARIABLE)))
    yield found
    letters._tell_qt.cache_clear()


def test_letters_of_titles_are_kept_on_a_fine_screen(told):
    assert letters.keep_letters(2.0)
    assert letters.keep_letters(2.0)
    assert told == ["200"]
    assert VARIABLE not in os.environ


def test_on_the_reference_screen_qt_decides(told):
    assert not letters.keep_letters(1.0)
    assert told == []


def test_what_the_machine_says_itself_holds(told, monkeypatch):
    monkeypatch.setenv(VARIABLE, "70")
    assert letters.keep_letters(2.0)
    assert told == []
    assert os.environ[VARIABLE] == "70"


def test_the_window_says_how_fine_its_screen_is(open_window, samples, monkeypatch):
    asked: list[float] = []
    monkeypatch.setattr(window_module, "keep_letters", asked.append)
    open_window(540, 960).show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    assert asked == [0.5]
