"""The library card: CR80 (ISO/IEC 7810 ID-1), 85.6 x 54 mm, with the number and nothing else about the patron."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kiosk.printing.layout.compose import compose
from kiosk.printing.layout.sheet import Sheet, grouped
from kiosk.printing.layout.template import Templates
from kiosk.typefaces import HOUSE_LANGUAGE

WIDTH, HEIGHT, CORNER = 85.6, 54.0, 3.18
SCREEN_NARROW = 0.4
"""Narrow bar in mm of the card on screen: 4 px where the card is 856 px wide."""


@dataclass(frozen=True)
class CardFace:
    """What a card says; ``nw7`` is the number with start and stop letters."""

    library_name: str
    card_title: str
    number: str
    groups: tuple[int, ...]
    nw7: str
    separator: str = " "
    language: str = HOUSE_LANGUAGE


@cache
def _shipped() -> Templates:
    return Templates()


def card_sheet(face: CardFace, dpi: float = 300, narrow: float | None = None) -> Sheet:
    """Lay the shipped card out for a device of ``dpi``; raises LayoutFault when the number is too long for a card."""
    templates = _shipped()
    said = {
        "language": face.language,
        "library": face.library_name,
        "card_title": face.card_title,
        "number": grouped(face.number, face.groups, face.separator),
        "nw7": face.nw7,
    }
    return compose(templates.get("card"), said, dpi, templates, narrow)
