"""What lies over a page: menus, the staff sheet, the idle warning; and the band at the foot."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import TypeVar

from kiosk.screen.values.elements import Action
from kiosk.screen.values.sheets import EndSheet, IdleSheet, MenuSheet, Option, Sheet, StaffSheet, Utility
from kiosk.screen.words import Words
from kiosk.visit.chapter.common import (
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
from kiosk.visit.event.external import PrintPhase
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


def band(w: Words, chosen: Preferences) -> tuple[Utility, ...]:
    """The four utilities, always in the same order; a language menu only where there is a choice."""
    menus = [m for m in Menu if m is not Menu.LANGUAGE or len(w.library.languages) > 1]
    return tuple(Utility(menu, w.say(_BAND[menu]), _ICONS[menu], _now(w, menu, chosen)) for menu in menus)


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
            return _staff(w)
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
    if w.library.phone:
        text = w.say("staff-text", counter=w.library.counter, phone=w.library.phone)
    else:
        text = w.say("staff-text-plain", counter=w.library.counter)
    return StaffSheet(w.say("staff-title"), text, _close(w, Menu.STAFF))


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
