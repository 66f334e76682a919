"""Texts that are turned page by page, and a name of any length, are there whole; no label breaks inside a word."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from kiosk.app.texts import catalogues, facts_of, rules_of
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.pages import TextPage
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas import people
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.phrases import phrases
from kiosk.visit.preferences import Preferences, TextSize
from kiosk.visit.samples.registration import visits
from tests.ui.pages.painting import paint_all
from tests.ui.samples import renamed

SCREENS = [(1080, 1920), (1920, 1080), (1366, 768), (1280, 1024)]
SECTION = (
    "\n\n**第{0}条**\n図書館は、第{0}の目的のために、氏名と住所と生年月日と性別を、法令の定める期間だけ保管します。"
)

LONG_TEXT = "この図書館の利用登録について。" + "".join(SECTION.format(at) for at in range(1, 31))


def bare(text: str) -> str:
    return re.sub(r"[\s\u3000*]", "", text)


def shown(name: str, size: TextSize):
    library = demo_profile()
    present = Presenter(catalogues(), facts_of(library), rules_of(library))
    return replace(present(visits()[name]), preferences=Preferences(text_size=size))


@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("name", ["consent-text", "password-help"])
def test_the_whole_text_is_on_its_pages(open_window, name, screen, size):
    window = open_window(*screen)
    told = shown(name, size)
    assert isinstance(told.page, TextPage)
    for text in (told.page.text, LONG_TEXT):
        window.show_screen(
            renamed(replace(told, page=replace(told.page, text=text)), f"{name}-{len(text)}"), animate=False
        )
        page, read, high = window.stage.page, [], 0.0
        assert not page.has("previous")
        while True:
            QApplication.processEvents()
            for part in [page._parts[key] for key in ("text", "text-1") if page.has(key)]:
                assert part.height_for(part.width()) <= part.height() + page.theme.px(8)
                read.append(part.accessibleName())
                high = max(high, part.height())
            if not page.has("next"):
                break
            page.press("next")
        assert high > 0
        assert bare("".join(read)) == bare(text)


def painted(monkeypatch) -> list[tuple[str, bool]]:
    """What was painted from now on, and whether it was whole in its place."""
    found: list[tuple[str, bool]] = []
    paint = TextBlock.paint

    def watched(self, p, rect, *rest, **named):
        found.append((self.plain, not self.sticks_out(rect.width(), rect.height())))
        return paint(self, p, rect, *rest, **named)

    monkeypatch.setattr(TextBlock, "paint", watched)
    return found


@pytest.mark.parametrize("name", [people.LONG.name, people.FOREIGN.name, "渡" * 60])
@pytest.mark.parametrize("screen", SCREENS)
def test_the_name_in_my_library_is_whole_or_one_tap_away(open_window, monkeypatch, name, screen):
    window = open_window(*screen)
    found = painted(monkeypatch)
    greeting = f"{name} さん"
    for size in TextSize:
        found.clear()
        window.show_screen(replace(shown("home", size), greeting=greeting), animate=False)
        paint_all(window)
        if (greeting, True) in found:
            continue
        assert size is not TextSize.STANDARD
        assert any(whole and text.endswith("…") and greeting.startswith(text[:-1]) for text, whole in found)
        staff = replace(shown("menu-staff", size), greeting=greeting)
        window.show_screen(staff, animate=False)
        sheet, said = window.sheets.view, ""
        while True:
            said += sheet._parts["greeting"].block.plain if sheet.has("greeting") else ""
            if not sheet.has("leaf-next"):
                break
            sheet.press("leaf-next")
        assert bare(said) == bare(greeting)


@pytest.mark.parametrize("screen", [(1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("name", ["problem-K101", "problem-K401", "done"])
def test_the_way_to_the_login_is_one_word_in_every_size(open_window, monkeypatch, name, screen):
    window = open_window(*screen)
    broken: list[str] = []
    paint = TextBlock.paint

    def watched(self, p, rect: QRectF, *rest, **named):
        if self.plain == "ログインへ":
            size = self.size_for(rect.width(), rect.height())
            broken.append("|".join("".join(p.text for p in line.pieces) for line in self.lines(rect.width(), size)))
        return paint(self, p, rect, *rest, **named)

    monkeypatch.setattr(TextBlock, "paint", watched)
    for size in TextSize:
        window.show_screen(shown(name, size), animate=False)
        paint_all(window)
    assert broken
    assert set(broken) == {"ログインへ"}


@pytest.mark.parametrize("text", ["ログインへ", "ログインへ進む", "次の画面へ"])
def test_a_particle_stays_with_its_word(text):
    assert all(len(piece) > 1 for piece in phrases(text))
