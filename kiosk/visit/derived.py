"""What follows from a visit as it stands: asked by the flow, and by the screen, which knows nothing of the flow."""

from __future__ import annotations

from kiosk.problem import Code
from kiosk.visit.chapter.account import Account
from kiosk.visit.chapter.card import LastTry, Typing
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.issue import Done, UnkeptNumber
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn
from kiosk.visit.chapter.returning import (
    ActDone,
    Comparing,
    Editing,
    Known,
    KnownPatron,
    Proving,
    Reissuing,
    RenewingTerm,
)
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import ActState, TakingCard, Trouble
from kiosk.visit.entry.draft import Draft
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.preferences import TextSize
from kiosk.visit.rules import Rules
from kiosk.visit.state import AccountState, State, Visit

MAY_PRINT_NOTE = (PrintPhase.READY, PrintPhase.FAILED, PrintPhase.UNKNOWN)
"""When the note for staff is offered: not while it is printed, nor once it came out."""

_PATIENCE = {TextSize.STANDARD: 1.0, TextSize.LARGE: 1.25, TextSize.XL: 1.5, TextSize.MAX: 2.0}
"""How much longer a visit waits: large letters fill more leaves."""

_NOT_ON_PAPER = (PrintPhase.FAILED, PrintPhase.UNKNOWN)
_NEVER_SENT = (PrintPhase.OFF, PrintPhase.READY)


def seconds_left(rules: Rules, visit: Visit) -> float:
    """Seconds until the wipe while the warning is up; the whole warning time otherwise."""
    if visit.warned_at is None:
        return warning_seconds(rules, visit)
    return visit.warned_at + warning_seconds(rules, visit) - visit.now


def warning_seconds(rules: Rules, visit: Visit) -> float:
    """How long the warning is up: who reads large letters reads longer."""
    return rules.warning_seconds * _PATIENCE[visit.preferences.text_size]


def idle_seconds(rules: Rules, visit: Visit) -> float:
    """How long nobody may touch anything before the warning."""
    return rules.idle_seconds * _PATIENCE[visit.preferences.text_size]


def is_leaving(state: State) -> bool:
    """Whether it is asked if 戻る may take what was typed."""
    return isinstance(state, Typing) and state.leaving


def account_of(visit: Visit) -> Account | None:
    """Who is logged in, if anybody: also while their card is read for something in マイページ."""
    state = visit.state
    return state.account if isinstance(state, LoggingIn | AccountState) else visit.purpose.account


def was_typed(state: State) -> bool:
    """Whether the end would cost what a person has made: what was typed, or a card that was read with a password."""
    match state:
        case Typing(length=length):
            return length > 0
        case LastTry() | Filling() | Confirming() | TakingCard(after=Filling()) | Trouble(resume=Confirming()):
            return True
        case Proving(asking=False) | Editing(busy=False) | Comparing(busy=False) | RenewingTerm(busy=False):
            return True
        case ChoosingPassword(busy=False) | Trouble(resume=ChoosingPassword()):
            return True
        case TakingCard(after=after) | Trouble(resume=after) if isinstance(after, ActState):
            return True
        case KnownPatron(draft=draft):
            return draft != Draft()
        case LoggingIn(asking=False, typed=True, number=number, password=password):
            return bool(number or password)
        case Trouble(code=code, resume=LoggingIn(typed=True, number=number)):
            return bool(number) and code != Code.LOGIN_REFUSED  # that page says to go
        case _:
            return False


def may_have_acted(state: State) -> bool:
    """Whether something may have been done for a patron who is known already: it was asked for, or is true."""
    match state:
        case Reissuing() | ActDone() | Done(known=Known()):
            return True
        case Editing(busy=True) | Comparing(busy=True) | RenewingTerm(busy=True) | ChoosingPassword(busy=True):
            return True
        case Trouble(resume=Editing() | Comparing() | RenewingTerm() | Reissuing() | ChoosingPassword()):
            return True
        case Trouble(resume=KnownPatron(known) | Proving(known)):
            return bool(known.done)
        case CounterSlip(about):
            return may_have_acted(about)
        case KnownPatron(known) | Proving(known) | Editing(known) | Comparing(known) | RenewingTerm(known):
            return bool(known.done)
        case _:
            return False


def unkept_number(visit: Visit) -> UnkeptNumber | None:
    """The patron number that would go from the screen while nobody can say that it is on paper."""
    match visit.state:
        case Done(patron, printing):
            kept = patron.mail_accepted if printing in _NEVER_SENT else printing is PrintPhase.DONE
            return None if kept else UnkeptNumber(patron.number, printing)
        case state if isinstance(state, AccountState) and state.account.printing in _NOT_ON_PAPER:
            return UnkeptNumber(state.account.member.number, state.account.printing)
        case _:
            return visit.unkept
