"""How large an action bar must be for its words: in long languages and large letters it takes two rows."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.dataclass import dataclass
from kiosk.screen.values.elements import Action, Bar, Tabs
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.layout.quiet import BARE_MARGINS, MARGINS, is_signed, narrowest, quiet_label, sign_and_gap
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.visit.preferences import TextSize

BAR, FORM_BAR = 132.0, 122.0
FINAL, FINAL_WIDTH = 132.0, 640.0
"""Of the yes that can't be undone: so narrow that it lies beside the buttons of a list's rows, which lead to it."""
BETWEEN, ROWS_APART = 20.0, 28.0
"""Between two buttons of a row, and between two rows."""
PRIMARY_SIDES = 44.0 + 34.0 + 48.0 + 12.0  # of the primary button's width: margins and sign
_LABELS = {
    TextSize.STANDARD: (46.0, 42.0, 38.0),
    TextSize.LARGE: (46.0, 42.0),
    TextSize.XL: (46.0, 42.5),
    TextSize.MAX: (46.0, 44.5),
}
"""Letters a primary button may have, so that none is smaller than in the size before."""
_QUIET, _WIDEST_QUIET, _QUIET_SIDES, _AIR = 212.0, 360.0, 44.0 + 14.0 + 64.0, 20.0
_SIGNED_SIDES = 90.0
"""What is taken of a quiet button's width beside its words where it has a sign."""
TAB_INSET, TAB_SIDE, TAB_SIGN = 8.0, 6.0, 58.0
"""Of a tab: from its edge to its ground, beside and below its words, and what its sign takes above them."""
_MOST_SIGNED = 160.0
"""So high tabs are at most for their signs in landscape; where their words need more they have none."""
_TAB_SIDES = 2 * (TAB_INSET + TAB_SIDE)
_HALF, _LARGE = 0.5, 40.0


@dataclass(frozen=True, slots=True)
class BarShape:
    """Rows and the height of one, in reference px."""

    rows: int = 1
    height: float = BAR
    yes: tuple[float, float] = (FINAL_WIDTH, FINAL)
    """Width and height of the yes that can't be undone, if there is one."""


def one_row(theme: Theme) -> bool:
    """Whether every bar was drawn by hand to hold its words in one row."""
    return theme.growth() == 1.0 and theme.language == HOUSE_LANGUAGE


def primary_label(theme: Theme, action: Action, px: float) -> TextBlock:
    return TextBlock(theme, action.label, px, True, line_height=1.2, max_lines=2, kind=TextKind.TITLE, tracking=0.02)


def hint_text(theme: Theme, action: Action, centred: bool = False) -> TextBlock:
    """What a primary button says below its label."""
    align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    lines = 1 if one_row(theme) else 2
    return TextBlock(theme, action.hint, 30, False, "on_bay", 1.2, lines, TextKind.TITLE, align=align)


def quiet_width(theme: Theme, action: Action) -> float:
    """Screen pixels that a quiet button wants."""
    label = quiet_label(theme, action)
    wide = min(label.width() + theme.px(_QUIET_SIDES), theme.px(_WIDEST_QUIET))
    if one_row(theme):
        return max(theme.px(_QUIET), wide)
    return max(theme.px(_QUIET), wide, _words_width(theme, action))


def aside_width(theme: Theme, bar: Bar, action: Action) -> float:
    """Screen pixels of a way aside in one row with the way on; beside tabs in landscape no more than its words need."""
    wide = quiet_width(theme, action)
    if bar.tabs is None or theme.metrics.portrait or one_row(theme):
        return wide
    return min(wide, max(theme.px(_QUIET), _words_width(theme, action)))


def tab_label(theme: Theme, action: Action) -> TextBlock:
    centre = Qt.AlignmentFlag.AlignHCenter
    return TextBlock(theme, action.label, 30, True, "ink", 1.2, 2, TextKind.KEY, align=centre)


def waiting_text(theme: Theme, bar: Bar) -> TextBlock:
    return TextBlock(theme, bar.waiting, 36, line_height=1.35, max_lines=2, kind=TextKind.TITLE)


def label_px(theme: Theme, action: Action, width: float) -> float:
    """Letters of a primary button: one line if any size allows it, else the largest with whole phrases on two."""
    room = width - theme.px(PRIMARY_SIDES)
    sizes = _LABELS[theme.size]
    blocks = [(px, primary_label(theme, action, px)) for px in sizes]
    one = next((px for px, block in blocks if block.width() <= room), None)
    return one or next((px for px, block in blocks if block.phrase_width() <= room), sizes[-1])


