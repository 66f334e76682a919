"""A board of keys: the grid, and every way a finger, two fingers or a key can strike it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QMarginsF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QPainter, QPaintEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.keyboards.key import LIP, Key, KeyKind, KeySpec, holds, needed
from kiosk.ui.keyboards.rows import row_heights
from kiosk.ui.style.theme import TextKind, Theme

GAP = 9.0
"""Gap between keys in reference px; on a panel that is drawn smaller what two targets have at least."""

_WHOLE = 0.5
"""Screen pixels that are lost between two keys, as each begins and ends at a whole one."""
COLUMNS = 10
_LEAST_LETTER = 68.0
"""Height of a key in reference px that holds a letter as large as in any smaller size."""
_WIDTH = 984.0
"""Width of a board that was not placed yet, in reference px."""

V = TypeVar("V")


class Board(Component[V]):
    """Keys strike on touch-down, so that the second of two quick fingers is never lost.

    A touch in a gap strikes the nearest key, a touch further off than half a gap outside the board none.
    ``struck`` (no argument: a sound is the same for every key) comes with each strike.
    """

    struck = Signal()
    laid = Signal()
    """Other keys may lie there now."""

    columns = COLUMNS
    rows = 4
    key_height = 111.0

    def __init__(self, theme: Theme, name: str, lit: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._lit = lit
        self.keys: list[Key] = []
        self._fingers: dict[int, Key] = {}
        self._mouse: Key | None = None

    def specs(self) -> Sequence[KeySpec]:
        """The keys, with the words of the value."""
        raise NotImplementedError

    def roomy(self, specs: Sequence[KeySpec]) -> Sequence[KeySpec]:
        """The same keys in rows of their own for those with words, where the usual ones are too narrow for these."""
        return specs

    def rebuild(self) -> None:
        """Lay the keys, if they are others than those that lie there."""
        specs = list(self.specs())
        if not all(self._holds(spec) for spec in specs):
            specs = list(self.roomy(specs))
        self.rows = 1 + max(spec.row for spec in specs)
        if [key.spec for key in self.keys] != specs:
            self.lay(specs)

    def gap(self) -> float:
        """Between two keys, in screen pixels."""
        return max(self.theme.px(GAP), self.theme.px(self.theme.apart) + _WHOLE)

    def _unit(self) -> float:
        """Width of a key of one column, in screen pixels."""
        wide = self.body().width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else self.theme.px(_WIDTH)
        return (wide - self.gap() * (self.columns - 1)) / self.columns

    def _holds(self, spec: KeySpec) -> bool:
        """Whether the key's word stands in it as large as it should be."""
        if spec.kind is not KeyKind.FUNCTION:
            return True
        return holds(self.theme, spec, spec.span * self._unit() + (spec.span - 1) * self.gap())

    def _needs(self, specs: Sequence[KeySpec]) -> list[float]:
        """How many columns the word of each key needs."""
        gap, unit = self.gap(), self._unit()
        return [max(1.0, (needed(self.theme, spec) + gap) / (unit + gap)) for spec in specs]

    def hold(self, specs: Sequence[KeySpec]) -> bool:
        """Whether the words of all these keys stand in one row."""
        return sum(self._needs(specs)) <= self.columns

    def spread(self, row: int, specs: Sequence[KeySpec]) -> list[KeySpec]:
        """The keys in one row, each as wide as its word needs, and what is left shared by all."""
        needs = self._needs(specs)
        spare = (self.columns - sum(needs)) / len(specs)
        spread, column = [], 0.0
        for spec, need in zip(specs, needs, strict=True):
            spread.append(replace(spec, row=row, column=column, span=need + spare))
            column += need + spare
        return spread

    def lay(self, specs: Sequence[KeySpec]) -> None:
        """Put these keys on the board; those already there become the new ones."""
        for spare in self.keys[len(specs) :]:
            self._let_go(spare)
            spare.hide()
            spare.deleteLater()
        del self.keys[len(specs) :]
        for at, spec in enumerate(specs):
            if at < len(self.keys):
                self.keys[at].show_value(spec).set_able(True)
            else:
                key = Key(self.theme, self._lit, self).show_value(spec)
                key.clicked.connect(lambda _checked=False, key=key: self._strike(key))
                key.walked.connect(lambda dx, dy, key=key: self.walk(key, dx, dy))
                self.keys.append(key)
                key.show()
        self._stop_at(self.keys[0])
        self._put()
        self.laid.emit()

    def _stop_at(self, stop: Key) -> None:
        """One key is the board's stop on the way of Tab; arrows walk on from there."""
        for key in self.keys:
            key.setFocusPolicy(Qt.FocusPolicy.TabFocus if key is stop else Qt.FocusPolicy.NoFocus)

    def walk(self, key: Key, dx: int, dy: int) -> None:
        """Move the keyboard focus to the nearest key in a direction; at the edge it stays."""
        here = key.geometry().center()
        best: tuple[float, Key] | None = None
        for other in self.keys:
            away = other.geometry().center() - here
            ahead, aside = (away.x() * dx, abs(away.y())) if dx else (away.y() * dy, abs(away.x()))
            if ahead > key.height() / 3 and aside <= ahead * 2:
                distance = ahead + aside * 3.0
                if best is None or distance < best[0]:
                    best = (distance, other)
        if best is not None:
            self._stop_at(best[1])
            best[1].setFocus(Qt.FocusReason.TabFocusReason)

    def key(self, key_id: str) -> Key:
        """The key of an id; KeyError when there is none."""
        for key in self.keys:
            if key.spec.id == key_id:
                return key
        raise KeyError(key_id)

    def strike(self, key: Key) -> None:
        """What a key does; subclasses emit their signals."""
        raise NotImplementedError

    def _strike(self, key: Key) -> None:
        self.struck.emit()
        self.strike(key)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for key in self.keys:
            key.set_theme(theme)
        self._put()

    def bleed(self) -> QMarginsF:
        """Half a gap around the board belongs to its outer keys; below it also the lip."""
        half = self.gap() / 2
        return QMarginsF(half, half, half, half + self.theme.px(LIP))

    def height_for(self, _width: float) -> float:
        return self.theme.px(self.rows * self.key_height) + (self.rows - 1) * self.gap()

    def least_height(self, rows: int = 0) -> float:
        """The height in screen pixels below which its keys are too small for a finger, or for large letters.

        ``rows``: so many of them, if it has not more.
        """
        rows = max(rows, self.rows)
        return rows * self._least_key() + (rows - 1) * self.gap()

    def _least_key(self) -> float:
        large = self.theme.growth(TextKind.KEY) > 1.0
        return self.theme.px(max(self.theme.key_target, _LEAST_LETTER if large else 0.0))

    def resizeEvent(self, _event: object) -> None:
        if self._has_value:
            self.rebuild()
        self._put()

    def _put(self) -> None:
        body, gap = self.body(), self.gap()
        width = (body.width() - gap * (self.columns - 1)) / self.columns
        wanted = [0.0] * self.rows
        for key in self.keys:
            wanted[key.spec.row] = max(wanted[key.spec.row], key.tall())
        heights = row_heights(wanted, body.height() - gap * (self.rows - 1), self._least_key())
        tops = [sum(heights[:row]) + row * gap for row in range(self.rows)]
        for key in self.keys:
            spec = key.spec
            key.place(
                QRectF(
                    body.left() + spec.column * (width + gap),
                    body.top() + tops[spec.row],
                    spec.span * width + (spec.span - 1) * gap,
                    heights[spec.row],
                )
            )

    def nearest(self, point: QPointF) -> Key | None:
        """The key a touch at ``point`` means."""
        best: tuple[float, Key] | None = None
        for key in self.keys:
            box = key.body().translated(QPointF(key.pos()))
            dx = max(box.left() - point.x(), 0.0, point.x() - box.right())
            dy = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
            distance = dx * dx + dy * dy
            if best is None or distance < best[0]:
                best = (distance, key)
        # Half the gap's diagonal, and the lip: further off it was not a key that was meant.
        reach = (self.gap() / 2 + self.theme.px(LIP)) * 1.5
        return best[1] if best and best[0] <= reach * reach else None

    def _down(self, point: QPointF) -> Key | None:
        key = self.nearest(point)
        if key is None:
            return None
        key.hold(True)
        struck = key.spec.id
        self._strike(key)
        if key in self.keys and key.spec.id == struck:
            return key
        key.hold(False)  # the strike laid other keys: it is another one now, or will be deleted
        return None

    def _let_go(self, key: Key) -> None:
        """Forget the fingers on a key that goes."""
        self._fingers = {finger: held for finger, held in self._fingers.items() if held is not key}
        if self._mouse is key:
            self._mouse = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._release_mouse()
            self._mouse = self._down(event.position())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick strikes are two letters."""
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._release_mouse()
        event.accept()

    def _release_mouse(self) -> None:
        if self._mouse is not None:
            self._mouse.hold(False)
            self._mouse = None

    def event(self, event: QEvent) -> bool:
        """Each finger for itself; an accepted touch makes no mouse event, so nothing is struck twice."""
        if isinstance(event, QTouchEvent):
            if event.type() == QEvent.Type.TouchCancel:
                self._lift_all()
            else:
                for point in event.points():
                    self._finger(point)
            event.accept()
            return True
        return super().event(event)

    def _finger(self, point: QEventPoint) -> None:
        if point.state() == QEventPoint.State.Pressed:
            key = self._down(QPointF(self.mapFromGlobal(point.globalPosition())))
            if key is not None:
                self._fingers[point.id()] = key
        elif point.state() == QEventPoint.State.Released:
            key = self._fingers.pop(point.id(), None)
            if key is not None:
                key.hold(False)

    def _lift_all(self) -> None:
        for key in self._fingers.values():
            key.hold(False)
        self._fingers.clear()

    def hideEvent(self, _event: object) -> None:
        """No key stays down on a page that went away."""
        self._lift_all()
        self._release_mouse()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The underlay; keys draw themselves."""

    def draw(self, p: QPainter) -> None:
        """Nothing of its own."""
