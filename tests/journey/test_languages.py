"""A visit in each language through real widgets: screen, paper and account speak it, and a change loses nothing."""

from __future__ import annotations

import itertools
import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.app.texts import catalogues, facts_of
from kiosk.markup import bracketed, plain
from kiosk.messages import SOURCE_LANGUAGE, Messages
from kiosk.patron.registration import Field
from kiosk.settings.demo import demo_profile
from kiosk.settings.fields import LANGUAGES
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.ui.components.typed.dots import PasswordDots
from kiosk.ui.components.typed.field import FieldBox
from kiosk.visit.chapter.account import Part
from kiosk.visit.chapter.form import Confirming
from kiosk.visit.chapter.start import Consenting
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.preferences import Preferences, TextSize
from tests.journey.conftest import Lobby
from tests.journey.test_registration import fills_the_form
from tests.journey.visitor import Visitor
from tests.patience import patience
from tests.service.mail_server import MailServer

PANEL = (768, 1366)
"""The smallest that is sold: larger letters than the Japanese ones of the standard size need a real one."""

TITLES = {
    "attract": "attract-title",
    "consent": "consent-title",
    "place_card": "place-title",
    "password": "password-title",
    "reading": "reading-title",
    "take_card": "take-title",
    "form": "form-title",
    "confirm": "confirm-title",
    "done": "done-title",
    "login": "login-title",
    "home": "home-title",
}
"""Pages of a registration and a log-in, and the message each has for its title."""


def messages(tag: str) -> Messages:
    return Messages(tag, catalogues())


def chooses(v: Visitor, menu: str, option: str) -> None:
    """In a menu of the band at the foot of every page."""
    v.taps(f"utility-{menu}")
    v.until(lambda: v.sees(f"option-{option}"), f"{option} in the menu {menu}")
    v.taps(f"option-{option}")
    v.until(lambda: v.screen.sheet is None and not v.sees(f"option-{option}"), "the menu to close")


def speaks(v: Visitor, tag: str) -> None:
    """The page has its title in that language, in its value and in what is painted."""
    title = messages(tag)(TITLES[v.screen.name])
    assert v.screen.page.title == title
    painted = {w.accessibleName() for w in v.kiosk.window.findChildren(QWidget) if w.isVisible()}
    assert letters(title) in {letters(text) for text in painted}, f"{tag}: the title of {v.screen.name} is painted"


def in_fields(v: Visitor) -> list[str | int]:
    """What the open field of the page shows: its text, or how many characters."""
    fields = [
        w for w in v.kiosk.window.findChildren(QWidget) if isinstance(w, PasswordDots | FieldBox) and w.isVisible()
    ]
    return [w.value.length if isinstance(w, PasswordDots) else w.value.value for w in fields]


def letters(text: str) -> str:
    """Without emphasis, readings and breaks, which are the painter's matter; accents as they are written by us."""
    return unicodedata.normalize("NFC", re.sub(r"[\s*]", "", plain(text)))


def printed(folder: Path) -> str:
    """The text of all that was printed, without blanks: a line of paper may break anywhere."""
    found = ""
    for pdf in sorted(folder.glob("*.pdf")):
        command = ["pdftotext", "-q", str(pdf), "-"]
        found += subprocess.run(command, check=True, capture_output=True, text=True, timeout=patience(20)).stdout
    return letters(found)


def printed_already(v: Visitor) -> bool:
    return getattr(v.kiosk.driver.visit.state, "printing", None) is PrintPhase.DONE


def all_there(v: Visitor) -> bool:
    """Whether the account has what it was opened with: lists come by themselves, one after the other."""
    account = v.kiosk.driver.visit.state.account
    return {account.loans_part, account.holds_part, account.board_part} == {Part.THERE}


