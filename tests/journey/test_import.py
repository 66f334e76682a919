"""From a line of the library's system to the kiosk's widgets: log-in, and a card that makes no second patron."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.library.exchange.layout.values import Values
from kiosk.library.exchange.layout.writer import LayoutWriter
from kiosk.settings.demo import demo_import, demo_profile
from kiosk.simulator.personas.persona import PASSWORD
from tests.journey.conftest import Lobby
from tests.journey.test_problems import is_known, shows
from tests.journey.test_registration import fills_the_form, reaches_the_form, reaches_the_password
from tests.library.exchange.incoming.rules import folder
from tests.patience import until

NUMBER = "9000017"
PATRON: Values = {
    **{"number": NUMBER, "name": "長崎　太郎", "kana": "ナガサキ　タロウ", "birth_date": "1990-04-01"},
    **{"expires_on": "2099-03-31", "registered_on": "2020-04-01", "event_kind": "add", "gender": "male"},
}


@pytest.fixture
def open_with(open_lobby: Callable[..., Lobby], tmp_path: Path) -> Callable[[Values], Lobby]:
    """A kiosk after the file with this patron was taken in."""

    def make(patron: Values) -> Lobby:
        top = folder(tmp_path / "import")
        keys = {"folder": top, "ready": "rename", "every_seconds": 1}
        settings = demo_import().model_copy(update=keys)
        writer = LayoutWriter(settings.layout)
        (top / "in" / "patrons.csv").write_bytes(writer.head() + writer.line(patron).data)
        number = demo_profile(tmp_path).number.model_copy(update={"other_widths": (len(NUMBER),)})
        lobby = open_lobby(patron_import=settings, number=number)
        until(lambda: any((top / "done").glob("*patrons.csv")), "the file", 20)
        return lobby

    return make


def test_a_patron_from_a_file_logs_in_with_the_birth_date(open_with: Callable[[Values], Lobby]) -> None:
    v = open_with(PATRON).visitor
    v.waits_for("attract")
    v.taps("login")
    v.waits_for("login")
    v.types(NUMBER)
    v.taps("next")
    v.types("19900401")
    v.taps("next")
    v.waits_for("home")


def test_the_card_of_a_patron_from_a_file_makes_no_second_one(open_with: Callable[[Values], Lobby]) -> None:
    lobby = open_with(PATRON)
    v = reaches_the_password(lobby)
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")
    lobby.box.lift()
    is_known(v)


def test_whose_record_has_another_name_is_told_when_the_reading_is_typed(open_with: Callable[[Values], Lobby]) -> None:
    lobby = open_with({**PATRON, "name": "長﨑　太朗"})
    v = reaches_the_form(lobby)
    fills_the_form(v)
    v.taps("register")
    shows(v, "K401")
