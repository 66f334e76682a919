"""ログイン: number and password, and the way to a first number."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.login import LoginPage
from kiosk.ui.layout.stack import Row, fitting, stack
from kiosk.ui.pages.typed import TypedView
from kiosk.ui.pages.view import Entry
from kiosk.ui.style.theme import Theme

_REGISTER, _LOW_REGISTER, _BETWEEN = 100.0, 84.0, 20.0
_LONG = 0.58
"""Which part of a line the way with the long name has."""


class LoginView(TypedView[LoginPage]):
    """The letters give way first, then the sentence below the title; the way to registration always stays."""

    @property
    def entry(self) -> Entry:
        """A card may be scanned here, whichever field is open."""
        return Entry.LOGIN_SECRET if self.value.open.secret else Entry.PLAIN

    def overview(self) -> None:
        left = self.zones.left
        bottom = self.underlay().top() - self.px(24) if self.zones.portrait else left.bottom()
        room = QRectF(left.left(), left.top() - self.px(8), left.width(), bottom - left.top() + self.px(8))
        rows = self._fitting(room)
        if all(row.part.objectName() != "lead" for row in rows):
            self.drop("lead")
        bottom = stack(self, rows, room, 1.0 if self.zones.portrait else 1.3)
        if self.zones.portrait:
            self._beside(QRectF(room.left(), bottom - rows[-1].height, room.width(), rows[-1].height))

    def _beside(self, row: QRectF) -> None:
        """The two ways on side by side, where nothing has room below."""
        page = self.value
        if page.forgotten is None:
            return
        room, x = row.width() - self.px(_BETWEEN), row.left()
        for action, share, letters in ((page.forgotten, _LONG, 32.0), (page.register, 1 - _LONG, 38.0)):
            button = self.quiet(action, accent=True, px=letters)
            self.at(button, x, row.top(), room * share, row.height())
            x += room * share + self.px(_BETWEEN)

    def _fitting(self, room: QRectF) -> list[Row]:
        looks = ((theme, with_lead) for with_lead in (True, False) for theme in self.themes())
        return fitting(looks, lambda look: self._overview_rows(room.width(), *look), room)

    def _overview_rows(self, width: float, theme: Theme, with_lead: bool) -> list[Row]:
        page, px = self.value, self.px
        title = self.sized(self.title(page.title, max_lines=1), theme)
        rows = [Row(title, title.height_for(width))]
        if with_lead:
            lead = self.words("lead", page.lead, 36, max_lines=3, line_height=1.4, theme=theme)
            rows.append(Row(lead, lead.height_for(width), px(10)))
        if page.note is not None:
            note = self.sized(self.notice("note", page.note, bold=True), theme)
            rows.append(Row(note, note.height_for(width), px(22)))
        for at, cell in enumerate(page.cells):
            part = self.sized(self.cell(cell), theme)
            rows.append(Row(part, part.height_for(width), px(12 if at else 28)))
        height = px(_REGISTER if theme is self.theme else _LOW_REGISTER)
        gap = 32
        if page.forgotten is not None and not self.zones.portrait:
            rows.append(Row(self.quiet(page.forgotten, accent=True, px=38), height, px(gap)))
            gap = 16
        rows.append(Row(self.quiet(page.register, accent=True, px=38), height, px(gap)))
        return rows
