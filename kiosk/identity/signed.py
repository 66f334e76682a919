"""Which signatures over certificates, OCSP answers and revocation lists are strong enough, and whether they hold."""

from __future__ import annotations

from asn1crypto import parser
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from kiosk.identity.encoding import names
from kiosk.identity.signature import MAX_RSA_BITS, MIN_RSA_BITS

_RSA: dict[str, hashes.HashAlgorithm] = {
    "1.2.840.113549.1.1.11": hashes.SHA256(),
    "1.2.840.113549.1.1.12": hashes.SHA384(),
    "1.2.840.113549.1.1.13": hashes.SHA512(),
}
_ECDSA: dict[str, hashes.HashAlgorithm] = {
    "1.2.840.10045.4.3.2": hashes.SHA256(),
    "1.2.840.10045.4.3.3": hashes.SHA384(),
}
ACCEPTED = frozenset({*_RSA, *_ECDSA})
"""Signature algorithms (OIDs) a CA or responder may use: RSASSA-PKCS1-v1_5 and ECDSA, never with SHA-1."""


def holds(certificate: x509.Certificate, algorithm: str, signature: bytes, data: bytes) -> bool:
    """Whether ``signature`` by ``certificate``'s key over ``data`` holds under the algorithm with this OID."""
    try:
        key = certificate.public_key()
        if isinstance(key, rsa.RSAPublicKey) and algorithm in _RSA:
            if not MIN_RSA_BITS <= key.key_size <= MAX_RSA_BITS:
                return False
            key.verify(signature, data, padding.PKCS1v15(), _RSA[algorithm])
            return True
        if isinstance(key, ec.EllipticCurvePublicKey) and algorithm in _ECDSA:
            if not isinstance(key.curve, ec.SECP256R1 | ec.SECP384R1):
                return False
            key.verify(signature, data, ec.ECDSA(_ECDSA[algorithm]))
            return True
    except (InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError):
        return False
    return False


def whole(der: bytes, data: bytes) -> bool:
    """Whether the signature after the signed ``data`` in ``der`` is whole bytes, as every accepted one is.

    The libraries take no notice of "unused bits": a signature that ends in zero bits could be written in several ways.
    ``der`` is one that they could read; ValueError otherwise.
    """
    after = der[der.index(data) + len(data) :]
    signature = parser.parse(after[parser.peek(after) :])  # behind the AlgorithmIdentifier
    return bool(signature[4][:1] == b"\0")


def issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether ``issuer``'s key signed ``certificate``, and the names chain (RFC 5280 6.1.3 (a) and 7.1)."""
    algorithm = certificate.signature_algorithm_oid.dotted_string
    try:
        return (
            names.same(certificate.issuer.public_bytes(), issuer.subject.public_bytes())
            and _algorithms_agree(certificate)
            and holds(issuer, algorithm, certificate.signature, certificate.tbs_certificate_bytes)
        )
    except (UnsupportedAlgorithm, ValueError, TypeError):
        return False


def _algorithms_agree(certificate: x509.Certificate) -> bool:
    """Whether the algorithm that is signed along is the one the certificate is signed with (RFC 5280 4.1.1.2)."""
    tbs = certificate.tbs_certificate_bytes
    whole = certificate.public_bytes(Encoding.DER)
    after = whole[whole.index(tbs) + len(tbs) :]
    inner = parser.parse(tbs)[4]
    for _ in range(2):  # the version, which every certificate here has, and the serial number
        inner = inner[parser.peek(inner) :]
    return bool(inner[: parser.peek(inner)] == after[: parser.peek(after)])
