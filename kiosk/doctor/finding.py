"""What a check found, as a value: for the command line, JSON, the staff's screen and reports alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]
"""What JSON can hold."""


class Verdict(Enum):
    """How it is; the worst first."""

    FAULT = "fault"
    UNKNOWN = "unknown"
    WARNING = "warning"
    OK = "ok"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class Finding:
    """``reason`` is a stable word that says what was found, ``text`` one sentence, ``remedy`` what to do.

    ``values`` are what was measured, by stable names.  Nothing of it is personal.
    """

    verdict: Verdict
    reason: str
    text: str
    remedy: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)


def ok(reason: str, text: str, **values: Value) -> Finding:
    return Finding(Verdict.OK, reason, text, "", values)


def warning(reason: str, text: str, remedy: str, **values: Value) -> Finding:
    """It works, and somebody should do something about it."""
    return Finding(Verdict.WARNING, reason, text, remedy, values)


def fault(reason: str, text: str, remedy: str, **values: Value) -> Finding:
    """The kiosk can't serve patrons as its profile says, or is not safe."""
    return Finding(Verdict.FAULT, reason, text, remedy, values)


def unknown(reason: str, text: str, remedy: str = "", **values: Value) -> Finding:
    """Nobody here can tell; never to be taken for good."""
    return Finding(Verdict.UNKNOWN, reason, text, remedy, values)


def not_asked(reason: str, text: str, **values: Value) -> Finding:
    """There is nothing to look at, or it can't be looked at before something else is mended."""
    return Finding(Verdict.NOT_ASKED, reason, text, "", values)
