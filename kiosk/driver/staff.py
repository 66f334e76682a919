"""Runs the screen for staff beside the visit: one window shows the one or the other (ADR 0072)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, assert_never

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.driver.loop import Driver
from kiosk.faults import log_unexpected
from kiosk.log.logger import logger
from kiosk.screen.values.sheets import Screen
from kiosk.secret import Secret
from kiosk.staffscreen.effects import (
    EndVisit,
    JudgePasscode,
    LookAtLock,
    PrintTest,
    Quit,
    RunChecks,
    SetPause,
    StaffEffect,
)
from kiosk.staffscreen.presses import At, DigitsChanged
from kiosk.staffscreen.reports import Called, StaffEvent
from kiosk.staffscreen.state import Below, StaffScreen
from kiosk.staffscreen.step import step
from kiosk.visit.chapter.common import Touched
from kiosk.visit.chapter.issue import Issuing
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import TakingCard
from kiosk.visit.effects import IdentifyCard, Play, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.all import Pressed
from kiosk.visit.event.beside import Beside
from kiosk.visit.event.external import Ticked
from kiosk.visit.pause import PauseReason
from kiosk.visit.state import State

_log = logger(__name__)


class StaffTools(Protocol):
    """What the staff's screen can do in the world.  All return at once; answers are posted with the ticket."""

    def look_at_lock(self, ticket: int) -> None:
        """LockSeen."""

    def judge(self, ticket: int, typed: Secret) -> None:
        """PasscodeJudged; ``typed`` is overwritten."""

    def check(self, ticket: int) -> None:
        """CheckFound for each check, then ChecksOver."""

    def identify(self, ticket: int, card: int) -> None:
        """CardIdentified or CardFailed."""

    def release(self) -> None:
        """Let go of the card."""

    def print_test(self, ticket: int) -> None:
        """PrintMoved, until it is settled."""

    def play(self, sound: Sound) -> None:
        """Play it, if this kiosk has sounds."""

    def set_pause(self, reason: PauseReason | None) -> None:
        """PauseSet."""

    def quit(self, leave: bool) -> None:
        """End the program."""


class StaffDriver(QObject):
    """``screen`` is what the window shows: the visit's screens while this is closed, else its own.

    ``call`` opens it, ``press`` takes what the window emits, ``post`` takes events from any thread.  The digits of the
    passcode stand in ``passcode`` and nowhere else.
    """

    screen = Signal(object)
    _posted = Signal(object)

    def __init__(
        self, driver: Driver, present: Callable[[StaffScreen], Screen], tools: StaffTools, passcode: Secret
    ) -> None:
        super().__init__(driver)
        self._driver, self._present, self._tools, self._passcode = driver, present, tools, passcode
        self.state = StaffScreen()
        self._shown: Screen | None = None
        self._visits: Screen | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self._tick)
        self._posted.connect(self._handle, Qt.ConnectionType.QueuedConnection)
        driver.screen.connect(self._visit_shows)

    @property
    def open(self) -> bool:
        return self.state.at is not At.CLOSED

    def call(self) -> None:
        """Somebody made the hidden gesture."""
        self._handle(Called())

    def post(self, event: object) -> None:
        """Hand in an event from any thread; it is handled on the GUI thread."""
        self._posted.emit(event)

    def press(self, press: Pressed) -> None:
        """Handle what a person did, now, on the GUI thread: it is the visit's while this is closed."""
        if not isinstance(press, Beside):
            self._press_of_visit(press)
        elif isinstance(press, DigitsChanged) or self._driver.gate.admits(press):
            self._handle(press)
        else:
            self._handle(Touched())
            if self.open and self._shown is not None:
                self.screen.emit(self._shown)  # a part may show already what it was refused
        if self.state.at in (At.PASSCODE, At.VISIT):
            self._driver.dispatch(Touched())  # somebody is there: the visit below is not idle

    def _press_of_visit(self, press: Pressed) -> None:
        if self.open:
            self._handle(Touched())
        else:
            self._driver.press(press)  # type: ignore[arg-type]  # what is beside a visit was taken out above

    def tick(self, now: float) -> None:
        """It is so late, in monotonic seconds."""
        self._handle(Ticked(now))

    def _tick(self) -> None:
        self.tick(time.monotonic())

    def _visit_shows(self, screen: Screen) -> None:
        self._visits = screen
        if not self.open:
            self.screen.emit(screen)

    def _handle(self, event: object) -> None:
        try:
            self._step(event)  # type: ignore[arg-type]  # a Qt signal knows only object
        except Exception as error:
            log_unexpected(error)
            self._passcode.wipe()
            self.state = StaffScreen(tickets=self.state.tickets, lying=self.state.lying, away=self.state.away)
            self._show()

    def _step(self, event: StaffEvent) -> None:
        if not self.open:
            self.state = replace(self.state, now=time.monotonic()) if isinstance(event, Called) else self.state
        before = self.state
        after = step(replace(before, below=below(self._driver.visit.state)), event)
        self.state = after.state
        if before.at is not after.state.at:
            _log.info("staff screen: from=%s to=%s", before.at, after.state.at)
        for effect in after.effects:
            self._run(effect)
        if after.state.at is not At.CLOSED or before.at is not At.CLOSED:
            self._show()

    def _show(self) -> None:
        if self.open:
            self._timer.start()
            screen = self._present(self.state)
        elif self._visits is not None:
            self._timer.stop()
            screen = self._visits
        else:
            return
        if screen != self._shown or not self.open:
            self._shown = screen if self.open else None
            self.screen.emit(screen)

    def _run(self, effect: StaffEffect) -> None:
        tools = self._tools
        match effect:
            case LookAtLock(ticket):
                tools.look_at_lock(ticket)
            case JudgePasscode(ticket):
                tools.judge(ticket, self._passcode.hand_over())
            case WipeSecret():
                self._passcode.wipe()
            case EndVisit():
                _log.info("staff screen: a visit was ended")
                self._driver.end()
            case RunChecks(ticket):
                tools.check(ticket)
            case IdentifyCard(ticket, card):
                tools.identify(ticket, card)
            case ReleaseCard():
                tools.release()
            case PrintTest(ticket):
                tools.print_test(ticket)
            case Play(sound):
                tools.play(sound)
            case SetPause(reason):
                tools.set_pause(reason)
            case Quit(leave):
                tools.quit(leave)
            case _:
                assert_never(effect)


def below(state: State) -> Below:
    """What a patron would lose if the visit ended now."""
    if isinstance(state, Attract) or (isinstance(state, TakingCard) and isinstance(state.after, Attract)):
        return Below.NOBODY
    return Below.REGISTERING if isinstance(state, Issuing) else Below.VISITOR
