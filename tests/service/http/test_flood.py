"""Strangers who take all connections, never say anything, or talk nonsense, while kiosks go on with their work.

The service is a real process; the flood comes from addresses of this machine (127.0.0.0/8), is of a fixed size, and
where many connections would be needed the service is given few files instead.
"""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kiosk.simulator.pki.hierarchy import TestPki
from tests.service.certificates import SmallCa
from tests.service.server import Service, end

pytestmark = pytest.mark.linux("limits the files of a process, and has all of 127.0.0.0/8")

FEW = 128
"""Files of a service that is to run out of them soon."""
SECONDS = 60.0


@pytest.fixture
def service(pki: TestPki, tmp_path: Path) -> Iterator[Service]:
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}")
    service.let_in()
    yield service
    service.stop()
    service.kill_children()


@pytest.fixture
def lines() -> Iterator[contextlib.ExitStack]:
    with contextlib.ExitStack() as stack:
        yield stack


def call(service: Service, stack: contextlib.ExitStack, source: str = "127.0.0.1", port: int = 0) -> socket.socket:
    """A connection from that address; it is nobody's to wait for."""
    line = socket.create_connection(("127.0.0.1", port or service.port), SECONDS, (source, 0))
    return stack.enter_context(line)


def hung_up(line: socket.socket) -> bool:
    """Whether the service has ended it."""
    line.setblocking(False)
    try:
        return line.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
    finally:
        line.setblocking(True)


def works(service: Service) -> None:
    """A kiosk registers somebody, on connections of its own."""
    harness, kiosk = service.harness(), service.kiosk()
    assert harness.register(kiosk, harness.identify(kiosk).token).number


@pytest.mark.parametrize("source", ["127.0.0.1", "127.0.0.9"], ids=["as a trusted proxy", "as a stranger"])
def test_520_connections_that_say_nothing_shut_no_kiosk_out(
    service: Service, lines: contextlib.ExitStack, tmp_path: Path, source: str
) -> None:
    child = service.child(log=tmp_path / "log")
    silent = [call(service, lines, source) for _ in range(520)]
    works(service)
    if source != "127.0.0.1":
        assert sum(not hung_up(line) for line in silent) <= 16, "one peer has sixteen places"
    child.terminate()


def test_silent_connections_from_many_addresses_shut_no_kiosk_out(
    service: Service, lines: contextlib.ExitStack, tmp_path: Path
) -> None:
    service.child(files=FEW, log=tmp_path / "log")
    for n in range(200):
        call(service, lines, f"127.0.{n}.2")
    works(service)


def test_a_kiosk_that_is_known_keeps_its_connection_through_a_flood(
    service: Service, lines: contextlib.ExitStack, tmp_path: Path
) -> None:
    service.child(files=FEW, log=tmp_path / "log")
    with service.http() as http:
        assert http.get("/v1/service").status_code == 200
        (before,) = http._transport._pool.connections  # type: ignore[attr-defined]
        for n in range(200):
            call(service, lines, f"127.0.{n}.2")
        for _ in range(4):
            assert http.get("/v1/service").status_code == 200
        (after,) = http._transport._pool.connections  # type: ignore[attr-defined]
    assert after is before


def test_connections_that_never_begin_tls_shut_no_kiosk_out(
    pki: TestPki, lines: contextlib.ExitStack, tmp_path: Path
) -> None:
    ca = SmallCa(tmp_path)
    ca.issue("server", "127.0.0.1")
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}")
    service.listen = 'certificate = "server.pem"\nkey = "server.key"\n'
    trust = ssl.create_default_context(cafile=ca.file)
    token = service.let_in()
    try:
        service.child(files=FEW, log=tmp_path / "log", verify=trust)
        silent = [call(service, lines, f"127.0.{n % 4}.2") for n in range(200)]
        for _ in range(3):
            with httpx.Client(verify=trust, trust_env=False, timeout=SECONDS) as http:
                url = f"https://127.0.0.1:{service.port}/v1/service"
                assert http.get(url, headers={"Authorization": f"Bearer {token}"}).status_code == 200
        assert any(map(hung_up, silent))
    finally:
        service.kill_children()


def test_1500_connections_leave_a_small_log_and_kiosks_lines_are_all_in_it(
    service: Service, lines: contextlib.ExitStack, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    child = service.child(files=FEW, log=log)
    said = [
        b"",
        b"\x16\x03\x01 no HTTP\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /v1/service HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + b"A" * 43 + b"\r\n\r\n",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
    ]
    for n in range(1500):
        with contextlib.suppress(OSError):  # it may hang up before it has read
            call(service, lines, f"127.0.{n % 7}.2").sendall(said[n % len(said)])
    with service.http() as http:
        answers = [http.get("/v1/service").status_code for _ in range(60)]
    assert answers == [200] * 60
    child.terminate()
    child.wait(SECONDS)
    text = log.read_text("utf-8")
    assert len(text) < 100_000, text[:2000]
    entries = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    assert sum(entry.get("kiosk") == "lobby-1" for entry in entries) == 60
    assert any(entry.get("left_out") for entry in entries) or len(entries) < 200
    assert "Traceback" not in text


def test_a_service_without_any_more_files_says_so_once_and_recovers(
    service: Service, lines: contextlib.ExitStack, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    child = service.child(files=36, log=log)
    with contextlib.ExitStack() as flood:
        for n in range(150):
            line = socket.socket()
            flood.enter_context(line)
            line.bind((f"127.0.{n}.2", 0))
            line.setblocking(False)
            line.connect_ex(("127.0.0.1", service.port))
    works(service)
    child.terminate()
    child.wait(SECONDS)
    text = log.read_text("utf-8")
    assert len(text) < 100_000
    assert text.count("LimitNOFILE") <= 1


def test_guessing_tokens_is_slowed_down_and_kiosks_at_the_same_address_are_not(service: Service) -> None:
    child = service.child()
    with service.http() as kiosk, service.http(None) as guesser:
        assert kiosk.get("/v1/service").status_code == 200
        guesses = [
            guesser.get("/v1/service", headers={"Authorization": f"Bearer {n:043d}"}).status_code for n in range(120)
        ]
        assert set(guesses) == {401, 429}
        assert guesses[:20] == [401] * 20
        assert kiosk.get("/v1/service").status_code == 200
    end(child)
