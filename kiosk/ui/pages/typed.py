"""A page on which something is typed: cells, the open one large above its keys, a hardware keyboard besides."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.form import FormPage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.values.elements import CellView, Keyboard
from kiosk.ui.bridge import Kit
from kiosk.ui.components.touch.show import ShowButton
from kiosk.ui.components.typed.cells import Cell
from kiosk.ui.components.typed.field import BOX, EYE, FieldBox, has_eye
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.form_keys import FormKeys
from kiosk.ui.pages.typing import Typing
from kiosk.ui.pages.view import Entry, Ground, PageView
from kiosk.ui.style.theme import Theme
from kiosk.visit.chapter.keys import FieldOpened
from kiosk.visit.event.all import Press

_LABEL, _FAULT, _KEYS = 64.0, 46.0, 561.0

T = TypeVar("T", bound=FormPage | LoginPage | ProvingPage)


class TypedView(PageView[T]):
    """Nothing moves when a field is opened, because its keys are always there.  Subclasses place ``overview``."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT
    form = True

    def __init__(self, theme: Theme, kit: Kit, value: T, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self.typing = Typing()
        self._shown_pending = ""
        self.keys = FormKeys(self, kit)

    def overview(self) -> None:
        """Name and place what is read, and the cells."""
        raise NotImplementedError

    def underlay(self) -> QRectF:
        """From a little above the open field's label."""
        if not self.zones.portrait:
            return super().underlay()
        top = self._field_top() - self.px(14)
        return QRectF(0, top, self.zones.screen.width(), self.zones.band.top() - top)

    def _field_top(self) -> float:
        gap = 30.0 if self.zones.portrait else 22.0
        return self.zones.bar.top() - self.px(gap + _KEYS + _FAULT + BOX + _LABEL)

    def arrange(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self.value.open.keyboard is Keyboard.KANA)
        self.overview()
        bar, px, top = self.zones.bar, self.px, self._field_top()
        self._field(bar.left(), top, bar.width())
        keys = self.keys.part(self.value)
        height = min(keys.height_for(bar.width()), px(_KEYS))
        y = top + px(_LABEL + BOX + _FAULT)
        self.at(keys, bar.left(), y + (px(_KEYS) - height) * 0.4, bar.width(), height)

    def cell(self, cell: CellView) -> Cell:
        return self.button(Cell, f"cell-{cell.field.value}", FieldOpened(cell.field)).show_value(cell)

    # what is typed -------------------------------------------------------------------------------------------------

    def _field(self, x: float, y: float, width: float) -> None:
        view, px = self.value.open, self.px
        self.typing.opened(view.field, view.keyboard)
        self._shown_pending = self.typing.pending
        part = self.part(FieldBox, "field").show_value(replace(view, value=view.value + self._shown_pending))
        self.at(part, x, y, width, px(_LABEL + BOX + _FAULT))
        if has_eye(view):
            eye = self.part(ShowButton, "show", partial(self._make_eye, part)).show_value(view.show_label)
            self.at(eye, x + width - px(EYE + 18), y + px(_LABEL + (BOX - 84) / 2), px(EYE), px(84))
            eye.raise_()

    def _make_eye(self, field: FieldBox) -> ShowButton:
        eye = ShowButton(self.theme, "show")
        eye.toggled.connect(field.set_peek)
        field.covered.connect(eye.cover)
        return eye

    def press(self, key: str) -> None:
        """A cell was touched: what was begun in the old one is finished first."""
        self.flush()
        super().press(key)

    def flush(self) -> None:
        """Finish a letter that was begun on a hardware keyboard."""
        self._emit(self.typing.finish())

    @property
    def entry(self) -> Entry:
        return Entry.SECRET if self.value.open.secret else Entry.PLAIN

    def plain_text(self) -> tuple[object, str] | None:
        """The open field; a password is left out."""
        view = self.value.open
        return None if view.secret else (view.field, view.value)

    def drop_begun(self) -> None:
        """A letter that a scanner began is no beginning of a kana."""
        self.typing.drop()
        self._emit([])

    def type_key(self, event: QKeyEvent) -> bool:
        """A key of an external keyboard."""
        presses = self.typing.key(event)
        if presses is None:
            return False
        self._emit(presses)
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method of the machine has made of the keys; it may come late, when another field is open."""
        if self.value.open.keyboard is Keyboard.KANA:
            self._emit(self.typing.committed(event.commitString(), event.preeditString()))
        event.accept()

    def _emit(self, presses: list[Press]) -> None:
        for press in presses:
            self.pressed.emit(press)
        if self.typing.pending != self._shown_pending:
            self.refresh()
