"""A registration and its mail: in one transaction, at once if the server is there, later if not, never twice."""

from __future__ import annotations

import pickle
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.library.books.mail_tables import keep, outbox
from kiosk.library.books.outbox import Outbox
from kiosk.library.books.tasks import PostRegistrationTasks
from kiosk.library.database.opening import open_database
from kiosk.library.database.sqlite import open_sqlite
from kiosk.operations.registration import PatronRegistered
from kiosk.service.mail import sender as module
from kiosk.service.mail.sender import MailSender, RetryPolicy, pause_after
from kiosk.service.mail.setup import LibraryMail
from kiosk.service.mail.smtp import SmtpServer
from kiosk.settings.tables.mail import Mail
from tests import warm
from tests.library.store import SqlStore
from tests.patience import patience
from tests.service import crash_child
from tests.service.harness import CONTACT, Harness, SetClock
from tests.service.mail_server import SENDER, MailServer, rude_server


def with_mail(harness: Harness, mail: Mail) -> Harness:
    harness.profile = harness.profile.model_copy(update={"mail": mail})
    return harness


def rows(harness: Harness) -> list[dict[str, object]]:
    engine = open_sqlite(harness.profile.service.database)
    with engine.begin() as db:
        found = [dict(row) for row in db.execute(select(outbox)).mappings()]
    engine.dispose()
    return found


def register(harness: Harness, **changes: object) -> PatronRegistered:
    service = harness.open()
    return harness.register(service, harness.identify(service).token, **changes)


def test_the_patron_is_told_of_the_mail_because_the_server_took_it(harness: Harness, server: MailServer) -> None:
    made = register(with_mail(harness, server.settings()))
    assert made.mail_accepted
    (message,) = server.messages
    assert server.recipients == [CONTACT.email]
    assert made.number in message.get_content()
    (row,) = rows(harness)
    assert (row["state"], row["address"], row["attempts"]) == ("accepted", None, 1)


def test_who_registered_in_english_is_written_to_in_english(harness: Harness, server: MailServer) -> None:
    made = register(with_mail(harness, server.settings()), language="en")
    (message,) = server.messages
    assert message["Content-Language"] == "en"
    assert "Miraion Library" in message["Subject"]
    assert made.number in message.get_content().splitlines()


def test_the_same_key_gives_the_same_answer_and_no_second_mail(harness: Harness, server: MailServer) -> None:
    service = with_mail(harness, server.settings()).open()
    token = harness.identify(service).token
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: harness.register(service, token), range(4)))
    assert len(set(made)) == 1
    assert made[0].mail_accepted
    harness.clock.pass_by(hours=1)
    assert harness.register(harness.open(), token) == made[0]
    assert len(server.raw) == 1


def test_without_an_address_or_without_a_server_there_is_no_mail(harness: Harness, server: MailServer) -> None:
    none = type(CONTACT)(CONTACT.kana_family, CONTACT.kana_given, CONTACT.phone, "")
    assert "mail is not sent" in harness.open().startup_warnings()[-1]
    service = with_mail(harness, server.settings()).open()
    assert not any("mail" in notice for notice in service.startup_warnings())
    assert harness.register(service, harness.identify(service).token, contact=none).mail_accepted is False
    assert rows(harness) == server.raw == []


def test_a_server_that_does_not_answer_delays_nobody_for_long_and_gets_it_later(harness: Harness) -> None:
    hold = threading.Event()
    with rude_server(lambda _line: hold.wait(patience(60))) as port:
        made = register(with_mail(harness, MailServer(port=port).settings(wait_seconds=0)))
        assert made.mail_accepted is False
        assert rows(harness)[0]["address"] == CONTACT.email
        harness.opened[-1].close()  # cuts the line off: it would be silent for 15 seconds
        harness.opened.clear()
        hold.set()
    (row,) = rows(harness)
    assert (row["state"], row["attempts"]) == ("waiting", 1)


@pytest.mark.linux("SIGKILL")
@pytest.mark.parametrize("step", ["inserted", "committed"])
def test_killed_around_the_commit_the_mail_goes_out_once_or_the_patron_was_never_made(
    harness: Harness, tmp_path: Path, server: MailServer, step: str
) -> None:
    mail = server.settings()
    service = with_mail(harness, mail).open()
    token = harness.identify(service).token
    service.close()
    harness.opened.clear()
    state = tmp_path / "state.pickle"
    state.write_bytes(pickle.dumps((tmp_path, harness.pki.anchors, token, "visit-1", mail)))
    child = warm.run(crash_child.main, str(state), step, timeout=patience(60))
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()
    assert [row["state"] for row in rows(harness)] == {"inserted": [], "committed": ["waiting"]}[step]
    assert server.raw == []
    made = harness.register(harness.open(), token)
    assert made.mail_accepted, "the kiosk asks again and the mail is sent at once"
    assert len(server.raw) == 1


