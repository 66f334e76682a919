"""What the library service answers to whoever is a patron already."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.operations.returning import (
    CardReissued,
    PasswordReset,
    PatronRecognized,
    RecordProved,
    RecordUpdated,
    ReturningAnswer,
    TermRenewed,
)
from kiosk.patron.password import PASSWORD_REFUSALS
from kiosk.patron.returning import Act
from kiosk.problem import Code, problem
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.returning import Comparing, Editing, KnownPatron, Proving, Reissuing, RenewingTerm
from kiosk.visit.chapter.trouble import ActState, Trouble
from kiosk.visit.event.external import ServiceRefused, ServiceSilent
from kiosk.visit.flow import card
from kiosk.visit.flow.move import Move, go, stay, trouble
from kiosk.visit.flow.returning import acts, edit, proof
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

_OTHERS_MAY_BE_DONE = (Code.OUT_OF_AREA, Code.TERM_NOT_RENEWED)
"""What refuses one act and says nothing of the others."""


def returning_answered(rules: Rules, visit: Visit, answer: ReturningAnswer) -> Move:
    """An answer counts only where it was asked for."""
    match answer, visit.state:
        case PatronRecognized(), _:
            return card.patron_recognized(visit, answer)
        case RecordProved(), Proving(asking=True) as state:
            return proof.proved(visit, state, answer)
        case CardReissued(), Reissuing(known):
            return acts.reissued(rules, visit, known, answer)
        case PasswordReset(), Editing(known, Act.PASSWORD, busy=True):
            return acts.password_set(visit, known, answer)
        case RecordUpdated(), Comparing(known, busy=True):
            return acts.updated(visit, known, answer)
        case TermRenewed(), RenewingTerm(known, busy=True):
            return acts.renewed(visit, known, answer)
        case RecordProved() | CardReissued() | PasswordReset() | RecordUpdated() | TermRenewed(), _:
            return stay(visit)
        case _:
            assert_never(answer)


def returning_failed(visit: Visit, state: ActState, event: ServiceRefused | ServiceSilent) -> Move:
    """A no, or no answer: what was typed wrong is said at its field, everything else on a page of its own."""
    match event:
        case ServiceSilent():
            return trouble(visit, Trouble(Code.NO_ANSWER, "act", resume=_idle(state)))
        case ServiceRefused(code=Code.NOT_CONFIRMED, variant="wrong") if isinstance(state, Proving):
            return proof.disagreed(visit, state)
        case ServiceRefused(variant=variant) if isinstance(state, Editing) and variant in PASSWORD_REFUSALS:
            return edit.password_refused(visit, state, event)
        case ServiceRefused(code=code, variant=variant):
            return _refused(visit, state, problem(code).code, variant)
        case _:
            assert_never(event)


def _refused(visit: Visit, state: ActState, code: Code, variant: str) -> Move:
    known = variant if variant in problem(code).variants else ""
    if code == Code.READ_AGAIN:
        return trouble(visit, Trouble(code, "stale", resume=PlacingCard()))
    if code in _OTHERS_MAY_BE_DONE:
        return trouble(visit, Trouble(code, known, resume=KnownPatron(state.known)))
    return trouble(visit, Trouble(code, known))


def _idle(state: ActState) -> ActState:
    """The same page, where nothing is asked; a password that was sent to be compared is typed anew."""
    match state:
        case Proving():
            return replace(state, asking=False)
        case Reissuing():
            return state
        case _:
            return replace(state, busy=False)


def again(visit: Visit, state: ActState) -> Move:
    """もう一度: the same act with the same key; a proof goes back to its page, for it may have used up a try."""
    return go(visit, state) if isinstance(state, Proving) else acts.ask(visit, state)
