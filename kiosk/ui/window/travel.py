"""The old page going and the new one coming: pictures that move over the new page, which is not painted meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.place import Page
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.window.ground import Fills, difference, mix_ground, paint_ground


@dataclass(frozen=True)
class Layer:
    """A page as it moves: its ground stays, ``parts`` of its picture travel; without a picture it is its ground."""

    ground: Fills
    picture: QImage = field(default_factory=QImage)
    parts: QRegion = field(default_factory=QRegion)


def _rects(region: QRegion) -> Iterable[QRect]:
    """A region's rectangles: it can be walked through, though PySide's stubs don't say so."""
    return cast(Iterable[QRect], region)


def parts_of(view: PageView[Page]) -> QRegion:
    """Where something lies on a page's ground; all of it on the sun, which looks the same wherever it has gone.

    To mix pictures is five times as quick as to mix a gradient.
    """
    if view.ground is Ground.ATTENTION and not view.theme.palette.flat:
        return QRegion(view.rect())
    region = QRegion()
    for child in view.children():
        if isinstance(child, QWidget) and child.isVisibleTo(view):
            region += child.geometry()
    return region.intersected(view.rect())


def painted(view: PageView[Page], ground: Fills) -> QImage:
    """Paint a page for the one time of a transition.  ``grab()`` would put the toolkit's own grey behind its parts."""
    picture = QImage(view.size() * view.devicePixelRatioF(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(view.devicePixelRatioF())
    p = QPainter(picture)
    paint_ground(p, ground)
    p.end()
    view.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture


def last_seen(view: QWidget) -> QImage | None:
    """What the screen shows where a widget lies, without painting it again; None where that can't be had.

    What waits to be painted is painted first.
    """
    window, store = view.window(), view.backingStore()
    if store is None or not window.isVisible():
        return None
    window.repaint(0, 0, 1, 1)
    shown, ratio = store.paintDevice(), view.devicePixelRatioF()
    place = QRect(view.mapTo(window, QPoint()) * ratio, view.size() * ratio)
    if not isinstance(shown, QImage) or not shown.rect().contains(place):
        return None
    copy = shown.copy(place)
    copy.setDevicePixelRatio(ratio)
    return copy


class Travel(QWidget):
    """Opaque: Qt paints nothing below it.  Touches go through to the new page."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self.setObjectName("travel")
        self._stage = stage
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.old: Layer | None = None
        self.new: Layer | None = None
        self.shift = 0.0
        self._t = 0.0
        self._changing = QRegion()
        self._whole = False
        self.hide()

    @property
    def pictures(self) -> int:
        """How many pictures of pages are kept at the moment."""
        return sum(each is not None and not each.picture.isNull() for each in (self.old, self.new))

    def begin(self, old: Layer, new: Layer, shift: float) -> None:
        """Lie over the stage; the content goes ``shift`` pixels."""
        self.old, self.new, self.shift, self._t = old, new, shift, 0.0
        self._changing = difference(old.ground, new.ground) + self._swept(old, -shift) + self._swept(new, shift)
        self.setGeometry(self._stage.rect())
        self.raise_()
        self.show()

    def _swept(self, layer: Layer, shift: float) -> QRegion:
        """Everywhere its parts come on their way."""
        left, right = round(min(0.0, shift)), round(max(0.0, shift))
        swept = QRegion()
        for part in _rects(layer.parts):
            swept += part.adjusted(left, 0, right, 0)
        return swept

    def move_to(self, t: float) -> None:
        """Show the moment ``t``, 0..1."""
        self._t = t
        self.update(self._changing)

    def end(self) -> None:
        """Show the last moment and go, and leave it on the screen: it is the new page, as this would paint itself."""
        self._whole = False
        self._t = 1.0
        handle = self.window().windowHandle()
        if self.isVisible() and handle is not None and handle.isExposed():
            self.repaint(self._changing)
        self.setUpdatesEnabled(not self._whole)  # else Qt would have all that lies below painted again
        self.hide()
        self.setUpdatesEnabled(True)
        self.drop()

    def drop(self) -> None:
        """Go, and let go of all pictures."""
        self.hide()
        self.old = self.new = None
        self._changing = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both grounds, both contents."""
        if self.old is None or self.new is None:
            return
        t, p = self._t, QPainter(self)
        region, coming, going = event.region(), round(self.shift * (1 - t)), round(-self.shift * t)
        p.setClipRegion(region - self.new.parts.translated(coming, 0))
        paint_ground(p, self.new.ground)
        p.setClipRegion(region)
        self._paint_parts(p, self.new, coming, region)
        self._whole = t == 1
        if t < 1:
            p.setOpacity(1 - t)
            mix_ground(p, self.old.ground, region.intersected(self._changing) - self.old.parts.translated(going, 0))
            p.setClipRegion(region)
            self._paint_parts(p, self.old, going, region)
        p.end()

    def _paint_parts(self, p: QPainter, layer: Layer, x: int, region: QRegion) -> None:
        ratio = layer.picture.devicePixelRatio()
        for part in _rects(layer.parts.translated(x, 0).intersected(region)):
            source = QRect((part.topLeft() - QPoint(x, 0)) * ratio, part.size() * ratio)
            p.drawImage(part, layer.picture, source)
