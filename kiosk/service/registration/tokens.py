"""Tokens that let a kiosk register the person it has just identified; the store knows only their hash."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Sequence
from datetime import timedelta

from kiosk.patron.registration import Contact
from kiosk.problem import Code
from kiosk.service.port import Refused

LIFETIME = timedelta(minutes=30)
"""From identification to registration: the time a slow typist needs for the form."""

TOKEN_BYTES = 32
MOST_TOKENS = 4096
"""Good ones that are remembered at once."""


def new_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str, kiosk_id: str) -> str:
    """SHA-256, lower-case hex; a token is random enough to need no salt, and worth nothing to another kiosk."""
    return hashlib.sha256(f"{kiosk_id}\0{token}".encode("utf-8", "surrogatepass")).hexdigest()


def kiosk_token_hash(token: str) -> str:
    """What the register keeps of a kiosk's own token."""
    return hashlib.sha256(b"kiosk\0" + token.encode("utf-8", "surrogatepass")).hexdigest()


class GoodTokens:
    """Which tokens were good when they were last looked up, by their hashes; a few thousand of them."""

    def __init__(self) -> None:
        self._hashes: set[str] = set()

    def __contains__(self, token: str) -> bool:
        return kiosk_token_hash(token) in self._hashes

    def put(self, token: str, *, good: bool) -> None:
        if not good:
            self._hashes.discard(kiosk_token_hash(token))
            return
        if len(self._hashes) >= MOST_TOKENS:
            self._hashes.clear()
        self._hashes.add(kiosk_token_hash(token))


LONGEST_KEY = 100
"""Characters an idempotency key may have."""


def check_key(idempotency_key: str) -> None:
    """Refused K001 for one of another length."""
    if not 1 <= len(idempotency_key) <= LONGEST_KEY:
        raise Refused(Code.UNEXPECTED, "no usable idempotency key")


def token_digest(token: str, what: str, values: Sequence[object]) -> str:
    """Distinguishes ``values``, only for the holder of the token; ``what`` they are keeps kinds apart."""
    text = json.dumps(values).encode("ascii")
    return hmac.new(token.encode("utf-8", "surrogatepass"), what.encode("ascii") + b"\0" + text, "sha256").hexdigest()


def form_digest(token: str, contact: Contact, password: str) -> str:
    """Distinguishes forms, only for the holder of the identification's token.

    The store keeps it with the token's hash only, so that it can't be used to guess a password.  Databases hold
    digests of the first four fields and the password: a later field counts by its name, and only where it is filled.
    """
    later = contact.texts()
    first = [later.pop(name) for name in ("kana_family", "kana_given", "phone", "email")]
    return token_digest(token, "form", [*first, password, *(item for item in later.items() if item[1])])
