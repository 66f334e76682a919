"""Every problem a patron can meet: one record a code.

Titles, causes and remedies are messages named after the code (``K201-title`` …) in the
catalogue; ``docs/problems.md`` documents each code, and a test holds the three together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum, StrEnum
from typing import ClassVar

from kiosk.dataclass import dataclass


class Code(StrEnum):
    """What the screen, the logs and the wire call a problem."""

    UNEXPECTED = "K001"
    PAUSED = "K002"
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


class Office(Enum):
    """Where something is done that the kiosk can't do."""

    COUNTER = "counter"
    MUNICIPAL = "municipal"


class Bring(Enum):
    """What has to be at hand there."""

    CARD = "card"
    IDENTITY = "identity"
    ADDRESS = "address"
    COMMUTING = "commuting"
    GUARDIAN = "guardian"
    LIBRARY_CARD = "library_card"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Errand:
    """One way on: ``matter`` is what is done at the office, the message ``errand-for-MATTER``."""

    office: Office
    matter: str
    bring: tuple[Bring, ...]

    REGISTER: ClassVar[str] = "register"
    RECORD: ClassVar[str] = "record"


def _at_office(matter: str) -> Errand:
    return Errand(Office.MUNICIPAL, matter, (Bring.CARD, Bring.IDENTITY))


def _at_counter(matter: str, *bring: Bring) -> Errand:
    return Errand(Office.COUNTER, matter, bring)


_REGISTER = _at_counter(Errand.REGISTER, Bring.ADDRESS)
_RENEW_TERM = _at_counter("term", Bring.ADDRESS, Bring.LIBRARY_CARD)
_RECORD = _at_counter(Errand.RECORD, Bring.ADDRESS, Bring.LIBRARY_CARD)


class LogIn(Enum):
    """Whether the number and the library password help whoever has them."""

    NO = "no"
    ALSO = "also"  # besides what the page is about: one more thing to do
    FIRST = "first"  # the way on, of which the page's own words speak


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
    ``errands`` is what is done at which office, at most two, in the order of the page's things to do; of a variant,
    those in ``variant_errands``, if it is there.
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
    login: LogIn = LogIn.NO
    errands: tuple[Errand, ...] = ()
    variant_errands: Mapping[str, tuple[Errand, ...]] = field(default_factory=dict)
    status: int = 409
    title: str = "Refused"

    def may_retry(self, variant: str) -> bool:
        """Whether the card may be asked for again at once."""
        return bool(self.retry) and variant not in self.final

    def errands_of(self, variant: str) -> tuple[Errand, ...]:
        """What the slip for the counter says; () = there is none."""
        return self.variant_errands.get(variant, self.errands)


