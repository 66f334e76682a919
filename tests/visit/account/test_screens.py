"""マイ図書館 as a person reads it: days, places, states and refusals in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.messages import Messages
from kiosk.patron.account import HoldState, Loan, RenewalRefusal
from kiosk.screen.pages.home import HomePage, ReadyPage
from kiosk.screen.pages.notices import MyPage, NoticesPage
from kiosk.screen.values.account import BookRow, PillKind
from kiosk.screen.values.elements import NoticeKind
from kiosk.screen.values.pages import AskPage
from kiosk.screen.values.sheets import Screen
from kiosk.visit.chapter.account import Outcome, Part, Said
from kiosk.visit.chapter.home import Home, ReadyMessage, Shelf
from kiosk.visit.chapter.notices import History, OwnPage
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.state import AccountState, State, Visit
from tests.visit.screens import LIBRARY, SOURCES, presenter
from tests.visit.story import LOGS_IN

ACCOUNT = account_samples.ACCOUNT
SAY = Messages("ja", SOURCES)
STATES = account_samples.states()


def screen(state: State, rules: Rules = LOGS_IN) -> Screen:
    return presenter(rules)(Visit(state))


def home(state: Home, rules: Rules = LOGS_IN) -> HomePage:
    page = screen(state, rules).page
    assert isinstance(page, HomePage)
    return page


def loan_row(loan: Loan, rules: Rules = LOGS_IN) -> BookRow:
    return home(Home(replace(ACCOUNT, loans=(loan,))), rules).books.rows[0]


@pytest.mark.parametrize("name", STATES)
def test_who_is_logged_in_is_greeted_inside_and_nowhere_else(name: str) -> None:
    shown = screen(STATES[name])
    assert shown.greeting == ("長崎 太郎 さん" if isinstance(STATES[name], AccountState) else "")
    assert shown.steps.current == 0


def test_somebody_without_a_name_is_not_greeted() -> None:
    nameless = replace(ACCOUNT, member=replace(ACCOUNT.member, name=""))
    assert screen(Home(nameless)).greeting == ""


def test_a_title_says_what_a_page_is() -> None:
    titles = {name: screen(STATES[name]).page.title.replace("\n", "") for name in STATES}
    assert titles["login"] == "ログイン"
    assert titles["ready"] == "ご予約の本が用意できました"
    assert titles["home"] == "マイ図書館"
    assert titles["own-card"] == "利用カード"
    assert titles["own-page"] == "マイページ"
    assert titles["history"] == "お知らせ履歴"


def test_what_waits_is_told_with_its_place_and_until_when() -> None:
    page = screen(ReadyMessage(ACCOUNT)).page
    assert isinstance(page, ReadyPage)
    assert [(row.title, row.lines) for row in page.books.rows] == [
        ("坂道の町をあるく", ("4月12日(日)までに", "1階総合カウンターへ"))
    ]
    nowhere = replace(account_samples.READY, pickup="", keep_until=None)
    page = screen(ReadyMessage(replace(ACCOUNT, holds=(nowhere,)))).page
    assert isinstance(page, ReadyPage)
    assert page.books.rows[0].lines == (f"{LIBRARY.counter}へ",)


@pytest.mark.parametrize(
    ("days", "kind", "text"),
    [
        (-5, PillKind.OVERDUE, "5日過ぎています"),
        (0, PillKind.SOON, "今日まで"),
        (3, PillKind.SOON, "あと3日"),
        (4, None, ""),
    ],
)
def test_a_day_that_matters_is_said_in_words_besides_its_colour(days: int, kind: PillKind | None, text: str) -> None:
    pill = loan_row(replace(account_samples.LOANS[2], days_left=days)).pill
    assert (pill.kind if pill else None, pill.text if pill else "") == (kind, text)


def test_how_soon_is_soon_is_the_library_s_choice() -> None:
    pill = loan_row(replace(account_samples.LOANS[2], days_left=7), Rules(logs_in=True, due_soon_days=7)).pill
    assert pill is not None
    assert pill.text == "あと7日"


def test_a_loan_says_its_day_and_its_author() -> None:
    assert loan_row(account_samples.LOANS[2]).lines == ("4月3日(金)まで", "海野 さくら")
    assert loan_row(account_samples.LOANS[4]).title == "書名のわからない資料"


def test_what_a_catalogue_writes_is_no_markup() -> None:
    row = loan_row(replace(account_samples.LOANS[2], title=" 星\n**図鑑** ", author="  "))
    assert row.title == "星 ＊＊図鑑＊＊"
    assert len(row.lines) == 1


@pytest.mark.parametrize("why", list(RenewalRefusal))
def test_a_loan_that_is_known_to_be_refused_offers_no_extension_and_says_why(why: RenewalRefusal) -> None:
    row = loan_row(replace(account_samples.LOANS[2], refusal=why))
    assert row.action is None
    assert row.lines[-1] == SAY(f"renewal-{why.value}")


def test_a_loan_that_may_be_extended_offers_it_and_says_nothing() -> None:
    row = loan_row(account_samples.LOANS[2])
    assert row.action is not None
    assert not any("延長" in line for line in row.lines)


def test_every_state_of_a_reservation_has_words() -> None:
    rows = home(Home(ACCOUNT, Shelf.HOLDS)).books.rows
    said = [row.pill.text for row in rows if row.pill]
    assert said == ["用意できました", "順番待ち 2番目", "運んでいます", "準備しています", "順番待ち", "手続き中"]
    kinds = {row.pill.kind for row in rows[1:] if row.pill}
    assert kinds == {PillKind.PLAIN}
    assert {hold.state for hold in ACCOUNT.holds} == set(HoldState)


def test_a_reservation_that_only_the_counter_may_cancel_offers_nothing_to_press() -> None:
    kept, free = ACCOUNT.holds[2], ACCOUNT.holds[1]
    account = replace(ACCOUNT, holds=(replace(kept, cancelable=False), free))
    rows = home(Home(account, Shelf.HOLDS)).books.rows
    assert [row.action is None for row in rows] == [True, False]


def test_the_counts_are_said_only_where_they_are_known() -> None:
    assert [tile.count for tile in home(Home(ACCOUNT)).tiles] == ["**5** 冊", "**6** 冊"]
    assert [tile.count for tile in home(Home(account_samples.NOTHING)).tiles] == ["**0** 冊", "**0** 冊"]
    assert [tile.count for tile in home(Home(account_samples.LOADING)).tiles] == ["**…** 冊", "**…** 冊"]
    assert [tile.count for tile in home(Home(account_samples.FAILED)).tiles] == ["**?** 冊", "**?** 冊"]


def test_an_empty_a_loading_and_a_failed_list_are_told_apart() -> None:
    empty, loading, failed = (
        home(Home(account)).books
        for account in (account_samples.NOTHING, account_samples.LOADING, account_samples.FAILED)
    )
    assert (empty.rows, empty.empty, empty.loading, empty.fault) == ((), "借りている本はありません。", "", "")
    assert (loading.loading, loading.fault) == ("読み込んでいます", "")
    assert (failed.loading, failed.fault) == ("", "読み込めませんでした。")
    assert failed.retry is not None
    assert loading.retry is None


def test_what_became_of_a_loan_stands_in_its_row() -> None:
    page = home(Home(ACCOUNT, said=Said("l3", RenewalRefusal.RESERVED)))
    assert page.note is None
    assert [row.said.text for row in page.books.rows if row.said] == ["予約している方がいるため、延長できません。"]
    busy = home(Home(ACCOUNT, busy="l3"))
    assert [row.said.text for row in busy.books.rows if row.said] == ["延長しています"]
    assert not any(row.action.ready for row in busy.books.rows if row.action)


def test_what_became_of_a_loan_that_has_no_row_any_more_is_said_above() -> None:
    note = home(Home(account_samples.NOTHING, said=Said("l3", RenewalRefusal.GONE))).note
    assert note is not None
    assert note.text == "この本は、もう貸出中ではありません。"
    note = home(Home(ACCOUNT, Shelf.HOLDS, said=Said("", Outcome.CANCELLED))).note
    assert note is not None
    assert note.kind is NoticeKind.DONE


def test_every_refusal_of_an_extension_has_words_of_its_own() -> None:
    said = {home(Home(ACCOUNT, said=Said("l3", why))).books.rows[2].said for why in RenewalRefusal}
    assert len(said) == len(RenewalRefusal)


@pytest.mark.parametrize("mails", [True, False])
def test_the_setting_says_what_it_changes_and_what_it_does_not(mails: bool) -> None:
    page = screen(OwnPage(ACCOUNT), Rules(logs_in=True, mails=mails)).page
    assert isinstance(page, MyPage)
    assert page.setting is not None
    assert "OFFでも、ログインしたときには必ずお知らせします。" in page.setting.text
    assert ("登録されたメールアドレスにお知らせします" in page.setting.text) is mails
    assert (page.setting.on, page.setting.state) == (True, "ON")


def test_a_setting_that_is_not_known_is_not_shown() -> None:
    for part, retry in ((Part.LOADING, False), (Part.FAILED, True)):
        page = screen(OwnPage(replace(ACCOUNT, board_part=part))).page
        assert isinstance(page, MyPage)
        assert page.setting is None
        assert page.loading
        assert (page.retry is not None) is retry


def test_unread_notices_are_counted_and_marked() -> None:
    page = screen(OwnPage(ACCOUNT)).page
    assert isinstance(page, MyPage)
    assert page.history.badge == "未読 2件"
    listed = screen(History(ACCOUNT)).page
    assert isinstance(listed, NoticesPage)
    assert [row.unread for row in listed.books.rows] == ["未読", "未読", "", ""]
    assert listed.books.rows[0].lines == ("4月1日(水)のお知らせ", "4月8日(水)までに", "1階総合カウンターへ")


def test_the_delete_button_says_how_many() -> None:
    labels = {}
    for name in ("history", "history-choosing", "history-chosen"):
        page = screen(STATES[name]).page
        assert isinstance(page, NoticesPage)
        labels[name] = (page.bar.primary.label, page.bar.primary.ready) if page.bar.primary else None
        assert (page.choose_all is not None) is (name != "history")
    assert labels == {
        "history": None,
        "history-choosing": ("削除する", False),
        "history-chosen": ("2件を削除する", True),
    }


def test_where_there_is_nothing_to_delete_nothing_is_offered() -> None:
    for name in ("history-empty", "history-loading", "history-failed"):
        page = screen(STATES[name]).page
        assert isinstance(page, NoticesPage)
        assert page.bar.secondary is None


def test_a_question_names_the_book_and_is_not_printed_with_it() -> None:
    page = screen(STATES["ask-cancel"]).page
    assert isinstance(page, AskPage)
    assert page.text == "「坂道の町をあるく」"
    assert "坂道" not in repr(page)


def test_the_questions_of_a_stop_differ_and_say_what_is_lost_and_what_stays() -> None:
    first, second = (screen(STATES[name]).page for name in ("ask-stop", "ask-stop-sure"))
    assert isinstance(first, AskPage)
    assert isinstance(second, AskPage)
    assert first.title != second.title
    points = " ".join(point.text for point in first.points)
    for word in ("お知らせ履歴", "貸出や予約、登録は残ります", "もう一度ログイン"):
        assert word in points
