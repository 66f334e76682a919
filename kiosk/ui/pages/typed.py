"""A page on which something is typed: cells, the open one large above its keys, a hardware keyboard besides."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.choosing import ChoosingPage
from kiosk.screen.pages.form import FormPage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.values.elements import CellView, Keyboard, KeyLabels, Note, NoticeKind
from kiosk.ui.bridge import Kit
from kiosk.ui.components.touch.show import ShowButton
from kiosk.ui.components.typed.cells import Cell
from kiosk.ui.components.typed.field import BOX, FieldBox, has_eye
from kiosk.ui.keyboards import Board as Keys
from kiosk.ui.layout.cards import cell_row
from kiosk.ui.layout.leaves import TURNER, Leaves
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.form_keys import FormKeys
from kiosk.ui.pages.typing import Typing
from kiosk.ui.pages.view import Entry, Ground, PageView
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.visit.chapter.keys import FieldOpened
from kiosk.visit.event.all import Press

_FAULT, _KEYS = 46.0, 561.0
_BRIEF_FAULT, _BRIEF_KEYS, _KEYS_GAP, _PORTRAIT_KEYS_GAP, _TOP = 14.0, 606.0, 22.0, 30.0, 8.0
_LINES, _ROWS, _ABOVE = 6.5, 6, 26.0
"""Height of what can be read above the keys in portrait, as part of its letters; the most rows that are usual; and
what is free between them, in reference px."""
_FIRST_CELL_GAP, _CELL_GAP, _LARGE_CELL_GAP = 28.0, 12.0, 30.0
_LARGE = 40.0
"""From such letters on, in reference px, what is said of the open field has no room beside its label."""

_HINT, _PURPOSE = "field-hint", "field-purpose"

_TURNS = {
    Qt.Key.Key_PageUp: "leaf-previous",
    Qt.Key.Key_PageDown: "leaf-next",
    Qt.Key.Key_Left: "leaf-previous",
    Qt.Key.Key_Right: "leaf-next",
}
"""Keys of an external keyboard that turn leaves."""

T = TypeVar("T", bound=FormPage | LoginPage | ProvingPage | ChoosingPage)


class TypedView(PageView[T]):
    """Nothing moves when a field is opened, because its keys are always there.  Subclasses place ``overview``."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT
    form = keyed = True

    def __init__(self, theme: Theme, kit: Kit, value: T, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self.typing = Typing()
        self._shown_pending = ""
        self._brief = self._bare = False
        self._top = 0.0
        self.aside = False
        """Whether what should stand above the keys has no room there, and is read beside them."""
        self.keys = FormKeys(self, kit)
        self.leaves = Leaves(self)

    def overview(self) -> None:
        """Name and place what is read, and the cells."""
        raise NotImplementedError

    def underlay(self) -> QRectF:
        """From a little above the open field's label."""
        if not self.zones.portrait:
            return super().underlay()
        top = self._top - self.px(14)
        return QRectF(0, top, self.zones.screen.width(), self.zones.band.top() - top)

    @property
    def large(self) -> bool:
        """Whether the letters are so large that the keys have the room of what is said of the open field."""
        return self.theme.smallest > _LARGE

    def arrange(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self.value.open.keyboard is Keyboard.KANA)
        bar, px = self.zones.bar, self.px
        below = px(_BRIEF_FAULT if self.large else _FAULT)
        field, keys = self._field(bar.width(), below), self.keys.part(self.value)
        free = below if self.value.open.fault and not self._brief else px(_BRIEF_FAULT)
        above, label = self.above_keys, field.head_height(bar.width())
        used = free + above + px(max(_BRIEF_FAULT, self.theme.apart + 1)) - below if above else 0.0
        gap = px(_PORTRAIT_KEYS_GAP if self.zones.portrait else _KEYS_GAP)
        # In portrait the field gives way upwards; in landscape what is above the keys does, then the label.
        most = 1e9 if self.zones.portrait else bar.top() - gap - px(BOX + _TOP) - below
        least = keys.least_height()
        self.aside = above > 0.0 and most - label - used < least
        if self.aside:
            above = used = 0.0

        def keys_room(label: float) -> float:
            room = self._room(keys, around + label) + (above if self.large and self.zones.portrait else 0.0)
            return min(max(room, least + used), most - label)

        around = gap + px(BOX) + below
        self._bare = self.large and most - label - used < least
        if self.large and self.zones.portrait:
            self._bare = bar.top() - around - label - keys_room(label) - self.zones.left.top() < self.least_read
        field.set_bare(self._bare)
        if self._bare:
            label = 0.0
        room = keys_room(label)
        self._top = bar.top() - around - label - room
        y = self.at(field, bar.left(), self._top, bar.width(), label + px(BOX) + below) - below
        self._eye(field, bar.right(), y - px(BOX))
        self.overview()
        if above:
            self.place_above_keys(QRectF(bar.left(), y + free, bar.width(), above))
        y, room = y + below + used, room - used
        height = room if self.large else min(keys.height_for(bar.width()), room)
        self.at(keys, bar.left(), y + (room - height) * 0.4, bar.width(), height)

    def _room(self, keys: Keys[KeyLabels], around: float) -> float:
        """Height in screen pixels that the keys have; lower where what is read above them would have too few lines."""
        if not self.large:
            return self.px(_KEYS)
        usual = self.px(_BRIEF_KEYS)
        if not self.zones.portrait:
            return usual
        lines = self.px(TURNER + 20) + self.theme.text_px(38) * _LINES
        short = lines - (self.zones.bar.top() - around - usual - self.px(_ABOVE) - self.zones.left.top())
        return max(keys.least_height(_ROWS), usual - max(0.0, short))

    @property
    def least_read(self) -> float:
        """Least height of what is read above the open field in portrait, in screen pixels."""
        return 0.0

    @property
    def above_keys(self) -> float:
        """Height of what stands between the field and its keys, in screen pixels."""
        return 0.0

    def place_above_keys(self, rect: QRectF) -> None:
        """Place it."""

    # what is read --------------------------------------------------------------------------------------------------

    def said(self, width: float) -> list[Row]:
        """What is said of the open field, where the field itself has no room for it."""
        view = self.value.open
        if not self._brief:
            return []
        rows = []
        if self._bare:
            label = self.words("field-label", view.label, 40, True, line_height=1.2, kind=TextKind.TITLE)
            rows.append(text_row(label, width, self.px(24), keeps=True))
            if view.badge:
                badge = self.words("field-badge", view.badge, 34, True, "ink2", line_height=1.2)
                rows.append(text_row(badge, width, self.px(8), keeps=bool(view.fault)))
        if view.fault:
            fault = self.notice("field-fault", Note(NoticeKind.FAULT, view.fault), bold=True)
            rows.append(cut_row(fault, fault.cut, width, self.px(24)))
        for key, text in ((_HINT, view.hint), (_PURPOSE, "" if view.fault else view.purpose)):
            if text:
                rows.append(text_row(self.words(key, text, 34, role="ink2", line_height=1.35), width, self.px(16)))
        return rows

    def read(self, rows: list[Row], room: QRectF, grow: float = 1.0, first: QWidget | None = None) -> float:
        """Place what is read, on leaves where it has no room at once; the lower edge of it.

        When a field is opened, or what is wrong with it changes, the leaf of ``first`` is shown.
        """
        view = self.value.open
        about = (self.theme, view.field, view.fault)
        return self.leaves.place(rows, room, grow, about, first)

    def cell(self, cell: CellView) -> Cell:
        return self.button(Cell, f"cell-{cell.field.value}", FieldOpened(cell.field)).show_value(cell)

    def cell_rows(self, cells: tuple[CellView, ...], width: float) -> list[Row]:
        """Cells, one below the other, each with what is said of it while it is open."""
        rows = []
        for at, cell in enumerate(cells):
            part, said = self.cell(cell), self.said(width) if cell.field is self.value.open.field else []
            gap = _LARGE_CELL_GAP if self.large else max(_CELL_GAP, self.theme.apart)
            rows += [cell_row(part, width, self.px(gap if at else _FIRST_CELL_GAP), keeps=bool(said)), *said]
        return rows

    def highest_cell(self, cells: tuple[CellView, ...], width: float) -> float:
        """Height of the highest, in screen pixels, each with what is wrong with it."""
        return max(self.cell(each).height_for(width) for each in cells)

    # what is typed -------------------------------------------------------------------------------------------------

    def _field(self, width: float, below: float) -> FieldBox:
        view = self.value.open
        self.typing.opened(view.field, view.keyboard)
        self._shown_pending = self.typing.pending
        part = self.part(FieldBox, "field").show_value(replace(view, value=view.value + self._shown_pending))
        self._brief = self.large or not part.holds(width, below)
        part.set_brief(self._brief)
        return part

    def _eye(self, field: FieldBox, right: float, box: float) -> None:
        """``box``: where the field's box begins."""
        view, px = self.value.open, self.px
        if has_eye(view):
            eye = self.part(ShowButton, "show", partial(self._make_eye, field)).show_value(view.show_label)
            field.set_eye(eye.wide())
            self.at(eye, right - eye.wide() - px(18), box + px((BOX - 84) / 2), eye.wide(), px(84))
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
            turn = _TURNS.get(Qt.Key(event.key()), "")
            if not self.has(turn):
                return False
            self.press(turn)
            return True
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
