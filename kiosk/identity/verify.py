"""From the card's certificate and signature to the person applying, or the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import NoReturn, assert_never

from kiosk.clock import Clock
from kiosk.identity.attributes import read_applicant
from kiosk.identity.certificate import MalformedCertificate, SigningCertificate, parse
from kiosk.identity.revocation import Cause, Good, NotChecked, RevocationChecker, Revoked, Unknown
from kiosk.identity.revocation.early import EarlyChecks
from kiosk.identity.revocation.freshness import clock_fault
from kiosk.identity.signature import BadSignature, UnsupportedKey, check_signature
from kiosk.identity.trust import TrustAnchor, find_issuer, is_test
from kiosk.patron.applicant import Applicant

SIGNATURE_POLICY = "1.2.392.200149.8.5.1.1.20"
"""certificatePolicies of a My Number card's signature certificate (J-LIS profile)."""
TEST_POLICY = "1.2.392.200149.8.5.1.0.20"
"""The same in J-LIS's test environment."""
_NEEDED_USAGE = frozenset({"digitalSignature", "nonRepudiation"})
JUST_ISSUED = timedelta(days=1)
"""A certificate that begins so soon, or that a responder does not know so soon after, was issued just now.

What begins later than that was issued to nobody: this machine's date is wrong.
"""


class Rejection(Enum):
    EXPIRED = "expired"
    REVOKED = "revoked"
    NOT_GENUINE = "not genuine"
    REVOCATION_UNKNOWN = "revocation unknown"
    NOT_USABLE_YET = "not usable yet"  # issued just now: before its first moment, or not known to the responder yet
    NOT_KNOWN = "not known to the responder"


class NotAccepted(Exception):
    """The certificate or signature is refused.

    ``detail`` is for the log and holds no personal data; it begins with ``clock:`` where the reason is this machine's
    date and time.
    """

    def __init__(self, reason: Rejection, detail: str) -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class TrustPolicy:
    """What this library trusts.  ``policies`` are certificate policy OIDs; ``allow_test`` is for demo and IT only.

    Raises ValueError if a test anchor is named though tests are not allowed, or if nothing is trusted.
    """

    anchors: tuple[TrustAnchor, ...]
    policies: frozenset[str] = frozenset({SIGNATURE_POLICY})
    allow_test: bool = False

    def __post_init__(self) -> None:
        if not self.anchors or not self.policies:
            raise ValueError("a trust policy needs at least one CA certificate and one certificate policy")
        if not self.allow_test:
            for anchor in self.anchors:
                if anchor.is_test:
                    raise ValueError(f"{anchor.name} issues test certificates and is refused outside the demo")
            if TEST_POLICY in self.policies:
                raise ValueError(f"{TEST_POLICY} is the policy of test certificates and is refused outside the demo")

    @property
    def accepted_policies(self) -> frozenset[str]:
        """The OIDs of which a certificate must have one."""
        return self.policies | {TEST_POLICY} if self.allow_test else self.policies