def quiet_widths(theme: Theme, actions: tuple[Action, ...], width: float) -> list[float]:
    """Of buttons side by side in ``width`` screen pixels: what they want, or as much of it as there is.

    One that needs less than the others for its words gives way first.
    """
    wanted = [quiet_width(theme, each) for each in actions]
    room = width - theme.px(BETWEEN) * max(0, len(actions) - 1)
    total = sum(wanted)
    if total <= room:
        return wanted
    words = [narrowest(quiet_label(theme, each)) for each in actions]
    for sides in (_QUIET_SIDES - 24, BARE_MARGINS):  # without their signs, if that keeps words whole
        needs = [min(wide, each + theme.px(sides)) for each, wide in zip(words, wanted, strict=True)]
        if sum(needs) <= room:
            part = (room - sum(needs)) / (total - sum(needs))
            return [need + (wide - need) * part for need, wide in zip(needs, wanted, strict=True)]
    return [each * room / total for each in wanted]


def _words_width(theme: Theme, action: Action) -> float:
    """Screen pixels that a quiet button needs for its longest word and its sign."""
    return narrowest(quiet_label(theme, action)) + theme.px(_QUIET_SIDES - 24)


def aside_rows(theme: Theme, bar: Bar, width: float) -> list[tuple[Action, ...]]:
    """The ways aside of a bar of two rows, from the lowest: they are two themselves where nothing else is there."""
    aside = _aside(bar)
    if bar.primary or bar.secondary or bar.tabs or bar.waiting or len(aside) < 2:
        return [aside]
    gap = theme.px(BETWEEN)
    used, count = 0.0, 0
    for each in aside[:-1]:
        used += quiet_width(theme, each) + (gap if count else 0.0)
        if count and used > width:
            break
        count += 1
    return [aside[:count], aside[count:]]


def beside_widths(theme: Theme, bar: Bar, width: float, keyed: bool = False) -> list[float]:
    """Of the ways aside in one row with the way on; in landscape, which has no height for two, as narrow as can be."""
    aside, gap = _aside(bar), theme.px(BETWEEN)
    usual = [aside_width(theme, bar, each) for each in aside]
    halved = _halved(theme, aside, usual, width, keyed) if bar.primary is not None else None
    if halved is not None:
        return halved
    if one_row(theme) or theme.metrics.portrait or _holds(theme, bar, width, width - sum(usual) - gap * len(usual)):
        return usual
    least = max(theme.px(theme.target), theme.px(_QUIET) / 2)
    tight = [max(least, narrowest(quiet_label(theme, each)) + theme.px(BARE_MARGINS)) for each in aside]
    if not _holds(theme, bar, width, width - sum(tight) - gap * len(tight)):
        return usual
    return tight if bar.primary or bar.secondary or bar.tabs or bar.waiting else quiet_widths(theme, aside, width)


def _halved(
    theme: Theme, aside: tuple[Action, ...], usual: list[float], width: float, keyed: bool
) -> list[float] | None:
    """Widths that leave half of a row to the way on; None where the words of the ways aside need more.

    Best with their signs, and rather without than in a bar that is higher for it, which keys leave no room for.
    """
    room = width * _HALF - theme.px(BETWEEN) * len(aside)
    if sum(usual) <= room:
        return usual
    least, labels = theme.px(theme.target), [quiet_label(theme, each) for each in aside]
    one, two = [label.width() for label in labels], [narrowest(label) for label in labels]
    higher = None
    for words, sides in ((one, _SIGNED_SIDES), (two, _SIGNED_SIDES), (one, BARE_MARGINS), (two, BARE_MARGINS)):
        needs = [min(wide, max(least, each + theme.px(sides))) for each, wide in zip(words, usual, strict=True)]
        if sum(needs) > room:
            continue
        part = (room - sum(needs)) / (sum(usual) - sum(needs))
        widths = [need + (wide - need) * part for need, wide in zip(needs, usual, strict=True)]
        if all(_quiet_height(theme, *each) <= theme.px(FORM_BAR - _AIR) for each in zip(aside, widths, strict=True)):
            return widths
        higher = higher or widths
    return None if keyed else higher


def _aside(bar: Bar) -> tuple[Action, ...]:
    return (*bar.quiet, *((bar.secondary,) if bar.secondary is not None and bar.primary is not None else ()))


def _quiet_height(theme: Theme, action: Action, width: float) -> float:
    """Height in screen pixels of the words of a quiet button."""
    label = quiet_label(theme, action)
    sign = sum(sign_and_gap(theme)) if action.icon and is_signed(label, narrowest(label), width) else 0.0
    return label.height_for(width - sign - theme.px(MARGINS))


