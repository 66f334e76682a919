"""The library service inside the kiosk: the same calls as over HTTPS, without a network."""

from __future__ import annotations

import logging
from collections.abc import Callable

from kiosk.faults import describe, told
from kiosk.library.port import StoreError
from kiosk.operations.operation import A, Operation
from kiosk.patron.registration import Contact
from kiosk.problem import Code
from kiosk.service.answers import answers
from kiosk.service.challenge import MakeChallenge
from kiosk.service.identify import Identify
from kiosk.service.local.handlers import Handlers
from kiosk.service.port import Challenge, Identification, Refused, Registration, Unavailable
from kiosk.service.register import Register

log = logging.getLogger("kiosk.service")


class LocalService:
    """A :class:`~kiosk.service.port.LibraryService` for the one kiosk it runs in; may be shared by threads."""

    def __init__(
        self,
        handlers: Handlers,
        *,
        kiosk_id: str,
        challenge: MakeChallenge,
        identify: Identify,
        register: Register,
        notices: tuple[str, ...],
        close: Callable[[], None] = lambda: None,
    ) -> None:
        self._handlers = handlers
        self._kiosk_id = kiosk_id
        self._challenge = challenge
        self._identify = identify
        self._register = register
        self._notices = notices
        self._close = close

    def ask(self, operation: Operation[A]) -> A:
        """Have it handled; whatever goes wrong becomes one of the port's exceptions.  The log has no personal data."""
        name = type(operation).__name__
        try:
            handler: Callable[[str, Operation[A]], A] = self._handlers[type(operation)]
            return handler(self._kiosk_id, operation)
        except Refused as no:
            log.info("%s refused: %s", name, told(no))
            raise
        except StoreError as error:
            log.error("%s unavailable: %s", name, told(error))
            raise Unavailable(f"patron store: {type(error).__name__}") from None
        except Exception as error:
            log.error("%s unavailable: unforeseen %s", name, describe(error))
            raise Unavailable(f"unforeseen {type(error).__name__}") from None

    @answers
    def challenge(self, *, kiosk_id: str, consent_version: str) -> Challenge:
        """Make a single-use application document.  Refused K001 for another kiosk or consent version."""
        if kiosk_id != self._kiosk_id:
            raise Refused(Code.UNEXPECTED, "the kiosk calls itself by another name than its service does")
        return self._challenge(kiosk_id=kiosk_id, consent_version=consent_version)

    @answers
    def prepare(self, *, certificate: bytes) -> None:
        """Begin to ask whether the certificate was revoked; ``identify`` joins."""
        self._identify.prepare(certificate)

    @answers
    def identify(self, *, challenge_id: str, certificate: bytes, signature: bytes) -> Identification:
        """Verify, apply eligibility, find duplicates."""
        return self._identify(
            kiosk_id=self._kiosk_id, challenge_id=challenge_id, certificate=certificate, signature=signature
        )

    @answers
    def register(self, *, token: str, contact: Contact, password: str, idempotency_key: str) -> Registration:
        """Create the patron, once for each idempotency key."""
        return self._register(
            kiosk_id=self._kiosk_id, token=token, contact=contact, password=password, idempotency_key=idempotency_key
        )

    def startup_warnings(self) -> tuple[str, ...]:
        """What IT must know at start."""
        return self._notices

    def close(self) -> None:
        """Give the database back; no call may follow."""
        self._close()
