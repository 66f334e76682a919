"""Files that only the library system can read: CMS EnvelopedData (RFC 5652) to its certificate."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

SUFFIX = ".p7m"


class BadCertificate(ValueError):
    """The certificate can't be used; the text says why."""


class Envelope:
    """Encrypts for the holder of one certificate; AES-256 in CBC mode, its key by RSA."""

    def __init__(self, certificate: x509.Certificate) -> None:
        self._certificate = certificate

    def seal(self, data: bytes) -> bytes:
        builder = pkcs7.PKCS7EnvelopeBuilder().set_data(data).add_recipient(self._certificate)
        builder = builder.set_content_encryption_algorithm(algorithms.AES256)
        return builder.encrypt(Encoding.DER, [pkcs7.PKCS7Options.Binary])


def envelope_of(file: Path) -> Envelope:
    """For the certificate in this file, PEM or DER.  Raises BadCertificate, OSError."""
    data = file.read_bytes()
    try:
        pem = b"-----BEGIN" in data
        certificate = x509.load_pem_x509_certificate(data) if pem else x509.load_der_x509_certificate(data)
        key = certificate.public_key()
    except ValueError:
        raise BadCertificate("this is no X.509 certificate") from None
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size < 2048:
        raise BadCertificate("the certificate needs an RSA key of 2048 bits or more")
    return Envelope(certificate)
