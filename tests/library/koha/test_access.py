"""How the service shows Koha who it is, and what Koha says if it does not like that."""

from __future__ import annotations

import time

import pytest

from kiosk.concurrency import Deadline
from kiosk.library.koha import access
from kiosk.library.koha.access import Basic, ClientCredentials
from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.http import Question, Wire
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.session import Session

from .conftest import RULES, Harness, StandIn, wanted

ASK = Question("GET", "/patrons", query={"cardnumber": "x", "_match": "exact"})


def test_a_token_is_fetched_once_and_kept(koha: StandIn, session: Session, deadline: Deadline) -> None:
    for _ in range(3):
        assert session.again(ASK, deadline).data("x", 200) == []
    assert koha.count("POST /oauth/token") == 1


def test_a_token_koha_forgot_is_replaced_and_the_question_asked_again(
    koha: StandIn, session: Session, deadline: Deadline
) -> None:
    session.again(ASK, deadline)
    koha.state.expire_tokens()
    assert session.once(ASK, deadline).status == 200
    assert [status for route, status in koha.asked if route == "GET /patrons"] == [200, 401, 200]


def test_a_token_is_renewed_before_its_end(
    koha: StandIn, session: Session, deadline: Deadline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "EARLY", 2 * 3600.0)  # half of its time is kept at least
    credentials = session._access
    assert isinstance(credentials, ClientCredentials)
    session.once(ASK, deadline)
    assert 1700 < credentials._until - time.monotonic() < 1900
    session.once(ASK, deadline)
    assert koha.count("POST /oauth/token") == 1
    credentials._until = time.monotonic()
    session.once(ASK, deadline)
    assert koha.count("POST /oauth/token") == 2
    assert [status for route, status in koha.asked if route == "GET /patrons"] == [200] * 3


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ({"client_word": "other"}, "403, access_denied"),
        ({"client_id": "other"}, "403, unauthorized_client"),
        ({"active": False}, "403, unauthorized_client"),
    ],
)
def test_a_client_koha_does_not_accept_is_said(
    harness: Harness, session: Session, deadline: Deadline, spoil: dict[str, object], said: str
) -> None:
    for name, value in spoil.items():
        setattr(harness.koha.state.staff, name, value)
    with pytest.raises(KohaRefused, match=said):
        session.once(ASK, deadline)


def test_oauth2_that_is_switched_off_is_said(koha: StandIn, session: Session, deadline: Deadline) -> None:
    koha.state.prefs.oauth2 = False
    with pytest.raises(KohaRefused, match="400, Unimplemented grant type"):
        session.once(ASK, deadline)


@pytest.mark.parametrize("kind", ["unwell-token", "garbage", "lost", "no-api"])
def test_no_token_now_is_no_end(koha: StandIn, session: Session, deadline: Deadline, kind: str) -> None:
    koha.trouble("POST /oauth/token", kind)
    with pytest.raises((KohaRefused, KohaUnavailable)):
        session.once(ASK, deadline)
    assert session.once(ASK, deadline).status == 200


@pytest.mark.parametrize("token", ["", "a b", "é", 5, None])
def test_what_is_no_token_is_never_sent(
    session: Session, deadline: Deadline, monkeypatch: pytest.MonkeyPatch, token: object
) -> None:
    monkeypatch.setattr("tests.library.koha.standin.state.State.new_token", lambda _self: token)
    with pytest.raises(KohaUnavailable, match="no token"):
        session.once(ASK, deadline)


def test_basic_works_where_it_is_switched_on(basic: Session, deadline: Deadline) -> None:
    assert basic.once(ASK, deadline).status == 200


@pytest.mark.parametrize(
    ("prefs", "staff", "user", "said"),
    [
        ({"basic": False}, {}, "kiosk", "401, Basic authentication disabled"),
        ({}, {"word": "other"}, "kiosk", "403, Invalid password"),
        ({}, {}, "nobody", "403, Invalid password"),
        ({}, {"password_expired": True}, "kiosk", "403, Password has expired"),
        ({}, {}, "K-17", "500, Internal Server Error"),
    ],
)
def test_what_basic_is_refused_for_is_said(
    harness: Harness, deadline: Deadline, prefs: dict[str, object], staff: dict[str, object], user: str, said: str
) -> None:
    state = harness.koha.state
    state.add(cardnumber="K-17")
    state.prefs.basic = True
    session = harness.session(Basic(user, state.staff.word))
    for target, changes in ((state.prefs, prefs), (state.staff, staff)):
        for name, value in changes.items():
            setattr(target, name, value)
    with pytest.raises(KohaRefused, match=said):
        Patrons(session, RULES).by_number("x", deadline)
    session.close()


def test_a_missing_permission_is_named(harness: Harness, patrons: Patrons, deadline: Deadline) -> None:
    harness.koha.state.staff.permissions = {"catalogue"}
    with pytest.raises(KohaRefused, match="Authorization failure, needs borrowers"):
        patrons.by_number("x", deadline)


def test_a_part_of_the_permission_makes_patrons_but_sets_no_password(
    harness: Harness, patrons: Patrons, deadline: Deadline
) -> None:
    harness.koha.state.staff.permissions = {"edit_borrowers"}
    patrons.create(wanted(), deadline)
    (found,) = patrons.by_number(wanted().number, deadline)
    with pytest.raises(KohaRefused, match="needs borrowers"):
        patrons.set_password(found.patron_id, "yomu2026", deadline)
    with pytest.raises(KohaRefused, match="needs borrowers"):
        patrons.correct(found, {"phone": "0957"}, deadline)


@pytest.mark.parametrize("kind", ["maintenance", "no-database", "unwell", "no-api"])
def test_an_outage_says_nothing_lasting_about_credentials(
    koha: StandIn, patrons: Patrons, deadline: Deadline, kind: str
) -> None:
    koha.trouble("GET /patrons", kind, times=1000)
    with pytest.raises(KohaRefused):
        patrons.by_number("x", deadline)
    koha.troubles.clear()
    assert patrons.by_number("x", deadline) == []


@pytest.mark.parametrize("address", ["http://koha.example.jp", "ftp://127.0.0.1", "koha.example.jp", "https://"])
def test_koha_is_never_asked_in_the_clear_over_a_network(address: str) -> None:
    with pytest.raises(ValueError, match="https"):
        Wire(address)


def test_a_redirect_is_not_followed(harness: Harness, monkeypatch: pytest.MonkeyPatch, deadline: Deadline) -> None:
    from tests.library.koha.standin import server

    monkeypatch.setitem(server.SAID, "maintenance", (302, {"error": "moved"}, server.AUTH_TYPE))
    harness.koha.trouble("GET /patrons", "maintenance")
    session = harness.session()
    with pytest.raises(KohaRefused, match="302"):
        Patrons(session, RULES).by_number("x", deadline)
    session.close()


def test_no_secret_is_in_what_could_be_logged() -> None:
    for one in (ClientCredentials("id", "hidden"), Basic("user", "hidden")):
        assert "hidden" not in repr(one)
    assert "yomu" not in repr(Question("POST", "/x", body={"password": "yomu2026"}))
