"""A widget whose parts are made once, kept by key, and placed anew whenever what it shows changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.ui.components.base import Painted
from kiosk.ui.components.notices import Notice
from kiosk.ui.components.notices import NoticeKind as Tint
from kiosk.ui.components.words import Words
from kiosk.ui.palette import Role
from kiosk.ui.text import TEXT_LINE, TITLE_LINE, Part
from kiosk.ui.theme import TextKind, Theme
from kiosk.visit.elements import Action, NoticeKind
from kiosk.visit.preferences import TextSize
from kiosk.visit.presses import Press

W = TypeVar("W", bound=QWidget)


def touch_without_focus(part: QWidget) -> None:
    """A finger doesn't take the keyboard's focus along: Enter stays the way on, whatever was touched last."""
    for each in [part, *part.findChildren(QAbstractButton)]:
        if isinstance(each, QAbstractButton):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class Board(QWidget):
    """Subclasses name and place every part in ``arrange``; what is not named any more goes away.

    So typing changes a text in a widget that stays, and another size or contrast moves what is there.
    """

    pressed = Signal(object)
    arranged = Signal()
    """Parts may lie elsewhere now, or be others."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.theme = theme
        self._parts: dict[str, QWidget] = {}
        self._used: set[str] = set()
        self._events: dict[str, Press] = {}
        self._shown: dict[str, object] = {}

    def arrange(self) -> None:
        """Name and place every part."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Arrange, and drop the parts that were not named."""
        self._used = set()
        self.arrange()
        for key in self._parts.keys() - self._used:
            self.drop(key)
        self.arranged.emit()

    def set_theme(self, theme: Theme) -> None:
        """Change size, contrast or language of all parts; the caller refreshes."""
        if theme is self.theme:
            return
        self.theme = theme
        for part in self._parts.values():
            if isinstance(part, (Painted, Board)):
                part.set_theme(theme)

    def px(self, ref: float) -> float:
        """Screen pixels of a length in reference pixels."""
        return self.theme.px(ref)

    def part(self, key: str, make: Callable[[], W]) -> W:
        """The part of this key, made if it is new.  Parts lie above those that were made before them."""
        self._used.add(key)
        if key not in self._parts:
            made = make()
            made.setParent(self)
            touch_without_focus(made)
            self._parts[key] = made
            made.show()
        return cast(W, self._parts[key])

    def has(self, key: str) -> bool:
        """Whether there is a part of this key."""
        return key in self._parts

    def drop(self, key: str) -> None:
        """Forget a part at once."""
        part = self._parts.pop(key, None)
        self._events.pop(key, None)
        self._shown.pop(key, None)
        if part is not None:
            if part.isAncestorOf(QApplication.focusWidget() or self) or part.hasFocus():
                self.setFocus()  # else Qt gives the focus to some neighbour, and Enter would press that
            part.hide()
            part.setParent(None)
            part.deleteLater()

    def release(self) -> None:
        """Hold nothing of what was shown; for a board that goes away."""
        self._events.clear()
        self._shown.clear()
        self._parts.clear()

    def changed(self, key: str, value: object) -> bool:
        """Whether what a part shows is not yet ``value``; it is from now on."""
        if key in self._shown and self._shown[key] == value:
            return False
        self._shown[key] = value
        return True

    def at(self, part: QWidget, x: float, y: float, w: float, h: float) -> float:
        """Place a part's body (screen pixels); returns its lower edge."""
        rect = QRectF(x, y, w, h)
        if isinstance(part, Painted):
            part.place(rect)
        else:
            part.setGeometry(rect.toAlignedRect())
        return y + h

    def button(self, key: str, event: Press, make: Callable[[], W]) -> W:
        """A part that emits ``event`` when it is pressed, also when it is drawn as not ready."""
        new = key not in self._parts
        part = self.part(key, make)
        self._events[key] = event
        if new:
            cast(QAbstractButton, part).clicked.connect(lambda: self.press(key))
        return part

    def press(self, key: str) -> None:
        """Emit what the button of this key stands for."""
        if key in self._events:
            self.pressed.emit(self._events[key])

    def event_of(self, part: QWidget) -> Press | None:
        """What a part emits when it is pressed; None for one that emits nothing."""
        return next((self._events.get(key) for key, each in self._parts.items() if each is part), None)

    def words(
        self,
        key: str,
        text: str | tuple[Part, ...],
        px: float = 36.0,
        bold: bool = False,
        role: Role = "ink",
        line_height: float = TEXT_LINE,
        max_lines: int | None = None,
        kind: TextKind = TextKind.BODY,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        valign: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
        tracking: float = 0.0,
        theme: Theme | None = None,
    ) -> Words:
        """A text; ``theme`` if its letters must be smaller than the page's."""
        own = theme or self.theme
        part = self.part(
            key,
            lambda: Words(own, key, text, px, bold, role, line_height, max_lines, kind, tracking, align, valign),
        )
        self.sized(part, own)
        if self.changed(key, (text, role)):
            part.set_text(text, role)
        return part

    def title(self, text: str, px: float = 66.0, key: str = "title", max_lines: int = 2) -> Words:
        """The title: bold, broken by hand."""
        return self.words(key, text, px, True, "ink", TITLE_LINE, max_lines, TextKind.TITLE, tracking=0.02)

    def notice(self, key: str, kind: NoticeKind, text: str, bold: bool = False, plain: bool = False) -> Notice:
        """A sentence with an icon on a tint, or on nothing."""
        tint = Tint[kind.name]
        part = self.part(key, lambda: Notice(self.theme, key, tint, text, bold, plain))
        if self.changed(key, (kind, text)):
            part.set_notice(tint, text)
        return part

    def sized(self, part: W, theme: Theme) -> W:
        """Give a part letters of another size than the page's."""
        if isinstance(part, (Painted, Board)) and part.theme != theme:
            part.set_theme(theme)
        return part

    def themes(self) -> list[Theme]:
        """The own theme and the same with smaller letters, for texts that would not fit."""
        sizes = [TextSize.XL, TextSize.LARGE, TextSize.STANDARD]
        return [self.theme if size is self.theme.size else self.theme.but(size=size)
                for size in sizes[sizes.index(self.theme.size):]]  # fmt: skip

    def action(self, action: Action, make: Callable[[], W]) -> W:
        """The button of an action; its object name is the action's key."""
        return self.button(action.key, action.event, make)

    def touchables(self) -> list[QAbstractButton]:
        """Everything that can be pressed, in reading order."""
        found = [part for part in self.findChildren(QAbstractButton) if part.isVisibleTo(self)]
        return sorted(found, key=self._reading)

    def _reading(self, part: QWidget) -> tuple[int, int]:
        spot = part.mapTo(self, part.rect().topLeft())
        return int(spot.y() // max(1.0, self.px(24))), spot.x()
