"""Is this the card's signature over these bytes?  RSASSA-PKCS1-v1_5 (RFC 8017 8.2.2), compared exactly."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

MIN_RSA_BITS = 2048
"""The least the law accepts for these keys (電子署名法施行規則 art. 2)."""
MAX_RSA_BITS = 8192
MIN_EXPONENT = 65537
MAX_EXPONENT = 2**32

SHA256_DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
"""DigestInfo of SHA-256 up to the hash (RFC 8017 9.2, note 1)."""


class UnsupportedKey(Exception):
    """The certificate's key is of a kind or size that is not accepted."""


class BadSignature(Exception):
    """The signature does not belong to these bytes and this key."""


def check_signature(spki: bytes, signature: bytes, data: bytes) -> None:
    """Return if ``signature`` is the key's signature over ``data``.

    ``spki`` is a DER SubjectPublicKeyInfo; its algorithm chooses the scheme, never the signature.
    Raises BadSignature or UnsupportedKey.
    """
    try:
        key = load_der_public_key(spki)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise UnsupportedKey("the key cannot be read") from None
    scheme = _SCHEMES.get(_kind(key))
    if scheme is None:
        raise UnsupportedKey(f"{_kind(key)} keys are not supported")
    scheme(key, signature, data)


def check_key(spki: bytes) -> None:
    """Return if the key itself is acceptable; raises UnsupportedKey."""
    try:
        check_signature(spki, b"", b"")
    except BadSignature:
        return


def _kind(key: object) -> str:
    match key:
        case RSAPublicKey():
            return "RSA"
        case EllipticCurvePublicKey():
            return f"ECDSA {key.curve.name}"
        case _:
            return type(key).__name__


def _rsa_sha256(key: object, signature: bytes, data: bytes) -> None:
    if not isinstance(key, RSAPublicKey):
        raise UnsupportedKey("not an RSA key")
    numbers = key.public_numbers()
    modulus, exponent = numbers.n, numbers.e
    if not MIN_RSA_BITS <= modulus.bit_length() <= MAX_RSA_BITS or modulus % 2 == 0:
        raise UnsupportedKey(f"RSA modulus of {modulus.bit_length()} bits is not accepted")
    if not MIN_EXPONENT <= exponent < MAX_EXPONENT or exponent % 2 == 0:
        raise UnsupportedKey("RSA exponent is not accepted")
    size = (modulus.bit_length() + 7) // 8
    value = int.from_bytes(signature, "big")
    if len(signature) != size or value >= modulus:
        raise BadSignature("wrong length or range")
    tail = b"\x00" + SHA256_DIGEST_INFO + hashlib.sha256(data).digest()
    expected = b"\x00\x01" + b"\xff" * (size - 2 - len(tail)) + tail
    # Rebuilt and compared whole: a parser of the padding is where Bleichenbacher's forgeries live.
    if not hmac.compare_digest(pow(value, exponent, modulus).to_bytes(size, "big"), expected):
        raise BadSignature("the signature is not over these bytes by this key")


_SCHEMES: dict[str, Callable[[object, bytes, bytes], None]] = {"RSA": _rsa_sha256}
"""One entry a kind of key; the next generation of cards adds ``ECDSA secp384r1``."""
