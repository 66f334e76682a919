"""What all components share: a value that they show, a theme, and a body that may be smaller than the widget."""

from __future__ import annotations

from typing import Generic, Self, TypeVar

from PySide6.QtCore import QEvent, QMarginsF, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.markup import plain
from kiosk.ui.components.focus import FocusRing
from kiosk.ui.style.theme import Theme

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


V = TypeVar("V")


class Painted(Generic[V]):
    """The contract of every component, mixed into a QWidget.

    ``show_value`` says what is shown: a value of the screen, as the page has it; one that is shown already costs
    nothing.  Subclasses make their texts of ``value`` in ``rebuild`` and draw in ``draw`` within ``body()``; ``place``
    puts the body where asked.  What shows no value (a rule, a card) is a ``Component[None]`` and is never told one.
    """

    theme: Theme
    value: V
    _has_value = False

    def _begin(self, theme: Theme, name: str) -> None:
        self.theme = theme
        self._widget().setObjectName(name)

    def setAccessibleName(self, name: str) -> None:
        """The words alone, without readings above them."""
        QWidget.setAccessibleName(self._widget(), plain(name))

    def setAccessibleDescription(self, description: str) -> None:
        QWidget.setAccessibleDescription(self._widget(), plain(description))

    def _widget(self) -> QWidget:
        if not isinstance(self, QWidget):
            raise TypeError("Painted is mixed into a QWidget")
        return self

    def show_value(self, value: V) -> Self:
        """Show it; nothing happens if it is what is shown."""
        if not self._has_value:
            self.value, self._has_value = value, True
            self.rebuild()
            self._widget().update()
        elif value != self.value:
            before, self.value = self.value, value
            self.rebuild()
            self.repaint_from(before)
        return self

    def repaint_from(self, _before: V) -> None:
        """Have painted again what looks otherwise than with the value before: all of it, unless a subclass knows."""
        self._widget().update()

    def set_theme(self, theme: Theme) -> None:
        """Change size, contrast or language of what is drawn; the geometry stays the caller's."""
        self.theme = theme
        self.rebuild()
        self._widget().update()

    def rebuild(self) -> None:
        """Make texts and accessible words anew after the value or the theme changed."""

    def bleed(self) -> QMarginsF:
        """Room around the body, in screen pixels, for lip, shadow, focus line or a larger touch area."""
        return QMarginsF()

    def place(self, rect: QRectF) -> None:
        """Put the visible body at ``rect`` (screen pixels of the parent)."""
        self._widget().setGeometry(rect.marginsAdded(self.bleed()).toAlignedRect())

    def body(self) -> QRectF:
        """The visible body within the widget."""
        return QRectF(self._widget().rect()).marginsRemoved(self.bleed())

    def height_for(self, _width: float) -> float:
        """Height in screen pixels a body of this width wants."""
        return self.theme.px(132)

    def draw(self, p: QPainter) -> None:
        """Paint the component; antialiasing is on."""
        raise NotImplementedError

    def _paint(self) -> None:
        p = QPainter(self._widget())
        p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        try:
            self.draw(p)
        finally:
            p.end()  # a painter left open would end the process, not just the picture


class Component(Painted[V], QWidget):
    """A component that is only looked at."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        QWidget.__init__(self, parent)
        self._begin(theme, name)
        self._due = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._due = event.region()
        self._paint()

    def due(self, rect: QRectF) -> bool:
        """Whether anything of ``rect`` is to be painted now."""
        return self._due.intersects(rect.toAlignedRect())


class Touchable(Painted[V], QAbstractButton):
    """A component that is pressed: by finger, by an external keyboard (Space, Enter) or by a screen reader.

    ``clicked`` comes on release, the pressed look at once.  The second tap of a double tap is swallowed, so it can't
    toggle twice; what another page has put under the finger is the input gate's matter (ADR 0024).
    """

    REACH = 10.0
    """How far around the body a touch still counts, in reference px (half the gap to the neighbour)."""

    repeats = False
    """Whether quick taps in a row all count, as on a pager."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        QAbstractButton.__init__(self, parent)
        self._begin(theme, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ring: FocusRing | None = None
        self._by_keyboard = False

    def bleed(self) -> QMarginsF:
        reach = self.theme.px(self.REACH)
        return QMarginsF(reach, reach, reach, reach)

    def radius(self) -> float:
        """Corner radius of the body in reference px, for the focus rings."""
        return 24.0

    def ring_rect(self) -> QRectF:
        """What the focus rings go around."""
        return self.body()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the pressed state in this very event, not in the next idle moment."""
        super().mousePressEvent(event)
        self.repaint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Swallow the second tap of a trembling hand."""
        if self.repeats:
            self.mousePressEvent(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; holding it down does not press again."""
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the rings, but only to somebody who came by keyboard."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._by_keyboard = event.reason() in _BY_KEYBOARD
        self._show_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A window that comes back finds its rings where they were.
        self._by_keyboard = self._by_keyboard and event.reason() is Qt.FocusReason.ActiveWindowFocusReason
        self._show_ring()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._show_ring()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_ring()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def _show_ring(self) -> None:
        host = self.parentWidget()
        # A component within a component (key, eye, tab) lets its ring reach over the edge of its parent.
        while isinstance(host, Component) and host.parentWidget() is not None:
            host = host.parentWidget()
        if not self._by_keyboard or host is None:
            self._drop_ring()
            return
        if self._ring is None or self._ring.parentWidget() is not host:
            self._drop_ring()
            self._ring = FocusRing(host)
        rect = self.ring_rect()
        self._ring.surround(self.theme, rect.translated(self.mapTo(host, QPoint(0, 0))), self.radius())

    def _drop_ring(self) -> None:
        """The rings are a child of what lives longer than the component, so nothing else would delete them."""
        ring, self._ring = self._ring, None
        if ring is not None:
            ring.hide()
            ring.deleteLater()

    def hideEvent(self, _event: QHideEvent) -> None:
        """A hidden component has no rings."""
        self._drop_ring()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint()
