"""Asks an OCSP responder whether a certificate was revoked."""

from __future__ import annotations

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from kiosk.clock import Clock
from kiosk.identity.certificate import MalformedCertificate, SigningCertificate, parse
from kiosk.identity.revocation import (
    CannotTell,
    Cause,
    Good,
    NotChecked,
    RevocationChecker,
    RevocationStatus,
    Revoked,
    ocsp,
)
from kiosk.identity.revocation.fetch import Exchange, fetch
from kiosk.identity.revocation.ocsp import OcspRules, responder
from kiosk.identity.trust import TrustAnchor

LARGEST = 64 * 1024
"""Bytes an answer may have; a real one has some 2,000."""


class OcspChecker:
    """A :class:`~kiosk.identity.revocation.RevocationChecker` over RFC 6960; may be shared by threads."""

    def __init__(
        self,
        url: str | None,
        rules: OcspRules,
        clock: Clock,
        seconds: float,
        *,
        responders: RevocationChecker | None = None,
        unchecked_responder: bool = False,
    ) -> None:
        """``url`` None takes the address from each certificate (AIA).

        ``responders`` checks a delegated responder without id-pkix-ocsp-nocheck; without it such a responder is
        trusted only with ``unchecked_responder``.  ``seconds`` bounds one check.
        """
        self._url = url
        self._rules = rules
        self._clock = clock
        self._seconds = seconds
        self._responders = responders
        self._unchecked_responder = unchecked_responder

    @property
    def notice(self) -> str | None:
        """A warning if no responder is configured: its address then comes from the cards."""
        if self._url is None:
            return "revocation.ocsp_url is not set: a certificate that names no OCSP responder is refused"
        return None

    def check(self, certificate: SigningCertificate, issuer: TrustAnchor) -> RevocationStatus:
        """Ask; blocks for the time-out at most."""
        url = self._url or next(iter(certificate.ocsp_uris), None)
        try:
            if url is None:
                raise CannotTell(Cause.UNREACHABLE, "neither the profile nor the certificate names an OCSP responder")
            question = ocsp.ask(certificate, issuer, self._rules)
            got = fetch(
                Exchange(url, LARGEST, question.der, "application/ocsp-request", "application/ocsp-response"),
                self._seconds,
            )
            answer = ocsp.read(got, question, issuer, self._rules, self._clock.now())
            if answer.responder is not None and responder.needs_check(answer.responder):
                self._check_responder(answer.responder, issuer)
            return answer.status
        except CannotTell as no:
            return no.status

    def _check_responder(self, certificate: x509.Certificate, issuer: TrustAnchor) -> None:
        if self._responders is not None:
            try:
                status = self._responders.check(parse(certificate.public_bytes(Encoding.DER)), issuer)
            except MalformedCertificate as fault:
                raise CannotTell(Cause.UNTRUSTED, f"the responder's certificate: {fault}") from None
            match status:
                case Good():
                    return
                case Revoked():
                    raise CannotTell(Cause.UNTRUSTED, "the responder's certificate is revoked")
                case NotChecked():
                    raise CannotTell(Cause.UNTRUSTED, "the responder's certificate was not checked")
                case unknown:
                    raise CannotTell(unknown.cause, f"the responder's certificate: {unknown.detail}")
        if not self._unchecked_responder:
            raise CannotTell(
                Cause.UNTRUSTED,
                "the responder's certificate wants to be checked (no id-pkix-ocsp-nocheck), and the profile names no "
                "CRL to check it with (see revocation.unchecked_responder)",
            )
