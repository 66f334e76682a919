"""What assistive technology hears without asking: names of window and page, and what is new on the screen."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from kiosk.markup import plain
from kiosk.screen.pages.card import PasswordPage
from kiosk.screen.values.lines import one_line
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen
from kiosk.ui.accessible.factory import install
from kiosk.ui.accessible.news import Heard, heard_of, news

_POLITENESS = QAccessible.AnnouncementPoliteness


def spoken(text: str) -> str:
    """A title as it is read out: without emphasis and breaks."""
    return one_line(plain(text).replace("**", ""))


def page_words(page: Page) -> tuple[str, str]:
    """Name and description of a page: its title, and its lead; of the password page only how much was typed."""
    lead = page.count_text if isinstance(page, PasswordPage) else getattr(page, "lead", "")
    return spoken(page.title), spoken(lead)


class Teller:
    """Names window and page after what they show, and says what has changed to whoever listens."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._heard: Heard | None = None
        install()

    def tell(self, screen: Screen, view: QWidget) -> None:
        name, description = page_words(screen.page)
        if screen.sheet is not None:
            name, description = spoken(screen.sheet.title), ""
        _name(view, *page_words(screen.page))
        changed = _name(self._window, name, description)
        if not QAccessible.isActive():
            self._heard = None
            return
        if changed:
            QAccessible.updateAccessibility(QAccessibleEvent(self._window, QAccessible.Event.NameChanged))
        before, self._heard = self._heard, heard_of(screen)
        for text, urgent in news(before, self._heard):
            said = QAccessibleAnnouncementEvent(self._window, text)
            said.setPoliteness(_POLITENESS.Assertive if urgent else _POLITENESS.Polite)
            QAccessible.updateAccessibility(said)


def _name(widget: QWidget, name: str, description: str) -> bool:
    changed = (widget.accessibleName(), widget.accessibleDescription()) != (name, description)
    if changed:
        widget.setAccessibleName(name)
        widget.setAccessibleDescription(description)
    return changed
