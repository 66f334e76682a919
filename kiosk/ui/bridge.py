"""What the screen is given from rooms it may not know: how a card's face and a QR code are painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.secret import Secret
from kiosk.ui.sound import Silence, Sound, Sounds
from kiosk.visit.elements import FaceView

FacePainter = Callable[[QPainter, QRectF, FaceView], None]
CodePainter = Callable[[QPainter, QRectF, str], None]


@dataclass(frozen=True, slots=True)
class Painters:
    """The printing renderer, so that screen and paper show the same card.

    ``face`` fills the rectangle (85.6:54) with the library card; ``qr`` paints the code of a text, black on white,
    with whole-pixel modules, into the middle of the rectangle.
    """

    face: FacePainter
    qr: CodePainter


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Kit:
    """What pages are built with, besides what they show."""

    secret: Secret
    painters: Painters
    sounds: Sounds = field(default_factory=Silence)

    def click(self) -> None:
        """The one sound every key makes."""
        self.sounds.play(Sound.KEY)
