"""What a person is shown of their record, and what of it the certificate would change."""

from __future__ import annotations

from datetime import date
from functools import partial

from kiosk.library.returning import KnownPatrons, StoredPatron
from kiosk.patron.applicant import Applicant
from kiosk.patron.eligibility import check_area
from kiosk.patron.names import fold_name
from kiosk.patron.residence.address import same_address
from kiosk.patron.returning import Act, KnownRecord, TermOffer, TermRefusal, masked_email, masked_phone
from kiosk.problem import Code
from kiosk.service.port import Refused
from kiosk.service.registration.tokens import token_digest
from kiosk.service.returning.term import term_offer
from kiosk.service.rules import LibraryRules


class ShowRecord:
    """Makes what is shown of a record; telephone and e-mail are masked here."""

    def __init__(self, rules: LibraryRules, known: KnownPatrons, usual_category: str | None) -> None:
        """``usual_category`` as in ``LibrarySystem``."""
        self._rules = rules
        self._known = known
        self._usual = usual_category

    def __call__(self, stored: StoredPatron, applicant: Applicant, today: date) -> KnownRecord:
        """Raises StoreUnavailable; Refused K405 where the card does not tell the birth date."""
        born = whole_birth_date(applicant)
        return KnownRecord(
            name=stored.name,
            kana_family=stored.kana_family,
            kana_given=stored.kana_given,
            address=stored.address,
            phone=masked_phone(stored.phone),
            email=masked_email(stored.email),
            expires_on=stored.expires_on,
            moved=not same_address(stored.address, applicant.address),
            renamed=fold_name(stored.name) != fold_name(applicant.name),
            outside=self.is_outside(applicant),
            term=self._term(stored, born, today),
        )

    def _term(self, stored: StoredPatron, born: date, today: date) -> TermOffer:
        """Where no term is renewed with a card, the library system is not asked what is in the way."""
        if Act.RENEWAL not in self._rules.returning.offered:
            return TermOffer(None, TermRefusal.COUNTER)
        return term_offer(
            self._rules, stored, born, today, partial(self._known.term_obstacle, stored, today), self._usual
        )

    def is_outside(self, applicant: Applicant) -> bool:
        """Whether the certificate's address is none of the library's area."""
        return check_area(applicant.address, self._rules.eligibility.rules) is not None


def whole_birth_date(applicant: Applicant) -> date:
    """The birth date, which every proof rests on.  Refused K405 where a part is not known."""
    born = applicant.birth_date.known()
    if born is None:
        raise Refused(Code.NOT_CONFIRMED, "the birth date is not known whole")
    return born


def seen(token: str, stored: StoredPatron) -> str:
    """A digest of what a person is shown and may change; it says nothing without the token."""
    return token_digest(token, "shown", [stored.name, stored.address, stored.phone, stored.email])
