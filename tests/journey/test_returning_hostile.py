"""Whoever wants another's record, or has quick fingers, or walks away: nothing is learnt, done twice, or left."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.patron.returning import Act
from kiosk.simulator.personas.people import NAGISA, NAGISA_MOVED
from kiosk.visit.chapter.returning import Editing, Proving
from kiosk.visit.chapter.start import Attract
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.external import Ticked
from kiosk.visit.state import Visit
from tests.journey.conftest import SIZES
from tests.journey.known import (
    CONTACT,
    OLD_PASSWORD,
    PHONE,
    Known,
    forgot,
    proves,
    registers_again,
    sets_a_password,
    signs,
    to_choosing,
    updates_by_card,
)
from tests.journey.test_hurried_fingers import Hurried
from tests.journey.test_problems import shows
from tests.journey.visitor import Visitor

Open = Callable[..., Known]
WRONG_PHONE = "09087654321"
NEW_PASSWORD = "umi2030"
TRIES = 3
CALM = 3000
"""Seconds after which every visit is over by itself."""


def texts(value: object) -> Iterator[str]:
    """Every text in a page, whether or not it shows in a log."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list, frozenset)):
        for each in value:
            yield from texts(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for each in dataclasses.fields(value):
            yield from texts(getattr(value, each.name))


def proves_wrongly(v: Visitor, known: Known) -> None:
    """As often as one may."""
    for left in range(TRIES - 1, -1, -1):
        proves(v, WRONG_PHONE)
        if left:
            v.until(lambda: isinstance(known.state, Proving) and known.state.wrong, "the page to say so")
            for _ in WRONG_PHONE:
                v.taps("key-erase")


@pytest.mark.parametrize("way", ["registration", "forgotten"])
def test_a_namesake_of_the_same_birthday_learns_nothing_and_changes_nothing(library: Open, way: str) -> None:
    known = library(days=100)
    before = known.record()
    if way == "registration":
        v = registers_again(known, "namesake")
        v.taps("reissue")
    else:
        v = forgot(known, "all", "namesake")
    proves_wrongly(v, known)
    shows(v, "K405")
    shown = set().union(*(texts(screen) for screen in v.screens))
    for secret in (known.number, PHONE[-3:], NAGISA.address, CONTACT.email, CONTACT.kana_given):
        assert not [text for text in shown if secret in text.replace(" ", "")], "she is told of another's record"
    assert known.record() == before
    assert not known.enter(OLD_PASSWORD).acts


def test_who_is_no_patron_sees_what_a_namesake_sees(library: Open) -> None:
    known = library()
    seen = []
    for persona in ("namesake", "nagasaki"):
        v = forgot(known, "all", persona)
        v.waits_for("proving")
        begins = len(v.screens) - 1
        proves_wrongly(v, known)
        shows(v, "K405")
        seen.append([screen.page for screen in v.screens[begins:] if screen.name in ("proving", "problem_k405")])
        v.taps("finish")
        v.waits_for("attract")
    assert seen[0] == seen[1]


def test_the_telephone_is_asked_three_times_and_not_once_more(library: Open) -> None:
    known = library()
    v = forgot(known, "password")
    proves_wrongly(v, known)
    shows(v, "K405")
    assert "edit_password" not in v.seen


def test_anothers_card_does_nothing_to_who_is_logged_in(library: Open) -> None:
    known = library(days=100)
    before = known.record()
    v = updates_by_card(known, "nagasaki", "problem_k405")
    shows(v, "K405")
    assert known.record() == before


def test_each_yes_is_heard_once_however_often_it_is_tapped(library: Open) -> None:
    known = library(size=SIZES["portrait"])
    hurried, v = Hurried(known.lobby), known.visitor
    v.waits_for("attract")
    v.taps("login")
    v.waits_for("login")
    hurried.taps_twice("forgotten", "choosing_act")
    hurried.taps_twice("all", "consent")
    signs(known)
    v.waits_for("proving")
    v.types(PHONE)
    hurried.taps_twice("next", "known_patron")
    hurried.taps_twice("change", "comparing")
    hurried.taps_twice("change", "act_done")
    hurried.taps_twice("more", "known_patron")
    hurried.taps_twice("renewal", "renewing_term")
    hurried.taps_twice("renew", "act_done")
    hurried.taps_twice("more", "known_patron")
    hurried.taps_twice("password", "edit_password")
    v.types(NEW_PASSWORD)
    v.taps("next")
    v.types(NEW_PASSWORD)
    hurried.taps_twice("next", "act_done")
    hurried.taps_twice("more", "known_patron")
    hurried.taps_twice("reissue", "done")
    assert sorted(each.act.value for each in known.enter(NEW_PASSWORD).acts) == sorted(act.value for act in Act)
    assert known.record().address == NAGISA_MOVED.address


def to_proving(known: Known) -> None:
    v = forgot(known, "all")
    v.waits_for("proving")
    v.types(PHONE[:6])


def to_list(known: Known) -> None:
    v = forgot(known, "all")
    proves(v)
    v.waits_for("known_patron")


def to_password(known: Known) -> None:
    to_list(known)
    known.visitor.taps("password")
    known.visitor.waits_for("edit_password")
    known.visitor.types(NEW_PASSWORD)


def to_comparing(known: Known) -> None:
    to_list(known)
    known.visitor.taps("change")
    known.visitor.waits_for("comparing")


def to_term(known: Known) -> None:
    to_list(known)
    known.visitor.taps("renewal")
    known.visitor.waits_for("renewing_term")


def to_what_was_done(known: Known) -> None:
    to_password(known)
    known.visitor.taps("next")
    known.visitor.types(NEW_PASSWORD)
    known.visitor.taps("next")
    known.visitor.waits_for("act_done")


def test_who_walks_away_leaves_nothing_on_any_page(library: Open) -> None:
    known = library()
    driver = known.lobby.kiosk.driver
    for goes in (
        to_choosing,
        lambda known: registers_again(known) and None,
        to_proving,
        to_password,
        to_comparing,
        to_term,
        to_what_was_done,
    ):
        goes(known)
        v = known.visitor
        away = type(known.state)
        for times in (2, 3):
            driver.dispatch(Ticked(time.monotonic() + times * CALM))
        v.waits_for("attract")
        left, fresh = driver.visit, Visit()
        assert isinstance(left.state, Attract), away
        assert left.purpose == fresh.purpose
        driver.dispatch(Ticked(time.monotonic()))
    assert known.takes(NEW_PASSWORD)


@pytest.mark.parametrize("page", ["proving", "edit_password"])
def test_what_a_scanner_types_is_no_password(library: Open, page: str) -> None:
    known = library()
    v = forgot(known, "password")
    if page == "proving":
        v.waits_for("proving")
        v.taps("by-password")
    else:
        proves(v)
        v.waits_for("edit_password")
    v.looks()
    scans(known, f"A{known.number}A\r")
    v.until(lambda: isinstance(known.state, (Proving, Editing)) and known.state.note is SecretNote.SCAN, "the note")
    state = known.state
    assert not (state.typed if isinstance(state, Proving) else state.draft.password + state.draft.password_again)
    assert v.screen.name == page


def scans(known: Known, line: str) -> None:
    window = known.lobby.kiosk.window
    for at, letter in enumerate(line):
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(1_000_000 + 4 * at)  # a scanner's pace, however busy the machine is
        QApplication.sendEvent(window.windowHandle(), event)


@pytest.mark.parametrize("way", ["registration", "forgotten"])
def test_a_forgotten_password_costs_ten_touches_besides_what_is_typed(
    library: Open, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    touches: list[str] = []
    one = Visitor.taps

    def counted(v: Visitor, name: str) -> None:
        touches.append(name)
        one(v, name)

    known = library()
    known.visitor.waits_for("attract")
    monkeypatch.setattr(Visitor, "taps", counted)
    if way == "registration":
        v = registers_again(known)
        v.taps("password")
    else:
        v = forgot(known, "password")
    proves(v)
    sets_a_password(v, NEW_PASSWORD)
    assert known.takes(NEW_PASSWORD)
    assert len([name for name in touches if not name.startswith("key-")]) <= 10
