"""What of the doctor's checks a running kiosk asks again and again; each seldom enough to cost nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future

from kiosk.clock import Clock
from kiosk.concurrency import SerialWorker
from kiosk.doctor.checks import clock, disk, printer
from kiosk.doctor.finding import Finding, fault
from kiosk.doctor.installation import Installation
from kiosk.doctor.runner import Check, late
from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.settings.profile import LOCAL, Profile

_log = logger(__name__)

PATIENCE = 4.0
"""Seconds a heartbeat waits for a check; what takes longer is no-answer until it answers."""
PRINTER_SECONDS, DISK_SECONDS, REVOCATION_SECONDS = 10.0, 300.0, 600.0


class Look:
    """One check, asked at most every ``seconds``, and not while an earlier answer is still awaited."""

    def __init__(self, check: Check, seconds: float, *, disturbs: bool = False) -> None:
        """``disturbs``: it asks a device that somebody may be waiting for."""
        self.check, self.seconds = check, seconds
        self._disturbs = disturbs
        self._worker = SerialWorker(f"heartbeat {check.names[0]}")
        self._asked_at = float("-inf")
        self._answer: Future[Mapping[str, Finding]] | None = None
        self._found: Mapping[str, Finding] = {}

    def found(self, *, in_use: bool) -> Mapping[str, Finding]:
        """What it finds now, or found last."""
        if self._answer is None and not (in_use and self._disturbs):
            if time.monotonic() - self._asked_at < self.seconds:
                return self._found
            self._asked_at = time.monotonic()
            self._answer = self._worker.submit(self.check.look)
        if self._answer is not None:
            self._found = self._awaited(self._answer)
        return self._found

    def _awaited(self, answer: Future[Mapping[str, Finding]]) -> Mapping[str, Finding]:
        name = self.check.names[0]
        try:
            found = answer.result(PATIENCE)
        except TimeoutError:
            return {name: late(PATIENCE, self.check.remedy)}
        except Exception as error:
            _log.error("a check failed: %s", describe(error))
            found = {name: fault("check-failed", "the check itself failed", "Please report it.")}
        self._answer = None
        return found

    def close(self) -> None:
        self._worker.close(0)


def looks_of(profile: Profile, time_of: Clock) -> list[Look]:
    """Those that make sense on this kiosk."""
    site = Installation(profile, clock=time_of)
    return [
        *(Look(each, PRINTER_SECONDS, disturbs=True) for each in printer.checks(site) if printer.STATE in each.names),
        Look(disk.check(site), DISK_SECONDS),
        *_of_own_service(profile, time_of),
    ]


def _of_own_service(profile: Profile, time_of: Clock) -> list[Look]:
    """Who has a server is told by it what time it is, and has no certificates verified here."""
    if profile.service.address != LOCAL:
        return []
    from kiosk.doctor.checks import revocation  # an HTTP client, parsers

    trust, settings = profile.trust, profile.revocation
    look: Callable[[], Mapping[str, Finding]] = lambda: revocation.look(trust, settings, time_of)  # noqa: E731
    return [
        Look(Check((clock.NAME,), 1.0, lambda: {clock.NAME: clock.plausible(time_of)}), 0.0),
        Look(Check(revocation.NAMES, revocation.seconds_for(settings), look), REVOCATION_SECONDS),
    ]
