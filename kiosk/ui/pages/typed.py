"""A page on which something is typed: cells, the open one large above its keys, a hardware keyboard besides."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.bridge import Kit
from kiosk.ui.components.cells import Cell, CellState
from kiosk.ui.components.field import BOX, FieldBox
from kiosk.ui.components.show import ShowButton
from kiosk.ui.pages.form_keys import FormKeys
from kiosk.ui.pages.typing import Typing
from kiosk.ui.pages.view import Entry, Ground, PageView
from kiosk.ui.theme import Theme
from kiosk.ui.zones import Split
from kiosk.visit.elements import CellView, Keyboard
from kiosk.visit.mine_pages import LoginPage
from kiosk.visit.pages import FormPage
from kiosk.visit.presses import FieldOpened, Press

_LABEL, _FAULT, _KEYS = 64.0, 46.0, 561.0
_EYE = 192.0

T = TypeVar("T", bound=FormPage | LoginPage)


class TypedView(PageView[T]):
    """Nothing moves when a field is opened, because its keys are always there.  Subclasses place ``overview``."""

    ground = Ground.DESK
    split = Split.DESK
    form = True

    def __init__(self, theme: Theme, kit: Kit, value: T, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self.typing = Typing()
        self.keys = FormKeys(self, kit)

    def overview(self) -> None:
        """Name and place what is read, and the cells."""
        raise NotImplementedError

    def desk(self) -> QRectF:
        """From a little above the open field's label."""
        if not self.zones.portrait:
            return super().desk()
        top = self._field_top() - self.px(14)
        return QRectF(0, top, self.zones.screen.width(), self.zones.band.top() - top)

    def _field_top(self) -> float:
        gap = 30.0 if self.zones.portrait else 22.0
        return self.zones.bar.top() - self.px(gap + _KEYS + _FAULT + BOX + _LABEL)

    def arrange(self) -> None:
        """Cells above (or left), field and keys below (or right)."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self.value.open.keyboard is Keyboard.KANA)
        self.overview()
        bar, px, top = self.zones.bar, self.px, self._field_top()
        self._field(bar.left(), top, bar.width())
        keys = self.keys.part(self.value)
        height = min(keys.height_for(bar.width()), px(_KEYS))
        y = top + px(_LABEL + BOX + _FAULT)
        self.at(keys, bar.left(), y + (px(_KEYS) - height) * 0.4, bar.width(), height)

    def cell(self, cell: CellView) -> Cell:
        """The part of a cell."""
        key = f"cell-{cell.field.value}"
        state = CellState[cell.state.name]
        part = self.button(
            key,
            FieldOpened(cell.field),
            lambda: Cell(self.theme, key, cell.label, cell.value, state, cell.placeholder, cell.fault),
        )
        if self.changed(f"{key}-words", (cell.label, cell.placeholder)):
            part.set_words(cell.label, cell.placeholder)
        if self.changed(key, (cell.value, state, cell.fault)):
            part.set_cell(cell.value, state, cell.fault)
        return part

    # what is typed -------------------------------------------------------------------------------------------------

    def _field(self, x: float, y: float, width: float) -> None:
        view, px = self.value.open, self.px
        self.typing.opened(view.field, view.keyboard)
        part = self.part("field", lambda: FieldBox(self.theme, "field"))
        room = _EYE + 20 if view.secret and view.show_label else 0.0
        if self.changed("field-kind", (view.field, view.label, view.badge, view.hint, view.secret, room)):
            eye = self._parts.get("show")
            if isinstance(eye, ShowButton):
                eye.cover()
            part.set_field(view.label, view.badge, view.hint, masked=view.secret, room_right=room)
        if self.changed("field-purpose", view.purpose):
            part.set_purpose(view.purpose)
        if self.changed("field", (view.value, view.fault, self.typing.pending)):
            part.set_value(view.value + self.typing.pending, view.fault)
        self.at(part, x, y, width, px(_LABEL + BOX + _FAULT))
        if room:
            self._eye(part, x + width - px(_EYE + 18), y + px(_LABEL + (BOX - 84) / 2))

    def _eye(self, field: FieldBox, x: float, y: float) -> None:
        label = self.value.open.show_label
        new = "show" not in self._parts
        eye = self.part("show", lambda: ShowButton(self.theme, "show", label))
        if new:
            eye.toggled.connect(field.set_peek)
        if self.changed("show", label):
            eye.set_label(label)
        self.at(eye, x, y, self.px(_EYE), self.px(84))
        eye.raise_()

    def press(self, key: str) -> None:
        """A cell was touched: what was begun in the old one is finished first."""
        self.flush()
        super().press(key)

    def flush(self) -> None:
        """Finish a letter that was begun on a hardware keyboard."""
        self._emit(self.typing.finish())

    @property
    def entry(self) -> Entry:
        """What the open field is."""
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
        if self.changed("pending", self.typing.pending):
            self.refresh()
