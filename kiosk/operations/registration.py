"""利用登録: a document to sign, the person who signed it, the patron."""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime

from kiosk.dataclass import dataclass
from kiosk.operations.operation import Operation, Repeat
from kiosk.patron.applicant import Applicant
from kiosk.patron.registration import Contact
from kiosk.patron.returning import Act, Recognized


@dataclass(frozen=True, slots=True)
class ChallengeMade:
    """One application document to be signed by the card, once, before ``expires_at``.

    ``document`` is UTF-8 text in canonical form (``docs/document.md``); the card signs its SHA-256.
    """

    challenge_id: str
    document: bytes = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Prepared:
    """The hint was heard, or not."""


@dataclass(frozen=True, slots=True)
class PersonIdentified:
    """A person the service has verified and found eligible; the token registers exactly this person.

    ``known``: registered already (K401), and the card signed for acts of ``Act`` in that case; ``token`` is '' then.
    """

    token: str = field(repr=False)
    applicant: Applicant = field(repr=False)
    known: Recognized | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PatronRegistered:
    """A patron that exists.

    ``number`` is what is printed and typed (with check digit), ``barcode`` the NW-7 text with start/stop letters.
    ``mail_accepted`` is True only if a mail server took the message.  ``by_first_form``: registered by an earlier call
    whose answer was lost, and not as the form was corrected since.
    """

    number: str = field(repr=False)
    barcode: str = field(repr=False)
    registered_on: date
    expires_on: date
    setup_url: str = field(repr=False)
    mail_accepted: bool
    by_first_form: bool = False


RegistrationAnswer = ChallengeMade | PersonIdentified | PatronRegistered
"""What a visit waits for here."""


@dataclass(frozen=True, slots=True)
class FetchChallenge(Operation[ChallengeMade]):
    """Make a single-use application document for a card to sign; one that is not signed has no effect.

    ``acts`` are those the consent page named: what is applied for, or, where ``registering``, what is applied for in
    case the person is a patron already; the document then leaves out what the library does not offer.  ``language`` is
    the tag of the language in which the consent that was agreed to was shown.  Refused: K001 for a consent the library
    does not have in that version and language, or acts alone that it does not offer.
    """

    repeat = Repeat.SAFE
    kiosk_id: str
    consent_version: str
    registering: bool = True
    acts: tuple[Act, ...] = ()
    language: str = "ja"


@dataclass(frozen=True, slots=True)
class PrepareIdentification(Operation[Prepared]):
    """Say which certificate IdentifyPerson will be about in a moment, so that its check can begin.

    Whoever never gives this hint gets the same answers, later.  It neither waits for anything nor tells anything; a
    certificate that is not trusted is ignored.
    """

    repeat = Repeat.HINT
    certificate: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class IdentifyPerson(Operation[PersonIdentified]):
    """Verify certificate and signature, apply eligibility, find duplicates.  The challenge is used up by asking.

    ``certificate`` is DER, ``signature`` the card's RSASSA-PKCS1-v1_5 over the document's SHA-256.
    Refused: K203 expired, K204 revoked, K205 not genuine, K301 revocation unknown, K401 duplicate
    (where the document names acts, that is an answer with ``known``, unless only staff can tell),
    K402 outside the area (``address``: it names no prefecture), K403 too young
    (``birth``: the date is not whole), K104 challenge used or expired (read again).
    """

    challenge_id: str
    certificate: bytes = field(repr=False)
    signature: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RegisterPatron(Operation[PatronRegistered]):
    """Create the patron.  The same ``idempotency_key`` always gives the same patron and number.

    With another form it is RegisteredDifferently: what was registered first stands.

    Refused: K401 duplicate, K104 identification expired; InvalidForm is K001 (the kiosk checks first).  K001 with a
    ``PasswordRefusal`` as variant: the library's system does not take this password; the same key with another one
    finishes the registration.  ``language`` is the tag of the language the patron is written to in; K001 for an
    unknown one.
    """

    repeat = Repeat.SAFE
    token: str = field(repr=False)
    contact: Contact = field(repr=False)
    password: str = field(repr=False)
    idempotency_key: str = field(repr=False)
    language: str = "ja"
