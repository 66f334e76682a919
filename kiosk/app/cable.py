"""The demo's network cable: the library service, as long as nobody pulls it."""

from __future__ import annotations

from threading import Event as Flag

from kiosk.operations.operation import A, Operation
from kiosk.patron.registration import Contact
from kiosk.service.port import Challenge, Identification, LibraryService, Registration, Unavailable


class DroppableService:
    """The library service behind a network cable that can be pulled."""

    def __init__(self, service: LibraryService) -> None:
        self._service = service
        self.dropped = Flag()

    def _through(self) -> LibraryService:
        if self.dropped.is_set():
            raise Unavailable("the demo's network is cut")
        return self._service

    def ask(self, operation: Operation[A]) -> A:
        """As the service behind it, while the cable is in."""
        return self._through().ask(operation)

    def challenge(self, *, kiosk_id: str, consent_version: str) -> Challenge:
        """As the service behind it, while the cable is in."""
        return self._through().challenge(kiosk_id=kiosk_id, consent_version=consent_version)

    def prepare(self, *, certificate: bytes) -> None:
        """As the service behind it, while the cable is in."""
        self._through().prepare(certificate=certificate)

    def identify(self, *, challenge_id: str, certificate: bytes, signature: bytes) -> Identification:
        """As the service behind it, while the cable is in."""
        return self._through().identify(challenge_id=challenge_id, certificate=certificate, signature=signature)

    def register(self, *, token: str, contact: Contact, password: str, idempotency_key: str) -> Registration:
        """As the service behind it, while the cable is in."""
        return self._through().register(
            token=token, contact=contact, password=password, idempotency_key=idempotency_key
        )

    def startup_warnings(self) -> tuple[str, ...]:
        """What the service says at start."""
        return self._service.startup_warnings()
