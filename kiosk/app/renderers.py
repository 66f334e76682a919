"""Lends the printing renderer to the screen, so that both show the same card."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.screen.values.elements import FaceView
from kiosk.ui.bridge import Renderers, Symbol

if TYPE_CHECKING:
    from kiosk.printing.symbols.qr import Matrix


def renderers(public: Collection[str] = ()) -> Renderers:
    """``public`` are addresses that are the same for everybody: their codes are made once and kept."""
    return Renderers(face=_face, qr=partial(_qr, frozenset(public), {}))


def _face(p: QPainter, rect: QRectF, face: FaceView) -> None:
    """The card; without bars where it is so small, or the number so long, that no scanner would read them."""
    from kiosk.printing.layout.card import CardFace  # here and below: the first page shows no card
    from kiosk.printing.layout.sheet import LayoutFault
    from kiosk.printing.render.painter import paint_on_screen

    card = CardFace(
        face.library, face.title, face.number, face.groups, face.barcode, "-" if face.hyphens else " ", face.language
    )
    try:
        paint_on_screen(p, rect, card)
    except LayoutFault:
        paint_on_screen(p, rect, replace(card, nw7=""))


def _qr(public: frozenset[str], kept: dict[str, Matrix], url: str) -> Symbol:
    from kiosk.printing.symbols.qr import matrix

    modules = kept.get(url) or matrix(url)
    if url in public:
        kept[url] = modules
    return partial(_code, modules)


def _code(modules: Matrix, p: QPainter, rect: QRectF) -> bool:
    """Not on a screen so small that a module would be less than a pixel: a fault in a paint would end the visit."""
    from kiosk.printing.layout.sheet import LayoutFault
    from kiosk.printing.render.symbols import draw_qr

    try:
        draw_qr(p, rect, modules)
    except LayoutFault:
        return False
    return True
