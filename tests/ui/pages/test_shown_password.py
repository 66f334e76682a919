"""表示 on the pages of library passwords: by a tap, for a while, and never for another field or page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.patron.registration import Field
from kiosk.ui.components.touch.show import ShowButton
from kiosk.ui.components.typed.field import FieldBox

TYPED = "umi2026"


def tap(eye: ShowButton) -> None:
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton, pos=eye.body().center().toPoint())


def readable(window) -> bool:
    field = window.findChild(FieldBox, "field")
    return field is not None and TYPED in field._body.plain


@pytest.fixture
def form(samples):
    def make(field: Field = Field.PASSWORD, name: str = "form"):
        return samples.screen(name, samples.form(field, TYPED, phone_fault=False), 5, 7)

    return make


@pytest.fixture
def shown(window, form) -> ShowButton:
    window.show_screen(form(), animate=False)
    assert not readable(window)
    eye = window.findChild(ShowButton, "show")
    tap(eye)
    assert readable(window)
    return eye


def test_another_tap_hides_it(window, shown):
    tap(shown)
    assert not readable(window)


def test_it_hides_by_itself_after_a_while(window, shown):
    shown.timer.timeout.emit()
    assert not readable(window)


def test_what_is_typed_meanwhile_stays_readable(window, shown, samples):
    page = samples.form(Field.PASSWORD, TYPED + "x", phone_fault=False)
    window.show_screen(samples.screen("form", page, 5, 7))
    assert readable(window)


def test_the_field_that_is_opened_next_is_hidden(window, shown, form):
    window.show_screen(form(Field.PASSWORD_AGAIN))
    assert not readable(window)
    assert not shown.isChecked()
    assert not shown.timer.isActive()
    window.show_screen(form())
    assert not readable(window)


def test_after_a_field_without_it_the_password_is_hidden(window, shown, form):
    window.show_screen(form(Field.PHONE))
    window.show_screen(form())
    assert not readable(window)


def test_a_page_that_comes_back_hides_it(window, shown, form, samples):
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8), animate=False)
    window.show_screen(form(), animate=False)
    assert not readable(window)


def test_a_finger_that_trembles_does_not_hide_it_again(window, form):
    window.show_screen(form(), animate=False)
    eye = window.findChild(ShowButton, "show")
    spot = eye.body().center().toPoint()
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(eye, Qt.MouseButton.LeftButton, pos=spot)
    assert readable(window)
