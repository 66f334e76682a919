"""The forms of the acts, and what is confirmed before the library service is asked."""

from __future__ import annotations

from dataclasses import replace

from kiosk.patron.password import PasswordRefusal
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.keys import FieldOpened
from kiosk.visit.chapter.returning import (
    PASSWORD_FIELDS,
    ActConfirmed,
    Comparing,
    ContactPressed,
    Editing,
    Known,
    KnownPatron,
)
from kiosk.visit.effects import Play, Sound
from kiosk.visit.entry import changes
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import ServiceRefused
from kiosk.visit.flow.form import FormInput, field_pressed
from kiosk.visit.flow.move import Move, go, heard_service, stay
from kiosk.visit.flow.returning import acts
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

_EMPTY = Draft()


def editing_pressed(rules: Rules, visit: Visit, state: Editing, press: Press) -> Move:
    """A key, a cell or a button of the form; while the library service sets the password, none of them."""
    fields = changes.fields_of(state)
    match press:
        case _ if state.busy:
            return stay(visit)
        case FieldOpened(which) if which not in fields:
            return stay(visit)
        case NextPressed():
            return _next(rules, visit, state)
        case BackPressed() if state.open is fields[0]:
            return _leave(visit, state)
        case _ if isinstance(press, FormInput):
            return field_pressed(rules, visit, state, press, fields)
        case _:
            return stay(visit)


def _leave(visit: Visit, state: Editing) -> Move:
    if state.from_card:
        return go(visit, Comparing(state.known, state.draft))
    return to_list(visit, state.known, Draft() if state.act is Act.PASSWORD else state.draft)


def to_list(visit: Visit, known: Known, draft: Draft = _EMPTY) -> Move:
    return go(visit, KnownPatron(known, draft)) if known.has_list or known.account is not None else stay(visit)


def _next(rules: Rules, visit: Visit, state: Editing) -> Move:
    """To the next field; after the last one on, once nothing is wrong; else to the first field that is."""
    fields, faults = changes.fields_of(state), changes.faults(rules, state)
    at = fields.index(state.open)
    last = at + 1 == len(fields)
    if state.open in faults:
        return go(visit, replace(state, left=state.left | {state.open}, note=SecretNote.NONE))
    if not last:
        return go(visit, replace(state, open=fields[at + 1], left=state.left | {state.open}, note=SecretNote.NONE))
    if faults:
        return go(visit, replace(state, open=next(iter(faults)), left=frozenset(fields), note=SecretNote.NONE))
    if state.act is Act.PASSWORD:
        return acts.ask(visit, replace(state, note=SecretNote.NONE))
    return go(visit, Comparing(state.known, state.draft, state.from_card))


def comparing_pressed(visit: Visit, state: Comparing, press: Press) -> Move:
    wanting = changes.wants_reading(state.known, state.draft, from_card=state.from_card)
    match press:
        case _ if state.busy:
            return stay(visit)
        case ActConfirmed() if not wanting:
            return acts.ask(visit, state)
        case ContactPressed():
            return _edit(visit, state)
        case BackPressed() if state.draft != Draft() or not state.from_card:
            return _edit(visit, state)
        case BackPressed():
            return to_list(visit, state.known)
        case _:
            return stay(visit)


def _edit(visit: Visit, state: Comparing) -> Move:
    """The form as it was left."""
    left = frozenset(changes.typed_fields(state.draft))
    return go(visit, Editing(state.known, Act.CHANGE, state.draft, Field.KANA_FAMILY, left, from_card=state.from_card))


def password_refused(visit: Visit, state: Editing, event: ServiceRefused) -> Move:
    """Back to the form at the password, with the library's rule beside it."""
    draft = state.draft.after(PasswordRefusal(event.variant), event.limit)
    form = replace(state, draft=draft, open=Field.PASSWORD, left=frozenset(PASSWORD_FIELDS), busy=False)
    return go(heard_service(visit), form, Play(Sound.FAULT))
