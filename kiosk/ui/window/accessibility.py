"""What a screen reader is told: the page by its title when it comes, counts as they change, and never a secret."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from kiosk.markup import plain
from kiosk.screen.pages.card import PasswordPage
from kiosk.screen.values.lines import one_line
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen


def spoken(text: str) -> str:
    """A title as it is read out: without emphasis and breaks."""
    return one_line(plain(text).replace("**", ""))


def page_words(page: Page) -> tuple[str, str]:
    """Name and description of a page: its title, and its lead; of the password page only how much was typed."""
    lead = page.count_text if isinstance(page, PasswordPage) else getattr(page, "lead", "")
    return spoken(page.title), spoken(lead)


def tell(widget: QWidget, screen: Screen, view: QWidget) -> None:
    """Name window and page after what they show, and say so to whoever listens."""
    name, description = page_words(screen.page)
    if screen.sheet is not None:
        name, description = spoken(screen.sheet.title), ""
    _name(view, *page_words(screen.page))
    if _name(widget, name, description):
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.NameChanged))


def _name(widget: QWidget, name: str, description: str) -> bool:
    changed = (widget.accessibleName(), widget.accessibleDescription()) != (name, description)
    if changed:
        widget.setAccessibleName(name)
        widget.setAccessibleDescription(description)
    return changed
