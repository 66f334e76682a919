"""The bundled typefaces as Qt draws them, a chain for each language, and what steps in for rare kanji."""

from __future__ import annotations

import threading
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from kiosk import resources, typefaces
from kiosk.typefaces import HOUSE_LANGUAGE

_SYSTEM = ("IPAmjMincho", "MS Gothic", "Yu Gothic", "MingLiU-ExtB", "SimSun-ExtB")
"""What Windows or Debian may have for characters outside the bundled typefaces."""

_loading = threading.Lock()


class FontMissing(RuntimeError):
    """Raised when a bundled font file can't be loaded."""


def load(language: str = HOUSE_LANGUAGE) -> None:
    """Make the fonts of a language known to Qt; needs a QGuiApplication; later calls do nothing; raises FontMissing."""
    with _loading:
        for face in typefaces.faces(language):
            for name in face.files:
                _add(name)


@cache
def _add(name: str) -> None:
    file = resources.path("fonts", name)
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise FontMissing(f"font file missing or damaged: {file}")


@cache
def chain(language: str = HOUSE_LANGUAGE) -> tuple[str, ...]:
    """Return the families of a language's chain that exist on this machine."""
    load(language)
    present = set(QFontDatabase.families())
    families = (*(face.family for face in typefaces.faces(language)), *_SYSTEM)
    return tuple(family for family in families if family in present)


def capital(language: str) -> float:
    """Return the height of a capital letter of a language's typeface in em."""
    return typefaces.face(language).capital


def font(px: float, bold: bool = False, tracking_em: float = 0.0, language: str = HOUSE_LANGUAGE) -> QFont:
    """Return the typeface of a language at ``px`` logical pixels per em, tracked by a part of an em."""
    face = QFont()
    face.setFamilies(list(chain(language)))
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
def _has(char: str, language: str) -> bool:
    return any(_faces.of(family).supportsCharacter(ord(char)) for family in chain(language))


def missing(text: str, language: str = HOUSE_LANGUAGE) -> str:
    """Return the characters of ``text`` that no font of the chain can draw, each once, in order."""
    wanted = (char for char in dict.fromkeys(text) if not typefaces.selects(char))
    return "".join(char for char in wanted if not _has(char, language))