PROBLEMS: Mapping[str, Problem] = {p.code: p for p in (
    Problem(Code.UNEXPECTED, Recovery.START_OVER, "unexpected", ("retry", "bell"), step=0,
            variants={"unsure": "unexpected", "logged_in": "unexpected", "act": "unexpected"},
            title="The kiosk asked for something it should not have"),
    Problem(Code.PAUSED, Recovery.COUNTER, "paused", ("home", "bell"), step=0),
    Problem(Code.NO_READER, Recovery.STAFF, "no_reader", ("bell", "home"), step=2,
            retry="problem-retry", variants={"service": "no_reader"}, login=LogIn.ALSO),
    Problem(Code.WRONG_CARD, Recovery.RETRY, "not_my_number", ("card", "info"), step=2, retry="problem-place-again",
            variants={"phone": "phone", "juki": "juki", "unreadable": "not_my_number"}),
    Problem(Code.NO_CERTIFICATE, Recovery.COUNTER, "no_certificate", ("home", "building"), step=2,
            login=LogIn.ALSO, errands=(_REGISTER, _at_office("issue"))),
    Problem(Code.READ_AGAIN, Recovery.RETRY, "lifted", ("card", "pencil"),
            retry="problem-place-again", variants={"stale": "lifted"},
            title="The challenge or identification is unknown, used or expired"),
    Problem(Code.WRONG_PASSWORD, Recovery.RETRY, "wrong_password", ("pencil", "warning", "card"), step=3,
            retry="problem-type-again", errands=(_at_office("reset"), _REGISTER)),
    Problem(Code.LOCKED, Recovery.MUNICIPAL, "locked", ("building", "home"), step=3,
            login=LogIn.ALSO, errands=(_at_office("reset"), _REGISTER)),
    Problem(Code.EXPIRED, Recovery.MUNICIPAL, "expired", ("building", "home"),
            login=LogIn.ALSO, errands=(_at_office("renew"), _REGISTER),
            status=403, title="The certificate has expired"),
    Problem(Code.REVOKED, Recovery.MUNICIPAL, "revoked", ("building", "home"),
            login=LogIn.ALSO, errands=(_at_office("anew"), _REGISTER),
            status=403, title="The certificate was revoked"),
    Problem(Code.NOT_GENUINE, Recovery.STAFF, "not_genuine", ("bell", "home"),
            status=403, title="The certificate or signature is not genuine"),
    Problem(Code.REVOCATION_UNKNOWN, Recovery.RETRY, "offline", ("retry", "home"), retry="problem-retry",
            variants={"new": "expired", "unknown": "revoked"}, final=frozenset({"new", "unknown"}),
            icons={"new": ("calendar", "home"), "unknown": ("building", "home")},
            errands=(_REGISTER,), variant_errands={"unknown": (_at_office("check"), _REGISTER)},
            status=503, title="Whether the certificate was revoked is not known"),
    Problem(Code.NO_ANSWER, Recovery.RETRY, "no_answer", ("retry", "bell"),
            retry="problem-retry", variants={"login": "no_answer", "act": "no_answer"}),
    Problem(Code.DUPLICATE, Recovery.COUNTER, "duplicate", ("card", "home"), variants={"unclear": "duplicate"},
            login=LogIn.FIRST, errands=(_at_counter("number", Bring.ADDRESS),),
            variant_errands={"unclear": (_at_counter("unclear", Bring.ADDRESS, Bring.LIBRARY_CARD),)},
            title="The person is registered already"),
    Problem(Code.OUT_OF_AREA, Recovery.COUNTER, "out_of_area", ("home",),
            variants=dict.fromkeys(("address", "moved"), "out_of_area"),
            errands=(_at_counter(Errand.REGISTER, Bring.ADDRESS, Bring.COMMUTING),),
            variant_errands={"address": (_REGISTER,), "moved": (_RECORD,)},
            status=403, title="The address is outside the eligible area"),
    Problem(Code.UNDER_AGE, Recovery.COUNTER, "under_age", ("home",), variants={"birth": "under_age"},
            errands=(_at_counter(Errand.REGISTER, Bring.GUARDIAN, Bring.ADDRESS),),
            variant_errands={"birth": (_REGISTER,)},
            status=403, title="The person is too young"),
    Problem(Code.LOGIN_REFUSED, Recovery.RETRY, "login", ("info", "home"), step=0,
            variants=dict.fromkeys(("wait", "expired", "password", "over", "stopped"), "login"),
            variant_errands={
                "expired": (_RENEW_TERM,), "password": (_at_counter("password", Bring.IDENTITY, Bring.LIBRARY_CARD),),
                "stopped": (_at_counter(Errand.RECORD, Bring.IDENTITY, Bring.LIBRARY_CARD),),
            },
            status=403, title="Authentication failed"),
    Problem(Code.NOT_CONFIRMED, Recovery.COUNTER, "login", ("person", "home"), step=0,
            variants={"changed": "login"}, login=LogIn.FIRST, errands=(_RECORD,),
            status=403, title="The record is not proved to be this person's"),
    Problem(Code.TERM_NOT_RENEWED, Recovery.COUNTER, "expired", ("home",), step=0,
            variants=dict.fromkeys(("early", "overdue", "restricted", "counter"), "expired"),
            errands=(_RENEW_TERM,),
            variant_errands={
                "overdue": (_at_counter("overdue", Bring.OVERDUE, Bring.LIBRARY_CARD),),
                "restricted": (_at_counter(Errand.RECORD, Bring.LIBRARY_CARD),),
            },
            status=403, title="The term is not renewed"),
    Problem(Code.TOO_MANY_ACTS, Recovery.COUNTER, "login", ("home",), step=0, errands=(_RECORD,),
            status=403, title="Too much was done for this patron today"),
    Problem(Code.PRINT_FAILED, Recovery.STAFF, "printer", ("barcode", "bell"), step=0,
            retry="problem-retry", variants={"needed": "printer"}, icons={"needed": ("home", "bell")},
            login=LogIn.ALSO),
)}  # fmt: skip
"""All problems by code."""


def problem(code: str) -> Problem:
    """The problem of that code; an unknown code, as of a newer service, is the unexpected problem, never an error."""
    return PROBLEMS.get(code, PROBLEMS[Code.UNEXPECTED])
