"""The slip for the counter is opened, printed and left."""

from __future__ import annotations

from dataclasses import replace

from kiosk.problem import Code, problem
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.common import BackPressed
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import NotePressed, Trouble
from kiosk.visit.derived import MAY_PRINT_NOTE
from kiosk.visit.effects import PrintNote, ReleaseCard, WipeSecret
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.flow.move import Move, await_printer, forget_answers, go, place_card, stay
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit


def open_slip(visit: Visit, about: Trouble) -> Move:
    """Nothing where the problem leads to no office."""
    return go(visit, CounterSlip(about)) if problem(about.code).errands_of(about.variant) else stay(visit)


def password_forgotten(visit: Visit) -> Move:
    """The signature password is not known: what was typed of it goes, and the card is let go of."""
    slip = CounterSlip(Trouble(Code.WRONG_PASSWORD, resume=PlacingCard()), forgotten=True)
    return go(forget_answers(visit), slip, WipeSecret(), ReleaseCard())


def slip_pressed(rules: Rules, visit: Visit, state: CounterSlip, press: Press) -> Move:
    match press:
        case BackPressed() if state.forgotten:
            return place_card(visit, PlacingCard())
        case BackPressed():
            return go(visit, state.about)
        case NotePressed() if rules.prints_notes and state.about.noting in MAY_PRINT_NOTE:
            ticket = await_printer(visit)
            sent = replace(state.about, noting=PrintPhase.SENDING)
            return go(ticket.visit, replace(state, about=sent), PrintNote(ticket.number))
        case _:
            return stay(visit)
