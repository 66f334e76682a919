"""Kiosks and phones each at a listener of their own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import selectors
import socket
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from kiosk.service.compose.start import CannotStart
from kiosk.service.http.listen import bind, check_tls
from kiosk.service.http.protocol import PatientProtocol
from kiosk.simulator.pki.hierarchy import TestPki
from tests.postgres import free_port
from tests.service.certificates import SmallCa
from tests.service.phone_page.test_setup_page import PUBLIC, path_of
from tests.service.server import Service

MORE = '[setup]\npublic_url = "{url}"\nrequests_per_minute = 600\nport = {port}\n{more}'


class Apart(Service):
    """A service with two listeners."""

    phones: int = 0

    def phone(self, path: str, scheme: str = "http", verify: object = True, **headers: str) -> httpx.Response:
        with httpx.Client(trust_env=False, verify=verify) as http:  # type: ignore[arg-type]
            return http.get(f"{scheme}://localhost:{self.phones}{path}", headers=headers)


@pytest.fixture
def make(pki: TestPki, tmp_path: Path) -> Iterator[Callable[..., Apart]]:
    made: list[Apart] = []

    def make(more: str = "", listen: str = "") -> Apart:
        service = Apart(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}", listen=listen)
        service.phones = free_port()
        service.more = MORE.format(url=PUBLIC, port=service.phones, more=more)
        made.append(service)
        return service

    yield make
    for service in made:
        service.stop()
        service.kill_children()


def test_phones_see_their_page_at_their_listener_and_nothing_else(make: Callable[..., Apart]) -> None:
    service = make().start()
    harness, kiosk = service.harness(), service.kiosk()
    made = harness.register(kiosk, harness.identify(kiosk).token)
    assert service.phone(path_of(made)).status_code == 200
    token = {"Authorization": f"Bearer {service.let_in()}"}
    for path in ("/v1/service", "/v1/openapi.json", "/healthz", "/metrics", "/", "/v1/loans"):
        assert service.phone(path, **token).status_code == 404
    with service.http() as http:
        assert http.get(path_of(made)).status_code == 404
        assert http.get("/v1/service").status_code == 200
        assert http.get("/healthz").status_code == 200


def test_it_ends_in_order_where_a_loop_may_not_look_at_a_closed_socket(
    make: Callable[..., Apart], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where there is but select(); epoll forgets what is closed."""
    monkeypatch.setattr(selectors, "DefaultSelector", selectors.SelectSelector)
    service = make().start()
    with service.http() as http:
        assert http.get("/healthz").status_code == 200
        with socket.create_connection(("127.0.0.1", service.port)):
            service.stop()
    assert service.server is not None
    assert service.server.lifespan.shutdown_event.is_set(), "it was torn down, not broken off"


def test_a_flood_of_phones_takes_no_kiosks_place(make: Callable[..., Apart]) -> None:
    service = make()
    service.let_in()
    service.child(files=160)
    with contextlib.ExitStack() as flood:
        for n in range(250):
            line = socket.create_connection(("127.0.0.1", service.phones), 60, (f"127.0.{n}.2", 0))
            flood.enter_context(line)
        harness, kiosk = service.harness(), service.kiosk()
        made = harness.register(kiosk, harness.identify(kiosk).token)
        assert service.phone(path_of(made)).status_code == 200


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]"])
def test_no_listener_holds_the_end_of_an_answer_back_until_its_beginning_is_acknowledged(
    make: Callable[..., Apart], monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    address = f'address = "{host.strip("[]")}"\n'
    service = make(address, address)
    undelayed = []
    began = PatientProtocol.connection_made

    def look(protocol: PatientProtocol, transport: asyncio.Transport) -> None:
        line = transport.get_extra_info("socket")
        undelayed.append(bool(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
        began(protocol, transport)

    monkeypatch.setattr(PatientProtocol, "connection_made", look)
    service.start()
    with httpx.Client(trust_env=False) as http:
        assert http.get(f"http://{host}:{service.port}/healthz").status_code == 200
        assert http.get(f"http://{host}:{service.phones}/setup/x").status_code == 404
    assert undelayed == [True, True]


def test_kiosks_show_a_certificate_and_phones_need_none(make: Callable[..., Apart], tmp_path: Path) -> None:
    ca, other = SmallCa(tmp_path), SmallCa(tmp_path, "phones-ca")
    ca.issue("server", "localhost")
    other.issue("page", "localhost")
    service = make(
        'certificate = "page.pem"\nkey = "page.key"\n',
        'certificate = "server.pem"\nkey = "server.key"\nclient_ca = "ca.pem"\n',
    ).start()
    answer = service.phone("/setup/x", "https", ssl.create_default_context(cafile=other.file))
    assert answer.status_code == 404
    assert "text/html" in answer.headers["content-type"]
    known = ssl.create_default_context(cafile=ca.file)
    with pytest.raises(httpx.TransportError), httpx.Client(trust_env=False, verify=known) as http:
        http.get(f"https://localhost:{service.port}/healthz")


def test_what_keeps_the_second_listener_from_starting_is_said(make: Callable[..., Apart], tmp_path: Path) -> None:
    service = make('certificate = "gone.pem"\nkey = "gone.key"\n')
    with pytest.raises(CannotStart, match="can't be used"):
        check_tls(service.config)
    service = make()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", service.phones))
        taken.listen()
        with pytest.raises(CannotStart, match=str(service.phones)):
            bind(service.config)
    for listener in bind(service.config):  # the first one was given back
        listener.close()


def test_on_one_listener_both_still_work_and_the_log_advises_two(
    make: Callable[..., Apart], service_log: Callable[[], str]
) -> None:
    service = make()
    service.more = f'[setup]\npublic_url = "{PUBLIC}"\n'
    service.start()
    harness, kiosk = service.harness(), service.kiosk()
    made = harness.register(kiosk, harness.identify(kiosk).token)
    with service.http(None) as http:
        assert http.get(path_of(made)).status_code == 200
    advice = [json.loads(line)["message"] for line in service_log().splitlines() if "setup.port" in line]
    assert advice == ["phones and kiosks share one listener: set setup.port to keep them apart"]


def test_phones_behind_a_proxy_are_counted_one_by_one_and_can_not_pass_for_others(make: Callable[..., Apart]) -> None:
    service = make()
    service.more = service.more.replace("requests_per_minute = 600", "requests_per_minute = 16")
    service.start()

    def ask(header: str) -> int:
        return service.phone("/setup/x", **{"X-Forwarded-For": header, "Forwarded": f"for={header}"}).status_code

    assert [ask("198.51.100.7") for _ in range(5)] == [404] * 4 + [429]
    assert ask("198.51.100.8") == 404
    assert ask("198.51.100.9, 198.51.100.7") == 429, "what the caller wrote itself does not count"
