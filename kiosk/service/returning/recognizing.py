"""From a verified person to whoever may be a patron; nothing of a record is told before a second thing agreed."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.clock import Clock, library_day
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.cards.recognitions import Recognition, Recognitions
from kiosk.library.books.counter.stops import PatronStops
from kiosk.library.port import PerhapsRegistered
from kiosk.library.returning import KnownPatrons, PatronGone, StoredPatron
from kiosk.operations.returning import PatronRecognized, RecognizePatron
from kiosk.patron.applicant import Applicant
from kiosk.patron.names import BORDER, fold_name
from kiosk.patron.residence.address import same_address
from kiosk.patron.returning import Act, Proof, Recognized
from kiosk.problem import Code
from kiosk.service.account.sessions import OpenSessions
from kiosk.service.local.handlers import on
from kiosk.service.port import Refused
from kiosk.service.registration.person_keys import PersonKeys
from kiosk.service.registration.signed import CheckSignature, Signed
from kiosk.service.registration.tokens import LIFETIME, new_token, token_hash
from kiosk.service.returning.record import ShowRecord, seen, whole_birth_date

TYPED = (Proof.PHONE, Proof.PASSWORD)
"""What may be typed where the card alone is not enough."""


@dataclass(frozen=True, slots=True)
class Recognizing:
    """Makes the token for the acts a card signed for.  May be shared by threads; all raise StoreUnavailable.

    ``offered`` are the acts this service does; ``bars`` and ``stops`` name patrons for whom a card does nothing.
    """

    known: KnownPatrons
    offered: tuple[Act, ...]
    recognitions: Recognitions
    bars: CardBars
    stops: PatronStops
    show: ShowRecord
    clock: Clock

    def acts_of(self, signed: Signed) -> tuple[Act, ...]:
        """What of that this service does (any more)."""
        return tuple(act for act in signed.acts if act in self.offered)

    def find(self, applicant: Applicant, person_key: bytes) -> list[StoredPatron]:
        """Every record of the person's name and birth date; whom only staff could tell is nobody."""
        try:
            return self.known.find(applicant, person_key)
        except PerhapsRegistered:
            return []

    def by_card(self, kiosk_id: str, signed: Signed, person_key: bytes) -> Recognized:
        """Their record is shown where there is just one, and its address is the certificate's.

        Refused K405 where the card tells that only staff can help, whatever the records say.
        """
        check_card(signed.applicant)
        found = self.find(signed.applicant, person_key)
        own = found[0] if len(found) == 1 and not self.is_barred(found[0]) else None
        if own is not None and not same_address(own.address, signed.applicant.address):
            own = None
        return self._keep(kiosk_id, signed, person_key, own, Proof.ADDRESS)

    def in_session(self, kiosk_id: str, signed: Signed, person_key: bytes, member_key: str) -> Recognized:
        """The record of whoever is logged in, if it is this person's; they may have had another family name.

        Refused K405.
        """
        check_card(signed.applicant)
        own = self.read(member_key)
        if not is_same_person(own, signed.applicant):
            raise Refused(Code.NOT_CONFIRMED, "the card is another person's than the session")
        if any(other.key != own.key for other in self.find(signed.applicant, person_key)):
            raise Refused(Code.NOT_CONFIRMED, "the person has another record")
        self.refuse_barred(own)
        return self._keep(kiosk_id, signed, person_key, own, Proof.SESSION)

    def of_token(self, token: str, kiosk_id: str) -> Recognition:
        """Whom the token was made for.  Refused K104."""
        hashed = token_hash(token, kiosk_id)
        recognition = self.recognitions.find(hashed, kiosk_id=kiosk_id, now=self.clock.now())
        if recognition is None:
            raise Refused(Code.READ_AGAIN, "the recognition is unknown, expired or another kiosk's")
        return recognition

    def read(self, member_key: str) -> StoredPatron:
        """The record now.  Refused K405."""
        try:
            return self.known.read(member_key)
        except PatronGone:
            raise Refused(Code.NOT_CONFIRMED, "the record is gone") from None

    def is_barred(self, record: StoredPatron) -> bool:
        """Whether staff did so at the counter."""
        return bool(self.bars.barred([record.number]) or self.stops.stopped([record.number]))

    def refuse_barred(self, record: StoredPatron) -> None:
        """Refused K405 where staff did so."""
        if self.is_barred(record):
            raise Refused(Code.NOT_CONFIRMED, "staff barred what a card can do for this patron")

    def _keep(
        self, kiosk_id: str, signed: Signed, person_key: bytes, own: StoredPatron | None, proof: Proof
    ) -> Recognized:
        token, now, acts = new_token(), self.clock.now(), self.acts_of(signed)
        recognition = Recognition(
            token_hash=token_hash(token, kiosk_id),
            applicant=signed.applicant,
            person_key=person_key,
            acts=acts,
            kiosk_id=kiosk_id,
            consent_version=signed.challenge.consent_version,
            document=signed.challenge.document,
            signature=signed.signature,
            issued_at=signed.challenge.issued_at,
            expires_at=now + LIFETIME,
            number="" if own is None else own.number,
            member_key="" if own is None else own.key,
            proof=None if own is None else proof,
            shown="" if own is None else seen(token, own),
        )
        shown = None if own is None else self.show(own, signed.applicant, library_day(now))
        self.recognitions.add(recognition)
        return Recognized(token, signed.applicant, acts, shown, TYPED if own is None else ())


def check_card(applicant: Applicant) -> None:
    """Refused K405 where a part of the birth date is not known, or name or address have 代替文字."""
    whole_birth_date(applicant)
    if applicant.has_substitutes:
        raise Refused(Code.NOT_CONFIRMED, "a character on the card is a substitute")


def is_same_person(record: StoredPatron, applicant: Applicant) -> bool:
    """Whether birth date and name agree; of two names with a border, the family names may differ."""
    born = applicant.birth_date.known()
    if born is None or record.birth_date != born.isoformat():
        return False
    if fold_name(record.name) == fold_name(applicant.name):
        return True
    given = fold_name(applicant.name.partition(BORDER)[2])
    return bool(given) and given == _given(record.name)


def _given(name: str) -> str:
    """What follows the border, to compare: the first space, where a record was typed without one; '' without any."""
    _, border, given = name.partition(BORDER)
    return fold_name(given if border else "".join(name.split()[1:]))


class Recognize:
    """Use case: the card of a person who is no applicant for a registration."""

    def __init__(
        self, check: CheckSignature, keys: PersonKeys, recognizing: Recognizing, sessions: OpenSessions
    ) -> None:
        self._check = check
        self._keys = keys
        self._recognizing = recognizing
        self._sessions = sessions

    @on(RecognizePatron)
    def __call__(self, kiosk_id: str, asked: RecognizePatron) -> PatronRecognized:
        """Refused with the codes of the port.  The challenge is used up, whatever the answer."""
        signed = self._check(kiosk_id, asked)
        if not self._recognizing.acts_of(signed):
            raise Refused(Code.UNEXPECTED, "nothing the card signed for is offered (any more)")
        session = self._sessions.open(asked.session, kiosk_id) if asked.session else None
        person = self._keys.of(signed.applicant)
        if session is None:
            return PatronRecognized(self._recognizing.by_card(kiosk_id, signed, person))
        return PatronRecognized(self._recognizing.in_session(kiosk_id, signed, person, session.member_key))
