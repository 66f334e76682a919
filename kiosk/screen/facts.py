"""What the screens say about this library; made from the profile at start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.returning import Act
from kiosk.screen.values.elements import Section
from kiosk.visit.preferences import TextSize


@dataclass(frozen=True, slots=True)
class MunicipalFacts:
    """The office that cards and certificates are the business of; '' and () = not told."""

    name: str = ""
    place: str = ""
    hours: tuple[str, ...] = ()
    phone: str = ""


def _no_document(_registers: bool, _acts: tuple[Act, ...]) -> tuple[tuple[str, str], ...]:
    return ()


@dataclass(frozen=True, slots=True)
class LibraryFacts:
    """Texts of the profile and what this installation offers; ``groups`` and ``separator`` set patron numbers apart."""

    name: str
    counter: str
    phone: str
    prefectures: tuple[str, ...]
    minimum_age: int
    consent_sections: tuple[Section, ...]
    consent_full: str
    groups: tuple[int, ...]
    app_store: str
    google_play: str
    languages: tuple[tuple[str, str], ...] = (("ja", "日本語"),)
    separator: str = " "
    hours: tuple[str, ...] = ()
    text_sizes: tuple[TextSize, ...] = tuple(TextSize)
    municipal: MunicipalFacts = field(default_factory=MunicipalFacts)
    document: Callable[[bool, tuple[Act, ...]], tuple[tuple[str, str], ...]] = field(
        default=_no_document, compare=False
    )
    """Label and value of each line of the application document, for a registration or acts; '' = known when signed."""
