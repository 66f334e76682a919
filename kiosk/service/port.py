"""What the library service does for a kiosk: the same in-process and over HTTPS.

Every refusal a patron can meet is a :class:`Refused` with a problem code of
``docs/problems.md``; everything else that goes wrong is an :class:`Unavailable`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from kiosk.faults import OwnWords
from kiosk.operations.operation import A, Operation
from kiosk.patron.applicant import Applicant
from kiosk.patron.registration import Contact
from kiosk.problem import Code


class ServiceError(OwnWords):
    """The call did not succeed."""


class Refused(ServiceError):
    """The library's side says no; ``code`` is a problem code such as ``K203``.  The text is for the log only.

    ``variant`` names one of the code's variants in ``docs/problems.md`` ('' = the code itself), or why something was
    not taken; ``limit`` is the number it is about (0 = none), such as the least length of a password.
    """

    def __init__(self, code: str, detail: str = "", variant: str = "", limit: int = 0) -> None:
        super().__init__(f"{code} {detail}".strip())
        self.code = code
        self.detail = detail
        self.variant = variant
        self.limit = limit


class RegisteredDifferently(Refused):
    """The same visit has registered the person already, with another form: ``registration`` is what stands."""

    def __init__(self, registration: Registration) -> None:
        super().__init__(Code.DUPLICATE, "registered already, with another form", "form")
        self.registration = registration


class Unavailable(ServiceError):
    """No answer, or none that can be understood; the call may or may not have had its effect (K302)."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """One application document to be signed by the card, once, before ``expires_at``.

    ``document`` is UTF-8 text in canonical form (``docs/document.md``); the card signs its SHA-256.
    """

    challenge_id: str
    document: bytes = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Identification:
    """A person the library's side has verified and found eligible; the token registers exactly this person."""

    token: str = field(repr=False)
    applicant: Applicant = field(repr=False)


@dataclass(frozen=True, slots=True)
class Registration:
    """A patron that exists.

    ``number`` is what is printed and typed (with check digit), ``barcode`` the NW-7 text with start/stop letters.
    ``mail_accepted`` is True only if a mail server took the message.
    """

    number: str
    barcode: str
    registered_on: date
    expires_on: date
    setup_url: str
    mail_accepted: bool


class LibraryService(Protocol):
    """The library service.  Every call may block on disk or network; never call it on the GUI thread.

    All raise Refused or Unavailable and nothing else.
    """

    def ask(self, operation: Operation[A]) -> A:
        """Have an operation of ``kiosk.operations`` done."""

    def challenge(self, *, kiosk_id: str, consent_version: str) -> Challenge:
        """Make a single-use application document for a card to sign.

        Refused: K001 for a consent version the library does not have.
        """

    def prepare(self, *, certificate: bytes) -> None:
        """Say which certificate ``identify`` will be asked about in a moment, so that its check can begin.

        A hint: whoever never gives it gets the same answers, later.  It neither waits for anything nor tells anything;
        a certificate nobody would believe is passed over in silence.
        """

    def identify(self, *, challenge_id: str, certificate: bytes, signature: bytes) -> Identification:
        """Verify certificate and signature, apply eligibility, find duplicates.

        ``certificate`` is DER, ``signature`` the card's RSASSA-PKCS1-v1_5 over the document's SHA-256.
        Refused: K203 expired, K204 revoked, K205 not genuine, K301 revocation unknown, K401 duplicate,
        K402 outside the area (``address``: it names no prefecture), K403 too young
        (``birth``: the date is not whole), K104 challenge used or expired (read again).
        """

    def register(self, *, token: str, contact: Contact, password: str, idempotency_key: str) -> Registration:
        """Create the patron.  The same ``idempotency_key`` always gives the same patron and number.

        With another form it is RegisteredDifferently: what was registered first stands.

        Refused: K401 duplicate, K104 identification expired; InvalidForm is K001 (the kiosk checks first).  K001 with a
        ``PasswordRefusal`` as variant: the library's system does not take this password; the same key with another one
        finishes the registration.
        """

    def startup_warnings(self) -> tuple[str, ...]:
        """What IT must know at start, one sentence each (e.g. that revocation is not checked yet)."""
