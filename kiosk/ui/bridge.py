"""What the screen is given from packages it may not import: how a card's face and a QR code are painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.screen.values.elements import FaceView
from kiosk.secret import Secret
from kiosk.ui.sound import Silence, Sound, Sounds
from kiosk.visit.controls import Control, Shown

FaceRenderer = Callable[[QPainter, QRectF, FaceView], None]
Symbol = Callable[[QPainter, QRectF], bool]
"""Paints a code that was made before, as often as one likes; False, and nothing painted, where it has no room."""
CodeRenderer = Callable[[str], Symbol]


@dataclass(frozen=True, slots=True)
class Renderers:
    """The printing renderer, so that screen and paper show the same card.

    ``face`` fills the rectangle (85.6:54) with the library card; ``qr`` makes the code of a text, which takes
    milliseconds; it is painted black on white, with whole-pixel modules, into the middle of the rectangle.
    """

    face: FaceRenderer
    qr: CodeRenderer


class Gate(Protocol):
    """The input gate, as the screen needs it; times are seconds of its own clock."""

    clock: Callable[[], float]

    def show(self, shown: Shown) -> bool:
        """Note what is shown from now on; True if something of it is new."""

    def fully_shown(self) -> None:
        """Nothing moves, and all is painted."""

    @property
    def settled(self) -> bool:
        """Whether all that is shown is fully shown."""

    def touch(self, control: Control | None, began: float) -> bool:
        """A press of a control (None: beside all) began; may it press?"""

    def end_key(self, control: Control | None, began: float) -> bool:
        """Enter or Tab went down; is it heard?"""

    def key(self, began: float, *, on_screen: bool) -> bool:
        """A key that types went down; does it count?"""

    def types(self) -> bool:
        """Whether the key that is being handled counts."""

    def handled(self) -> None:
        """The input is over."""


class OpenGate:
    """Lets everything through, for a window without a visit behind it."""

    settled = True

    def __init__(self) -> None:
        self.clock: Callable[[], float] = time.monotonic

    def show(self, _shown: Shown) -> bool:
        """Nothing has to be seen first."""
        return False

    def fully_shown(self) -> None:
        """No matter."""

    def touch(self, _control: Control | None, _began: float) -> bool:
        return True

    def end_key(self, _control: Control | None, _began: float) -> bool:
        return True

    def key(self, _began: float, *, on_screen: bool) -> bool:  # noqa: ARG002 - either kind
        return True

    def types(self) -> bool:
        return True

    def handled(self) -> None:
        """No matter."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Kit:
    """What pages are built with, besides what they show."""

    secret: Secret
    renderers: Renderers
    sounds: Sounds = field(default_factory=Silence)
    gate: Gate = field(default_factory=OpenGate)
    passcode: Secret = field(default_factory=Secret)
    """What staff type; ``secret`` may hold a patron's password meanwhile."""

    def click(self) -> None:
        self.sounds.play(Sound.KEY)
