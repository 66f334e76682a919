"""Whoever comes, whatever the size: all that a page carries is painted whole, in its place, under nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.texts import catalogues, facts_of, rules_of
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.registration import Contact, Field
from kiosk.screen.pages.card import PasswordPage, PlaceCardPage
from kiosk.screen.pages.form import FormPage
from kiosk.screen.pages.home import CardPage, HomePage, ReadyPage
from kiosk.screen.pages.issue import DonePage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.notices import MyPage, NoticesPage
from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.pages.start import AttractPage, ConsentPage
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.elements import FaceView, KeyLabels, TriesText
from kiosk.screen.values.pages import TextPage
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas import people
from kiosk.ui.components.base import Painted
from kiosk.ui.text.block import TextBlock
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.entry.draft import Draft
from kiosk.visit.preferences import Preferences, TextSize
from kiosk.visit.samples.registration import PERSON, visits
from kiosk.visit.state import Visit
from tests.sampling import sampled
from tests.ui.pages.painting import paint_all
from tests.ui.samples import renamed

LIBRARY = "長崎県立・大村市立一体型図書館 ミライon図書館"
KANA = (
    "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツウンライマツフウライマツ"
    + "クウネルトコロニスムトコロ"
)
MAIL = "a." * 31 + "a@" + ".".join(["library-of-nagasaki" * 3] * 3) + ".jp"
LONGEST = Draft(Contact(KANA[:60], KANA[:60], "09012345678", MAIL[:254]), "hon2026abc", "hon2026abc")
BAD = Draft(Contact("", "", "0957", "taro@@example"), "a", "b")


def applicant(person: people.Person) -> Applicant:
    digits = person.birth
    born = BirthDate(int(digits[1:5]), int(digits[5:7]), int(digits[7:9]))
    return Applicant(person.name, born, Gender.FEMALE if person.sex == people.FEMALE else Gender.MALE, person.address)


LONG = replace(PERSON, applicant=applicant(people.LONG))
FOREIGN = replace(PERSON, applicant=applicant(people.FOREIGN))
SUBSTITUTED = replace(PERSON, applicant=replace(applicant(people.SUBSTITUTED), name_flags=(False, True)))


def forms() -> Iterator[tuple[str, Visit]]:
    """The form and its confirmation as the longest and as other people fill them in."""
    people_of_all_kinds = (
        ("long", LONG, LONGEST),
        ("foreign", FOREIGN, BAD),
        ("long-bad", LONG, BAD),
        ("substituted", SUBSTITUTED, LONGEST),
    )
    for name, person, draft in people_of_all_kinds:
        for field in Field:
            left = frozenset(Field) - {field}
            yield f"form-{name}-{field.value}", Visit(Filling(person, draft, field, left))
        yield f"confirm-{name}", Visit(Confirming(person, draft))


@pytest.fixture(scope="module")
def everything() -> list[Screen]:
    """All pages of the demo's library, and for the longest of all those that are not the same."""
    library = demo_profile()
    said, long = facts_of(library), replace(facts_of(library), name=LIBRARY)
    found: list[Screen] = []
    known: set[tuple[Page, object]] = set()
    for facts, kind in ((said, "demo"), (long, "long")):
        present = Presenter(catalogues(), facts, rules_of(library))
        visited = dict(visits()) if kind == "demo" else {**visits(), **dict(forms())}
        for name, visit in visited.items():
            screen = present(visit)
            if kind == "demo" or (screen.page, screen.sheet) not in known:
                found.append(renamed(screen, f"{kind}-{name}"))
            known.add((screen.page, screen.sheet))
    return found


# what was painted ----------------------------------------------------------------------------------------------------


class Painting:
    """What texts were painted, and which of them were not whole or left their part."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.faults: list[str] = []
        self.parts: list[QWidget] = []


@pytest.fixture
def painting(monkeypatch) -> Painting:
    seen = Painting()
    paint, draw = TextBlock.paint, Painted._paint

    def watched(self, p, rect, role=None, *rest, **named):
        seen.texts.append(self.plain)
        size = self.size_for(rect.width(), rect.height())
        high = self._height(self.lines(rect.width(), size), size)
        if self.plain and self.sticks_out(rect.width(), rect.height()):
            seen.faults.append(f"{self.plain[:30]!r} does not fit into {rect.width():.0f}x{rect.height():.0f}")
        elif self.plain and seen.parts:
            room = QRectF(seen.parts[-1].rect())
            if rect.left() < room.left() - 2 or rect.right() > room.right() + 2:
                seen.faults.append(f"{self.plain[:30]!r} leaves {seen.parts[-1].objectName()} sideways")
            if rect.top() < room.top() - 8 or rect.top() + high > room.bottom() + 8:
                seen.faults.append(f"{self.plain[:30]!r} leaves {seen.parts[-1].objectName()}")
        return paint(self, p, rect, role, *rest, **named)

    def within(self):
        seen.parts.append(self._widget())
        draw(self)
        seen.parts.pop()

    monkeypatch.setattr(TextBlock, "paint", watched)
    monkeypatch.setattr(Painted, "_paint", within)
    return seen


def bare(text: str) -> str:
    return re.sub(r"[\s\u3000*＊]", "", text)


NOT_WORDS = {
    "key",
    "icon",
    "picture",
    "place",
    "url",
    "barcode",
    "position",
    "show_label",
    "pager_previous",
    "pager_next",
}
FOR_SCREEN_READERS = {"toggle"}
"""What a tick or a switch says to the eye by how it looks."""


def words(value: object) -> Iterator[str]:
    """Every text a page's value carries, found wherever it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words(each)
    elif is_dataclass(value) and not isinstance(value, type | Enum | KeyLabels | FaceView):
        for field in fields(value):
            if isinstance(value, TriesText) and field.name == "text":
                yield from value.text.split("\n")
            elif field.name not in NOT_WORDS | FOR_SCREEN_READERS and field.name != "event":
                yield from words(getattr(value, field.name))


