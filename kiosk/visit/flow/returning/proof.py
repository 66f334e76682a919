"""The second thing: telephone or password, typed, compared by the library service, a few times."""

from __future__ import annotations

from dataclasses import replace

from kiosk.operations.returning import ProveRecord, RecordProved
from kiosk.patron.returning import Proof
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.keys import Cleared, Erased, PhysicalKeyIgnored, Scanned, ScanRejected, Typed
from kiosk.visit.chapter.returning import KnownPatron, ProofChosen, Proving
from kiosk.visit.effects import Ask, Play, Sound
from kiosk.visit.entry.proof import fault, settled, typed
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.all import Press
from kiosk.visit.flow.form import noted
from kiosk.visit.flow.move import Move, await_service, go, heard_service, stay
from kiosk.visit.flow.returning import acts
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit


def proving_pressed(rules: Rules, visit: Visit, state: Proving, press: Press) -> Move:
    """A key or a button; while the library service compares, none of them."""
    if state.asking:
        return stay(visit)
    secret = state.way is Proof.PASSWORD
    match press:
        case Typed(text):
            return _edit(visit, state, typed(rules, state, text))
        case Erased():
            return _edit(visit, state, state.typed[:-1])
        case Cleared():
            return _edit(visit, state, "")
        case PhysicalKeyIgnored() if secret:
            return noted(visit, state, SecretNote.KEYS)
        case ScanRejected() | Scanned() if secret:
            return noted(visit, replace(state, typed=""), SecretNote.SCAN)
        case Scanned(text, before):  # nobody asked for it: what the scanner typed is taken out again
            return _edit(visit, state, state.typed.removesuffix(text) if before is None else before)
        case ProofChosen(way) if way is not state.way and way in state.known.recognized.proofs:
            return go(visit, Proving(state.known, state.act, way))
        case NextPressed():
            return _next(visit, state)
        case BackPressed() if state.known.has_list:
            return go(visit, KnownPatron(state.known))
        case _:
            return stay(visit)


def _edit(visit: Visit, state: Proving, text: str) -> Move:
    return go(visit, replace(state, typed=text, wrong=state.wrong and text == state.typed, note=SecretNote.NONE))


def _next(visit: Visit, state: Proving) -> Move:
    """Ask, once for what was typed: the same wrong number would only use up a try.  The password leaves the state."""
    if fault(state) is not None:
        return go(visit, replace(state, left=True, note=SecretNote.NONE))
    if state.wrong:
        return stay(visit)
    ticket, token = await_service(visit), state.known.recognized.token
    if state.way is Proof.PASSWORD:
        asked, kept = ProveRecord(token, password=state.typed), ""
    else:
        asked, kept = ProveRecord(token, phone=settled(state)), state.typed
    asking = replace(state, typed=kept, left=False, asking=True, note=SecretNote.NONE)
    return go(ticket.visit, asking, Ask(ticket.number, asked))


def proved(visit: Visit, state: Proving, answer: RecordProved) -> Move:
    """It agrees: on to what was wished for."""
    visit = heard_service(visit)
    known = replace(state.known, record=answer.record)
    page = KnownPatron(known) if state.act is None else acts.first_page(known, state.act)
    return acts.show(visit, page, Play(Sound.ACCEPTED))


def disagreed(visit: Visit, state: Proving) -> Move:
    """It does not, and may be tried again: a number stays to be mended, a password is typed anew."""
    return go(heard_service(visit), replace(state, wrong=True, asking=False), Play(Sound.FAULT))
