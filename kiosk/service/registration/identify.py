"""From what a card signed to a person who may fill in the form."""

from __future__ import annotations

from kiosk.clock import Clock, library_day
from kiosk.identity.verify import Verifier
from kiosk.library.books.visits import Visits
from kiosk.library.port import PerhapsRegistered, Registrations, StoredIdentification
from kiosk.operations.registration import IdentifyPerson, PersonIdentified, Prepared, PrepareIdentification
from kiosk.patron.eligibility import EligibilityRules, check_eligibility
from kiosk.problem import Code
from kiosk.service.local.handlers import on
from kiosk.service.port import Refused
from kiosk.service.refusals import UNCLEAR, refused
from kiosk.service.registration.person_keys import PersonKeys
from kiosk.service.registration.signed import CheckSignature, Signed
from kiosk.service.registration.tokens import LIFETIME, new_token, token_hash
from kiosk.service.returning.recognizing import Recognizing


class Identify:
    """Use case: genuine first, then area and age, then whether the person is registered already."""

    def __init__(
        self,
        check: CheckSignature,
        visits: Visits,
        registrations: Registrations,
        verifier: Verifier,
        rules: EligibilityRules,
        keys: PersonKeys,
        recognizing: Recognizing,
        clock: Clock,
    ) -> None:
        self._check = check
        self._visits = visits
        self._registrations = registrations
        self._verifier = verifier
        self._rules = rules
        self._keys = keys
        self._recognizing = recognizing
        self._clock = clock

    @on(PrepareIdentification)
    def prepare(self, kiosk_id: str, asked: PrepareIdentification) -> Prepared:  # noqa: ARG002 - as all handlers
        """Begin what can be found out about a certificate before its signature is there."""
        self._verifier.prepare(asked.certificate)
        return Prepared()

    @on(IdentifyPerson)
    def __call__(self, kiosk_id: str, asked: IdentifyPerson) -> PersonIdentified:
        """Refused with the codes of the port.  The challenge is used up, whatever the answer."""
        signed = self._check(kiosk_id, asked)
        applicant = signed.applicant
        today = library_day(self._clock.now())
        ineligible = check_eligibility(applicant, self._rules, today)
        if ineligible is not None:
            raise refused(ineligible, ineligible.value)
        person = self._keys.of(applicant)
        if self._registrations.is_registered(person):
            return self._duplicate(kiosk_id, signed, person, "registered already")
        try:
            known = self._registrations.knows(applicant, person)
        except PerhapsRegistered:
            raise Refused(Code.DUPLICATE, "somebody there may be this person", UNCLEAR) from None
        if known:
            return self._duplicate(kiosk_id, signed, person, "registered already, not at a kiosk")
        token = new_token()
        found = StoredIdentification(
            token_hash(token, kiosk_id),
            applicant,
            person,
            signed.challenge,
            signed.signature,
            self._clock.now() + LIFETIME,
        )
        self._visits.add_identification(found)
        return PersonIdentified(token, applicant)

    def _duplicate(self, kiosk_id: str, signed: Signed, person: bytes, detail: str) -> PersonIdentified:
        """Refused K401, unless the card signed for what can be done in that case."""
        if not self._recognizing.acts_of(signed) or signed.applicant.has_substitutes:
            raise Refused(Code.DUPLICATE, detail)
        return PersonIdentified("", signed.applicant, self._recognizing.by_card(kiosk_id, signed, person))
