"""However somebody leaves マイ図書館, the session is ended on the library service, once, and nothing is left here."""

from __future__ import annotations

import pytest

from kiosk.operations.account import LogOut
from kiosk.visit.chapter.common import CancelPressed, ContinuePressed
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.effects import Tell
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import CardLaid, Crashed, ReaderEmpty, ServiceRefused
from kiosk.visit.samples import account as account_samples
from kiosk.visit.state import AccountState
from tests.visit.personal import personal
from tests.visit.story import EVERYWHERE, Story, asking, home

INSIDE = {name: EVERYWHERE[name] for name in list(EVERYWHERE)[list(EVERYWHERE).index("let_in") :]}
LOG_OUT = Tell(LogOut(account_samples.TOKEN))


def _gone(s: Story) -> None:
    assert s.ever.count(LOG_OUT) == 1
    assert s.count(LogOut) == 1
    assert not personal(s.visit)
    before = s.visit.state
    s.then(CancelPressed(), ReaderEmpty(), Crashed())
    assert s.count(LogOut) == 1, before


@pytest.mark.parametrize("name", INSIDE)
@pytest.mark.parametrize("event", [CancelPressed(), Crashed()])
def test_ending_and_crashing_log_out(name: str, event: Event) -> None:
    s = INSIDE[name]().then(event)
    assert s.wanted[-1] == LOG_OUT
    s.at(Attract if isinstance(event, CancelPressed) else Trouble)
    _gone(s)


@pytest.mark.parametrize("name", [name for name in INSIDE if name not in ("let_in", "stopping")])
def test_walking_away_logs_out(name: str) -> None:
    s = INSIDE[name]()
    s.waits(s.rules.idle_seconds + s.rules.warning_seconds + 1.0).at(Attract)
    _gone(s)


def test_a_session_that_the_library_ended_is_not_kept_here() -> None:
    s = home()
    s.then(ServiceRefused(s.visit.awaited.loans, "K404", "over"))
    assert isinstance(s.visit.state, AccountState), "nothing was asked"
    s = EVERYWHERE["let_in"]()
    s.then(ServiceRefused(s.visit.awaited.loans, "K404", "over")).at(Trouble)
    _gone(s)


def test_a_card_laid_meanwhile_means_nothing_and_is_asked_for_at_the_end() -> None:
    s = home().then(CardLaid(1))
    assert isinstance(s.visit.state, AccountState)
    assert s.wanted == []
    s.then(CancelPressed())
    assert s.at(TakingCard).after == Attract()
    _gone(s)


def test_going_on_after_the_warning_keeps_the_session() -> None:
    s = home().waits(95.0).then(ContinuePressed())
    assert isinstance(s.visit.state, AccountState)
    assert s.count(LogOut) == 0


def test_whoever_was_not_let_in_yet_has_nothing_to_end() -> None:
    assert asking().then(CancelPressed()).count(LogOut) == 0
