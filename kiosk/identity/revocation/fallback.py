"""OCSP first; a revocation list where no answer was to be had."""

from __future__ import annotations

from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.revocation import Cause, RevocationChecker, RevocationStatus, Unknown
from kiosk.identity.trust import TrustAnchor

_FINAL = (Cause.UNKNOWN, Cause.CLOCK)
""""Unknown" from a responder means that the certificate was not issued, which a list cannot say.
A wrong clock makes the list's dates worthless too."""


class OcspThenCrl:
    """A :class:`~kiosk.identity.revocation.RevocationChecker` of two; each has its own share of the time-out."""

    def __init__(self, ocsp: RevocationChecker, crl: RevocationChecker) -> None:
        self._ocsp = ocsp
        self._crl = crl

    @property
    def notice(self) -> str | None:
        return "; ".join(notice for notice in (self._ocsp.notice, self._crl.notice) if notice is not None) or None

    def check(self, certificate: SigningCertificate, issuer: TrustAnchor) -> RevocationStatus:
        """The responder's answer, or the list's where there is none; if neither, both reasons."""
        first = self._ocsp.check(certificate, issuer)
        if not isinstance(first, Unknown) or first.cause in _FINAL:
            return first
        second = self._crl.check(certificate, issuer)
        if isinstance(second, Unknown):
            return Unknown(f"OCSP {first.cause.value}: {first.detail}; CRL: {second.detail}", second.cause)
        return second
