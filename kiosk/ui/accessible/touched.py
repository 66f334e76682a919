"""What is pressed: buttons, choices, cells of the form, keys; and the groups they stand in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.screen.pages.form import ConfirmPage
from kiosk.screen.values.elements import Action, CellState, FromCardView
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.accessible.dispatch import node_of
from kiosk.ui.accessible.node import Node, Role, states
from kiosk.ui.accessible.shown import read
from kiosk.ui.components.account.book import ShelfRow, ShelfTick
from kiosk.ui.components.account.tiles import SettingCard, Tile
from kiosk.ui.components.base import Touchable
from kiosk.ui.components.picture.output import QrTile
from kiosk.ui.components.touch.buttons import QuietButton
from kiosk.ui.components.touch.choices import Toggle
from kiosk.ui.components.touch.option import OptionTile
from kiosk.ui.components.touch.show import ShowButton
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.components.touch.utility import UtilityBand
from kiosk.ui.components.typed.cells import Cell
from kiosk.ui.components.typed.dots import PasswordDots
from kiosk.ui.components.typed.field import FieldBox
from kiosk.ui.components.typed.from_card import FromCard
from kiosk.ui.keyboards import Board as Keys
from kiosk.ui.keyboards.key import Key
from kiosk.ui.window.bar import ActionBar

_ABOUT = " \u2014 "
"""Between a button's word and what it acts on."""


def _press(part: QAbstractButton, role: Role = Role.Button, name: str = "", **held: bool) -> Node:
    value = getattr(part, "value", None)
    description = part.accessibleDescription()
    if isinstance(value, Action) and value.why and not value.ready:
        description = read(value.why)
    return Node(role, name or part.accessibleName(), description, states=states(**held))


@node_of.register(Touchable)
def _touchable(part: Touchable[Any]) -> Node:
    host = part.parentWidget()
    if isinstance(host, UtilityBand):
        now = read(part.value.now)
        return Node(Role.ButtonMenu, part.accessibleName(), now, now, states(hasPopup=True))
    if isinstance(host, SegmentedSwitch):
        on = part.isChecked()
        if _has_tabs(host):
            return _press(part, Role.PageTab, selectable=True, selected=on)
        return _press(part, Role.RadioButton, checkable=True, checked=on)
    return _press(part)


def _has_tabs(switch: SegmentedSwitch) -> bool:
    """Whether its choices are the places of マイ図書館, not a setting."""
    return isinstance(switch.parentWidget(), ActionBar)


@node_of.register(QuietButton)
def _quiet(part: QuietButton) -> Node:
    about = _subject(part, part.parentWidget())
    if not about:
        return _press(part)
    return replace(_press(part), name=f"{part.accessibleName()}{_ABOUT}{about}")


def _subject(part: QuietButton, page: QWidget | None) -> str:
    """What a button of a row acts on; '' for one of the whole page."""
    key = part.value.key
    for row in [] if page is None else page.findChildren(ShelfRow):
        if row.value.action is not None and row.value.action.key == key:
            return row.value.title
    value = getattr(page, "value", None)
    rows = value.rows if isinstance(value, ConfirmPage) else ()
    return next((read(row.label) for row in rows if row.edit.key == key), "")


@node_of.register(Toggle)
@node_of.register(ShowButton)
def _toggle(part: Toggle | ShowButton) -> Node:
    return _press(part, Role.CheckBox, checkable=True, checked=part.isChecked())


@node_of.register(ShelfTick)
def _tick(part: ShelfTick) -> Node:
    return _press(part, Role.CheckBox, checkable=True, checked=part.value.chosen)


@node_of.register(SettingCard)
def _setting(part: SettingCard) -> Node:
    return _press(part, Role.CheckBox, checkable=True, checked=part.value.on)


@node_of.register(OptionTile)
@node_of.register(Tile)
def _one_of(part: OptionTile | Tile) -> Node:
    return _press(part, Role.RadioButton, checkable=True, checked=part.value.chosen)


@node_of.register(Key)
def _key(part: Key) -> Node:
    return _press(part, disabled=not part.able)


@node_of.register(Keys)
def _keys(_part: Keys[Any]) -> Node:
    return Node(Role.Grouping)


@node_of.register(SegmentedSwitch)
def _switch(part: SegmentedSwitch) -> Node:
    return Node(Role.PageTabList if _has_tabs(part) else Role.Grouping)


@node_of.register(UtilityBand)
def _band(part: UtilityBand) -> Node:
    portrait = part.theme.metrics.portrait
    return Node(Role.ToolBar, "" if portrait else part.value[1], language=HOUSE_LANGUAGE)


# what is typed into ------------------------------------------------------------------------------------------------


@node_of.register(Cell)
def _cell(part: Cell) -> Node:
    it = part.value
    held = states(invalid=bool(it.fault), selectable=True, selected=it.state is CellState.OPEN)
    value = "" if part.masked else it.value
    name = f"{read(it.label)} {value}".strip()
    return Node(Role.Button, name, read(it.fault or it.placeholder), value, held)


@node_of.register(FieldBox)
def _field(part: FieldBox) -> Node:
    it = part.value
    held = states(editable=True, invalid=bool(it.fault), passwordEdit=it.secret, focusable=True)
    value = "" if it.secret else it.value  # AT-SPI tells no value of a field without a text interface
    said = (it.hidden, it.badge, it.fault, it.hint, it.purpose)
    description = " ".join(filter(None, (value, *map(read, said))))
    return Node(Role.EditableText, read(it.label), description, value, held, language=HOUSE_LANGUAGE)


@node_of.register(PasswordDots)
def _dots(part: PasswordDots) -> Node:
    it = part.value
    held = states(editable=True, invalid=bool(it.fault), passwordEdit=True, focusable=True)
    return Node(Role.EditableText, read(it.field_label), f"{read(it.hidden)} {read(it.fault)}".strip(), states=held)


@node_of.register(FromCard)
def _from_card(part: FromCard) -> Node:
    it: FromCardView = part.value
    head, note = read(it.heading), read(it.note)
    lines = [line for line in (it.name, read(it.birth_and_gender), it.address) if line]
    items = tuple(Node(Role.StaticText, line, states=states(readOnly=True), language=HOUSE_LANGUAGE) for line in lines)
    return Node(Role.Grouping, head, note, items=items)


@node_of.register(QrTile)
def _code(part: QrTile) -> Node:
    """Its address is told to nobody: it may open one person's account."""
    return Node(Role.Graphic, read(part.value.heading), read(part.value.text))
