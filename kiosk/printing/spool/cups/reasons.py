"""The words of ``printer-state-reasons`` (RFC 8011, 5.4.12; PWG 5100.9; CUPS) as faults a patron understands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from kiosk.printing.spool.jobs import FaultReason
from kiosk.printing.spool.settle import Condition

IDLE, PROCESSING, STOPPED = 3, 4, 5
"""``printer-state``."""

HOLDING = "hold-new-jobs"
"""What CUPS says of a queue after ``cupsdisable --hold``: it prints what it has, and holds what comes."""

_FAULTS: Mapping[str, FaultReason] = {
    "media-jam": FaultReason.JAM,
    "cover-open": FaultReason.COVER,
    "door-open": FaultReason.COVER,
    "interlock-open": FaultReason.COVER,
    "media-empty": FaultReason.PAPER,
    "media-needed": FaultReason.PAPER,
    "input-tray-missing": FaultReason.PAPER,
    "marker-supply-empty": FaultReason.SUPPLY,
    "toner-empty": FaultReason.SUPPLY,
    "marker-waste-full": FaultReason.SUPPLY,
    "offline": FaultReason.OFFLINE,
    "timed-out": FaultReason.OFFLINE,
    "shutdown": FaultReason.OFFLINE,
    "cups-missing-filter": FaultReason.DRIVER,
    "cups-insecure-filter": FaultReason.DRIVER,
    "output-area-full": FaultReason.OTHER,
    "spool-area-full": FaultReason.OTHER,
    "paused": FaultReason.STOPPED,
    "moving-to-paused": FaultReason.STOPPED,
}
"""In the order of what staff should mend first."""

_HINTS: Mapping[str, FaultReason] = {"connecting-to-device": FaultReason.OFFLINE}
_LOW = frozenset({"media-low", "marker-supply-low", "toner-low"})
_ALWAYS = frozenset({"offline", "timed-out", "shutdown"})
"""Said by CUPS backends as mere reports (``offline-report``), though nothing prints."""


def condition(state: int, reasons: Iterable[str], *, accepting: bool = True, stale: Collection[str] = ()) -> Condition:
    """Return what a printer's state and reasons mean.

    A warning is only a hint, for another tray may hold paper; so is what is ``stale``: it was there before the job.
    """
    hard, soft, low = set[str](), set[str](), False
    reasons = list(reasons)
    for reason in reasons:
        word, severity = _split(reason)
        low = low or word in _LOW
        if word in _FAULTS:
            (hard if reason not in stale and (severity == "error" or word in _ALWAYS) else soft).add(word)
    fault = next((said for word, said in _FAULTS.items() if word in hard), None)
    if state == STOPPED and fault in (None, FaultReason.STOPPED):
        # A backend that gave up leaves its reason beside the stopped queue.
        fault = next((said for word, said in _FAULTS.items() if word in soft), FaultReason.STOPPED)
    if fault is None and not accepting:
        fault = FaultReason.STOPPED
    words = {_split(reason)[0] for reason in reasons}
    hint = next((said for word, said in [*_FAULTS.items(), *_HINTS.items()] if word in words), None)
    return Condition(fault, hint, low)


def _split(reason: str) -> tuple[str, str]:
    for severity in ("error", "warning", "report"):
        if reason.endswith(f"-{severity}"):
            return reason.removesuffix(f"-{severity}"), severity
    return reason, "error"  # RFC 8011: without a suffix the severity is error
