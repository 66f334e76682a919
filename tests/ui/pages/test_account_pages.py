"""ログイン and マイ図書館: by finger, by keyboard alone, in every size, and with nothing secret to be read."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.screen.pages.home import CardPage, HomePage, ReadyPage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.notices import MyPage, NoticesPage
from kiosk.screen.values.account import BookRow
from kiosk.screen.values.elements import Action
from kiosk.ui.accessible.telling import page_words
from kiosk.visit.chapter.common import BackPressed, NextPressed, Touched
from kiosk.visit.chapter.home import Tab, TabChosen
from kiosk.visit.chapter.keys import Cleared, Erased, FieldOpened, LoginField, Typed
from kiosk.visit.chapter.notices import NoticesToggled
from kiosk.visit.preferences import Preferences, TextSize
from tests.fit.words import leaves_of

ACCOUNT = LoginPage | ReadyPage | HomePage | CardPage | MyPage | NoticesPage
WORD = "hon2026x"


def ways(value: object) -> list[Action]:
    """Every button a page's value wants; those of a list's rows not, they may stand on a later page."""
    if isinstance(value, Action):
        return [value]
    if isinstance(value, tuple):
        return [way for each in value for way in ways(each)]
    if is_dataclass(value) and not isinstance(value, BookRow):
        return [way for field in fields(value) for way in ways(getattr(value, field.name))]
    return []


@pytest.fixture(scope="session")
def account_screens(screens):
    return [screen for screen in screens if isinstance(screen.page, ACCOUNT) and screen.sheet is None]


def current(page) -> str:
    tabs = page.bar.tabs
    return tabs.actions[tabs.current].key if tabs else ""


@pytest.mark.parametrize("size", [TextSize.LARGE, TextSize.XL])
@pytest.mark.parametrize("screen", [(1080, 1920), (1920, 1080), (1366, 768), (1280, 1024)])
def test_large_letters_take_no_way_from_the_page(open_window, account_screens, screen, size):
    window = open_window(*screen)
    missing = []
    for each in account_screens:
        window.show_screen(replace(each, preferences=Preferences(text_size=size)), animate=False)
        there = {
            button.objectName()
            for _ in leaves_of(window)
            for button in window.findChildren(QAbstractButton)
            if button.isVisible()
        }
        missing += [f"{each.name}: {way.key}" for way in ways(each.page) if way.key not in there]
    assert missing == []


def test_by_keyboard_alone_everything_is_reached_and_pressed(window, presses, account_screens):
    for screen in account_screens:
        window.show_screen(screen, animate=False)
        for way in ways(screen.page):
            if way.key == current(screen.page):
                continue
            for _ in range(len(window.touchables()) + 1):
                if (window.focusWidget() or window).objectName() == way.key:
                    break
                QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
            assert window.focusWidget().objectName() == way.key, screen.name
            presses.clear()
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
            assert presses == [way.event], f"{screen.name}: {way.key}"
            window.show_screen(screen, animate=False)


def tab(window, which: Tab) -> QAbstractButton:
    return window.bar.findChild(QAbstractButton, f"tab-{which.value}")


def test_the_place_where_one_is_is_not_chosen_again(window, presses, account):
    window.show_screen(account.home(account.books(3)), animate=False)
    tab(window, Tab.HOME).click()
    assert presses == []


def test_a_place_that_could_not_be_gone_to_is_not_shown_as_chosen(window, presses, account):
    screen = account.home(account.books(3))
    window.show_screen(screen, animate=False)
    for _ in range(2):
        tab(window, Tab.PAGE).click()
        window.show_screen(screen, animate=False)
        assert tab(window, Tab.HOME).isChecked()
        assert not tab(window, Tab.PAGE).isChecked()
    assert presses == [TabChosen(Tab.PAGE)] * 2


def test_tabs_stay_while_pages_travel(window, account):
    window.show_screen(account.home(account.books(3)), animate=False)
    before = tab(window, Tab.HOME)
    window.show_screen(account.own_page())
    assert tab(window, Tab.HOME) is before
    assert tab(window, Tab.PAGE).isChecked()


def test_who_is_logged_in_stands_where_the_steps_were(window, samples, account):
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8), animate=False)
    assert window.header.steps.isVisible()
    window.show_screen(replace(account.home(()), greeting=account.NAME), animate=False)
    assert not window.header.steps.isVisible()
    assert window.header.accessibleName() == f"ミライon 図書館 {account.NAME}"
    window.show_screen(samples.screen("attract", samples.attract(), 0, 0), animate=False)
    assert "大村湾" not in window.header.accessibleName()


def test_an_external_keyboard_types_number_and_way(window, presses, account):
    window.show_screen(account.login(), animate=False)
    for key in ("2", "1", Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(window, key)
    assert presses == [Typed("2"), Typed("1"), Erased(), Cleared(), NextPressed(), BackPressed()]


def test_letters_of_the_password_go_as_they_are(window, presses, account):
    window.show_screen(account.login(LoginField.PASSWORD), animate=False)
    QTest.keyClick(window, "a")
    QTest.keyClick(window, "B")
    assert [press for press in presses if press != Touched()] == [Typed("a"), Typed("B")]


def test_a_cell_opens_its_field_and_brings_its_keys(window, presses, account):
    window.show_screen(account.login(), animate=False)
    page = window.stage.page
    assert page.has("keys-number")
    page._parts["cell-login_password"].click()
    assert presses == [FieldOpened(LoginField.PASSWORD)]
    window.show_screen(account.login(LoginField.PASSWORD))
    assert page.has("keys-password")
    assert page.has("show")
    assert not page.has("keys-number")


def readable(root: QObject) -> str:
    """Every string property of the widgets below."""
    found = []
    for each in [root, *root.findChildren(QWidget)]:
        meta = each.metaObject()
        found += [str(each.property(meta.property(at).name())) for at in range(meta.propertyCount())]
    return "\n".join(found)


def test_no_widget_says_the_password_to_a_screen_reader(window, account):
    window.show_screen(account.login(LoginField.PASSWORD, WORD), animate=False)
    QApplication.processEvents()
    window.grab()
    assert WORD not in readable(window)


def test_the_password_is_seen_from_one_tap_on_the_eye_to_the_next(window, account):
    window.show_screen(account.login(LoginField.PASSWORD, WORD), animate=False)
    field, eye = window.stage.page._parts["field"], window.stage.page._parts["show"]
    assert field._body.plain == ""
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert field._body.plain == WORD
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert field._body.plain == ""


def test_another_field_is_never_opened_with_the_eye_still_on(window, account):
    window.show_screen(account.login(LoginField.PASSWORD, WORD), animate=False)
    QTest.mouseClick(window.stage.page._parts["show"], Qt.MouseButton.LeftButton)
    window.show_screen(account.login(LoginField.NUMBER), animate=False)
    window.show_screen(account.login(LoginField.PASSWORD, WORD), animate=False)
    assert window.stage.page._parts["field"]._body.plain == ""


def test_the_switch_says_how_it_is_and_what_it_does(window, presses, account):
    for on, word in ((True, "ON"), (False, "OFF")):
        window.show_screen(account.own_page(on), animate=False)
        switch = window.stage.page._parts["notices"]
        assert switch.accessibleName() == f"お知らせ設定 {word}"
        assert "メールでお知らせします" in switch.accessibleDescription()
    switch.click()
    assert presses == [NoticesToggled()]


def test_a_page_link_says_its_badge(window, account):
    window.show_screen(account.own_page(), animate=False)
    assert window.stage.page._parts["history"].accessibleName() == "お知らせ履歴 未読 50件"


def test_titles_and_leads_are_told(account_screens):
    for screen in account_screens:
        title, lead = page_words(screen.page)
        assert title, screen.name
        assert lead == getattr(screen.page, "lead", "").replace("\n", "").replace("**", ""), screen.name


def test_titles_of_books_are_told_whole(window, account):
    window.show_screen(account.history(account.ticks(2, title=account.TITLE)), animate=False)
    said = window.stage.page._parts["tick-b0"].accessibleName()
    assert said.startswith("未読 ")
    assert account.TITLE in said
