"""The ways to what a card does for a patron: from the log-in page, and from マイページ; and back there."""

from __future__ import annotations

from dataclasses import replace

from kiosk.patron.returning import Act
from kiosk.visit.chapter.account import Account
from kiosk.visit.chapter.common import BackPressed
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.returning import ActsChosen, ChoosingAct, Purpose
from kiosk.visit.entry import number as number_entry
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.flow.move import Move, begin_consent, forget_answers, go, stay, to_login
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

OWN_ACTS = (Act.CHANGE, Act.RENEWAL)
"""What whoever is logged in can have done: they know number and password."""


def forgotten(rules: Rules, visit: Visit, number: str) -> Move:
    """番号やパスワードをお忘れの方; the number that was typed is kept for the way back."""
    if not rules.acts:
        return stay(visit)
    return go(replace(forget_answers(visit), purpose=Purpose()), ChoosingAct(number_entry.settled(number)))


def choosing_pressed(rules: Rules, visit: Visit, state: ChoosingAct, press: Press) -> Move:
    match press:
        case ActsChosen(acts) if acts and set(acts) <= set(rules.acts):
            return begin_consent(visit, Purpose(acts, number=state.number))
        case BackPressed():
            return to_login(visit, LoggingIn(state.number, typed=bool(state.number)))
        case _:
            return stay(visit)


def update_by_card(rules: Rules, visit: Visit, account: Account) -> Move:
    """マイナンバーカードで登録内容を更新; whoever is logged in stays so meanwhile."""
    acts = tuple(act for act in rules.acts if act in OWN_ACTS)
    if not acts:
        return stay(visit)
    return begin_consent(forget_answers(visit), Purpose(acts, _without_printing(account)))


def _without_printing(account: Account) -> Account:
    """Nobody listens to the printer while the card is read."""
    under_way = account.printing in (PrintPhase.SENDING, PrintPhase.PRINTING)
    return replace(account, printing=PrintPhase.UNKNOWN) if under_way else account
