"""What the staff's screen does in the world, each on a thread that nobody waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from kiosk.app.exits import Exit
from kiosk.concurrency import SerialWorker
from kiosk.dataclass import dataclass
from kiosk.driver.cards import CardAdapter
from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.secret import Secret
from kiosk.staffscreen.reports import CheckFound, ChecksOver, CheckVerdict, LockSeen, PasscodeJudged, PauseSet
from kiosk.staffscreen.tries import TriesFile
from kiosk.visit.effects import Sound
from kiosk.visit.event.external import PrintMoved, PrintPhase
from kiosk.visit.pause import Pause, PauseReason

if TYPE_CHECKING:
    from kiosk.doctor.runner import Result
    from kiosk.printing.spool.jobs import JobState

_log = logger(__name__)

Job = Callable[[Callable[["JobState"], None]], None]
"""Has the test page printed and reports each state; raises what keeps it from being laid out."""


@dataclass(frozen=True, slots=True)
class Means:
    """What this kiosk has: ``examine`` begins a look at everything, to be called on the GUI thread.

    ``print_test`` is None while there is no printer.
    """

    examine: Callable[[], Callable[[], Iterator[Result]]]
    print_test: Callable[[], Job | None]
    play: Callable[[Sound], None]
    pause: Callable[[Pause | None], None]
    end: Callable[[Exit], None]


class Tools:
    """The tools of :class:`kiosk.driver.staff.StaffTools`; ``post`` takes events from any thread."""

    def __init__(
        self, hashed: str, tries: TriesFile, cards: CardAdapter, means: Means, post: Callable[[object], None]
    ) -> None:
        self._hashed, self._tries, self._cards, self._means, self._post = hashed, tries, cards, means, post
        self._worker = SerialWorker("staff screen")
        self._checks = SerialWorker("staff checks")

    def look_at_lock(self, ticket: int) -> None:
        self._worker.do(lambda: self._post(LockSeen(ticket, self._tries.wait())))

    def judge(self, ticket: int, typed: Secret) -> None:
        self._worker.do(partial(self._judge, ticket, typed))

    def _judge(self, ticket: int, typed: Secret) -> None:
        from kiosk.staffscreen.passcode import is_right  # argon2

        wait = self._tries.wait()
        if wait > 0 or not typed.length:
            typed.wipe()
            self._post(LockSeen(ticket, wait))
            return
        self._tries.begun()
        right = is_right(self._hashed, typed)
        if right:
            self._tries.right()
            _log.info("staff screen: opened")
        else:
            _log.warning("staff screen: a wrong passcode; seconds until the next: %d", round(self._tries.wait()))
        self._post(PasscodeJudged(ticket, right, self._tries.wait()))

    def check(self, ticket: int) -> None:
        self._checks.do(partial(self._check, ticket, self._means.examine()))

    def _check(self, ticket: int, examine: Callable[[], Iterator[Result]]) -> None:
        faults = 0
        try:
            for result in examine():
                verdict = CheckVerdict(result.finding.verdict.value)
                faults += verdict is CheckVerdict.FAULT
                self._post(CheckFound(ticket, result.name, verdict, result.finding.reason))
            _log.info("staff screen: everything was looked at: faults=%d", faults)
        finally:
            self._post(ChecksOver(ticket))

    def identify(self, ticket: int, card: int) -> None:
        self._cards.identify(ticket, card)

    def release(self) -> None:
        self._cards.release()

    def print_test(self, ticket: int) -> None:
        self._worker.do(partial(self._print, ticket, self._means.print_test()))

    def _print(self, ticket: int, job: Job | None) -> None:
        from kiosk.driver.prints import moved_event

        if job is None:
            self._post(PrintMoved(ticket, PrintPhase.FAILED, "other"))
            return
        try:
            job(lambda state: self._post(moved_event(ticket, state)))
        except Exception as error:  # whatever a template or a spooler says: staff are told that nothing came
            _log.error("staff screen: the test page can't be printed: %s", describe(error))
            self._post(PrintMoved(ticket, PrintPhase.FAILED, "other"))

    def play(self, sound: Sound) -> None:
        self._means.play(sound)

    def set_pause(self, reason: PauseReason | None) -> None:
        self._worker.do(partial(self._set_pause, reason))

    def _set_pause(self, reason: PauseReason | None) -> None:
        kept = True
        try:
            self._means.pause(None if reason is None else Pause(reason))
        except OSError as error:
            kept = False
            _log.error("staff screen: a pause holds, and is forgotten by a restart: %s", describe(error))
        self._post(PauseSet(kept))

    def quit(self, leave: bool) -> None:
        _log.warning("staff screen: the program ends; to the desktop: %d", leave)
        self._means.end(Exit.LEAVE if leave else Exit.RESTART)

    def close(self) -> None:
        """Begin nothing more; waits for nobody."""
        self._worker.close(0)
        self._checks.close(0)
