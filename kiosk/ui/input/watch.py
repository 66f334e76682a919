"""Stands before all widgets: an input the gate does not admit reaches none of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.dataclass import dataclass
from kiosk.screen.values.sheets import Screen
from kiosk.ui.bridge import Gate
from kiosk.ui.input.controls import control_of, key_controls
from kiosk.ui.input.physical_keys import types_letter
from kiosk.ui.keyboards import Board as Keys
from kiosk.ui.keyboards.key import Key
from kiosk.visit.chapter.common import Touched
from kiosk.visit.chapter.keys import TypingDropped
from kiosk.visit.controls import Control

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SPACE = Qt.Key.Key_Space
_ERASERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_DOWN = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


@dataclass(frozen=True, slots=True)
class _Held:
    """A press until its release.  Of the part only what it was: the page may be gone by then."""

    began: float = 0.0
    admitted: bool = True
    control: Control | None = None
    strikes: bool = True
    """It did all it does when it went down (a key of the screen, or nothing of the kiosk's)."""


class InputWatch(QObject):
    """Filters the events of the native window; what is the kiosk's lies in ``frame``.

    ``screen`` is what is shown now, ``takes_end`` says of a key whether no part may get it, ``time_of`` when an event
    with a stamp (ms) began.  What is refused still says that somebody is there (``refused``); a refused key says
    besides that it was dropped.  ``first`` is asked before the gate: what it takes nobody else hears of.
    """

    refused = Signal(object)

    def __init__(
        self,
        window: QWidget,
        frame: QWidget,
        screen: Callable[[], Screen | None],
        takes_end: Callable[[QKeyEvent], bool],
        gate: Gate,
        time_of: Callable[[int], float],
    ) -> None:
        super().__init__(window)
        self._window, self._frame, self._screen, self._takes_end = window, frame, screen, takes_end
        self._gate, self.time_of = gate, time_of
        self.first: Callable[[QEvent], bool] = lambda _event: False
        self._watched: QWindow | None = None
        self._mouse = _Held()
        self._fingers: dict[int, bool] = {}
        self._keys: dict[int, _Held] = {}
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(0)
        self._over.timeout.connect(gate.handled)

    def watch(self, window: QWindow | None) -> None:
        """Filter this native window; a widget gets a new one when its flags change."""
        if window is not None and window is not self._watched:
            self._watched = window
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event is refused."""
        if isinstance(event, QMouseEvent):
            stop = self.first(event) or self._mouse_event(event)
        elif isinstance(event, QTouchEvent):
            stop = self.first(event) or self._touch_event(event)
        elif isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            down = event.type() == QEvent.Type.KeyPress
            stop = self._key_down(event) or self._takes_end(event) if down else self._key_up(event)
        else:
            return False
        if stop:
            event.accept()  # else Qt would try a refused touch once more, as a mouse
        self._over.start()
        return stop

    # fingers and mouse ---------------------------------------------------------------------------------------------

    def _mouse_event(self, event: QMouseEvent) -> bool:
        began = self.time_of(event.timestamp())
        if event.type() in _DOWN:
            self._mouse = self._down(event.position(), began)
            return not self._mouse.admitted
        if event.type() != QEvent.Type.MouseButtonRelease:
            return not self._mouse.admitted and event.buttons() != Qt.MouseButton.NoButton
        held, self._mouse = self._mouse, _Held()
        self._again(held)
        return not held.admitted

    def _touch_event(self, event: QTouchEvent) -> bool:
        began = self.time_of(event.timestamp())
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed:
                self._fingers[point.id()] = self._down(point.position(), began).admitted
        refused = bool(self._fingers) and not any(self._fingers.values())
        for point in event.points():
            if point.state() == QEventPoint.State.Released:
                self._fingers.pop(point.id(), None)
        if event.type() == QEvent.Type.TouchCancel:
            self._fingers.clear()
        return refused

    def _down(self, point: QPointF, began: float) -> _Held:
        part = self._part_at(point)
        return _Held(began) if part is None else self._ask(part, began)

    def _part_at(self, point: QPointF) -> QWidget | None:
        """The button or keyboard there, or the frame; None outside of the frame (the demo's drawer)."""
        part, frame = self._window.childAt(point.toPoint()), self._frame
        if part is None or not (part is frame or frame.isAncestorOf(part)):
            return None
        while part is not None and part is not frame and not isinstance(part, QAbstractButton | Keys):
            part = part.parentWidget()
        return part

    def _ask(self, part: QWidget, began: float) -> _Held:
        if isinstance(part, Keys | Key):
            held = _Held(began, self._gate.key(began, on_screen=True))
        else:
            control = self._control(part)
            held = _Held(began, self._gate.touch(control, began), control, strikes=False)
        if not held.admitted:
            self._refused(typed=held.strikes)
        return held

    def _again(self, held: _Held) -> None:
        """What a release does was begun by its press."""
        if not held.strikes and held.admitted:
            self._gate.touch(held.control, held.began)

    def _control(self, part: QWidget | None) -> Control | None:
        screen = self._screen()
        if screen is None or not isinstance(part, QAbstractButton) or not self._frame.isAncestorOf(part):
            return None
        return control_of(part, self._window, screen.page)

    # keys ----------------------------------------------------------------------------------------------------------

    def _key_down(self, event: QKeyEvent) -> bool:
        code, began = event.key(), self.time_of(event.timestamp())
        if event.isAutoRepeat() and code in self._keys:
            began = self._keys[code].began
        self._keys[code] = held = self._key(event, began)
        return not held.admitted

    def _key(self, event: QKeyEvent, began: float) -> _Held:
        code, focus = event.key(), self._window.focusWidget()
        on_button = isinstance(focus, QAbstractButton) and self._frame.isAncestorOf(focus)
        if focus is not None and on_button and (code == _SPACE or (code in _ENTER and isinstance(focus, Key))):
            return self._ask(focus, began)
        if code in _ERASERS or types_letter(event):
            held = _Held(began, self._gate.key(began, on_screen=False))
            if not held.admitted:
                self._refused(typed=True)
            return held
        if code in _ENTER or code == Qt.Key.Key_Tab:
            control = self._control(focus) if on_button else self._way(0)
            control = control if code in _ENTER else None
            held = _Held(began, self._gate.end_key(control, began), control, strikes=False)
        else:
            control = self._way(1) if code == Qt.Key.Key_Escape else None
            held = _Held(began, self._gate.touch(control, began), control, strikes=False)
        if not held.admitted:
            self._refused(typed=False)
        return held

    def _way(self, which: int) -> Control | None:
        """What Enter (0) or Esc (1) stands for."""
        screen = self._screen()
        return None if screen is None else key_controls(screen)[which]

    def _key_up(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        self.time_of(event.timestamp())
        held = self._keys.pop(event.key(), _Held())
        self._again(held)
        return not held.admitted

    def _refused(self, typed: bool) -> None:
        self.refused.emit(TypingDropped() if typed else Touched())
