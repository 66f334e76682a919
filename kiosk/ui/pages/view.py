"""What all pages share: their zones, their ground, and how they are told what to show."""

from __future__ import annotations

from enum import Enum
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Bar
from kiosk.screen.values.place import Page
from kiosk.ui.bridge import Kit
from kiosk.ui.components.read.words import Words
from kiosk.ui.layout.bars import shape_of
from kiosk.ui.layout.board import Board, values_of
from kiosk.ui.layout.turner import turner_height
from kiosk.ui.layout.zones import ROUND, Split, Zones, zones_for
from kiosk.ui.style.theme import Theme

V = TypeVar("V", bound=Page)


class Ground(Enum):
    """What lies behind a page and doesn't travel with it."""

    PAPER = "paper"
    UNDERLAY = "underlay"
    ATTENTION = "attention"


class Entry(Enum):
    """What the keys of a keyboard or a scanner would be typed into."""

    NOTHING = "nothing"
    PLAIN = "plain"
    SECRET = "secret"  # noqa: S105 - a kind of field
    LOGIN_SECRET = "login"  # noqa: S105 - a kind of field
    """A password field of a page that takes a scanned number: the text of a run is kept until it pauses."""
    HIDDEN = "hidden"
    """A secret field below a sheet: keys don't reach it, but nobody looks at their text."""

    @property
    def secret(self) -> bool:
        """Whether keys would become part of a secret."""
        return self in (Entry.SECRET, Entry.LOGIN_SECRET)

    @property
    def keeps_text(self) -> bool:
        """Whether the text of a key may be looked at, to find out what was scanned."""
        return self not in (Entry.SECRET, Entry.HIDDEN)


class PageView(Board, Generic[V]):
    """A page's widget, as large as the whole screen; header, action bar and band lie above it.

    The type argument of a subclass says which page it shows.
    """

    views: ClassVar[dict[type, type[PageView[Any]]]] = {}
    """The view of each page."""
    ground: ClassVar[Ground] = Ground.PAPER
    split: ClassVar[Split] = Split.NONE
    form: ClassVar[bool] = False
    keyed: ClassVar[bool] = False
    """Keys are above the bar, which may not take their height."""
    bare: ClassVar[bool] = False
    """Without the header shelf."""
    whole: ClassVar[bool] = False
    """Without the band, too: nothing of the screen is anybody else's."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        PageView.views |= dict.fromkeys(values_of(cls), cls)

    def __init__(self, theme: Theme, kit: Kit, value: V, parent: QWidget | None = None) -> None:
        super().__init__(theme, f"page-{type(value).__name__}", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.kit, self.value = kit, value
        self.library = ""
        self.zones: Zones = self._find_zones()

    def underlay(self) -> QRectF:
        """The darker ground, in screen pixels; empty without one.  In portrait each page says where its keys begin."""
        return self.zones.underlay if self.ground is Ground.UNDERLAY and not self.zones.portrait else QRectF()

    @property
    def entry(self) -> Entry:
        """What is typed into now."""
        return Entry.NOTHING

    @property
    def spends_secret(self) -> bool:
        """Whether the way on uses the password that was typed."""
        return False

    def plain_text(self) -> tuple[object, str] | None:
        """The open field and its text, if it is no secret; None where nothing is typed."""
        return None

    def wipe_secret(self) -> None:
        """Overwrite the secret this page feeds, because it is none."""

    def drop_begun(self) -> None:
        """Forget a letter that is half typed."""

    def type_key(self, _event: QKeyEvent) -> bool:
        """Take a key of an external keyboard that no part wanted; True if it meant something here."""
        return False

    @property
    def read_whole(self) -> bool:
        """Whether all of it could be read; before, what can't be undone is not offered."""
        return True

    def flush(self) -> None:
        """Finish what is half typed, because something else is pressed now."""

    def show_value(self, value: V, theme: Theme) -> None:
        """Show another value of the same page, or the same in another size or contrast."""
        self.value = value
        self.set_theme(theme)
        self.refresh()

    def refresh(self) -> None:
        self.zones = self._find_zones()
        super().refresh()

    def reading(self, part: QWidget) -> tuple[int, ...]:
        """In landscape first what stands at the left, then what is touched."""
        aside = self.split is not Split.NONE and not self.zones.portrait
        beyond = part.mapTo(self, part.rect().topLeft()).x() > self.zones.content.left() - self.px(60)
        return int(aside and beyond), *super().reading(part)

    def _find_zones(self) -> Zones:
        return self.zones_in(self.split)

    def zones_in(self, split: Split, final: bool = False) -> Zones:
        """The zones of the page with this split, its bar as large as its words need; ``final``: with room for a yes."""
        bar: Bar | None = getattr(self.value, "bar", None)
        final = final or (bar is not None and bar.final is not None)
        zones = zones_for(self.theme, split, self.form, final=final)
        if bar is None:
            return zones
        shape = shape_of(self.theme, bar, zones.bar.width(), self.form, self.keyed)
        return zones_for(self.theme, split, self.form, final=final, shape=shape)

    def turner_room(self) -> QRectF | None:
        """Where leaves above a yes have their turner in landscape: below it, where more room is."""
        zones = self.zones
        height = turner_height(self, zones.content.width())
        free = zones.bar.top() - zones.final.bottom()
        if zones.portrait or zones.final.isEmpty() or free < height + self.px(2 * ROUND):
            return None
        return QRectF(zones.content.left(), zones.final.bottom() + (free - height) / 2, zones.content.width(), height)

    def lead(self, text: str, px: float = 38.0) -> Words:
        return self.words("lead", text, px)
