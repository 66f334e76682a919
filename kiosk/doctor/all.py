"""Everything that is looked at, in the order in which it is shown."""

from __future__ import annotations

import time
from pathlib import Path

from kiosk.clock import Clock, SystemClock
from kiosk.concurrency import Deadline
from kiosk.doctor.checks import disk, printer, profile, reader, versions
from kiosk.doctor.checks.profile import ReadProfile
from kiosk.doctor.installation import Installation
from kiosk.doctor.report import Report
from kiosk.doctor.runner import Check, Result, late, run

_READ_SECONDS = 20.0


def checks_of(site: Installation) -> list[Check]:
    """To be made on the main thread: what they need is imported here, outside of their time."""
    return [
        reader.check(site),
        *printer.checks(site),
        disk.check(site),
        versions.check(),
    ]


def examine(
    named: Path | None, data: Path | None, *, clock: Clock | None = None, at_most: float | None = None
) -> Report:
    """Look at the demo where ``data`` is given, else at the kiosk whose profile is ``named``, or this machine's.

    For ``at_most`` see :func:`~kiosk.doctor.runner.run`.
    """
    clock = clock or SystemClock()
    begun = time.monotonic()
    read = _read(named, data, _READ_SECONDS if at_most is None else at_most)
    first = Result(profile.NAME, read.finding, time.monotonic() - begun)
    site = Installation(read.profile, read.file, data, clock)
    results = (first, *run(checks_of(site), at_most=at_most))
    kiosk = "" if read.profile is None else read.profile.kiosk.id
    name = "" if read.file is None else str(read.file)
    return Report(results, kiosk, name, site.demo, clock.now(), time.monotonic() - begun)


def _read(named: Path | None, data: Path | None, seconds: float) -> ReadProfile:
    try:
        return Deadline.after(seconds).call(lambda: profile.read(named, data), "doctor")
    except TimeoutError:
        finding = late(seconds, "Its disk hangs, or that of a file it names: is a network drive away?")
        return ReadProfile(None, named, finding)
