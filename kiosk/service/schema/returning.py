"""What crosses the wire for the acts of a patron who is known already."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from kiosk.operations.returning import (
    ProveRecord,
    RecognizePatron,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    UpdateRecord,
)
from kiosk.patron import registration
from kiosk.service.schema.binding import Binding
from kiosk.service.schema.known import RecognizedAnswer, RecordAnswer
from kiosk.service.schema.model import Answer, Question
from kiosk.service.schema.values import KEY, Certificate, ChallengeId, ContactText, Signature, Text, Token

SessionOrNone = Annotated[str, StringConstraints(pattern=r"^(?:[0-9A-Za-z_-]{43})?$")]
TypedPassword = Annotated[str, StringConstraints(max_length=128, pattern=r"^[^\x00]*$")]
TypedPhone = Annotated[str, StringConstraints(pattern=r"^[0-9]{0,20}$")]
NamedField = Annotated[registration.Field, Field(strict=False)]
"""By its value: JSON has no members of an enum, which a strict model wants."""
ContactFields = Annotated[list[NamedField], Field(max_length=len(registration.KINDS))]


class RecognitionQuestion(Question):
    """What the card gave, and the token of whoever is logged in."""

    challenge_id: ChallengeId
    certificate: Certificate
    signature: Signature
    session: SessionOrNone = ""


class RecognitionAnswer(RecognizedAnswer):
    """Who it is, and the token for the acts the card signed for."""

    inlined = "recognized"


class ProofQuestion(Question):
    """One of the two as typed; the other is empty."""

    token: Token
    phone: TypedPhone = ""
    password: TypedPassword = ""


class ProofAnswer(RecordAnswer):
    """The record."""

    inlined = "record"


class ReissueQuestion(Question):
    """再発行; nothing more to say."""

    token: Token


class ReissueAnswer(Answer):
    """The number again."""

    number: str
    barcode: str
    registered_on: date | None
    expires_on: date | None
    setup_url: str


class ResetQuestion(Question):
    """パスワード再設定."""

    token: Token
    password: Text


class ResetAnswer(Answer):
    """The number, where the card signed for 再発行, too."""

    number: str


class UpdateQuestion(Question):
    """変更: from the certificate, and of the contact the named fields."""

    token: Token
    from_card: bool
    contact: ContactText
    fields: ContactFields


class UpdateAnswer(RecordAnswer):
    """The record as it is now."""

    inlined = "record"


class TermQuestion(Question):
    """更新; nothing more to say."""

    token: Token


class RenewedAnswer(Answer):
    """The new end, and the record as it is now."""

    expires_on: date
    record: RecordAnswer


BINDINGS = (
    Binding(
        RecognizePatron,
        "recognize",
        "POST",
        "recognitions",
        "Verify what the card signed for acts of a patron who is known already.",
        body=RecognitionQuestion,
        answer=RecognitionAnswer,
        status=201,
    ),
    Binding(
        ProveRecord,
        "prove",
        "POST",
        "recognitions/proof",
        "Compare telephone or password with the record of the person the card named.",
        body=ProofQuestion,
        answer=ProofAnswer,
    ),
    Binding(
        ReissueCard,
        "reissue",
        "POST",
        "acts/reissue",
        "再発行: the number again; the same idempotency key is the same act.",
        headers=KEY,
        body=ReissueQuestion,
        answer=ReissueAnswer,
    ),
    Binding(
        ResetPassword,
        "reset_password",
        "POST",
        "acts/password",
        "パスワード再設定: all sessions end; the same idempotency key is the same act.",
        headers=KEY,
        body=ResetQuestion,
        answer=ResetAnswer,
    ),
    Binding(
        UpdateRecord,
        "update_record",
        "POST",
        "acts/change",
        "変更: name and address from the certificate, contact as typed; the same idempotency key is the same act.",
        headers=KEY,
        body=UpdateQuestion,
        answer=UpdateAnswer,
    ),
    Binding(
        RenewTerm,
        "renew_term",
        "POST",
        "acts/renewal",
        "更新: a new term; the same idempotency key is the same act.",
        headers=KEY,
        body=TermQuestion,
        answer=RenewedAnswer,
    ),
)
