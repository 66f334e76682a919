"""What a certificate says its key may be used for."""

from __future__ import annotations

from cryptography import x509


def usage(
    *, signature: bool = True, non_repudiation: bool = True, cert_sign: bool = False, crl_sign: bool = False
) -> x509.KeyUsage:
    """A keyUsage; without arguments the signature certificate's (03 02 06 C0)."""
    return x509.KeyUsage(
        digital_signature=signature,
        content_commitment=non_repudiation,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )
