"""One-time addresses that show a patron the number on the phone."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.library.books.setup_codes import SetupCard, SetupCodes
from kiosk.library.books.tasks import NewSetupCode
from kiosk.settings.tables.setup_page import SetupPage

SETUP_PATH = "/setup/"
CODE = re.compile(r"[0-9A-Za-z_-]{24}")
_BYTES = 18
"""144 bits of the identification's random token."""


class SetupLinks:
    """Makes the addresses, and opens them; may be shared by threads."""

    def __init__(self, settings: SetupPage, codes: SetupCodes, clock: Clock) -> None:
        self._settings = settings
        self._codes = codes
        self._clock = clock

    @staticmethod
    def code(token: str, kiosk_id: str) -> str:
        """The code of a registration, always the same for its token, so that a lost answer can be given again.

        Nobody without the token can make it, and it does not tell the token (HMAC-SHA256, RFC 2104).
        """
        digest = hmac.digest(token.encode("utf-8", "surrogatepass"), f"setup\0{kiosk_id}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest[:_BYTES]).decode("ascii")

    def new(self, code: str) -> NewSetupCode:
        """What the store is to keep."""
        return NewSetupCode(_hash(code), self._clock.now() + timedelta(hours=self._settings.hours))

    def make(self, token: str, kiosk_id: str, card: SetupCard) -> str:
        """An address for the patron of this session.  Raises StoreUnavailable."""
        code = self.code(token, kiosk_id)
        self._codes.add(self.new(code), card)
        return self.url(code)

    def url(self, code: str) -> str:
        """The address for the QR code."""
        return f"{self._settings.public_url}{SETUP_PATH}{code}"

    def open(self, code: str) -> SetupCard | None:
        """What the code shows; None for one that is unknown or over.  Raises StoreUnavailable."""
        if not CODE.fullmatch(code):
            return None
        return self._codes.open(_hash(code), self._clock.now(), timedelta(minutes=self._settings.minutes))

    def purge(self) -> None:
        """Forget codes that are over.  Raises StoreUnavailable."""
        self._codes.purge(self._clock.now())


def _hash(code: str) -> str:
    return hashlib.sha256(b"setup\0" + code.encode("ascii")).hexdigest()
