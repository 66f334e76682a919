"""The library's side inside the kiosk: the same calls as over HTTPS, without a network."""

from __future__ import annotations

import functools
import logging
import traceback
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from kiosk.library.port import StoreError
from kiosk.patron.registration import Contact
from kiosk.service.challenge import MakeChallenge
from kiosk.service.identify import Identify
from kiosk.service.port import Challenge, Identification, Refused, Registration, Unavailable
from kiosk.service.register import Register

log = logging.getLogger("kiosk.service")

P = ParamSpec("P")
R = TypeVar("R")


def _answers(method: Callable[Concatenate[LocalService, P], R]) -> Callable[Concatenate[LocalService, P], R]:
    """Hold the port's promise: Refused or Unavailable and nothing else; the log has no personal data."""

    @functools.wraps(method)
    def guarded(self: LocalService, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(self, *args, **kwargs)
        except Refused as no:
            log.info("%s refused: %s", method.__name__, no)
            raise
        except StoreError as error:
            log.error("%s unavailable: %s: %s", method.__name__, type(error).__name__, error)
            raise Unavailable(f"patron store: {type(error).__name__}") from None
        except Exception as error:
            # Neither text nor values of an unforeseen error: they may name the person.
            frame = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{frame.filename}:{frame.lineno}"
            log.error("%s unavailable: unforeseen %s at %s", method.__name__, type(error).__name__, place)
            raise Unavailable(f"unforeseen {type(error).__name__}") from None

    return guarded


class LocalService:
    """A :class:`~kiosk.service.port.LibraryService` for the one kiosk it runs in; may be shared by threads."""

    def __init__(
        self,
        *,
        kiosk_id: str,
        challenge: MakeChallenge,
        identify: Identify,
        register: Register,
        notices: tuple[str, ...],
        close: Callable[[], None] = lambda: None,
    ) -> None:
        self._kiosk_id = kiosk_id
        self._challenge = challenge
        self._identify = identify
        self._register = register
        self._notices = notices
        self._close = close

    @_answers
    def challenge(self, *, kiosk_id: str, consent_version: str) -> Challenge:
        """Make a single-use application document.  Refused K001 for another kiosk or consent version."""
        if kiosk_id != self._kiosk_id:
            raise Refused("K001", "the kiosk calls itself by another name than its service does")
        return self._challenge(kiosk_id=kiosk_id, consent_version=consent_version)

    @_answers
    def prepare(self, *, certificate: bytes) -> None:
        """Begin to ask whether the certificate was revoked; ``identify`` joins."""
        self._identify.prepare(certificate)

    @_answers
    def identify(self, *, challenge_id: str, certificate: bytes, signature: bytes) -> Identification:
        """Verify, apply eligibility, find duplicates."""
        return self._identify(
            kiosk_id=self._kiosk_id, challenge_id=challenge_id, certificate=certificate, signature=signature
        )

    @_answers
    def register(self, *, token: str, contact: Contact, password: str, idempotency_key: str) -> Registration:
        """Create the patron, once for each idempotency key."""
        return self._register(
            kiosk_id=self._kiosk_id, token=token, contact=contact, password=password, idempotency_key=idempotency_key
        )

    def notices(self) -> tuple[str, ...]:
        """What IT must know at start."""
        return self._notices

    def close(self) -> None:
        """Give the database back; no call may follow."""
        self._close()
