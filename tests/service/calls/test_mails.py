"""A mail of a call that nobody answers; time passes by the clock alone."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.library.books.calls.mails import CLAIM, CallMailBook, UnansweredCall
from kiosk.library.database.opening import open_database
from kiosk.operations.calls import CallEnd, CallState, RingStaff
from kiosk.service.calls import mails
from kiosk.service.calls.mails import CallMailRounds, letter, make_rounds
from kiosk.service.mail.smtp import Delivery, SmtpServer, Verdict
from kiosk.settings.calls import Calls
from kiosk.settings.reading.whole import ProfileError
from tests.library.store import SqlStore, put_ready
from tests.patience import patience
from tests.service.calls.test_calls import ONE, TWO, Counter
from tests.service.mail_server import SENDER, MailServer
from tests.service.post import Post
from tests.service.server import Service

TO = "counter@library.example.jp"


class Mailed(Counter):
    """Two processes of the service that look for calls, each with its own connections."""

    def __init__(self, store: SqlStore, other: SqlStore) -> None:
        super().__init__(store, mailed=True)
        self.post = Post[UnansweredCall](lambda call: call.call_id)
        wanted = Calls.model_validate({"to": TO, "after_seconds": 20})
        books = [CallMailBook(each.engine) for each in (store, other)]
        self.processes = [CallMailRounds(book, self.clock, wanted, self.post) for book in books]

    def pass_by(self, seconds: int, *, call: str = ONE) -> None:
        """The kiosk says that it calls, and each process looks, every five seconds."""
        for _ in range(seconds // 5):
            self.clock.pass_by(seconds=5)
            self.ring(call)
            self.look()

    def look(self) -> None:
        for process in self.processes:
            process.look()


@pytest.fixture
def mailed(tmp_path: Path) -> Iterator[Mailed]:
    """On SQLite."""
    put_ready(tmp_path / "calls.db")
    yield from _mailed(f"sqlite:///{tmp_path / 'calls.db'}")


@pytest.fixture
def either(address: str) -> Iterator[Mailed]:
    """The same on SQLite, then on PostgreSQL."""
    yield from _mailed(address)


def _mailed(address: str) -> Iterator[Mailed]:
    stores = [SqlStore(open_database(address)) for _ in range(2)]
    yield Mailed(*stores)
    for store in stores:
        store.close()


def test_one_mail_of_a_call_that_nobody_answers(either: Mailed) -> None:
    either.ring()
    either.pass_by(15)
    assert either.post.told == []
    either.pass_by(120)
    assert either.post.told == [ONE]


def test_none_of_a_call_that_is_answered_cancelled_or_whose_kiosk_is_gone(mailed: Mailed) -> None:
    mailed.ring()
    mailed.answer()
    mailed.pass_by(60)
    mailed.end(CallEnd.DONE)
    mailed.ring(TWO)
    mailed.clock.pass_by(seconds=40)
    mailed.look()
    assert mailed.post.tried == 0


def test_none_for_a_press(mailed: Mailed) -> None:
    mailed.ring()
    mailed.pass_by(30)
    mailed.end(CallEnd.CANCELLED)
    mailed.ring(TWO)
    mailed.pass_by(60, call=TWO)
    assert mailed.post.told == [ONE], "one kiosk, ten minutes"
    mailed.clock.pass_by(minutes=9)
    mailed.pass_by(30, call=TWO)
    assert mailed.post.told == [ONE, TWO]


def test_of_processes_that_look_at_the_same_moment_one_sends(either: Mailed) -> None:
    either.ring()
    either.clock.pass_by(seconds=25)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda at: either.processes[at % 2].look(), range(8)))
    assert either.post.told == [ONE]


def test_a_mail_that_is_not_taken_is_tried_again_and_one_that_is_refused_is_not(mailed: Mailed) -> None:
    mailed.post.answers = [Verdict.LATER]
    mailed.ring()
    mailed.pass_by(60)
    assert (mailed.post.tried, mailed.post.told) == (2, [ONE])
    mailed.end(CallEnd.CANCELLED)
    mailed.clock.pass_by(minutes=11)
    mailed.post.answers = [Verdict.NEVER]
    mailed.ring(TWO)
    mailed.pass_by(120, call=TWO)
    assert mailed.post.tried == 3


def test_a_process_that_died_while_sending_is_followed_by_another_with_the_same_mail(mailed: Mailed) -> None:
    live, dying = mailed.processes
    lost: list[UnansweredCall] = []

    def dies(call: UnansweredCall) -> Delivery:
        lost.append(call)
        raise KeyboardInterrupt

    mailed.ring()
    mailed.clock.pass_by(seconds=25)
    with pytest.raises(KeyboardInterrupt):
        CallMailRounds(dying.book, mailed.clock, dying.settings, dies).look()
    mailed.processes = [live]
    mailed.pass_by(60)
    assert mailed.post.told == [], "claimed"
    mailed.clock.pass_by(seconds=CLAIM.total_seconds())
    mailed.pass_by(5)
    assert mailed.post.told == [ONE]
    ids = [_message_id(letter(lost[0], TO, SENDER, "図書館", mailed.clock)) for _ in range(2)]
    assert ids[0] == ids[1]


def _message_id(mail: bytes) -> bytes:
    [found] = [line for line in mail.split(b"\r\n") if line.startswith(b"Message-ID")]
    return found


def test_the_mail_says_which_kiosk_and_page_and_nothing_else(mailed: Mailed) -> None:
    server = MailServer()
    with server.running():
        first, smtp = mailed.processes[0], SmtpServer(server.settings())
        engine = first.book._engine
        mailed.processes = [make_rounds(engine, mailed.clock, first.settings, smtp, SENDER, "ミライon 図書館")]
        mailed.ring(code="K102")
        mailed.pass_by(30)
        assert server.arrived.wait(patience())
    [mail] = server.messages
    assert mail["Subject"] == "【端末 lobby-1】係員を呼んでいます"
    assert (mail["To"], mail["Auto-Submitted"]) == (TO, "auto-generated")
    text = mail.get_content()
    assert "画面: マイナンバーカードを置く" in text
    assert "エラー: K102" in text
    assert "2026-04-01 12:00:00" in text


def test_a_service_sends_it_where_its_configuration_says(service_: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mails, "SECONDS", 0.1)
    service_.stop()
    server = MailServer()
    mail = f'[mail]\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\nsender = "{SENDER}"\n'
    service_.more = f'{mail}[calls]\nto = "{TO}"\nafter_seconds = 5\n'
    with server.running():
        service_.start()
        kiosk = service_.kiosk()
        assert kiosk.ask(RingStaff(ONE, "attract", "")).state is CallState.RINGING, "no desk is open, but mail goes out"
        service_.clock.pass_by(seconds=6)
        assert server.arrived.wait(patience())
        service_.stop()
    assert [each["To"] for each in server.messages] == [TO]


def test_mails_without_a_mail_server_are_a_fault_of_the_configuration(service_: Service) -> None:
    service_.more = f'[calls]\nto = "{TO}"\n'
    with pytest.raises(ProfileError, match=r"mail\.host"):
        _ = service_.config
