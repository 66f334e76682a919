"""Starts Qt, builds the kiosk a profile describes, and runs it until it is told to end."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import FrameType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.app import instance
from kiosk.app.collecting import Collector
from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.printers import spooler_of
from kiosk.art import fonts
from kiosk.clock import SystemClock
from kiosk.demo.breakable_printer import BreakablePrinter
from kiosk.demo.card_box import CardBox
from kiosk.demo.dock import DockController
from kiosk.demo.droppable_service import DroppableService
from kiosk.demo.library import furnish
from kiosk.faults import catch_everything
from kiosk.reader.pcsc.port import PcscPort
from kiosk.service.compose.assemble import build_local, open_service
from kiosk.settings.profile import Profile
from kiosk.simulator.slot import VirtualSlot

_log = logging.getLogger(__name__)

LATEST_SECONDS = 2.3
"""So long after it was told to end the process is gone, with the half second until it hears of it."""
_PORTRAIT, _LANDSCAPE = (540, 960), (1280, 720)
_FRAME = 40
"""Pixels a desktop's title bar and panel may take."""


@dataclass(frozen=True, slots=True)
class Options:
    """How ``kiosk run`` was asked to run."""

    demo: bool
    windowed: bool
    size: tuple[int, int] | None
    data: Path
    lay: str | None
    dock: bool


@dataclass(frozen=True, slots=True)
class Running:
    """A kiosk and what must be closed after it."""

    kiosk: Kiosk
    closing: tuple[Callable[[], None], ...]
    dock: DockController | None = None


def main(profile: Profile, options: Options) -> int:
    """Run one kiosk; returns the exit code.  Raises CannotStart before any window is shown."""
    if options.demo:
        options.data.mkdir(parents=True, exist_ok=True)
    lock = instance.hold(instance.lock_path(profile, options.data if options.demo else None))
    app = QApplication([])
    app.setApplicationName("kiosk")
    fonts.load()
    running = demo(profile, options) if options.demo else production(profile, options)
    kiosk = running.kiosk
    catch_everything(kiosk.crashed)
    _end_when_told()
    kiosk.window.exit_wished.connect(_end if options.demo or options.windowed else _ignored)
    kiosk.start()
    show(running, profile, options)
    QTimer.singleShot(0, partial(Collector, app))
    try:
        return app.exec()
    finally:
        stop(running)
        if lock is not None:
            lock.unlock()


def production(profile: Profile, options: Options) -> Running:
    """The kiosk on a real reader.  Raises CannotStart."""
    clock = SystemClock()
    inside = open_service(profile, clock)
    look = Look(closable=options.windowed)
    port, spooler = PcscPort(profile.reader.name), spooler_of(profile.printer)
    kiosk = Kiosk(profile, port, inside, spooler=spooler, look=look, clock=clock)
    return Running(kiosk, (inside.close,))


def demo(profile: Profile, options: Options) -> Running:
    """The kiosk with virtual cards and the drawer that plays with them.  Raises CannotStart."""
    clock = SystemClock()
    slot = VirtualSlot("デモ リーダー")
    box = CardBox(options.data / "pki", slot, clock)
    inside = build_local(profile, demo=True, clock=clock, pki_anchors=box.pki.anchors, revocation=box.revocation())
    numbers = furnish(profile, inside, box.pki, clock)
    service = DroppableService(inside)
    spooler = spooler_of(profile.printer)
    printer = None if spooler is None else BreakablePrinter(spooler)
    look = Look(closable=True, hide_cursor=False)
    kiosk = Kiosk(profile, slot, service, spooler=printer, look=look, clock=clock)
    dock = DockController(kiosk, box, service, printer, numbers) if options.dock else None
    if options.lay:
        # Not before the first page: what lies there when a kiosk starts was left by somebody.
        QTimer.singleShot(1500, partial(box.lay, options.lay))
    return Running(kiosk, (box.close, inside.close), dock)


def stop(running: Running) -> None:
    running.kiosk.stop()
    for close in running.closing:
        close()


def show(running: Running, profile: Profile, options: Options) -> None:
    """On the whole screen, or in a window with the demo's drawer open beside the kiosk."""
    window = running.kiosk.window
    if not options.windowed and options.size is None:
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        # Without a window manager (a bare X server) nobody else makes a full-screen window full size.
        window.setGeometry(QGuiApplication.primaryScreen().geometry())
        window.showFullScreen()
        return
    if options.size is not None:
        window.resize(*options.size)
    else:
        width, height = _LANDSCAPE if profile.kiosk.orientation == "landscape" else _PORTRAIT
        room = QGuiApplication.primaryScreen().availableGeometry().height() - _FRAME
        if height > room:
            width, height = round(width * room / height), room
        window.resize(width, height)
        if running.dock is not None:
            for _ in range(3):  # the drawer grows with the window, which grows by the drawer
                window.resize(width + running.dock.dock.drawer_width, height)
            running.dock.dock.set_open(True)
    window.show()


def _ignored() -> None:
    """In production the kiosk ends only with its process: there is no way out for a visitor's fingers."""


def _end() -> None:
    """Leave ``app.exec()``.  Not by ``quit()``: a window that ignores being closed, as the kiosk's does, cancels it."""
    QApplication.exit(0)


def _end_when_told() -> None:
    """SIGTERM and Ctrl+C end the kiosk in order; Python sees them at the driver's next tick."""

    def end(_number: int, _frame: FrameType | None) -> None:
        _end()
        latest = threading.Timer(LATEST_SECONDS, _give_up)
        latest.daemon = True
        latest.start()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)


def _give_up() -> None:
    """A card or a server that does not answer keeps a thread, and Python waits for its threads."""
    _log.warning("ended while something still waited for an answer")
    logging.shutdown()
    os._exit(0)
