"""The heartbeat: a thread of its own asks how the kiosk is, and tells the library service."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from kiosk import __version__
from kiosk.clock import Clock
from kiosk.concurrency import Ticker
from kiosk.doctor.finding import Finding, Verdict
from kiosk.driver.status import Counts, Seen, Status
from kiosk.faults import type_and_text
from kiosk.log.logger import logger
from kiosk.operations.fleet import CheckReport, Condition, Count, HealthHeard, ReportHealth
from kiosk.service.port import LibraryService, ServiceError

_log = logger(__name__)

SECONDS, FIRST_SECONDS = 15.0, 3.0
PRINTER = "printer.state"
MISSED = 2
"""Reports in a row that were not heard, and the service counts as away: one alone may be a flicker."""
MOST_COUNTS = 200
"""In one report; the rest comes with the next one."""


class Look(Protocol):
    """A check that is asked again and again: :class:`kiosk.heartbeat.looks.Look`."""

    def found(self, *, in_use: bool) -> Mapping[str, Finding]: ...

    def close(self) -> None: ...


class Ear(Protocol):
    """What learns of each heartbeat, on its thread: :class:`kiosk.heartbeat.orders.Orders`."""

    def service_seen(self, *, there: bool) -> None: ...

    def printer_seen(self, fault: str) -> None: ...

    def told(self, answer: HealthHeard) -> None: ...


class Heartbeat:
    """Reports every SECONDS; one that is not heard is not repeated, but its counts are."""

    def __init__(
        self,
        status: Status,
        service: LibraryService,
        clock: Clock,
        *,
        profile: str,
        looks: Callable[[], Sequence[Look]],
        ask_frame: Callable[[], None] = lambda: None,
        ear: Ear | None = None,
    ) -> None:
        """``profile`` is the digest; ``looks`` are made in the first round; ``ask_frame`` has the screen draw.

        ``ear`` is told that the service is away once MISSED reports in a row were not heard.
        """
        self._ear = ear
        self._missed = 0
        self._printer_fault = ""
        self._status, self._service, self._clock = status, service, clock
        self._profile, self._make_looks, self._ask_frame = profile, looks, ask_frame
        self._looks: Sequence[Look] | None = None
        self._run = secrets.token_hex(8)
        self._number = 0
        self._told: tuple[Count, ...] = ()
        """What the report with ``_number`` counted, until it is known that it was heard."""
        self._waiting: list[Count] = []
        self._heard = True
        self._ticker = Ticker("heartbeat", SECONDS, self.beat, first=FIRST_SECONDS)

    def start(self) -> None:
        """Begin; returns at once."""
        self._ask_frame()
        self._ticker.start()

    def stop(self) -> None:
        """Report no more; waits for nobody."""
        self._ticker.stop(0)
        for look in self._looks or ():
            look.close()

    def beat(self) -> None:
        """Report once, on this thread."""
        seen = self._status.seen()
        report = self._report(seen)
        self._ask_frame()  # seen in the next report
        try:
            answer = self._service.ask(report)
        except ServiceError as error:
            if self._heard:
                _log.warning("heartbeat: not heard: %s", type_and_text(error))
            self._heard = False
            self._missed += 1
            if self._ear is not None and self._missed == MISSED:
                self._ear.service_seen(there=False)
            return
        if not self._heard:
            _log.info("heartbeat: heard again")
        self._heard, self._told = True, ()
        if self._ear is not None:
            if self._missed >= MISSED:
                self._ear.service_seen(there=True)
            self._ear.told(answer)
        self._missed = 0

    def _printer_seen(self, state: Finding | None) -> None:
        """What nobody can tell leaves it as it was."""
        if self._ear is None or state is None or state.verdict in (Verdict.UNKNOWN, Verdict.NOT_ASKED):
            return
        fault = state.reason if state.verdict is Verdict.FAULT else ""
        if fault != self._printer_fault:
            self._printer_fault = fault
            self._ear.printer_seen(fault)

    def _report(self, seen: Seen) -> ReportHealth:
        if self._looks is None:
            self._looks = self._make_looks()
        found: dict[str, Finding] = {}
        for look in self._looks:
            found.update(look.found(in_use=seen.in_use))
        self._printer_seen(found.get(PRINTER))
        if not self._told:  # else the service may have counted it though its answer was lost: the same again
            self._waiting += _counts(self._status.take_counts())
            self._told, self._waiting = tuple(self._waiting[:MOST_COUNTS]), self._waiting[MOST_COUNTS:]
            self._number += 1
        return ReportHealth(
            sent_at=self._clock.now(),
            run=self._run,
            number=self._number,
            version=__version__,
            profile=self._profile,
            condition=_condition(seen),
            drawn_at=seen.drawn_at,
            read_at=seen.read_at,
            printed_at=seen.printed_at,
            problem=seen.problem,
            problem_at=seen.problem_at,
            checks=tuple(_checks(seen, found)),
            counts=self._told,
        )


def _condition(seen: Seen) -> Condition:
    if seen.in_use:
        return Condition.IN_USE
    if seen.paused:
        return Condition.PAUSED
    return Condition.IN_SERVICE if seen.reader_there else Condition.OUT_OF_ORDER


def _checks(seen: Seen, found: Mapping[str, Finding]) -> Iterator[CheckReport]:
    if seen.reader_there:
        yield CheckReport("reader", "ok", "there")
    else:
        yield CheckReport("reader", "fault", seen.reader_cause.replace("_", "-") or "none")
    printer = found.get(PRINTER)
    if seen.print_fault and (printer is None or printer.verdict is not Verdict.OK):
        yield CheckReport("print", "fault", seen.print_fault)  # nobody knows that it would be otherwise now
    for name, one in found.items():
        if one.verdict is not Verdict.NOT_ASKED:
            yield CheckReport(name, one.verdict.value, one.reason)


def _counts(taken: Counts) -> list[Count]:
    return [Count(day, what, count) for (day, what), count in taken.items()]
