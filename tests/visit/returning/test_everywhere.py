"""What holds at every place of a patron who is known already: ends, idle, crash, languages, personal data, the log."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.screen.values.sheets import IdleSheet
from kiosk.visit.chapter.common import (
    CancelPressed,
    LanguageChosen,
    Menu,
    MenuPressed,
    TextSizeChosen,
)
from kiosk.visit.chapter.returning import ProofChosen, Proving, Purpose
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import Forget, WipeSecret
from kiosk.visit.event.external import Crashed, ReaderEmpty, ServiceRefused, ServiceSilent
from kiosk.visit.flow import step
from kiosk.visit.preferences import Preferences, TextSize
from tests.visit.personal import personal
from tests.visit.returning.ways import (
    ACTS,
    ASKED,
    PLACES,
    password_asked,
)
from tests.visit.screens import offered, presenter
from tests.visit.story import ENDS

DONE = ("password set", "updated", "term renewed", "reissued", "list after act", *ASKED)
KEEPS = ("choosing", "consenting", "reading", "duplicate", "duplicate proved", "listed", "own consent", "own list")
"""Where nothing would be lost that was typed, and no card was read for nothing."""


@pytest.mark.parametrize("name", PLACES)
def test_the_end_wipes_everything_that_was_read_and_typed(name: str) -> None:
    s = PLACES[name]().then(*ENDS)
    assert {WipeSecret(), Forget()} <= set(s.wanted)
    assert not personal(s.visit)
    s.then(ReaderEmpty()).at(Attract)
    assert s.visit.purpose == Purpose()


@pytest.mark.parametrize("name", PLACES)
def test_a_crash_says_no_more_than_is_true_and_wipes(name: str) -> None:
    s = PLACES[name]().then(Crashed())
    assert s.at(Trouble) == Trouble("K001", "act" if name in DONE else "logged_in")  # type: ignore[arg-type]
    assert not personal(s.visit)
    s.then(CancelPressed(), ReaderEmpty()).at(Attract)


def test_a_crash_after_an_act_without_answer_is_unsure_too() -> None:
    s = password_asked()
    s.then(ServiceSilent(s.service), Crashed())
    assert s.at(Trouble).variant == "act"


@pytest.mark.parametrize("name", PLACES)
def test_nobody_there_is_warned_and_then_wiped(name: str) -> None:
    s = PLACES[name]()
    before = s.visit.state
    s.waits(89.0)
    if name in (*ASKED, "proof asked", "reading"):
        s.waits(60.0)
        assert (s.visit.state, s.visit.warned_at) == (before, None), "who waits for the machine is not warned"
        return
    s.waits(2.0)
    assert s.visit.warned_at is not None
    assert s.visit.state == before
    s.waits(31.0).then(ReaderEmpty()).at(Attract)
    assert not personal(s.visit)


@pytest.mark.parametrize("name", PLACES)
def test_language_and_size_change_nothing_else(name: str) -> None:
    s = PLACES[name]()
    state, purpose, awaited = s.visit.state, s.visit.purpose, s.visit.awaited
    s.then(MenuPressed(Menu.LANGUAGE), LanguageChosen("ja"), MenuPressed(Menu.TEXT_SIZE), TextSizeChosen(TextSize.XL))
    assert (s.visit.state, s.visit.purpose, s.visit.awaited) == (state, purpose, awaited)
    s.then(*ENDS, ReaderEmpty())
    assert s.visit.preferences == Preferences()


@pytest.mark.parametrize("name", PLACES)
def test_the_end_is_asked_about_where_something_would_be_lost(name: str) -> None:
    s = PLACES[name]()
    s.then(CancelPressed())
    numbered = name in ("reissued", "list after act")
    lost = numbered or name not in (*KEEPS, *ASKED, *DONE, "proof asked")
    assert s.visit.end_asked is lost


@pytest.mark.parametrize("name", PLACES)
def test_nothing_on_the_way_is_printed_with_personal_data(name: str) -> None:
    s = PLACES[name]()
    assert not personal([repr(effect) for effect in s.ever])
    assert not personal(repr(s.visit))
    assert not personal(repr(presenter(ACTS)(s.visit)))


@pytest.mark.parametrize("name", PLACES)
def test_an_answer_nobody_waits_for_is_nothing(name: str) -> None:
    s = PLACES[name]()
    before, late = s.visit, s.visit.awaited.last + 7
    s.then(ServiceRefused(late, "K405"), ServiceSilent(late))
    assert s.visit == before


@pytest.mark.parametrize("name", sorted(set(PLACES) - {*ASKED, "proof asked", "reading"}))
def test_whatever_a_page_offers_leads_on(name: str) -> None:
    s = PLACES[name]()
    before, presses = s.visit, set(offered(presenter(ACTS)(s.visit).page))
    if isinstance(before.state, Proving):
        presses -= {ProofChosen(before.state.way)}
    assert presses
    for press in presses:
        move = step(ACTS, before, press)
        assert move.effects or replace(move.visit, touched_at=before.touched_at) != before, press


@pytest.mark.parametrize("name", PLACES)
def test_the_warning_says_that_who_is_logged_in_is_logged_out(name: str) -> None:
    s = PLACES[name]()
    sheet = presenter(ACTS)(replace(s.visit, warned_at=s.visit.now)).sheet
    assert isinstance(sheet, IdleSheet)
    assert ("ログアウト" in sheet.text) is (name in ("own consent", "own list"))
