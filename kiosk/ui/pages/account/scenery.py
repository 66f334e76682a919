"""The bay at the foot of a page whose list is short, so that no void gapes there."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRectF

from kiosk.art import scenes
from kiosk.screen.values.place import Page
from kiosk.ui.components.picture.bay import drifting_bay
from kiosk.ui.components.picture.picture import Motion, Picture
from kiosk.ui.pages.view import PageView

P = TypeVar("P", bound=Page)

_LEAST, _MOST = 210.0, 560.0
"""Heights in reference px in which the bay is worth showing."""


def lay_scenery(view: PageView[P], y: float, foot: float | None = None) -> None:
    """Let the bay fill the foot below ``y`` if there is room for it; in high contrast there is no scenery.

    Portrait: down to ``foot``, or to the action bar.  Landscape: the foot of the column that is read.
    """
    zones = view.zones
    bottom = (foot or zones.left.bottom()) if zones.portrait else zones.band.top()
    if bottom - y < view.px(_LEAST) or view.theme.palette.flat:
        return
    height = min(bottom - y, view.px(_MOST))
    width = zones.screen.width() if zones.portrait else zones.underlay.left()
    picture = view.part(Picture, "bay", lambda: Picture(view.theme, "bay", drifting_bay(scenes.STRIP), Motion.DRIFT))
    picture.setGeometry(QRectF(0, bottom - height, width, height).toAlignedRect())
    picture.lower()
