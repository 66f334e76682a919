"""Callers who drip, who never end, who never read: each wait of a connection has its end, shorter for strangers."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kiosk.service.http import acceptor, protocol
from kiosk.service.http.limits import ClientLimit
from kiosk.simulator.pki.hierarchy import TestPki
from tests.patience import patience, until
from tests.service.certificates import SmallCa
from tests.service.http.test_door import head, raw
from tests.service.server import Service


def ended(line: socket.socket) -> bytes:
    """What came until the service ended the connection.  Fails if it never does."""
    said = b""
    with contextlib.suppress(ConnectionError):
        while part := line.recv(65536):
            said += part
    return said


def call(service: Service) -> socket.socket:
    return socket.create_connection(("127.0.0.1", service.port), patience(60))


@pytest.fixture
def hasty(service_: Service, monkeypatch: pytest.MonkeyPatch) -> Service:
    service_.stop()
    monkeypatch.setattr(protocol, "HEADER_SECONDS", 0.5)
    monkeypatch.setattr(protocol, "UNAUTHENTICATED_KEEP_ALIVE_SECONDS", 0.5)
    monkeypatch.setattr(protocol, "UNAUTHENTICATED_SECONDS", 4.0)
    service_.more = "body_seconds = 1"
    return service_.start()


@pytest.mark.parametrize("start", [b"", b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: "])
def test_headers_that_drip_in_are_cut_off_however_steadily_they_come(hasty: Service, start: bytes) -> None:
    with call(hasty) as line, pytest.raises(ConnectionError):  # noqa: PT012 - whichever byte it is
        line.sendall(start)
        for _ in range(1200):
            line.sendall(b"a")
            time.sleep(0.05)


def test_a_body_that_drips_in_is_cut_off_for_a_kiosk_too(hasty: Service) -> None:
    with call(hasty) as line, contextlib.suppress(ConnectionError):
        line.sendall(head(hasty, "Content-Length: 10000"))
        line.settimeout(0.05)
        said = b""
        for _ in range(1200):
            line.sendall(b" ")
            with contextlib.suppress(TimeoutError):
                said += line.recv(4096) or b"."
            if said:
                break
        assert b" 408 " in said


def test_a_stranger_who_never_ends_a_body_is_told_so(hasty: Service) -> None:
    assert b" 408 " in raw(
        hasty, b"POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{", seconds=patience(60)
    )


def test_a_stranger_who_has_been_answered_is_not_waited_for_long(hasty: Service) -> None:
    with call(hasty) as line:
        line.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b" 200 " in ended(line)


def test_a_kiosk_may_keep_its_connection_where_a_stranger_may_not(hasty: Service) -> None:
    with call(hasty) as stranger, hasty.http() as http:
        stranger.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert http.get("/v1/service").status_code == 200
        (before,) = http._transport._pool.connections  # type: ignore[attr-defined]
        ended(stranger)  # by now the stranger's time is over
        assert http.get("/v1/service").status_code == 200
        (after,) = http._transport._pool.connections  # type: ignore[attr-defined]
        assert after is before


def test_an_answer_nobody_reads_does_not_hold_its_connection(hasty: Service) -> None:
    assert hasty.server is not None
    there = hasty.server.server_state.connections
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        line.connect(("127.0.0.1", hasty.port))
        for _ in range(200):
            with contextlib.suppress(OSError):
                line.sendall(b"GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n")
        until(lambda: not there, "the connection to end")


@pytest.fixture
def tls(pki: TestPki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    monkeypatch.setattr(acceptor, "HANDSHAKE_SECONDS", 0.5)
    SmallCa(tmp_path).issue("server", "localhost")
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}")
    service.listen = 'certificate = "server.pem"\nkey = "server.key"\n'
    yield service.start()
    service.stop()


@pytest.mark.parametrize("said", [b"", b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/1.1\r\n\r\n"])
def test_a_tls_handshake_that_never_ends_is_ended(tls: Service, said: bytes) -> None:
    with call(tls) as line:
        line.sendall(said)
        ended(line)


SMUGGLED = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.mark.parametrize(
    "request_",
    [
        b"POST /v1/challenges HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /v1/challenges HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /v1/challenges HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /v1/challenges HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"POST /v1/challenges HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    ],
)
@pytest.mark.parametrize("token", [True, False])
def test_a_request_with_two_ends_is_refused_and_nothing_after_it_is_answered(
    service_: Service, request_: bytes, token: bool
) -> None:
    if token:
        kiosk = f"\r\nAuthorization: Bearer {service_.let_in()}\r\nContent-Type: application/json\r\n".encode()
        request_ = request_.replace(b"\r\n", kiosk, 1)
    said = raw(service_, request_ + SMUGGLED, seconds=patience(60))
    assert said.split(b" ", 2)[1] in (b"400", b"501")
    assert said.count(b"HTTP/1.1 ") == 1
    assert b"connection: close" in said.lower()


def test_a_request_with_one_end_is_answered_and_so_is_the_next(service_: Service) -> None:
    for body in (b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"Content-Length: 0\r\n\r\n"):
        said = raw(service_, b"GET /healthz HTTP/1.1\r\nHost: x\r\n" + body + SMUGGLED, seconds=patience(60))
        assert said.count(b" 200 OK") == 2


def test_health_is_asked_of_the_database_once_a_second_however_often_somebody_looks(
    service_: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.service.compose.host import ALIVE_SECONDS, Host

    asked: list[int] = []
    now = [0.0]
    monkeypatch.setattr(Host, "_answers", lambda _self: not asked.append(1))
    host = Host(None, now=lambda: now[0])  # type: ignore[arg-type]
    assert [host.alive() for _ in range(50)] == [True] * 50
    now[0] += ALIVE_SECONDS - 0.01
    assert (host.alive(), len(asked)) == (True, 1)
    now[0] += 0.01
    assert (host.alive(), len(asked)) == (True, 2)


def test_whoever_asks_too_often_without_a_token_is_told_to_wait(service_: Service) -> None:
    assert service_.server is not None
    middleware = service_.server.config.loaded_app
    while not hasattr(middleware, "_policy"):
        middleware = middleware.app
    object.__setattr__(middleware._policy, "visits", ClientLimit(6))
    with httpx.Client(base_url=service_.url, trust_env=False) as http:
        answers = [http.get("/healthz") for _ in range(6)]
        assert [answer.status_code for answer in answers] == [200] * 4 + [429] * 2
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 10
        assert http.get("/healthz", headers={"X-Forwarded-For": "198.51.100.7"}).status_code == 200
    assert service_.harness().challenge(service_.kiosk()), "kiosks have a limit of their own"
