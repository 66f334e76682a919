"""A reservation became ready: told once by whoever sees it, mailed to whoever wants it, and in nobody's way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlalchemy import update

from kiosk.concurrency import Ticker
from kiosk.library.books.outbox import Outbox
from kiosk.library.database.schema import patrons
from kiosk.library.members import AuthenticatedPatron, ReadyHold
from kiosk.library.port import StoreUnavailable
from kiosk.library.sql.members import SqlMembers
from kiosk.operations.account import ListNotices, SetNotices, StopUse
from kiosk.service.account import ready_notices as module
from kiosk.service.compose.assemble import build_core
from kiosk.service.compose.core import ServiceCore
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.hierarchy import TestPki
from tests.patience import patience, until
from tests.service.harness import CONTACT
from tests.service.mail_server import SENDER, MailServer
from tests.service.readers import BOOK, OTHER, Library
from tests.service.server import Service

SUBJECT = "【ミライon 図書館】ご予約の本が用意できました"


class Pair:
    """Two service processes' worth of sides on one database, the first of them with a library's patrons."""

    def __init__(self, service: Service, server: MailServer) -> None:
        self.server = server
        self.cores = [build_core(service.config, service.folder, service.options()) for _ in range(2)]
        self.library = Library(self.cores[0].service_for("lobby-1"), service.harness(), self.cores[0].engine)

    def look(self, core: int = 0) -> None:
        self.cores[core].accounts.ready_notices.record_all(lambda: False)

    def waiting_mails(self) -> int:
        return len(Outbox(self.library.engine).due(self.library.harness.clock.now(), 9))

    def post(self) -> list[EmailMessage]:
        """What has arrived about reservations once the mail sender ran."""
        mail_sender = self.cores[0]._post_registration.mail_sender
        assert mail_sender is not None
        for progress in Outbox(self.library.engine).due(self.library.harness.clock.now(), 9):
            mail_sender._attempt(progress)
        return [message for message in self.server.messages if "予約" in message["Subject"]]

    def told(self) -> list[str]:
        """The titles in the history; whoever looks logs in."""
        return [notice.title for notice in self.library.service.ask(ListNotices(self.library.enter())).board.notices]


@pytest.fixture
def pair(
    pki: TestPki, tmp_path: Path, address: str, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Pair]:
    monkeypatch.setattr("kiosk.service.mail.sender.SETTLE_SECONDS", 60)  # attempts are made by hand
    mail = f'[mail]\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\nsender = "{SENDER}"'
    pair = Pair(Service(tmp_path, pki, address, more=mail), server)
    yield pair
    for core in pair.cores:
        core.close()


def test_two_services_that_look_at_once_tell_it_once_and_the_mail_is_in_japanese(pair: Pair) -> None:
    pair.library.ready()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(pair.look, range(2)))
    (mail,) = pair.post()
    assert mail["Subject"] == SUBJECT
    text = mail.get_content()
    for said in (OTHER.title, "1階カウンター", "2026年4月12日", "マイページ"):
        assert said in text
    for hidden in (pair.library.number, TARO.name, TARO.name.split()[0], CONTACT.email):
        assert hidden not in text
    pair.look()
    assert pair.told() == [OTHER.title]
    assert len(pair.post()) == 1


def test_a_log_in_and_a_round_tell_it_once(pair: Pair) -> None:
    pair.library.ready()
    assert pair.told() == [OTHER.title]
    pair.look(1)
    assert pair.told() == [OTHER.title]
    assert len(pair.post()) == 1


def test_off_means_no_mail_and_the_history_has_it(pair: Pair) -> None:
    pair.library.service.ask(SetNotices(pair.library.enter(), False))
    pair.library.ready()
    pair.look()
    assert pair.waiting_mails() == 0
    assert pair.told() == [OTHER.title]
    assert pair.post() == []


def test_without_an_address_there_is_a_notice_and_no_mail(pair: Pair) -> None:
    with pair.library.engine.begin() as db:
        db.execute(update(patrons).values(email=""))
    pair.library.ready()
    pair.look()
    assert pair.post() == []
    assert pair.told() == [OTHER.title]


def test_whoever_has_stopped_is_told_nothing_until_the_next_log_in(pair: Pair) -> None:
    token = pair.library.enter()
    pair.library.ready()
    pair.look()
    assert pair.waiting_mails() == 1
    pair.library.service.ask(StopUse(token))
    pair.library.ready(book=BOOK)
    pair.look()
    assert pair.post() == [], "what waited is not sent, what came later not told"
    assert pair.told() == [BOOK.title]
    assert len(pair.post()) == 1


def test_a_library_system_that_fails_is_asked_again_in_the_next_round(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, service_log: Callable[[], str]
) -> None:
    pair.library.ready()
    works, checks, done = SqlMembers.ready_holds, [0], threading.Event()

    def ready_holds(self: SqlMembers, stopping: Callable[[], bool]) -> Iterator[ReadyHold]:
        checks[0] += 1
        if checks[0] == 1:
            raise StoreUnavailable("not now")
        yield from works(self, stopping)
        done.set()

    monkeypatch.setattr(SqlMembers, "ready_holds", ready_holds)
    ticker = Ticker("looking for notices", 0.001, pair.look)
    ticker.start()
    assert done.wait(patience(30))
    assert ticker.stop()
    assert "looking for notices failed: StoreUnavailable: not now" in service_log()
    assert pair.told() == [OTHER.title]


def test_a_round_ends_when_the_service_does(pair: Pair) -> None:
    pair.library.ready()
    pair.cores[0].accounts.ready_notices.record_all(lambda: True)
    assert pair.waiting_mails() == 0


@pytest.mark.parametrize("minutes", [0, 7])
def test_notices_are_checked_as_often_as_the_library_says(pki: TestPki, tmp_path: Path, minutes: int) -> None:
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'p.db'}", more=f"[circulation]\nsync_minutes = {minutes}")
    core = build_core(service.config, tmp_path, service.options())
    ticker = core._notice_check
    assert (ticker.seconds, ticker._alarm is not None) == (minutes * 60, minutes > 0)
    core.close()
    assert ticker.stopping


def test_a_slow_library_system_keeps_nobody_at_the_door(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    pair.library.ready()
    answer, works = threading.Event(), SqlMembers.ready_holds_of

    def slow(self: SqlMembers, known: AuthenticatedPatron) -> list[ReadyHold]:
        assert answer.wait(patience(60))
        return works(self, known)

    monkeypatch.setattr(module, "LOGIN_SECONDS", 0)
    monkeypatch.setattr(SqlMembers, "ready_holds_of", slow)
    token = pair.library.enter()
    assert pair.library.service.ask(ListNotices(token)).board.notices == ()
    answer.set()
    pair.cores[0].accounts.ready_notices.stop()
    assert [notice.title for notice in pair.library.service.ask(ListNotices(token)).board.notices] == [OTHER.title]


def test_what_nobody_foresaw_keeps_nobody_out_and_its_text_out_of_the_log(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, service_log: Callable[[], str]
) -> None:
    def stumble(_self: object, _known: AuthenticatedPatron) -> list[ReadyHold]:
        raise RuntimeError(f"no idea what to tell {TARO.name}")

    monkeypatch.setattr(SqlMembers, "ready_holds_of", stumble)
    assert pair.told() == []
    assert "notices at log-in failed: unforeseen RuntimeError" in service_log()
    assert TARO.name not in service_log()


def test_a_side_that_closes_has_no_threads_left(pki: TestPki, tmp_path: Path) -> None:
    before = set(threading.enumerate())
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'p.db'}")
    core: ServiceCore = build_core(service.config, tmp_path, service.options())
    Library(core.service_for("lobby-1"), service.harness(), core.engine).enter()
    core.close()
    until(lambda: set(threading.enumerate()) <= before, lambda: str(set(threading.enumerate()) - before))
