"""Callers who drip, who never end, who never read: each wait of a connection has its end, shorter for strangers."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Iterator

import pytest

from kiosk.service.http import acceptor, protocol
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


@pytest.fixture(scope="module")
def hasty(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """For all tests: none has a connection left when it ends."""
    folder = tmp_path_factory.mktemp("hasty")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(protocol, "HEADER_SECONDS", 0.5)
        patch.setattr(protocol, "UNAUTHENTICATED_KEEP_ALIVE_SECONDS", 0.5)
        patch.setattr(protocol, "UNAUTHENTICATED_SECONDS", 4.0)
        service = Service(folder, pki, f"sqlite:///{folder / 'patrons.db'}", more="body_seconds = 1").start()
        yield service
        service.stop()


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


@pytest.fixture(scope="module")
def tls(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("tls")
    SmallCa(folder).issue("server", "localhost")
    service = Service(folder, pki, f"sqlite:///{folder / 'patrons.db'}")
    service.listen = 'certificate = "server.pem"\nkey = "server.key"\n'
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(acceptor, "HANDSHAKE_SECONDS", 0.5)
        yield service.start()
        service.stop()


@pytest.mark.parametrize("said", [b"", b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/1.1\r\n\r\n"])
def test_a_tls_handshake_that_never_ends_is_ended(tls: Service, said: bytes) -> None:
    with call(tls) as line:
        line.sendall(said)
        ended(line)


def answer(line: socket.socket) -> bytes:
    """One whole answer, which says how long its body is."""
    said = b""
    while b"\r\n\r\n" not in said:
        said += line.recv(1)
    names = dict(each.lower().split(b": ") for each in said.split(b"\r\n")[1:-2])
    while len(said.partition(b"\r\n\r\n")[2]) < int(names[b"content-length"]):
        said += line.recv(1)
    return said


def test_an_answer_before_the_whole_request_came_is_not_lost_with_the_rest_of_it(hasty: Service) -> None:
    """A connection that is closed upon unread bytes is reset; Windows then forgets what it has received as well."""
    with call(hasty) as line:
        line.sendall(b"POST /v1/challenges HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{")
        assert b" 401 " in answer(line)
        line.sendall(b" " * 4)
        line.sendall(b" " * 4)
        assert line.recv(1) == b"", "the end of it, as soon as all was read"


def test_no_more_of_a_request_that_was_answered_is_kept_than_comes_in_a_moment(
    hasty: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "CLOSING_SECONDS", 0.5)
    with call(hasty) as line:
        line.sendall(b"POST /v1/challenges HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n{")
        assert b" 401 " in answer(line)
        with pytest.raises(ConnectionError):  # noqa: PT012 - whichever piece it is
            for _ in range(1200):
                line.sendall(b" " * 1000)
                time.sleep(0.05)


def test_what_is_no_http_is_told_so_and_read_no_further(hasty: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "CLOSING_SECONDS", 0.5)
    with call(hasty) as line:
        line.sendall(b"what?\r\n\r\n")
        said = line.recv(1)
        for _ in range(2):
            line.sendall(b"what?\r\n\r\n")
        while part := line.recv(4096):
            said += part
        assert said.count(b" 400 ") == 1
