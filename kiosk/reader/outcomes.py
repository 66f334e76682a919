"""What the card thread reports.  Tagged unions; the driver translates them into visit events."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.reader.presence import Present


class Kind(Enum):
    """What kind of thing lies there (EF 0006 label, EF 0008; ``docs/card.md``)."""

    MY_NUMBER = "my_number"
    JUKI = "juki"
    PHONE_ANDROID = "phone_android"
    PHONE_IPHONE = "phone_iphone"
    FOREIGN = "foreign"


class Step(Enum):
    """The named steps of the read, in order, as the progress page shows them."""

    VERIFY = "verify"
    CERTIFICATE = "certificate"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Identified:
    """Answer to ``identify``.  ``tries_left`` is None unless MY_NUMBER with a signing certificate; 0 = locked.

    ``has_authentication_certificate`` None: the card does not say.
    """

    card: Present
    kind: Kind
    has_signing_certificate: bool
    has_authentication_certificate: bool | None
    tries_left: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """The step that begins now, and the fraction 0..1 of the whole read that is behind us."""

    card: Present
    step: Step
    fraction: float


@dataclass(frozen=True, slots=True)
class CertificateRead:
    """On the way to :class:`SignedOff`: the certificate is read, the card signs now.

    Whether it is revoked can be asked meanwhile; nothing may be believed of it yet.
    """

    card: Present
    certificate: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignedOff:
    """Answer to ``read``: the signing certificate (DER, filler trimmed) and the signature over the document."""

    card: Present
    certificate: bytes = field(repr=False)
    signature: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class WrongPassword:
    """The card counted a wrong try; ``tries_left`` >= 1."""

    card: Present
    tries_left: int


@dataclass(frozen=True, slots=True)
class Locked:
    """The card refuses the signature password altogether (6984, 6983, or 63C0 just now)."""

    card: Present


class Failure(Enum):
    GONE = "gone"
    SILENT = "silent"
    READER = "reader"
    BUSY = "busy"
    NO_CERTIFICATE = "no_certificate"  # known only after the password, on a card that has no EF 0008
    UNREADABLE = "unreadable"  # the card answered, but not as its specification says


@dataclass(frozen=True, slots=True)
class Failed:
    """A card job ended without an answer; ``detail`` is for the log and holds no personal data."""

    card: Present
    failure: Failure
    detail: str


OnTheWay = Progress | CertificateRead
"""Outcomes after which the job goes on."""

Outcome = Identified | Progress | CertificateRead | SignedOff | WrongPassword | Locked | Failed