def test_killed_before_sending_the_mail_goes_out_after_the_restart_though_nobody_asks(
    harness: Harness, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SETTLE_SECONDS", 0.01)
    harness.open().close()  # the database of a library that works
    harness.opened.clear()
    store = SqlStore(open_sqlite(harness.profile.service.database))
    with store._engine.begin() as db:
        new = make_mail_sender(store, server, harness.clock).new("taro@example.jp")
        keep(db, PostRegistrationTasks(new), number="2100000001", barcode="A2100000001A", expires_on=date(2029, 3, 31))
    store.close()
    harness.clock.pass_by(minutes=1)
    with_mail(harness, server.settings()).open()
    assert server.arrived.wait(patience(30))
    assert server.recipients == ["taro@example.jp"]


def make_mail_sender(store: SqlStore, server: MailServer, clock: SetClock, **retry: object) -> MailSender:
    from kiosk.settings.demo import demo_profile

    transport = LibraryMail(SmtpServer(server.settings()), demo_profile().library, SENDER)
    known = {"wait": 5.0, "interval": 0.01} | retry
    return MailSender(Outbox(store._engine), transport, clock, RetryPolicy(**known))  # type: ignore[arg-type]


class Round:
    """An outbox with one mail, on either database, and a mail sender whose attempts are made by hand."""

    def __init__(self, store: SqlStore, server: MailServer) -> None:
        self.clock, self.store, self.server = SetClock(), store, server
        self.mail_sender = make_mail_sender(store, server, self.clock)
        self.mail = self.mail_sender.new("taro@example.jp")
        with store._engine.begin() as db:
            keep(db, PostRegistrationTasks(self.mail), number="21", barcode="A21A", expires_on=date(2029, 3, 31))

    def go(self, *, after: timedelta) -> None:
        self.clock.moment += after
        for progress in Outbox(self.store._engine).due(self.clock.now(), 9):
            self.mail_sender._attempt(progress)

    @property
    def row(self) -> dict[str, object]:
        with self.store._engine.begin() as db:
            return dict(db.execute(select(outbox)).mappings().one())


@pytest.fixture
def round_(address: str, server: MailServer) -> Iterator[Round]:
    store = SqlStore(open_database(address))
    yield Round(store, server)
    store.close()


def test_not_now_then_taken(round_: Round) -> None:
    round_.server.answers = ["451 4.3.0 not now"]
    assert round_.mail_sender.accepted("21") is False
    round_.go(after=timedelta(seconds=30))
    assert round_.row["attempts"] == 1, "not before its time"
    round_.go(after=timedelta(minutes=2))
    assert (round_.row["state"], round_.row["address"], round_.row["attempts"]) == ("accepted", None, 2)
    assert round_.mail_sender.accepted("21") is True
    assert len(round_.server.raw) == 1
    assert round_.server.messages[0]["Message-ID"] == f"<{round_.mail.message_id}@example.jp>"


def test_never_is_believed_at_once_and_the_address_is_forgotten(round_: Round, service_log) -> None:
    round_.server.to_recipient = ["550 5.1.1 taro@example.jp unknown"]
    assert round_.mail_sender.accepted("21") is False
    assert (round_.row["state"], round_.row["address"]) == ("failed", None)
    assert "given up after 1 tries: recipient: 550 5.1.1" in service_log()
    assert "taro" not in service_log()


def test_what_nobody_takes_is_given_up_after_a_day(round_: Round) -> None:
    round_.server.answers = ["451 no"] * 99
    for _ in range(40):
        round_.go(after=timedelta(minutes=75))
    assert (round_.row["state"], round_.row["address"]) == ("failed", None)
    assert 20 <= int(str(round_.row["attempts"])) < 30
    assert round_.server.raw == []
    round_.clock.moment += timedelta(days=3)
    round_.mail_sender.purge()
    with round_.store._engine.begin() as db:
        assert db.execute(select(outbox)).first() is None


def test_two_senders_on_one_outbox_send_it_once(round_: Round) -> None:
    seen = Outbox(round_.store._engine).due(round_.clock.now() + timedelta(hours=1), 9)
    mail_senders = [make_mail_sender(round_.store, round_.server, round_.clock) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda mail_sender: mail_sender._attempt(seen[0]), mail_senders))
    assert len(round_.server.raw) == 1


def test_a_claim_left_by_a_dead_process_is_taken_over_with_the_same_message_id(round_: Round) -> None:
    box = Outbox(round_.store._engine)
    (seen,) = box.due(round_.clock.now() + timedelta(hours=1), 9)
    lost = box.claim(seen.message_id, attempts=0, until=round_.clock.now() + module.CLAIM)
    assert lost is not None
    round_.go(after=module.CLAIM - timedelta(seconds=1))
    assert round_.server.raw == []
    round_.go(after=timedelta(seconds=1))
    assert len(round_.server.raw) == 1
    box.put_off(lost, round_.clock.now())
    assert round_.row["state"] == "accepted", "the dead one's late word changes nothing"


def test_pauses_grow_to_an_hour_and_are_not_in_step() -> None:
    plain = [pause_after(n, lambda _low, _high: 1.0) for n in (1, 2, 3, 6, 7, 99)]
    assert plain == [timedelta(minutes=m) for m in (1, 2, 4, 32, 60, 60)]
    assert len({pause_after(5) for _ in range(20)}) > 1