def registers_and_logs_in(lobby: Lobby, arrives: Callable[[], None]) -> None:
    """From the consent to the end of a log-in with the new number; ``arrives`` is called on each page that waits."""
    v = lobby.visitor
    v.taps("register")
    v.waits_for("consent")
    arrives()
    v.reads_until("agree")
    v.taps("agree")
    v.taps("next")
    v.waits_for("place_card")
    arrives()
    lobby.box.lay("nagasaki")
    v.waits_for("password")
    v.types_password(PASSWORD[:3])
    arrives()
    v.types_password(PASSWORD[3:])
    v.taps("next")
    v.waits_for("take_card")
    arrives()
    lobby.box.lift()
    v.waits_for("form")
    v.types_kana("ナガ")
    arrives()
    fills_the_form(v, family=None, but_the_last=True)
    arrives()
    v.taps("next")
    v.waits_for("confirm")
    confirming = v.kiosk.driver.visit.state
    assert isinstance(confirming, Confirming)
    assert confirming.draft.get(Field.KANA_FAMILY) == "ナガサキ", "the reading chosen by its button, instead of ナガ"
    arrives()
    v.reads_until("register")
    v.taps("register")
    v.waits_for("done")
    v.until(lambda: printed_already(v), "the card being printed")
    arrives()
    v.taps("login")
    v.waits_for("login")
    v.types("hon")
    arrives()
    v.types("2026")
    v.taps("next")
    v.waits_for("home")
    v.until(lambda: all_there(v), "the lists of the account")
    arrives()
    v.taps("finish")
    v.waits_for("attract")


@pytest.fixture
def post() -> Iterator[MailServer]:
    with MailServer().running() as server:
        yield server


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_newcomer_registers_prints_and_logs_in_in_their_language(
    open_lobby: Callable[..., Lobby], post: MailServer, tag: str
) -> None:
    lobby = open_lobby(PANEL, mail=post.settings())
    v = lobby.visitor
    v.waits_for("attract")
    if tag != SOURCE_LANGUAGE:
        chooses(v, "language", tag)
    speaks(v, tag)
    registers_and_logs_in(lobby, lambda: speaks(v, tag))
    say, library = messages(tag), facts_of(demo_profile(lobby.folder), tag).name
    paper = printed(lobby.folder / "cards")
    for key in ("slip-title", "slip-keep", "slip-expires", "slip-registered"):
        assert letters(say(key)) in paper, f"{key} is not on the paper"
    (mail,) = post.messages
    assert mail["Subject"] == plain(say("mail-subject", library=library))
    assert mail["Content-Language"] == tag
    assert letters(bracketed(say("mail-login"))) in letters(mail.get_content())
    assert v.kiosk.driver.visit.preferences == Preferences()
    speaks(v, SOURCE_LANGUAGE)


def test_language_and_size_change_on_every_page_and_nothing_typed_is_lost(
    open_lobby: Callable[..., Lobby],
) -> None:
    lobby = open_lobby(PANEL)
    v = lobby.visitor
    tags = itertools.cycle((*LANGUAGES[1:], SOURCE_LANGUAGE))
    sizes = itertools.cycle((TextSize.MAX, TextSize.LARGE, TextSize.XL, TextSize.STANDARD))
    changed: list[str] = []

    def changes() -> None:
        """Another size, another language, and the first size again: the visit is where it was."""
        if isinstance(v.kiosk.driver.visit.state, Consenting):
            v.reads_until("agree")
            v.taps("agree")
        state, shown = v.kiosk.driver.visit.state, in_fields(v)
        tag, size = next(tags), next(sizes)
        chooses(v, "text_size", size.value)
        assert v.kiosk.driver.visit.state == state
        assert in_fields(v) == shown
        chooses(v, "language", tag)
        if isinstance(state, Consenting):
            state = Consenting()
        assert v.kiosk.driver.visit.state == state, "only a tick goes, for it was below another text"
        assert in_fields(v) == shown
        assert v.kiosk.driver.visit.preferences == Preferences(tag, size)
        speaks(v, tag)
        chooses(v, "text_size", TextSize.STANDARD.value)
        assert v.kiosk.driver.visit.state == state
        assert in_fields(v) == shown
        changed.append(v.screen.name)

    v.waits_for("attract")
    changes()
    registers_and_logs_in(lobby, changes)
    assert set(changed) == TITLES.keys() - {"reading"}, "what comes by itself goes by itself"
    assert v.kiosk.driver.visit.preferences == Preferences()
    speaks(v, SOURCE_LANGUAGE)
