"""Writes where a visitor would touch the installed kiosk, up to the moment its card has been read.

A twin of it is led through the visit here, offscreen, with the same profile and size of screen; pages are equal on
Windows and Linux, so what it touches lies in the same place.  ``RIG_WALK`` is the file: ``PAGE X Y`` a line, PAGE
being what has to be shown first.  Run by ``python -m pytest installer/test/walk.py``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from installer.test.place import PASSWORD, lay
from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.printers import spooler_of
from kiosk.art import fonts
from kiosk.clock import SystemClock
from kiosk.demo.card_box import CardBox
from kiosk.driver.gate import InputGate
from kiosk.service.compose.assemble import build_local
from kiosk.settings.load import load
from kiosk.simulator.slot import VirtualSlot
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.window import window as window_module
from tests.journey.visitor import PatientClock, Visitor
from tests.patience import milliseconds

SIZE = (1080, 1920)


class Writing(Visitor):
    """Writes down each touch."""

    def taps(self, name: str) -> None:
        self.looks()
        widget = self.find(name)
        middle = widget.mapTo(self.kiosk.window, widget.rect().center())
        with Path(os.environ["RIG_WALK"]).open("a", encoding="utf-8") as file:
            file.write(f"{self.screen.name} {middle.x()} {middle.y()}\n")
        self.taps_at(middle)


def at_96_dots_an_inch(frame: QWidget, _inches: float | None) -> Metrics:
    """As Wine says that its screen is."""
    width, height = frame.width(), frame.height()
    return Metrics.for_screen(width, height, (width * 25.4 / 96, height * 25.4 / 96))


def test_where_a_visitor_touches(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_module, "screen_metrics", at_96_dots_an_inch)
    fonts.load()
    cards = Path(os.environ["RIG_CARDS"])
    lay(tmp_path / "data", cards)
    profile = load(tmp_path / "data" / "profile.toml")
    slot = VirtualSlot()
    clock = SystemClock()
    box = CardBox(cards, slot, clock)
    service = build_local(profile, demo=False, clock=clock)
    kiosk = Kiosk(
        profile,
        slot,
        service,
        spooler=spooler_of(profile.printer),
        look=Look(closable=False, hide_cursor=True, reduced_motion=True),
        clock=clock,
        gate=InputGate(PatientClock()),
    )
    kiosk.window.resize(*SIZE)
    visitor = Writing(qtbot, kiosk)
    kiosk.start()
    kiosk.window.show()
    qtbot.waitExposed(kiosk.window, timeout=milliseconds())
    try:
        visitor.agrees()
        box.lay("nagasaki")
        visitor.waits_for("password")
        visitor.types_password(PASSWORD.encode())
        visitor.taps("next")
        visitor.until(lambda: visitor.screen.name not in ("password", "reading"), "what comes of the card")
        with Path(os.environ["RIG_WALK"]).open("a", encoding="utf-8") as file:
            file.write(f"{visitor.screen.name} 0 0\n")
    finally:
        kiosk.stop()
        box.close()
        service.close()
        kiosk.window.close()
        kiosk.window.deleteLater()
