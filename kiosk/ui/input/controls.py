"""What the window shows at this moment, in the terms of the input gate."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.screen.pages.card import PasswordPage
from kiosk.screen.pages.choosing import ChoosingPage
from kiosk.screen.pages.form import FormPage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.values.elements import Action
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import MenuSheet, Screen
from kiosk.ui.components.touch.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.components.touch.utility import UtilityBand
from kiosk.ui.input.ways import ways
from kiosk.ui.keyboards import Board as Keys
from kiosk.ui.keyboards.key import Key
from kiosk.ui.layout.board import Board
from kiosk.visit.chapter.common import Menu, MenuPressed
from kiosk.visit.controls import Control, Shown
from kiosk.visit.event.all import Pressed

ENTER, ESCAPE = (-1, 0, 0, 0), (-2, 0, 0, 0)
"""The places of keys that stand for a button of the screen."""


def key_controls(screen: Screen) -> tuple[Control | None, Control | None]:
    """Enter and Esc as the buttons they stand for."""
    on, back = ways(screen)
    return _by_key(on, ENTER), _by_key(back, ESCAPE)


def _by_key(way: Action | None, place: tuple[int, int, int, int]) -> Control | None:
    return None if way is None else Control(way.event, way.label, place)


def control_of(button: QAbstractButton, top: QWidget, page: Page) -> Control:
    """A button as the person sees it."""
    spot = button.mapTo(top, QPoint(0, 0))
    words = button.accessibleName() if isinstance(button, PrimaryButton | QuietButton) else ""
    place = (spot.x(), spot.y(), button.width(), button.height())
    event = event_of(button)
    if event is None:
        return Control(None, button.objectName(), place)
    about = None
    if isinstance(page, FormPage | LoginPage | ProvingPage | ChoosingPage) and words:
        about = page.open.field  # 次の項目へ and 戻る mean another field each time
    return Control(event, words, place, about)


def event_of(button: QAbstractButton) -> Pressed | None:
    """What a button emits; None for one that emits nothing."""
    host = button.parentWidget()
    if isinstance(host, UtilityBand):
        return MenuPressed(Menu(button.objectName().removeprefix("utility-")))
    return host.event_of(button) if isinstance(host, Board | SegmentedSwitch) else None


def shown(screen: Screen, top: QWidget, view: QWidget, buttons: Sequence[QAbstractButton]) -> Shown:
    """All of it; ``view`` is the page, or the sheet over it, with its ``buttons`` and the band's."""
    page, sheet = screen.page, screen.sheet
    over: Hashable = None if sheet is None else (type(sheet), sheet.menu if isinstance(sheet, MenuSheet) else None)
    live = True
    if isinstance(page, FormPage | LoginPage | PasswordPage | ProvingPage | ChoosingPage):
        live = page.bar.primary is not None  # while the library is asked the keys do nothing
    typing = (screen.name, over, live)
    found = {control_of(each, top, page) for each in buttons if not isinstance(each, Key)}
    found |= {each for each in key_controls(screen) if each is not None}
    return Shown((screen.name, over), typing, (*typing, _layout(view)), frozenset(found))


def _layout(view: QWidget) -> Hashable:
    """Which keys lie where; 大文字 changes no place."""
    boards = [each for each in view.findChildren(Keys) if each.isVisibleTo(view)]
    return tuple((key.spec.id.lower(), key.spec.column, key.spec.row) for board in boards for key in board.keys)
