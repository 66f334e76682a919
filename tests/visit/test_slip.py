"""Whoever ends at a counter leaves with where to go, when, and with what: printed or on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.app.texts import catalogues
from kiosk.driver.paper import slip_words
from kiosk.markup import own
from kiosk.messages import Messages
from kiosk.operations.account import LogOut
from kiosk.patron.returning import Act
from kiosk.problem import PROBLEMS, Code, Errand, LogIn, Office
from kiosk.screen.facts import MunicipalFacts
from kiosk.screen.pages.slip import SlipPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.elements import NoticeKind
from kiosk.visit import audit
from kiosk.visit.audit import Entry
from kiosk.visit.chapter.card import PlacingCard, SecretChanged, Typing
from kiosk.visit.chapter.common import BackPressed, Menu, MenuPressed, MoreOpened
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.returning import Purpose
from kiosk.visit.chapter.slip import CounterSlip, SlipPressed
from kiosk.visit.chapter.start import Attract, LoginChosen
from kiosk.visit.chapter.trouble import NotePressed, RetryPressed, Trouble
from kiosk.visit.effects import CallStaff, IdentifyCard, Play, PrintNote, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import Crashed, PrintPhase, ReaderEmpty, ServiceRefused
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.screens import LIBRARY, actions, presenter, said
from tests.visit.story import ENDS, Story, reading, typing

LOGS_IN = Rules(logs_in=True)
PRINTS = Rules(prints_notes=True)
WHOLE = replace(
    LIBRARY,
    hours=("火〜日 10:00〜18:00", "月曜日は休館"),
    municipal=MunicipalFacts("大村市役所 市民課", "本庁舎 1階", ("月〜金 8:30〜17:15",), "0957-53-4111"),
)
ALL = [(what.code, variant) for what in PROBLEMS.values() for variant in ("", *what.variants)]
ENDING = [(code, variant) for code, variant in ALL if PROBLEMS[code].errands_of(variant)]
HELPED_HERE = {"K001", "K002", "K101", "K102", "K104", "K205", "K302", "K501"}
"""The kiosk or its staff go on with these."""


def shown(s: Story, rules: Rules | None = None, library: object = LIBRARY) -> SlipPage:
    page = presenter(rules, library)(s.visit).page  # type: ignore[arg-type]
    assert isinstance(page, SlipPage)
    return page


def ended(code: str, variant: str = "", rules: Rules | None = None) -> Story:
    return Story(Visit(samples.trouble(Code(code), variant)), rules)


@pytest.mark.parametrize(("code", "variant"), ENDING)
def test_every_page_that_ends_at_a_counter_leads_to_the_slip_and_back(code: str, variant: str) -> None:
    for rules in (Rules(), Rules(logs_in=True, prints_notes=True)):
        s = ended(code, variant, rules)
        before = s.visit.state
        assert SlipPressed() in [action.event for action in actions(presenter(rules)(s.visit).page)]
        page = shown(s.then(SlipPressed()), rules)
        assert (page.code, 1 <= len(page.offices) <= 2) == (code, True)
        assert BackPressed() in [action.event for action in page.bar.quiet]
        assert s.then(BackPressed()).visit.state == before


def test_only_what_the_kiosk_or_its_staff_can_help_with_leads_to_no_office() -> None:
    """Of K404, "wait" and "over" say to log in again, and the bare code has no page."""
    without = {(code, variant) for code, variant in ALL if (code, variant) not in ENDING}
    assert {code for code, _ in without} == {*HELPED_HERE, "K404"}
    assert {variant for code, variant in without if code == "K404"} == {"", "wait", "over"}
    for code, variant in without:
        s = ended(code, variant)
        assert SlipPressed() not in [action.event for action in actions(presenter()(s.visit).page)]
        assert s.then(SlipPressed()).at(Trouble).code == code


def test_the_slip_says_where_what_for_with_what_and_when() -> None:
    page = shown(ended("K203").then(SlipPressed()), library=WHOLE)
    office, counter = page.offices
    assert (office.name, office.matter) == ("大村市役所 市民課", "署名用電子証明書の更新")
    assert office.bring == ("マイナンバーカード", "本人確認できるもの（運転免許証など）")
    assert office.reached == ("場所　本庁舎 1階", "時間　月〜金 8:30〜17:15", "電話 0957-53-4111")
    assert counter.name == f"{WHOLE.name}　{WHOLE.counter}"
    assert counter.reached == ("時間　火〜日 10:00〜18:00", "月曜日は休館", f"電話 {WHOLE.phone}")


@pytest.mark.parametrize("language", ["ja-easy", "vi", "ko"])
def test_what_the_profile_has_in_japanese_alone_is_said_as_it_is(language: str) -> None:
    """In its own letters, without readings; paper is told the same words, with no marks in them."""
    preferences = Preferences(language=language)
    page = presenter(PRINTS, WHOLE)(Visit(CounterSlip(Trouble(Code.EXPIRED)), preferences=preferences)).page
    assert isinstance(page, SlipPage)
    office, counter = page.offices
    assert office.name == own("大村市役所 市民課")
    assert counter.name == f"{own(WHOLE.name)}　{own(WHOLE.counter)}"
    assert own("月〜金 8:30〜17:15") in office.reached[1]
    words = slip_words(Messages(language, catalogues()), WHOLE, page, datetime(2026, 4, 1, tzinfo=UTC), "lobby-1")
    assert words["office_2"] == f"{WHOLE.name}　{WHOLE.counter}"
    assert not set("".join(words.values())) & set(own("館")[::2])


def test_what_the_library_has_not_told_is_left_out() -> None:
    office, counter = shown(ended("K203").then(SlipPressed())).offices
    assert office.name == "市町のマイナンバーカード担当窓口"
    assert office.reached == ()
    assert counter.reached == (f"電話 {LIBRARY.phone}",)


def test_who_came_with_a_forgotten_number_is_not_sent_to_register_once_more() -> None:
    s = Story(Visit(CounterSlip(Trouble(Code.EXPIRED)), purpose=Purpose(tuple(Act))))
    assert [office.matter for office in shown(s).offices] == ["署名用電子証明書の更新", "登録内容の確認と手続き"]


@pytest.mark.parametrize(("code", "variant"), ENDING)
def test_no_page_about_the_card_speaks_of_a_registration_to_who_came_for_something_else(
    code: str, variant: str
) -> None:
    if PROBLEMS[code].login is LogIn.ALSO or code == Code.REVOCATION_UNKNOWN:
        state = samples.trouble(Code(code), variant)
        texts = [text for _, text in said(presenter()(Visit(state, purpose=Purpose(tuple(Act)))).page)]
        assert not any("利用登録が" in text or "登録は行われていません" in text for text in texts)
        assert any("利用登録が" in text for _, text in said(presenter()(Visit(state)).page)) or code == Code.REVOKED


def test_whoever_is_logged_in_logs_out_on_the_slip() -> None:
    purpose = Purpose((Act.CHANGE,), account_samples.ACCOUNT)
    s = Story(Visit(Trouble(Code.EXPIRED), purpose=purpose), LOGS_IN)
    page = presenter(LOGS_IN)(s.visit).page
    assert isinstance(page, ProblemPage)
    assert SlipPressed() in [action.event for action in actions(page)]
    assert not any("ログイン" in point.text for point in page.todo)
    quiet = shown(s.then(SlipPressed()), LOGS_IN).bar.quiet
    assert quiet[0].label == "ログアウト"
    assert s.then(BackPressed()).visit.purpose == purpose
    assert s.count(LogOut) == 0


def test_no_slip_says_anything_of_the_visitor() -> None:
    """It is made of the code and the library alone: the same for two visitors."""
    for code, variant in ENDING:
        one = Story(Visit(CounterSlip(Trouble(code, variant)), lying=1))
        other = Story(Visit(CounterSlip(Trouble(code, variant, resume=samples.trouble(code, variant).resume)), lying=2))
        assert shown(one) == shown(other)


def test_each_errand_is_stood_by_with_words_and_names_its_own_things() -> None:
    errands: set[Errand] = {errand for code, variant in ENDING for errand in PROBLEMS[code].errands_of(variant)}
    texts = {
        text for code, variant in ENDING for _, text in said(shown(Story(Visit(CounterSlip(Trouble(code, variant))))))
    }
    assert not any("errand-" in text for text in texts), "a message that is not there shows its name"
    assert {errand.office for errand in errands} == set(Office)


@pytest.mark.parametrize("code", ["K103", "K202", "K203", "K204"])
def test_whoever_has_a_number_can_log_in_though_the_card_is_of_no_use(code: str) -> None:
    s = ended(code, rules=LOGS_IN)
    page = presenter(LOGS_IN)(s.visit).page
    assert isinstance(page, ProblemPage)
    assert LoginChosen() in [action.event for action in actions(page)]
    assert any("**ログイン**" in point.text for point in page.todo)
    assert len(page.todo) <= 3
    assert s.then(LoginChosen()).at(LoggingIn) == LoggingIn()
    s = ended(code, rules=Rules())
    assert s.then(LoginChosen()).at(Trouble).code == code
    assert LoginChosen() not in [action.event for action in actions(presenter()(s.visit).page)]


def test_where_the_log_in_is_the_way_on_it_stays_the_largest_button() -> None:
    for what in PROBLEMS.values():
        if what.login is LogIn.FIRST:
            page = presenter(LOGS_IN)(ended(what.code).visit).page
            assert isinstance(page, ProblemPage)
            assert page.bar.primary is not None
            assert page.bar.primary.event == LoginChosen()


def test_who_has_forgotten_the_signature_password_finds_the_way_to_a_new_one() -> None:
    s = typing().then(SecretChanged(3), MoreOpened())
    help_page = presenter()(s.visit).page
    assert SlipPressed() in [action.event for action in actions(help_page)]
    s.then(SlipPressed())
    assert s.wanted == [WipeSecret(), ReleaseCard()]
    page = shown(s)
    assert page.problem == "署名用パスワードがわからないとき"
    assert page.offices[0].matter == "署名用パスワードの再設定"
    s.then(BackPressed())
    s.one(IdentifyCard)
    assert s.identifies().at(Typing) == Typing(s.at(Typing).card, 5)


def test_a_card_lifted_while_the_slip_is_read_is_asked_for_again() -> None:
    s = typing().then(MoreOpened(), SlipPressed(), ReaderEmpty()).then(BackPressed())
    assert s.at(PlacingCard) == PlacingCard()


def test_the_slip_of_the_password_page_is_only_behind_its_help() -> None:
    assert typing().then(SlipPressed()).at(Typing).length == 0


def test_the_slip_is_printed_once_and_told_on_both_pages() -> None:
    s = ended("K203", rules=PRINTS).then(SlipPressed())
    primary = shown(s, PRINTS).bar.primary
    assert primary is not None
    assert primary.event == NotePressed()
    s.then(NotePressed(), NotePressed())
    s.one(PrintNote)
    s.prints(PrintPhase.DONE)
    assert s.wanted == [Play(Sound.ACCEPTED)]
    page = shown(s, PRINTS)
    assert page.note is not None
    assert page.note.kind is NoticeKind.DONE
    assert page.bar.primary is None
    s.then(BackPressed())
    back = presenter(PRINTS)(s.visit).page
    assert isinstance(back, ProblemPage)
    assert back.note == page.note
    s.then(SlipPressed(), NotePressed())
    assert s.count(PrintNote) == 1, "one that came out is enough"


def test_what_becomes_of_a_slip_that_was_left_is_told_on_the_problem_page() -> None:
    s = ended("K203", rules=PRINTS).then(SlipPressed(), NotePressed(), BackPressed()).prints(PrintPhase.FAILED, "paper")
    assert s.at(Trouble).noting is PrintPhase.FAILED
    s.then(SlipPressed(), NotePressed())
    assert s.count(PrintNote) == 2


def test_where_nothing_is_printed_the_screen_is_to_be_photographed() -> None:
    s = ended("K203").then(SlipPressed())
    assert shown(s).bar.primary is None
    assert "写真" in shown(s).lead
    assert s.then(NotePressed()).count(PrintNote) == 0
    assert "印刷" not in shown(s).lead
    assert "印刷" in shown(ended("K203", rules=PRINTS).then(SlipPressed()), PRINTS).lead


def test_an_unreachable_responder_is_still_tried_again_and_an_answer_is_not() -> None:
    s = reading().reads()
    s.then(ServiceRefused(s.service, "K301"), SlipPressed(), BackPressed(), RetryPressed()).at(PlacingCard)
    s = reading().reads()
    s.then(ServiceRefused(s.service, "K301", "unknown"), RetryPressed()).at(Trouble)


def test_the_slip_ends_like_every_page() -> None:
    s = ended("K202").then(SlipPressed()).then(*ENDS)
    s.at(Attract)
    s = ended("K202").then(SlipPressed()).waits(130)
    s.at(Attract)


def test_help_and_a_crash_on_the_slip_know_the_problem_below() -> None:
    s = ended("K202").then(SlipPressed(), MenuPressed(Menu.STAFF))
    assert s.wanted[-1] == CallStaff("K202")
    assert ended("K404", "expired").then(SlipPressed(), Crashed()).at(Trouble).variant == "logged_in"


def test_the_log_says_that_a_slip_was_opened_and_the_problem_not_once_more() -> None:
    s = ended("K203", rules=PRINTS)
    before = s.visit
    s.then(SlipPressed())
    assert Entry("slip", {"code": "K203", "variant": ""}) in audit.entries(before, s.visit)
    before = s.visit
    s.then(NotePressed())
    assert audit.entries(before, s.visit) == (Entry("note", {"phase": "sending"}),)
    before = s.visit
    s.then(BackPressed())
    assert [entry.what for entry in audit.entries(before, s.visit)] == ["page"]
