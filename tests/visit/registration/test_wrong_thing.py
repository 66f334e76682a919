"""K102: whatever lies there that is no My Number card keeps its page still, however its radio comes and goes."""

from __future__ import annotations

import pytest

from kiosk.screen.pages.trouble import ProblemPage
from kiosk.visit.chapter.card import PlacingCard, Typing
from kiosk.visit.chapter.common import CancelPressed
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import IdentifyCard, Play, ReleaseCard, Sound
from kiosk.visit.event.external import CardFailed, CardFailure, CardKind, CardLaid, ReaderEmpty, ReaderMissing
from tests.visit.screens import presenter
from tests.visit.story import Story, placing

KINDS = {CardKind.PHONE: "phone", CardKind.FOREIGN: "", CardKind.JUKI: "juki"}
FAULT = Play(Sound.FAULT)


def lying(kind: CardKind = CardKind.PHONE) -> Story:
    return placing().then(CardLaid(1)).identifies(kind, False, None)


def page(s: Story) -> ProblemPage:
    shown = presenter()(s.visit).page
    assert isinstance(shown, ProblemPage)
    return shown


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("gap", [0.0, 0.5, 1.5, 2.5])
def test_a_thing_whose_radio_comes_and_goes_does_not_make_the_page_blink(kind: CardKind, gap: float) -> None:
    s = lying(kind)
    shown: list[tuple[str, str]] = []
    for insertion in range(2, 15):
        for event in (ReaderEmpty(), CardLaid(insertion)):
            s.then(event)
            shown.append((presenter()(s.visit).name, page(s).title))
            s.waits(gap)
        s.identifies(kind, False, None)
        shown.append((presenter()(s.visit).name, page(s).title))
    assert len(set(shown)) == 1, set(shown)
    assert s.ever.count(FAULT) <= 2, "once for what it is, once for that it is still there"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_still_there_is_said_so(kind: CardKind) -> None:
    s = lying(kind)
    assert page(s).note is None
    s.then(RetryPressed())
    assert presenter()(s.visit).name == "problem_k102"
    assert s.one(IdentifyCard).card == 1
    s.identifies(kind, False, None)
    note = page(s).note
    assert note is not None
    assert note.text
    if kind is CardKind.PHONE:
        assert "スマートフォンが、まだ" in note.text


def test_two_taps_on_again_ask_once() -> None:
    s = lying().then(RetryPressed(), RetryPressed())
    assert s.count(IdentifyCard) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_the_right_card_in_its_place_leads_straight_on(kind: CardKind) -> None:
    s = lying(kind).then(ReaderEmpty(), CardLaid(2))
    assert s.at(Trouble).variant == KINDS[kind]
    s.identifies(tries=4)
    assert s.at(Typing).tries_left == 4


def test_taken_away_for_good_it_is_asked_for_the_card_again() -> None:
    s = lying().then(ReaderEmpty()).waits(2.5)
    s.at(Trouble)
    s.waits(1.0).at(PlacingCard)
    assert s.wanted.count(FAULT) == 0


def test_again_with_nothing_there_asks_for_the_card_at_once() -> None:
    lying().then(ReaderEmpty(), RetryPressed()).at(PlacingCard)


@pytest.mark.parametrize("failure", [CardFailure.GONE, CardFailure.SILENT])
def test_a_phone_that_goes_while_it_is_asked_changes_nothing(failure: CardFailure) -> None:
    s = lying().then(ReaderEmpty(), CardLaid(2))
    before = page(s).title
    s.then(CardFailed(s.card, failure))
    assert page(s).title == before
    assert s.card == 0
    s.then(RetryPressed()).identifies(tries=3).at(Typing)


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_thing_is_let_go_of_each_time_it_was_looked_at(kind: CardKind) -> None:
    s = lying(kind)
    assert ReleaseCard() in s.wanted
    assert ReleaseCard() in s.then(RetryPressed()).identifies(kind, False, None).wanted
    assert ReleaseCard() in s.then(ReaderEmpty()).wanted
    s.then(CardLaid(2))
    assert s.then(CardFailed(s.card, CardFailure.GONE)).wanted == [ReleaseCard()]


@pytest.mark.parametrize("failure", list(CardFailure))
def test_a_phone_that_answers_nonsense_is_still_a_phone(failure: CardFailure) -> None:
    s = lying().then(ReaderEmpty(), CardLaid(2))
    s.then(CardFailed(s.card, failure))
    expected = {CardFailure.READER: ("K101", ""), CardFailure.NO_CERTIFICATE: ("K103", "")}
    assert (s.at(Trouble).code, s.at(Trouble).variant) == expected.get(failure, ("K102", "phone"))


def test_another_card_that_cannot_be_read_has_its_own_words() -> None:
    s = lying(CardKind.FOREIGN).then(ReaderEmpty(), CardLaid(2))
    s.then(CardFailed(s.card, CardFailure.UNREADABLE))
    assert s.at(Trouble).variant == "unreadable"
    s.then(RetryPressed())
    s.then(CardFailed(s.card, CardFailure.BUSY))
    assert page(s).note is not None


def test_another_wrong_thing_has_its_own_page() -> None:
    s = lying(CardKind.FOREIGN).then(CardLaid(2)).identifies(CardKind.JUKI, False, None)
    assert s.at(Trouble) == Trouble("K102", "juki", resume=PlacingCard())
    assert s.wanted[-1] == FAULT
    s.then(CardLaid(3)).identifies(can_sign=False, tries=None)
    assert s.at(Trouble).code == "K103"


@pytest.mark.parametrize("gap", [0.5, 2.5, 4.0])
def test_a_phone_somebody_left_behind_does_not_keep_the_kiosk(gap: float) -> None:
    s = lying()
    for insertion in range(2, 400):
        s.then(ReaderEmpty()).waits(gap).then(CardLaid(insertion))
        if isinstance(s.visit.state, Trouble | PlacingCard) and s.card:
            s.identifies(CardKind.PHONE, False, None)
        s.waits(0.5)
        if not isinstance(s.visit.state, Trouble | PlacingCard):
            break
    assert not isinstance(s.visit.state, Trouble | PlacingCard)
    s.then(ReaderEmpty()).at(Attract)


def test_the_reader_that_goes_away_meanwhile_is_another_problem() -> None:
    assert lying().then(ReaderMissing()).at(Trouble).code == "K101"


def test_the_end_is_an_end() -> None:
    s = lying().then(ReaderEmpty(), CancelPressed())
    s.at(Attract)
    assert s.waits(10.0).wanted == []


def test_a_page_that_waits_while_the_thing_is_away_is_not_kept_by_it() -> None:
    s = lying().then(ReaderEmpty()).waits(3.5)
    s.waits(4.0).then(CardLaid(2))
    assert s.visit.touched_at < s.visit.now
    s.identifies(tries=5).at(Typing)
    assert s.visit.touched_at == s.visit.now
