"""A widget whose parts are made once, kept by key, and placed anew whenever what it shows changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.screen.values.elements import Action, Note
from kiosk.ui.components.base import Component, Painted, Touchable
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.components.read.words import Text, Words
from kiosk.ui.components.touch.buttons import QuietButton
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TEXT_LINE, TITLE_LINE, TextBlock
from kiosk.ui.text.named import name_of, named
from kiosk.visit.event.all import Pressed

_NAME_LINE, _RISE = 1.2, 38.0
"""Of the library's name: its line, and what it may be higher in larger letters, at either side in reference px."""
_TURNING_KEYS = {Qt.Key.Key_PageUp: "-previous", Qt.Key.Key_PageDown: "-next"}
W = TypeVar("W", bound=Component[Any] | Touchable[Any])
T = TypeVar("T", bound=Touchable[Any])


def values_of(view: type) -> list[type]:
    """What a view shows, as its type argument says; nothing for one that is generic itself."""
    bases = view.__dict__.get("__orig_bases__", ())
    return [each for base in bases for each in get_args(base) if isinstance(each, type)]


def touch_without_focus(part: QWidget) -> None:
    """A finger doesn't take the keyboard's focus along: Enter stays the way on, whatever was touched last."""
    for each in [part, *part.findChildren(QAbstractButton)]:
        if isinstance(each, QAbstractButton):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class Board(QWidget):
    """Subclasses name every part in ``arrange``, show it a value and place it; what is not named any more goes away.

    So typing changes a text in a widget that stays, and another size or contrast moves what is there.
    """

    pressed = Signal(object)
    arranged = Signal()
    """Parts may lie elsewhere now, or be others."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.theme = theme
        self._parts: dict[str, Component[Any] | Touchable[Any]] = {}
        self._used: set[str] = set()
        self._events: dict[str, Pressed] = {}
        self._turns: dict[str, Callable[[], None]] = {}
        self.turning = ("", "")
        """What is written on buttons that turn leaves: back, on."""

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
            part.set_theme(theme)

    def px(self, ref: float) -> float:
        """Screen pixels of a length in reference pixels."""
        return self.theme.px(ref)

    def part(self, kind: type[W], key: str, make: Callable[[], W] | None = None) -> W:
        """The part of this key, made if it is new, or if that of this key was of another kind.

        ``make`` is for a part that needs more than theme and name.  Parts lie above those that were made before them.
        """
        self._used.add(key)
        found = self._parts.get(key)
        if isinstance(found, kind):
            return found
        if found is not None:
            self.drop(key)
        made = make() if make is not None else kind(self.theme, key)
        made.setParent(self)
        touch_without_focus(made)
        self._parts[key] = made
        made.show()
        return made

    def placed(self) -> set[str]:
        """The keys of the parts that are named so far, and stand on this leaf."""
        return set(self._used)

    def has(self, key: str) -> bool:
        return key in self._parts

    def drop(self, key: str) -> None:
        """Forget a part at once."""
        part = self._parts.pop(key, None)
        self._events.pop(key, None)
        self._turns.pop(key, None)
        if part is not None:
            if part.isAncestorOf(QApplication.focusWidget() or self) or part.hasFocus():
                self.setFocus()  # else Qt gives the focus to some neighbour, and Enter would press that
            part.hide()
            part.setParent(None)
            part.deleteLater()

    def release(self) -> None:
        """Hold nothing of what was shown; for a board that goes away."""
        self._events.clear()
        self._turns.clear()
        self._parts.clear()

    def at(self, part: QWidget, x: float, y: float, w: float, h: float) -> float:
        """Place a part's body (screen pixels); returns its lower edge."""
        rect = QRectF(x, y, w, h)
        if isinstance(part, Painted):
            part.place(rect)
        else:
            part.setGeometry(rect.toAlignedRect())
        return y + h

    def button(self, kind: type[T], key: str, event: Pressed, make: Callable[[], T] | None = None) -> T:
        """A part that emits ``event`` when it is pressed, also when it is drawn as not ready."""

        def wired() -> T:
            made = make() if make is not None else kind(self.theme, key)
            made.clicked.connect(lambda: self.press(key))
            return made

        part = self.part(kind, key, wired)
        self._events[key] = event
        return part

    def press(self, key: str) -> None:
        """Emit the event of the part; where it turns a leaf, do so: that is no change of the visit."""
        turn = self._turns.get(key)
        if key in self._events:
            self.pressed.emit(self._events[key])
        if turn is not None:
            turn()
            self.refresh()

    def turned_by(self, key: str, turn: Callable[[], None]) -> None:
        """The part of this key, a button, also turns a leaf of this board."""
        self._turns[key] = turn

    def turn_by_key(self, key: Qt.Key) -> bool:
        """Page up and down turn leaves on an external keyboard; True if there was one to turn to."""
        end = _TURNING_KEYS.get(key)
        turner = next((each for each in self._turns if end is not None and each.endswith(end)), None)
        if turner is not None:
            self.press(turner)
        return turner is not None

    def leave_out(self, part: QWidget) -> None:
        """A part that stands on another leaf: it goes away with the end of ``refresh``."""
        self._used.discard(part.objectName())

    def event_of(self, part: QWidget) -> Pressed | None:
        """What a part emits when it is pressed; None for one that emits nothing."""
        return next((self._events.get(key) for key, each in self._parts.items() if each is part), None)

    def words(
        self,
        key: str,
        text: Text,
        px: float = 36.0,
        bold: bool = False,
        role: Role = "ink",
        line_height: float = TEXT_LINE,
        max_lines: int | None = None,
        kind: TextKind = TextKind.BODY,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        valign: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
        tracking: float = 0.0,
    ) -> Words:
        """A text."""
        theme = self.theme
        return self.part(
            Words, key, lambda: Words(theme, key, px, bold, role, line_height, max_lines, kind, tracking, align, valign)
        ).show_value(text)

    def title(
        self, text: str, px: float = 66.0, key: str = "title", max_lines: int = 2, width: float | None = None
    ) -> Words:
        """The title: bold, broken by hand; in larger letters it may take a line more.

        With a ``width`` (screen pixels) its letters are so large that its words stay whole in that.
        """
        words = self.words(key, text, px, True, "ink", TITLE_LINE, max_lines, TextKind.TITLE, tracking=0.02)
        words.let_grow()
        if width is not None:
            words.set_letters(words.letters_for(width, px))
        return words

    def library_name(self, name: str, px: float, room: QRectF, role: Role = "ink") -> None:
        """The library's name beside its sign, in the middle of ``room``; in larger letters it may be higher."""
        rise = 0.0 if self.theme.growth() == 1.0 else self.px(_RISE)
        tall = room.adjusted(0, -rise, 0, rise)

        def make(text: str) -> TextBlock:
            return TextBlock(self.theme, name_of(text), px, True, role, _NAME_LINE, kind=TextKind.TITLE)

        middle, shown = Qt.AlignmentFlag.AlignVCenter, named(name, make, tall.width(), tall.height()).parts
        words = self.words("library", shown, px, True, role, _NAME_LINE, kind=TextKind.TITLE, valign=middle)
        words.setAccessibleName(name)
        self.at(words, tall.left(), tall.top(), tall.width(), tall.height())

    def notice(self, key: str, note: Note, bold: bool = False, plain: bool = False) -> Notice:
        """A sentence with an icon on a tint, or on nothing."""
        return self.part(Notice, key, lambda: Notice(self.theme, key, bold, plain)).show_value(note)

    def quiet(self, action: Action, accent: bool = False, px: float = 40.0, repeats: bool = False) -> QuietButton:
        """A way aside."""
        return self.action(
            QuietButton, action, lambda: QuietButton(self.theme, action.key, accent, px, repeats)
        ).show_value(action)

    def action(self, kind: type[T], action: Action, make: Callable[[], T] | None = None) -> T:
        """The button of an action; its object name is the action's key."""
        return self.button(kind, action.key, action.event, make)

    def touchables(self) -> list[QAbstractButton]:
        """Everything that can be pressed, in reading order."""
        found = [part for part in self.findChildren(QAbstractButton) if part.isVisibleTo(self)]
        return sorted(found, key=self.reading)

    def reading(self, part: QWidget) -> tuple[int, ...]:
        spot = part.mapTo(self, part.rect().topLeft())
        return int(spot.y() // max(1.0, self.px(24))), spot.x()
