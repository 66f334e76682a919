"""Nobody touches anything: a warning, time to answer, then everything goes."""

from __future__ import annotations

import pytest

from kiosk.visit.chapter.asking import Asking
from kiosk.visit.chapter.card import PlacingCard, Reading, SecretChanged, Typing
from kiosk.visit.chapter.common import (
    CancelPressed,
    ContinuePressed,
    LanguageChosen,
    Menu,
    MenuPressed,
    NextPressed,
    TextSizeChosen,
    Touched,
)
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.home import Home, RenewPressed
from kiosk.visit.chapter.issue import Issuing
from kiosk.visit.chapter.keys import Typed
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.notices import NoticesToggled, OwnPage
from kiosk.visit.chapter.start import Attract, Consenting, RegisterChosen
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.effects import Forget, Play, Sound, WipeSecret
from kiosk.visit.event.external import CardLaid, ReaderCause, ReaderEmpty, ReaderMissing, ServiceSilent, Ticked
from kiosk.visit.flow import step
from kiosk.visit.preferences import Preferences, TextSize
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.personal import personal
from tests.visit.story import (
    EVERYWHERE,
    Story,
    asking,
    confirming,
    consenting,
    filling,
    home,
    issuing,
    let_in,
    own_page,
    placing,
    reading,
    stopping,
    typed,
)

WAITING = {
    name: begin
    for name, begin in EVERYWHERE.items()
    if name not in ("attract", "reading", "person", "taking", "issuing", "asking", "let_in", "stopping")
}
IDLE = Play(Sound.IDLE)


def renewing() -> Story:
    return home().then(RenewPressed(account_samples.LOANS[0].loan_id))


def changing() -> Story:
    return own_page().then(NoticesToggled())


@pytest.mark.parametrize("name", WAITING)
def test_a_visit_nobody_touches_is_warned_and_then_wiped(name: str) -> None:
    s = WAITING[name]()
    s.waits(89.5)
    assert s.visit.warned_at is None
    assert s.waits(0.5).wanted == [IDLE]
    state = s.visit.state
    assert s.waits(29.5).visit.state == state
    s.waits(0.5)
    assert [WipeSecret(), Forget()] == [e for e in s.wanted if e in (WipeSecret(), Forget())]
    s.then(ReaderEmpty()).at(Attract)
    assert s.visit.warned_at is None
    assert not personal(s.visit)


@pytest.mark.parametrize("tick", [0.1, 0.5, 0.7, 1.0, 2.0])
def test_the_warning_sounds_when_it_comes_and_once_near_the_end(tick: float) -> None:
    s = confirming().waits(89.9, tick)
    before = len([e for e in s.ever if e == IDLE])
    s.waits(32.0, tick)
    assert before + s.wanted.count(IDLE) == 2


def test_there_are_at_least_twenty_seconds_to_answer() -> None:
    s = confirming(Rules(idle_seconds=20.0, warning_seconds=20.0)).waits(20.0)
    assert s.visit.warned_at is not None
    s.waits(19.5).at(Confirming)


def test_one_tap_goes_on_as_often_as_one_likes() -> None:
    s = confirming()
    for _ in range(12):
        s.waits(100.0)
        assert s.visit.warned_at is not None
        s.then(ContinuePressed())
        assert s.visit.warned_at is None
    s.at(Confirming)


@pytest.mark.parametrize("press", [Touched(), RegisterPressed(), Typed("a"), MenuPressed(Menu.STAFF), NextPressed()])
def test_under_the_warning_any_touch_only_says_i_am_here(press: Typed) -> None:
    s = confirming().waits(95.0)
    before = s.visit.state
    s.then(press)
    assert s.visit.state == before
    assert (s.visit.warned_at, s.visit.menu, s.wanted) == (None, None, [])
    assert s.waits(89.0).visit.warned_at is None


def test_a_key_of_the_password_pressed_as_the_warning_comes_is_counted() -> None:
    """The key is in the buffer already: the page must not show another length."""
    s = typed().waits(91.0).then(SecretChanged(10))
    assert s.visit.warned_at is None
    assert s.at(Typing).length == 10


def test_ending_on_the_warning_ends_at_once() -> None:
    s = confirming().waits(95.0).then(CancelPressed())
    s.at(Attract)
    assert Forget() in s.wanted


def test_while_the_kiosk_works_nobody_has_to_touch_it() -> None:
    busy = ((reading(), Reading), (reading().reads(), Reading), (issuing(), Issuing))
    inside = (
        (asking(), LoggingIn),
        (let_in(), LoggingIn),
        (stopping(), Asking),
        (renewing(), Home),
        (changing(), OwnPage),
    )
    for s, kind in (*busy, *inside):
        s.waits(600.0)
        s.at(kind)
        assert s.visit.warned_at is None
    s = placing().then(CardLaid(1)).waits(600.0)
    assert s.at(PlacingCard).checking


