"""A reading that the surname may have: one touch enters it."""

from __future__ import annotations

from kiosk.ui.components.touch.buttons import QuietButton
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import verbatim


class ReadingButton(QuietButton):
    """Katakana in Japanese letters in every language; what a touch does is said to a screen reader."""

    def rebuild(self) -> None:
        super().rebuild()
        self.setAccessibleDescription(self.value.hint)
        self._text = TextBlock(self.theme, verbatim(self.value.label, True), 40, True, line_height=1.2, max_lines=1)

    def wide(self) -> float:
        """Width in screen pixels that it wants."""
        return max(self.theme.px(150), self._text.width() + self.theme.px(56))

    def tall(self) -> float:
        """Height in screen pixels that it needs."""
        return self._text.height_for(1e9) + self.theme.px(16)
