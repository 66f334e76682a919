"""The demo's drawer wishes, shows what is so, and covers nothing of the kiosk."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.ui.dock.drawer import DemoDock, DockState

PEOPLE = [("taro", "長崎 太郎", "県内の人です。"), ("phone", "スマートフォン", "カードではありません。")]


@pytest.fixture
def dock(window, samples):
    window.show_screen(samples.screen("place", samples.place(), 2, 2), animate=False)
    dock = DemoDock(window, PEOPLE)
    dock.set_open(True)
    QApplication.processEvents()
    return dock


def press(window, name: str) -> None:
    window.findChild(QAbstractButton, name).click()


def test_the_drawer_moves_the_kiosk_aside(window, dock):
    assert not dock.geometry().intersects(window.frame.geometry())
    assert window.frame.width() / window.frame.height() == pytest.approx(1080 / 1920, abs=0.01)
    dock.set_open(False)
    assert window.frame.geometry() == window.rect()


def test_the_tab_opens_and_closes(window, dock):
    press(window, "dock-tab")
    assert not dock.opened
    press(window, "dock-tab")
    assert dock.opened


def test_a_chosen_card_is_laid_and_lifted(window, dock, qtbot):
    press(window, "persona-phone")
    with qtbot.waitSignal(dock.lay) as laid:
        press(window, "dock-lay")
    assert laid.args == ["phone"]
    dock.show_state(DockState("phone"))
    with qtbot.waitSignal(dock.lift):
        press(window, "dock-lift")


@pytest.mark.parametrize("name", ["reader", "service", "paper", "offline", "network"])
def test_a_fault_goes_on_and_off(window, dock, qtbot, name):
    with qtbot.waitSignal(dock.fault) as wish:
        press(window, f"dock-{name}")
    assert wish.args == [name, True]
    dock.show_state(DockState("", frozenset({name})))
    with qtbot.waitSignal(dock.fault) as wish:
        press(window, f"dock-{name}")
    assert wish.args == [name, False]


def test_the_drawer_stays_at_the_edge_when_the_window_grows(window, dock):
    window.resize(1920, 1080)
    QApplication.processEvents()
    assert dock.height() == 1080
    assert not dock.geometry().intersects(window.frame.geometry())
