"""When a page counts as seen: told to the gate and said by name, never while it moves."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from kiosk.driver.gate import InputGate
from tests.patience import milliseconds


def test_a_page_is_named_once_it_stands_still_and_is_painted(open_window, samples, qtbot):
    gate = InputGate()
    window = open_window(gate=gate)
    named: list[tuple[str, bool, bool]] = []
    window.seen.connect(lambda page: named.append((page, window.stage.moving, gate.settled)))
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    qtbot.waitUntil(lambda: bool(named), timeout=milliseconds())
    window.show_screen(samples.screen("place", samples.place(), 2, 2))
    assert not gate.settled
    qtbot.waitUntil(lambda: len(named) > 1, timeout=milliseconds())
    assert named == [("consent", False, True), ("place", False, True)]


def test_a_page_that_changes_nothing_is_not_seen_anew(open_window, samples, qtbot):
    gate = InputGate()
    window = open_window(gate=gate)
    named: list[str] = []
    window.seen.connect(named.append)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    qtbot.waitUntil(lambda: gate.settled, timeout=milliseconds())
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    assert gate.settled
    QApplication.processEvents()
    assert named == ["consent"]
