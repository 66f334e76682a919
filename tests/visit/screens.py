"""A presenter with the shipped words and a library of its own, and a walk over all that a screen says."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import Enum
from functools import cache

from kiosk import resources
from kiosk.patron.returning import Act
from kiosk.screen.facts import LibraryFacts
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.elements import Action, Section
from kiosk.screen.values.sheets import Screen
from kiosk.visit.event.all import Press
from kiosk.visit.rules import Rules

SOURCES = {file.stem: file.read_text("utf-8") for file in sorted(resources.path("messages").glob("*.ftl"))}

LIBRARY = LibraryFacts(
    name="ミライオン図書館",
    counter="1階総合カウンター",
    phone="0957-48-7700",
    prefectures=("長崎県",),
    minimum_age=15,
    consent_sections=(Section("個人情報の利用", "図書館サービスのために使います。"),),
    consent_full="同意文書の全文",
    groups=(2, 4, 4),
    app_store="https://apps.example/library",
    google_play="https://play.example/library",
    languages=(("ja", "日本語"), ("en", "English")),
)

ALL_RULES = (
    Rules(),
    Rules(mails=True, logs_in=True, prints_unasked=False, prints_notes=True, acts=tuple(Act), calls=True),
    Rules(prints=False),
)
"""Installations that differ in what they promise."""


@cache
def presenter(rules: Rules | None = None, library: LibraryFacts = LIBRARY) -> Presenter:
    return Presenter(SOURCES, library, rules or Rules())


def said(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a screen with the name of the field it stands in; events that buttons carry are no text."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Enum):
        return
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for part in dataclasses.fields(value):
            if part.name not in ("event", "preferences"):
                yield from said(getattr(value, part.name), part.name)
    elif isinstance(value, tuple):
        for part in value:
            yield from said(part, name)


def actions(value: object) -> Iterator[Action]:
    """Every button of a screen."""
    if isinstance(value, Action):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for part in dataclasses.fields(value):
            yield from actions(getattr(value, part.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from actions(part)


def offered(value: object) -> Iterator[Press]:
    """What can be pressed on a screen, button or row."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        event = getattr(value, "event", None)
        if isinstance(event, Press) and getattr(value, "ready", True):
            yield event
        for part in dataclasses.fields(value):
            if part.name not in ("event", "coming"):
                yield from offered(getattr(value, part.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from offered(part)


def title(screen: Screen) -> str:
    return screen.page.title
