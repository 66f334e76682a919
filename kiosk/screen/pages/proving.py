"""The second thing that shows whose record it is: the telephone as registered, or the library password."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.registration import Field
from kiosk.patron.returning import Proof
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, Keyboard, KeyLabels, OpenFieldView, Tabs
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words, masked
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.returning import ProofChosen, Proving
from kiosk.visit.entry import proof

_WAYS = (Proof.PHONE, Proof.PASSWORD)
_SENT = masked(" " * 8)
"""Stands for a password that was handed on, whatever was typed."""


@dataclass(frozen=True, slots=True)
class ProvingPage(Page):
    """One field, large above its keys; ``ways`` is what can be typed instead, None where there is one way only."""

    lead: str
    ways: Tabs | None
    hint: str
    open: OpenFieldView
    keys: KeyLabels
    bar: Bar
    place: Place = field(default=Place("proving", 47, 5), kw_only=True)


@presents
def proving(w: Words, state: Proving) -> ProvingPage:
    """The same for everybody, whether there is a record or not."""
    say = w.say
    return ProvingPage(
        title=say("proof-title"),
        lead=say(f"proof-lead-{state.way.value}"),
        ways=_ways(w, state),
        hint=say("proof-hint" if len(state.known.recognized.proofs) > 1 else "proof-hint-one"),
        open=_open(w, state),
        keys=w.keys(),
        bar=_bar(w, state),
    )


def _ways(w: Words, state: Proving) -> Tabs | None:
    offered = [way for way in _WAYS if way in state.known.recognized.proofs]
    if len(offered) < len(_WAYS) or state.way not in offered:
        return None
    actions = tuple(Action(f"by-{way.value}", w.say(f"proof-{way.value}"), "", ProofChosen(way)) for way in offered)
    return Tabs(actions, offered.index(state.way))


def _said(w: Words, state: Proving) -> str:
    """What is wrong with what was typed, or that it does not agree."""
    note = w.secret_note(state.note)
    if note or state.asking:
        return note
    fault = proof.fault(state)
    if state.wrong and (fault is None or not state.typed):
        return w.say("proof-wrong")
    return w.say(fault.key, **fault.values) if fault is not None and state.left else ""


def _why(w: Words, state: Proving) -> str:
    """What lacks before it can go on."""
    fault = proof.fault(state)
    return w.say("proof-wrong") if fault is None else w.say(fault.key, **fault.values)


def _open(w: Words, state: Proving) -> OpenFieldView:
    say, secret = w.say, state.way is Proof.PASSWORD
    return OpenFieldView(
        field=LoginField.PASSWORD if secret else Field.PHONE,
        label=say("field-password-library" if secret else "proof-field-phone"),
        badge="",
        hint="" if secret else say("hint-phone"),
        value=_SENT if secret and state.asking else state.typed,
        secret=secret,
        fault=_said(w, state),
        keyboard=Keyboard.PASSWORD if secret else Keyboard.NUMBER,
        show_label=say("password-show"),
        position=say("form-position", at="1", of="1"),
        hidden=w.hidden(len(state.typed)) if secret else "",
    )


def _bar(w: Words, state: Proving) -> Bar:
    if state.asking:
        return Bar(quiet=(w.cancel(),), waiting=w.say("login-wait"))
    ready = proof.fault(state) is None and not state.wrong
    on = Action("next", w.say("proof-next"), "arrow_right", NextPressed(), ready=ready, why=_why(w, state))
    return Bar(quiet=w.leaving(back=state.known.has_list), primary=on)
