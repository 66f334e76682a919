"""Steps 8 and 9: the patron comes to exist, once, and gets the card."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from kiosk.operations.registration import PatronRegistered, RegisterPatron
from kiosk.patron.password import PasswordRefusal
from kiosk.patron.registration import Field
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.home import ShowingCard
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.returning import Known
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import Ask, Play, PrintCard, Sound
from kiosk.visit.entry import form as editing
from kiosk.visit.entry.draft import ORDER
from kiosk.visit.event.external import Patron, PrintMoved, PrintPhase, ServiceRefused
from kiosk.visit.flow.move import Move, await_printer, await_service, forget_answers, go, stay
from kiosk.visit.rules import Rules
from kiosk.visit.state import AccountState, State, Visit

_SETTLED = (PrintPhase.OFF, PrintPhase.DONE, PrintPhase.FAILED, PrintPhase.UNKNOWN)
"""No later word counts about a job that is over."""


def register(visit: Visit, state: Confirming) -> Move:
    """Ask for the patron.

    The key is made from the identification's token: however often this is asked, for whatever
    reason, one identification makes at most one patron.
    """
    key = hashlib.sha256(b"registration\0" + state.person.token.encode()).hexdigest()
    ticket = await_service(visit)
    contact, language = editing.settled(state.draft).contact, visit.preferences.language
    asked = RegisterPatron(state.person.token, contact, state.draft.password, key, language)
    return go(ticket.visit, Issuing(state.person, state.draft), Ask(ticket.number, asked))


def registered(rules: Rules, visit: Visit, answer: PatronRegistered) -> Move:
    """It is true now: say so, forget what was typed, print."""
    if not isinstance(visit.state, Issuing):
        return stay(visit)
    visit, patron = replace(forget_answers(visit), touched_at=visit.now), _patron(answer)
    return show_number(rules, visit, patron)


def show_number(rules: Rules, visit: Visit, patron: Patron, known: Known | None = None) -> Move:
    """The number, and its card where one is printed."""
    if not rules.prints:
        return go(visit, Done(patron, PrintPhase.OFF, known=known), Play(Sound.ACCEPTED))
    ready = Done(patron, PrintPhase.READY, known=known)
    show = _print if rules.prints_unasked else go
    return show(visit, ready, Play(Sound.ACCEPTED))


def _patron(answer: PatronRegistered) -> Patron:
    """The patron as pages and printer know them."""
    return Patron(
        answer.number,
        answer.barcode,
        answer.registered_on.isoformat(),
        answer.expires_on.isoformat(),
        answer.setup_url,
        answer.mail_accepted,
        answer.by_first_form,
    )


def password_refused(visit: Visit, state: Issuing, event: ServiceRefused) -> Move:
    """Back to the form at the password, with the library's rule beside it; nothing that was typed is lost.

    The patron may be half made: the same key goes on with another password.
    """
    mended = state.draft.after(PasswordRefusal(event.variant), event.limit)
    visit = replace(forget_answers(visit), touched_at=visit.now)
    form = Filling(state.person, mended, Field.PASSWORD, frozenset(ORDER), returning=True)
    return go(visit, form, Play(Sound.FAULT))


def print_again(visit: Visit, state: Done) -> Move:
    """The first print where the patron is asked; another only after one that failed or of which nobody knows."""
    if state.printing not in (PrintPhase.READY, PrintPhase.FAILED, PrintPhase.UNKNOWN):
        return stay(visit)
    return _print(visit, state)


def came_out(visit: Visit, state: Done) -> Move:
    """The patron holds what nobody knew of: go on with what else is to be printed, never print it again."""
    if state.printing is not PrintPhase.UNKNOWN:
        return stay(visit)
    return _print(visit, state, came_out=True)


def _print(visit: Visit, state: Done, *effects: Play, came_out: bool = False) -> Move:
    sending = replace(state, printing=PrintPhase.SENDING, print_reason="")
    return order_card(visit, sending, state.patron, *effects, came_out=came_out)


def order_card(visit: Visit, state: State, patron: Patron, *effects: Play, came_out: bool = False) -> Move:
    """Have a card printed, and show that it is."""
    ticket = await_printer(visit)
    return go(ticket.visit, state, *effects, PrintCard(ticket.number, patron, came_out))


def print_moved(visit: Visit, event: PrintMoved) -> Move:
    """Show how far the print job is; a member's is only heard while the page that shows it is open."""
    state = visit.state
    if event.phase in _SETTLED:
        visit = replace(visit, awaited=replace(visit.awaited, printer=0))
    visit = _kept(visit, event.phase)
    match state:
        case Done():
            shown: State = replace(state, printing=event.phase, print_reason=event.reason)
        case _ if isinstance(state, AccountState):
            shown = replace(state, account=replace(state.account, printing=event.phase, print_reason=event.reason))
        case Trouble():
            shown = replace(state, noting=event.phase)
        case CounterSlip(about=about):
            shown = replace(state, about=replace(about, noting=event.phase))
        case _:
            return stay(visit)
    sound = {PrintPhase.FAILED: (Play(Sound.FAULT),), PrintPhase.DONE: (Play(Sound.ACCEPTED),)}.get(event.phase, ())
    return go(visit, shown, *(sound if isinstance(state, Done | ShowingCard | Trouble | CounterSlip) else ()))


def _kept(visit: Visit, phase: PrintPhase) -> Visit:
    """What is owed of a number whose page has gone: nothing once its card is out."""
    if visit.unkept is None:
        return visit
    if isinstance(visit.state, AccountState) and visit.state.account.member.number != visit.unkept.number:
        return visit
    return replace(visit, unkept=None if phase is PrintPhase.DONE else replace(visit.unkept, printing=phase))
