"""係員呼出: one call, which outlives pages, says what is true of it, and ends with the visit."""

from __future__ import annotations

import pytest

from kiosk.operations.calls import CallEnd
from kiosk.visit.chapter.common import (
    BackPressed,
    CallEndPressed,
    CancelPressed,
    ContinuePressed,
    EndConfirmed,
    LanguageChosen,
    Menu,
    MenuPressed,
    NextPressed,
)
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, RegisterChosen
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.effects import CallStaff, EndStaffCall, Play, Sound
from kiosk.visit.event.external import CallMoved, CallPhase, CardLaid, Crashed, ServiceRefused
from kiosk.visit.rules import Rules
from kiosk.visit.state import Call, Visit
from tests.visit.screens import presenter
from tests.visit.story import Story, reading, typed

RULES = Rules(calls=True, logs_in=True)
SHOWN = presenter(RULES)
CALL = MenuPressed(Menu.STAFF)


def story(visit: Visit | None = None) -> Story:
    return Story(visit, RULES)


def called() -> Story:
    """On the consent page, and the sheet is closed again."""
    return story().then(RegisterChosen(), CALL, CALL)


def phase(s: Story) -> CallPhase | None:
    return None if s.visit.call is None else s.visit.call.phase


def hears(s: Story, *phases: CallPhase) -> Story:
    assert s.visit.call is not None
    return s.then(*(CallMoved(s.visit.call.ticket, each) for each in phases))


def test_one_press_calls_and_says_so_and_what_is_pressed_again_calls_nobody_else() -> None:
    s = story().then(RegisterChosen(), CALL)
    ticket = s.one(CallStaff).ticket
    assert (s.visit.menu, s.visit.call) == (Menu.STAFF, Call(ticket, 0.0))
    for _ in range(5):
        s.then(CALL)
    assert s.count(CallStaff) == 1
    assert phase(s) is CallPhase.SENDING


def test_the_code_of_the_problem_on_the_screen_goes_with_it() -> None:
    s = reading().reads()
    s.rules = RULES
    s.then(ServiceRefused(s.service, "K205"), CALL)
    assert s.one(CallStaff).code == "K205"


def test_where_the_library_has_no_desk_nobody_is_called_and_nothing_promised() -> None:
    s = Story(rules=Rules()).then(CALL)
    assert (s.wanted, s.visit.call) == ([CallStaff("")], None)
    screen = presenter()(s.visit)
    assert screen.sheet is not None
    assert screen.sheet.title == "係員をお呼びください"
    assert [each.label for each in screen.utilities][-1] == "お困りのとき"


@pytest.mark.parametrize(
    ("heard", "title", "band"),
    [
        (CallPhase.SENDING, "係員を呼び出しています", "呼出中"),
        (CallPhase.RINGING, "係員をお呼びしています", "呼出中"),
        (CallPhase.COMING, "係員がまいります", "係員が来ます"),
        (CallPhase.UNANSWERED, "まだ、応答がありません", "応答なし"),
        (CallPhase.UNHEARD, "いま、係員を呼び出せません", "応答なし"),
        (CallPhase.UNREACHED, "いま、係員を呼び出せません", "応答なし"),
        (CallPhase.REFUSED, "いま、係員を呼び出せません", "係員呼出"),
        (CallPhase.CLOSED, "呼出は終わりました", "係員呼出"),
    ],
)
def test_sheet_band_and_screen_reader_say_what_is_true(heard: CallPhase, title: str, band: str) -> None:
    visit = Visit(Consenting(), menu=Menu.STAFF, call=Call(1, 0.0, heard))
    screen = SHOWN(visit)
    assert screen.sheet is not None
    assert screen.sheet.title == title
    if heard.failed:
        assert "1階総合カウンター" in getattr(screen.sheet, "text", ""), "where staff are"
    closed = SHOWN(story(visit).then(CALL).visit)
    assert closed.sheet is None
    assert closed.utilities[-1].label == band
    assert closed.utilities[-1].lit is heard.lasts
    assert closed.calling.startswith(title) is heard.lasts


def test_it_outlives_pages_and_languages_and_begins_before_a_visit_does() -> None:
    s = story().then(CALL, CALL, RegisterChosen(), ConsentToggled(), NextPressed(), LanguageChosen("en"))
    hears(s, CallPhase.RINGING, CallPhase.COMING)
    assert phase(s) is CallPhase.COMING
    assert s.count(EndStaffCall) == 0
    s.then(BackPressed())
    assert phase(s) is CallPhase.COMING


