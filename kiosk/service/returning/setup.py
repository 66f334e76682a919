"""Puts together what a service does for patrons who are known already."""

from __future__ import annotations

from dataclasses import dataclass

from argon2 import PasswordHasher
from sqlalchemy import Engine

from kiosk.clock import Clock
from kiosk.library.books.cards.acts import CardActs
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.cards.recognitions import Recognitions
from kiosk.library.books.counter.stops import PatronStops
from kiosk.library.books.login_levels import LoginLevels
from kiosk.library.books.sessions import Sessions
from kiosk.library.returning import KnownPatrons
from kiosk.library.system import LibrarySystem
from kiosk.service.account.sessions import OpenSessions
from kiosk.service.registration.person_keys import PersonKeys
from kiosk.service.registration.signed import CheckSignature
from kiosk.service.registration.tasks import PostRegistration
from kiosk.service.returning.acting import Acting
from kiosk.service.returning.acts import Acts
from kiosk.service.returning.limits import ProofLimits
from kiosk.service.returning.proof import Prove
from kiosk.service.returning.recognizing import Recognize, Recognizing
from kiosk.service.returning.record import ShowRecord
from kiosk.service.rules import LibraryRules


@dataclass(frozen=True, slots=True)
class Returning:
    """The use cases, and what a registration needs of them."""

    recognizing: Recognizing
    recognize: Recognize
    prove: Prove
    acts: Acts

    @property
    def use_cases(self) -> tuple[object, ...]:
        """What answers operations."""
        return self.recognize, self.prove, self.acts


def make_returning(
    rules: LibraryRules,
    system: LibrarySystem,
    known: KnownPatrons,
    engine: Engine,
    check: CheckSignature,
    keys: PersonKeys,
    hasher: PasswordHasher,
    post_registration: PostRegistration,
    clock: Clock,
) -> Returning:
    """On one database, with whatever backend the library has; ``known`` is what of it knows patrons."""
    recognitions, levels = Recognitions(engine), LoginLevels(engine)
    limits = ProofLimits(levels, clock)
    show = ShowRecord(rules, known, system.usual_category)
    offered = rules.returning.offered
    recognizing = Recognizing(known, offered, recognitions, CardBars(engine), PatronStops(engine), show, clock)
    acting = Acting(
        recognizing, recognitions, CardActs(engine), post_registration.mail_sender, rules.returning.per_day, clock
    )
    return Returning(
        recognizing,
        Recognize(check, keys, recognizing, OpenSessions(Sessions(engine), clock)),
        Prove(recognizing, known, system.members, recognitions, limits, clock),
        Acts(acting, rules, limits, None if system.keeps_passwords else hasher, post_registration),
    )
