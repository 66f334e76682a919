"""What lies over a page: menus, the staff sheet, the idle warning; and the band at the foot."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import TypeVar

from kiosk.screen.values.elements import Action
from kiosk.screen.values.sheets import EndSheet, IdleSheet, MenuSheet, Option, Sheet, StaffSheet, Utility
from kiosk.screen.words import Words
from kiosk.visit.chapter.common import (
    CallEndPressed,
    CancelPressed,
    ContinuePressed,
    ContrastChosen,
    EndConfirmed,
    EndDeclined,
    LanguageChosen,
    Menu,
    MenuPressed,
    TextSizeChosen,
)
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.login import LoginState
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.derived import account_of, is_leaving, seconds_left, unkept_number, warning_seconds, was_typed
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import CallPhase, PrintPhase
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from kiosk.visit.state import AccountState, State, Visit

_Choice = TypeVar("_Choice", TextSize, Contrast)

_ICONS = {Menu.LANGUAGE: "globe", Menu.TEXT_SIZE: "text_size", Menu.CONTRAST: "contrast", Menu.STAFF: "help"}
_BAND = {
    Menu.LANGUAGE: "band-language",
    Menu.TEXT_SIZE: "band-text-size",
    Menu.CONTRAST: "band-contrast",
    Menu.STAFF: "band-staff",
}


def band(w: Words, visit: Visit) -> tuple[Utility, ...]:
    """The four utilities, always in the same order; a language menu only where there is a choice."""
    menus = [m for m in Menu if m is not Menu.LANGUAGE or len(w.library.languages) > 1]
    return tuple(_utility(w, menu, visit) for menu in menus)


def _utility(w: Words, menu: Menu, visit: Visit) -> Utility:
    if menu is Menu.STAFF and w.rules.calls:
        phase = None if visit.call is None else visit.call.phase
        return Utility(menu, w.say(_band_of_call(phase)), "help", lit=phase is not None and phase.lasts)
    return Utility(menu, w.say(_BAND[menu]), _ICONS[menu], _now(w, menu, visit.preferences))


def _band_of_call(phase: CallPhase | None) -> str:
    if phase is None or not phase.lasts:
        return "band-call"
    if phase.failed:
        return "band-call-failed"
    return "band-call-coming" if phase is CallPhase.COMING else "band-call-ringing"


def calling(w: Words, visit: Visit) -> str:
    """What is to be known of a call while no sheet lies over the page."""
    if visit.call is None or visit.menu is not None:
        return ""
    title, text = _of_call(w, visit.call.phase)
    return f"{title} {text}" if visit.call.phase.failed else title


def _now(w: Words, menu: Menu, chosen: Preferences) -> str:
    """What a menu has been set to."""
    match menu:
        case Menu.LANGUAGE:
            return dict(w.library.languages).get(chosen.language, "")
        case Menu.TEXT_SIZE:
            return w.say(f"size-{chosen.text_size.value}")
        case Menu.CONTRAST:
            return w.say(f"contrast-{chosen.contrast.value}")
        case Menu.STAFF:
            return ""


def sheet(w: Words, visit: Visit) -> Sheet | None:
    """The idle warning outranks a menu, and that the question before the end."""
    if visit.warned_at is not None:
        return _idle(w, visit)
    match visit.menu:
        case None:
            return _end(w, visit) if visit.end_asked else _leaving(w, visit.state)
        case Menu.STAFF:
            return _staff(w) if visit.call is None else _called(w, visit.call.phase)
        case Menu.LANGUAGE:
            options = tuple(
                Option(tag, label, "", tag == visit.preferences.language, LanguageChosen(tag))
                for tag, label in w.library.languages
            )
            return MenuSheet(Menu.LANGUAGE, w.say("menu-language"), options, _close(w, Menu.LANGUAGE))
        case Menu.TEXT_SIZE:
            sizes = _choices(w, "size", w.library.text_sizes, visit.preferences.text_size, TextSizeChosen)
            return MenuSheet(Menu.TEXT_SIZE, w.say("menu-text-size"), sizes, _close(w, Menu.TEXT_SIZE))
        case Menu.CONTRAST:
            contrasts = _choices(w, "contrast", Contrast, visit.preferences.contrast, ContrastChosen)
            return MenuSheet(Menu.CONTRAST, w.say("menu-contrast"), contrasts, _close(w, Menu.CONTRAST))


def _choices(
    w: Words, kind: str, choices: Iterable[_Choice], now: _Choice, chosen: Callable[[_Choice], Press]
) -> tuple[Option, ...]:
    return tuple(
        Option(each.value, w.say(f"{kind}-{each.value}"), w.say("size-sample"), each is now, chosen(each))
        for each in choices
    )


def _close(w: Words, menu: Menu) -> Action:
    return Action("close", w.say("button-close"), "close", MenuPressed(menu))


def _staff(w: Words) -> StaffSheet:
    return StaffSheet(w.say("staff-title"), _counter(w), _close(w, Menu.STAFF))


def _counter(w: Words) -> str:
    if w.library.phone:
        return w.say("staff-text", counter=w.library.counter, phone=w.library.phone)
    return w.say("staff-text-plain", counter=w.library.counter)


_CALLS = {
    CallPhase.SENDING: "call-sending",
    CallPhase.RINGING: "call-ringing",
    CallPhase.COMING: "call-coming",
    CallPhase.CLOSED: "call-closed",
}
_FAILED_CALLS = {
    CallPhase.UNANSWERED: "call-unanswered",
    CallPhase.UNHEARD: "call-failed",
    CallPhase.UNREACHED: "call-failed",
    CallPhase.REFUSED: "call-failed",
}


def _of_call(w: Words, phase: CallPhase) -> tuple[str, str]:
    """What became of a call, and what to do: title and text."""
    if phase in _FAILED_CALLS:
        return w.say(f"{_FAILED_CALLS[phase]}-title"), _counter(w)
    return w.say(f"{_CALLS[phase]}-title"), w.say(f"{_CALLS[phase]}-text")


def _called(w: Words, phase: CallPhase) -> StaffSheet:
    title, text = _of_call(w, phase)
    if not phase.lasts:
        return StaffSheet(title, text, _close(w, Menu.STAFF))
    close = Action("close", w.say("call-back"), "arrow_left", MenuPressed(Menu.STAFF))
    words = "call-done" if phase is CallPhase.COMING else "call-cancel"
    return StaffSheet(title, text, close, Action("end", w.say(words), "", CallEndPressed()))


_PRINTING = {
    PrintPhase.FAILED: "failed",
    PrintPhase.UNKNOWN: "unknown",
    PrintPhase.SENDING: "printing",
    PrintPhase.PRINTING: "printing",
}
"""What is said of the card of a number that is about to go; without any printing, that it goes."""


def _leaving(w: Words, state: State) -> EndSheet | None:
    if not is_leaving(state):
        return None
    return EndSheet(
        title=w.say("leave-typed-title"),
        number=None,
        text=w.say("leave-typed-text"),
        keep=Action("keep", w.say("leave-typed-no"), "", EndDeclined()),
        end=Action("end", w.say("leave-typed-yes"), "arrow_left", EndConfirmed()),
    )


def _end(w: Words, visit: Visit) -> EndSheet:
    say = w.say
    unkept = unkept_number(visit)
    if unkept is None:
        return EndSheet(
            title=say("end-typed-title"),
            number=None,
            text=say("end-typed-text"),
            keep=Action("keep", say("end-typed-no"), "", EndDeclined()),
            end=Action("end", say("end-typed-yes"), "close", EndConfirmed()),
        )
    yes = "end-number-log-out" if isinstance(visit.state, AccountState) else "end-number-yes"
    return EndSheet(
        title=say("end-number-title"),
        number=w.rules.scheme.display(unkept.number),
        text=say(f"end-number-{_PRINTING.get(unkept.printing, 'goes')}"),
        keep=Action("keep", say("end-number-no"), "", EndDeclined()),
        end=Action("end", say(yes), "exit", EndConfirmed()),
    )


def _idle_words(visit: Visit) -> str:
    """Which words say what the end of the wait takes away."""
    state = visit.state
    if account_of(visit) is not None and not was_typed(state):
        return "idle-account"
    if isinstance(state, LoginState) or (isinstance(state, Trouble) and isinstance(state.resume, LoginState)):
        return "idle-login"
    if isinstance(state, Done):
        return "idle-done"
    return "idle" if was_typed(state) else "idle-plain"


def _idle(w: Words, visit: Visit) -> IdleSheet:
    words = _idle_words(visit)
    seconds = max(0, math.ceil(seconds_left(w.rules, visit)))
    return IdleSheet(
        title=w.say("idle-title"),
        text=w.say(f"{words}-text"),
        seconds=seconds,
        total=math.ceil(warning_seconds(w.rules, visit)),
        count=w.say("idle-seconds", count=seconds),
        keep=Action("keep", w.say("idle-keep"), "", ContinuePressed()),
        end=Action("end", w.say(f"{words}-end"), "close", CancelPressed()),
    )
