"""Nothing is cut, nothing lies on something else: every page, text size, orientation and screen."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.patron.password import MIXED, SYMBOLS, CharacterKind
from kiosk.patron.registration import Field
from kiosk.problem import Code
from kiosk.screen.facts import MunicipalFacts
from kiosk.screen.presenter import Presenter
from kiosk.ui.components.base import Painted
from kiosk.ui.components.read.offices import OfficeCard
from kiosk.ui.layout.board import Board
from kiosk.ui.text.block import TextBlock
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.sampling import sampled
from tests.ui.pages.painting import paint_all
from tests.visit.screens import LIBRARY, SOURCES

GROUNDS = {"card", "rows", "sections-0", "field", "printing", "password"}
"""Parts that others lie on by intention: cards, and the field with its eye."""


@pytest.fixture
def cut(monkeypatch) -> list[str]:
    """Every text that did not fit where it was painted."""
    found: list[str] = []
    paint = TextBlock.paint

    def watched(self, p, rect, *rest, **named):
        if self.plain and self.sticks_out(rect.width(), rect.height()):
            found.append(f"{self.plain!r} into {rect.width():.0f}x{rect.height():.0f}")
        return paint(self, p, rect, *rest, **named)

    monkeypatch.setattr(TextBlock, "paint", watched)
    return found


def body(part: QWidget) -> QRect:
    """The visible part of a widget, in its parent's pixels."""
    if isinstance(part, Painted):
        return part.body().translated(part.pos()).toAlignedRect().adjusted(2, 2, -2, -2)
    return part.geometry().adjusted(2, 2, -2, -2)


def collisions(board: Board) -> list[str]:
    parts = {key: part for key, part in board._parts.items() if part.isVisibleTo(board)}
    room = board.rect()
    found = [f"{key} leaves the page {body(part)}" for key, part in parts.items() if not room.contains(body(part))]
    flat = {
        key: part
        for key, part in parts.items()
        if key not in GROUNDS and not key.startswith(("bay", "hair", "reader")) and key not in {"rule", "bell"}
    }
    bodies = {key: body(part) for key, part in flat.items()}
    for one, other in combinations(bodies, 2):
        if bodies[one].intersects(bodies[other]) and not _greets(one, other):
            found.append(f"{one} {bodies[one]} lies on {other} {bodies[other]}")
    return found


def _greets(one: str, other: str) -> bool:
    """Books wander in the printer's row; a book's row keeps room for its button."""
    on_a_row = one.startswith("row-") and other.startswith(("renew-", "cancel-"))
    return "printing-books" in (one, other) or on_a_row


def problems(window, screen, cut) -> list[str]:
    cut.clear()
    window.show_screen(screen, animate=False)
    QApplication.processEvents()
    paint_all(window)
    boards: list[Board] = [window.stage.page, window.bar]
    if window.sheets.view is not None:
        boards.append(window.sheets.view)
    found = [f"{screen.name}: cut {each}" for each in cut]
    for board in boards:
        found += [f"{screen.name}: {each}" for each in collisions(board)]
    foot = window.band.geometry().top()
    bar = [body(part).translated(window.bar.pos()) for part in window.bar._parts.values()]
    for part in window.stage.page._parts.values():
        if body(part).bottom() > foot + 4 and part.isVisibleTo(window):
            found.append(f"{screen.name}: {part.objectName()} lies under the band")
        if window.bar.isVisible() and part.isVisibleTo(window) and part.objectName() not in {"bay", "bay-strip"}:
            box = body(part)
            if any(box.intersects(each) for each in bar):
                found.append(f"{screen.name}: {part.objectName()} {box} lies under the action bar")
    return found


@pytest.mark.timeout(900)  # hundreds of pages are painted; a loaded machine takes minutes for it
@pytest.mark.parametrize(
    ("screen", "size", "contrast"),
    sampled(
        [(1080, 1920), (1920, 1080), (1366, 768), (1280, 1024), (768, 1366)],
        TextSize,
        Contrast,
        always=[
            ((1080, 1920), TextSize.STANDARD, Contrast.NORMAL),
            ((1080, 1920), TextSize.XL, Contrast.YELLOW_ON_BLACK),
            ((1920, 1080), TextSize.XL, Contrast.WHITE_ON_BLACK),
            ((1366, 768), TextSize.LARGE, Contrast.BLACK_ON_WHITE),
        ],
    ),
)
def test_no_page_cuts_or_covers_anything(open_window, screens, cut, screen, size, contrast):
    window = open_window(*screen)
    look = Preferences(text_size=size, contrast=contrast)
    found: list[str] = []
    for each in screens:
        found += problems(window, replace(each, preferences=look), cut)
    assert found == []


def test_a_4k_screen_shows_the_same_layout(open_window, screens, cut):
    window = open_window(2160, 3840)
    found: list[str] = []
    for each in screens[::4]:
        found += problems(window, each, cut)
    assert found == []


@pytest.mark.parametrize("screen", [(1080, 1920), (1366, 768)])
@pytest.mark.parametrize("size", TextSize)
def test_the_longest_rules_for_passwords_and_a_hyphen_in_the_number_have_room(open_window, cut, screen, size):
    lengths = {"password_minimum": 10, "password_maximum": 64, "password_symbols": SYMBOLS, "logs_in": True}
    every = Rules(**lengths, password_kinds=MIXED | {CharacterKind.SYMBOL})
    letters = Rules(**lengths, password_kinds=every.password_kinds - {CharacterKind.DIGIT})
    koha = Rules(**lengths, password_kinds=MIXED)
    library = replace(LIBRARY, groups=(4, 6), separator="-")
    draft = replace(samples.DRAFT, password="a*" * 32, password_again="a*" * 32)
    left = frozenset({Field.PASSWORD})
    states = [
        Filling(samples.PERSON, open=Field.PASSWORD),
        Filling(samples.PERSON, draft, Field.PASSWORD, left),
        Filling(samples.PERSON, replace(draft, password="é"), Field.PASSWORD, left),
        LoggingIn(samples.PATRON.number, "a*" * 32, LoginField.PASSWORD),
        samples.states()["done"],
    ]
    window, found = open_window(*screen), []
    for rules, state in [(letters, states[0]), (koha, states[0]), *((every, state) for state in states)]:
        made = Presenter(SOURCES, library, rules)(Visit(state, preferences=Preferences(text_size=size)))
        found += problems(window, made, cut)
    assert found == []


@pytest.mark.parametrize("screen", [(1080, 1920), (1366, 768)])
@pytest.mark.parametrize("size", TextSize)
def test_the_longest_words_of_a_profile_have_room_on_the_slip(open_window, cut, screen, size):
    hours = ("火・水・木・土・日・祝日（第三水曜を除く）10:00〜18時",) * 4
    office = MunicipalFacts("所" * 40, "場" * 40, hours, "0957-00-0000（代表）内線 1234")
    library = replace(LIBRARY, name="館" * 30, counter="階" * 30, hours=hours, municipal=office)
    window, found = open_window(*screen), []
    assert {len(line) for line in hours} == {30}, "as long as a profile may say it"
    for rules, facts in ((Rules(), library), (Rules(prints_notes=True), library), (Rules(), LIBRARY)):
        for code in (Code.NO_CERTIFICATE, Code.OUT_OF_AREA):
            slip = Visit(CounterSlip(Trouble(code)), preferences=Preferences(text_size=size))
            found += problems(window, Presenter(SOURCES, facts, rules)(slip), cut)
            for card in window.stage.page.findChildren(OfficeCard):
                assert card.body().height() >= card.height_for(card.body().width()) - 1, "all of it is on its card"
    assert found == []
