"""Makes the application document a card signs."""

from __future__ import annotations

import secrets
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.identity.document import make_document, purpose_of
from kiosk.library.books.visits import Visits
from kiosk.library.port import StoredChallenge
from kiosk.log.logger import logger
from kiosk.operations.registration import ChallengeMade, FetchChallenge
from kiosk.patron.returning import Act
from kiosk.problem import Code
from kiosk.service.local.handlers import on
from kiosk.service.port import Refused
from kiosk.service.rules import LibraryRules

log = logger("kiosk.service")

LIFETIME = timedelta(minutes=10)
"""From consent to signature: long enough for a slow typist, short enough that a lost one is worth nothing."""


class MakeChallenge:
    """Use case: a single-use document for one kiosk, with the consent text that kiosk showed."""

    def __init__(self, rules: LibraryRules, visits: Visits, clock: Clock, offered: tuple[Act, ...]) -> None:
        """``offered`` are the acts this service does for patrons who are known already."""
        self._rules = rules
        self._offered = offered
        self._visits = visits
        self._clock = clock

    @on(FetchChallenge)
    def __call__(self, kiosk_id: str, asked: FetchChallenge) -> ChallengeMade:
        """Refused K001 for another kiosk, a consent text the library does not have, or acts alone it does not offer.

        A registration's document says nothing of acts that are not offered.
        """
        if asked.kiosk_id != kiosk_id:
            raise Refused(Code.UNEXPECTED, "the kiosk calls itself by another name than its service does")
        consent = self._rules.consent
        if asked.consent_version != consent.version:
            raise Refused(Code.UNEXPECTED, "the kiosk showed another version of the consent text")
        shown = consent.shown(asked.language)
        if shown is None:
            raise Refused(Code.UNEXPECTED, "the library has no consent text in the language the kiosk showed")
        acts = tuple(act for act in asked.acts if act in self._offered)
        if not asked.registering and (acts != asked.acts or not acts):
            raise Refused(Code.UNEXPECTED, "the kiosk asks for acts that returning.acts does not offer")
        if acts != asked.acts:  # one word in a kiosk's profile keeps nobody from registering
            log.warning("a kiosk's profile has acts in returning.acts that the service does not offer: left out")
        now = self._clock.now().replace(microsecond=0)
        document = make_document(
            library=self._rules.library.name,
            kiosk=kiosk_id,
            consent_version=consent.version,
            consent_text=consent.text,
            now=now,
            purpose=purpose_of(asked.registering, acts),
            registers=asked.registering,
            language=asked.language,
            shown_text=shown.text,
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
