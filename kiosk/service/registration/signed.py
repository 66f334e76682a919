"""From what a card signed to who it was, and what they applied for."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.clock import Clock
from kiosk.identity.document import BadDocument, applied_for, decode
from kiosk.identity.verify import NotAccepted, Verifier
from kiosk.library.books.visits import Visits
from kiosk.library.port import StoredChallenge
from kiosk.operations.registration import IdentifyPerson
from kiosk.operations.returning import RecognizePatron
from kiosk.patron.applicant import Applicant
from kiosk.patron.returning import Act
from kiosk.problem import Code
from kiosk.service.port import Refused
from kiosk.service.refusals import refused


@dataclass(frozen=True, slots=True)
class Signed:
    """A person the service has verified; ``acts`` are those the document names, whatever the kiosk says."""

    applicant: Applicant = field(repr=False)
    acts: tuple[Act, ...]
    challenge: StoredChallenge = field(repr=False)
    signature: bytes = field(repr=False)


class CheckSignature:
    """Takes a challenge, once, and verifies certificate and signature.  May be shared by threads."""

    def __init__(self, visits: Visits, verifier: Verifier, clock: Clock) -> None:
        self._visits = visits
        self._verifier = verifier
        self._clock = clock

    def __call__(self, kiosk_id: str, asked: IdentifyPerson | RecognizePatron) -> Signed:
        """Refused K104, K203, K204, K205, K301; K001 for a document that was made for the other of the two."""
        challenge = self._visits.take_challenge(asked.challenge_id, kiosk_id=kiosk_id, now=self._clock.now())
        if challenge is None:
            raise Refused(Code.READ_AGAIN, "the challenge is unknown, used, expired or another kiosk's")
        try:
            document = decode(challenge.document)
            acts = applied_for(document)
        except BadDocument:
            raise Refused(Code.READ_AGAIN, "the challenge was made by another version") from None
        if document.registers != isinstance(asked, IdentifyPerson):
            raise Refused(Code.UNEXPECTED, "the document was made for something else")
        try:
            applicant = self._verifier.verify(
                certificate=asked.certificate, signature=asked.signature, document=challenge.document
            )
        except NotAccepted as no:
            raise refused(no.reason, no.detail) from None
        return Signed(applicant, acts, challenge, asked.signature)
