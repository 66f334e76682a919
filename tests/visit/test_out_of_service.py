"""Out of service by itself and by staff: what is offered then, what is said, and what is never interrupted."""

from __future__ import annotations

import pytest

from kiosk.messages import Messages
from kiosk.screen.pages.start import AttractPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.visit import audit
from kiosk.visit.audit import Entry
from kiosk.visit.chapter.common import CancelPressed, Menu, MenuPressed
from kiosk.visit.chapter.keys import Scanned
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.start import Attract, Consenting, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.event.external import (
    PausesChanged,
    PrinterSeen,
    ReaderCause,
    ReaderEmpty,
    ReaderMissing,
    ServiceSeen,
)
from kiosk.visit.pause import Pause, PauseReason, Pauses
from kiosk.visit.rules import Rules
from kiosk.visit.state import State
from tests.visit.screens import SOURCES, actions, presenter
from tests.visit.story import EVERYWHERE, Story

LOGS_IN, NEEDS_PAPER = Rules(logs_in=True), Rules(logs_in=True, needs_printer=True)
CHECKING = Pause(PauseReason.MAINTENANCE, "午後3時に再開します")
PAUSED = PausesChanged(Pauses(desk=CHECKING))
RESUMED = PausesChanged(Pauses())


def page(s: Story) -> object:
    return presenter(s.rules)(s.visit).page


def out(s: Story) -> ProblemPage:
    found = page(s)
    assert isinstance(found, ProblemPage)
    assert found.place.name == "out_of_service"
    return found


def ready(s: Story) -> dict[str, bool]:
    found = page(s)
    assert isinstance(found, AttractPage)
    return {choice.key: choice.ready for choice in found.choices}


def begun(rules: Rules) -> Story:
    return Story(rules=rules).then(ReaderEmpty())


def test_a_pause_takes_the_start_page_away_and_says_what_staff_said() -> None:
    s = begun(LOGS_IN).then(PAUSED)
    found = out(s)
    assert (found.code, found.title) == ("K002", "ただいま\nご利用いただけません")
    assert "点検" in found.cause
    assert CHECKING.text in found.cause
    for press in (RegisterChosen(), LoginChosen(), Scanned("A2100012345A")):
        s.then(press).at(Attract)
    assert s.then(MenuPressed(Menu.STAFF)).visit.menu is Menu.STAFF, "how to reach staff is always there"
    assert ready(s.then(MenuPressed(Menu.STAFF), RESUMED)) == {"register": True, "login": True}


@pytest.mark.parametrize("name", [name for name in EVERYWHERE if name != "attract"])
def test_a_visit_under_way_is_not_interrupted_by_anything_said_beside_it(name: str) -> None:
    before = EVERYWHERE[name]()
    state: State = before.visit.state
    s = before.then(PAUSED, ServiceSeen(False), PrinterSeen("paper"))
    assert s.visit.state == state
    assert s.wanted == []


def test_a_pause_holds_from_the_end_of_the_visit() -> None:
    s = begun(LOGS_IN).then(RegisterChosen(), PAUSED)
    s.at(Consenting)
    s.then(CancelPressed()).at(Attract)
    assert out(s).code == "K002"


def test_each_of_two_pauses_holds_until_whoever_began_it_ends_it() -> None:
    mine, theirs = Pause(PauseReason.CLOSED), Pause(PauseReason.COUNTER)
    s = begun(LOGS_IN).then(PausesChanged(Pauses(mine, theirs)))
    assert "終わりました" in out(s).cause
    assert "カウンターで受け付けて" in out(s.then(PausesChanged(Pauses(None, theirs)))).cause


def test_without_its_service_a_kiosk_offers_nothing_until_it_is_back() -> None:
    s = begun(LOGS_IN).then(ServiceSeen(False))
    assert out(s).code == "K302"
    s.then(LoginChosen()).at(Attract)
    assert ready(s.then(ServiceSeen(True))) == {"register": True, "login": True}


