"""利用カード: the number as a barcode that scanners read from the screen; printed again, or taken along."""

from __future__ import annotations

from kiosk.screen.pages.home import CardPage
from kiosk.ui.pages.card import CardView
from kiosk.ui.style.theme import TextKind


class OwnCardView(CardView[CardPage]):
    """The same card without a celebration."""

    form = False
    wanted_card = 700.0

    def greeting(self, x: float, y: float, width: float, with_lead: bool = True) -> float:
        page, px = self.value, self.px
        title = self.words("title", page.title, 66, True, "ink", 1.2, 1, TextKind.TITLE, tracking=0.02)
        bottom = self.at(title, x, y, width, title.height_for(width))
        if not with_lead:
            self.drop("lead")
            return bottom
        lead = self.words("lead", page.lead, 36 if self.zones.portrait else 32, False, "ink", 1.35, 2)
        return self.at(lead, x, bottom + px(8), width, lead.height_for(width))
