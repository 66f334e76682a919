"""Runs checks all at once, each within its own time: what hangs is a finding, and keeps nobody waiting."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.concurrency import Deadline, SerialWorker
from kiosk.doctor.finding import Finding, fault, not_asked
from kiosk.faults import describe

Found = Mapping[str, Finding]
"""By the names of what was looked at."""


HANGS = "Look at what it asks: it hangs."


@dataclass(frozen=True, slots=True)
class Check:
    """Looks at ``names``, in this order; ``look`` may leave out those that rest on one that is not well.

    ``look`` runs on a thread of its own, may block, and is given up after ``seconds``.
    """

    names: tuple[str, ...]
    seconds: float
    look: Callable[[], Found]
    remedy: str = HANGS
    """What to do when it did not answer in time."""


@dataclass(frozen=True, slots=True)
class Result:
    """A finding with its name, and the seconds it took (those of the whole check it belongs to)."""

    name: str
    finding: Finding
    seconds: float


def run(checks: Sequence[Check], *, at_most: float | None = None) -> Iterator[Result]:
    """What each found, in the order of ``checks``; ``at_most`` is the time of each instead of its own."""
    if not checks:
        return
    worker = SerialWorker("doctor", at_once=len(checks))
    under_way = []
    for check in checks:
        seconds = check.seconds if at_most is None else at_most
        under_way.append((check, seconds, Deadline.after(seconds), worker.submit(partial(_timed, check))))
    for check, allowed, deadline, answer in under_way:
        try:
            seconds, found = answer.result(deadline.left)
        except TimeoutError:
            seconds, found = allowed, {check.names[0]: late(allowed, check.remedy)}
        yield from (Result(name, found.get(name) or follows(check.names[0]), seconds) for name in check.names)


def _timed(check: Check) -> tuple[float, Found]:
    begun = time.monotonic()
    try:
        found = check.look()
    except Exception as error:
        found = {check.names[0]: _failed(error)}
    return time.monotonic() - begun, found


def _failed(error: Exception) -> Finding:
    return fault("check-failed", f"the check itself failed: {describe(error)}", "Please report it.")


def late(seconds: float, remedy: str) -> Finding:
    """For what did not answer in time."""
    return fault("no-answer", f"no answer within {seconds:g} seconds", remedy)


def follows(first: str) -> Finding:
    """For what can't be looked at before something else is well."""
    return not_asked("follows", f"not looked at before {first} is well")
