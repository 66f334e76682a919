"""How the service shows Koha who it is: OAuth2 client credentials (RFC 6749, 4.4), or Basic (RFC 7617)."""

from __future__ import annotations

import base64
import threading
import time
from typing import Protocol

from kiosk.concurrency import Deadline
from kiosk.library.koha.faults import KohaUnavailable
from kiosk.library.koha.http import Answer, Question, Wire

EARLY = 60.0
"""Seconds before its end at which a token is renewed."""


class Access(Protocol):
    """What goes into the Authorization header; may block on Koha."""

    def header(self, wire: Wire, deadline: Deadline) -> str:
        """The header.  Raises KohaUnavailable or KohaRefused."""

    def doubt(self, header: str) -> bool:
        """Koha did not accept this header; whether asking with a new one makes sense."""


class Basic:
    """User name and password of a staff patron; the name is the userid, never a card number (Koha answers 500)."""

    def __init__(self, user: str, word: str) -> None:
        self._header = "Basic " + base64.b64encode(f"{user}:{word}".encode()).decode("ascii")

    def header(self, wire: Wire, deadline: Deadline) -> str:  # noqa: ARG002 - an Access
        return self._header

    def doubt(self, header: str) -> bool:  # noqa: ARG002 - an Access
        return False


class ClientCredentials:
    """Fetches a Bearer token and keeps it until shortly before its end; may be shared by threads."""

    def __init__(self, client_id: str, word: str) -> None:
        self._form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": word}
        self._lock = threading.Lock()
        self._header = ""
        self._until = 0.0

    def header(self, wire: Wire, deadline: Deadline) -> str:
        """The token there is, or a new one."""
        with self._lock:
            if not self._header or time.monotonic() >= self._until:
                self._fetch(wire, deadline)
            return self._header

    def doubt(self, header: str) -> bool:
        """Forget the token, unless another thread has a newer one already."""
        with self._lock:
            if header == self._header:
                self._header = ""
        return True

    def _fetch(self, wire: Wire, deadline: Deadline) -> None:
        begun = time.monotonic()
        answer: Answer = wire.ask(Question("POST", "/oauth/token", form=self._form), None, deadline)
        data = answer.data("the API client gets no token", 200)
        token = data.get("access_token") if isinstance(data, dict) else None
        if not (isinstance(token, str) and token and token.isascii() and token.isprintable() and " " not in token):
            raise KohaUnavailable("the answer to the API client holds no token")
        lasts = data.get("expires_in")
        seconds = float(lasts) if isinstance(lasts, int) and not isinstance(lasts, bool) else 0.0
        self._header, self._until = f"Bearer {token}", begun + max(seconds - EARLY, seconds / 2)
