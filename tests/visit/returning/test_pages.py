"""What the pages of patrons who are known already say, and what they keep to themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.patron.registration import Field
from kiosk.patron.returning import Act
from kiosk.screen.pages.acts import ActPage
from kiosk.screen.pages.changing import ComparePage
from kiosk.screen.pages.form import FormPage
from kiosk.screen.pages.home import ReadyPage
from kiosk.screen.pages.issue import DonePage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.notices import MyPage, NoticesPage
from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.pages.returning import WaysPage
from kiosk.screen.pages.start import ConsentPage
from kiosk.screen.values.elements import CellState
from kiosk.screen.values.place import Page
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.notices import History, OwnPage
from kiosk.visit.chapter.returning import ActDone, Comparing, KnownPatron, Proving, Purpose
from kiosk.visit.chapter.start import Consenting
from kiosk.visit.rules import Rules
from kiosk.visit.samples import returning as samples
from kiosk.visit.samples.account import ACCOUNT, MEMBER, NOTICES
from kiosk.visit.state import State, Visit
from tests.visit.screens import presenter, said

ALL = Rules(logs_in=True, acts=tuple(Act))
NONE = Rules(logs_in=True)


def page_of(state: State, rules: Rules = ALL, purpose: Purpose | None = None) -> Page:
    return presenter(rules)(Visit(state, purpose=purpose or Purpose())).page


def words_of(state: State) -> str:
    return "\n".join(text for _, text in said(page_of(state)))


UNPROVED = [name for name, state in samples.states().items() if isinstance(state, KnownPatron | Proving)
            and state.known.record is None]  # fmt: skip


@pytest.mark.parametrize("name", UNPROVED)
def test_of_a_record_nothing_is_said_before_it_is_proved(name: str) -> None:
    text = words_of(samples.states()[name])
    record = samples.RECORD
    told = (
        record.name,
        record.address,
        record.phone,
        record.email,
        record.kana_family,
        "2026年3月20日",
        "2029年3月31日",
    )
    assert [each for each in told if each in text] == []


def test_whether_there_is_a_record_changes_nothing_on_the_page_of_the_proof() -> None:
    """What was recognized is no more than the card said."""
    someone = Proving(samples.UNPROVED, Act.PASSWORD)
    duplicate = replace(someone, known=replace(samples.UNPROVED, duplicate=True))
    assert page_of(someone) == page_of(duplicate)
    wrong = page_of(replace(someone, typed="09012345678", wrong=True))
    assert isinstance(wrong, ProvingPage)
    assert wrong.open.fault == "確認できませんでした。もう一度、お確かめください"
    assert wrong.bar.primary is not None
    assert not wrong.bar.primary.ready


@pytest.mark.parametrize("name", samples.states())
def test_a_number_is_shown_only_where_it_was_given_again(name: str) -> None:
    state = samples.states()[name]
    bare = words_of(state).replace(" ", "")
    told = isinstance(page_of(state), DonePage) or (isinstance(state, ActDone) and bool(state.number))
    assert (MEMBER.number in bare) is told


def test_a_duplicate_keeps_the_manuals_first_sentence_and_the_code() -> None:
    page = page_of(KnownPatron(samples.DUPLICATE))
    assert isinstance(page, WaysPage)
    assert page.title.replace("\n", "") == "二重登録できません。すでに登録されています"
    assert page.staff is not None
    assert page.staff[0] == "K401"
    assert page.bar.primary is not None
    assert page.bar.primary.label == "ログインへ"
    assert [row.action.key for row in page.rows] == [act.value for act in Act]


def test_what_is_done_is_marked_in_words_and_its_hint_goes() -> None:
    before, after = (page_of(samples.states()[name]) for name in ("known", "known-done"))
    assert isinstance(before, WaysPage)
    assert isinstance(after, WaysPage)
    assert [row.badge for row in before.rows] == ["", "", "", ""]
    assert [bool(row.badge) for row in after.rows] == [False, True, True, False]
    assert any("ご住所" in note.text for note in before.notes)
    assert not any("ご住所" in note.text for note in after.notes)


@pytest.mark.parametrize("acts", [(Act.PASSWORD,), (Act.REISSUE, Act.RENEWAL), tuple(Act)])
def test_only_what_is_offered_can_be_chosen(acts: tuple[Act, ...]) -> None:
    page = page_of(samples.states()["choosing-act"], replace(ALL, acts=acts))
    assert isinstance(page, WaysPage)
    every = [row.action.key for row in page.rows]
    assert every == [*(act.value for act in acts), *(["all"] if len(acts) > 1 else [])]


def test_without_acts_every_way_there_is_missing() -> None:
    login, own, consent = (page_of(state, NONE) for state in (LoggingIn(), OwnPage(ACCOUNT), Consenting()))
    assert isinstance(login, LoginPage)
    assert isinstance(own, MyPage)
    assert isinstance(consent, ConsentPage)
    assert (login.forgotten, own.update, consent.signed) == (None, None, None)
    assert len(consent.bar.quiet) == 1


def test_the_way_to_what_whoever_is_logged_in_can_change_needs_such_an_act() -> None:
    page = page_of(OwnPage(ACCOUNT), replace(ALL, acts=(Act.REISSUE, Act.PASSWORD)))
    assert isinstance(page, MyPage)
    assert page.update is None


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        (Purpose((Act.PASSWORD,)), "カードで署名するのは、**パスワードの再設定**の申請書です。"),
        (Purpose((Act.CHANGE, Act.RENEWAL)), "カードで署名するのは、画面で選ぶ**変更・更新**の申請書です。"),
    ],
)
def test_the_consent_page_names_the_application_that_the_card_signs(purpose: Purpose, words: str) -> None:
    page = page_of(Consenting(), purpose=purpose)
    assert isinstance(page, ConsentPage)
    assert page.notice == words
    assert [action.key for action in page.bar.quiet] == ["cancel", "back"]


def test_a_registration_says_what_its_application_is_for_whoever_is_registered() -> None:
    page = page_of(Consenting())
    assert isinstance(page, ConsentPage)
    assert page.signed is not None
    assert page.signed.text == "登録済みの方は、画面で選ぶ**再発行・パスワード再設定・変更・更新**の申請です。"
    assert "15歳" in page.notice


def marked(text: str, start: int, end: int) -> str:
    return f"{text[:start]}[{text[start:end]}]{text[end:]}"


def test_old_and_new_are_marked_where_they_differ() -> None:
    page = page_of(samples.states()["comparing"])
    assert isinstance(page, ComparePage)
    name, address = page.rows
    assert (name.before, name.state) == (None, "同じです")
    assert address.state == "変わります"
    assert address.before is not None
    shown = [marked(each.text, each.start, each.end) for each in (address.before, address.after)]
    assert shown == ["長崎県[諫早市東小路町７番１号]", "長崎県[大村市東本町１－２－３]"]
    assert page.kana is not None
    assert page.bar.final is not None
    assert page.bar.primary is None


def test_a_new_name_is_not_written_without_its_reading() -> None:
    without, given = page_of(samples.states()["comparing-renamed"]), page_of(samples.states()["comparing-all"])
    assert isinstance(without, ComparePage)
    assert isinstance(given, ComparePage)
    assert without.bar.final is None
    assert given.bar.final is not None


def test_what_was_typed_stands_beside_what_the_record_has() -> None:
    page = page_of(Comparing(samples.SETTLED, samples.CHANGED, from_card=False))
    assert isinstance(page, ComparePage)
    old = {row.label: "" if row.before is None else row.before.text for row in page.rows}
    assert (old["電話番号"], old["メール"]) == ("登録なし", "登録なし")
    assert [row.after.text for row in page.rows][-2:] == ["omura@example.jp", "090-9876-5432"]


def test_the_form_of_a_change_says_what_the_record_has_and_wants_nothing_but_a_new_reading() -> None:
    contact, renamed = page_of(samples.states()["editing-contact"]), page_of(samples.states()["editing-renamed"])
    assert isinstance(contact, FormPage)
    assert isinstance(renamed, FormPage)
    assert [cell.placeholder for cell in contact.cells][:2] == ["いまの登録：ナガサキ", "いまの登録：タロウ"]
    assert contact.open.badge == "任意"
    assert (renamed.open.field, renamed.open.badge) == (Field.KANA_FAMILY, "必須")
    assert renamed.open.fault


def test_an_empty_field_shows_the_record_shortened_and_keeps_its_line_when_it_is_typed_into() -> None:
    page = page_of(samples.states()["editing-contact-phone"])
    long = page_of(samples.states()["editing-long"])
    assert isinstance(page, FormPage)
    assert isinstance(long, FormPage)
    assert not any(cell.half for cell in page.cells)
    assert [cell.placeholder for cell in page.cells if cell.value] == ["", "", ""]
    assert all(len(cell.placeholder) < 24 for cell in long.cells)
    assert [cell.state for cell in long.cells].count(CellState.OPEN) == 1


def test_a_card_that_is_issued_again_is_no_registration() -> None:
    page = page_of(samples.states()["reissued"])
    assert isinstance(page, DonePage)
    assert page.title == "利用カードの再発行"
    assert page.mail == ""
    assert "登録が終わりました" not in page.lead


@pytest.mark.parametrize("act", [Act.PASSWORD, Act.CHANGE, Act.RENEWAL])
def test_what_is_true_now_is_said_with_where_it_can_be_looked_up(act: Act) -> None:
    until = date(2029, 3, 31) if act is Act.RENEWAL else None
    page = page_of(ActDone(replace(samples.KNOWN, done=frozenset({act})), act, expires_on=until))
    assert isinstance(page, ActPage)
    assert any("お知らせ履歴" in point.text for point in page.points)
    assert ("ログアウト" in page.points[0].text) is (act is Act.PASSWORD)
    record = samples.RECORD
    facts = {
        Act.PASSWORD: [],
        Act.CHANGE: ["長崎 太郎", record.address, "●●●678", record.email],
        Act.RENEWAL: ["2029年3月31日"],
    }
    assert [fact.value for fact in page.facts] == facts[act]
    assert page.bar.primary is not None
    assert page.bar.primary.label == "ログインへ"
    assert page.more is not None


def test_the_message_after_a_log_in_names_act_day_time_and_kiosk() -> None:
    page = page_of(samples.states()["acts-message"])
    assert isinstance(page, ReadyPage)
    assert [(row.title, *row.lines) for row in page.books.rows] == [
        ("パスワードの再設定", "3月30日(月) 15時02分", "端末 lobby-2")
    ]
    assert page.warning is not None
    assert "心当たりがないとき" in page.warning.text


def test_the_history_names_an_act_and_its_kiosk() -> None:
    act = replace(NOTICES[0], act=Act.CHANGE, pickup="lobby-2", keep_until=None)
    page = page_of(History(replace(ACCOUNT, board=replace(ACCOUNT.board, notices=(act,)))))
    assert isinstance(page, NoticesPage)
    (row,) = page.books.rows
    assert (row.title, row.lines) == ("登録内容の変更", ("4月1日(水)の手続き", "端末 lobby-2"))


def test_who_may_have_run_out_is_told_that_a_log_in_wants_a_renewal_where_it_can_be_had() -> None:
    password = ActDone(replace(samples.KNOWN, done=frozenset({Act.PASSWORD})), Act.PASSWORD)
    renewed = replace(password, known=replace(password.known, done=frozenset({Act.PASSWORD, Act.RENEWAL})))
    for state, told in ((password, True), (renewed, False)):
        page = page_of(state)
        assert isinstance(page, ActPage)
        assert any("更新" in point.text for point in page.points) is told
        assert "ログインできます" not in page.lead


def test_what_the_counter_did_is_said_to_be_the_counters() -> None:
    page = page_of(samples.states()["acts-message-counter"])
    assert isinstance(page, ReadyPage)
    assert page.title == "手続きの\nお知らせ"
    assert "カード" not in page.lead
    assert [row.lines[1] for row in page.books.rows] == ["図書館のカウンター", "端末 lobby-2"]


def test_acts_of_one_kind_are_rows_of_their_own() -> None:
    page = page_of(samples.states()["acts-message-many"])
    assert isinstance(page, ReadyPage)
    assert len({row.key for row in page.books.rows}) == len(page.books.rows) == 8
