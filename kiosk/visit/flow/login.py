"""ログイン: the number is typed or scanned, the password typed, the library service asked."""

from __future__ import annotations

from dataclasses import replace

from kiosk.operations.account import ListHolds, ListLoans, ListNotices, LoggedIn, LogIn
from kiosk.patron.one_time import fold_one_time
from kiosk.problem import Code, problem
from kiosk.visit.chapter.account import Account
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.keys import (
    Cleared,
    Erased,
    FieldOpened,
    LoginField,
    PhysicalKeyIgnored,
    Scanned,
    ScanRejected,
    Typed,
)
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginNote
from kiosk.visit.chapter.returning import ForgottenPressed
from kiosk.visit.chapter.start import RegisterChosen
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import Ask, Play, Sound
from kiosk.visit.entry import number as number_entry
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import ServiceRefused
from kiosk.visit.flow.ending import cancelled
from kiosk.visit.flow.move import (
    Move,
    await_board,
    await_holds,
    await_loans,
    await_service,
    begin_registration,
    forget_answers,
    go,
    stay,
    trouble,
)
from kiosk.visit.flow.returning.begin import forgotten
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

_LONGEST_PASSWORD = 128


def scanned_at_start(rules: Rules, visit: Visit, text: str) -> Move:
    """A card was scanned at the start page: that is a wish to log in."""
    return _scanned(rules, visit, LoggingIn(), text)


def login_pressed(rules: Rules, visit: Visit, state: LoggingIn, press: Press) -> Move:
    """A key, a cell or a button of the log-in page; while the library service is asked, none of them."""
    if state.asking:
        return stay(visit)
    match press:
        case Typed(text):
            return _edit(visit, state, _typed(state, text))
        case Erased():
            return _edit(visit, state, _value(state)[:-1])
        case Cleared():
            return _edit(visit, state, "")
        case Scanned(text, before):
            return _scanned(rules, visit, state, text, before)
        case PhysicalKeyIgnored() if state.open is LoginField.PASSWORD:
            return _noted(visit, state, SecretNote.KEYS)
        case ScanRejected() if state.open is LoginField.PASSWORD:
            return _noted(visit, replace(state, password=""), SecretNote.SCAN)
        case FieldOpened(LoginField() as which) if which is not state.open:
            return _open(visit, state, which)
        case NextPressed():
            return _next(rules, visit, state)
        case BackPressed() if state.open is LoginField.PASSWORD:
            return _open(visit, state, LoginField.NUMBER)
        case BackPressed():
            return cancelled(visit)
        case RegisterChosen():
            return begin_registration(rules, visit)
        case ForgottenPressed():
            return forgotten(rules, visit, state.number)
        case _:
            return stay(visit)


def _value(state: LoggingIn) -> str:
    return state.number if state.open is LoginField.NUMBER else state.password


def _typed(state: LoggingIn, text: str) -> str:
    if state.open is LoginField.NUMBER:
        return number_entry.typed(state.number, text)
    longer = state.password + text
    return longer if len(longer) <= _LONGEST_PASSWORD else state.password


def _noted(visit: Visit, state: LoggingIn, note: SecretNote) -> Move:
    sounds = () if state.secret_note is note else (Play(Sound.FAULT),)
    return go(visit, replace(state, secret_note=note, note=LoginNote.NONE), *sounds)


def _edit(visit: Visit, state: LoggingIn, text: str) -> Move:
    edited = replace(state, number=text) if state.open is LoginField.NUMBER else replace(state, password=text)
    return go(visit, replace(edited, note=LoginNote.NONE, secret_note=SecretNote.NONE, typed=True))


def _open(visit: Visit, state: LoggingIn, which: LoginField) -> Move:
    number, left = number_entry.settled(state.number), state.left | {state.open}
    return go(visit, replace(state, number=number, open=which, left=left, secret_note=SecretNote.NONE))


def _scanned(rules: Rules, visit: Visit, state: LoggingIn, text: str, before: str | None = None) -> Move:
    """The scanner typed, too: what it typed into the open field is taken out again, and with a password all of it."""
    number = number_entry.scanned(rules, text)
    if number is not None:
        return go(visit, LoggingIn(number=number, open=LoginField.PASSWORD), Play(Sound.ACCEPTED))
    if state.open is LoginField.NUMBER:
        begun = number_entry.without(state.number, text) if before is None else number_entry.typed("", before)
        state = replace(state, number=begun, typed=state.typed and bool(begun or state.password))
    elif state.password.endswith(text):
        state = replace(state, password="")
    return go(visit, replace(state, note=LoginNote.NOT_OURS, secret_note=SecretNote.NONE), Play(Sound.FAULT))


def _next(rules: Rules, visit: Visit, state: LoggingIn) -> Move:
    """To the password; then the pair is asked about.  The password leaves the state with the question."""
    if number_entry.fault(rules, state.number) is not None:
        left = state.left | {LoginField.NUMBER, state.open}
        return go(visit, replace(state, open=LoginField.NUMBER, left=left, secret_note=SecretNote.NONE))
    if state.open is LoginField.NUMBER:
        return _open(visit, state, LoginField.PASSWORD)
    if not state.password:
        left = state.left | {LoginField.PASSWORD}
        return go(visit, replace(state, left=left, secret_note=SecretNote.NONE))
    ticket = await_service(visit)
    number = number_entry.settled(state.number)
    one_time = fold_one_time(state.password) or ""
    asking = LoggingIn(number, open=LoginField.PASSWORD, asking=True, typed=state.typed, one_time=one_time)
    return go(ticket.visit, asking, Ask(ticket.number, LogIn(number, state.password)))


def logged_in(visit: Visit, state: LoggingIn, answer: LoggedIn) -> Move:
    """Ask for everything at once; the first page comes when it is known whether something waits."""
    visit = replace(forget_answers(visit), touched_at=visit.now)
    loans = await_loans(visit)
    holds = await_holds(loans.visit)
    board = await_board(holds.visit)
    return go(
        board.visit,
        replace(state, one_time="", account=Account(answer.token, answer.member, acts=answer.acts)),
        Ask(holds.number, ListHolds(answer.token)),
        Ask(loans.number, ListLoans(answer.token)),
        Ask(board.number, ListNotices(answer.token)),
    )


def login_refused(visit: Visit, state: LoggingIn, event: ServiceRefused) -> Move:
    """A wrong pair is said on the page; what can't be mended by typing has a page of its own."""
    again = LoggingIn(number=state.number, open=LoginField.PASSWORD, typed=state.typed)
    visit = replace(forget_answers(visit), touched_at=visit.now)
    if event.code == Code.LOGIN_REFUSED and not event.variant:
        return go(visit, replace(again, note=LoginNote.WRONG), Play(Sound.FAULT))
    if event.code == Code.LOGIN_REFUSED and event.variant == "one_time" and state.one_time:
        return go(visit, ChoosingPassword(state.number, state.one_time), Play(Sound.ACCEPTED))
    resume = again if event.variant == "wait" else None
    return trouble(visit, Trouble(problem(event.code).code, event.variant, resume=resume))


def login_silent(visit: Visit, state: LoggingIn) -> Move:
    """No answer: the number is kept, the password has to be typed again."""
    again = LoggingIn(number=state.number, open=LoginField.PASSWORD, typed=state.typed)
    return trouble(replace(visit, touched_at=visit.now), Trouble(Code.NO_ANSWER, "login", resume=again))