class Verifier:
    """Checks what a card gave against a trust policy; holds no state of a visit and may be shared by threads."""

    def __init__(self, policy: TrustPolicy, revocation: RevocationChecker, clock: Clock) -> None:
        self._policy = policy
        self._revocation = EarlyChecks(revocation)
        self._clock = clock

    @property
    def notices(self) -> tuple[str, ...]:
        """What IT must know at start, one sentence each."""
        found = []
        if self._revocation.notice is not None:
            found.append(self._revocation.notice)
        wrong = clock_fault(self._clock.now())
        if wrong is not None:
            found.append(f"clock: {wrong}")
        if self._policy.allow_test:
            found.append("test certificates are accepted: not for real patrons")
        return tuple(found)

    def prepare(self, certificate: bytes) -> None:
        """Begin the revocation check of a certificate that will be verified in a moment; returns at once.

        Nothing is asked about a certificate that would be refused anyway: its addresses are the CA's or an attacker's.
        """
        try:
            leaf = _parse(certificate)
            issuer = self._check_issued(leaf)
        except NotAccepted:
            return  # verify() will say so
        self._revocation.begin(leaf, issuer)

    def verify(self, *, certificate: bytes, signature: bytes, document: bytes) -> Applicant:
        """The person whose card signed ``document``.

        ``certificate`` is one DER certificate without filler, ``signature`` the card's answer, ``document`` the bytes
        of our own stored challenge.  May block on the network.  Raises NotAccepted and nothing else for bad input.
        """
        leaf = _parse(certificate)
        self._check_signature(leaf, signature, document)
        issuer = self._check_issued(leaf)
        self._check_revocation(leaf, issuer)
        try:
            return read_applicant(leaf)
        except MalformedCertificate as fault:
            _refuse(f"attributes: {fault}")

    def _check_issued(self, leaf: SigningCertificate) -> TrustAnchor:
        """The CA that issued ``leaf`` for people's signatures, in force now."""
        issuer = find_issuer(leaf, self._policy.anchors)
        if issuer is None:
            _refuse("chain: no trusted CA issued this certificate")
        if is_test(leaf) and not self._policy.allow_test:
            _refuse("chain: test hierarchy")
        self._check_validity(leaf, issuer)
        self._check_profile(leaf)
        return issuer

    def _check_signature(self, leaf: SigningCertificate, signature: bytes, document: bytes) -> None:
        try:
            check_signature(leaf.spki, signature, document)
        except (BadSignature, UnsupportedKey) as fault:
            _refuse(f"signature: {fault}")

    def _check_validity(self, leaf: SigningCertificate, issuer: TrustAnchor) -> None:
        now = self._clock.now()
        wrong = clock_fault(now)
        if now < leaf.not_before and (wrong is not None or leaf.not_before - now > JUST_ISSUED):
            _refuse("clock: the certificate is not yet valid; is this machine's date right?")
        if wrong is not None:
            raise NotAccepted(Rejection.REVOCATION_UNKNOWN, f"clock: {wrong}")
        if now < leaf.not_before:
            raise NotAccepted(
                Rejection.NOT_USABLE_YET,
                "validity: not yet valid, but within a day: just issued, or this clock is slow",
            )
        if now > leaf.not_after:
            raise NotAccepted(Rejection.EXPIRED, "the certificate has expired")
        if not issuer.valid_at(now):
            _refuse(f"chain: {issuer.name} is not within its own validity")

    def _check_profile(self, leaf: SigningCertificate) -> None:
        if leaf.unprocessed_critical:
            _refuse(f"profile: critical extension {', '.join(leaf.unprocessed_critical)} is not understood")
        if leaf.is_ca:
            _refuse("profile: this is a CA certificate")
        if leaf.key_usage != _NEEDED_USAGE:
            _refuse("profile: key usage is not exactly digitalSignature and nonRepudiation")
        if self._policy.accepted_policies.isdisjoint(leaf.policies):
            _refuse("profile: not a policy of a signature certificate")
        if TEST_POLICY in leaf.policies and not self._policy.allow_test:
            _refuse("profile: the policy of test certificates")

    def _check_revocation(self, leaf: SigningCertificate, issuer: TrustAnchor) -> None:
        status = self._revocation.check(leaf, issuer)
        match status:
            case Good() | NotChecked():
                return
            case Revoked():
                raise NotAccepted(Rejection.REVOKED, f"revoked: {status.reason}")
            case Unknown():
                if status.cause is Cause.CLOCK:
                    raise NotAccepted(Rejection.REVOCATION_UNKNOWN, f"clock: {status.detail}")
                raise NotAccepted(
                    self._unknown(leaf, status.cause), f"revocation {status.cause.value}: {status.detail}"
                )
            case _:
                assert_never(status)

    def _unknown(self, leaf: SigningCertificate, cause: Cause) -> Rejection:
        """What it means that nobody can say whether the certificate was revoked."""
        if cause is not Cause.UNKNOWN:
            return Rejection.REVOCATION_UNKNOWN
        just_issued = self._clock.now() - leaf.not_before <= JUST_ISSUED
        return Rejection.NOT_USABLE_YET if just_issued else Rejection.NOT_KNOWN


def _parse(certificate: bytes) -> SigningCertificate:
    try:
        return parse(certificate)
    except MalformedCertificate as fault:
        _refuse(f"certificate: {fault}")


def _refuse(detail: str) -> NoReturn:
    raise NotAccepted(Rejection.NOT_GENUINE, detail)
