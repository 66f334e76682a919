"""Whether what was typed agrees with the record of the person on the card."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from kiosk.clock import Clock, library_day
from kiosk.library.books.cards.recognitions import Recognition, Recognitions
from kiosk.library.members import Members
from kiosk.library.port import StoreError
from kiosk.library.returning import KnownPatrons, StoredPatron
from kiosk.operations.returning import ProveRecord, RecordProved
from kiosk.patron.phone import fold_phone
from kiosk.patron.returning import Proof
from kiosk.problem import Code
from kiosk.service.local.handlers import on
from kiosk.service.port import Refused
from kiosk.service.returning.limits import MOST_TRIES, ProofLimits
from kiosk.service.returning.recognizing import Recognizing
from kiosk.service.returning.record import seen

NOBODY = "-"
"""Nobody's number: a password is compared with its, so that no record takes as long as one."""
WRONG = "wrong"
"""The variant of K405 for what may be typed once more."""


@dataclass(frozen=True, slots=True)
class Prove:
    """Use case: a record is the person's if it agrees, is the only one of that person, and staff did not bar it."""

    recognizing: Recognizing
    known: KnownPatrons
    members: Members
    recognitions: Recognitions
    limits: ProofLimits
    clock: Clock

    @on(ProveRecord)
    def __call__(self, kiosk_id: str, asked: ProveRecord) -> RecordProved:
        """Refused K104, K405, K001; a try is counted before it is made."""
        if bool(asked.phone) == bool(asked.password):
            raise Refused(Code.UNEXPECTED, "just one of telephone and password proves a record")
        recognition = self.recognizing.of_token(asked.token, kiosk_id)
        hashed = recognition.token_hash
        if recognition.proof is not None:
            return self._proved(recognition, self.recognizing.read(recognition.member_key))
        count = self.recognitions.take_try(hashed, kiosk_id=kiosk_id, now=self.clock.now(), most=MOST_TRIES)
        if count is None:
            raise Refused(Code.NOT_CONFIRMED, "no try is left for this reading of the card")
        try:
            own = self._agreeing(kiosk_id, recognition, asked)
        except StoreError:
            with contextlib.suppress(StoreError):  # the database may be what does not answer
                self.recognitions.give_back(hashed, kiosk_id=kiosk_id, now=self.clock.now())
            raise
        if own is None:
            raise Refused(
                Code.NOT_CONFIRMED,
                "it agrees with no record that may be opened",
                WRONG if count < MOST_TRIES else "",
            )
        proof = Proof.PHONE if asked.phone else Proof.PASSWORD
        now = self.clock.now()
        if not self.recognitions.prove(
            hashed,
            kiosk_id=kiosk_id,
            now=now,
            proof=proof,
            number=own.number,
            member_key=own.key,
            shown=seen(asked.token, own),
        ):
            raise Refused(Code.READ_AGAIN, "the recognition is over, or another call proved it")
        self.limits.agreed(kiosk_id, recognition.person_key, own.number)
        return self._proved(recognition, own)

    def _agreeing(self, kiosk_id: str, recognition: Recognition, asked: ProveRecord) -> StoredPatron | None:
        """The only record of the person, if it agrees and may be opened.  Refused K405 while there were too many."""
        found = self.recognizing.find(recognition.applicant, recognition.person_key)
        numbers = [record.number for record in found] if asked.password else None
        with self.limits.one_try(kiosk_id, recognition.person_key, numbers) as allowed:
            if not allowed:
                raise Refused(Code.NOT_CONFIRMED, "too many tries for this person, or at this kiosk")
            agree = self._by_phone(found, asked.phone) if asked.phone else self._by_password(found, asked.password)
            return agree[0] if len(found) == len(agree) == 1 and not self.recognizing.is_barred(agree[0]) else None

    def _proved(self, recognition: Recognition, own: StoredPatron) -> RecordProved:
        return RecordProved(self.recognizing.show(own, recognition.applicant, library_day(self.clock.now())))

    def _by_phone(self, found: list[StoredPatron], typed: str) -> list[StoredPatron]:
        phone = fold_phone(typed)
        return [record for record in found if phone and phone in map(fold_phone, record.phones)]

    def _by_password(self, found: list[StoredPatron], password: str) -> list[StoredPatron]:
        today = library_day(self.clock.now())
        if not found:
            self.members.login(NOBODY, password, today)
        return [record for record in found if self.known.is_password(record, password, today)]
