"""Begins a revocation check while the card is still busy, so that the patron does not wait for it later."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from kiosk.concurrency import SerialWorker
from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.revocation import RevocationChecker, RevocationStatus
from kiosk.identity.trust import TrustAnchor

KEPT = 30.0
"""Seconds after its beginning in which a check may be joined; later it is made again."""
MOST = 4
"""Checks that may wait to be joined; one kiosk has one card."""


class EarlyChecks:
    """A :class:`~kiosk.identity.revocation.RevocationChecker` whose answer may be under way already.

    Each begun check is joined once and forgotten; certificates are known by their hash only.
    """

    def __init__(self, checker: RevocationChecker, *, ticks: Callable[[], float] = time.monotonic) -> None:
        """``ticks`` counts seconds."""
        self._checker = checker
        self._ticks = ticks
        self._worker = SerialWorker("revocation", at_once=MOST)
        self._lock = threading.Lock()
        self._begun: dict[bytes, tuple[float, Future[RevocationStatus]]] = {}

    @property
    def notice(self) -> str | None:
        return self._checker.notice

    def begin(self, certificate: SigningCertificate, issuer: TrustAnchor) -> None:
        """Start a check and return at once; begun twice it runs once."""
        key = _key(certificate, issuer)
        with self._lock:
            self._forget_old()
            if key not in self._begun and len(self._begun) < MOST:
                answer = self._worker.submit(partial(self._checker.check, certificate, issuer))
                self._begun[key] = (self._ticks(), answer)

    def check(self, certificate: SigningCertificate, issuer: TrustAnchor) -> RevocationStatus:
        """The answer of the check that was begun, or of one made now."""
        with self._lock:
            self._forget_old()
            begun = self._begun.pop(_key(certificate, issuer), None)
        if begun is None:
            return self._checker.check(certificate, issuer)
        return begun[1].result()

    def _forget_old(self) -> None:
        oldest = self._ticks() - KEPT
        self._begun = {key: begun for key, begun in self._begun.items() if begun[0] > oldest}


def _key(certificate: SigningCertificate, issuer: TrustAnchor) -> bytes:
    return hashlib.sha256(certificate.der).digest() + bytes.fromhex(issuer.fingerprint)
