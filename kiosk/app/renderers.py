"""Lends the printing renderer to the screen, so that both show the same card."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.screen.values.elements import FaceView
from kiosk.ui.bridge import Renderers


def renderers() -> Renderers:
    return Renderers(face=_face, qr=_qr)


def _face(p: QPainter, rect: QRectF, face: FaceView) -> None:
    from kiosk.printing.layout.card import CardFace  # here and below: the first page shows no card
    from kiosk.printing.render.painter import paint_on_screen

    paint_on_screen(p, rect, CardFace(face.library, face.title, face.number, face.groups, face.barcode))


def _qr(p: QPainter, rect: QRectF, url: str) -> None:
    from kiosk.printing.render.symbols import paint_qr

    paint_qr(p, rect, url)
