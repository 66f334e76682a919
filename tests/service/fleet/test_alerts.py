"""Mails when a kiosk goes down and when it is back; time passes by the clock alone."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.library.books.fleet.alerts import CLAIM, AlertBook, Turn
from kiosk.library.database.opening import open_database
from kiosk.service.compose.assemble import open_configured
from kiosk.service.fleet import alerts
from kiosk.service.fleet.alerts import AlertRounds, letter, make_rounds
from kiosk.service.fleet.view import FleetView
from kiosk.service.mail.smtp import Delivery, SmtpServer, Verdict
from kiosk.settings.reading.whole import ProfileError
from kiosk.settings.tables.alerts import Alerts
from tests.library.store import SqlStore
from tests.patience import patience, until
from tests.service.fleet.fleets import AWAY, Fleet
from tests.service.mail_server import SENDER, MailServer
from tests.service.post import Post
from tests.service.server import Service

TO = "staff@library.example.jp"


class Watched(Fleet):
    """Kiosks, and two processes of the service that look at them, each with its own connections."""

    def __init__(self, store: SqlStore, other: SqlStore, **settings: object) -> None:
        super().__init__(store)
        self.post = Post[Turn](lambda turn: (turn.down, turn.reason))
        wanted = Alerts.model_validate({"to": TO, "after_seconds": 120} | settings)
        self.processes = [AlertRounds(FleetView(each.engine, self.clock), wanted, self.post) for each in (store, other)]

    def minutes(self, count: int, **changes: object) -> None:
        """A beat and a round of each process every 30 seconds."""
        for _ in range(count * 2):
            self.clock.pass_by(seconds=30)
            self.beat(**changes)  # type: ignore[arg-type]
            self.look()

    def look(self) -> None:
        for process in self.processes:
            process.look()

    def silence(self, minutes: int) -> None:
        for _ in range(minutes * 2):
            self.clock.pass_by(seconds=30)
            self.look()


@pytest.fixture
def watched(address: str) -> Iterator[Watched]:
    stores = [SqlStore(open_database(address)) for _ in range(2)]
    yield Watched(*stores)
    for store in stores:
        store.close()


def test_one_mail_when_it_is_down_for_long_and_one_when_it_is_back(watched: Watched) -> None:
    watched.minutes(3)
    assert watched.post.told == []
    watched.minutes(1, **AWAY)
    assert watched.post.told == [], "held down"
    watched.minutes(4, **AWAY)
    assert watched.post.told == [(True, "reader.no-reader")]
    watched.minutes(1)
    assert len(watched.post.told) == 1, "held up"
    watched.minutes(4)
    assert watched.post.told == [(True, "reader.no-reader"), (False, "reader.no-reader")]
    down, back = watched.post.taken
    assert down.began_at == back.began_at < back.turned_at
    watched.minutes(3, **AWAY)
    assert len(watched.post.told) == 3, "another outage"


def test_what_flickers_is_told_of_neither_way(watched: Watched) -> None:
    for _ in range(2):
        watched.minutes(1, **AWAY)
        watched.minutes(1)
    assert watched.post.tried == 0
    watched.minutes(3, **AWAY)
    for _ in range(2):
        watched.minutes(1)
        watched.minutes(1, **AWAY)
    assert watched.post.told == [(True, "reader.no-reader")]


def test_silence_is_told_as_what_it_is_or_not_at_all(watched: Watched) -> None:
    watched.minutes(1)
    watched.silence(5)
    assert watched.post.told == [(True, "silent")]
    watched.minutes(3)
    assert watched.post.told[1:] == [(False, "silent")]
    by_night = watched.processes[0].settings.model_copy(update={"silent": False})
    watched.processes = [AlertRounds(watched.processes[0].view, by_night, watched.post)]
    watched.silence(5)
    assert len(watched.post.told) == 2


def test_of_processes_that_look_at_the_same_moment_one_tells(watched: Watched) -> None:
    watched.beat(**AWAY)
    watched.look()
    watched.clock.pass_by(minutes=3)
    watched.beat(**AWAY)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda at: watched.processes[at % 2].look(), range(8)))
    assert watched.post.told == [(True, "reader.no-reader")]


def test_a_mail_that_is_not_taken_is_tried_again_and_one_that_is_refused_is_not(watched: Watched) -> None:
    watched.post.answers = [Verdict.LATER]
    watched.minutes(4, **AWAY)
    assert (watched.post.tried, watched.post.told) == (2, [(True, "reader.no-reader")])
    watched.post.answers = [Verdict.NEVER]
    watched.minutes(4)
    assert watched.post.tried == 3


def test_a_process_that_died_while_telling_is_followed_by_another_with_the_same_mail(watched: Watched) -> None:
    watched.minutes(2, **AWAY)
    live, dying = watched.processes
    lost: list[Turn] = []

    def dies(turn: Turn) -> Delivery:
        lost.append(turn)
        raise KeyboardInterrupt

    watched.clock.pass_by(seconds=30)
    watched.beat(**AWAY)
    with pytest.raises(KeyboardInterrupt):
        AlertRounds(dying.view, dying.settings, dies).look()
    watched.processes = [live]
    watched.minutes(2, **AWAY)
    assert watched.post.told == [], "claimed"
    watched.minutes(int(CLAIM.total_seconds() // 60), **AWAY)
    [turn] = watched.post.taken
    ids = [_message_id(letter(each, TO, SENDER, "図書館", watched.clock)) for each in (*lost, turn)]
    assert ids[0] == ids[1]


def _message_id(mail: bytes) -> bytes:
    [found] = [line for line in mail.split(b"\r\n") if line.startswith(b"Message-ID")]
    return found


def test_the_mail_says_which_kiosk_what_and_since_when(watched: Watched) -> None:
    server = MailServer()
    with server.running():
        wanted = watched.processes[0].settings
        view, smtp = watched.processes[0].view, SmtpServer(server.settings())
        watched.processes = [make_rounds(view, wanted, smtp, SENDER, "ミライon 図書館")]
        watched.minutes(3, **AWAY)
        watched.minutes(3)
        assert server.arrived.wait(patience())
    down, back = server.messages
    assert (down["Subject"], back["Subject"]) == ("【端末 lobby-1】異常があります", "【端末 lobby-1】元に戻りました")
    assert (down["To"], down["Auto-Submitted"]) == (TO, "auto-generated")
    assert "reader.no-reader" in down.get_content()
    assert "2026-04-01 12:00" in down.get_content()
    assert "から正常に動いています" in back.get_content()


def test_a_service_sends_them_where_its_configuration_says(service_: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alerts, "SECONDS", 0.1)
    service_.stop()
    server = MailServer()
    mail = f'[mail]\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\nsender = "{SENDER}"\n'
    service_.more = f'{mail}[alerts]\nto = "{TO}"\nafter_seconds = 30\n'
    with server.running():
        service_.start()
        kiosk = service_.kiosk()
        kiosk.ask(Fleet.report(service_.clock.now(), 1, **AWAY))
        engine = open_configured(service_.config, service_.folder)
        until(lambda: AlertBook(engine).told(), "a first round")
        service_.clock.pass_by(seconds=31)
        assert server.arrived.wait(patience())
        engine.dispose()
        kiosk.close()
        service_.stop()
    assert [each["To"] for each in server.messages] == [TO]


def test_mails_without_a_mail_server_are_a_fault_of_the_configuration(service_: Service) -> None:
    service_.more = f'[alerts]\nto = "{TO}"\n'
    with pytest.raises(ProfileError, match=r"mail\.host"):
        _ = service_.config
