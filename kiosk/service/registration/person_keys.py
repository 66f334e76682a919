"""The keyed hash that recognises a person."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.library.books.visits import Visits
from kiosk.patron.applicant import Applicant
from kiosk.patron.person_key import former_person_keys, person_key
from kiosk.service.patrons.keyfile import keyed


@dataclass(frozen=True, slots=True)
class PersonKeys:
    """Made with the service's key; a patron known by an older form of it is known by this one from then on."""

    visits: Visits
    key: bytes = field(repr=False)

    def of(self, applicant: Applicant) -> bytes:
        """Raises StoreUnavailable."""
        person = keyed(self.key, person_key(applicant))
        self.visits.adopt_person([keyed(self.key, former) for former in former_person_keys(applicant)], person)
        return person
