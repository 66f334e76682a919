"""What was typed or scanned before its page could be seen: it is said, and nothing half typed stays unseen."""

from __future__ import annotations

from dataclasses import replace

from kiosk.patron.returning import Proof
from kiosk.visit.chapter.card import SecretChanged, Typing
from kiosk.visit.chapter.common import Touched
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.keys import Cleared, LoginField, TypingDropped
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn
from kiosk.visit.chapter.returning import Editing, Proving
from kiosk.visit.chapter.start import Attract
from kiosk.visit.effects import Effect, Play, Sound, WipeSecret
from kiosk.visit.entry.draft import SECRET_FIELDS
from kiosk.visit.event.all import Press
from kiosk.visit.flow.choosing import choosing_pressed
from kiosk.visit.flow.form import form_pressed
from kiosk.visit.flow.login import login_pressed
from kiosk.visit.flow.move import Move, go, stay
from kiosk.visit.flow.returning.edit import editing_pressed
from kiosk.visit.flow.returning.proof import proving_pressed
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

_SAYS_NOTHING = Touched | TypingDropped | SecretChanged


def typing_dropped(rules: Rules, visit: Visit) -> Move:
    """Nothing of a run of keys counts if its beginning did not.

    Where dots hide what is there, all of it goes: a password without its first letters would look like a whole one.
    """
    match visit.state:
        case Typing() as state:
            move = go(visit, replace(state, length=0, short=False, leaving=False), WipeSecret())
        case Filling(open=which) as state if which in SECRET_FIELDS:
            move = form_pressed(rules, visit, state, Cleared())
        case LoggingIn(open=LoginField.PASSWORD, asking=False) as state:
            move = login_pressed(rules, visit, state, Cleared())
        case Editing(open=which, busy=False) as state if which in SECRET_FIELDS:
            move = editing_pressed(rules, visit, state, Cleared())
        case ChoosingPassword(busy=False) as state:
            move = choosing_pressed(rules, visit, state, Cleared())
        case Proving(way=Proof.PASSWORD, asking=False) as state:
            move = proving_pressed(rules, visit, state, Cleared())
        case Filling() | LoggingIn() | Editing(busy=False) | Proving(asking=False):
            move = stay(visit)
        case Attract() if rules.logs_in:
            move = stay(visit)  # a card was scanned
        case _:
            return stay(visit)  # nothing is typed here
    sound: tuple[Effect, ...] = () if visit.dropped else (Play(Sound.FAULT),)
    return Move(replace(move.visit, dropped=True), (*move.effects, *sound))


def said_until(before: Visit, move: Move, event: object) -> Move:
    """What was dropped is spoken of until something else is done, or another page comes."""
    if not move.visit.dropped or not before.dropped:
        return move
    elsewhere = type(before.state) is not type(move.visit.state)
    done = isinstance(event, Press) and not isinstance(event, _SAYS_NOTHING)
    typed = isinstance(event, SecretChanged) and event.length > 0
    return Move(replace(move.visit, dropped=False), move.effects) if elsewhere or done or typed else move
