"""What the domain refuses, as a kiosk hears it."""

from __future__ import annotations

import json

import pytest

from kiosk.identity.verify import Rejection
from kiosk.library.members import LoginFailure
from kiosk.patron.eligibility import Ineligible
from kiosk.problem import PROBLEMS, Code
from kiosk.service.http.problems import FAULTS, fault, refusal
from kiosk.service.http.server import PROBLEMS as ANSWERS
from kiosk.service.refusals import REFUSALS, refused

Reason = Rejection | Ineligible | LoginFailure


def test_every_reason_of_the_domain_has_its_code() -> None:
    assert set(REFUSALS) == {*Rejection, *Ineligible, *LoginFailure}


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Rejection.EXPIRED, ("K203", "")),
        (Rejection.REVOKED, ("K204", "")),
        (Rejection.NOT_GENUINE, ("K205", "")),
        (Rejection.REVOCATION_UNKNOWN, ("K301", "")),
        (Rejection.NOT_USABLE_YET, ("K301", "new")),
        (Rejection.NOT_KNOWN, ("K301", "unknown")),
        (Ineligible.OUTSIDE_THE_AREA, ("K402", "")),
        (Ineligible.PREFECTURE_UNKNOWN, ("K402", "address")),
        (Ineligible.TOO_YOUNG, ("K403", "")),
        (Ineligible.AGE_UNKNOWN, ("K403", "birth")),
        (LoginFailure.WRONG, ("K404", "")),
        (LoginFailure.PASSWORD_EXPIRED, ("K404", "password")),
        (LoginFailure.MEMBERSHIP_EXPIRED, ("K404", "expired")),
    ],
)
def test_who_is_refused_hears_why(reason: Reason, said: tuple[str, str]) -> None:
    no = refused(reason, "detail")
    assert (no.code, no.variant) == said


@pytest.mark.parametrize("reason", REFUSALS)
def test_every_variant_is_one_of_its_code(reason: Reason) -> None:
    code, variant = REFUSALS[reason]
    assert variant in ("", *PROBLEMS[code].variants)


def test_a_refusal_crosses_the_wire_as_kiosks_have_always_read_it() -> None:
    said = refusal(Code.DUPLICATE, "registered already", "0123", "form").body()
    assert json.loads(said) == {
        "type": "urn:x-miraion-kiosk:problem:K401",
        "title": "The person is registered already",
        "status": 409,
        "code": "K401",
        "detail": "registered already",
        "variant": "form",
        "limit": 0,
        "refused": True,
        "request_id": "0123",
    }


def test_a_fault_crosses_the_wire_as_kiosks_have_always_read_it() -> None:
    said = json.loads(fault(401, "", "0123").body())
    assert (said["code"], said["type"], said["refused"]) == ("K302", "urn:x-miraion-kiosk:problem:K302", False)


def test_the_interface_describes_every_status_that_a_problem_is_answered_with() -> None:
    assert {what.status for what in PROBLEMS.values()} <= set(ANSWERS)
    assert set(FAULTS) - {404, 405} <= set(ANSWERS)
