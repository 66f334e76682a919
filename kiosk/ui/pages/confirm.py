"""7 確認: everything shown back, each row with its 修正."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from kiosk.ui.components.buttons import QuietButton
from kiosk.ui.components.cells import FromCard
from kiosk.ui.components.rule import Rule
from kiosk.ui.components.surfaces import Card
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.zones import Split
from kiosk.visit.elements import ConfirmRow, NoticeKind
from kiosk.visit.pages import ConfirmPage

_ROW, _LEAST_ROW, _EDIT_W, _EDIT_H = 117.0, 92.0, 174.0, 76.0


class ConfirmView(PageView[ConfirmPage]):
    """What came from the card, what was typed, and what happens next."""

    ground = Ground.DESK
    split = Split.DESK

    def arrange(self) -> None:
        """In portrait one below the other; in landscape the typed rows lie on the desk."""
        page, px, left = self.value, self.px, self.zones.left
        width = left.width()
        title = self.title(page.title, max_lines=1 if self.zones.portrait else 2)
        y = self.at(title, left.left(), left.top(), width, title.height_for(width)) + px(4)
        lead = self.lead(page.lead)
        if self.zones.portrait:
            y = self.at(lead, left.left(), y, width, lead.height_for(width))
        y += px(28)
        card = self._from_card()
        notice = self.notice("notice", NoticeKind.INFO, page.notice, plain=True)
        if self.zones.portrait:
            self._portrait(y, card)
        else:
            top = y
            for theme in self.themes():
                lead = self.words("lead", page.lead, 38, theme=theme)
                self.sized(card, theme)
                self.sized(notice, theme)
                y = top - px(28) + lead.height_for(width) + px(20)
                if y + card.height_for(width) + notice.height_for(width) + px(20) <= left.bottom():
                    break
            self.at(lead, left.left(), top - px(28), width, lead.height_for(width))
            y = self.at(card, left.left(), y, width, card.height_for(width)) + px(28)
            height = notice.height_for(width)
            self.at(notice, left.left(), y + max(0.0, left.bottom() - y - height) * 0.4, width, height)
            room = self.zones.content
            wanted = px(_ROW) * len(page.rows) + px(36)
            self._rows(QRectF(room.left(), room.top(), room.width(), min(room.height(), wanted)))

    def _portrait(self, y: float, card: FromCard) -> None:
        px, left, count = self.px, self.zones.left, len(self.value.rows)
        width, notice = left.width(), self.notice("notice", NoticeKind.INFO, self.value.notice, plain=True)
        rows = px(_ROW) * count + px(24)
        for theme in self.themes():
            self.sized(card, theme)
            self.sized(notice, theme)
            free = left.bottom() - y - card.height_for(width) - px(20) - notice.height_for(width) - px(36)
            if free >= px(_LEAST_ROW) * count + px(24):
                rows = min(rows, free)
                break
        y = self.at(card, left.left(), y, width, card.height_for(width)) + px(20)
        self._rows(QRectF(left.left(), y, width, rows))
        y += rows
        height = notice.height_for(width)
        self.at(notice, left.left(), y + max(px(16), (left.bottom() - y - height) * 0.4), width, height)

    def _from_card(self) -> FromCard:
        view = self.value.from_card
        lines = (view.birth_and_gender, view.address)
        part = self.part(
            "from-card", lambda: FromCard(self.theme, "from-card", view.name, lines, view.heading, view.note)
        )
        if self.changed("from-card", view):
            part.set_person(view.name, lines)
        return part

    def _rows(self, rect: QRectF) -> None:
        px = self.px
        ground = self.part("rows", lambda: Card(self.theme, "rows"))
        self.at(ground, rect.left(), rect.top(), rect.width(), rect.height())
        inner = rect.adjusted(px(40), px(12), -px(32), -px(12))
        share = inner.height() / max(1, len(self.value.rows))
        for at, row in enumerate(self.value.rows):
            self._row(row, QRectF(inner.left(), inner.top() + at * share, inner.width(), share), at)

    def _row(self, row: ConfirmRow, rect: QRectF, at: int) -> None:
        px, middle = self.px, Qt.AlignmentFlag.AlignVCenter
        if at:
            hair = self.part(f"hair-{at}", lambda: Rule(self.theme, f"hair-{at}"))
            self.at(hair, rect.left(), rect.top() - px(1), rect.width(), px(3))
        label = self.words(f"label-{at}", row.label, 32, False, "ink2", 1.2, 2, valign=middle)
        self.at(label, rect.left(), rect.top(), px(212), rect.height())
        edit_w = px(_EDIT_W)
        value = self.words(f"value-{at}", row.value.replace("**", "＊＊"), 42, True, "ink", 1.2, 2, valign=middle)
        left = rect.left() + px(228)
        self.at(value, left, rect.top(), rect.right() - edit_w - px(20) - left, rect.height())
        edit = self.action(
            row.edit, lambda: QuietButton(self.theme, row.edit.key, row.edit.label, row.edit.icon, True, 34)
        )
        if self.changed(row.edit.key, row.edit.label):
            edit.set_label(row.edit.label)
        edit.setAccessibleDescription(row.label)
        self.at(edit, rect.right() - edit_w, rect.center().y() - px(_EDIT_H) / 2, edit_w, px(_EDIT_H))