def shape_of(theme: Theme, bar: Bar, width: float, form: bool = False, keyed: bool = False) -> BarShape:
    """The shape of a bar of ``width`` screen pixels; ``form``: a lower one; ``keyed``: keys are above it."""
    aside, gap = _aside(bar), theme.px(BETWEEN)
    beside = beside_widths(theme, bar, width, keyed)
    room = width - sum(beside) - gap * len(beside)
    half = bar.primary is None or keyed or room >= width * _HALF - 1
    if one_row(theme) and half:
        return BarShape(1, FORM_BAR if form else BAR)
    rows = 1 if not aside or (half and _holds(theme, bar, width, room)) else 2
    lines = [(aside, beside)]
    if rows == 2:
        lines = [(each, quiet_widths(theme, each, width)) for each in aside_rows(theme, bar, width)]
    labels = [
        _quiet_height(theme, each, wide)
        for actions, widths in lines
        for each, wide in zip(actions, widths, strict=True)
    ]
    way = bar.primary or bar.secondary
    if way is not None:
        wide = width if rows == 2 else room
        block, inner = primary_label(theme, way, label_px(theme, way, wide)), wide - theme.px(PRIMARY_SIDES)
        # Keys leave no height for it in landscape, nor below large letters: the next field is named among the others.
        roomy = not form or (theme.metrics.portrait and theme.smallest <= _LARGE)
        hint = hint_text(theme, way) if way.hint and roomy else None
        labels.append(block.height_for(inner) + (hint.height_for(inner) if hint is not None else 0.0))
    elif bar.tabs is not None:
        labels.append(_tabs_height(theme, bar.tabs, width if rows == 2 else room) - theme.px(_AIR))
    elif bar.waiting:
        labels.append(waiting_text(theme, bar).height_for((width if rows == 2 else room) - gap))
    least = FORM_BAR if form else BAR
    if rows == 2 and form and (not theme.metrics.portrait or theme.smallest > _LARGE):
        least = theme.target  # the keys above it have not the height for more
    height = max([least, *(label / theme.metrics.scale + _AIR for label in labels)])
    return BarShape(rows, height, _yes(theme, bar.final, width))


def _yes(theme: Theme, final: Action | None, width: float) -> tuple[float, float]:
    """The usual size, or what the words of the yes take, in reference px."""
    if final is None:
        return FINAL_WIDTH, FINAL
    usual, sides = theme.px(FINAL_WIDTH), theme.px(PRIMARY_SIDES)
    label = primary_label(theme, final, label_px(theme, final, usual))
    wide = min(width, max(usual, label.phrase_width() + sides))
    if not label.fits(wide - sides):
        wide = min(width, max(wide, label.width() / 2 + sides + theme.px(BETWEEN)))
    high = label.height_for(wide - sides) + (hint_text(theme, final).height_for(wide - sides) if final.hint else 0.0)
    return wide / theme.metrics.scale, max(FINAL, high / theme.metrics.scale + _AIR)


def tab_shares(theme: Theme, tabs: Tabs, width: float) -> list[float]:
    """Widths of the tabs in screen pixels: all the same, but where a word needs more than that."""
    needs, equal = _tab_needs(theme, tabs), width / len(tabs.actions)
    if max(needs) <= equal:
        return [equal] * len(needs)
    spare = (width - sum(needs)) / len(needs)
    return [need + spare if spare >= 0 else need * width / sum(needs) for need in needs]


def _tab_needs(theme: Theme, tabs: Tabs) -> list[float]:
    """Width in screen pixels in which each tab's words are whole."""
    return [tab_label(theme, each).phrase_width() + theme.px(_TAB_SIDES + 1) for each in tabs.actions]


def _tab_words(theme: Theme, tabs: Tabs, width: float) -> float:
    """Height in screen pixels of the words of the tab that needs most."""
    shares = zip(tabs.actions, tab_shares(theme, tabs, width), strict=True)
    return max(tab_label(theme, each).height_for(share - theme.px(_TAB_SIDES)) for each, share in shares)


def _tabs_height(theme: Theme, tabs: Tabs, width: float) -> float:
    words = _tab_words(theme, tabs, width)
    signed = words + theme.px(2 * TAB_INSET + TAB_SIGN + TAB_SIDE)
    if theme.metrics.portrait or signed <= theme.px(_MOST_SIGNED):
        return signed
    return words + theme.px(2 * TAB_INSET + 2 * TAB_SIDE)


def tabs_signed(theme: Theme, tabs: Tabs, width: float, height: float) -> bool:
    """Whether tabs that share ``width`` screen pixels have room for their signs above their words."""
    return _tab_words(theme, tabs, width) + theme.px(2 * TAB_INSET + TAB_SIGN) <= height


def _holds(theme: Theme, bar: Bar, width: float, room: float) -> bool:
    """Whether the way on has room beside the ways aside."""
    way = bar.primary or bar.secondary
    if way is not None:
        inner = room - theme.px(PRIMARY_SIDES)
        if theme.metrics.portrait and hint_text(theme, way).phrase_width() > inner:
            return False
        blocks = [primary_label(theme, way, px) for px in _LABELS[theme.size]]
        one_line = any(block.width() <= inner for block in blocks)
        whole = any(block.fits(inner) and block.phrase_width() <= inner for block in blocks)
        return one_line or (whole and room >= width * _HALF)
    if bar.tabs is not None:
        return room >= width * _HALF and sum(_tab_needs(theme, bar.tabs)) <= room
    if bar.waiting:
        text = waiting_text(theme, bar)
        return text.fits(room - theme.px(BETWEEN))
    return room >= -theme.px(BETWEEN)
