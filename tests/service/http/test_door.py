"""Who gets in, with how much, how fast; and what is said to everybody else."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from kiosk.service.http import limits
from kiosk.service.http.limits import RateLimit
from kiosk.service.http.middleware import AccessPolicy
from kiosk.service.port import Unavailable
from kiosk.service.registration.tokens import kiosk_token_hash, new_token
from kiosk.simulator.pki.hierarchy import TestPki
from tests.private import write_private
from tests.service.server import Service

ASKED = {"kiosk_id": "lobby-1", "consent_version": "2026-04"}


def problem(answer: httpx.Response, status: int, code: str) -> dict[str, object]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    said: dict[str, object] = answer.json()
    assert (said["status"], said["code"], said["type"]) == (status, code, f"urn:x-miraion-kiosk:problem:{code}")
    assert said["request_id"] == answer.headers["x-request-id"]
    return said


def test_the_token_of_the_figures_is_in_no_repr() -> None:
    policy = AccessPolicy(lambda _token: None, RateLimit(1), 1, 1.0, metrics_token="m" * 32)
    assert "mmm" not in repr(policy)


@pytest.mark.parametrize("route", ["challenges", "certificates", "identifications", "registrations", "elsewhere"])
@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer x", "Basic bG9iYnk6eA==", f"Bearer {'A' * 43}", "Bearer \xe9" + "A" * 42]
)
def test_without_a_good_token_nothing_is_looked_at(shared_service: Service, route: str, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header.encode("latin-1")}
    with shared_service.http(None) as http:
        answer = http.post(f"/v1/{route}", content=b"not even json", headers=headers)
    problem(answer, 401, "K302")
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_health_and_the_description_are_open_and_nothing_else_is(shared_service: Service) -> None:
    with shared_service.http(None) as http:
        assert http.get("/healthz").json() == {"status": "ok"}
        assert http.get("/v1/openapi.json").json()["openapi"].startswith("3.")
        for closed in ("/v1/service", "/", "/docs", "/v1", "/openapi.json"):
            problem(http.get(closed), 401, "K302")


def test_a_rotated_token_and_its_successor_both_work_until_it_is_retired(service_: Service) -> None:
    old = service_.let_in()
    kiosk, harness, register = service_.kiosk(), service_.harness(), service_.register()
    new = new_token()
    register.rotate("lobby-1", kiosk_token_hash(new), datetime.now(UTC))
    file = [old]
    other = service_.kiosk(token=lambda: file[0])
    for either in (kiosk, other, service_.kiosk(token=lambda: new)):
        assert harness.challenge(either)
    register.retire("lobby-1")
    with pytest.raises(Unavailable, match="does not know this kiosk"):
        harness.challenge(kiosk)
    file[0] = new
    assert harness.challenge(other), "a kiosk reads its token file again"
    register.revoke("lobby-1")
    with pytest.raises(Unavailable, match="does not know this kiosk"):
        harness.challenge(other)
    register._engine.dispose()


def test_a_kiosk_that_asks_too_often_is_told_when_to_come_again_and_others_are_not(service_: Service) -> None:
    assert service_.server is not None
    middleware = service_.server.config.loaded_app
    while not hasattr(middleware, "_policy"):
        middleware = middleware.app
    object.__setattr__(middleware._policy, "rate", RateLimit(6))
    with service_.http() as http, service_.http("lobby-2") as neighbour:
        answers = [http.get("/v1/service") for _ in range(6)]
        assert [answer.status_code for answer in answers] == [200] * 4 + [429] * 2
        problem(answers[-1], 429, "K302")
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 10
        assert neighbour.get("/v1/service").status_code == 200


def test_the_rate_is_a_steady_one() -> None:
    now = [0.0]
    rate = RateLimit(60, now=lambda: now[0])
    assert [rate.take("a") for _ in range(16)] == [0] * 15 + [1]
    now[0] += 2
    assert [rate.take("a") for _ in range(3)] == [0, 0, 1]
    assert rate.take("b") == 0


def test_more_clients_than_are_remembered_are_counted_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CLIENTS", 3)
    limit = limits.ClientLimit(60, together=None, now=lambda: 0.0)
    assert [limit.take("a") for _ in range(16)] == [0] * 15 + [1]
    assert [limit.take(caller) for caller in "bca"] == [0, 0, 0]
    assert [limit.take("a") for _ in range(15)] == [0] * 14 + [1]


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"[" * 50_000, "application/json", 400),
        (b'{"kiosk_id": ' + b"9" * 5000 + b"}", "application/json", 400),
        (b"", "application/json", 422),
        (b"null", "application/json", 422),
        (b"[]", "application/json; charset=utf-8", 422),
        (b'{"kiosk_id": "\\ud800", "consent_version": "1"}', "application/json", 422),
        (b'{"kiosk_id": 1, "consent_version": "1"}', "application/json", 422),
        (b'{"kiosk_id": "lobby-1", "consent_version": "1", "taro@example.jp": 1}', "application/json", 422),
        (b'{"kiosk_id": "lobby-1"}', "text/plain", 415),
        (b"kiosk_id=lobby-1", "application/x-www-form-urlencoded", 415),
        (b'{"kiosk_id": "lobby-1"}', "", 415),
        (b" " * 70_000, "application/json", 413),
    ],
)
def test_what_is_no_question_is_refused_without_repeating_it(
    shared_service: Service, content: bytes, kind: str, status: int
) -> None:
    with shared_service.http() as http:
        answer = http.post("/v1/challenges", content=content, headers={"Content-Type": kind} if kind else {})
        said = problem(answer, status, "K001")
        assert "taro" not in json.dumps(said)
        assert http.post("/v1/challenges", json=ASKED).status_code == 201, "the next one is fine"


def test_what_is_not_there_and_what_can_not_be_done_is_said(shared_service: Service) -> None:
    with shared_service.http() as http:
        problem(http.get("/v1/nothing"), 404, "K001")
        answer = http.get("/v1/challenges")
        problem(answer, 405, "K001")
        assert answer.headers["allow"] == "POST"


def raw(service: Service, data: bytes, *, seconds: float = 20.0) -> bytes:
    """What comes back for these bytes until the service closes."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=seconds) as line:
        line.sendall(data)
        said = b""
        while part := line.recv(65536):
            said += part
    return said


