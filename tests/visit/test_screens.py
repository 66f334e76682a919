"""Every screen of a visit, as a person reads it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.patron.registration import Field
from kiosk.screen.pages.card import TakeCardPage
from kiosk.screen.pages.choosing import ChoosingPage
from kiosk.screen.pages.form import ConfirmPage, FormPage
from kiosk.screen.pages.issue import DonePage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.pages.start import AttractPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.account import PageLink
from kiosk.screen.values.elements import Action, StepState
from kiosk.screen.values.pages import ProgressPage
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import IdleSheet
from kiosk.visit.chapter.card import Phase, Reading
from kiosk.visit.chapter.common import CancelPressed, Menu
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import TakingCard
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import AccountState, Visit
from tests.visit.personal import personal
from tests.visit.screens import ALL_RULES, LIBRARY, actions, presenter, said, title
from tests.visit.story import EVERYWHERE, filling

VISITS = samples.visits()


def links(page: Page) -> Iterator[Action]:
    """The rows as wide as the page, which have room for more words than a button."""
    for part in dataclasses.fields(page):
        value = getattr(page, part.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, PageLink):
                yield each.action


MAY_BE_EMPTY = {
    "fault", "hint", "done", "mail", "placeholder", "value", "code", "state_text", "sample", "icon", "waiting",
    "greeting", "dropped", "calling", "badge", "loading", "unread", "notice", "purpose",
    "password_symbols", "hidden", "why", "now",
}  # fmt: skip


@pytest.mark.parametrize("rules", ALL_RULES, ids=["prints", "asks", "plain"])
@pytest.mark.parametrize("name", VISITS)
def test_every_screen_says_what_it_must_and_nothing_raw(name: str, rules: Rules) -> None:
    screen = presenter(rules)(VISITS[name])
    texts = list(said(screen))
    assert [field for field, text in texts if not text.strip() and field not in MAY_BE_EMPTY] == []
    for field, text in texts:
        assert not re.search(r"[{}$]|\bNone\b|！", text), (field, text)
        assert text.count("**") % 2 == 0, text
        assert text == text.strip(), (field, text)
    assert title(screen).count("\n") <= 1
    assert [action.key for action in actions(screen) if not action.ready and not action.why] == []
    assert [each.menu for each in screen.utilities if not each.now] == [Menu.STAFF]
    assert screen.preferences == Preferences()


@pytest.mark.parametrize("name", VISITS)
def test_buttons_are_short_and_each_is_there_once(name: str) -> None:
    page = presenter()(VISITS[name]).page
    found, rows = list(actions(page)), list(links(page))
    for action in found:
        assert 0 < len(action.label) <= (18 if action in rows else 14), action.label
        assert "\n" not in action.label
    keys = [action.key for action in found]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", VISITS)
def test_the_way_out_is_always_there(name: str) -> None:
    visit = VISITS[name]
    shown = replace(presenter()(visit), coming=())  # what comes next has a way out of its own
    out = [a for a in actions(shown) if isinstance(a.event, CancelPressed)]
    at_home = isinstance(visit.state, Attract) or (
        isinstance(visit.state, TakingCard) and isinstance(visit.state.after, Attract)
    )
    assert len(out) == (0 if at_home else 2 if visit.warned_at is not None else 1)
    assert all(action.ready is not isinstance(visit.state, Issuing) for action in out)


@pytest.mark.parametrize("name", VISITS)
def test_no_password_and_no_token_is_ever_on_a_screen(name: str) -> None:
    screen = presenter()(VISITS[name])
    secrets = (samples.DRAFT.password, samples.PERSON.token, account_samples.PASSWORD, account_samples.TOKEN)
    clear = [(field, text) for field, text in said(screen) if any(secret in text for secret in secrets)]
    typed = ("form-password", "form-password-weak", "login-password", "proving-password", "proving-key-ignored")
    masked = [("value", samples.DRAFT.password)] if name in typed else []
    if name == "choosing-again":
        masked = [("value", account_samples.PASSWORD)]
    assert clear == masked  # the one field that the screen itself draws as dots
    if masked:
        assert isinstance(screen.page, FormPage | LoginPage | ProvingPage | ChoosingPage)
        assert screen.page.open.secret


@pytest.mark.parametrize("name", VISITS)
def test_what_a_screen_is_printed_as_holds_nothing_personal(name: str) -> None:
    for rules in ALL_RULES:
        assert not personal(repr(presenter(rules)(VISITS[name])))
    assert not personal(repr(VISITS[name]))


def test_what_a_fault_quotes_is_not_printed() -> None:
    visit = filling().visit
    state = samples.states()["form"]
    wrong = samples.DRAFT.put(Field.PHONE, "〇九〇").put(Field.KANA_FAMILY, "囗")
    state = type(state)(samples.PERSON, wrong, Field.KANA_FAMILY, frozenset(Field))
    screen = presenter()(type(visit)(state))
    assert isinstance(screen.page, FormPage)
    assert "囗" in screen.page.open.fault
    assert "囗" not in repr(screen)


@pytest.mark.parametrize("name", EVERYWHERE)
def test_nothing_that_happens_on_the_way_is_printed_with_personal_data(name: str) -> None:
    assert not personal([repr(effect) for effect in EVERYWHERE[name]().ever])


@pytest.mark.parametrize("name", VISITS)
def test_a_screen_is_the_same_for_the_same_visit(name: str) -> None:
    shown = presenter()
    assert shown(VISITS[name]) == shown(VISITS[name])


def test_the_visit_travels_one_way_along_the_pages() -> None:
    order = [presenter()(begin().visit).order for begin in EVERYWHERE.values()]
    assert order == sorted(order)


def test_a_choice_is_offered_only_where_there_is_one() -> None:
    page = presenter()(Visit()).page
    assert isinstance(page, AttractPage)
    assert [choice.key for choice in page.choices] == ["register"]
    one = presenter(library=replace(LIBRARY, languages=(("ja", "日本語"),)))
    assert "language" not in [u.menu.value for u in one(Visit()).utilities]
    assert "language" in [u.menu.value for u in presenter()(Visit()).utilities]


def test_the_confirmation_shows_everything_and_dots_for_the_password() -> None:
    page = presenter()(VISITS["confirm"]).page
    assert isinstance(page, ConfirmPage)
    assert [row.value for row in page.rows] == [
        "ナガサキ", "タロウ", "taro@example.jp", "090-1234-5678", "●●●●●●●",
    ]  # fmt: skip
    assert page.from_card.birth_and_gender == "1990年4月1日  男"
    assert page.from_card.address == samples.APPLICANT.address


def test_mail_is_spoken_of_only_where_it_was_accepted() -> None:
    shown = presenter()
    assert [bool(shown(VISITS[n]).page.mail) for n in ("done", "done-print-failed")] == [True, False]  # type: ignore[union-attr]


def test_a_failed_print_says_so_next_to_the_number() -> None:
    page = presenter()(VISITS["done-print-failed"]).page
    assert isinstance(page, DonePage)
    assert page.printing is not None
    assert (page.printing.code, page.printing.busy) == ("K501", False)
    assert page.face.number == samples.PATRON.number
    odd = presenter()(Visit(Done(samples.PATRON, PrintPhase.FAILED, "never heard of"))).page
    assert isinstance(odd, DonePage)
    assert odd.printing is not None
    assert odd.printing.text


def test_taking_the_card_says_identified_only_on_the_way_to_the_form() -> None:
    names = ("take-card", "take-card-end", "take-card-silent")
    way, over, silent = (presenter()(VISITS[name]).page for name in names)
    assert isinstance(way, TakeCardPage)
    assert isinstance(over, TakeCardPage)
    assert isinstance(silent, TakeCardPage)
    assert way.done
    assert not over.done
    assert not silent.done
    assert len({way.lead, over.lead, silent.lead}) == 3


def test_progress_only_ever_grows() -> None:
    """Also from one phase to the next: each begins where the card is then, and all of them fill the shelf."""
    shown, seen = presenter(), []
    shares = {Phase.VERIFY: (0.0, 0.1, 0.2), Phase.CERTIFICATE: (0.2, 0.5, 0.7), Phase.SIGNATURE: (0.7, 0.9, 1.0)}
    for phase in Phase:
        for share in shares.get(phase, (0.0,)):
            page = shown(Visit(Reading(1, 5, phase, share))).page
            assert isinstance(page, ProgressPage)
            seen.append(page.fraction)
            assert [row.state for row in page.rows].count(StepState.NOW) == 1
    assert seen == sorted(seen)
    assert (seen[0], seen[1], seen[-1]) == (0.0, 0.08, 0.8)
    assert len(set(seen)) >= 8


@pytest.mark.parametrize(("phase", "least", "most"), [
    (Phase.VERIFY, 0.08, 0.2), (Phase.CERTIFICATE, 0.2, 0.6), (Phase.SIGNATURE, 0.6, 0.8),
])  # fmt: skip
def test_no_phase_fills_more_or_less_than_its_own_part_of_the_shelf(phase: Phase, least: float, most: float) -> None:
    """However odd the share is that the card reports."""
    page = [presenter()(Visit(Reading(1, 5, phase, share))).page for share in (0.0, 1.0)]
    assert [each.fraction for each in page if isinstance(each, ProgressPage)] == [least, most]


@pytest.mark.parametrize("name", [n for n in VISITS if n.startswith("problem")])
def test_a_problem_says_what_to_do_in_at_most_three_points(name: str) -> None:
    page = presenter()(VISITS[name]).page
    assert isinstance(page, ProblemPage)
    assert 1 <= len(page.todo) <= 3
    assert page.cause != page.title
    assert (page.tries is not None) == (page.code == "K201")
    assert page.bar.primary is not None


def test_an_unknown_code_shows_as_the_unexpected() -> None:
    page = presenter()(Visit(samples.trouble("K999"))).page
    assert isinstance(page, ProblemPage)
    assert page.code == "K001"


def test_the_new_password_is_told_from_that_of_the_card_and_says_what_it_is_for() -> None:
    page = presenter()(VISITS["form-password"]).page
    assert isinstance(page, FormPage)
    assert page.open.label == "新しく決める「マイ図書館」のパスワード"
    assert "4〜10文字" in page.open.purpose
    assert "ログイン" in page.open.purpose
    others = [presenter()(VISITS[name]).page for name in ("form", "form-email", "form-phone", "login-password")]
    assert all(isinstance(other, FormPage | LoginPage) and not other.open.purpose for other in others)


@pytest.mark.parametrize(
    ("name", "says", "says_not", "end"),
    [
        ("idle", "入力した内容をすべて消して", "ログアウト", "終了して、すべて消す"),
        ("idle-account", "ログアウトして", "消", "ログアウトする"),
        ("idle-login", "ログインをやめて", "消", "ログインをやめる"),
        ("idle-done", "利用者番号が画面から消えて", "入力した内容", "終了する"),
        ("idle-plain", "最初の画面に戻ります", "消", "終了する"),
    ],
)
def test_the_idle_warning_says_what_really_goes(name: str, says: str, says_not: str, end: str) -> None:
    sheet = presenter(Rules(logs_in=True))(VISITS[name]).sheet
    assert isinstance(sheet, IdleSheet)
    text = sheet.text.replace("*", "").replace("\n", "")
    assert says in text
    assert says_not not in text + sheet.end.label
    assert sheet.end.label == end


@pytest.mark.parametrize("name", [name for name, visit in VISITS.items() if isinstance(visit.state, AccountState)])
def test_whoever_is_logged_in_ends_with_a_log_out(name: str) -> None:
    shown = presenter(Rules(logs_in=True))(VISITS[name])
    (out,) = [action for action in actions(shown.page) if isinstance(action.event, CancelPressed)]
    assert out.label == "ログアウト"


def test_while_the_log_in_loads_the_warning_speaks_of_logging_out() -> None:
    visit = replace(VISITS["login-loading"], now=100.0, warned_at=94.0)
    sheet = presenter(Rules(logs_in=True))(visit).sheet
    assert isinstance(sheet, IdleSheet)
    assert "ログアウト" in sheet.text
    assert "消" not in sheet.text
