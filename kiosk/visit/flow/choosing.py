"""A new password in place of a one-time password that the counter gave out."""

from __future__ import annotations

from dataclasses import replace

from kiosk.operations.account import ChoosePassword
from kiosk.patron.password import PASSWORD_REFUSALS, PasswordRefusal
from kiosk.patron.registration import Field
from kiosk.problem import Code, problem
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.keys import FieldOpened, LoginField
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginNote
from kiosk.visit.chapter.returning import PASSWORD_FIELDS
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import Ask, Play, Sound
from kiosk.visit.entry import changes
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import ServiceRefused, ServiceSilent
from kiosk.visit.flow.form import FormInput, field_pressed
from kiosk.visit.flow.move import Move, await_service, forget_answers, go, heard_service, stay, trouble
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit


def choosing_pressed(rules: Rules, visit: Visit, state: ChoosingPassword, press: Press) -> Move:
    """A key, a cell or a button; while the library service is asked, none of them."""
    match press:
        case _ if state.busy:
            return stay(visit)
        case FieldOpened(which) if which not in PASSWORD_FIELDS:
            return stay(visit)
        case NextPressed():
            return _next(rules, visit, state)
        case BackPressed() if state.open is Field.PASSWORD:
            return go(visit, LoggingIn(state.number, open=LoginField.PASSWORD))
        case _ if isinstance(press, FormInput):
            return field_pressed(rules, visit, state, press, PASSWORD_FIELDS)
        case _:
            return stay(visit)


def _next(rules: Rules, visit: Visit, state: ChoosingPassword) -> Move:
    """To the second field; after it on, once nothing is wrong; else to the first field that is."""
    faults = changes.password_faults(rules, state.draft)
    if state.open in faults:
        return go(visit, replace(state, left=state.left | {state.open}, note=SecretNote.NONE))
    if state.open is Field.PASSWORD:
        left = state.left | {state.open}
        return go(visit, replace(state, open=Field.PASSWORD_AGAIN, left=left, note=SecretNote.NONE))
    if faults:
        left = frozenset(PASSWORD_FIELDS)
        return go(visit, replace(state, open=next(iter(faults)), left=left, note=SecretNote.NONE))
    return ask(visit, replace(state, note=SecretNote.NONE))


def ask(visit: Visit, state: ChoosingPassword) -> Move:
    """Ask for it; twice the same is as good as once."""
    ticket = await_service(visit)
    operation = ChoosePassword(state.number, state.one_time, state.draft.password)
    return go(ticket.visit, replace(state, busy=True), Ask(ticket.number, operation))


def chosen(visit: Visit, state: ChoosingPassword) -> Move:
    """It is true; the log-in shows that it can be typed once more."""
    page = LoggingIn(state.number, open=LoginField.PASSWORD, note=LoginNote.CHOSEN)
    return go(heard_service(visit), page, Play(Sound.ACCEPTED))


def failed(visit: Visit, state: ChoosingPassword, event: ServiceRefused | ServiceSilent) -> Move:
    """A password that is not taken is said at its field; a one-time password that is over, at the log-in."""
    if isinstance(event, ServiceSilent):
        return trouble(visit, Trouble(Code.NO_ANSWER, "act", resume=replace(state, busy=False)))
    if event.variant in PASSWORD_REFUSALS:
        draft, left = state.draft.after(PasswordRefusal(event.variant), event.limit), frozenset(PASSWORD_FIELDS)
        form = replace(state, draft=draft, open=Field.PASSWORD, left=left, busy=False)
        return go(heard_service(visit), form, Play(Sound.FAULT))
    visit = replace(forget_answers(visit), touched_at=visit.now)
    if event.code == Code.LOGIN_REFUSED and not event.variant:
        page = LoggingIn(state.number, open=LoginField.PASSWORD, note=LoginNote.LAPSED)
        return go(visit, page, Play(Sound.FAULT))
    resume = replace(state, busy=False) if event.variant == "wait" else None
    return trouble(visit, Trouble(problem(event.code).code, event.variant, resume=resume))
