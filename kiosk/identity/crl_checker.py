"""Looks a certificate up in the revocation lists the profile names."""

from __future__ import annotations

import time

from kiosk.clock import Clock
from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.crl_source import CrlSource
from kiosk.identity.revocation import CannotTell, Cause, Good, RevocationStatus, Revoked, Unknown
from kiosk.identity.trust import TrustAnchor

_WORST_FIRST = (Cause.CLOCK, Cause.UNREACHABLE, Cause.ERROR, Cause.STALE, Cause.UNTRUSTED, Cause.UNKNOWN)


class CrlChecker:
    """A :class:`~kiosk.identity.revocation.RevocationChecker` over RFC 5280 lists; may be shared by threads."""

    def __init__(self, sources: tuple[CrlSource, ...], clock: Clock, seconds: float) -> None:
        """``seconds`` bounds one check, all its downloads together."""
        self._sources = sources
        self._clock = clock
        self._seconds = seconds

    @property
    def notice(self) -> None:
        """Nothing to say."""

    def check(self, certificate: SigningCertificate, issuer: TrustAnchor) -> RevocationStatus:
        """Good if at least one fresh list covers the certificate and none of them has it."""
        ends = time.monotonic() + self._seconds
        missing: list[Unknown] = []
        covered = False
        for source in self._sources:
            try:
                status = self._ask(source, certificate, issuer, ends - time.monotonic())
            except CannotTell as no:
                missing.append(no.status)
                continue
            if isinstance(status, Revoked):
                return status
            covered = covered or status is not None
        if covered:
            return Good()
        if missing:
            return min(missing, key=lambda status: _WORST_FIRST.index(status.cause))
        return Unknown("no revocation list covers this certificate")

    def _ask(
        self, source: CrlSource, certificate: SigningCertificate, issuer: TrustAnchor, seconds: float
    ) -> Good | Revoked | None:
        """What one list says; None if it is about other certificates."""
        found = source.current(seconds)
        if found.issuer != issuer.fingerprint or not found.covers(certificate):
            return None
        return found.look_up(certificate.serial, self._clock.now())
