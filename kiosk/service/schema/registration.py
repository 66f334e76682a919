"""What crosses the wire for 利用登録."""

from __future__ import annotations

import base64
import binascii
from dataclasses import MISSING, fields
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
    create_model,
)

from kiosk.operations.registration import FetchChallenge, IdentifyPerson, PrepareIdentification, RegisterPatron
from kiosk.patron.applicant import Gender
from kiosk.patron.registration import Contact
from kiosk.service.schema.binding import Binding, HeaderField
from kiosk.service.schema.model import Answer, Question

MOST_CERTIFICATE, MOST_SIGNATURE, MOST_DOCUMENT = 16 * 1024, 1024, 16 * 1024


def _decode(value: object) -> object:
    if isinstance(value, bytes):
        return value
    if not isinstance(value, str):
        raise ValueError("base64 text is wanted")
    try:
        return base64.b64decode(value.encode("ascii"), validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("not base64") from None


def _encode(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _blob(most: int) -> object:
    schema = {
        "type": "string",
        "contentEncoding": "base64",
        "pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
        "maxLength": (most + 2) // 3 * 4,
    }
    return (BeforeValidator(_decode), Field(max_length=most), PlainSerializer(_encode), WithJsonSchema(schema))


KioskName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$")]
ConsentVersion = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$")]
ChallengeId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,64}$")]
Token = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,128}$")]
IdempotencyKey = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,100}$")]
Text = Annotated[str, StringConstraints(max_length=254, pattern=r"^[^\x00]*$")]
Certificate = Annotated[bytes, *_blob(MOST_CERTIFICATE)]
Signature = Annotated[bytes, *_blob(MOST_SIGNATURE)]
Document = Annotated[bytes, *_blob(MOST_DOCUMENT)]


class ChallengeQuestion(Question):
    """Who asks, and which consent text was shown there."""

    kiosk_id: KioskName
    consent_version: ConsentVersion


class ChallengeAnswer(Answer):
    """The document to sign, UTF-8, and until when."""

    challenge_id: ChallengeId
    document: Document
    expires_at: datetime


class CertificateQuestion(Question):
    """The certificate (DER) that is about to sign."""

    certificate: Certificate


class IdentificationQuestion(Question):
    """What the card gave: its certificate (DER) and its signature of the document."""

    challenge_id: ChallengeId
    certificate: Certificate
    signature: Signature


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


class IdentificationAnswer(Answer):
    """Who it is, and the token that registers just this person from just this kiosk."""

    token: Token
    applicant: ApplicantAnswer


class _FromContact(Question):
    model_config = ConfigDict(from_attributes=True)


_contact_fields: dict[str, Any] = {
    each.name: (Text, ... if each.default is MISSING else each.default) for each in fields(Contact)
}
_contact_question = create_model(
    "ContactQuestion",
    __base__=_FromContact,
    __doc__="The form: kana in full-width katakana, telephone in digits, e-mail or nothing.",
    **_contact_fields,
)


def _contact(asked: Question) -> Contact:
    return Contact(**dict(asked))


class RegistrationQuestion(Question):
    """Who was identified, and the form."""

    token: Token
    contact: Annotated[
        Contact,
        GetPydanticSchema(lambda _source, handler: handler(_contact_question)),
        AfterValidator(_contact),
        PlainSerializer(Contact.texts),
    ]
    password: Text


class RegistrationAnswer(Answer):
    """A patron that exists."""

    number: str
    barcode: str
    registered_on: date
    expires_on: date
    setup_url: str
    mail_accepted: bool


KEY = {
    "idempotency_key": HeaderField("Idempotency-Key", IdempotencyKey, "the same key makes one patron only"),
}
BINDINGS = (
    Binding(
        FetchChallenge,
        "challenge",
        "POST",
        "challenges",
        "Make a document for a card to sign, once.",
        body=ChallengeQuestion,
        answer=ChallengeAnswer,
        status=201,
    ),
    Binding(
        PrepareIdentification,
        "prepare",
        "POST",
        "certificates",
        "Say which certificate is about to sign, so that its check can begin: a hint, always welcome.",
        body=CertificateQuestion,
    ),
    Binding(
        IdentifyPerson,
        "identify",
        "POST",
        "identifications",
        "Verify what the card signed, apply eligibility, find duplicates.",
        body=IdentificationQuestion,
        answer=IdentificationAnswer,
        status=201,
    ),
    Binding(
        RegisterPatron,
        "register",
        "POST",
        "registrations",
        "Create the patron; the same idempotency key gives the same patron again.",
        headers=KEY,
        body=RegistrationQuestion,
        answer=RegistrationAnswer,
        status=201,
    ),
)
