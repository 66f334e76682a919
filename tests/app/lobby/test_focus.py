"""A kiosk that another program covers comes back, and one that is used is left alone."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.lobby import focus
from kiosk.app.lobby.focus import FocusKeeper
from kiosk.app.lobby.lobby import Lobby
from tests.app.lobby.noted import NotedDesktop


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What Qt says of the application; ``now`` is to be set."""
    told = SimpleNamespace(now=Qt.ApplicationState.ApplicationActive)
    told.applicationState = lambda: told.now
    monkeypatch.setattr(focus, "QGuiApplication", told)
    return told


def test_the_focus_is_taken_back_until_it_is_there_and_said_once(
    window: QWidget, state: SimpleNamespace, caplog: pytest.LogCaptureFixture
) -> None:
    desktop = NotedDesktop()
    keeper = FocusKeeper(window, desktop)
    keeper.look()
    assert "to_front" not in desktop.names
    state.now = Qt.ApplicationState.ApplicationInactive
    keeper.look()
    keeper.look()
    assert desktop.calls.count(("to_front", int(window.winId()))) == 2
    assert caplog.text.count("it is taken back") == 1
    state.now = Qt.ApplicationState.ApplicationActive
    keeper.look()
    assert desktop.names.count("to_front") == 2


def test_a_window_that_was_minimised_is_whole_again(window: QWidget, state: SimpleNamespace) -> None:
    keeper = FocusKeeper(window, NotedDesktop())
    window.showMinimized()
    state.now = Qt.ApplicationState.ApplicationHidden
    keeper.look()
    assert window.isFullScreen()


@pytest.mark.usefixtures("state")
def test_the_desktops_keyboard_goes_each_time_it_comes(window: QWidget) -> None:
    desktop = NotedDesktop()
    keeper = FocusKeeper(window, desktop)
    keeper.look()
    keeper.look()
    assert desktop.names == ["close_touch_keyboard"] * 2


def test_the_machine_is_given_back_when_the_kiosk_ends(window: QWidget) -> None:
    desktop = NotedDesktop()
    lobby = Lobby(window, desktop)
    assert desktop.calls == [("keep_awake", True), ("claim_touch", int(window.winId()))]
    lobby.close()
    assert desktop.calls[-1] == ("keep_awake", False)
