"""利用カード: the card once more, as often as it is wanted, and one at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.screen.pages.home import CardPage
from kiosk.visit.chapter.common import CameOut, PrintPressed
from kiosk.visit.chapter.home import Home, ShowingCard, Tab, TabChosen
from kiosk.visit.effects import Play, PrintCard, Sound
from kiosk.visit.event.external import Patron, PrintPhase
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.state import Visit
from tests.visit.screens import presenter
from tests.visit.story import Story, own_card

MEMBER = account_samples.MEMBER


def page(s: Story) -> CardPage:
    shown = presenter(s.rules)(s.visit).page
    assert isinstance(shown, CardPage)
    return shown


def test_nothing_is_printed_unasked() -> None:
    s = own_card()
    assert s.at(ShowingCard).account.printing is PrintPhase.READY
    assert s.count(PrintCard) == 0
    assert page(s).face.number == MEMBER.number


def test_the_card_is_printed_as_that_of_the_member() -> None:
    s = own_card().then(PrintPressed(), PrintPressed())
    order = s.one(PrintCard)
    assert order.ticket == s.printer
    assert order.patron == Patron(
        MEMBER.number, MEMBER.barcode, "2026-04-01", "2029-03-31", MEMBER.setup_url, mail_accepted=False
    )


def test_days_the_library_s_system_does_not_know_are_left_out() -> None:
    s = own_card()
    state = s.at(ShowingCard)
    unknown = replace(MEMBER, registered_on=None, expires_on=None)
    s.visit = Visit(ShowingCard(replace(state.account, member=unknown)))
    patron = s.then(PrintPressed()).one(PrintCard).patron
    assert (patron.registered_on, patron.expires_on) == ("", "")


def test_another_card_can_be_printed_once_one_came_out() -> None:
    s = own_card().then(PrintPressed()).prints(PrintPhase.DONE)
    assert s.wanted == [Play(Sound.ACCEPTED)]
    row = page(s).printing
    assert row is not None
    assert row.action is not None
    assert row.action.event == PrintPressed()
    s.then(PrintPressed())
    assert s.count(PrintCard) == 2


@pytest.mark.parametrize("phase", [PrintPhase.SENDING, PrintPhase.PRINTING])
def test_there_is_no_second_card_while_one_is_printed(phase: PrintPhase) -> None:
    s = own_card().then(PrintPressed()).prints(phase)
    s.then(PrintPressed(), CameOut(), PrintPressed())
    assert s.count(PrintCard) == 1


def test_where_nobody_knows_whether_it_came_out_both_answers_count() -> None:
    s = own_card().then(PrintPressed()).prints(PrintPhase.UNKNOWN)
    assert s.then(CameOut()).one(PrintCard).came_out
    s.prints(PrintPhase.UNKNOWN)
    assert not s.then(PrintPressed()).one(PrintCard).came_out


def test_how_far_the_card_is_can_be_seen_after_looking_at_another_page() -> None:
    s = own_card().then(PrintPressed(), TabChosen(Tab.HOME)).prints(PrintPhase.FAILED, "paper")
    s.at(Home)
    assert s.wanted == [], "what is heard has to be seen, too"
    s.then(TabChosen(Tab.CARD))
    row = page(s).printing
    assert row is not None
    assert row.code == "K501"


def test_where_no_printer_is_set_up_nothing_is_said_of_printing() -> None:
    s = own_card(Rules(logs_in=True, prints=False)).then(PrintPressed())
    assert s.count(PrintCard) == 0
    assert page(s).printing is None


def test_the_phone_is_set_up_only_where_the_service_can_do_it() -> None:
    assert [tile.key for tile in page(own_card()).codes] == ["app_store", "google_play", "setup"]
    s = own_card()
    state = s.at(ShowingCard)
    s.visit = Visit(ShowingCard(replace(state.account, member=replace(MEMBER, setup_url=""))))
    assert [tile.key for tile in page(s).codes] == ["app_store", "google_play"]