def excused(screen: Screen) -> set[str]:
    """Decoration, and what a page says in another way; in the largest letters also the sentence above the card."""
    page, spared = screen.page, set[str]()
    if screen.preferences.text_size is TextSize.XL and isinstance(page, DonePage | CardPage):
        spared = {page.lead}
    return spared | elsewhere(page)


def elsewhere(page: Page) -> set[str]:
    if isinstance(page, PlaceCardPage):
        return set(words(page.tips))  # 置き方を見る has them, larger
    if isinstance(page, AttractPage):
        return {page.title, page.lead, page.lead_short}
    if isinstance(page, FormPage):
        # That nothing can be changed is what the lock shows; a password is dots.
        secret = {page.open.value} if page.open.secret else set()
        note = set[str]() if page.from_card.substituted else {page.from_card.note}
        return {page.from_card.heading, *note, *secret}
    if isinstance(page, ProvingPage):
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
    if isinstance(page, TextPage):
        return {page.text}  # cut into pages at its lines: see test_the_whole_text_is_on_its_pages
    return set()


def turned(window: KioskWindow) -> Iterator[None]:
    """The page as it comes, and every further page of it."""
    page = window.stage.page
    while page.has("previous"):
        page.press("previous")
    yield
    while page.has("next"):
        page.press("next")
        yield
    first = page._parts["turn"].value if page.has("turn") else None
    while page.has("turn"):
        page.press("turn")
        if page._parts["turn"].value == first:
            break
        yield


GROUNDS = {"card", "rows", "sections-0", "sections-1", "field", "printing", "password", "rule", "bell"}
"""Parts that others lie on by intention: cards, and the field with its eye."""


def body(part: QWidget) -> QRectF:
    rect = QRectF(part.geometry())
    if isinstance(part, Painted):
        rect = part.body().translated(part.pos())
    return rect.adjusted(2, 2, -2, -2)


def covered(window: KioskWindow) -> Iterator[str]:
    """Parts that lie on one another, under the bar or the band, or outside of the screen."""
    page = window.stage.page
    free = page.zones.screen.adjusted(0, 0, 0, page.zones.band.top() - page.zones.screen.bottom() + 4)
    parts = {key: part for key, part in page._parts.items() if part.isVisibleTo(page)}
    flat = {
        key: part
        for key, part in parts.items()
        if key not in GROUNDS and not key.startswith(("bay", "hair", "reader", "picture"))
    }
    over: dict[str, QRectF] = {}
    if window.bar.isVisible():
        over = {f"the bar's {key}": body(part).translated(window.bar.pos()) for key, part in window.bar._parts.items()}
    bodies = {key: body(part) for key, part in flat.items()}
    for key, box in bodies.items():
        if not free.contains(box):
            yield f"{key} leaves the page"
        for other, rect in over.items():
            if box.intersects(rect):
                yield f"{key} lies under {other}"
    for one, other in combinations(bodies, 2):
        if bodies[one].intersects(bodies[other]) and not on_purpose(one, other):
            yield f"{one} and {other} lie on one another"


def on_purpose(one: str, other: str) -> bool:
    """Books wander in the printer's row; a book's row keeps room for its button."""
    return "printing-books" in (one, other) or (one.startswith("row-") and other.startswith(("renew-", "cancel-")))


def hidden(window: KioskWindow, screen: Screen, painting: Painting) -> list[str]:
    painting.texts.clear()
    painting.faults.clear()
    window.show_screen(screen, animate=False)
    found: list[str] = []
    for _ in turned(window):
        QApplication.processEvents()
        paint_all(window)
        found += [*painting.faults, *covered(window)]
        painting.faults.clear()
    painted = "\n".join(bare(text) for text in painting.texts)
    for text in sorted({*words(screen.page)} - excused(screen)):
        if bare(text) and bare(text) not in painted and set(text) != {"●"}:
            found.append(f"not painted: {text[:40]!r}")
    return [f"{screen.name}: {each}" for each in dict.fromkeys(found)]


@pytest.mark.timeout(900)  # hundreds of pages are painted; a loaded machine takes minutes for it
@pytest.mark.parametrize(
    ("screen", "size"),
    sampled(
        [(1080, 1920), (1920, 1080), (1366, 768), (1280, 1024)],
        TextSize,
        always=[((1080, 1920), TextSize.XL), ((1920, 1080), TextSize.STANDARD)],
    ),
)
def test_no_page_of_anybody_hides_anything(open_window, everything, painting, screen, size):
    window = open_window(*screen)
    found: list[str] = []
    for each in everything:
        found += hidden(window, replace(each, preferences=Preferences(text_size=size)), painting)
    assert found == [], "\n".join(found)
