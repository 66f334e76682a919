"""The loop: an event comes in, the visit steps, the screen follows, the effects go out.

Lives on the GUI thread and never blocks it.  Anything unexpected apologises, wipes and goes on
(K001): the lobby never sees a traceback, and never a half-done visit.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol, assert_never

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.driver.calls import ServiceAdapter
from kiosk.driver.cards import CardAdapter
from kiosk.driver.gate import TYPED, InputGate
from kiosk.driver.ringing import StaffCalls
from kiosk.driver.status import Status
from kiosk.faults import Loggable, log_unexpected
from kiosk.log.logger import Field, Value, logger
from kiosk.screen.pages.slip import SlipPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.sheets import Screen
from kiosk.secret import Secret
from kiosk.visit import audit
from kiosk.visit.chapter.common import CancelPressed, EndConfirmed, Touched
from kiosk.visit.chapter.keys import TypingDropped
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import TakingCard
from kiosk.visit.effects import (
    Ask,
    CallStaff,
    Effect,
    EndStaffCall,
    Forget,
    IdentifyCard,
    Play,
    PrintCard,
    PrintNote,
    ReadCard,
    ReleaseCard,
    Sound,
    Tell,
    WipeSecret,
)
from kiosk.visit.event.all import Event, Press, Pressed
from kiosk.visit.event.external import CardRead, Crashed, PrintMoved, PrintPhase, Ticked
from kiosk.visit.flow import step
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

if TYPE_CHECKING:
    from kiosk.driver.prints import PrintAdapter  # the first page needs no printing

_log = logger(__name__)


def _write(entry: audit.Entry) -> None:
    """Its names and values are of the audit's closed list."""
    values = {key: Loggable(value) if isinstance(value, str) else value for key, value in entry.values.items()}
    said = Loggable(" ".join(f"{key}={value}" for key, value in entry.values.items()))
    what = Loggable(entry.what)
    fields: dict[Field, Value | dict[str, Value]] = {"event": what, "values": {**values}}
    _log.fields("%s %s", fields, what, said)


_NEEDS_THE_SCREEN = PrintNote | Forget
"""Effects on what is shown; they, and what follows them, come after it."""


class SoundBox(Protocol):
    """Something that can play the kiosk's sounds, or stay silent."""

    def play(self, sound: Sound) -> None:
        """Play it; returns at once."""


@dataclass(slots=True)
class Adapters:
    """Everything outside that effects are run by.  ``printer`` None = this kiosk prints nothing."""

    cards: CardAdapter
    service: ServiceAdapter
    calls: StaffCalls
    printer: PrintAdapter | None
    sounds: SoundBox


