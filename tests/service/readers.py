"""A library with two patrons and its staff, and the ways to reach its service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kiosk.library.circulation.lending import Book, Circulation
from kiosk.operations.account import LogIn
from kiosk.service.compose.assemble import open_configured
from kiosk.service.port import LibraryService, Refused
from kiosk.simulator.personas.people import HANAKO
from kiosk.simulator.pki.hierarchy import TestPki

from .harness import PASSWORD, Harness
from .server import Service

TODAY = date(2026, 4, 1)
BOOK, OTHER = Book("湾のほとりの図書館", "海野 渚"), Book("坂道の町をあるく")


@dataclass
class Library:
    """A service with two patrons, reached in-process or over HTTP, and its staff."""

    service: LibraryService
    harness: Harness
    engine: Engine
    number: str = ""
    second: str = ""

    def __post_init__(self) -> None:
        self.number = self.harness.register(self.service, self.harness.identify(self.service).token).number
        self.second = self.harness.register(
            self.service, self.harness.identify(self.service, HANAKO).token, "visit-2"
        ).number

    @property
    def staff(self) -> Circulation:
        return Circulation(self.engine, self.harness.profile.circulation.rules)

    def enter(self, number: str = "", password: str = PASSWORD) -> str:
        return self.service.ask(LogIn(number or self.number, password)).token

    def ready(self, number: str = "", book: Book = OTHER) -> str:
        hold_id = self.staff.reserve(number or self.number, book, self.harness.clock.now(), pickup="1階カウンター")
        self.staff.make_ready(hold_id, TODAY, keep_until=date(2026, 4, 12))
        return hold_id


class served:
    """The same over HTTP."""

    def __init__(self, pki: TestPki, folder: Path, address: str, more: str = "") -> None:
        self.service = Service(folder, pki, address, more=more)

    def __enter__(self) -> Library:
        self.service.start()
        self.engine = open_configured(self.service.config, self.service.folder)
        try:
            return Library(self.service.kiosk(), self.service.harness(), self.engine)
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_: object) -> None:
        self.engine.dispose()
        self.service.stop()


def refused(call: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(Refused) as no:
        call()
    return no.value.code, no.value.variant
