"""Whom the service has verified, and what it says of a record that is theirs."""

from __future__ import annotations

from datetime import date, datetime

from kiosk.patron.applicant import Gender
from kiosk.patron.returning import Act, Proof, TermRefusal
from kiosk.service.schema.model import Answer
from kiosk.service.schema.values import Token


class BirthDateAnswer(Answer):
    """Parts unknown on the resident register are null."""

    year: int | None
    month: int | None
    day: int | None


class ApplicantAnswer(Answer):
    """The four attributes as on the certificate; a flag is true where the resident register has another character."""

    name: str
    birth_date: BirthDateAnswer
    gender: Gender
    address: str
    name_flags: list[bool]
    address_flags: list[bool]


class TermAnswer(Answer):
    """What a renewal today would give: the new last day, or why there is none."""

    until: date | None
    refusal: TermRefusal | None
    renewable_from: date | None


class RecordAnswer(Answer):
    """A patron's record; telephone and e-mail are masked."""

    name: str
    kana_family: str
    kana_given: str
    address: str
    phone: str
    email: str
    expires_on: date | None
    moved: bool
    renamed: bool
    outside: bool
    term: TermAnswer


class RecognizedAnswer(Answer):
    """Who signed for which acts; no record before a second thing, one of ``proofs``, has agreed."""

    token: Token
    applicant: ApplicantAnswer
    acts: list[Act]
    record: RecordAnswer | None
    proofs: list[Proof]


class ActAnswer(Answer):
    """What was done with a card, when and where; not ``done``: begun then, and whether it was done is not known."""

    notice_id: str
    act: Act
    done_at: datetime
    kiosk_id: str
    done: bool = True
