from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.signature import SHA256_DIGEST_INFO, BadSignature, UnsupportedKey, check_key, check_signature
from kiosk.simulator.pki.hierarchy import TestPki

DATA = b"what was signed"


@pytest.fixture(scope="module")
def key(pki: TestPki) -> RSAPrivateKey:
    return pki.key("holder")


def spki(key: RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def raw(key: RSAPrivateKey, encoded: bytes) -> bytes:
    """The key's bare operation on an encoded message of our own making."""
    numbers = key.private_numbers()
    n = numbers.public_numbers.n
    return pow(int.from_bytes(encoded, "big"), numbers.d, n).to_bytes((n.bit_length() + 7) // 8, "big")


def padded(digest_info: bytes, size: int) -> bytes:
    return b"\x00\x01" + b"\xff" * (size - 3 - len(digest_info)) + b"\x00" + digest_info


def test_what_a_library_signs_is_accepted(key: RSAPrivateKey) -> None:
    check_signature(spki(key), key.sign(DATA, padding.PKCS1v15(), hashes.SHA256()), DATA)
    check_signature(spki(key), raw(key, padded(SHA256_DIGEST_INFO + hashlib.sha256(DATA).digest(), 256)), DATA)


def test_a_longer_key_of_uneven_size_is_accepted() -> None:
    key = rsa.generate_private_key(65537, 2051)
    check_signature(spki(key), key.sign(DATA, padding.PKCS1v15(), hashes.SHA256()), DATA)


HASH = hashlib.sha256(DATA).digest()
FORGERIES = {
    "short padding, rubbish behind": b"\x00\x01" + b"\xff" * 8 + b"\x00" + SHA256_DIGEST_INFO + HASH + b"\x00" * 194,
    "rubbish in the padding": padded(SHA256_DIGEST_INFO + HASH, 256).replace(b"\xff\xff", b"\xff\xfe", 1),
    "block type 2": b"\x00\x02" + padded(SHA256_DIGEST_INFO + HASH, 256)[2:],
    "no DigestInfo": padded(HASH, 256),
    "parameters left out": padded(bytes.fromhex("302f300b0609608648016503040201") + b"\x04\x20" + HASH, 256),
    "length in long form": padded(
        bytes.fromhex("308131300d060960864801650304020105000420") + HASH,
        256,
    ),
    "SHA-1": padded(bytes.fromhex("3021300906052b0e03021a05000414") + hashlib.sha1(DATA).digest(), 256),
    "SHA-512": padded(
        bytes.fromhex("3051300d060960864801650304020305000440") + hashlib.sha512(DATA).digest(),
        256,
    ),
    "something after the hash": padded(SHA256_DIGEST_INFO + HASH + b"\x00", 256),
}


@pytest.mark.parametrize("encoded", FORGERIES.values(), ids=FORGERIES.keys())
def test_nearly_right_encodings_are_refused(key: RSAPrivateKey, encoded: bytes) -> None:
    with pytest.raises(BadSignature):
        check_signature(spki(key), raw(key, encoded), DATA)


def test_another_padding_is_refused(key: RSAPrivateKey) -> None:
    pss = key.sign(DATA, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())
    with pytest.raises(BadSignature):
        check_signature(spki(key), pss, DATA)


def test_the_same_signature_in_another_length_or_range_is_refused(key: RSAPrivateKey) -> None:
    good = key.sign(DATA, padding.PKCS1v15(), hashes.SHA256())
    n = key.public_key().public_numbers().n
    longer = (int.from_bytes(good, "big") + n).to_bytes(257, "big")
    for wrong in (b"", good[:-1], b"\x00" + good, good + b"\x00", longer, b"\xff" * 256, b"\x00" * 256):
        with pytest.raises(BadSignature):
            check_signature(spki(key), wrong, DATA)


@given(st.integers(0, 255), st.integers(1, 255))
def test_no_changed_byte_goes_unnoticed(key: RSAPrivateKey, place: int, change: int) -> None:
    signature = bytearray(key.sign(DATA, padding.PKCS1v15(), hashes.SHA256()))
    signature[place] ^= change
    with pytest.raises(BadSignature):
        check_signature(spki(key), bytes(signature), DATA)


def test_short_keys_and_small_exponents_are_not_accepted() -> None:
    short = rsa.generate_private_key(65537, 1024)
    small = rsa.RSAPublicNumbers(3, rsa.generate_private_key(65537, 2048).public_key().public_numbers().n)
    with pytest.raises(UnsupportedKey, match="1024 bits"):
        check_signature(spki(short), b"\x00" * 128, DATA)
    with pytest.raises(UnsupportedKey, match="exponent"):
        check_key(small.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def test_other_kinds_of_key_are_refused_by_name() -> None:
    with pytest.raises(UnsupportedKey, match="ECDSA secp384r1"):
        check_signature(spki(ec.generate_private_key(ec.SECP384R1())), b"", DATA)
    with pytest.raises(UnsupportedKey, match="Ed25519"):
        check_signature(spki(ed25519.Ed25519PrivateKey.generate()), b"", DATA)
    with pytest.raises(UnsupportedKey, match="read"):
        check_signature(b"\x30\x00", b"", DATA)
