"""The hidden gesture for staff: one finger rests in the upper left corner, then taps the upper right one.

Until the finger has rested, nothing is kept from the page: there is no button in that corner on any page.  The tap
that follows is kept from it, whatever lies there.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

REST_SECONDS, LONGEST_SECONDS = 5.0, 15.0
"""So long it rests; one that rests for longer is no finger of somebody who knows."""
TAP_SECONDS, LONGEST_TAP_SECONDS = 4.0, 2.0
"""So soon after it the tap begins, and so long it may take."""
CORNER = 90.0
"""Side of a corner in reference px: 25 mm."""


class Corner(Enum):
    LEFT = "left"
    RIGHT = "right"


class Corners:
    """Pure: told of one pointer, with times in seconds."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin anew."""
        self._resting: float | None = None
        self._rested: float | None = None
        self._tapping: float | None = None

    def down(self, corner: Corner | None, at: float) -> bool:
        """It goes down; whether that is kept from the page."""
        rested = self._rested
        self.forget()
        if corner is Corner.LEFT:
            self._resting = at
        elif corner is Corner.RIGHT and rested is not None and at - rested <= TAP_SECONDS:
            self._tapping = at
        return self._tapping is not None

    def moved(self, corner: Corner | None) -> bool:
        """It moves; whether that is kept from the page."""
        if self._resting is not None and corner is not Corner.LEFT:
            self.forget()
        return self._tapping is not None

    def up(self, corner: Corner | None, at: float) -> tuple[bool, bool]:
        """It goes up: whether that is kept from the page, and whether the gesture is made."""
        resting, tapping = self._resting, self._tapping
        self.forget()
        if resting is not None and corner is Corner.LEFT and REST_SECONDS <= at - resting <= LONGEST_SECONDS:
            self._rested = at
        made = tapping is not None and corner is Corner.RIGHT and at - tapping <= LONGEST_TAP_SECONDS
        return tapping is not None, made


class StaffGesture(QObject):
    """Looks at the events of the native window before anybody else; ``made`` comes with the end of the gesture.

    ``frame`` is what the kiosk shows in the window, ``time_of`` turns stamps of events into seconds, ``scale`` says
    how many screen pixels a reference pixel has now.
    """

    made = Signal()

    def __init__(
        self, window: QWidget, frame: QWidget, time_of: Callable[[int], float], scale: Callable[[], float]
    ) -> None:
        super().__init__(window)
        self._window, self._frame, self._time_of, self._scale = window, frame, time_of, scale
        self._corners = Corners()
        self._fingers: set[int] = set()
        self._several = False

    def takes(self, event: QEvent) -> bool:
        """Whether the event is kept from the page."""
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        if isinstance(event, QMouseEvent) and not self._of_finger(event):
            return self._mouse(event)
        return False

    def _of_finger(self, event: QMouseEvent) -> bool:
        """One that Qt made of a touch, which was seen already."""
        return event.device() is not None and event.device().type() == QInputDevice.DeviceType.TouchScreen

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton):
            self._corners.forget()
            return False
        at, corner = self._time_of(event.timestamp()), self._corner(event.position())
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                return self._corners.down(corner, at)
            case QEvent.Type.MouseMove:
                return self._corners.moved(corner)
            case QEvent.Type.MouseButtonRelease:
                return self._up(corner, at)
            case _:
                return False

    def _touch(self, event: QTouchEvent) -> bool:
        """With a second finger it is no gesture, until all are gone."""
        at, kept = self._time_of(event.timestamp()), False
        if event.type() == QEvent.Type.TouchCancel:
            self._fingers.clear()
            self._several = False
            self._corners.forget()
            return False
        for point in event.points():
            corner = self._corner(point.scenePosition())
            match point.state():
                case QEventPoint.State.Pressed:
                    self._fingers.add(point.id())
                    self._several = self._several or len(self._fingers) > 1
                    kept = self._corners.down(corner, at) or kept
                case QEventPoint.State.Released:
                    kept = (not self._several and self._up(corner, at)) or kept
                    self._fingers.discard(point.id())
                case _:
                    kept = self._corners.moved(corner) or kept
        if self._several:
            self._corners.forget()
            kept = False
        if not self._fingers:
            self._several = False
        return kept

    def _up(self, corner: Corner | None, at: float) -> bool:
        kept, made = self._corners.up(corner, at)
        if made:
            self.made.emit()
        return kept

    def _corner(self, point: QPointF) -> Corner | None:
        spot = self._frame.mapFrom(self._window, point)
        side = CORNER * self._scale()
        if not 0 <= spot.y() < side:
            return None
        if 0 <= spot.x() < side:
            return Corner.LEFT
        return Corner.RIGHT if self._frame.width() - side <= spot.x() < self._frame.width() else None
