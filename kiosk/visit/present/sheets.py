"""What lies over a page: menus, the staff sheet, the idle warning; and the band at the foot."""

from __future__ import annotations

import math

from kiosk.visit.elements import Action
from kiosk.visit.flow.idle import seconds_left
from kiosk.visit.preferences import Contrast, TextSize
from kiosk.visit.present.shared import Words
from kiosk.visit.presses import (
    CancelPressed,
    ContinuePressed,
    ContrastChosen,
    LanguageChosen,
    Menu,
    MenuPressed,
    TextSizeChosen,
)
from kiosk.visit.sheets import IdleSheet, MenuSheet, Option, Sheet, StaffSheet, Utility
from kiosk.visit.states import Visit

_ICONS = {Menu.LANGUAGE: "globe", Menu.TEXT_SIZE: "text_size", Menu.CONTRAST: "contrast", Menu.STAFF: "bell"}
_BAND = {
    Menu.LANGUAGE: "band-language",
    Menu.TEXT_SIZE: "band-text-size",
    Menu.CONTRAST: "band-contrast",
    Menu.STAFF: "band-staff",
}


def band(w: Words) -> tuple[Utility, ...]:
    """The four utilities, always in the same order; a language menu only where there is a choice."""
    menus = [m for m in Menu if m is not Menu.LANGUAGE or len(w.library.languages) > 1]
    return tuple(Utility(menu, w.say(_BAND[menu]), _ICONS[menu]) for menu in menus)


def sheet(w: Words, visit: Visit) -> Sheet | None:
    """The idle warning outranks a menu."""
    if visit.warned_at is not None:
        return _idle(w, visit)
    match visit.menu:
        case None:
            return None
        case Menu.STAFF:
            return _staff(w)
        case Menu.LANGUAGE:
            options = tuple(
                Option(tag, label, "", tag == visit.preferences.language, LanguageChosen(tag))
                for tag, label in w.library.languages
            )
            return MenuSheet(Menu.LANGUAGE, w.say("menu-language"), options, _close(w, Menu.LANGUAGE))
        case Menu.TEXT_SIZE:
            sizes = tuple(
                Option(
                    size.value,
                    w.say(f"size-{size.value}"),
                    w.say("size-sample"),
                    size is visit.preferences.text_size,
                    TextSizeChosen(size),
                )
                for size in TextSize
            )
            return MenuSheet(Menu.TEXT_SIZE, w.say("menu-text-size"), sizes, _close(w, Menu.TEXT_SIZE))
        case Menu.CONTRAST:
            contrasts = tuple(
                Option(
                    contrast.value,
                    w.say(f"contrast-{contrast.value}"),
                    w.say("size-sample"),
                    contrast is visit.preferences.contrast,
                    ContrastChosen(contrast),
                )
                for contrast in Contrast
            )
            return MenuSheet(Menu.CONTRAST, w.say("menu-contrast"), contrasts, _close(w, Menu.CONTRAST))


def _close(w: Words, menu: Menu) -> Action:
    return Action("close", w.say("button-close"), "close", MenuPressed(menu))


def _staff(w: Words) -> StaffSheet:
    if w.library.phone:
        text = w.say("staff-text", counter=w.library.counter, phone=w.library.phone)
    else:
        text = w.say("staff-text-plain", counter=w.library.counter)
    return StaffSheet(w.say("staff-title"), text, _close(w, Menu.STAFF))


def _idle(w: Words, visit: Visit) -> IdleSheet:
    return IdleSheet(
        title=w.say("idle-title"),
        text=w.say("idle-text"),
        seconds=max(0, math.ceil(seconds_left(w.rules, visit))),
        total=math.ceil(w.rules.warning_seconds),
        unit=w.say("idle-unit"),
        keep=Action("keep", w.say("idle-keep"), "", ContinuePressed()),
        end=Action("end", w.say("idle-end"), "close", CancelPressed()),
    )
