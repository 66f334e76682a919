"""The main job through real widgets: from a card on the reader to a library card in the hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.simulator.personas.persona import PASSWORD
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.issue import Done
from kiosk.visit.event.external import PrintPhase
from tests.journey.conftest import SIZES, Lobby
from tests.journey.decode import decode_pdf
from tests.journey.visitor import Visitor


def reaches_the_password(lobby: Lobby, persona: str = "nagasaki") -> Visitor:
    v = lobby.visitor
    v.agrees()
    lobby.box.lay(persona)
    v.waits_for("password")
    return v


def reaches_the_form(lobby: Lobby, persona: str = "nagasaki") -> Visitor:
    v = reaches_the_password(lobby, persona)
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")
    lobby.box.lift()
    v.waits_for("form")
    return v


def fills_the_form(v: Visitor, *, family: str | None = "ナガサキ", but_the_last: bool = False) -> None:
    """Fill all fields; ``family`` is what is left to type of its reading, None: the reading that is offered is chosen.

    ``but_the_last``: without the press that leads to the confirm page.
    """
    if family is None:
        v.taps("reading-1")
    else:
        v.types_kana(family)
    v.taps("next")
    v.types_kana("タロウ")
    v.taps("next")
    v.types("taro@example")
    v.taps("key-.")
    v.types("jp")
    v.taps("next")
    v.types("09012345678")
    v.taps("next")
    v.types("hon2026")
    v.taps("next")
    v.types("hon2026")
    if not but_the_last:
        v.taps("next")
        v.waits_for("confirm")


@pytest.mark.parametrize("orientation", SIZES)
def test_a_new_patron_walks_through_every_screen_and_gets_a_card(
    open_lobby: Callable[..., Lobby], orientation: str
) -> None:
    lobby = open_lobby(SIZES[orientation])
    v = reaches_the_form(lobby)
    state = lobby.kiosk.driver.visit.state
    assert isinstance(state, Filling)
    assert state.person.applicant.address.startswith("長崎県大村市")
    fills_the_form(v)
    v.taps("register")
    v.waits_for("done")
    done = lobby.kiosk.driver.visit.state
    assert isinstance(done, Done)
    v.until(
        lambda: getattr(lobby.kiosk.driver.visit.state, "printing", None) is PrintPhase.DONE, "the card being printed"
    )
    number = done.patron.number
    assert len(number) == 10
    pdfs = sorted((lobby.folder / "cards").glob("*.pdf"))
    found = set().union(*(decode_pdf(pdf) for pdf in pdfs))
    assert f"A{number}A" in found
    assert done.patron.setup_url in found
    assert number in done.patron.setup_url
    v.taps("finish")
    v.waits_for("attract")
    pages = ["attract", "consent", "place_card", "password", "reading", "take_card", "form", "confirm", "issuing"]
    assert v.seen == [*pages, "done", "attract"]
