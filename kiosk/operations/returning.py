"""What a card does for a patron who is known already: proving whose record it is, and the acts of ``Act``.

Everything that takes a ``token`` (of ``Recognized``) is Refused K104 when that has expired or is another kiosk's, K405
when the record is not proved to be this person's or the act is not one the card signed for, and K407 when too much was
done for this patron today.  The same ``idempotency_key`` with the same token is the same act: it is done once, and
answered again.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date

from kiosk.dataclass import dataclass
from kiosk.operations.operation import Operation, Repeat
from kiosk.patron.registration import Contact, Field
from kiosk.patron.returning import KnownRecord, Recognized


@dataclass(frozen=True, slots=True)
class PatronRecognized:
    """The signature is this person's; what follows hangs on a second thing that agrees."""

    recognized: Recognized = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecordProved:
    """The record is this person's."""

    record: KnownRecord = field(repr=False)


@dataclass(frozen=True, slots=True)
class CardReissued:
    """The number again, as in ``PatronRegistered``; days are None where the library's system does not say."""

    number: str = field(repr=False)
    barcode: str = field(repr=False)
    registered_on: date | None
    expires_on: date | None
    setup_url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PasswordReset:
    """The new password is set and every session has ended.  ``number`` is '' where the card signed for no 再発行."""

    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecordUpdated:
    """The record as it is now."""

    record: KnownRecord = field(repr=False)


@dataclass(frozen=True, slots=True)
class TermRenewed:
    """The term now ends on ``expires_on``."""

    expires_on: date
    record: KnownRecord = field(repr=False)


ReturningAnswer = PatronRecognized | RecordProved | CardReissued | PasswordReset | RecordUpdated | TermRenewed
"""What a visit waits for here."""


@dataclass(frozen=True, slots=True)
class RecognizePatron(Operation[PatronRecognized]):
    """Verify certificate and signature of a document that names acts.  The challenge is used up by asking.

    ``session`` is the token of whoever is logged in, '' = nobody: then the record is theirs, or it is Refused K405.
    Refused besides: K203, K204, K205, K301, K104 as IdentifyPerson; K405 where the card alone tells that only staff can
    help (birth date not whole, 代替文字).
    """

    challenge_id: str
    certificate: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    session: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ProveRecord(Operation[RecordProved]):
    """Compare what was typed with the record: just one of ``phone`` (digits) and ``password`` is not ''.

    Refused K405 ``wrong`` where it does not agree and may be tried again, K405 where it may not (any more).
    """

    token: str = field(repr=False)
    phone: str = field(default="", repr=False)
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ReissueCard(Operation[CardReissued]):
    """再発行."""

    repeat = Repeat.SAFE
    token: str = field(repr=False)
    idempotency_key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ResetPassword(Operation[PasswordReset]):
    """パスワード再設定; opens no session.  K001 with a ``PasswordRefusal`` as variant as for RegisterPatron."""

    repeat = Repeat.SAFE
    token: str = field(repr=False)
    password: str = field(repr=False)
    idempotency_key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class UpdateRecord(Operation[RecordUpdated]):
    """変更: with ``from_card``, name and address as the certificate has them; of ``contact`` just the named ``fields``.

    Refused K402 ``moved`` where the certificate's address is outside the area, K405 ``changed`` where staff have
    changed the record meanwhile; nothing is changed then.
    """

    repeat = Repeat.SAFE
    token: str = field(repr=False)
    from_card: bool
    contact: Contact = field(repr=False)
    fields: tuple[Field, ...]
    idempotency_key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RenewTerm(Operation[TermRenewed]):
    """更新.  Refused K406 with a ``TermRefusal`` as variant, K402 ``moved``."""

    repeat = Repeat.SAFE
    token: str = field(repr=False)
    idempotency_key: str = field(repr=False)
