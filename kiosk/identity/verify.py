"""From the card's certificate and signature to the person applying, or the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn, assert_never

from kiosk.clock import Clock
from kiosk.identity import signature as signatures
from kiosk.identity.attributes import read_applicant
from kiosk.identity.certificate import MalformedCertificate, SigningCertificate, parse
from kiosk.identity.revocation import Good, NotChecked, RevocationChecker, Revoked, Unknown
from kiosk.identity.trust import TrustAnchor, find_issuer, is_test
from kiosk.patron.applicant import Applicant

SIGNATURE_POLICY = "1.2.392.200149.8.5.1.1.20"
"""certificatePolicies of a My Number card's signature certificate (J-LIS profile)."""
TEST_POLICY = "1.2.392.200149.8.5.1.0.20"
"""The same in J-LIS's test environment."""
_NEEDED_USAGE = frozenset({"digitalSignature", "nonRepudiation"})


class NotAccepted(Exception):
    """The certificate or signature is refused.

    ``code`` is K203 (expired), K204 (revoked), K205 (not genuine) or K301 (revocation unknown);
    ``detail`` is for the log and holds no personal data.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code} {detail}")
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class TrustPolicy:
    """Whom this library believes.  ``policies`` are certificate policy OIDs; ``allow_test`` is for demo and IT only.

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
        self._revocation = revocation
        self._clock = clock

    @property
    def notices(self) -> tuple[str, ...]:
        """What IT must know at start, one sentence each."""
        found = []
        if self._revocation.notice is not None:
            found.append(self._revocation.notice)
        if self._policy.allow_test:
            found.append("test certificates are accepted: not for real patrons")
        return tuple(found)

    def verify(self, *, certificate: bytes, signature: bytes, document: bytes) -> Applicant:
        """The person whose card signed ``document``.

        ``certificate`` is one DER certificate without filler, ``signature`` the card's answer, ``document`` the bytes
        of our own stored challenge.  May block on the network.  Raises NotAccepted and nothing else for bad input.
        """
        try:
            leaf = parse(certificate)
        except MalformedCertificate as fault:
            _refuse(f"certificate: {fault}")
        self._check_signature(leaf, signature, document)
        issuer = find_issuer(leaf, self._policy.anchors)
        if issuer is None:
            _refuse("chain: no trusted CA issued this certificate")
        if is_test(leaf) and not self._policy.allow_test:
            _refuse("chain: test hierarchy")
        self._check_validity(leaf, issuer)
        self._check_profile(leaf)
        self._check_revocation(leaf, issuer)
        try:
            return read_applicant(leaf)
        except MalformedCertificate as fault:
            _refuse(f"attributes: {fault}")

    def _check_signature(self, leaf: SigningCertificate, signature: bytes, document: bytes) -> None:
        try:
            signatures.check(leaf.spki, signature, document)
        except (signatures.BadSignature, signatures.UnsupportedKey) as fault:
            _refuse(f"signature: {fault}")

    def _check_validity(self, leaf: SigningCertificate, issuer: TrustAnchor) -> None:
        now = self._clock.now()
        if now > leaf.not_after:
            raise NotAccepted("K203", "the certificate has expired")
        if now < leaf.not_before:
            _refuse("validity: not yet valid; is this machine's clock right?")
        if not issuer.valid_at(now):
            _refuse(f"chain: {issuer.name} is not within its own validity")

    def _check_profile(self, leaf: SigningCertificate) -> None:
        if leaf.unprocessed_critical:
            _refuse(f"profile: critical extension {', '.join(leaf.unprocessed_critical)} is not understood")
        if leaf.is_ca:
            _refuse("profile: a CA certificate is nobody's")
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
                raise NotAccepted("K204", f"revoked: {status.reason}")
            case Unknown():
                raise NotAccepted("K301", f"revocation unknown: {status.detail}")
            case _:
                assert_never(status)


def _refuse(detail: str) -> NoReturn:
    raise NotAccepted("K205", detail)
