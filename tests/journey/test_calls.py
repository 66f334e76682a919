"""係員呼出 from the press at a kiosk's real window to the staff desk, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.library.books.calls.book import CallBook, Ending
from kiosk.library.database.opening import open_database
from kiosk.operations.fleet import Outcome
from kiosk.screen.values.sheets import StaffSheet
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.ui.sheets.staff import StaffView
from kiosk.visit.event.external import CallPhase
from tests.journey.conftest import Lobby
from tests.patience import until
from tests.staff.desk import Client, Desk, make_desk

OpenLobby = Callable[..., Lobby]


@pytest.fixture
def desk(pki: TestPki, tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "service"
    folder.mkdir()
    made = make_desk(pki, folder, f"sqlite:///{folder / 'patrons.db'}").start()
    yield made
    made.stop()


def says(lobby: Lobby, title: str) -> None:
    def said() -> bool:
        sheet = lobby.visitor.screen.sheet
        return isinstance(sheet, StaffSheet) and sheet.title == title

    lobby.visitor.until(said, title)


def band(lobby: Lobby) -> str:
    return lobby.visitor.screen.utilities[-1].label


def calls_of(desk: Desk) -> CallBook:
    return CallBook(open_database(desk.address))


def rings(desk: Desk, client: Client) -> tuple[str, str]:
    """The kiosk and name of the one call that lasts."""
    book = calls_of(desk)
    client.get("/calls/ring")
    until(lambda: book.lasting(desk.clock.now()), "the call")
    [call] = book.lasting(desk.clock.now())
    return call.kiosk_id, call.call_id


def test_whoever_calls_learns_that_staff_come_and_goes_on_meanwhile(open_lobby: OpenLobby, desk: Desk) -> None:
    client = desk.logged_in()
    client.get("/calls/ring")
    lobby = open_lobby(remote=desk.kiosk("demo-1"))
    visitor = lobby.visitor
    visitor.agrees()
    visitor.taps("utility-staff")
    says(lobby, "係員をお呼びしています")
    kiosk, call = rings(desk, client)
    page = client.get("/calls/ring").text
    assert "端末 demo-1 が呼んでいます" in page
    assert "マイナンバーカードを置く" in page
    visitor.taps("close")
    visitor.until(lambda: not visitor.sees("sheet-StaffSheet"), "the page again")
    assert band(lobby) == "呼出中"
    visitor.taps("back")
    visitor.waits_for("consent")
    assert client.fill_in(f"/calls/{kiosk}/{call}/answer", "/calls").status_code == 303
    visitor.until(lambda: band(lobby) == "係員が来ます", "the answer in the band")
    visitor.taps("utility-staff")
    says(lobby, "係員がまいります")
    assert len(calls_of(desk).lasting(desk.clock.now())) == 1, "opened again, it calls nobody else"
    assert "yamada" not in repr(visitor.screens), "who comes is nobody's business at the kiosk"
    visitor.taps("end")
    visitor.until(lambda: band(lobby) == "係員呼出", "the end")
    until(lambda: _end(desk, call) == Ending.DONE, "the record")
    counted = {what for _, what in lobby.kiosk.driver.status.take_counts()}
    assert Outcome.CALLED in counted


def _end(desk: Desk, call: str) -> str:
    found = calls_of(desk).find("demo-1", call)
    return "" if found is None else found.end


def test_staff_who_close_a_call_are_heard_and_a_visit_that_ends_takes_its_call_along(
    open_lobby: OpenLobby, desk: Desk
) -> None:
    client = desk.logged_in()
    client.get("/calls/ring")
    lobby = open_lobby(remote=desk.kiosk("demo-1"))
    visitor = lobby.visitor
    visitor.waits_for("attract")
    visitor.taps("utility-staff")
    kiosk, call = rings(desk, client)
    client.fill_in(f"/calls/{kiosk}/{call}/close", "/calls")
    says(lobby, "呼出は終わりました")
    visitor.taps("close")
    visitor.taps("register")
    visitor.waits_for("consent")
    visitor.taps("utility-staff")
    _, second = rings(desk, client)
    visitor.taps("close")
    visitor.taps("cancel")
    visitor.waits_for("attract")
    until(lambda: _end(desk, second) == Ending.LEFT, "the end of the call")
    assert "だれも応答しないうちに" in client.get("/calls").text


def test_where_nobody_hears_it_the_counter_is_named_at_once(open_lobby: OpenLobby, desk: Desk) -> None:
    lobby = open_lobby(remote=desk.kiosk("demo-1"))
    visitor = lobby.visitor
    visitor.waits_for("attract")
    visitor.taps("utility-staff")
    says(lobby, "いま、係員を呼び出せません")
    sheet = visitor.screen.sheet
    assert isinstance(sheet, StaffSheet)
    assert "1階" in sheet.text
    lobby.service.dropped.set()
    visitor.until(lambda: _phase(lobby) is CallPhase.UNREACHED, "the service to be missed")
    says(lobby, "いま、係員を呼び出せません")
    lobby.service.dropped.clear()
    client = desk.logged_in()
    client.get("/calls/ring")
    says(lobby, "係員をお呼びしています")
    kiosk, call = rings(desk, client)
    client.fill_in(f"/calls/{kiosk}/{call}/answer", "/calls")
    says(lobby, "係員がまいります")
    assert visitor.kiosk.window.findChild(StaffView) is not None


def _phase(lobby: Lobby) -> CallPhase | None:
    call = lobby.kiosk.driver.visit.call
    return None if call is None else call.phase


def test_a_library_of_one_machine_hears_calls_in_the_service_inside(open_lobby: OpenLobby) -> None:
    lobby = open_lobby()
    lobby.visitor.waits_for("attract")
    lobby.visitor.taps("utility-staff")
    says(lobby, "いま、係員を呼び出せません")
    book = CallBook(open_database(f"sqlite:///{lobby.folder / 'patrons.db'}"))
    now = lobby.kiosk._clock.now()
    book.watched("yamada", now)
    says(lobby, "係員をお呼びしています")
    [call] = book.lasting(now)
    assert book.answer(call.kiosk_id, call.call_id, "yamada", now)
    says(lobby, "係員がまいります")
