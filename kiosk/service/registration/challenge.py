"""Makes the application document a card signs."""

from __future__ import annotations

import secrets
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.identity.document import make_document
from kiosk.library.books.visits import Visits
from kiosk.library.port import StoredChallenge
from kiosk.operations.registration import ChallengeMade, FetchChallenge
from kiosk.problem import Code
from kiosk.service.local.handlers import on
from kiosk.service.port import Refused
from kiosk.service.rules import LibraryRules

LIFETIME = timedelta(minutes=10)
"""From consent to signature: long enough for a slow typist, short enough that a lost one is worth nothing."""


class MakeChallenge:
    """Use case: a single-use document for one kiosk, with the consent text that kiosk showed."""

    def __init__(self, rules: LibraryRules, visits: Visits, clock: Clock) -> None:
        self._rules = rules
        self._visits = visits
        self._clock = clock

    @on(FetchChallenge)
    def __call__(self, kiosk_id: str, asked: FetchChallenge) -> ChallengeMade:
        """Refused K001 for another kiosk, or a consent text the library does not have."""
        if asked.kiosk_id != kiosk_id:
            raise Refused(Code.UNEXPECTED, "the kiosk calls itself by another name than its service does")
        consent = self._rules.consent
        if asked.consent_version != consent.version:
            raise Refused(Code.UNEXPECTED, "the kiosk showed another version of the consent text")
        now = self._clock.now().replace(microsecond=0)
        document = make_document(
            library=self._rules.library.name,
            kiosk=kiosk_id,
            consent_version=consent.version,
            consent_text=consent.text,
            now=now,
        ).encode()
        stored = StoredChallenge(
            challenge_id=secrets.token_hex(16),
            kiosk_id=kiosk_id,
            consent_version=consent.version,
            document=document,
            issued_at=now,
            expires_at=now + LIFETIME,
        )
        self._visits.add_challenge(stored)
        return ChallengeMade(stored.challenge_id, document, stored.expires_at)
