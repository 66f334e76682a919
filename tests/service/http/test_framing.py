"""Requests with two ends, health, and how often a stranger may ask."""

from __future__ import annotations

import httpx
import pytest

from kiosk.service.http.limits import ClientLimit
from tests.patience import patience
from tests.service.http.test_door import raw
from tests.service.server import Service

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
    shared_service: Service, request_: bytes, token: bool
) -> None:
    if token:
        kiosk = f"\r\nAuthorization: Bearer {shared_service.let_in()}\r\nContent-Type: application/json\r\n".encode()
        request_ = request_.replace(b"\r\n", kiosk, 1)
    said = raw(shared_service, request_ + SMUGGLED, seconds=patience(60))
    assert said.split(b" ", 2)[1] in (b"400", b"501")
    assert said.count(b"HTTP/1.1 ") == 1
    assert b"connection: close" in said.lower()


def test_a_request_with_one_end_is_answered_and_so_is_the_next(shared_service: Service) -> None:
    for body in (b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"Content-Length: 0\r\n\r\n"):
        said = raw(shared_service, b"GET /healthz HTTP/1.1\r\nHost: x\r\n" + body + SMUGGLED, seconds=patience(60))
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