@pytest.mark.parametrize("cause", list(ReaderCause))
def test_without_a_reader_only_the_log_in_stays_and_without_log_in_nothing(cause: ReaderCause) -> None:
    assert ready(begun(LOGS_IN).then(ReaderMissing(cause))) == {"register": False, "login": True}
    s = begun(Rules()).then(ReaderMissing(cause))
    assert out(s).code == "K101"
    assert ("USB" in out(s).staff) is (cause is ReaderCause.NO_READER)
    assert ready(s.then(ReaderEmpty())) == {"register": True}


def test_without_a_printer_registration_stays_and_says_so_beforehand() -> None:
    s = begun(LOGS_IN).then(PrinterSeen("paper"))
    found = page(s)
    assert isinstance(found, AttractPage)
    assert ready(s)["register"]
    assert "印刷できません" in found.choices[0].text
    s.then(RegisterChosen()).at(Consenting)
    assert "印刷" not in begun_text(Rules(prints=False))


def begun_text(rules: Rules) -> str:
    found = page(begun(rules).then(PrinterSeen("paper")))
    assert isinstance(found, AttractPage)
    return found.choices[0].text


def test_where_a_card_is_a_must_nobody_is_registered_without_a_printer_and_it_goes_on_by_itself() -> None:
    s = begun(NEEDS_PAPER).then(PrinterSeen("paper"))
    assert ready(s) == {"register": False, "login": True}
    s.then(RegisterChosen())
    assert s.at(Trouble) == Trouble("K501", "needed", resume=Consenting())
    found = page(s)
    assert isinstance(found, ProblemPage)
    assert LoginChosen() in [action.event for action in actions(found)]
    s.then(RetryPressed()).at(Trouble)
    s.then(PrinterSeen("cover")).at(Trouble)
    s.then(PrinterSeen("")).at(Consenting)
    s = begun(NEEDS_PAPER).then(PrinterSeen("paper"), RegisterChosen(), LoginChosen())
    assert s.at(LoggingIn) == LoggingIn()
    assert s.then(RegisterChosen()).at(Trouble).code == "K501"


def test_where_a_card_is_a_must_and_nobody_logs_in_there_is_nothing() -> None:
    s = begun(Rules(needs_printer=True)).then(PrinterSeen("paper"))
    assert out(s).code == "K501"
    assert ready(s.then(PrinterSeen(""))) == {"register": True}


def test_what_nobody_has_said_yet_withholds_nothing() -> None:
    s = Story(rules=NEEDS_PAPER)
    s.visit = type(s.visit)(reader_there=False)
    found = page(s)
    assert isinstance(found, AttractPage)
    assert "準備" in found.choices[0].text


def test_the_log_says_why_and_until_when() -> None:
    s = begun(LOGS_IN)
    for event, what, values in (
        (PAUSED, "paused", {"code": "K002", "by": "desk", "reason": "maintenance"}),
        (RESUMED, "paused", {"code": "K002", "by": "", "reason": ""}),
        (ServiceSeen(False), "service", {"there": False}),
        (PrinterSeen("paper"), "printer", {"fault": "paper"}),
    ):
        before = s.visit
        assert audit.entries(before, s.then(event).visit) == (Entry(what, values),)
        assert audit.entries(s.visit, s.then(event).visit) == ()


@pytest.mark.parametrize("text", ["x" * 61, "二行\nある", " 前", "\u202eさかさま", "\u2068別\u2069"])
def test_what_staff_write_is_one_line_of_what_can_be_seen(text: str) -> None:
    with pytest.raises(ValueError, match="no line"):
        Pause(PauseReason.CLOSED, text)


@pytest.mark.parametrize("language", sorted(SOURCES))
def test_every_reason_has_its_words_in_every_language(language: str) -> None:
    say = Messages(language, {language: SOURCES[language]})
    said = {say(f"pause-{reason.value}") for reason in PauseReason}
    assert len(said) == len(PauseReason)
