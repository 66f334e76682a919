"""What a patron who is known already can have done with their card.  Values only, the same on every side."""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.patron.applicant import Applicant


class Act(Enum):
    """What can be applied for with a card's signature; a value is its name in ``[returning]`` and in the database."""

    REISSUE = "reissue"
    """再発行: number, barcode and the phone's code again."""
    PASSWORD = "password"  # noqa: S105 - the name of an act
    """パスワード再設定."""
    CHANGE = "change"
    """変更: name and address from the certificate; readings, telephone, e-mail as typed."""
    RENEWAL = "renewal"
    """更新: a new term."""


class Proof(Enum):
    """The second thing that shows that a record is this person's; name and birth date alone are not proof."""

    ADDRESS = "address"
    """The address of the record is the certificate's."""
    PHONE = "phone"
    """Typed."""
    PASSWORD = "password"  # noqa: S105 - the name of a proof
    """Typed."""
    SESSION = "session"
    """The patron is logged in."""


class TermRefusal(Enum):
    """Why a term is not renewed with the card; a value is a variant of K406."""

    TOO_EARLY = "early"
    """``TermOffer.renewable_from`` says when."""
    OVERDUE = "overdue"
    RESTRICTED = "restricted"
    """The library, or its system, restricted this patron."""
    COUNTER = "counter"
    """The rules of this category leave it to the counter."""


@dataclass(frozen=True, slots=True)
class TermOffer:
    """What a renewal today would give: the new last day, or why there is none."""

    until: date | None
    refusal: TermRefusal | None = None
    renewable_from: date | None = None


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """A patron's record as shown to the person, once it is proved to be theirs.

    ``phone`` and ``email`` are masked, '' where there is none.  ``moved`` and ``renamed``: the certificate has another
    address or name.  ``outside``: the certificate's address is outside the area, and nothing is changed from it.
    """

    name: str = field(repr=False)
    kana_family: str = field(repr=False)
    kana_given: str = field(repr=False)
    address: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    expires_on: date | None
    moved: bool
    renamed: bool
    outside: bool
    term: TermOffer


@dataclass(frozen=True, slots=True)
class Recognized:
    """A person the service has verified, who may be a patron; ``token`` does just the ``acts`` for just this person.

    ``record`` is None until a second thing has agreed: one of ``proofs``, PHONE or PASSWORD, is to be typed.  Whether
    there is a record at all is not told before.
    """

    token: str = field(repr=False)
    applicant: Applicant = field(repr=False)
    acts: tuple[Act, ...]
    record: KnownRecord | None = field(default=None, repr=False)
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class ActNotice:
    """What was done for this patron, told at the next log-in: when, and at which kiosk; '' = at the counter.

    Not ``done``: it was begun then, and whether it was done is not known.
    """

    notice_id: str
    act: Act
    done_at: datetime
    kiosk_id: str
    done: bool = True


VISIBLE_DIGITS = 3
MASK = "●"


def masked_phone(phone: str) -> str:
    """All but the last digits as dots; '' stays ''."""
    shown = phone[-VISIBLE_DIGITS:] if len(phone) > VISIBLE_DIGITS * 2 else ""
    return MASK * (len(phone) - len(shown)) + shown


def masked_email(email: str) -> str:
    """The first character and the domain; '' stays ''."""
    local, at, domain = email.partition("@")
    return f"{local[:1]}{MASK * max(len(local) - 1, 2)}{at}{domain}" if email else ""