def test_who_comes_is_heard_once_and_stays_true_when_the_network_goes() -> None:
    s = hears(called(), CallPhase.RINGING, CallPhase.COMING)
    assert s.wanted == [Play(Sound.ACCEPTED)]
    hears(s, CallPhase.COMING, CallPhase.UNREACHED, CallPhase.RINGING)
    assert (s.wanted, phase(s)) == ([], CallPhase.COMING)
    hears(s, CallPhase.CLOSED)
    assert phase(s) is CallPhase.CLOSED


def test_after_a_minute_without_an_answer_the_counter_is_named_while_it_rings_on() -> None:
    s = hears(called(), CallPhase.RINGING).waits(59)
    assert phase(s) is CallPhase.RINGING
    s.waits(2)
    assert (phase(s), s.wanted) == (CallPhase.UNANSWERED, [Play(Sound.FAULT)])
    hears(s, CallPhase.RINGING)
    assert phase(s) is CallPhase.UNANSWERED, "that it rings is no news"
    hears(s, CallPhase.COMING)
    assert phase(s) is CallPhase.COMING


def test_a_service_that_is_away_is_said_once_and_what_comes_back_rings_again() -> None:
    s = hears(called(), CallPhase.UNREACHED)
    assert s.wanted == [Play(Sound.FAULT)]
    hears(s, CallPhase.UNHEARD)
    assert s.wanted == []
    hears(s, CallPhase.RINGING)
    assert phase(s) is CallPhase.RINGING


def test_who_is_waited_for_is_not_warned_but_the_wait_has_an_end() -> None:
    s = hears(called(), CallPhase.RINGING).waits(61)
    assert s.visit.warned_at is None
    s.waits(RULES.idle_seconds)
    assert s.visit.warned_at is not None
    s.then(ContinuePressed())
    assert phase(s) is CallPhase.UNANSWERED
    s.waits(RULES.idle_seconds + RULES.warning_seconds + 1)
    assert isinstance(s.visit.state, Attract)
    assert s.visit.call is None
    assert [each for each in s.wanted if isinstance(each, EndStaffCall)] == [EndStaffCall(CallEnd.LEFT)]


def test_on_the_start_page_it_ends_when_whoever_called_has_gone() -> None:
    s = story().then(CALL)
    hears(s, CallPhase.UNHEARD).waits(RULES.idle_seconds + 1)
    assert s.visit.call is None
    assert s.count(EndStaffCall) == 1


@pytest.mark.parametrize("how", [CallEnd.CANCELLED, CallEnd.DONE])
def test_who_called_takes_it_back_or_ends_it_when_somebody_has_come(how: CallEnd) -> None:
    s = hears(called(), CallPhase.RINGING)
    if how is CallEnd.DONE:
        hears(s, CallPhase.COMING)
    s.then(CALL, CallEndPressed())
    assert (s.wanted, s.visit.call, s.visit.menu) == ([EndStaffCall(how)], None, None)
    hears_late = s.then(CallMoved(1, CallPhase.COMING))
    assert hears_late.visit.call is None
    s.then(CALL)
    assert s.count(CallStaff) == 2


def test_it_ends_with_the_visit_and_the_next_visitor_knows_nothing_of_it() -> None:
    s = hears(called(), CallPhase.RINGING).then(CancelPressed())
    assert s.wanted[-1] == EndStaffCall(CallEnd.LEFT)
    assert s.visit.call is None
    assert SHOWN(s.visit).utilities[-1].label == "係員呼出"


def test_it_ends_with_the_visit_also_where_a_card_still_lies_there() -> None:
    s = typed()
    s.rules = RULES
    s.then(CardLaid(1), CALL, CALL, CancelPressed(), EndConfirmed())
    assert s.visit.call is None
    assert isinstance(s.visit.state, TakingCard | Attract)
    assert s.count(EndStaffCall) == 1


def test_an_apology_takes_no_call_back() -> None:
    s = hears(called(), CallPhase.RINGING).then(Crashed())
    assert isinstance(s.visit.state, Trouble)
    assert phase(s) is CallPhase.RINGING


def test_what_became_of_an_ended_call_is_forgotten_when_it_was_read() -> None:
    s = hears(called().then(CALL), CallPhase.RINGING, CallPhase.CLOSED)
    assert s.visit.menu is Menu.STAFF
    s.then(CALL)
    assert s.visit.call is None
    s.then(CALL)
    assert s.count(CallStaff) == 2
