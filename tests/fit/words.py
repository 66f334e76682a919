"""What a page has to say is said in every size, and grows with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from statistics import median

from PySide6.QtWidgets import QWidget

from kiosk import markup
from kiosk.screen.pages.card import PasswordPage, PlaceCardPage
from kiosk.screen.pages.choosing import ChoosingPage
from kiosk.screen.pages.form import FormPage, Readings
from kiosk.screen.pages.home import CardPage, HomePage, ReadyPage
from kiosk.screen.pages.issue import DonePage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.notices import MyPage, NoticesPage
from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.pages.start import AttractPage, ConsentPage
from kiosk.screen.values.elements import FaceView, KeyLabels, TriesText
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import MenuSheet, Screen, Sheet
from kiosk.ui.input.controls import event_of
from kiosk.ui.style.theme import TextKind
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.chapter.common import TextSizeChosen
from tests.fit.leaf import Fault, Leaf, short
from tests.fit.looks import Look

NOT_WORDS = {
    "key",
    "icon",
    "picture",
    "place",
    "url",
    "barcode",
    "position",
    "show_label",
    "field_label",
    "pager_previous",
    "pager_next",
}
FOR_SCREEN_READERS = {"toggle", "why", "hidden", "now"}
"""What is said to the eye by how a tick, a switch, a button not ready, dots, or what is chosen looks."""
TURNERS = {"previous", "next", "turn", "where"}
REAL_STEP = 1.5
"""Running text of 特大 is so much larger than that of 標準."""


def bare(text: str) -> str:
    return re.sub(r"[\s\u3000*＊\u2066-\u2069]", "", markup.plain(text))


def words(value: object) -> Iterator[str]:
    """Every text a page's value carries, found wherever it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Readings):  # what each does is for screen readers
        yield from (value.label, *(each.label for each in value.choices))
    elif isinstance(value, tuple):
        for each in value:
            yield from words(each)
    elif is_dataclass(value) and not isinstance(value, type | Enum | KeyLabels | FaceView):
        for each in fields(value):
            if isinstance(value, TriesText) and each.name == "text":
                yield from value.text.split("\n")
            elif each.name not in NOT_WORDS | FOR_SCREEN_READERS and each.name != "event":
                yield from words(getattr(value, each.name))


def elsewhere(page: Page) -> set[str]:
    """Decoration, and what a page says in another way."""
    if isinstance(page, PlaceCardPage):
        return set(words(page.tips))  # 置き方を見る has them, larger
    if isinstance(page, AttractPage):
        return {page.title, page.lead, page.lead_short}
    if isinstance(page, FormPage):
        # That nothing can be changed is what the lock shows; a password is dots.
        secret = {page.open.value} if page.open.secret else set()
        note = set[str]() if page.from_card.substituted else {page.from_card.note}
        return {page.from_card.heading, *note, *secret}
    if isinstance(page, ProvingPage | ChoosingPage):
        return {page.open.value} if page.open.secret else set()
    if isinstance(page, LoginPage):
        secret = {page.open.value} if page.open.secret else set()
        return secret | ({page.lead} if page.note else set())  # what is said about the last try takes its place
    if isinstance(page, HomePage | NoticesPage | ReadyPage):
        return {page.books.empty} if page.books.rows or page.books.loading or page.books.fault else set()
    if isinstance(page, DonePage | CardPage):
        return {page.number_label, page.phone_heading, page.codes_hint}  # the card and the codes say it themselves
    if isinstance(page, MyPage) and page.setting is not None:
        return {page.setting.action.label}  # for screen readers; the switch shows it
    if isinstance(page, PasswordPage) and page.fault:
        return {page.count_text}  # the fault counts too
    if isinstance(page, ConsentPage) and page.fault:
        # In the place of one of them is said what is missing, until the tick is set.
        return {page.notice, *([page.signed.text] if page.signed else [])}
    return set()


