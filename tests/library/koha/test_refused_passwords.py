"""Every way Koha refuses a password, and how the half-made patron is finished."""

from __future__ import annotations

import pytest

from kiosk.library.koha.faults import Fault, KohaRefused, read_fault
from kiosk.library.koha.registration.passwords import password_refused
from kiosk.library.port import AlreadyRegistered, PasswordNotAccepted
from kiosk.patron.password import PasswordRefusal
from tests.library.koha.store import KohaStore

from .conftest import FIRST, Harness, StandIn
from .standin import server
from .standin.state import Deny

SHORT, WEAK, OTHER = PasswordRefusal.TOO_SHORT, PasswordRefusal.TOO_WEAK, PasswordRefusal.OTHER


@pytest.mark.parametrize(
    ("text", "refusal", "minimum"),
    [
        ("Password length (3) is shorter than required (8)", SHORT, 8),
        ("[Password length (3) is shorter than required (12)]", SHORT, 12),
        ("[Password is too weak]", WEAK, 0),
        ("Password is too weak", WEAK, 0),
        ("[Password contains leading/trailing whitespace character(s)]", OTHER, 0),
        ("The password was found in a list of leaked passwords", OTHER, 0),
        ("Password length (3) is shorter than required (many)", OTHER, 0),
    ],
)
def test_a_400_names_the_rule(text: str, refusal: PasswordRefusal, minimum: int) -> None:
    no = password_refused(read_fault(400, f'{{"error": "{text}"}}'.encode()))
    assert no is not None
    assert (no.refusal, no.minimum) == (refusal, minimum)
    assert "leaked" not in str(no), "what Koha says may quote what was sent"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, b'{"error": "Passwords don\'t match"}'),
        (400, b'{"errors": [{"message": "Missing property.", "path": "/body/password_2"}], "status": 400}'),
        (400, b'[{"message": "Malformed query string", "path": "/query/x"}]'),
        (400, b"<html>"),
        (500, b'{"error": "[Password is too weak]"}'),
        (403, b'{"error": "[Password is too weak]"}'),
    ],
)
def test_what_is_not_about_the_password_is_no_rule(status: int, body: bytes) -> None:
    fault: Fault = read_fault(status, body)
    assert password_refused(fault) is None


def test_a_fresh_koha_refuses_twice_and_the_third_password_finishes_the_same_patron(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.state.password_rules.clear()
    harness.identify(store)
    found = []
    for password in ("abc1", "yomu2026"):
        with pytest.raises(PasswordNotAccepted) as no:
            harness.register(store, password=password)
        found.append((no.value.refusal, no.value.minimum))
    assert found == [(SHORT, 8), (WEAK, 0)]
    assert [intent.state for intent in store.intents.unfinished()] == ["no password"]
    assert koha.count("POST /patrons/{}/password") == 2, "a final no is not asked again"
    made = harness.register(store, password="Yomu2026")
    assert made.number == FIRST
    assert harness.register(store, password="Yomu2026") == made
    (row,) = harness.made()
    assert row["password"] == "Yomu2026"
    assert koha.count("POST /patrons") == 1
    assert store.intents.unfinished() == []


def test_whoever_left_after_the_refusal_finishes_with_a_later_visit(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.state.password_rules["KIOSK"] = (3, True)
    harness.identify(store)
    with pytest.raises(PasswordNotAccepted):
        harness.register(store)
    harness.identify(store, "t2")
    assert harness.register(store, "t2", "k2", password="Yomu2026").number == FIRST
    assert len(harness.made()) == 1
    with pytest.raises(AlreadyRegistered):
        harness.visit(store, "t3")


def test_another_400_is_still_kohas_trouble(
    harness: Harness, store: KohaStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(*_: object) -> tuple[int, object]:
        raise Deny.schema("Missing property.", "/body/password_2")

    monkeypatch.setitem(server.CALLS, "POST /patrons/{}/password", deny)
    harness.identify(store)
    with pytest.raises(KohaRefused):
        harness.register(store)
