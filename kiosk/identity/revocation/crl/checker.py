"""Looks a certificate up in the revocation lists the profile names."""

from __future__ import annotations

from kiosk.clock import Clock
from kiosk.concurrency import Deadline, SerialWorker
from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.revocation import CannotTell, Cause, Good, RevocationStatus, Revoked, Unknown
from kiosk.identity.revocation.crl import Target
from kiosk.identity.revocation.crl.source import CrlSource
from kiosk.identity.trust import TrustAnchor
from kiosk.log.logger import logger

_log = logger(__name__)

_WORST_FIRST = (Cause.CLOCK, Cause.UNREACHABLE, Cause.ERROR, Cause.STALE, Cause.UNTRUSTED, Cause.UNCOVERED)


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
        deadline = Deadline.after(self._seconds)
        missing: list[Unknown] = []
        target = Target.of(certificate, issuer)
        first, rest = self._in_order(target)
        for sources, anew in ((first, False), (rest, True)):
            covered = False
            for source in sources:
                if deadline.passed and (anew or source.known is None):
                    missing.append(Unknown(f"not all lists could be had in {self._seconds:g} s", Cause.UNREACHABLE))
                    break
                try:
                    status = self._ask(source, target, certificate.serial, deadline.left, anew=anew)
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
        return Unknown("no revocation list covers this certificate", Cause.UNCOVERED)

    def learn(self) -> None:
        """Find out the scope of each list, on a thread of its own, so that the first patron need not wait for it."""
        SerialWorker("revocation-lists").do(self._learn)

    def _learn(self) -> None:
        failed = 0
        for source in self._sources:
            try:
                source.scope(self._seconds)
            except CannotTell:
                failed += 1  # a check will say why
            source.spare()
        if failed:
            _log.warning("%d of %d revocation lists could not be had", failed, len(self._sources))

    def _in_order(self, target: Target) -> tuple[list[CrlSource], list[CrlSource]]:
        """The lists to ask, those known to be about the certificate first; and those to ask only if none of them is.

        The second are addresses whose list was about others: of two thousand, one for each town, most are.  Files come
        before addresses that were not asked yet: a server that hangs must not use up their time.
        """
        likely: list[CrlSource] = []
        others: list[CrlSource] = []
        unknown: tuple[list[CrlSource], list[CrlSource]] = ([], [])
        for source in self._sources:
            known = source.known
            if known is not None and known.covers(target):
                likely.append(source)
            elif known is not None and source.is_remote:
                others.append(source)
            else:
                unknown[source.is_remote].append(source)
        return [*likely, *unknown[False], *unknown[True]], others

    def _ask(
        self, source: CrlSource, target: Target, serial: int, seconds: float, *, anew: bool
    ) -> Good | Revoked | None:
        """What one list says; None if it is about other certificates.  ``anew``: it may be about others by now."""
        if not anew and not source.scope(seconds).covers(target):
            source.spare()
            return None
        found = source.current(seconds)
        if not found.scope.covers(target):
            return None
        return found.look_up(serial, self._clock.now())
