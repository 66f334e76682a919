"""ログイン and マイ図書館 in the HTTP API: what crosses the wire, and what of it is written down."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from kiosk.operations.account import CancelHold, LogOut, RenewLoan
from kiosk.service.account.login import BY_NUMBER
from kiosk.simulator.pki.hierarchy import TestPki
from tests.private import write_private
from tests.service.harness import PASSWORD
from tests.service.http.test_door import problem
from tests.service.readers import BOOK, TODAY, Library, served

OVER = {"Patron-Session": "A" * 43}


@pytest.fixture
def made(pki: TestPki, tmp_path: Path) -> served:
    write_private(tmp_path / "metrics.token", "m" * 32 + "\n")
    return served(pki, tmp_path, f"sqlite:///{tmp_path / 'p.db'}", more='[metrics]\ntoken_file = "metrics.token"')


@pytest.fixture
def reached(made: served) -> Iterator[Library]:
    with made as library:
        yield library


def test_a_refusal_has_its_variant_and_a_session_is_made_by_the_right_pair(made: served, reached: Library) -> None:
    with made.service.http() as http:

        def login(password: str) -> httpx.Response:
            return http.post("/v1/sessions", json={"number": reached.number, "password": password})

        answer = login(PASSWORD)
        assert answer.status_code == 201
        assert answer.headers["cache-control"] == "no-store"
        assert answer.json()["number"] == reached.number
        said = problem(login("wrong"), 403, "K404")
        assert (said["variant"], said["refused"]) == ("", True)
        for _ in range(BY_NUMBER.tries - 1):
            login("wrong")
        assert problem(login(PASSWORD), 403, "K404")["variant"] == "wait"
        assert problem(http.get("/v1/loans", headers=OVER), 403, "K404")["variant"] == "over"


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("GET", "/v1/loans", {}),
        ("GET", "/v1/loans", {"Patron-Session": "short"}),
        ("GET", f"/v1/holds?session={'A' * 43}", {}),
        ("DELETE", "/v1/sessions/current", {}),
        ("DELETE", "/v1/holds/a%20b", OVER),
        ("DELETE", f"/v1/holds/{'a' * 33}", OVER),
        ("POST", "/v1/loans/a.b/renewal", OVER),
        ("POST", "/v1/notices/read", OVER),
        ("PUT", "/v1/notices/setting", OVER),
    ],
)
def test_what_is_no_session_and_no_id_is_not_looked_up(
    made: served, reached: Library, method: str, path: str, headers: dict[str, str]
) -> None:
    body = None if method in ("GET", "DELETE") else {}
    with made.service.http() as http:
        problem(http.request(method, path, headers=headers, json=body), 422, "K001")


def test_figures_tell_log_ins_apart_by_how_they_ended(made: served, reached: Library) -> None:
    with made.service.http() as http:
        for password in [PASSWORD, *["wrong"] * (BY_NUMBER.tries + 1)]:
            http.post("/v1/sessions", json={"number": reached.number, "password": password})
        text = http.get("/metrics", headers={"Authorization": "Bearer " + "m" * 32}).text
    for outcome, count in (("in", 1), ("wrong", BY_NUMBER.tries), ("wait", 1)):
        assert f'kiosk_service_logins_total{{outcome="{outcome}"}} {count}.0' in text


def test_the_log_has_the_kind_of_address_and_neither_ids_nor_sessions(
    made: served, reached: Library, service_log: Callable[[], str]
) -> None:
    loan, hold = reached.staff.lend(reached.number, BOOK, TODAY), reached.ready()
    token, service = reached.enter(), reached.service
    service.ask(RenewLoan(token, loan))
    service.ask(CancelHold(token, hold))
    service.ask(LogOut(token))
    made.service.stop()  # a request is written down after its answer was sent
    lines = [json.loads(line) for line in service_log().splitlines()]
    ours = [line for line in lines if line["logger"].startswith("kiosk")]
    routes = [line["route"] for line in ours if line["message"] == "request"][-4:]
    assert routes == ["/v1/sessions", "/v1/loans/{loan_id}/renewal", "/v1/holds/{hold_id}", "/v1/sessions/current"]
    for hidden in (loan, hold, token, reached.number, PASSWORD):
        assert hidden not in json.dumps(ours, ensure_ascii=False)
