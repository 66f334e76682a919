"""ログイン: number and password, and the way to a first number."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.login import LoginPage
from kiosk.screen.values.elements import Action
from kiosk.ui.layout.stack import Row, cut_row, fitting, text_row
from kiosk.ui.pages.typed import TypedView
from kiosk.ui.pages.view import Entry

_REGISTER, _LOW_REGISTER, _LARGE_GAP = 100.0, 84.0, 30.0
_LONG, _BETWEEN = 0.58, 20.0
"""Which part of a line the way with the long name has, and what is free beside it."""


class LoginView(TypedView[LoginPage]):
    """What is said about the last try may take the place of the sentence below the title; else there are leaves."""

    @property
    def entry(self) -> Entry:
        """A card may be scanned here, whichever field is open."""
        return Entry.LOGIN_SECRET if self.value.open.secret else Entry.PLAIN

    def overview(self) -> None:
        left, page = self.zones.left, self.value
        bottom = self.underlay().top() - self.px(24) if self.zones.portrait else left.bottom()
        room = QRectF(left.left(), left.top() - self.px(8), left.width(), bottom - left.top() + self.px(8))
        pair = self._pair(room.width())
        looks = ((with_lead, low) for low in (False, True) for with_lead in ((True, False) if page.note else (True,)))
        rows = fitting(looks, lambda look: self._rows(room.width(), *look, beside=pair), room)
        if all(row.part.objectName() != "lead" for row in rows) and self.has("lead"):
            self.drop("lead")
        opened = next(cell for cell in page.cells if cell.field is page.open.field)
        bottom = self.read(rows, room, 1.0 if self.zones.portrait else 1.3, self.cell(opened))
        if pair and rows[-1].part.objectName() in self.placed():
            self._beside(QRectF(room.left(), bottom - rows[-1].height, room.width(), rows[-1].height))
        elif pair and page.forgotten is not None:
            self.leave_out(self.quiet(page.forgotten, accent=True))

    def _pair(self, width: float) -> bool:
        """Whether the two ways on stand side by side, where nothing has room below."""
        page, room = self.value, width - self.px(_BETWEEN)
        if page.forgotten is None or not self.zones.portrait:
            return False
        shares = ((page.forgotten, _LONG, 32.0), (page.register, 1 - _LONG, 38.0))
        return all(self.quiet(each, True, px).stands(room * part, self.px(_REGISTER)) for each, part, px in shares)

    def _beside(self, row: QRectF) -> None:
        page = self.value
        room, x = row.width() - self.px(_BETWEEN), row.left()
        for action, share in ((page.forgotten, _LONG), (page.register, 1 - _LONG)):
            if action is not None:
                self.at(self.quiet(action, accent=True), x, row.top(), room * share, row.height())
                x += room * share + self.px(_BETWEEN)

    def _rows(self, width: float, with_lead: bool, low: bool, *, beside: bool) -> list[Row]:
        page, px = self.value, self.px
        title = self.title(page.title, max_lines=1)
        rows = [Row(title, title.height_for(width))]
        if with_lead:
            rows.append(text_row(self.words("lead", page.lead, 36, line_height=1.4), width, px(10)))
        if page.note is not None:
            note = self.notice("note", page.note, bold=True)
            rows.append(cut_row(note, note.cut, width, px(22)))
        rows += self.cell_rows(page.cells, width)
        if page.forgotten is not None and not beside:
            rows += [self._way(page.forgotten, width, low, 32), self._way(page.register, width, low, 16)]
        else:
            rows.append(self._way(page.register, width, low, 32))
        return rows

    def _way(self, action: Action, width: float, low: bool, gap: float) -> Row:
        button, px = self.quiet(action, accent=True, px=38), self.px
        heights = (
            px(_LOW_REGISTER if low else _REGISTER),
            px(_REGISTER),
            px(_REGISTER * 1.5),
            px(_REGISTER * 2),
            px(_REGISTER * 2.5),
        )
        height = next((each for each in heights if button.stands(width, each)), heights[-1])
        return Row(button, height, px(max(gap, _LARGE_GAP) if self.large else gap), firm=px(self.theme.apart))
