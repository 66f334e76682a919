"""Kinds of values that cross the wire for more than one call."""

from __future__ import annotations

import base64
import binascii
from dataclasses import MISSING, fields
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

from kiosk.patron.registration import Contact
from kiosk.patron.returning import Act
from kiosk.service.schema.binding import HeaderField
from kiosk.service.schema.model import Question

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
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,8})?$", max_length=12)]
ConsentVersion = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$")]
ChallengeId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,64}$")]
Token = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,128}$")]
IdempotencyKey = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,100}$")]
Text = Annotated[str, StringConstraints(max_length=254, pattern=r"^[^\x00]*$")]
Certificate = Annotated[bytes, *_blob(MOST_CERTIFICATE)]
Signature = Annotated[bytes, *_blob(MOST_SIGNATURE)]
Document = Annotated[bytes, *_blob(MOST_DOCUMENT)]
TokenOrNone = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{0,128}$")]
Acts = Annotated[list[Annotated[Act, Field(strict=False)]], Field(max_length=len(Act))]


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


ContactText = Annotated[
    Contact,
    GetPydanticSchema(lambda _source, handler: handler(_contact_question)),
    AfterValidator(_contact),
    PlainSerializer(Contact.texts),
]
"""The form's texts."""

KEY = {
    "idempotency_key": HeaderField("Idempotency-Key", IdempotencyKey, "the same key makes one patron only"),
}
