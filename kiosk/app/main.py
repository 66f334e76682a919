"""Starts Qt, builds the kiosk a profile describes, and runs it until it is told to end."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable
from contextlib import ExitStack
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.app import instance
from kiosk.app.completing import Completion
from kiosk.app.exits import Exit
from kiosk.app.first_picture import FirstPicture, application, fill_screen
from kiosk.app.frames import FrameProbe
from kiosk.app.kiosk import Kiosk, Look, load_screens
from kiosk.app.lobby.lobby import Lobby
from kiosk.app.qt_messages import QtMessages
from kiosk.app.running import Options, Running
from kiosk.app.state_folder import state_folder
from kiosk.app.supervisor import Supervisor
from kiosk.art import fonts
from kiosk.clock import SystemClock
from kiosk.faults import catch_everything
from kiosk.log.logger import logger
from kiosk.reader.pcsc.port import PcscPort
from kiosk.service.compose.choose import open_service
from kiosk.service.compose.late import LateService
from kiosk.settings.profile import Profile

if TYPE_CHECKING:
    from kiosk.app.staffscreen.attach import Attached

_log = logger(__name__)

LATEST_SECONDS = 2.3
"""So long after it was told to end the process is gone, with the half second until it hears of it."""
_PORTRAIT, _LANDSCAPE = (540, 960), (1280, 720)
_FRAME = 40
"""Pixels a desktop's title bar and panel may take."""


def main(profile: Profile, options: Options, picture: FirstPicture | None = None) -> int:
    """Run one kiosk; returns the exit code.  Raises CannotStart or ProfileError for what is looked at late."""
    if options.demo:
        options.data.mkdir(parents=True, exist_ok=True)
    lock = instance.hold(instance.lock_path(profile, options.data if options.demo else None))
    app = application()
    fonts.load()
    running = _demo(profile, options) if options.demo else production(profile, options)
    kiosk = running.kiosk
    catch_everything(kiosk.crashed)
    qt_messages = QtMessages()
    _end_when_told()
    staff = _staff_screen(kiosk, profile, options)
    kiosk.window.exit_wished.connect(_end if options.demo or options.windowed else _ignored)
    kiosk.start()
    show(running, profile, options)
    if picture is not None and kiosk.pauses.pauses.held is None:  # a start begins in service, as far as is known
        picture.take(kiosk.window, profile.library.logo)
    completion = Completion(running, picture, app)
    if options.supervised:
        Supervisor(app).gone.connect(_end_in_time)
    with ExitStack() as closing:
        if lock is not None:
            closing.callback(lock.unlock)
        closing.callback(qt_messages.close)
        closing.callback(stop, running)
        if staff is not None:
            closing.callback(staff.close)
        if fills_screen(options) and not options.demo:
            closing.callback(Lobby(kiosk.window).close)
        _close_with_session(app, closing.close)
        code = app.exec()
        if completion.fault is not None:
            raise completion.fault
        return code


def _staff_screen(kiosk: Kiosk, profile: Profile, options: Options) -> Attached | None:
    if profile.staff.passcode_hash is None:
        return None
    from kiosk.app.staffscreen.attach import attach  # not every library has one

    return attach(kiosk, profile, options, _end_in_time)


def _close_with_session(app: QApplication, close: Callable[[], None]) -> None:
    """Call ``close`` when Windows ends the session: it kills the process after this signal, within ``exec()``.

    Restart Manager does not: it waits for the process to end.
    """

    def ends() -> None:
        app.aboutToQuit.disconnect(ends)  # to leave ``exec()`` emits it again
        _log.info("ending")
        close()
        _end()

    app.aboutToQuit.connect(ends)


def production(profile: Profile, options: Options) -> Running:
    """The kiosk on a real reader; what can fail of it fails when it is completed."""
    clock = SystemClock()
    service = LateService(lambda: open_service(profile, clock))
    look = Look(closable=options.windowed)
    kiosk = Kiosk(
        profile, PcscPort(profile.reader.name), service, look=look, clock=clock, state=state_folder(profile, None)
    )
    frames = FrameProbe(kiosk.window, kiosk.driver.status.drawn)
    closing = ExitStack()
    closing.callback(service.close)

    def complete() -> None:
        from kiosk.app.printers import spooler_of

        load_screens()
        options.check()
        service.open()
        spooler = spooler_of(profile.printer)
        if spooler is not None:
            kiosk.use_printer(spooler)
        from kiosk.heartbeat.starting import Reported, make_heartbeat  # what the first page does not need

        driver = kiosk.driver
        reported = Reported(driver.status, frames.ask, driver.post, kiosk.pauses, options.file)
        heartbeat = make_heartbeat(profile, service, reported, clock)
        closing.callback(heartbeat.stop)
        heartbeat.start()

    return Running(kiosk, (closing.close,), complete)


def _demo(profile: Profile, options: Options) -> Running:
    from kiosk.demo.assemble import demo  # virtual cards and all they need

    return demo(profile, options)


def stop(running: Running) -> None:
    running.kiosk.stop()
    for close in running.closing:
        close()


def fills_screen(options: Options) -> bool:
    """Whether it is shown on the whole screen."""
    return not options.windowed and options.size is None


def show(running: Running, profile: Profile, options: Options) -> None:
    """On the whole screen, or in a window with the demo's drawer open beside the kiosk."""
    window = running.kiosk.window
    if fills_screen(options):
        fill_screen(window)
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
        _end_in_time()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)


def _end_in_time(code: Exit = Exit.DONE) -> None:
    QTimer.singleShot(0, lambda: QApplication.exit(code))  # what is asked before ``exec()`` begins would be lost
    latest = threading.Timer(LATEST_SECONDS, _give_up, (code,))
    latest.daemon = True
    latest.start()


def _give_up(code: Exit) -> None:
    """A card or a server that does not answer keeps a thread, and Python waits for its threads."""
    _log.warning("ended while something still waited for an answer")
    logging.shutdown()
    os._exit(code)