def head(service: Service, more: str) -> bytes:
    return (
        f"POST /v1/challenges HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {service.let_in()}\r\n"
        f"Content-Type: application/json\r\n{more}\r\n\r\n"
    ).encode()


@pytest.fixture
def hasty(pki: TestPki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """One that waits a second at most."""
    monkeypatch.setattr("kiosk.service.http.protocol.HEADER_SECONDS", 0.5)
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}", more="body_seconds = 1").start()
    yield service
    service.stop()


def test_a_client_that_never_ends_its_body_is_told_so(hasty: Service) -> None:
    assert b" 408 " in raw(hasty, head(hasty, "Content-Length: 100") + b"{")


def test_a_client_that_never_ends_its_headers_is_let_go(hasty: Service) -> None:
    assert raw(hasty, b"POST /v1/challenges HTTP/1.1\r\nHost: x\r\n") == b""
    assert raw(hasty, b"") == b""


def test_a_body_that_grows_beyond_the_limit_is_cut_off(shared_service: Service) -> None:
    said = raw(
        shared_service, head(shared_service, "Transfer-Encoding: chunked") + (b"8000\r\n" + b" " * 0x8000 + b"\r\n") * 3
    )
    assert b" 413 " in said
    assert b" 413 " in raw(shared_service, head(shared_service, "Content-Length: 99999999"))


def test_figures_are_for_whoever_has_their_token(service_: Service) -> None:
    with service_.http() as http:
        problem(http.get("/metrics"), 404, "K001")
    service_.stop()
    write_private(service_.folder / "metrics.token", "m" * 32 + "\n")
    service_.more = '[metrics]\ntoken_file = "metrics.token"'
    service_.start()
    harness, kiosk = service_.harness(), service_.kiosk()
    harness.register(kiosk, harness.identify(kiosk).token)
    with service_.http() as http:
        problem(http.get("/metrics"), 401, "K302")
        text = http.get("/metrics", headers={"Authorization": "Bearer " + "m" * 32}).text
    assert "kiosk_service_registrations_total 1.0" in text
    assert 'kiosk_service_requests_total{route="/v1/identifications",status="201"} 1.0' in text
    assert 'kiosk_service_problems_total{code="K302"} 1.0' in text


def test_the_log_says_who_asked_what_and_nothing_about_people(service_: Service, service_log) -> None:
    log: Callable[[], str] = service_log
    harness, kiosk = service_.harness(), service_.kiosk()
    made = harness.register(kiosk, harness.identify(kiosk).token)
    with service_.http() as http:
        http.post("/v1/registrations", json={"長崎太郎": "taro@"}, headers={"X-Request-Id": "from-the-kiosk"})
    service_.stop()  # a request is written down after its answer was sent
    lines = [json.loads(line) for line in log().splitlines()]
    asked = [line for line in lines if line["message"] == "request"]
    assert {"kiosk", "method", "route", "status", "ms", "request_id"} <= asked[-1].keys()
    assert asked[-1] | {"ms": 0} == asked[-1] | {
        "ms": 0,
        "request_id": "from-the-kiosk",
        "kiosk": "lobby-1",
        "route": "/v1/registrations",
        "status": 422,
    }
    for personal in ("長崎", "太郎", "taro@", made.number, service_.let_in(), "yomu2026"):
        assert personal not in log()
