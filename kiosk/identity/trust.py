"""Which CA certificates are trusted, and whether one of them issued a certificate.

The CA certificate on a card is never used: it proves nothing.  All generations of the JPKI signature CA
share one name, so an issuer is found by key id and signature, never by name alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509

from kiosk.identity import signature, signed
from kiosk.identity.certificate import MalformedCertificate, SigningCertificate, parse
from kiosk.identity.encoding.pem import BadPem, read_certificates

SHA256_WITH_RSA = "1.2.840.113549.1.1.11"
ACCEPTED_ALGORITHMS = frozenset({SHA256_WITH_RSA})
"""Signature algorithms a certificate may be signed with; the next generation of cards adds ECDSA with SHA-384."""

TEST_ORGANIZATIONS = frozenset({"JPKI-TEST", "JPKI-DEMO"})
"""O= of the hierarchies that issue no real person's certificate: J-LIS's test environment and our own demo."""

KNOWN_ANCHORS = {
    "19645405a1fe14377434bd55957628ac4038557c542403a2243f21c706fc9355": "JPKI 署名用認証局 01",
    "79679c33e4cc9319440f1ad120a597ff1844e2ef217063adb176966fd5e6fbeb": "JPKI 署名用認証局 02",
    "d227f6cde11d35c5252178f106f843d24651944975413b539fa2fb68dbfa365f": "JPKI 署名用認証局 03",
}
"""SHA-256 of the published JPKI signature CAs (https://www.jpki.go.jp/ca/index.html)."""


class BadAnchor(ValueError):
    """The file is no CA certificate one can trust; the text tells IT what is wrong with it."""


@dataclass(frozen=True, slots=True)
class TrustAnchor:
    """One pinned, self-signed CA certificate."""

    certificate: SigningCertificate = field(repr=False)
    fingerprint: str
    """SHA-256 of the DER, lower-case hex."""

    @classmethod
    def load(cls, data: bytes) -> TrustAnchor:
        """Read one CA certificate, DER or PEM.  Raises BadAnchor, also for more than one: each has its fingerprint."""
        try:
            found = read_certificates(data)
        except BadPem as fault:
            raise BadAnchor(str(fault)) from None
        if len(found) > 1:
            raise BadAnchor(f"{len(found)} certificates in one file: put each into a file of its own")
        (data,) = found
        try:
            certificate = parse(data)
        except MalformedCertificate as fault:
            raise BadAnchor(str(fault)) from None
        if not certificate.is_ca or "keyCertSign" not in certificate.key_usage:
            raise BadAnchor("not a CA certificate (basicConstraints CA and keyUsage keyCertSign are needed)")
        if certificate.signature_algorithm not in ACCEPTED_ALGORITHMS:
            raise BadAnchor(f"signed with {certificate.signature_algorithm}, which is not accepted")
        try:
            signature.check_key(certificate.spki)
        except signature.UnsupportedKey as fault:
            raise BadAnchor(str(fault)) from None
        if not _signed(certificate, certificate):
            raise BadAnchor("not self-signed")
        return cls(certificate, hashlib.sha256(data).hexdigest())

    @property
    def name(self) -> str:
        """What to call it in a list for IT: a known JPKI CA by its name, any other by organisation and fingerprint."""
        other = f"{'/'.join(self.certificate.organizations[:1]) or '?'} {self.fingerprint[:16]}"
        return KNOWN_ANCHORS.get(self.fingerprint, other)

    @property
    def is_known(self) -> bool:
        """Whether this is a published CA of the JPKI signature service."""
        return self.fingerprint in KNOWN_ANCHORS

    @property
    def is_test(self) -> bool:
        """Whether it stands above a hierarchy without real persons."""
        return is_test(self.certificate)

    def valid_at(self, moment: datetime) -> bool:
        """Whether the CA certificate itself is within its validity."""
        return self.certificate.not_before <= moment <= self.certificate.not_after


def is_test(certificate: SigningCertificate) -> bool:
    """Whether issuer or subject says it belongs to a test or demo hierarchy."""
    return any(name.strip().upper() in TEST_ORGANIZATIONS for name in certificate.organizations)


def find_issuer(leaf: SigningCertificate, anchors: tuple[TrustAnchor, ...]) -> TrustAnchor | None:
    """The anchor whose key signed ``leaf``, or None; a key id that names another key rules an anchor out."""
    if leaf.signature_algorithm not in ACCEPTED_ALGORITHMS:
        return None
    for anchor in anchors:
        named = leaf.authority_key_id
        if (named is None or named == anchor.certificate.subject_key_id) and _signed(leaf, anchor.certificate):
            return anchor
    return None


def _signed(leaf: SigningCertificate, issuer: SigningCertificate) -> bool:
    """Names chain, inner and outer algorithm agree, and the signature holds (RFC 5280 6.1.3 (a))."""
    upper = x509.load_der_x509_certificate(issuer.der)
    return signed.issued(x509.load_der_x509_certificate(leaf.der), upper)
