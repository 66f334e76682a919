"""中止, 終了: what would be lost is asked about first; nothing else keeps anybody from leaving (ADR 0032)."""

from __future__ import annotations

from dataclasses import replace

from kiosk.problem import Code
from kiosk.visit.chapter.card import LastTry, Typing
from kiosk.visit.chapter.common import EndConfirmed, EndDeclined
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.issue import Done, UnkeptNumber
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.flow.move import Move, back_to_consent, end, go, stay
from kiosk.visit.state import AccountState, State, Visit

_NOT_ON_PAPER = (PrintPhase.FAILED, PrintPhase.UNKNOWN)
_NEVER_SENT = (PrintPhase.OFF, PrintPhase.READY)


def cancelled(visit: Visit) -> Move:
    """End the visit, or ask first.  What the machine is doing is stopped at once, what a person made is asked for."""
    return Move(replace(visit, end_asked=True, menu=None)) if _would_lose(visit) else end(visit)


def ended_on_warning(visit: Visit) -> Move:
    """The end on the idle warning: it has said that what was typed goes, but it has covered the number."""
    if unkept_number(visit) is None:
        return end(visit)
    return Move(replace(visit, end_asked=True, warned_at=None, menu=None))


def is_asked(visit: Visit) -> bool:
    """Whether a question about what would be lost lies over the page."""
    return visit.end_asked or is_leaving(visit.state)


def is_leaving(state: State) -> bool:
    """Whether it is asked if 戻る may take what was typed."""
    return isinstance(state, Typing) and state.leaving


def unasked(visit: Visit) -> Visit:
    """Without the question of 戻る: its yes would lie under the finger that answers the idle warning."""
    if not isinstance(visit.state, Typing):
        return visit
    return replace(visit, state=replace(visit.state, leaving=False))


def answered(visit: Visit, press: Press) -> Move:
    """A press while the question lies over the page: yes and no count, nothing that belongs to the page below."""
    match press:
        case EndConfirmed() if not visit.end_asked:
            return back_to_consent(visit)
        case EndDeclined() if not visit.end_asked and isinstance(visit.state, Typing):
            return go(visit, replace(visit.state, leaving=False))
        case EndConfirmed():
            return end(visit)
        case EndDeclined():
            return Move(replace(visit, end_asked=False))
        case _:
            return stay(visit)


def withdrawn(before: Visit, move: Move) -> Move:
    """The question goes when its page has gone, or when there is nothing to lose any more."""
    after = move.visit
    if not after.end_asked or (type(after.state) is type(before.state) and _would_lose(after)):
        return move
    return Move(replace(after, end_asked=False), move.effects)


def _would_lose(visit: Visit) -> bool:
    return unkept_number(visit) is not None or was_typed(visit.state)


def was_typed(state: State) -> bool:
    """Whether the end would cost what a person has made: what was typed, or a card that was read with a password."""
    match state:
        case Typing(length=length):
            return length > 0
        case LastTry() | Filling() | Confirming() | TakingCard(after=Filling()) | Trouble(resume=Confirming()):
            return True
        case LoggingIn(asking=False, typed=True, number=number, password=password):
            return bool(number or password)
        case Trouble(code=code, resume=LoggingIn(typed=True, number=number)):
            return bool(number) and code != Code.LOGIN_REFUSED  # that page says to go
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
