"""A keystroke paints its key and where its letter comes, and nothing else; that is what makes it quick."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.commands.screens import samples as presented
from kiosk.screen.pages.form import FormPage
from kiosk.screen.values.sheets import Screen
from kiosk.ui.keyboards.key import Key
from kiosk.ui.window.window import KioskWindow

SAID = dict(presented(None))
TYPED = ("ア", "アア")


def form(value: str) -> Screen:
    """The form as it is after this was typed into its open field."""
    page = SAID["form"].page
    assert isinstance(page, FormPage)
    cells = tuple(replace(cell, value=value) if cell.field is page.open.field else cell for cell in page.cells)
    return replace(SAID["form"], page=replace(page, open=replace(page.open, value=value), cells=cells))


def password(length: int) -> Screen:
    return replace(SAID["password"], page=replace(SAID["password"].page, length=length, count_text=f"{length} 文字"))


def strike(window: KioskWindow, name: str) -> None:
    key = next(each for each in window.findChildren(Key, name) if each.isVisible())
    click(window, key.mapTo(window, QPoint(key.width() // 2, key.height() // 2)))


def click(window: KioskWindow, spot: QPoint) -> None:
    for act in (QTest.mousePress, QTest.mouseRelease):
        act(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


@pytest.fixture(params=[(1080, 1920), (1920, 1080)], ids=["portrait", "landscape"])
def window(open_window, request) -> KioskWindow:
    window = open_window(*request.param)
    window.show_screen(SAID["help"], animate=False)
    click(window, QPoint(5, window.height() // 3))  # with the first touch Qt tells all parts where the finger is
    return window


def test_a_letter_of_the_form_paints_key_field_and_cell(window, painted):
    window.show_screen(form(TYPED[0]), animate=False)
    window.pressed.connect(lambda _: window.show_screen(form(TYPED[1]), animate=False))
    QApplication.processEvents()
    cell = f"cell-{SAID['form'].page.open.field.value}"
    painted.clear()
    strike(window, "key-ア")
    QApplication.processEvents()
    assert painted.keys() == {"key-ア", "field", cell}
    field = window.stage.page._parts["field"]
    assert painted["field"] <= field.width() * field.height() * 0.6


def test_a_letter_of_the_password_paints_no_other_key(window, secret, painted):
    for byte in b"ABCDE":
        secret.push(byte)
    window.show_screen(password(5), animate=False)
    window.pressed.connect(lambda _: window.show_screen(password(6), animate=False))
    QApplication.processEvents()
    painted.clear()
    strike(window, "key-A")
    QApplication.processEvents()
    assert secret.length == 6
    assert painted.keys() <= {"password", "password-show", "count", "key-A"}
