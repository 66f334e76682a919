"""Finding out, without changing anything, whether Koha is set up as the kiosks need it."""

from __future__ import annotations

import pytest

from kiosk.library.koha.check import faults
from kiosk.library.koha.record import Rules
from kiosk.library.koha.session import Session

from .conftest import RULES, Harness, StandIn


def test_a_koha_that_is_set_up_has_no_faults_and_is_not_changed(koha: StandIn, session: Session) -> None:
    assert list(faults(session, RULES)) == []
    assert koha.state.patrons == {}
    assert {(route, status) for route, status in koha.asked if not route.startswith("GET")} == {
        ("POST /oauth/token", 200),
        ("POST /patrons/{}/password", 404),
        ("POST /auth/password/validation", 400),
        ("POST /checkouts/{}/renewal", 404),
        ("DELETE /holds/{}", 404),
    }


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ("catalogue", ["library MAIN"]),
        ("place_holds", ["reading holds", "cancelling holds"]),
        ("circulate_remaining_permissions", ["reading loans", "extending loans"]),
        ("borrowers", ["looking patrons up", "setting passwords", "validating passwords"]),
    ],
)
def test_every_missing_permission_is_named(koha: StandIn, session: Session, missing: str, words: list[str]) -> None:
    koha.state.staff.permissions.discard(missing)
    found = list(faults(session, RULES))
    assert len(found) == len(words)
    assert all(word in text and "403" in text for word, text in zip(words, found, strict=True))


def test_the_permission_to_see_what_is_owed_is_missed_only_where_it_is_needed(koha: StandIn, session: Session) -> None:
    (found,) = faults(session, RULES, debts=True)
    assert "updatecharges" in found
    koha.state.staff.permissions.add("updatecharges")
    assert list(faults(session, RULES, debts=True)) == []


def test_the_part_of_the_permission_is_not_enough(koha: StandIn, session: Session) -> None:
    koha.state.staff.permissions = {"catalogue", "edit_borrowers", "place_holds", "circulate_remaining_permissions"}
    assert [text.split()[0] for text in faults(session, RULES)] == ["setting", "validating"]


@pytest.mark.parametrize("route", ["POST /patrons/{}/password", "POST /checkouts/{}/renewal", "DELETE /holds/{}"])
def test_a_page_of_a_server_in_trouble_is_no_sign_of_a_permission(koha: StandIn, session: Session, route: str) -> None:
    koha.trouble(route, "no-api")
    (found,) = faults(session, RULES)
    assert "404" in found


def test_a_library_that_is_not_there_is_said(session: Session) -> None:
    (found,) = faults(session, Rules("NOWHERE", "KIOSK"))
    assert found.startswith("library NOWHERE")
    assert "404" in found


def test_a_koha_that_is_silent_or_unwell_is_said(harness: Harness, session: Session) -> None:
    harness.koha.trouble("*", "unwell", times=1000)
    assert len(list(faults(session, RULES))) == 8
    harness.koha.troubles.clear()
    harness.koha.url = "http://127.0.0.1:9"
    silent = harness.session()
    assert "not reached" in next(faults(silent, RULES))
    silent.close()
