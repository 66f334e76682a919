"""Steps 6 and 7: the patron types, leaves fields, corrects, and confirms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from kiosk.patron.registration import Field
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.keys import (
    Cleared,
    Erased,
    FieldOpened,
    Marked,
    PhysicalKeyIgnored,
    ReadingChosen,
    Scanned,
    ScanRejected,
    Typed,
)
from kiosk.visit.chapter.login import ChoosingPassword
from kiosk.visit.chapter.returning import Editing, Proving
from kiosk.visit.effects import Play, Sound
from kiosk.visit.entry import form as editing
from kiosk.visit.entry.draft import ORDER, SECRET_FIELDS
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.flow.move import Move, go, stay
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

FormInput = (
    Scanned
    | PhysicalKeyIgnored
    | ScanRejected
    | Typed
    | Erased
    | Cleared
    | Marked
    | ReadingChosen
    | FieldOpened
    | NextPressed
    | BackPressed
)


Form = TypeVar("Form", Filling, Editing, ChoosingPassword)
Noted = TypeVar("Noted", Filling, Editing, ChoosingPassword, Proving)


def form_pressed(rules: Rules, visit: Visit, state: Filling, press: FormInput) -> Move:
    return _next(rules, visit, state) if isinstance(press, NextPressed) else field_pressed(rules, visit, state, press)


def field_pressed(rules: Rules, visit: Visit, state: Form, press: FormInput, order: Sequence[Field] = ORDER) -> Move:
    """What a key, a scan or a cell does to the fields of a form, whatever it is for."""
    match press:
        case Typed(text):
            return _edit(visit, state, editing.typed(rules, state.open, state.draft.get(state.open), text))
        case PhysicalKeyIgnored() if state.open in SECRET_FIELDS:
            return noted(visit, state, SecretNote.KEYS)
        case ScanRejected() | Scanned() if state.open in SECRET_FIELDS:
            return noted(visit, replace(_edited(state, ""), note=state.note), SecretNote.SCAN)
        case Scanned(text, before):  # nobody asked for it: what the scanner typed is taken out again
            return _edit(visit, state, state.draft.get(state.open).removesuffix(text) if before is None else before)
        case PhysicalKeyIgnored() | ScanRejected():
            return stay(visit)
        case Erased():
            return _edit(visit, state, editing.erased(state.draft.get(state.open)))
        case Cleared():
            return _edit(visit, state, "")
        case Marked(mark):
            return _edit(visit, state, editing.marked(state.draft.get(state.open), mark))
        case ReadingChosen(reading) if state.open is Field.KANA_FAMILY:
            return _edit(visit, state, editing.typed(rules, state.open, "", reading))
        case ReadingChosen():
            return stay(visit)
        case FieldOpened(Field() as which) if which is not state.open:
            return _open(visit, state, which)
        case FieldOpened():
            return stay(visit)
        case NextPressed():
            return stay(visit)
        case BackPressed():
            at = order.index(state.open)
            return _open(visit, state, order[at - 1]) if at else stay(visit)


def noted(visit: Visit, state: Noted, note: SecretNote) -> Move:
    """Say what is wrong with how a secret field was typed into, with a sound the first time."""
    sounds = () if state.note is note else (Play(Sound.FAULT),)
    return go(visit, replace(state, note=note), *sounds)


def _edit(visit: Visit, state: Form, text: str) -> Move:
    return go(visit, _edited(state, text))


def _edited(state: Form, text: str) -> Form:
    draft = state.draft.put(state.open, text)
    left = state.left
    if state.open is Field.PASSWORD and text != state.draft.password:
        draft = draft.put(Field.PASSWORD_AGAIN, "")
        left -= {Field.PASSWORD_AGAIN}
    return replace(state, draft=draft, left=left, note=SecretNote.NONE)


def _open(visit: Visit, state: Form, which: Field) -> Move:
    return go(visit, replace(state, open=which, left=state.left | {state.open}, note=SecretNote.NONE))


def _next(rules: Rules, visit: Visit, state: Filling) -> Move:
    """To the next field; to the confirm page once nothing is wrong; else to the first field that is."""
    faults = editing.faults(rules, state.draft, one_name=state.person.applicant.has_one_name)
    if state.open in faults:
        return go(visit, replace(state, left=state.left | {state.open}, note=SecretNote.NONE))
    at = ORDER.index(state.open)
    wanted = state.open is Field.PASSWORD or not (state.returning and not faults)
    if wanted and at + 1 < len(ORDER):
        return _open(visit, state, ORDER[at + 1])
    if faults:
        first = next(f for f in ORDER if f in faults)
        return go(visit, replace(state, open=first, left=frozenset(ORDER), note=SecretNote.NONE))
    return go(visit, Confirming(state.person, editing.settled(state.draft)))


def correct(visit: Visit, state: Confirming, which: Field) -> Move:
    """修正: back to the form with that field open."""
    return go(visit, Filling(state.person, state.draft, which, frozenset(ORDER), returning=True))
