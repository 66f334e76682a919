"""What a touch means on the pages of patrons who are known already."""

from __future__ import annotations

from typing import assert_never

from kiosk.visit.chapter.common import BackPressed
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.returning import (
    ActChosen,
    ActConfirmed,
    ActDone,
    ActsPressed,
    ChoosingAct,
    Comparing,
    Editing,
    KnownPatron,
    Proving,
    Reissuing,
    RenewingTerm,
    ReturningState,
)
from kiosk.visit.chapter.start import LoginChosen
from kiosk.visit.entry import number as number_entry
from kiosk.visit.event.all import Press
from kiosk.visit.flow.move import Move, stay, to_login
from kiosk.visit.flow.returning import acts
from kiosk.visit.flow.returning.begin import choosing_pressed
from kiosk.visit.flow.returning.edit import comparing_pressed, editing_pressed, to_list
from kiosk.visit.flow.returning.leave import to_own_page
from kiosk.visit.flow.returning.proof import proving_pressed
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit


def returning_pressed(rules: Rules, visit: Visit, state: ReturningState, press: Press) -> Move:
    """A press that means something only on the page it was made on; elsewhere it comes too late and is nothing."""
    match state:
        case ChoosingAct():
            return choosing_pressed(rules, visit, state, press)
        case KnownPatron():
            return _list_pressed(rules, visit, state, press)
        case Proving():
            return proving_pressed(rules, visit, state, press)
        case Editing():
            return editing_pressed(rules, visit, state, press)
        case Comparing():
            return comparing_pressed(visit, state, press)
        case RenewingTerm(known, busy):
            if busy:
                return stay(visit)
            if isinstance(press, BackPressed):
                return to_list(visit, known)
            return acts.ask(visit, state) if isinstance(press, ActConfirmed) else stay(visit)
        case Reissuing():
            return stay(visit)
        case ActDone():
            return _done_pressed(rules, visit, state, press)
        case _:
            assert_never(state)


def _list_pressed(rules: Rules, visit: Visit, state: KnownPatron, press: Press) -> Move:
    known = state.known
    match press:
        case ActChosen(act) if act in known.recognized.acts:
            return acts.show(visit, acts.first_page(known, act, state.draft))
        case LoginChosen() | BackPressed() if known.account is not None:
            return to_own_page(visit, known.account, anew=bool(known.done))
        case LoginChosen() if rules.logs_in:
            return to_login(visit, _carried(rules, visit.purpose.number))
        case _:
            return stay(visit)


def _done_pressed(rules: Rules, visit: Visit, state: ActDone, press: Press) -> Move:
    known = state.known
    match press:
        case ActsPressed():
            return to_list(visit, known)
        case LoginChosen() | BackPressed() if known.account is not None:
            return to_own_page(visit, known.account, anew=True)
        case LoginChosen() if rules.logs_in:
            return to_login(visit, _carried(rules, state.number or visit.purpose.number))
        case _:
            return stay(visit)


def _carried(rules: Rules, number: str) -> LoggingIn:
    """The number is there already, the password has to be typed; a number that was only begun is gone on with."""
    whole = number_entry.fault(rules, number) is None
    return LoggingIn(number, open=LoginField.PASSWORD if whole else LoginField.NUMBER)
