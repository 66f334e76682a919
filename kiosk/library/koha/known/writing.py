"""Writes what is missing in a record, once, and never over what somebody else has changed since it was shown."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.concurrency import Deadline
from kiosk.library.koha.faults import Fault, KohaRefused, KohaUnavailable, Shape
from kiosk.library.koha.known.changes import Missing
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.record import Found
from kiosk.library.port import StoreUnavailable
from kiosk.library.returning import ChangedMeanwhile


def write(
    patrons: Patrons,
    shown: Found,
    now: Found,
    missing: Callable[[Found], Missing],
    deadline: Deadline,
    checkpoint: Callable[[str], None],
) -> Found:
    """The record once nothing is missing, read back after the last answer.

    ``now`` was read just before.  Koha has no way to write only what is still as it was read, and a lost answer says
    nothing: so each request is made once, and the record read again after it, whatever was answered.  Raises
    ChangedMeanwhile as long as nothing can have been written, StoreUnavailable, PatronGone of ``patrons``.
    """
    failed: StoreUnavailable = StoreUnavailable("Koha: what was written is not kept")
    written = False
    for attempt in range(patrons.pace.tries + 2):
        found = missing(now)
        if not found:
            return now
        if not found.agree(now, shown, patrons.rules):
            if written:
                raise StoreUnavailable("Koha: somebody else changed what was being written, or it is kept otherwise")
            raise ChangedMeanwhile("Koha: somebody else has changed what was to be written")
        checkpoint("koha-read")
        try:
            _write_one(patrons, now, found, deadline)
            written = True
        except KohaUnavailable as lost:
            failed, written = lost, written or not lost.unseen
            patrons.pace.wait(attempt, deadline)
        except KohaRefused as no:
            if not _may_pass(no.fault):
                raise
            failed, written = no, written or no.fault.status >= 500
            patrons.pace.wait(attempt, deadline)
        checkpoint("koha-written")
        now = patrons.read(shown.patron_id, deadline, whole=True)
    raise failed


def _may_pass(fault: Fault) -> bool:
    """A deadlock, or an attribute that staff have just deleted; the next look at the record tells."""
    return fault.status >= 500 or (fault.status == 404 and fault.shape is Shape.OBJECT)


def _write_one(patrons: Patrons, now: Found, found: Missing, deadline: Deadline) -> None:
    if found.fields:
        patrons.correct_once(now, found.fields, deadline)
    elif found.kana is not None:
        patrons.correct_kana_once(now, found.kana, deadline)