def test_time_counts_from_the_end_of_the_work() -> None:
    s = issuing().waits(200.0)
    s.then(ServiceSilent(s.service)).at(Trouble)
    assert s.waits(89.0).visit.warned_at is None
    assert s.waits(1.5).visit.warned_at is not None


def test_laying_or_lifting_the_card_shows_that_somebody_is_here() -> None:
    s = placing().waits(95.0)
    assert s.visit.warned_at is not None
    assert s.then(CardLaid(1)).visit.warned_at is None, "before anything is known of it"
    s.identifies().at(Typing)
    assert s.waits(89.0).visit.warned_at is None
    assert s.then(ReaderEmpty()).waits(89.0).visit.warned_at is None
    assert s.waits(1.5).visit.warned_at is not None


def test_a_card_lifted_under_the_warning_takes_it_away_and_a_report_that_says_nothing_new_does_not() -> None:
    for s, again, lifts in (
        (placing(), ReaderEmpty(), CardLaid(1)),
        (typed(), CardLaid(1), ReaderEmpty()),
        (typed(), CardLaid(1), CardLaid(2)),
    ):
        assert s.waits(80.0).then(again).waits(9.0).visit.warned_at is None
        assert s.waits(1.0).then(again).visit.warned_at is not None
        assert s.then(lifts).visit.warned_at is None


def test_a_reader_that_is_unplugged_or_plugged_in_shows_nobody_though_the_card_went_with_it() -> None:
    s = typed().waits(80.0).then(ReaderMissing(ReaderCause.NO_READER))
    s.at(Trouble)
    assert s.waits(10.0).visit.warned_at is not None


def test_a_wobbling_card_does_not_keep_personal_data_on_the_screen() -> None:
    s = filling()
    for n in range(2, 60):
        s.then(CardLaid(n)).waits(1.5).then(ReaderEmpty()).waits(1.0)
    s.waits(5.0)
    assert not personal(s.visit)


def test_a_machine_that_slept_warns_before_it_wipes() -> None:
    s = filling().then(Ticked(50_000.0))
    s.at(Filling)
    assert s.visit.warned_at == 50_000.0


def test_a_menu_gives_way_to_the_warning() -> None:
    s = consenting().then(MenuPressed(Menu.LANGUAGE)).waits(91.0)
    assert s.visit.menu is None
    assert s.visit.warned_at is not None


@pytest.mark.parametrize(("size", "times"), [(TextSize.STANDARD, 1.0), (TextSize.LARGE, 1.25), (TextSize.MAX, 2.0)])
def test_who_reads_large_letters_has_more_time(size: TextSize, times: float) -> None:
    s = consenting().then(TextSizeChosen(size)).waits(90.0 * times - 1)
    assert s.visit.warned_at is None
    s.waits(1.5)
    assert s.visit.warned_at is not None
    s.waits(30.0 * times - 2)
    assert s.at(Consenting)
    s.waits(3.0)
    assert s.at(Attract)


def test_settings_somebody_left_on_the_start_page_go() -> None:
    s = Story().then(LanguageChosen("en"), TextSizeChosen(TextSize.LARGE)).waits(89.0 * 1.25)
    assert s.visit.preferences.language == "en"
    s.waits(1.5)
    assert s.visit.preferences == Preferences()
    assert s.then(MenuPressed(Menu.CONTRAST)).waits(91.0).visit.menu is None
    assert s.wanted == []


def test_the_start_page_is_never_warned_about() -> None:
    s = Story().waits(10_000.0, 10.0)
    s.at(Attract)
    assert s.visit.warned_at is None
    assert s.wanted == []
    assert s.then(RegisterChosen()).waits(80.0).visit.warned_at is None


def test_a_card_that_is_not_taken_is_asked_for_and_the_form_behind_it_warned_about() -> None:
    visit = Visit(TakingCard(Filling(samples.PERSON)), lying=1)
    seen: list[bool] = []
    sounds = 0
    for now in range(0, 140):
        visit, effects = step(Rules(), visit, Ticked(float(now)))
        sounds += Play(Sound.TAKE_CARD) in effects
        seen.append(visit.warned_at is not None)
    assert seen.index(True) == 90
    assert isinstance(visit.state, TakingCard)
    assert isinstance(visit.state.after, Attract)
    assert visit.warned_at is None
    assert sounds > 30
