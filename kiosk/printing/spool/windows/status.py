"""What the Windows spooler says of printers and jobs (wingdi and winspool: PRINTER_STATUS_*, JOB_STATUS_*)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kiosk.printing.spool.jobs import FaultReason
from kiosk.printing.spool.settle import Condition, Stage

PAUSED, ERROR, JAM, PAPER_OUT, PAPER_PROBLEM, OFFLINE = 0x1, 0x2, 0x8, 0x10, 0x40, 0x80
OUTPUT_FULL, NOT_AVAILABLE, TONER_LOW, NO_TONER, USER = 0x800, 0x1000, 0x20000, 0x40000, 0x100000
DOOR_OPEN, SERVER_UNKNOWN = 0x400000, 0x800000
"""PRINTER_STATUS_* of PRINTER_INFO_2.Status."""
WORK_OFFLINE = 0x400
"""PRINTER_ATTRIBUTE_WORK_OFFLINE."""

JOB_PAUSED, JOB_ERROR, JOB_DELETING, JOB_SPOOLING, JOB_PRINTING, JOB_OFFLINE = 0x1, 0x2, 0x4, 0x8, 0x10, 0x20
JOB_PAPEROUT, JOB_PRINTED, JOB_DELETED, JOB_BLOCKED, JOB_USER, JOB_COMPLETE = 0x40, 0x80, 0x100, 0x200, 0x400, 0x1000
"""JOB_STATUS_*."""

_PRINTER: Mapping[int, FaultReason] = {
    JAM: FaultReason.JAM,
    DOOR_OPEN: FaultReason.COVER,
    PAPER_OUT: FaultReason.PAPER,
    PAPER_PROBLEM: FaultReason.PAPER,
    NO_TONER: FaultReason.SUPPLY,
    OFFLINE: FaultReason.OFFLINE,
    NOT_AVAILABLE: FaultReason.OFFLINE,
    SERVER_UNKNOWN: FaultReason.OFFLINE,
    PAUSED: FaultReason.STOPPED,
    OUTPUT_FULL: FaultReason.OTHER,
    USER: FaultReason.OTHER,
    ERROR: FaultReason.OTHER,
}
_JOB: Mapping[int, FaultReason] = {
    JOB_PAPEROUT: FaultReason.PAPER,
    JOB_OFFLINE: FaultReason.OFFLINE,
    JOB_BLOCKED: FaultReason.DRIVER,
    JOB_PAUSED: FaultReason.STOPPED,
    JOB_USER: FaultReason.OTHER,
    JOB_ERROR: FaultReason.DRIVER,
}


@dataclass(frozen=True)
class WindowsJob:
    """A job of the spooler: its id, the document's name, JOB_STATUS_* bits and the pages printed."""

    number: int
    document: str
    status: int
    pages: int = 0


class WindowsPrinter(Protocol):
    """One printer of the Windows spooler; every call may raise OSError."""

    def status(self) -> tuple[int, int]:
        """Return PRINTER_STATUS_* bits and PRINTER_ATTRIBUTE_* bits."""

    def jobs(self) -> list[WindowsJob]:
        """Return what is in the queue."""

    def delete(self, number: int) -> None:
        """Take a job out of the queue; its spool file goes with it."""

    def write_raw(self, document: str, data: bytes) -> None:
        """Queue bytes as they are."""


def condition(status: int, attributes: int, job: int = 0) -> Condition:
    """Return what the bits mean; the job's own bits say more than the printer's."""
    found = [reason for bit, reason in _JOB.items() if job & bit]
    found += [reason for bit, reason in _PRINTER.items() if status & bit]
    if attributes & WORK_OFFLINE:
        found.append(FaultReason.OFFLINE)
    # A driver often says ERROR beside the bit that tells more.
    vague = (FaultReason.OTHER, FaultReason.DRIVER)
    fault = next((reason for reason in found if reason not in vague), next(iter(found), None))
    return Condition(fault, fault, low=bool(status & TONER_LOW))


def stage(job: WindowsJob | None) -> Stage:
    """Return how far a job is; one that left the queue had been handed over, or was deleted by somebody."""
    if job is None:
        return Stage.GONE
    if job.status & (JOB_DELETING | JOB_DELETED):
        return Stage.CANCELLED
    if job.status & (JOB_PRINTED | JOB_COMPLETE):
        return Stage.ENDED
    if job.status & JOB_PAUSED:
        return Stage.HELD
    return Stage.WORKING if job.status & JOB_PRINTING else Stage.WAITING
