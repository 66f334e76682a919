"""Everything that happens around a visit, for ``kiosk flow`` and the property tests; answers are made for a ticket."""

from __future__ import annotations

from functools import cache
from typing import get_args

from kiosk.operations.account import (
    AccountAnswer,
    HoldsListed,
    LoansListed,
    LoggedIn,
    Renewed,
)
from kiosk.operations.registration import PersonIdentified
from kiosk.operations.returning import PatronRecognized, ReturningAnswer
from kiosk.patron.account import RenewalRefusal
from kiosk.patron.password import PasswordRefusal
from kiosk.problem import PROBLEMS, Code
from kiosk.visit.event.external import (
    Answered,
    CallMoved,
    CallPhase,
    CardFailed,
    CardFailure,
    CardIdentified,
    CardKind,
    CardLaid,
    CardProgressed,
    CardRead,
    Crashed,
    PasswordLocked,
    PasswordWrong,
    PausesChanged,
    PrinterSeen,
    PrintMoved,
    PrintPhase,
    ReaderEmpty,
    ReaderMissing,
    ReadStep,
    ServiceRefused,
    ServiceSeen,
    ServiceSilent,
    Ticked,
    World,
)
from kiosk.visit.pause import Pause, PauseReason, Pauses
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples import returning as returning_samples
from kiosk.visit.samples.made import made

UNASKED: tuple[World, ...] = (
    *(ReaderMissing(), ReaderEmpty(), Crashed(), CardLaid(1)),
    *(ServiceSeen(False), ServiceSeen(True), PrinterSeen("paper"), PrinterSeen("")),
    *(PausesChanged(Pauses(desk=Pause(PauseReason.CLOSED))), PausesChanged(Pauses())),
)
"""What answers nothing, but for the time."""
OTHER_CARDS: tuple[World, ...] = (CardLaid(2), CardLaid(3))
"""Laid after the first."""


def ticks(now: float) -> tuple[World, ...]:
    """The time goes on, a little or until long after nobody touches anything."""
    return tuple(Ticked(now + by) for by in (0.5, 3.0, 30.0, 95.0))


@cache
def from_card(ticket: int, card: int) -> tuple[World, ...]:
    """What the card answers; ``card`` is the insertion."""
    account = CardKind.MY_NUMBER
    return (
        *(CardIdentified(ticket, card, kind, True, 5) for kind in CardKind),
        *(CardIdentified(ticket, card, account, sign, tries) for sign, tries in ((True, 1), (True, 0), (False, None))),
        *(CardProgressed(ticket, step, 0.5) for step in ReadStep),
        CardRead(ticket, b"c", b"s"),
        PasswordWrong(ticket, 2),
        PasswordLocked(ticket),
        *(CardFailed(ticket, failure) for failure in CardFailure),
    )


@cache
def to_service(ticket: int) -> tuple[World, ...]:
    """What the library service answers to the one question of a registration, and how it may refuse any."""
    return (
        Answered(ticket, samples.CHALLENGE_MADE),
        Answered(ticket, PersonIdentified(samples.PERSON.token, samples.APPLICANT)),
        Answered(ticket, PersonIdentified("", samples.APPLICANT, returning_samples.RECOGNIZED)),
        Answered(ticket, samples.REGISTERED),
        *(Answered(ticket, PatronRecognized(each)) for each in returning_samples.RECOGNITIONS),
        *(Answered(ticket, made(kind, samples.KNOWN)) for kind in get_args(ReturningAnswer)),
        *(ServiceRefused(ticket, code) for code in PROBLEMS),
        ServiceRefused(ticket, Code.LOGIN_REFUSED, "wait"),
        ServiceRefused(ticket, Code.NOT_CONFIRMED, "wrong"),
    )


@cache
def to_account(ticket: int) -> tuple[World, ...]:
    """What it answers to any of the questions that may be open side by side in マイ図書館, the right one or another.

    Answers that nothing else hangs on are made of the types of their fields.
    """
    found: tuple[World, ...] = (
        ServiceSilent(ticket),
        ServiceRefused(ticket, Code.LOGIN_REFUSED, "over"),
        Answered(ticket, LoggedIn(f"session {ticket}", account_samples.MEMBER)),
        Answered(ticket, LoggedIn(f"session {ticket}", account_samples.MEMBER, returning_samples.ACTS_DONE)),
        Answered(ticket, LoansListed(account_samples.LOANS)),
        Answered(ticket, HoldsListed(account_samples.HOLDS)),
        Answered(ticket, HoldsListed(())),
        Answered(ticket, Renewed(account_samples.LOANS[0])),
        Answered(ticket, Renewed(None, RenewalRefusal.GONE)),
    )
    listed = {type(event.answer) for event in found if isinstance(event, Answered)}
    plain = [kind for kind in get_args(AccountAnswer) if kind not in listed]
    return (*found, *(Answered(ticket, made(kind, samples.KNOWN)) for kind in plain))


@cache
def unusual(ticket: int) -> tuple[World, ...]:
    """Refusals of log-ins and passwords, each for a reason of its own."""
    return (
        *(ServiceRefused(ticket, Code.LOGIN_REFUSED, why) for why in ("", "wait", "one_time", "odd")),
        *(ServiceRefused(ticket, Code.UNEXPECTED, why.value, 8) for why in PasswordRefusal),
    )


@cache
def from_printer(ticket: int) -> tuple[World, ...]:
    """How far a print job may be."""
    return tuple(PrintMoved(ticket, phase, "paper") for phase in PrintPhase)


def of_call(ticket: int) -> tuple[World, ...]:
    """What may be heard of a call for staff."""
    return tuple(CallMoved(ticket, phase) for phase in CallPhase)
