"""Every problem a patron can meet: one record a code.

Titles, causes and remedies are messages named after the code (``K201-title`` …) in the
catalogue; ``docs/problems.md`` documents each code, and a test holds the three together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum, StrEnum

from kiosk.dataclass import dataclass


class Code(StrEnum):
    """What the screen, the logs and the wire call a problem."""

    UNEXPECTED = "K001"
    NO_READER = "K101"
    WRONG_CARD = "K102"
    NO_CERTIFICATE = "K103"
    READ_AGAIN = "K104"
    WRONG_PASSWORD = "K201"  # noqa: S105
    LOCKED = "K202"
    EXPIRED = "K203"
    REVOKED = "K204"
    NOT_GENUINE = "K205"
    REVOCATION_UNKNOWN = "K301"
    NO_ANSWER = "K302"
    DUPLICATE = "K401"
    OUT_OF_AREA = "K402"
    UNDER_AGE = "K403"
    LOGIN_REFUSED = "K404"
    NOT_CONFIRMED = "K405"
    TERM_NOT_RENEWED = "K406"
    TOO_MANY_ACTS = "K407"
    PRINT_FAILED = "K501"


class Recovery(Enum):
    RETRY = "retry"
    START_OVER = "start_over"
    COUNTER = "counter"
    MUNICIPAL = "municipal"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Problem:
    """``picture`` names one of ``kiosk.art.problems``.

    ``todo`` lists the icons of the things to do, at most three; the texts are ``CODE-todo-1`` and so on.
    ``step`` is where on the step shelf it happens, 0 = nowhere.  ``retry`` names the message on the button that asks
    for the card again, '' = there is none.
    ``variants`` have their own title, cause and picture: messages ``CODE-VARIANT-title`` and ``…-cause``.
    ``final`` are variants for which no other try helps now; ``icons`` are those of a variant that has others.
    ``status`` and ``title`` are the HTTP answer of a service that refuses with this code; most do not.
    """

    code: Code
    recovery: Recovery
    picture: str
    todo: tuple[str, ...]
    step: int = 4
    retry: str = ""
    variants: Mapping[str, str] = field(default_factory=dict)
    final: frozenset[str] = frozenset()
    icons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    status: int = 409
    title: str = "Refused"

    def may_retry(self, variant: str) -> bool:
        """Whether the card may be asked for again at once."""
        return bool(self.retry) and variant not in self.final


PROBLEMS: Mapping[str, Problem] = {p.code: p for p in (
    Problem(Code.UNEXPECTED, Recovery.START_OVER, "unexpected", ("retry", "bell"), step=0,
            variants={"unsure": "unexpected", "logged_in": "unexpected", "act": "unexpected"},
            title="The kiosk asked for something it should not have"),
    Problem(Code.NO_READER, Recovery.STAFF, "no_reader", ("bell", "home"), step=2,
            retry="problem-retry", variants={"service": "no_reader"}),
    Problem(Code.WRONG_CARD, Recovery.RETRY, "not_my_number", ("card", "info"), step=2, retry="problem-place-again",
            variants={"phone": "phone", "juki": "juki", "unreadable": "not_my_number"}),
    Problem(Code.NO_CERTIFICATE, Recovery.COUNTER, "no_certificate", ("home", "building"), step=2),
    Problem(Code.READ_AGAIN, Recovery.RETRY, "lifted", ("card", "pencil"),
            retry="problem-place-again", variants={"stale": "lifted"},
            title="The challenge or identification is unknown, used or expired"),
    Problem(Code.WRONG_PASSWORD, Recovery.RETRY, "wrong_password", ("pencil", "warning", "card"), step=3,
            retry="problem-type-again"),
    Problem(Code.LOCKED, Recovery.MUNICIPAL, "locked", ("building", "home"), step=3),
    Problem(Code.EXPIRED, Recovery.MUNICIPAL, "expired", ("building", "home"),
            status=403, title="The certificate has expired"),
    Problem(Code.REVOKED, Recovery.MUNICIPAL, "revoked", ("building", "home"),
            status=403, title="The certificate was revoked"),
    Problem(Code.NOT_GENUINE, Recovery.STAFF, "not_genuine", ("bell", "home"),
            status=403, title="The certificate or signature is not genuine"),
    Problem(Code.REVOCATION_UNKNOWN, Recovery.RETRY, "offline", ("retry", "home"), retry="problem-retry",
            variants={"new": "expired", "unknown": "revoked"}, final=frozenset({"new", "unknown"}),
            icons={"new": ("calendar", "home"), "unknown": ("building", "home")},
            status=503, title="Whether the certificate was revoked is not known"),
    Problem(Code.NO_ANSWER, Recovery.RETRY, "no_answer", ("retry", "bell"),
            retry="problem-retry", variants={"login": "no_answer", "act": "no_answer"}),
    Problem(Code.DUPLICATE, Recovery.COUNTER, "duplicate", ("card", "home"), variants={"unclear": "duplicate"},
            title="The person is registered already"),
    Problem(Code.OUT_OF_AREA, Recovery.COUNTER, "out_of_area", ("home",),
            variants=dict.fromkeys(("address", "moved"), "out_of_area"),
            status=403, title="The address is outside the eligible area"),
    Problem(Code.UNDER_AGE, Recovery.COUNTER, "under_age", ("home",), variants={"birth": "under_age"},
            status=403, title="The person is too young"),
    Problem(Code.LOGIN_REFUSED, Recovery.RETRY, "login", ("info", "home"), step=0,
            variants=dict.fromkeys(("wait", "expired", "password", "over"), "login"),
            status=403, title="Authentication failed"),
    Problem(Code.NOT_CONFIRMED, Recovery.COUNTER, "duplicate", ("person", "home"), step=0,
            variants={"changed": "duplicate"},
            status=403, title="The record is not proved to be this person's"),
    Problem(Code.TERM_NOT_RENEWED, Recovery.COUNTER, "expired", ("home",), step=0,
            variants=dict.fromkeys(("early", "overdue", "restricted", "counter"), "expired"),
            status=403, title="The term is not renewed"),
    Problem(Code.TOO_MANY_ACTS, Recovery.COUNTER, "login", ("home",), step=0,
            status=403, title="Too much was done for this patron today"),
    Problem(Code.PRINT_FAILED, Recovery.STAFF, "printer", ("barcode", "bell")),
)}  # fmt: skip
"""All problems by code."""


def problem(code: str) -> Problem:
    """The problem of that code; an unknown code, as of a newer service, is the unexpected problem, never an error."""
    return PROBLEMS.get(code, PROBLEMS[Code.UNEXPECTED])
