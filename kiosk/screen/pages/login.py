"""ログイン: number and password, and what is to be said about the last try."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.check_digit import CheckDigit
from kiosk.screen.pages.start import register_text
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import (
    Action,
    Bar,
    CellState,
    CellView,
    Keyboard,
    KeyLabels,
    Note,
    NoticeKind,
    OpenFieldView,
)
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words, masked
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.login import LoggingIn, LoginNote
from kiosk.visit.chapter.returning import ForgottenPressed
from kiosk.visit.chapter.start import RegisterChosen
from kiosk.visit.entry import number as number_entry
from kiosk.visit.entry.form import Fault

_NOTES = {
    LoginNote.WRONG: NoticeKind.FAULT,
    LoginNote.NOT_OURS: NoticeKind.FAULT,
    LoginNote.STOPPED: NoticeKind.DONE,
    LoginNote.CHOSEN: NoticeKind.DONE,
    LoginNote.LAPSED: NoticeKind.FAULT,
}


@dataclass(frozen=True, slots=True)
class LoginPage(Page):
    """ログイン: number and password as cells, the open one large above its keys; ``register`` leads to 利用登録.

    ``forgotten`` leads to what can be done with the card, None where nothing is offered.
    ``note`` is what has to be said about the last try or about how one came here.
    """

    lead: str
    note: Note | None
    cells: tuple[CellView, ...]
    open: OpenFieldView
    keys: KeyLabels
    register: Action
    bar: Bar
    forgotten: Action | None = None
    place: Place = field(default=Place("login", 81), kw_only=True)


@presents
def login(w: Words, state: LoggingIn) -> LoginPage:
    say = w.say
    note = None
    if state.note is not LoginNote.NONE:
        note = Note(_NOTES[state.note], say(f"login-note-{state.note.value}"))
    return LoginPage(
        title=say("login-title"),
        lead=say("login-lead-scan" if w.rules.scans else "login-lead"),
        note=note,
        cells=tuple(_cell(w, state, which) for which in LoginField),
        open=_open(w, state),
        keys=w.keys(),
        register=Action(
            *("register", say("login-register"), "card", RegisterChosen()),
            ready=not state.asking and w.offer.register is None,
            why=w.say("login-wait" if state.asking else register_text(w)),
        ),
        bar=_bar(w, state),
        forgotten=_forgotten(w, state),
    )


def _forgotten(w: Words, state: LoggingIn) -> Action | None:
    if not w.rules.acts:
        return None
    ready = not state.asking and not w.reader_away
    return Action("forgotten", w.say("login-forgotten"), "help", ForgottenPressed(), ready=ready, why=_why(w, state))


def _why(w: Words, state: LoggingIn) -> str:
    """Why the card can't be used now."""
    return w.say("login-wait" if state.asking else "attract-register-away")


def _fault(w: Words, state: LoggingIn, which: LoginField) -> Fault | None:
    if which is LoginField.NUMBER:
        return number_entry.fault(w.rules, state.number)
    return None if state.password else Fault("fault-password-empty")


def _said(w: Words, state: LoggingIn, which: LoginField) -> str:
    """What is wrong with a field that was left; an empty password is nothing to be said before it was tried."""
    fault = _fault(w, state, which)
    if fault is None or which not in state.left or state.asking:
        return ""
    return w.say(fault.key, **fault.values)


SENT = masked(" " * 8)
"""Stands for a password that was handed on, whatever was typed."""


def _value(w: Words, state: LoggingIn, which: LoginField) -> str:
    if which is LoginField.PASSWORD:
        return SENT if state.asking else state.password
    bare = number_entry.settled(state.number)
    return w.rules.scheme.display(bare) if w.rules.scheme.check(bare) is None else state.number


def _cell(w: Words, state: LoggingIn, which: LoginField) -> CellView:
    value = _value(w, state, which)
    secret = which is LoginField.PASSWORD
    said = "" if which is state.open or (secret and not value) else _said(w, state, which)
    if which is state.open:
        cell = CellState.OPEN
    elif said:
        cell = CellState.FAULT
    else:
        cell = CellState.GOOD if value else CellState.EMPTY
    return CellView(which, w.say(f"field-{which.value}"), masked(value) if secret else value, "", cell, said)


def _open(w: Words, state: LoggingIn) -> OpenFieldView:
    which, say = state.open, w.say
    pad = Keyboard.EMAIL if w.rules.scheme.check_digit is CheckDigit.M16 else Keyboard.NUMBER  # M16 has signs
    return OpenFieldView(
        field=which,
        label=say(f"field-{which.value}"),
        badge="",
        hint=say(f"hint-{which.value}", width=w.rules.scheme.widths),
        value=_value(w, state, which),
        secret=which is LoginField.PASSWORD,
        fault=w.secret_note(state.secret_note) or _said(w, state, which),
        keyboard=pad if which is LoginField.NUMBER else Keyboard.PASSWORD,
        show_label=say("password-show"),
        position=say("form-position", at="1" if which is LoginField.NUMBER else "2", of="2"),
        hidden=w.hidden(len(_value(w, state, which))) if which is LoginField.PASSWORD else "",
    )


def _bar(w: Words, state: LoggingIn) -> Bar:
    if state.asking:
        return Bar(quiet=(w.cancel(),), waiting=w.say("login-wait"))
    if state.open is LoginField.NUMBER:
        label, icon, hint = w.say("button-next"), "arrow_right", w.say("field-login_password")
    else:
        label, icon, hint = w.say("login-title"), "arrow_right", ""
    return Bar(quiet=(w.cancel(), w.back()), primary=Action("next", label, icon, NextPressed(), hint=hint))
