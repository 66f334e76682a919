"""What a value says is what the page shows."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from PySide6.QtWidgets import QWidget

from kiosk.art.icons import ICONS
from kiosk.art.problems import PROBLEM_PICTURES
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.elements import Action, Point
from kiosk.screen.values.pages import AskPage
from kiosk.ui.pages.registration.text import pages_of
from kiosk.ui.style.theme import Theme


def shown(root: QWidget) -> str:
    names = [
        each.accessibleName() + each.accessibleDescription() for each in root.findChildren(QWidget) if each.isVisible()
    ]
    return "".join(names).replace("\n", "")


def plain(text: str) -> str:
    return text.replace("**", "").replace("\n", "")


def test_titles_leads_and_labels_are_shown(window, samples):
    for screen in samples.samples():
        if screen.sheet is not None or screen.name.startswith("text"):
            continue
        window.show_screen(screen, animate=False)
        said = shown(window)
        page = screen.page
        wanted = [page.title]
        wanted += [
            getattr(page, name) for name in ("cause", "status", "mail", "warning", "keep_card") if hasattr(page, name)
        ]
        for text in wanted:
            assert plain(text) in said, (screen.name, text)


def icons_of(value: object) -> list[str]:
    if isinstance(value, tuple):
        return [name for each in value for name in icons_of(each)]
    if not is_dataclass(value) or isinstance(value, type):
        return []
    own = [value.icon] if isinstance(value, Action | Point) else []
    return own + [name for field in fields(value) for name in icons_of(getattr(value, field.name))]


def test_every_icon_and_picture_a_screen_names_is_drawn(screens):
    for screen in screens:
        assert set(icons_of(screen)) - {""} <= ICONS, screen.name
        if isinstance(screen.page, ProblemPage | AskPage) and screen.page.tries is None:
            assert screen.page.picture in PROBLEM_PICTURES, screen.name


def test_a_paged_text_loses_nothing(qapp, samples):
    text = samples.text().text
    pages = pages_of(Theme(), text, 896, 500)
    assert len(pages) > 1
    assert plain("".join(pages)).replace(" ", "") == plain(text).replace(" ", "")


def test_text_pages_turn(window, samples, presses):
    window.show_screen(samples.screen("text", samples.text(), 1, 2), animate=False)
    view = window.stage.page
    first = view._parts["text"].accessibleName()
    view._parts["next"].click()
    assert view._parts["text"].accessibleName() != first
    view._parts["previous"].click()
    assert view._parts["text"].accessibleName() == first
    assert "previous" not in view._parts
    assert len(presses) == 2
