"""What lies over a page, and the whole screen: page, band, sheet, preferences."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.screen.values.elements import Action, Steps
from kiosk.screen.values.place import Page
from kiosk.visit.chapter.common import Menu
from kiosk.visit.event.all import Press
from kiosk.visit.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Option:
    key: str
    label: str
    sample: str
    chosen: bool
    event: Press


@dataclass(frozen=True, slots=True)
class MenuSheet:
    """言語, 文字の大きさ or 見やすさ."""

    menu: Menu
    title: str
    options: tuple[Option, ...]
    close: Action


@dataclass(frozen=True, slots=True)
class StaffSheet:
    """係員呼出: what became of the call, and how to reach staff; ``end`` takes the call back, None = none lasts."""

    title: str
    text: str
    close: Action
    end: Action | None = None


@dataclass(frozen=True, slots=True)
class IdleSheet:
    """続けますか: opaque, nothing personal stays readable."""

    title: str
    text: str
    seconds: int
    total: int
    count: str
    """**12** 秒: the numeral marked."""
    keep: Action
    end: Action


@dataclass(frozen=True, slots=True)
class EndSheet:
    """The question before the end; ``number`` is what to write down, very large; None where only input would go."""

    title: str
    number: str | None = field(repr=False)
    text: str
    keep: Action
    end: Action


Sheet = MenuSheet | StaffSheet | IdleSheet | EndSheet


@dataclass(frozen=True, slots=True)
class Utility:
    """An entry of the band at the foot."""

    menu: Menu
    label: str
    icon: str
    now: str = ""  # what is chosen, for who does not see it
    lit: bool = False  # something of it goes on


@dataclass(frozen=True, slots=True)
class Screen:
    library: str
    steps: Steps
    page: Page
    utilities: tuple[Utility, ...]
    sheet: Sheet | None
    preferences: Preferences
    greeting: str = field(default="", repr=False)  # 長崎 太郎 さん, in the place of the steps
    turning: tuple[str, str] = ("", "")  # on the buttons that turn leaves: back, on
    dropped: str = ""  # what was typed came before the page could be seen
    calling: str = ""  # what is to be known of a call for staff, where no sheet says it
    coming: tuple[Page, ...] = field(default=(), repr=False)  # what comes next, as far as is known; it is not shown yet

    @property
    def name(self) -> str:
        return self.page.place.name

    @property
    def order(self) -> int:
        """Where that is along the visit."""
        return self.page.place.order
