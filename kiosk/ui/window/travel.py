"""The old page going and the new one coming: pictures that move over the new page, which is not painted meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.place import Page
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.window.ground import Fills, columns, difference, fill_ground, mixed, paint_ground, scaled_ground
from kiosk.ui.window.regions import boxes, rects, scaled_region, strips

_GAP = 64.0
"""Parts that lie closer above one another move as one picture, in reference px."""


@dataclass(frozen=True)
class Layer:
    """A page as it moves: its ground stays, ``parts`` of its picture travel; without a picture it is its ground.

    A pixel of the picture is one of the screen; ground and parts are in the toolkit's pixels.
    """

    ground: Fills
    picture: QImage = field(default_factory=QImage)
    parts: QRegion = field(default_factory=QRegion)

    def scaled(self, ratio: float) -> Layer:
        """The same with all areas in the screen's own pixels."""
        return Layer(scaled_ground(self.ground, ratio), self.picture, scaled_region(self.parts, ratio))


def _swept(layer: Layer, shift: int) -> QRegion:
    """Everywhere its parts come on their way."""
    swept = QRegion()
    for part in rects(layer.parts):
        swept += part.adjusted(min(0, shift), 0, max(0, shift), 0)
    return swept


def parts_of(view: PageView[Page], ground: Fills) -> QRegion:
    """Where something lies on a page's ground; all of it on the sun, which looks the same wherever it has gone.

    To mix pictures is five times as quick as to mix a gradient, and few large ones quicker than many small ones.
    """
    if view.ground is Ground.ATTENTION and not view.theme.palette.flat:
        return QRegion(view.rect())
    region = QRegion()
    for child in view.children():
        if isinstance(child, QWidget) and child.isVisibleTo(view):
            region += child.geometry()
    merged, gap = QRegion(), round(view.theme.px(_GAP))
    for column in columns(ground):
        for box in boxes(region.intersected(column), gap):
            merged += box
    return merged.intersected(view.rect())


def painted(view: PageView[Page], ground: Fills) -> QImage:
    """Paint a page for the one time of a transition.  ``grab()`` would put the toolkit's own grey behind its parts."""
    picture = QImage(view.size() * view.devicePixelRatioF(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(view.devicePixelRatioF())
    p = QPainter(picture)
    paint_ground(p, ground)
    p.end()
    view.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    picture.setDevicePixelRatio(1)
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
    copy.setDevicePixelRatio(1)
    return copy


class Travel(QWidget):
    """Opaque: Qt paints nothing below it.  Touches go through to the new page.

    All its areas are in the screen's own pixels, whatever a pixel of the toolkit is.
    """

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self.setObjectName("travel")
        self._stage = stage
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.old: Layer | None = None
        self.new: Layer | None = None
        self.shift = 0
        self._ratio = 1.0
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
        ratio = self._ratio = self._stage.devicePixelRatioF()
        self.old, self.new, self.shift, self._t = old.scaled(ratio), new.scaled(ratio), round(shift * ratio), 0.0
        grounds = difference(self.old.ground, self.new.ground)
        changing = grounds + _swept(self.old, -self.shift) + _swept(self.new, self.shift)
        self._changing = scaled_region(changing, 1 / ratio)
        self.setGeometry(self._stage.rect())
        self.raise_()
        self.show()

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
        p = QPainter(self)
        p.scale(1 / self._ratio, 1 / self._ratio)
        frame = _Frame(self.old, self.new, self.shift, self._t)
        for strip in strips(scaled_region(event.region(), self._ratio), self.new.picture.width()):
            frame.paint(p, strip)
        p.end()
        self._whole = self._t == 1


class _Frame:
    """One moment: the new page, over it the old one, fainter and fainter.

    Where only one of them has something the other is its ground.  Nothing is mixed that can be filled.
    """

    def __init__(self, old: Layer, new: Layer, shift: int, t: float) -> None:
        self._old, self._new, self._t = old, new, t
        self._coming, self._going = round(shift * (1 - t)), round(-shift * t)
        self._comes = new.parts.translated(self._coming, 0)
        self._goes = old.parts.translated(self._going, 0) if t < 1 else QRegion()
        self._bare = mixed(old.ground, new.ground, t)

    def paint(self, p: QPainter, strip: QRect) -> None:
        # In a region of many rectangles Qt mixes spans of pixels instead of whole lines: twice as slow.
        p.setClipRect(strip)
        comes, goes = self._comes.intersected(strip), self._goes.intersected(strip)
        both, one, other = comes & goes, comes - goes, goes - comes
        p.setOpacity(1)
        self._ground(p, self._bare, QRegion(strip) - comes - goes)
        self._ground(p, self._old.ground, one if self._t < 1 else QRegion())
        self._ground(p, self._new.ground, other)
        self._picture(p, self._new, self._coming, both if self._t < 1 else one)
        if self._t < 1:
            p.setOpacity(self._t)
            self._picture(p, self._new, self._coming, one)
            p.setOpacity(1 - self._t)
            self._picture(p, self._old, self._going, goes)

    def _ground(self, p: QPainter, ground: Fills, region: QRegion) -> None:
        for part in rects(region):
            fill_ground(p, ground, part)

    def _picture(self, p: QPainter, layer: Layer, x: int, region: QRegion) -> None:
        for part in rects(region):
            p.drawImage(part, layer.picture, part.translated(-x, 0))
