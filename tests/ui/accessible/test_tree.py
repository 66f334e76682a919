"""Every page as assistive technology is told it: by role and name, each word once, and nothing that is hidden."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from kiosk.app.texts import LANGUAGE_NAMES
from kiosk.driver.gate import HOLD_SECONDS, InputGate
from kiosk.markup import split
from kiosk.patron.registration import Field
from kiosk.screen.pages.card import PasswordPage
from kiosk.screen.values.sheets import Screen
from kiosk.ui.accessible.dispatch import node_of
from kiosk.ui.accessible.node import Node
from kiosk.ui.components.account.book import ShelfRow
from kiosk.ui.components.typed.dots import PasswordDots
from kiosk.ui.components.typed.field import FieldBox
from kiosk.ui.keyboards.key import Key
from kiosk.ui.window.window import KioskWindow
from tests.fit.pages import screens as screens_in
from tests.fit.watch import Watch
from tests.patience import milliseconds
from tests.ui.accessible.walk import (
    GROUPS,
    Role,
    bare,
    description,
    find,
    name,
    press,
    presses,
    root,
    texts,
    walk,
)


def _problems(window, screen) -> list[str]:
    """What the tree lacks of what was painted, what it says twice, and what can't be pressed by it."""
    if not screen.turning[0]:
        screen = replace(screen, turning=("previous", "next"))  # mock-ups have no words of their own for it
    watch = Watch(window)
    with watch.open():
        window.show_screen(screen, animate=False)
        window.grab()
    parts = list(walk(root(window)))
    readings = "".join(reading for each in screen.steps.names for _, reading in split(each))
    told = readings + bare("\n".join(text for part in parts for text in texts(part)))
    layers = window.layers()
    reached = [each for each in watch.texts if any(layer.isAncestorOf(each.widget) or layer is each.widget
                                                   for layer in layers)]  # fmt: skip
    painted = Counter(bare(each.text) for each in reached)
    for option in getattr(screen.sheet, "options", ()):
        painted.pop(bare(option.sample), None)  # it shows a size or colours, and says nothing
    where = screen.name
    found = [f"{where}: not told: {each}" for each in painted if each.strip("…●") and each.strip("…") not in told]
    said = Counter(bare(name(part)) for part in parts if part.role() not in GROUPS and name(part))
    found += [f"{where}: told {count} times: {text}" for text, count in said.items() if 0 < painted[text] < count]
    pressed = [part.object() for part in parts if presses(part)]
    keys = [each for each in pressed if isinstance(each, Key)]
    chain = window.touchables()
    if [each for each in pressed if each not in keys] != [each for each in chain if not isinstance(each, Key)]:
        found.append(f"{where}: other order than Tab: {[e.objectName() for e in pressed if e not in keys]} "
                     f"{[e.objectName() for e in chain if not isinstance(e, Key)]}")  # fmt: skip
    found += [f"{where}: no name: {part.object()}" for part in parts if presses(part) and not name(part)]
    found += [f"{where}: no role: {part.object()}" for part in parts if part.role() is Role.NoRole]
    return found


def _sample(language: str, by: int, begin: int) -> list[Screen]:
    return list(screens_in(language).values())[begin::by]


SHAPES = ((1080, 1920), (1920, 1080))


@pytest.mark.parametrize(
    ("language", "shape", "begin"),
    [("ja-easy", SHAPES[0], 0), ("vi", SHAPES[1], 7)],
    ids=["ja-easy-portrait", "vi-landscape"],
)
def test_every_word_is_told_once_and_every_touchable_can_be_pressed(open_window, language, shape, begin):
    window = open_window(*shape)
    assert [each for screen in _sample(language, 15, begin) for each in _problems(window, screen)] == []


@pytest.mark.thorough
@pytest.mark.parametrize("shape", SHAPES, ids=["portrait", "landscape"])
@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_all_of_every_page_is_told_in_every_language(open_window, language, shape):
    window = open_window(*shape)
    assert [each for screen in _sample(language, 1, 0) for each in _problems(window, screen)] == []


@pytest.fixture
def open_on(open_window):
    def open_on(screen: Screen, **options: object) -> tuple[KioskWindow, QAccessibleInterface]:
        window = open_window(**options)
        window.show_screen(screen, animate=False)
        return window, root(window)

    return open_on


def test_a_word_that_is_not_told_would_be_seen(open_window, samples, monkeypatch):
    window = open_window()
    screen = next(each for each in samples.samples() if each.name == "consent")
    assert _problems(window, screen) == []
    monkeypatch.setattr(KioskWindow, "layers", lambda self: [self.band])
    assert any("Tab" in each for each in _problems(window, screen))


def test_a_press_by_the_tree_counts_only_after_the_page_was_seen(open_on, samples, qtbot):
    now = [100.0]
    gate = InputGate(lambda: now[0])
    window, top = open_on(samples.screen("attract", samples.attract(), 0, 0), gate=gate)
    came: list[bool] = []
    window.pressed.connect(lambda press: came.append(gate.admits(press)))
    qtbot.waitUntil(lambda: gate.settled, timeout=milliseconds())
    register = find(top, Role.Button, "利用登録")
    press(register)
    now[0] += HOLD_SECONDS
    press(register)
    assert came == [False, True]


