"""Away from what a card does: to the log-in, to マイページ, or one step back before the card."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.chapter.account import Account, Part
from kiosk.visit.chapter.notices import OwnPage
from kiosk.visit.chapter.returning import ChoosingAct, Purpose
from kiosk.visit.flow.account.press import load_board, load_holds, load_loans
from kiosk.visit.flow.move import Move, forget_answers, go, stay
from kiosk.visit.state import Visit


def back_from_consent(visit: Visit) -> Move:
    """To where one came from; a registration began at the start page."""
    purpose = visit.purpose
    if purpose.account is not None:
        return to_own_page(visit, purpose.account)
    if purpose.registers:
        return stay(visit)
    return go(replace(visit, purpose=Purpose()), ChoosingAct(purpose.number))


def to_own_page(visit: Visit, account: Account, *, anew: bool = False) -> Move:
    """マイページ as it was left; what was still loading is asked for again, and everything ``anew`` after an act."""
    move = go(replace(forget_answers(visit), purpose=Purpose()), OwnPage(account))
    parts = ((account.loans_part, load_loans), (account.holds_part, load_holds), (account.board_part, load_board))
    for part, load in parts:
        if (anew or part is Part.LOADING) and isinstance(move.visit.state, OwnPage):
            loading = load(move.visit, move.visit.state)
            move = Move(loading.visit, (*move.effects, *loading.effects))
    return move