class Driver(QObject):
    """Runs one kiosk.  ``screen`` is emitted with every new Screen; ``post`` takes events from any thread."""

    screen = Signal(object)
    wiped = Signal()
    _posted = Signal(object)

    def __init__(
        self,
        rules: Rules,
        presenter: Presenter,
        secret: Secret,
        gate: InputGate | None = None,
        status: Status | None = None,
    ) -> None:
        super().__init__()
        self.status = status or Status()
        self.gate = gate or InputGate()
        self.gate.ends = self._ends
        self._rules = rules
        self._presenter = presenter
        self._secret = secret
        self._adapters: Adapters | None = None
        self._shown: Screen | None = None
        # No reader until the first report: a card that lies there then was left before the kiosk started.
        self.visit = Visit(reader_there=False, now=time.monotonic(), touched_at=time.monotonic())
        self._posted.connect(self._handle, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self._tick)

    def start(self, adapters: Adapters) -> None:
        """Show the first page, watch the reader, let time run."""
        self._adapters = adapters
        self._show()
        adapters.cards.start()
        if adapters.printer is not None:
            adapters.printer.start()
        self._timer.start()

    def stop(self) -> None:
        """Let go of everything; the visit is wiped, and whoever is logged in is logged out."""
        self._timer.stop()
        self._secret.wipe()
        # Nobody is asked any more.
        for effect in step(self._rules, self._asked(), EndConfirmed()).effects:
            if isinstance(effect, Tell | EndStaffCall):
                self._run(effect)
        if self._adapters is not None:
            self._adapters.cards.stop()
            self._adapters.calls.stop()
            self._adapters.service.stop()
            if self._adapters.printer is not None:
                self._adapters.printer.stop()
        self.visit = Visit()

    def end(self) -> None:
        """End the visit at once and wipe it, without a question; on the GUI thread."""
        if not isinstance(self.visit.state, Attract):
            self.visit = self._asked()
            self._handle(EndConfirmed())

    def _asked(self) -> Visit:
        """The visit, its person having been asked whether it should end."""
        return replace(self.visit, end_asked=True, warned_at=None)

    def post(self, event: Event) -> None:
        """Hand in an event from any thread; it is handled on the GUI thread."""
        self._posted.emit(event)

    def dispatch(self, event: Event) -> None:
        """Handle an event now, on the GUI thread."""
        self._handle(event)

    def press(self, press: Press) -> None:
        """Handle what a person did, now, on the GUI thread; what the gate refuses only says that somebody is there."""
        if self.gate.admits(press):
            self._handle(press)
            return
        self._handle(TypingDropped() if isinstance(press, TYPED) else Touched())
        if self._shown is not None:
            self.screen.emit(self._shown)  # a part may show already what it was refused

    def _ends(self, press: Pressed) -> bool:
        """Whether it would end the visit at once, without a question."""
        if not isinstance(press, CancelPressed):
            return False
        after = step(self._rules, self.visit, press).visit.state
        return isinstance(after, Attract) or (isinstance(after, TakingCard) and isinstance(after.after, Attract))

    def presented(self) -> Screen:
        return self._presenter(self.visit)

    def _tick(self) -> None:
        self._handle(Ticked(time.monotonic()))

    def _handle(self, event: object) -> None:
        try:
            self._step(event)  # type: ignore[arg-type]  # a Qt signal knows only object
        except Exception as error:
            log_unexpected(error)
            # In the source language: what broke may be the words of another.
            self.visit = replace(self.visit, preferences=Preferences())
            self._step(Crashed())

    def _step(self, event: Event) -> None:
        before = self.visit
        self.visit, effects = step(self._rules, before, event)
        for entry in audit.entries(before, self.visit):
            _write(entry)
            self.status.wrote(entry)
        if isinstance(event, CardRead):
            self.status.card_read()
        # What others answer is asked before the page is drawn: card and network work while this thread paints.
        asked = tuple(takewhile(lambda effect: not isinstance(effect, _NEEDS_THE_SCREEN), effects))
        for effect in asked:
            self._run(effect)
        if self._looks_otherwise(before):
            self._show()
        for effect in effects[len(asked) :]:
            self._run(effect)

    def _looks_otherwise(self, before: Visit) -> bool:
        """Whether the screen may: what only counts time changes nothing but the seconds of the warning."""
        return self.visit.warned_at is not None or replace(before, now=self.visit.now) != self.visit

    def _show(self) -> None:
        screen = self.presented()
        if screen != self._shown:
            self._shown = screen
            self.screen.emit(screen)

    def _run(self, effect: Effect) -> None:
        adapters = self._adapters
        if adapters is None:
            return
        match effect:
            case IdentifyCard(ticket, card):
                adapters.cards.identify(ticket, card)
            case ReadCard(ticket, card, document):
                adapters.cards.read(ticket, card, document, self._secret)
            case ReleaseCard():
                adapters.cards.release()
            case WipeSecret():
                self._secret.wipe()
            case Ask(ticket, operation):
                adapters.service.ask(ticket, operation)
            case Tell(operation):
                adapters.service.tell(operation)
            case PrintCard(ticket=ticket):
                if adapters.printer is None:
                    self.post(PrintMoved(ticket, PrintPhase.OFF))
                else:
                    adapters.printer.print(effect, self.visit.preferences.language)
            case PrintNote(ticket):
                page = self._shown.page if self._shown is not None else None
                if adapters.printer is not None and isinstance(page, ProblemPage | SlipPage):
                    adapters.printer.problem(ticket, page, self.visit.preferences.language)
                else:
                    self.post(PrintMoved(ticket, PrintPhase.FAILED, "other"))
            case Play(sound):
                adapters.sounds.play(sound)
            case CallStaff(code, 0):
                _log.warning("help asked code=%s page=%s", Loggable(code), type(self.visit.state))
            case CallStaff(code, ticket):
                adapters.calls.begin(ticket, "" if self._shown is None else self._shown.name, code)
            case EndStaffCall(how):
                adapters.calls.end(how)
            case Forget():
                if adapters.printer is not None:
                    adapters.printer.forget()
                self.wiped.emit()
            case _:
                assert_never(effect)