def test_no_letter_of_a_password_is_told_though_it_is_shown(open_on, samples, account, secret):
    for byte in b"MIRAI258":
        secret.push(byte)
    window, top = open_on(samples.screen("password", samples.password(), 3, 3))
    for shown in (False, True):
        window.findChild(PasswordDots).eye.setChecked(shown)
        field = find(top, Role.EditableText, "署名用パスワード")
        assert field.state().passwordEdit
        assert "MIRAI" not in _all(top)
        assert field.text(QAccessible.Text.Value) == ""
    opened = samples.form(Field.PASSWORD, "abc12345", phone_fault=False)
    window.show_screen(samples.screen("form", opened, 5, 5), animate=False)
    window.findChild(FieldBox).set_peek(True)
    assert "abc12345" not in _all(top)


def _all(top: QAccessibleInterface) -> str:
    return "\n".join(text for part in walk(top) for text in texts(part))


def test_below_the_idle_sheet_nothing_of_the_page_is_told_to_whoever_held_a_part_of_it(open_on, samples):
    page = samples.screen("confirm", samples.confirm(), 6, 6)
    window, top = open_on(page)
    held = [part for part in walk(top) if part.object() is not window and part.role() is not Role.ButtonMenu]
    mail = find(top, Role.Button, "修正 — メール")
    assert "taro@example.jp" in _all(top)
    came: list[object] = []
    window.pressed.connect(came.append)
    window.show_screen(replace(page, sheet=samples.idle_sheet()), animate=False)
    told = _all(top)
    assert "taro@example.jp" not in told
    assert "長崎 太郎" not in told
    band = set(map(id, (part.object() for part in walk(top))))
    gone = [part for part in held if id(part.object()) not in band]
    assert mail in gone
    assert {text for part in gone for text in texts(part)} == {""}
    assert all(part.state().invisible and part.childCount() == 0 for part in gone)
    press(mail)
    assert came == []


def test_a_sheet_is_a_modal_dialog_and_what_is_chosen_in_it_is_checked(open_on, samples):
    page = samples.screen("attract", samples.attract(), 0, 0)
    _, top = open_on(replace(page, sheet=samples.size_sheet()))
    dialog = find(top, Role.Dialog, "文字の大きさ")
    assert dialog.state().modal
    assert name(dialog.child(0)) == "文字の大きさ"
    assert find(dialog, Role.RadioButton, "標準").state().checked
    assert not find(dialog, Role.RadioButton, "大").state().checked


def test_what_a_button_of_a_row_acts_on_stands_in_its_name(open_on, samples, account):
    window, top = open_on(account.home(account.books(2)))
    title = window.findChild(ShelfRow).value.title
    assert presses(find(top, Role.Button, f"延長 — {title}"))


def test_a_way_on_that_is_not_ready_says_what_lacks(open_on):
    screen = next(each for each in screens_in("en").values() if each.name == "consent" and not each.page.agreed)
    _, top = open_on(screen)
    assert screen.page.bar.primary.why
    way = find(top, Role.Button, screen.page.bar.primary.label.replace("\n", " "))
    assert description(way) == screen.page.bar.primary.why


def test_a_field_says_what_is_wrong_with_it_and_how_much_of_a_secret_is_typed(open_on, samples):
    window, top = open_on(samples.screen("form", samples.form(Field.PHONE, "095748", "10桁です"), 5, 5))
    field = find(top, Role.EditableText, "電話番号")
    assert field.state().invalid
    assert "10桁です" in description(field)
    assert field.text(QAccessible.Text.Value) == "095748"
    pages = screens_in("en").values()
    secret = next(each for each in pages if isinstance(each.page, PasswordPage) and each.page.length)
    window.show_screen(secret, animate=False)
    said = [description(part) for part in walk(top) if part.role() is Role.EditableText]
    assert said[0].startswith(f"{secret.page.length} of 16 characters, hidden")


def test_headings_have_levels_words_their_language_and_progress_its_value(open_on, samples):
    _, top = open_on(samples.screen("reading", samples.reading(), 4, 4))
    title = next(part for part in walk(top) if part.role() is Role.Heading)
    attributes = title.attributesInterface()
    assert attributes.attributeValue(QAccessible.Attribute.Level) == 1
    assert attributes.attributeValue(QAccessible.Attribute.Locale).language() is QLocale.Language.Japanese
    shelf = next(part for part in walk(top) if part.role() is Role.ProgressBar)
    number = shelf.valueInterface()
    assert (number.minimumValue(), number.currentValue(), number.maximumValue()) == (0, 53, 100)
    assert title.valueInterface() is None


def test_closing_a_menu_leads_the_focus_back_to_what_opened_it(open_window, samples, qtbot):
    page = samples.screen("attract", samples.attract(), 0, 0)
    window = open_window()
    window.activateWindow()
    window.show_screen(page, animate=False)
    entry = next(each for each in window.touchables() if each.objectName() == "utility-contrast")
    entry.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(entry.hasFocus, timeout=milliseconds())
    window.show_screen(replace(page, sheet=samples.contrast_sheet()), animate=False)
    assert not entry.hasFocus()
    window.show_screen(page, animate=False)
    assert entry.hasFocus()
    window.show_screen(replace(page, sheet=samples.contrast_sheet()), animate=False)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    assert not entry.hasFocus()


class Broken(QWidget):
    """A part about which nothing can be said."""


def test_a_fault_while_a_part_is_told_goes_the_way_of_every_fault_and_ends_nothing(put, monkeypatch, page):
    @node_of.register(Broken)
    def _broken(_part: Broken) -> Node:
        raise LookupError("taro@example.jp")

    part = Broken(page)
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: seen.append(kind))
    told = root(part)
    assert told.text(QAccessible.Text.Name) == ""
    assert told.role() is Role.NoRole
    assert told.childCount() == 0
    told.state()
    assert set(seen) == {LookupError}