@dataclass
class Told:
    """What a page said in a look, over all its leaves."""

    by_part: dict[str, str] = field(default_factory=dict)
    """The texts of each part, those of later leaves behind those of the earlier ones."""
    sizes: dict[str, float] = field(default_factory=dict)
    """The smallest letters that each text was drawn with, in screen pixels."""
    running: dict[str, float] = field(default_factory=dict)
    """The same of running text."""
    pressed: dict[str, object] = field(default_factory=dict)
    """What could be pressed, by the name of the event."""

    def add(self, leaf: Leaf) -> None:
        for each in leaf.written:
            if _turns(leaf, each.widget) or set(bare(each.text)) == {"●"}:
                continue
            text = bare(each.text)
            label_again = each.block is not None and each.block.max_lines and text in self.sizes
            if not label_again:  # it stands above every piece of a value
                self.by_part[each.part] = self.by_part.get(each.part, "") + text + "\n"
            self.sizes[text] = min(each.smallest, self.sizes.get(text, 1e9))
            if each.block is not None and each.block.kind is TextKind.BODY and not each.block.max_lines:
                self.running[text] = self.sizes[text]
        for button in leaf.touchables():
            event = event_of(button)
            if event is not None and not _turns(leaf, button):
                self.pressed[repr(event)] = event

    @property
    def everything(self) -> str:
        return "\n".join(self.by_part.values()) + "\n" + "\n".join(map(_joined, self.by_part.values()))


def _joined(text: str) -> str:
    """A text that was cut into leaves, whole again."""
    return text.replace("\n", "")


def _not_offered(sheet: Sheet, look: Look) -> set[str]:
    """The sizes that the panel does not hold."""
    if not isinstance(sheet, MenuSheet):
        return set()
    return {
        option.label
        for option in sheet.options
        if isinstance(option.event, TextSizeChosen) and option.event.size not in look.panel.sizes
    }


def missing(screen: Screen, look: Look, told: Told) -> Iterator[Fault]:
    """Every text of the page's value is painted on it, or on a further leaf."""
    painted = told.everything
    value = screen.sheet or screen.page
    spared = _not_offered(screen.sheet, look) if screen.sheet else elsewhere(screen.page)
    for text in sorted({*words(value)} - spared):
        if bare(text) and bare(text) not in painted and set(bare(text)) != {"●"}:
            yield Fault(screen.name, str(look), "missing", f"{short(text)} is not painted")


def lost(screen: Screen, look: Look, told: Told, standard: Told) -> Iterator[Fault]:
    """What is shown in standard letters is shown in this size: texts, and what can be pressed."""
    painted = told.everything
    spared = set[str]() if screen.sheet else {*map(bare, elsewhere(screen.page))}
    for text in standard.sizes.keys() - spared:
        # Where the library's name has no room it is shortened, or its sign stands for it; whole at 係員呼出.
        # What a field shows of a value that is longer than it depends on its width; ``missing`` asks for the whole.
        named = bare(screen.library).startswith(text.removesuffix("…"))
        if text not in painted and not named and not text.startswith("…"):
            yield Fault(screen.name, str(look), "lost", f"{short(text)} is shown in 標準 only")
    for event in standard.pressed.keys() - told.pressed.keys():
        yield Fault(screen.name, str(look), "lost", f"{event} can be pressed in 標準 only")


def growth(screen: Screen, look: Look, told: Told, smaller: Told) -> Iterator[Fault]:
    """No text is smaller than in the size before."""
    for text, size in told.sizes.items():
        before = smaller.sizes.get(text)
        if before is not None and size < before - 0.6:
            yield Fault(screen.name, str(look), "growth", f"{short(text)}: {size:.0f} px, {before:.0f} px before")


def ratios(told: Told, standard: Told) -> list[float]:
    """How much larger each running text is than in standard letters."""
    return [size / standard.running[text] for text, size in told.running.items() if text in standard.running]


def step(by_look: Mapping[str, list[float]]) -> Iterator[Fault]:
    """特大 is a real step: half of all running texts of a look are so much larger than in 標準."""
    for look, grown in by_look.items():
        if grown and median(grown) < REAL_STEP - 0.02:
            yield Fault("all pages", look, "step", f"running text is {median(grown):.2f} of 標準, not {REAL_STEP}")


def leaves_of(window: KioskWindow) -> Iterator[None]:
    """The page (or the sheet on it) as it comes, and every further leaf of each of its rooms."""
    board = window.sheets.view or window.stage.page
    for back in [key for key in board._parts if key.endswith("previous")]:
        while board.has(back):
            board.press(back)
    yield
    done = set[str]()
    while ahead := [key for key in board._parts if key.endswith("next") and key not in done]:
        while board.has(ahead[0]):
            board.press(ahead[0])
            yield
        done.add(ahead[0])
    first = board._parts["turn"].value if board.has("turn") else None
    while board.has("turn"):
        board.press("turn")
        if board._parts["turn"].value == first:
            break
        yield


def _turns(leaf: Leaf, part: QWidget | None) -> bool:
    """Whether a part turns the leaves of a page, or says which of them is shown."""
    if part is None or leaf.window.bar.isAncestorOf(part):
        return False
    return part.objectName().rpartition("-")[2] in TURNERS
