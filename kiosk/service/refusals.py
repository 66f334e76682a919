"""Which problem code each reason of the domain becomes; nothing else in the service chooses between them."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.identity.verify import Rejection
from kiosk.library.members import LoginFailure
from kiosk.patron.eligibility import Ineligible
from kiosk.problem import Code
from kiosk.service.port import Refused

REFUSALS: Mapping[Rejection | Ineligible | LoginFailure, tuple[Code, str]] = {
    Rejection.EXPIRED: (Code.EXPIRED, ""),
    Rejection.REVOKED: (Code.REVOKED, ""),
    Rejection.NOT_GENUINE: (Code.NOT_GENUINE, ""),
    Rejection.REVOCATION_UNKNOWN: (Code.REVOCATION_UNKNOWN, ""),
    Rejection.NOT_USABLE_YET: (Code.REVOCATION_UNKNOWN, "new"),
    Rejection.NOT_KNOWN: (Code.REVOCATION_UNKNOWN, "unknown"),
    Ineligible.OUTSIDE_THE_AREA: (Code.OUT_OF_AREA, ""),
    Ineligible.PREFECTURE_UNKNOWN: (Code.OUT_OF_AREA, "address"),
    Ineligible.TOO_YOUNG: (Code.UNDER_AGE, ""),
    Ineligible.AGE_UNKNOWN: (Code.UNDER_AGE, "birth"),
    LoginFailure.WRONG: (Code.LOGIN_REFUSED, ""),
    LoginFailure.MEMBERSHIP_EXPIRED: (Code.LOGIN_REFUSED, "expired"),
    LoginFailure.PASSWORD_EXPIRED: (Code.LOGIN_REFUSED, "password"),
}
"""Code and variant."""


UNCLEAR = "unclear"
"""The variant of K401 for somebody only staff can tell from a patron."""


def refused(reason: Rejection | Ineligible | LoginFailure, detail: str) -> Refused:
    """The refusal a kiosk hears; ``detail`` is for the log."""
    code, variant = REFUSALS[reason]
    return Refused(code, detail, variant)
