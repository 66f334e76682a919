"""However a visit ends, nothing of it is left: not on the screen, not on the reader, not in the settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.common import CancelPressed, ContrastChosen, LanguageChosen, NextPressed, TextSizeChosen
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, RegisterChosen
from kiosk.visit.chapter.trouble import TakingCard
from kiosk.visit.effects import Forget, IdentifyCard, Play, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import CardLaid, ReaderEmpty, ReaderMissing
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from tests.visit.personal import personal
from tests.visit.story import ENDS, EVERYWHERE, Story, consenting, done, placing, taking, typed

CHOSEN = (LanguageChosen("en"), TextSizeChosen(TextSize.XL), ContrastChosen(Contrast.YELLOW_ON_BLACK))
ENDABLE = {name: begin for name, begin in EVERYWHERE.items() if name not in ("attract", "issuing")}


@pytest.mark.parametrize("name", ENDABLE)
def test_cancel_wipes_wherever_it_is_pressed(name: str) -> None:
    s = ENDABLE[name]().then(*CHOSEN, *ENDS)
    assert s.wanted[:3] == [WipeSecret(), ReleaseCard(), Forget()]
    if s.visit.lying is not None:
        # Still in the visitor's language: it is they who must take the card.
        assert s.at(TakingCard).after == Attract()
        assert s.visit.preferences.language == "en"
        s.then(ReaderEmpty())
    s.at(Attract)
    assert s.visit.preferences == Preferences()
    assert (s.visit.menu, s.visit.warned_at) == (None, None)
    assert (s.card, s.service, s.printer) == (0, 0, 0)
    assert not personal(s.visit)


@pytest.mark.parametrize("begin", [Story, lambda: typed().then(*ENDS)])
def test_there_is_nothing_to_cancel_when_it_is_over(begin: Callable[[], Story]) -> None:
    s = begin()
    before = s.visit
    assert s.then(CancelPressed()).visit == before
    assert s.wanted == []


def test_a_card_left_behind_is_asked_for_until_it_is_taken() -> None:
    s = typed().then(*ENDS)
    assert s.wanted[-1] == Play(Sound.TAKE_CARD)
    for _ in range(100):
        s.waits(3.0)
        assert s.wanted == [Play(Sound.TAKE_CARD)]
    s.at(TakingCard)
    s.then(ReaderEmpty()).at(Attract)
    assert s.waits(10.0).wanted == []


def test_the_next_visit_cannot_start_with_a_card_left_behind() -> None:
    s = done().then(CardLaid(2), *ENDS, RegisterChosen(), ConsentToggled(), NextPressed())
    s.at(TakingCard)
    assert s.count(IdentifyCard) == 1
    s.then(ReaderEmpty(), RegisterChosen(), ConsentToggled(), NextPressed())
    assert s.at(PlacingCard) == PlacingCard()


def test_another_card_in_its_place_has_to_be_taken_too() -> None:
    s = typed().then(*ENDS, CardLaid(2))
    s.at(TakingCard)
    s.then(ReaderEmpty()).at(Attract)


def test_a_card_that_lies_there_when_the_reader_comes_back_is_asked_for() -> None:
    """A reader that restarts must not make a forgotten card the next visitor's."""
    s = typed().then(*ENDS, ReaderMissing())
    s.at(Attract)
    s.then(CardLaid(2))
    assert s.at(TakingCard).after == Attract()
    assert s.wanted == [Play(Sound.TAKE_CARD)]
    s.then(ReaderEmpty()).at(Attract)


def test_who_lays_the_card_before_touching_anything_is_not_told_to_take_it() -> None:
    s = Story().then(CardLaid(1))
    s.at(Attract)
    s.then(RegisterChosen()).at(Consenting)


def test_taking_the_card_leads_to_the_form_and_the_prompt_repeats_until_then() -> None:
    s = taking()
    assert s.waits(9.0).wanted == [Play(Sound.TAKE_CARD)] * 3
    assert Play(Sound.TAKE_CARD) not in s.then(ReaderEmpty()).waits(9.0).wanted


def test_what_was_read_is_not_kept_for_a_card_nobody_takes() -> None:
    s = taking()
    s.waits(s.rules.idle_seconds + s.rules.warning_seconds + 1.0)
    assert s.at(TakingCard).after == Attract()
    assert not personal(s.visit)


@pytest.mark.parametrize("begin", [consenting, placing])
def test_nobody_is_told_to_take_a_card_that_is_not_there(begin: Callable[[], Story]) -> None:
    begin().then(CancelPressed()).at(Attract)


def test_settings_chosen_before_the_visit_hold_during_it() -> None:
    s = Story().then(*CHOSEN, RegisterChosen())
    assert s.visit.preferences == Preferences("en", TextSize.XL, Contrast.YELLOW_ON_BLACK)
