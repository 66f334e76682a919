"""Nothing that is written sticks out of where it is written: all sizes, long languages, small screens."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.screen.values.elements import CellState
from kiosk.secret import Secret
from kiosk.ui import keyboards as k
from kiosk.ui.components.touch.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.touch.utility import UtilityBand
from kiosk.ui.components.typed.cells import Cell, FromCard
from kiosk.ui.components.typed.dots import PasswordDots
from kiosk.ui.components.typed.field import FieldBox
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock
from kiosk.visit.preferences import KeyOrder, TextSize
from tests.ui import gallery
from tests.ui.gallery import act
from tests.ui.samples import FROM_CARD, KEYS, UTILITIES, password


@pytest.fixture
def overflows(monkeypatch):
    """Every text painted from here on that does not fit its rectangle."""
    found: list[tuple[str, float, float]] = []
    paint = TextBlock.paint

    def watched(self, p, rect, *rest, **named):
        if self.plain and self.sticks_out(rect.width(), rect.height()):
            found.append((self.plain, rect.width(), rect.height()))
        return paint(self, p, rect, *rest, **named)

    monkeypatch.setattr(TextBlock, "paint", watched)
    return found


@pytest.mark.parametrize("size", list(TextSize))
@pytest.mark.parametrize("screen", [(1080, 1920), (768, 1366)])
def test_no_text_of_the_gallery_sticks_out(qtbot, overflows, size, screen):
    theme = Theme.make(Metrics.for_screen(*screen), size, reduced_motion=True)
    for make in gallery.PAGES.values():
        page = make(theme)
        qtbot.addWidget(page)
        QApplication.processEvents()
        page.grab()
    assert overflows == []


LABELS = {
    "vi": ("Chuyển sang mục tiếp theo", "Hủy bỏ", "Quay lại", "Gọi nhân viên", "Xóa tất cả", "Xóa 1 ký tự", "Cỡ chữ"),
    "en": ("Continue to the next item", "Cancel", "Go back", "Call staff", "Clear all", "Backspace", "Text size"),
    "ko": ("다음 항목으로 이동", "중지", "뒤로", "직원 호출", "전체 삭제", "한 글자 삭제", "글자 크기"),
    "zh-Hant": ("前往下一個項目", "取消", "返回", "呼叫館員", "全部清除", "刪除一字", "文字大小"),
}


@pytest.mark.parametrize("size", list(TextSize))
@pytest.mark.parametrize("language", list(LABELS))
def test_other_languages_fit_their_buttons_and_keys(qtbot, overflows, language, size):
    theme = Theme.make(Metrics(), size, reduced_motion=True, language=language)
    go, stop, back, staff, clear, erase, letters = LABELS[language]
    page = gallery.Page(theme, 1080, 1920)
    qtbot.addWidget(page)
    page.put(PrimaryButton(theme, "go").show_value(act(go, "arrow_right")), 512, 20, 520, 132)
    page.put(PrimaryButton(theme, "go2").show_value(act(go, "arrow_right", letters)), 512, 180, 520, 132)
    page.put(QuietButton(theme, "stop").show_value(act(stop, "close")), 48, 20, 212, 132)
    page.put(QuietButton(theme, "back").show_value(act(back, "arrow_left")), 280, 20, 212, 132)
    labels = replace(KEYS, clear=clear, erase=erase, space=back)
    page.put(k.KanaKeyboard(theme, "kana").show_value(labels), 48, 340, 984)
    page.put(k.SecretAbcKeyboard(theme, "secret").show_value((KeyOrder.ABC, clear, erase)), 48, 940, 984)
    dots = PasswordDots(theme, "password", Secret()).show_value(replace(password(0), show_label=letters))
    page.put(dots, 48, 1450, 984)
    names = (letters, staff, stop, "Language")
    band = tuple(replace(item, label=name) for item, name in zip(UTILITIES, names, strict=True))
    page.put(UtilityBand(theme, "band").show_value((band, "図書館")), 0, 1680, 1080)
    page.show()
    QApplication.processEvents()
    page.grab()
    assert overflows == []


@pytest.mark.parametrize("size", list(TextSize))
def test_a_very_long_value_stays_in_its_field(qtbot, overflows, size):
    theme = Theme.make(Metrics(), size, reduced_motion=True)
    page = gallery.Page(theme, 1080, 600)
    qtbot.addWidget(page)
    address = "a.very.long.address.of.somebody.with.patience@mail.library.city.example.ed.jp"
    page.put(FieldBox(theme, "f").show_value(gallery.field("メール", "任意", "", address)), 48, 20, 984)
    mail = gallery.cell("メール（任意）", address, CellState.GOOD)
    page.put(Cell(theme, "c").show_value(mail), 48, 260, 984)
    name = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末"
    view = replace(FROM_CARD, name=name, birth_and_gender="1990年4月1日", address="長崎県" * 20)
    page.put(FromCard(theme, "card", compact=True).show_value(view), 48, 380, 984)
    page.show()
    QApplication.processEvents()
    page.grab()
    assert overflows == []
