"""What crosses the wire for 利用登録."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from kiosk.operations.registration import FetchChallenge, IdentifyPerson, PrepareIdentification, RegisterPatron
from kiosk.service.schema.binding import Binding
from kiosk.service.schema.known import ApplicantAnswer, RecognizedAnswer
from kiosk.service.schema.model import Answer, Question
from kiosk.service.schema.values import (
    KEY,
    Acts,
    Certificate,
    ChallengeId,
    ConsentVersion,
    ContactText,
    Document,
    KioskName,
    LanguageTag,
    Signature,
    Text,
    Token,
    TokenOrNone,
)


class ChallengeQuestion(Question):
    """Who asks, which consent text was shown there, in which language, and what for."""

    kiosk_id: KioskName
    consent_version: ConsentVersion
    registering: bool = True
    acts: Acts = Field(default_factory=list)
    language: LanguageTag = "ja"


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


class IdentificationAnswer(Answer):
    """Who it is, and the token that registers just this person from just this kiosk; '' where ``known`` stands."""

    token: TokenOrNone
    applicant: ApplicantAnswer
    known: RecognizedAnswer | None = None


class RegistrationQuestion(Question):
    """Who was identified, the form, and the language the patron is written to in."""

    token: Token
    contact: ContactText
    password: Text
    language: LanguageTag = "ja"


class RegistrationAnswer(Answer):
    """A patron that exists."""

    number: str
    barcode: str
    registered_on: date
    expires_on: date
    setup_url: str
    mail_accepted: bool


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
