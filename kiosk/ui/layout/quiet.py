"""How the words of a quiet button share its width with its sign."""

from __future__ import annotations

from kiosk.screen.values.elements import Action
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.stands import stands

QUIET_LETTERS = 40.0
MARGINS, BARE_MARGINS = 24.0, 28.0
"""Left and right of sign and words together, and of words without a sign, in reference px."""
_SIGN = 42.0


def quiet_label(theme: Theme, action: Action, px: float = QUIET_LETTERS) -> TextBlock:
    return TextBlock(theme, action.label, px, True, line_height=1.2, max_lines=2, kind=TextKind.TITLE)


def narrowest(label: TextBlock) -> float:
    """The least width in screen pixels in which a label stands on its lines, as large as it should be."""
    width, most, step = label.phrase_width(), label.width(), label.theme.px(8)
    while width < most and not stands(label, width):
        width += step
    return min(width, max(most, label.phrase_width()))


def sign_and_gap(theme: Theme, px: float = QUIET_LETTERS) -> tuple[float, float]:
    """Side of the sign beside letters of ``px``, and what is free between it and the words, in screen pixels."""
    side = theme.px(_SIGN) * min(1.0, px / QUIET_LETTERS) * min(1.15, theme.growth())
    return side, theme.px(18 if theme.growth() == 1.0 else 12)


def is_signed(label: TextBlock, least: float, width: float) -> bool:
    """Whether a button of ``width`` screen pixels shows its sign: not where words need its room, if that helps them.

    ``least``: what ``narrowest`` says of the label.
    """
    theme = label.theme
    signed, bare = width - sum(sign_and_gap(theme, label.px)) - theme.px(MARGINS), width - theme.px(BARE_MARGINS)
    if least > bare:
        return True
    return least <= signed and not signed < label.width() <= bare
