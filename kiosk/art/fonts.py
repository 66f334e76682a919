"""The bundled typefaces and the chain that steps in for rare kanji."""

from __future__ import annotations

import threading
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from kiosk import resources
from kiosk.panel import CAPITAL_EM

FAMILIES = (
    "BIZ UDPGothic",
    "Noto Sans JP",
    "IPAmjMincho",
    "MS Gothic",
    "Yu Gothic",
    "MingLiU-ExtB",
    "SimSun-ExtB",
)
"""First the face of the house, then what Windows or Debian may have for characters outside it."""

_FILES = (
    "BIZUDPGothic-Regular.ttf",
    "BIZUDPGothic-Bold.ttf",
    "NotoSansJP-Regular.ttf",
    "NotoSansJP-Bold.ttf",
)
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x200B, 0x2010), range(0x20))


class FontMissing(RuntimeError):
    """Raised when a bundled font file can't be loaded."""


@cache
def load() -> None:
    """Make the bundled fonts known to Qt; needs a QGuiApplication; later calls do nothing; raises FontMissing."""
    for name in _FILES:
        file = resources.path("fonts", name)
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontMissing(f"font file missing or damaged: {file}")


@cache
def chain() -> tuple[str, ...]:
    """Return the families of the chain that exist on this machine."""
    load()
    present = set(QFontDatabase.families())
    return tuple(family for family in FAMILIES if family in present)


_CAPITALS = {"vi": 0.714, "zh-Hans": 0.733, "zh-Hant": 0.733, "ko": 0.733}


def capital(language: str) -> float:
    """Height of a capital letter of the language's face, in em."""
    return _CAPITALS.get(language, CAPITAL_EM)


def font(px: float, bold: bool = False, tracking_em: float = 0.0) -> QFont:
    """Return the house face at ``px`` logical pixels per em, tracked by a part of an em."""
    face = QFont()
    face.setFamilies(list(chain()))
    face.setPixelSize(max(1, round(px)))
    face.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking_em:
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px * tracking_em)
    return face


class _Faces(threading.local):
    """The chain's faces, of each thread its own: a QRawFont knows no letters once the thread that made it has ended."""

    def __init__(self) -> None:
        self._made: dict[str, QRawFont] = {}

    def of(self, family: str) -> QRawFont:
        if family not in self._made:
            face = QFont(family)
            face.setPixelSize(32)
            # Without this Qt would quietly answer with another family that happens to have the glyph.
            face.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
            self._made[family] = QRawFont.fromFont(face)
        return self._made[family]


_faces = _Faces()


@cache
def _has(char: str) -> bool:
    return any(_faces.of(family).supportsCharacter(ord(char)) for family in chain())


def selects(char: str) -> bool:
    """Return whether a character only chooses a variant of the one before it, or is never drawn at all."""
    return any(ord(char) in block for block in _SELECTORS)


def missing(text: str) -> str:
    """Return the characters of ``text`` that no font of the chain can draw, each once, in order."""
    wanted = (char for char in dict.fromkeys(text) if not selects(char))
    return "".join(char for char in wanted if not _has(char))
