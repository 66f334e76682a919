"""What is said aloud when the screen changes: once, never what was typed, and nothing of a page below a sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.patron.registration import Field
from kiosk.ui.accessible.news import heard_of, news


def _said(before, now) -> list[tuple[str, bool]]:
    return list(news(None if before is None else heard_of(before), heard_of(now)))


@pytest.fixture
def form(samples):
    return samples.screen("form", samples.form(Field.PHONE, "095748", phone_fault=False), 5, 5)


def test_another_page_is_said_politely_and_the_same_not_again(samples, form):
    attract = samples.screen("attract", samples.attract(), 0, 0)
    assert _said(attract, form)[0] == ("のこりの項目を入力してください", False)
    assert _said(form, form) == []


def test_a_fault_interrupts_and_is_said_once(samples, form):
    wrong = replace(form, page=replace(form.page, open=replace(form.page.open, fault="10桁です")))
    assert _said(form, wrong) == [("10桁です", True)]
    assert _said(wrong, wrong) == []


def test_what_is_typed_is_never_said(samples, form):
    typed = replace(form, page=replace(form.page, open=replace(form.page.open, value="0957489999")))
    assert _said(form, typed) == []
    said = " ".join(text for text, _ in _said(None, typed))
    assert "0957489999" not in said


def test_of_a_password_only_how_much_is_typed_is_said(samples):
    before = samples.screen("password", samples.password(7), 3, 3)
    now = samples.screen("password", replace(samples.password(8), count_text="**8文字** 入力しました"), 3, 3)
    assert _said(before, now) == [("8文字 入力しました", False)]


def test_the_next_step_of_a_piece_of_work_is_said(samples):
    reading = samples.screen("reading", samples.reading(), 4, 4)
    rows = reading.page.rows
    earlier = replace(reading, page=replace(reading.page, rows=rows[:1]))
    assert _said(earlier, reading) == [("電子証明書の読み取り 読み取っています", False)]


def test_the_idle_sheet_interrupts_with_its_own_words_and_not_with_each_second(samples, form):
    warned = replace(form, sheet=samples.idle_sheet(24))
    said = _said(form, warned)
    assert [urgent for _, urgent in said] == [True]
    assert said[0][0].startswith("続けますか")
    assert _said(warned, replace(form, sheet=samples.idle_sheet(23))) == []
    assert "長崎" not in said[0][0]


def test_that_staff_come_is_said_at_once_on_whatever_page_and_only_once(samples, form):
    calling = replace(form, calling="係員をお呼びしています")
    assert _said(form, calling) == [("係員をお呼びしています", True)]
    coming = replace(form, calling="係員がまいります")
    assert _said(calling, coming) == [("係員がまいります", True)]
    assert _said(coming, coming) == []
