"""A card as the library service sees it: a certificate, and signatures made with its key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from kiosk.identity.revocation import Good, RevocationStatus
from kiosk.identity.trust import TrustAnchor
from kiosk.identity.verify import TrustPolicy, Verifier
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person

NOW = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)
ISSUED = NOW - timedelta(days=400)
ENDS = NOW + timedelta(days=1000)
DOCUMENT = "図書館利用者登録申請書\n".encode()


@dataclass
class SetClock:
    moment: datetime = NOW

    def now(self) -> datetime:
        return self.moment


@dataclass
class SetRevocation:
    """Answers what it is set to, and notes that it was asked."""

    status: RevocationStatus
    notice: str | None = None
    asked: int = 0

    def check(self, certificate: object, issuer: object) -> RevocationStatus:
        self.asked += 1
        return self.status


@dataclass
class Card:
    certificate: bytes
    key: RSAPrivateKey

    def sign(self, document: bytes = DOCUMENT) -> bytes:
        return self.key.sign(document, padding.PKCS1v15(), hashes.SHA256())


def issue(pki: TestPki, person: Person = TARO, **departures: object) -> Card:
    """A good card, but for the departures (see TestPki.issue)."""
    wish: dict[str, object] = {"not_before": ISSUED, "not_after": ENDS, **departures}
    return Card(*pki.issue(person, **wish))  # type: ignore[arg-type]


def anchors(pki: TestPki) -> tuple[TrustAnchor, ...]:
    return tuple(TrustAnchor.load(der) for der in pki.anchors)


def verifier(
    pki: TestPki, *, clock: SetClock | None = None, revocation: SetRevocation | None = None, **policy: object
) -> Verifier:
    chosen: dict[str, object] = {"anchors": anchors(pki), "allow_test": True, **policy}
    trust = TrustPolicy(**chosen)  # type: ignore[arg-type]
    return Verifier(trust, revocation or SetRevocation(Good()), clock or SetClock())
