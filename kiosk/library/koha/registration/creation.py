"""Brings one patron into Koha, once, whatever becomes of questions and answers."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.concurrency import Deadline
from kiosk.faults import Loggable
from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.record import Found, Verdict, Wanted, judge
from kiosk.library.port import AlreadyRegistered, StoreUnavailable
from kiosk.library.records import NumberTaken
from kiosk.log.logger import logger

log = logger("kiosk.library")


class UnclearRecord(StoreUnavailable):
    """Koha has a record with our number that staff must look at."""


def bring_in(
    patrons: Patrons, wanted: Wanted, deadline: Deadline, checkpoint: Callable[[str], None] = lambda _step: None
) -> Found:
    """The patron with this number, made if there was none; always read back from Koha.

    The number is the key: it is looked up before every try and after every answer, so a lost answer, a deadlock (500)
    or a second caller never makes a second patron.  Another number is taken only when somebody else is seen to have
    this one.  Raises NumberTaken, AlreadyRegistered, UnclearRecord,
    KohaUnavailable, KohaRefused.
    """
    tried = StoreUnavailable("Koha: not tried")
    for attempt in range(patrons.pace.tries + 1):
        found = look_up(patrons, wanted, deadline)
        if found is not None:
            return found
        if attempt == patrons.pace.tries:
            break
        if attempt:
            patrons.pace.wait(attempt, deadline)
        checkpoint("koha-looked-up")
        try:
            patrons.create(wanted, deadline)
        except KohaUnavailable as lost:
            tried = lost
        except KohaRefused as no:
            _weigh(no, patrons, wanted, deadline)
            tried = no
        else:
            checkpoint("koha-created")
            found = look_up(patrons, wanted, deadline)
            if found is None:
                raise _unseen("it said 201, and does not show the patron: cut off, or hidden from us")
            return found
    raise tried


def look_up(patrons: Patrons, wanted: Wanted, deadline: Deadline) -> Found | None:
    """Our own record, if it is there.  Raises as ``bring_in`` does."""
    verdicts = {judge(one, wanted): one for one in patrons.by_number(wanted.number, deadline)}
    if not verdicts:
        return None
    if Verdict.OURS in verdicts and verdicts[Verdict.OURS].number == wanted.number:
        return verdicts[Verdict.OURS]
    if Verdict.SAME_PERSON in verdicts:
        raise AlreadyRegistered("Koha has this person, with this number")
    if set(verdicts) == {Verdict.ANOTHER}:
        raise NumberTaken
    log.error("Koha has a record with a number of the kiosk's whose name or birth date was changed: see docs/koha.md")
    raise UnclearRecord("Koha: the record with this number was changed")


def _unseen(what: str) -> UnclearRecord:
    """Taking another number now could make a second patron."""
    log.error("Koha: %s: see docs/koha.md", Loggable(what))
    return UnclearRecord(f"Koha: {what}")


def _weigh(no: KohaRefused, patrons: Patrons, wanted: Wanted, deadline: Deadline) -> None:
    """Whether to look again after this refusal; raises where that is no use."""
    fault = no.fault
    if fault.status >= 500:
        return  # a deadlock, rolled back; or Koha is unwell
    userid = fault.conflict == "userid" or (fault.status == 400 and fault.says("Problem with "))
    if not userid and fault.status != 409:
        raise no
    if look_up(patrons, wanted, deadline) is not None:  # an earlier try of ours, whose answer was lost
        return
    if userid and not patrons.by_userid(wanted.number, deadline):
        raise _unseen("somebody it does not show has a number of the kiosk's as userid, perhaps we ourselves")
    if userid:
        raise NumberTaken
    if not fault.conflict:
        raise AlreadyRegistered("Koha has a patron like this person")
