"""Anything unexpected apologises, wipes, and says no more than is true."""

from __future__ import annotations

import pytest

from kiosk.visit.chapter.common import CancelPressed, LanguageChosen, Menu, MenuPressed
from kiosk.visit.chapter.start import Attract, LoginChosen
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import Forget, ReleaseCard, WipeSecret
from kiosk.visit.event.external import Crashed, ReaderEmpty, ServiceSilent
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.personal import personal
from tests.visit.story import EVERYWHERE, Story, asking, done, issuing

UNSURE = {"issuing", "done"}
REGISTERING = set(list(EVERYWHERE)[: list(EVERYWHERE).index("done")]) - UNSURE


def _variant(name: str) -> str:
    """What the apology may say of the registration."""
    if name in REGISTERING:
        return ""
    return "unsure" if name in UNSURE else "logged_in"


@pytest.mark.parametrize("name", EVERYWHERE)
def test_after_a_crash_nothing_personal_is_left(name: str) -> None:
    s = EVERYWHERE[name]().then(MenuPressed(Menu.STAFF), LanguageChosen("en"), Crashed())
    assert s.at(Trouble) == Trouble("K001", _variant(name))
    assert {WipeSecret(), ReleaseCard(), Forget()} <= set(s.wanted)
    assert not personal(s.visit)
    assert (s.card, s.service, s.printer) == (0, 0, 0)
    s.then(RetryPressed(), CancelPressed(), ReaderEmpty()).at(Attract)
    assert s.visit.preferences == Preferences()


@pytest.mark.parametrize("name", samples.visits())
def test_a_crash_anywhere_leaves_nothing_personal(name: str) -> None:
    s = Story(samples.visits()[name]).then(Crashed())
    assert s.at(Trouble).code == "K001"
    assert not personal(s.visit)


def test_where_a_registration_may_have_been_made_nobody_says_it_was_not() -> None:
    s = issuing()
    s.then(ServiceSilent(s.service), Crashed())
    assert s.at(Trouble).variant == "unsure"


@pytest.mark.parametrize("name", ["consenting", "issuing", "home"])
def test_a_crash_after_a_crash_is_nothing_new(name: str) -> None:
    s = EVERYWHERE[name]().then(Crashed(), Crashed())
    assert s.at(Trouble) == Trouble("K001", _variant(name))


def test_whoever_registers_and_logs_in_is_not_told_that_nothing_was_registered() -> None:
    s = done(Rules(logs_in=True)).then(LoginChosen(), Crashed())
    assert s.at(Trouble).variant == "logged_in"
    s = asking()
    s.then(ServiceSilent(s.service), Crashed())
    assert s.at(Trouble).variant == "logged_in"


def test_a_visit_knows_personal_data_when_it_sees_it() -> None:
    """The search itself works, or the tests above prove nothing."""
    assert len(personal(Visit(samples.states()["confirm"]))) >= 8
    assert personal(Visit(samples.states()["done"]))
    assert personal(Visit(samples.states()["problem-K302-kept"]))
