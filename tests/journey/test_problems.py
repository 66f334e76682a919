"""Every problem a visitor can meet, met through the real widgets, card, service and printer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.printing.spool.jobs import FaultReason
from kiosk.screen.pages.card import PasswordPage
from kiosk.screen.pages.returning import WaysPage
from kiosk.screen.pages.slip import SlipPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.sheets import EndSheet
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.visit.chapter.card import Reading
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.event.external import PrintPhase
from tests.journey.conftest import Lobby
from tests.journey.test_registration import fills_the_form, reaches_the_form, reaches_the_password
from tests.journey.visitor import Visitor

WRONG = b"WRONG123"
BEFORE_VERIFY = 4
"""Commands of a session before the password."""


def shows(v: Visitor, code: str) -> ProblemPage:
    v.waits_for(f"problem_{code.lower()}")
    page = v.screen.page
    assert isinstance(page, ProblemPage)
    assert page.code == code
    return page


def is_known(v: Visitor) -> None:
    """K401, with what the card can do for whoever is a patron."""
    v.waits_for("known_duplicate")
    page = v.screen.page
    assert isinstance(page, WaysPage)
    assert page.title.replace("\n", "") == "二重登録できません。すでに登録されています"
    assert page.staff is not None
    assert page.staff[0] == "K401"


@pytest.mark.parametrize(
    ("persona", "code"),
    [
        ("transit", "K102"),
        ("licence", "K102"),
        ("garbage", "K102"),
        ("android", "K102"),
        ("iphone", "K102"),
        ("juki", "K102"),
        ("child-14", "K103"),
        ("locked", "K202"),
        ("locked-6983", "K202"),
    ],
)
def test_a_card_that_cannot_do_it_is_named_before_any_password(lobby: Lobby, persona: str, code: str) -> None:
    v = lobby.visitor
    v.agrees()
    lobby.box.lay(persona)
    shows(v, code)
    assert "password" not in v.seen


@pytest.mark.parametrize(
    ("persona", "code"),
    [
        ("expired", "K203"),
        ("revoked", "K204"),
        ("just-issued", "K301"),
        ("rogue-ca", "K205"),
        ("card-key-mismatch", "K205"),
        ("not-yet-valid", "K205"),
        ("fukuoka", "K402"),
        ("day-before-fifteen", "K403"),
    ],
)
def test_a_person_who_cannot_register_is_told_before_the_form(lobby: Lobby, persona: str, code: str) -> None:
    v = reaches_the_password(lobby, persona)
    v.types_password(PASSWORD)
    v.taps("next")
    shows(v, code)
    assert "form" not in v.seen
    v.taps("finish")
    v.waits_for("take_card_end")
    lobby.box.lift()
    v.waits_for("attract")


def test_whose_certificate_has_expired_leaves_with_a_slip_on_paper_or_logs_in(lobby: Lobby) -> None:
    v = reaches_the_password(lobby, "expired")
    v.types_password(PASSWORD)
    v.taps("next")
    shows(v, "K203")
    v.taps("slip")
    v.waits_for("slip")
    v.taps("note")

    def noting() -> PrintPhase | None:
        state = lobby.kiosk.driver.visit.state
        return state.about.noting if isinstance(state, CounterSlip) else None

    v.until(lambda: noting() is PrintPhase.DONE, "the slip is printed")
    assert list((lobby.folder / "cards").glob("problem-*.pdf"))
    page = v.screen.page
    assert isinstance(page, SlipPage)
    assert [office.matter for office in page.offices] == ["署名用電子証明書の更新", "利用登録"]
    v.taps("back")
    shows(v, "K203")
    v.taps("login")
    v.waits_for("login")


def test_somebody_already_registered_is_told_so(lobby: Lobby) -> None:
    v = reaches_the_form(lobby)
    fills_the_form(v)
    v.taps("register")
    v.waits_for("done")
    printed = lambda: getattr(lobby.kiosk.driver.visit.state, "printing", None) is PrintPhase.DONE  # noqa: E731
    v.until(printed, "the card being printed")
    v.taps("finish")
    v.waits_for("attract")
    reaches_the_password(lobby)
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")
    lobby.box.lift()
    is_known(v)


def test_a_wrong_password_shows_what_is_left_and_the_right_one_still_goes_on(lobby: Lobby) -> None:
    v = reaches_the_password(lobby)
    v.types_password(WRONG)
    v.taps("next")
    page = shows(v, "K201")
    assert page.tries is not None
    assert page.tries.number == 4
    v.taps("retry")
    v.waits_for("password")
    again = v.screen.page
    assert isinstance(again, PasswordPage)
    assert (again.tries.number, again.length) == (4, 0)
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")


def test_the_last_try_is_asked_about_and_then_locks(lobby: Lobby) -> None:
    v = reaches_the_password(lobby, "one-try-left")
    v.types_password(WRONG)
    v.taps("next")
    v.waits_for("last_try")
    v.taps("next")
    shows(v, "K202")


def test_a_card_lifted_while_it_is_read_costs_no_second_try(lobby: Lobby) -> None:
    lobby.slot.tear_after(BEFORE_VERIFY + 1, executed=True)  # the card takes the password, the answer never comes
    v = reaches_the_password(lobby)
    v.types_password(PASSWORD)
    v.taps("next")
    shows(v, "K104")
    verifies = [x for x in lobby.slot.trace if x.ins == 0x20 and x.sent > 5]
    assert len(verifies) == 1
    lobby.box.lay("nagasaki")
    if v.screen.name != "place_card":
        v.taps("retry")
    v.waits_for("password")
    page = v.screen.page
    assert isinstance(page, PasswordPage)
    assert page.length == 0
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")


def test_a_card_that_falls_silent_is_asked_for_and_then_explained(open_lobby: Callable[..., Lobby]) -> None:
    lobby = open_lobby(card_timeout=1.0)
    v = reaches_the_password(lobby)
    lobby.slot.freeze()
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card_silent")
    lobby.box.lift()
    lobby.slot.thaw()
    shows(v, "K104")


def test_a_card_lifted_while_its_password_is_typed_wipes_what_was_typed(lobby: Lobby) -> None:
    v = reaches_the_password(lobby)
    v.types_password(PASSWORD)
    lobby.box.lift()
    v.waits_for("place_card")
    lobby.box.lay("nagasaki")
    v.waits_for("password")
    page = v.screen.page
    assert isinstance(page, PasswordPage)
    assert page.length == 0


def test_without_a_reader_the_page_says_so_and_goes_on_when_it_is_back(lobby: Lobby) -> None:
    lobby.slot.unplug()
    v = lobby.visitor
    v.until(lambda: not lobby.kiosk.driver.visit.reader_there, "the reader being away")
    v.taps("register")
    shows(v, "K101")
    lobby.slot.plug()
    v.waits_for("consent")  # on from where the start page would have led
    v.taps("agree")
    v.taps("next")
    v.waits_for("place_card")
    lobby.slot.stop_service()
    shows(v, "K101")
    lobby.slot.start_service()
    v.waits_for("place_card")


def test_a_network_that_is_cut_before_reading_is_asked_again(lobby: Lobby) -> None:
    lobby.service.dropped.set()
    v = reaches_the_password(lobby)
    v.types_password(PASSWORD)
    v.taps("next")
    shows(v, "K302")
    lobby.service.dropped.clear()
    v.taps("retry")
    v.waits_for("password")
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")


def test_a_network_that_is_cut_at_registering_loses_nothing_that_was_typed(lobby: Lobby) -> None:
    v = reaches_the_form(lobby)
    fills_the_form(v)
    lobby.service.dropped.set()
    v.taps("register")
    shows(v, "K302")
    v.taps("back")
    v.waits_for("confirm")
    v.taps("register")
    shows(v, "K302")
    lobby.service.dropped.clear()
    v.taps("retry")
    v.waits_for("done")


def test_a_printer_without_paper_says_so_and_prints_after_the_paper_came(lobby: Lobby) -> None:
    lobby.printer.fault = FaultReason.PAPER
    v = reaches_the_form(lobby)
    fills_the_form(v)
    v.taps("register")
    v.waits_for("done")

    def printing() -> PrintPhase:
        state = lobby.kiosk.driver.visit.state
        assert isinstance(state, Done)
        return state.printing

    v.until(lambda: printing() is PrintPhase.FAILED, "the printer's fault")
    lobby.printer.fault = None
    v.taps("print_again")
    v.until(lambda: printing() is PrintPhase.DONE, "the card being printed")
    assert len(list((lobby.folder / "cards").glob("*.pdf"))) == 2


def test_a_number_that_was_not_printed_is_shown_once_more_before_it_goes(lobby: Lobby) -> None:
    lobby.printer.fault = FaultReason.PAPER
    v = reaches_the_form(lobby)
    fills_the_form(v)
    v.taps("register")
    v.waits_for("done")
    done = lobby.kiosk.driver.visit.state
    assert isinstance(done, Done)
    v.until(lambda: getattr(lobby.kiosk.driver.visit.state, "printing", None) is PrintPhase.FAILED, "the fault")
    v.taps("finish")
    v.until(lambda: isinstance(v.screen.sheet, EndSheet), "the question")
    sheet = v.screen.sheet
    assert isinstance(sheet, EndSheet)
    assert (sheet.number or "").replace(" ", "") == done.patron.number
    v.taps("keep")
    v.until(lambda: v.screen.sheet is None, "the page again")
    assert v.screen.name == "done"
    v.taps("finish")
    v.until(lambda: v.sees("end"), "the question")
    v.taps("end")
    v.waits_for("attract")


def test_the_note_for_staff_says_what_became_of_it(lobby: Lobby) -> None:
    v = reaches_the_password(lobby, "fukuoka")
    v.types_password(PASSWORD)
    v.taps("next")
    shows(v, "K402")
    v.taps("slip")
    v.waits_for("slip")

    def noting() -> PrintPhase:
        state = lobby.kiosk.driver.visit.state
        assert isinstance(state, CounterSlip)
        return state.about.noting

    lobby.printer.fault = FaultReason.PAPER
    v.taps("note")
    v.until(lambda: noting() is PrintPhase.FAILED, "the printer's fault")
    lobby.printer.fault = None
    v.taps("note")
    v.until(lambda: noting() is PrintPhase.DONE, "the note being printed")
    assert isinstance(v.screen.page, SlipPage)
    assert v.screen.page.note is not None
    assert list((lobby.folder / "cards").glob("problem-*.pdf"))


def test_something_unexpected_apologises_and_wipes(lobby: Lobby) -> None:
    v = reaches_the_form(lobby)
    assert isinstance(lobby.kiosk.driver.visit.state, Filling)
    lobby.kiosk.crashed()
    shows(v, "K001")
    assert isinstance(lobby.kiosk.driver.visit.state, Trouble)
    v.taps("finish")
    v.waits_for("attract")


def test_cancelling_while_the_card_is_read_wipes_and_asks_for_the_card(lobby: Lobby) -> None:
    v = reaches_the_password(lobby)
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("reading")
    assert isinstance(lobby.kiosk.driver.visit.state, Reading)
    v.taps("cancel")
    v.waits_for("take_card_end")
    lobby.box.lift()
    v.waits_for("attract")
