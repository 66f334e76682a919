"""What Enter and Esc stand for on a screen."""

from __future__ import annotations

from kiosk.screen.values.elements import Action, Bar
from kiosk.screen.values.sheets import EndSheet, IdleSheet, Screen, Sheet


def sheet_way(sheet: Sheet, enter: bool, escape: bool) -> Action | None:
    """What Enter and Esc do on a sheet."""
    if isinstance(sheet, IdleSheet):
        return sheet.keep if enter else None
    if isinstance(sheet, EndSheet):
        return sheet.keep if enter or escape else None
    return sheet.close if enter or escape else None


def ways(screen: Screen) -> tuple[Action | None, Action | None]:
    """The buttons of Enter (the way on) and Esc (the way back); never one that ends the visit."""
    if screen.sheet is not None:
        return sheet_way(screen.sheet, True, False), sheet_way(screen.sheet, False, True)
    bar = getattr(screen.page, "bar", None) or Bar()
    return bar.primary, next((each for each in bar.quiet if each.key == "back"), None)
