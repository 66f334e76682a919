"""What every act with a card has in common: who may, once, how often a day, and who is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time

from sqlalchemy import Connection

from kiosk.clock import LIBRARY_ZONE, Clock, library_day
from kiosk.identity.document import ACTS
from kiosk.library.books.cards.acts import FORMER_EMAILS_KEPT, CardAct, CardActs, NewAct, TooManyActs
from kiosk.library.books.cards.finishing import finish
from kiosk.library.books.cards.recognitions import Recognition, Recognitions
from kiosk.library.port import AlreadyRegistered, KeyReused, PasswordNotAccepted
from kiosk.library.returning import Change, ChangedMeanwhile, PatronGone, StoredPatron
from kiosk.patron.returning import Act, KnownRecord, Proof
from kiosk.problem import Code
from kiosk.service.mail.sender import MailSender
from kiosk.service.port import Refused
from kiosk.service.registration.tokens import check_key, token_digest
from kiosk.service.returning.recognizing import Recognizing

CHANGED = "changed"
"""The variant of K405 for a record that somebody else changed meanwhile."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One call for an act, by whoever may.  ``before`` is what the same key began before, whatever became of it."""

    act: Act
    recognition: Recognition = field(repr=False)
    proof: Proof
    record: StoredPatron = field(repr=False)
    key: str = field(repr=False)
    digest: str = field(repr=False)
    before: CardAct | None


@dataclass(frozen=True, slots=True)
class Details:
    """What an act writes down besides; ``also`` is done in the same transaction, and may be done again."""

    fields: tuple[str, ...] = ()
    addresses: tuple[str, ...] = field(default=(), repr=False)
    former_email: str = field(default="", repr=False)
    also: Callable[[Connection], None] = lambda _db: None


@dataclass(frozen=True, slots=True)
class Acting:
    """May be shared by threads; all raise StoreUnavailable."""

    recognizing: Recognizing
    recognitions: Recognitions
    acts: CardActs
    mail_sender: MailSender | None
    per_day: int
    clock: Clock

    def open(self, kiosk_id: str, act: Act, token: str, key: str, *form: str) -> Asked:
        """Whose record it is, now.

        Refused K104, K405; K001 for an act that is not offered, and for a key of another token, act or ``form``.
        """
        if act not in self.recognizing.offered:
            raise Refused(Code.UNEXPECTED, "returning.acts does not offer this act")
        check_key(key)
        recognition = self.recognizing.of_token(token, kiosk_id)
        if act not in recognition.acts:
            raise Refused(Code.NOT_CONFIRMED, "the card did not sign for this act")
        if recognition.proof is None:
            raise Refused(Code.NOT_CONFIRMED, "the record is not proved to be this person's")
        digest = token_digest(token, "act", [act.value, *form])
        try:
            before = self.acts.of_key(key, recognition.token_hash)
        except KeyReused:
            raise _key_reused() from None
        if before is not None and (before.act, before.form_digest) != (act, digest):
            raise _key_reused()
        record = self.recognizing.read(recognition.member_key)
        self.recognizing.refuse_barred(record)
        return Asked(act, recognition, recognition.proof, record, key, digest, before)

    def do(self, asked: Asked, change: Change, details: Details) -> StoredPatron:
        """Have it done, once; the record as it is then.  Refused K405, K407; raises PasswordNotAccepted."""
        recognition = asked.recognition
        new = NewAct(
            number=recognition.number,
            member_key=recognition.member_key,
            act=asked.act,
            proof=asked.proof,
            at=self.clock.now(),
            idempotency_key=asked.key,
            form_digest=asked.digest,
            fields=details.fields,
            expires_on=getattr(change, "expires_on", None),
            former_email=details.former_email,
            **{
                name: getattr(recognition, name)
                for name in ("kiosk_id", "consent_version", "document", "signature", "token_hash")
            },
        )
        try:
            begun = self.acts.begin(new, most=self.per_day, since=self._midnight())
        except KeyReused:
            raise _key_reused() from None
        except TooManyActs:
            raise Refused(Code.TOO_MANY_ACTS, "too much was done for this patron today") from None
        if begun.done:  # another call with the same key was faster
            return self.recognizing.known.read(asked.record.key)
        mails = self.mail_sender.new_for(details.addresses) if self.mail_sender else []

        def written(db: Connection) -> None:
            finish(db, begun, self.clock.now(), title=ACTS[asked.act], mails=mails)
            details.also(db)

        try:
            return self.recognizing.known.apply(
                asked.record,
                change,
                applicant=recognition.applicant,
                person_key=recognition.person_key,
                finish=written,
            )
        except (ChangedMeanwhile, PatronGone, AlreadyRegistered, PasswordNotAccepted) as no:
            if asked.before is None:  # an earlier call may have changed something: that stays written down
                self.acts.drop(begun.act_id)
            raise _refused(no) from None

    def show(self, asked: Asked, record: StoredPatron) -> KnownRecord:
        """As it is shown to the person."""
        return self.recognizing.show(record, asked.recognition.applicant, library_day(self.clock.now()))

    def see(self, asked: Asked, shown: str) -> None:
        """What the answer shows is what the person has seen from now on."""
        mine = asked.recognition
        self.recognitions.see(mine.token_hash, kiosk_id=mine.kiosk_id, now=self.clock.now(), shown=shown)

    def addresses(self, record: StoredPatron) -> tuple[str, ...]:
        """The present one, and those a card replaced lately."""
        return (record.email, *self.acts.former_emails(record.number, self.clock.now() - FORMER_EMAILS_KEPT))

    def _midnight(self) -> datetime:
        return datetime.combine(library_day(self.clock.now()), time(), LIBRARY_ZONE)


def _refused(no: ChangedMeanwhile | PatronGone | AlreadyRegistered | PasswordNotAccepted) -> Exception:
    match no:
        case ChangedMeanwhile():
            return Refused(Code.NOT_CONFIRMED, "the record was changed meanwhile", CHANGED)
        case PasswordNotAccepted():
            return no
        case PatronGone():
            return Refused(Code.NOT_CONFIRMED, "the record is gone")
        case AlreadyRegistered():
            return Refused(Code.NOT_CONFIRMED, "the person has another record")


def _key_reused() -> Refused:
    return Refused(Code.UNEXPECTED, "the idempotency key belongs to another act")
