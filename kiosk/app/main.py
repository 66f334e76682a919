"""Starts Qt, builds the kiosk a profile describes, and runs it until it is told to end."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.app.demo import CardBox, DroppableService
from kiosk.app.dock import fit_dock
from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.log import catch_everything
from kiosk.art import fonts
from kiosk.clock import SystemClock
from kiosk.reader.pcsc import PcscPort
from kiosk.reader.virtual.slot import VirtualSlot
from kiosk.service.assemble import build_local
from kiosk.settings.profile import Profile

_PORTRAIT, _LANDSCAPE = (540, 960), (1280, 720)


@dataclass(frozen=True, slots=True)
class Options:
    """How ``kiosk run`` was asked to run."""

    demo: bool
    windowed: bool
    size: tuple[int, int] | None
    data: Path
    lay: str | None
    dock: bool


def main(profile: Profile, options: Options) -> int:
    """Run one kiosk; returns the exit code.  Raises CannotStart before any window is shown."""
    app = QApplication([])
    app.setApplicationName("kiosk")
    fonts.load()
    clock = SystemClock()
    if options.demo:
        slot = VirtualSlot("デモ リーダー")
        box = CardBox(options.data / "pki", slot, clock)
        inside = build_local(profile, demo=True, clock=clock, pki_anchors=box.pki.anchors, revocation=box.revocation())
        service = DroppableService(inside)
        look = Look(closable=True, hide_cursor=False)
        kiosk = Kiosk(profile, slot, service, look=look, clock=clock)
        if options.dock:
            fit_dock(kiosk, box, service)
        if options.lay:
            box.lay(options.lay)
    else:
        inside = build_local(profile, demo=False, clock=clock)
        look = Look(closable=options.windowed)
        kiosk = Kiosk(profile, PcscPort(profile.reader.name), inside, look=look, clock=clock)
    catch_everything(kiosk.crashed)
    _end_when_told(app)
    kiosk.window.exit_wished.connect(app.quit if options.demo or options.windowed else _ignored)
    kiosk.start()
    _show(kiosk, profile, options)
    try:
        return app.exec()
    finally:
        kiosk.stop()
        inside.close()


def _ignored() -> None:
    """In production the kiosk ends only with its process: there is no way out for a visitor's fingers."""


def _show(kiosk: Kiosk, profile: Profile, options: Options) -> None:
    window = kiosk.window
    if not options.windowed and options.size is None:
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.showFullScreen()
        return
    width, height = options.size or (_LANDSCAPE if profile.kiosk.orientation == "landscape" else _PORTRAIT)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    if options.size is None and height > screen.height() - 40:
        width, height = round(width * (screen.height() - 40) / height), screen.height() - 40
    window.resize(width, height)
    window.show()


def _end_when_told(app: QApplication) -> None:
    """SIGTERM and Ctrl+C end the kiosk in order; Python sees them at the driver's next tick."""

    def end(_number: int, _frame: FrameType | None) -> None:
        app.quit()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
