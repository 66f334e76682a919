"""What the card's RSA keys do: 80 2A and the six meanings of its P1 (found by trying every P1 on a real card)."""

from __future__ import annotations

import hashlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import NoDigestInfo, Prehashed

VERBATIM, HASH_BARE, PREHASHED, HASH_INFO, PREHASHED_PSS, HASH_PSS = range(6)
_SHA256 = hashes.SHA256()
_PSS = padding.PSS(padding.MGF1(_SHA256), salt_length=32)


class Unsignable(Exception):
    """The input has a length this P1 can't take; the card answers 69 85."""


def sign(key: RSAPrivateKey, form: int, data: bytes) -> bytes:
    """The signature over ``data`` in the form ``form`` = P1, 0 to 5.  Raises :class:`Unsignable`.

    00 pads 1 to 245 bytes as they are (PKCS #1 v1.5, no look at the structure); 01 hashes with SHA-256 and pads the
    bare hash; 02 takes 32 bytes of hash and adds the DigestInfo; 03 does all of it; 04 and 05 are PSS, from a hash
    and from 1 to 255 bytes.
    """
    size = key.key_size // 8
    longest = {VERBATIM: size - 11, PREHASHED: 32, PREHASHED_PSS: 32}.get(form, 255)
    shortest = 32 if form in (PREHASHED, PREHASHED_PSS) else 1
    if not shortest <= len(data) <= longest:
        raise Unsignable
    if form == VERBATIM:
        return key.sign(data, padding.PKCS1v15(), NoDigestInfo())
    if form == HASH_BARE:
        return key.sign(hashlib.sha256(data).digest(), padding.PKCS1v15(), NoDigestInfo())
    if form == PREHASHED:
        return key.sign(data, padding.PKCS1v15(), Prehashed(_SHA256))
    if form == HASH_INFO:
        return key.sign(data, padding.PKCS1v15(), _SHA256)
    if form == PREHASHED_PSS:
        return key.sign(data, _PSS, Prehashed(_SHA256))
    return key.sign(data, _PSS, _SHA256)
