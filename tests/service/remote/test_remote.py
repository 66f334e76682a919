"""The network between kiosk and service misbehaves."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from kiosk.operations.account import (
    CancelHold,
    DeleteNotices,
    ListHolds,
    ListLoans,
    ListNotices,
    LogIn,
    LogOut,
    ReadNotices,
    RenewLoan,
    SetNotices,
    StopUse,
)
from kiosk.operations.registration import FetchChallenge, IdentifyPerson, RegisterPatron
from kiosk.service.port import Refused, Unavailable
from kiosk.service.remote.client import RemoteService
from kiosk.service.remote.retries import Retries
from tests.service.harness import CONTACT, PASSWORD
from tests.service.server import Service

ASKED = {"kiosk_id": "lobby-1", "consent_version": "2026-04"}
REQUEST = {"token": "t", "contact": CONTACT, "password": PASSWORD, "idempotency_key": "k"}


class Line:
    """Listens, and does with each connection what the test says."""

    def __init__(self, do: Callable[[socket.socket], None]) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.calls = 0
        self.do = do
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def work(self) -> None:
        while True:
            try:
                line, _ = self.listener.accept()
            except OSError:
                return
            self.calls += 1
            with line:
                self.do(line)

    def close(self) -> None:
        with suppress(OSError):  # Windows: it is not connected; there to close it wakes who waits
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join()


def read_request(line: socket.socket) -> bytes:
    """The whole: a line that is closed with something unread is reset, and the answer may be lost with it."""
    said = b""
    while b"\r\n\r\n" not in said or len(said.partition(b"\r\n\r\n")[2]) < _length(said):
        part = line.recv(65536)
        if not part:
            break
        said += part
    return said


def _length(said: bytes) -> int:
    found = re.search(rb"(?i)content-length: (\d+)", said)
    return int(found[1]) if found else 0


@pytest.fixture
def behind(request: pytest.FixtureRequest) -> Iterator[Callable[[Callable[[socket.socket], None]], tuple]]:
    made = []

    def make(do: Callable[[socket.socket], None]) -> tuple[Line, RemoteService]:
        line = Line(do)
        service = RemoteService(
            f"http://127.0.0.1:{line.listener.getsockname()[1]}",
            kiosk_id="lobby-1",
            consent_digest="0" * 64,
            token=lambda: "t",
            retries=Retries(attempts=3, pause=0.001),
            timeout=httpx.Timeout(0.3),
        )
        made.append((line, service))
        return line, service

    yield make
    for line, service in made:
        service.close()
        line.close()


def silent(line: socket.socket) -> None:
    while line.recv(65536):
        pass


def reset(line: socket.socket) -> None:
    read_request(line)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def says(status: str, body: str, kind: str = "application/problem+json") -> Callable[[socket.socket], None]:
    def say(line: socket.socket) -> None:
        read_request(line)
        text = body.encode()
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(text)}\r\nConnection: close"
        line.sendall(f"{head}\r\n\r\n".encode() + text)

    return say


@pytest.mark.parametrize(
    "do",
    [silent, reset, says("502 Bad Gateway", "<html>"), says("503 x", '{"code": "K302"}'), says("429 x", "")],
    ids=["silent", "reset", "proxy", "down", "rate"],
)
def test_no_answer_is_unavailable_and_only_what_is_safe_is_asked_again(behind, do) -> None:
    line, service = behind(do)
    with pytest.raises(Unavailable):
        service.ask(FetchChallenge(**ASKED))
    assert line.calls == 3
    with pytest.raises(Unavailable):
        service.ask(IdentifyPerson("c", b"c", b"s"))
    assert line.calls == 4, "an identification is asked once"
    with pytest.raises(Unavailable):
        service.ask(RegisterPatron(**REQUEST))
    assert line.calls == 7


@pytest.mark.parametrize(
    ("call", "calls"),
    [
        (lambda service: service.ask(LogIn("2100012341", PASSWORD)), 1),
        (lambda service: service.ask(RenewLoan("s", "a")), 1),
        (lambda service: service.ask(StopUse("s")), 1),
        (lambda service: service.ask(LogOut("s")), 1),
        (lambda service: service.ask(ListLoans("s")).loans, 3),
        (lambda service: service.ask(ListHolds("s")).holds, 3),
        (lambda service: service.ask(CancelHold("s", "a")), 3),
        (lambda service: service.ask(ListNotices("s")).board, 3),
        (lambda service: service.ask(SetNotices("s", True)).board, 3),
        (lambda service: service.ask(ReadNotices("s", ("a",))).board, 3),
        (lambda service: service.ask(DeleteNotices("s", ("a",))).board, 3),
    ],
)
def test_a_log_in_that_may_have_been_counted_is_not_tried_again_and_a_list_is(
    behind, call: Callable[[RemoteService], object], calls: int
) -> None:
    line, service = behind(reset)
    with pytest.raises(Unavailable):
        call(service)
    assert line.calls == calls


def test_a_refusal_says_of_which_kind_it_is(behind) -> None:
    said = '{"type":"x","title":"x","status":403,"code":"K404","variant":"wait","refused":true}'
    line, service = behind(says("403 x", said))
    with pytest.raises(Refused) as no:
        service.ask(LogIn("2100012341", PASSWORD))
    assert (no.value.code, no.value.variant, line.calls) == ("K404", "wait", 1)


def test_what_can_be_no_number_is_a_wrong_pair_and_nobody_is_asked(behind) -> None:
    line, service = behind(silent)
    for number, password in [("", PASSWORD), ("あ", PASSWORD), ("2" * 33, PASSWORD), ("21", ""), ("21", "x" * 129)]:
        with pytest.raises(Refused) as no:
            service.ask(LogIn(number, password))
        assert (no.value.code, no.value.variant) == ("K404", "")
    with pytest.raises(Refused, match="K001"):
        service.ask(DeleteNotices("s", ()))
    assert line.calls == 0


def test_what_nobody_can_have_seen_is_asked_again_and_then_unavailable() -> None:
    tries: list[float] = []
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    service = RemoteService(
        f"http://127.0.0.1:{port}",
        kiosk_id="lobby-1",
        consent_digest="",
        token=lambda: "t",
        retries=Retries(attempts=4, sleep=tries.append),
    )
    with pytest.raises(Unavailable, match="not reached"):
        service.ask(IdentifyPerson("c", b"c", b"s"))
    assert len(tries) == 3
    assert all(0 <= pause <= 2 for pause in tries)
    assert "not usable" in service.startup_warnings()[0]
    service.close()


def test_tries_end_when_their_time_is_over() -> None:
    now = [0.0]

    def sleep(seconds: float) -> None:
        now[0] += 11

    assert list(Retries(attempts=9, budget=20, sleep=sleep, now=lambda: now[0]).tries()) == [False, False, True]


@pytest.mark.parametrize(
    ("answer", "expected", "calls"),
    [
        (says("201 Created", "<html>", "text/html"), Unavailable, 1),
        (says("200 OK", "{}", "application/json"), Unavailable, 1),
        (says("302 Found", ""), Unavailable, 1),
        (says("404 x", "<html>"), Unavailable, 1),
        (says("401 x", ""), Unavailable, 2),
        (says("422 x", '{"type":"x","title":"x","status":422,"code":"K001"}'), Refused, 1),
        (says("409 x", '{"type":"x","title":"x","status":409,"code":"K401","refused":true}'), Refused, 1),
        (says("503 x", '{"type":"x","title":"x","status":503,"code":"K301","refused":true}'), Refused, 1),
        (says("409 x", '{"type":"x","title":"x","status":409,"code":"K999","refused":true}'), Refused, 1),
        (says("409 x", '{"type":"x","title":"x","status":409,"code":"DROP","refused":true}'), Unavailable, 1),
    ],
)
def test_an_answer_is_believed_only_if_it_is_one(behind, answer, expected: type[Exception], calls: int) -> None:
    line, service = behind(answer)
    with pytest.raises(expected):
        service.ask(RegisterPatron(**REQUEST))
    assert line.calls == calls


def test_neither_token_nor_person_is_in_what_is_raised_or_logged(behind, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    _, service = behind(reset)
    with pytest.raises(Unavailable) as caught:
        service.ask(RegisterPatron(**{**REQUEST, "token": "secret-token"}))
    said = caplog.text + repr(caught.value) + repr(caught.value.__cause__)
    for hidden in ("secret-token", CONTACT.phone, CONTACT.kana_family, PASSWORD):
        assert hidden not in said


def test_connections_are_used_again(service_, monkeypatch: pytest.MonkeyPatch) -> None:
    harness, kiosk = service_.harness(), service_.kiosk()
    for _ in range(5):
        harness.challenge(kiosk)
    pool = kiosk._wire._http._pool
    assert len(pool.connections) == 1


def test_a_token_file_that_is_none_is_said_at_the_start(tmp_path: Path) -> None:
    from kiosk.settings.files.secret import read_token

    for wrong in ("", "\n", "two words", "あ"):
        (tmp_path / "t").write_text(wrong, "utf-8")
        with pytest.raises(ValueError, match=r"just the token|the file is empty"):
            read_token(tmp_path / "t")
    (tmp_path / "t").write_text("abc\r\n")
    assert read_token(tmp_path / "t") == "abc"


def test_a_visit_is_one_connection_on_which_no_question_waits_for_an_acknowledgement(
    service_: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    connect = socket.create_connection

    def remember(*where: object, **how: object) -> socket.socket:
        made.append(connect(*where, **how))  # type: ignore[arg-type]
        return made[-1]

    harness, kiosk = service_.harness(), service_.kiosk()
    monkeypatch.setattr(socket, "create_connection", remember)
    harness.register(kiosk, harness.identify(kiosk).token)
    (line,) = made
    assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
