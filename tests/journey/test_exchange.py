"""From a card on the reader to a line at the other end: a registration at the kiosk's widgets leaves as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.library.database.opening import open_database
from kiosk.library.exchange.outgoing.queue import OutgoingQueue
from kiosk.library.exchange.outgoing.tables import FileState
from kiosk.settings.demo import demo_exchange
from tests.journey.conftest import Lobby
from tests.journey.test_registration import fills_the_form, reaches_the_form
from tests.library.exchange.outgoing.reader import LibrarySystem
from tests.patience import until


def test_a_registration_reaches_the_other_system_and_is_acknowledged(
    open_lobby: Callable[..., Lobby], tmp_path: Path
) -> None:
    folder = tmp_path / "exchange"
    (folder / "done").mkdir(parents=True)
    exchange = demo_exchange(folder).model_copy(update={"every_seconds": 1})
    lobby = open_lobby(exchange=exchange)
    v = reaches_the_form(lobby)
    fills_the_form(v)
    v.taps("register")
    v.waits_for("done")
    system = LibrarySystem(exchange.layout, folder)
    until(lambda: bool(system.take()), "the file", 20)
    (line,) = system.seen.values()
    assert (line["event_kind"], line["kana"]) == ("add", "ナガサキ　タロウ")
    assert (line["phone"], line["email"]) == ("09012345678", "taro@example.jp")
    queue = OutgoingQueue(open_database(f"sqlite:///{tmp_path / 'patrons.db'}"))
    until(lambda: queue.in_state(*FileState)[0].state is FileState.TAKEN, "the acknowledgement", 20)
    assert queue.counts() == (0, None)
