"""Visits and registrations of a library with Koha in one object, as the service uses them one after the other."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Engine

from kiosk.library.books.promised import PromisedRegistrations
from kiosk.library.books.visits import Visits
from kiosk.library.database.founding import bring_up_to_date
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.registration.records import KohaRecords
from kiosk.library.koha.session import Session
from kiosk.library.port import AlreadyRegistered, StoredIdentification


class KohaStore(Visits, PromisedRegistrations):
    """On one database and one Koha."""

    def __init__(
        self,
        engine: Engine,
        session: Session,
        patrons: Patrons,
        *,
        checkpoint: Callable[[str], None] = lambda _step: None,
    ) -> None:
        bring_up_to_date(engine)
        Visits.__init__(self, engine, checkpoint=checkpoint)
        PromisedRegistrations.__init__(
            self, engine, lambda: KohaRecords(patrons, session.pace.begin(), checkpoint), checkpoint=checkpoint
        )
        self._session = session

    def add_identification(self, identification: StoredIdentification) -> None:
        """As ``service/identify`` does it."""
        if self.knows(identification.applicant, identification.person_key):
            raise AlreadyRegistered("not at a kiosk")
        super().add_identification(identification)

    def close(self) -> None:
        self._session.close()
        self._engine.dispose()
