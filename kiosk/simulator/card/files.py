"""The files of the JPKI application: their ids, their contents, and what must be given before they may be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

SIGN_CERTIFICATE: Final = 0x0001
SIGN_CA: Final = 0x0002
TOKEN_INFO: Final = 0x0006
FLAGS: Final = 0x0008
AUTH_CERTIFICATE: Final = 0x000A
AUTH_CA: Final = 0x000B
AUTH_KEY: Final = 0x0017
AUTH_PIN: Final = 0x0018
SIGN_KEY: Final = 0x001A
SIGN_PASSWORD: Final = 0x001B

CERTIFICATE_FILE_SIZE: Final = 3808
"""Bytes a certificate EF holds, whatever the certificate's own length (measured on a card)."""

PLASTIC: Final = "JPKIAPICCTOKEN2"
JUKI: Final = "JPKIAPICCTOKEN"
ANDROID: Final = "JPKIAPGPSETOKEN"
IPHONE: Final = "JPKIAPIOSTOKEN"


@dataclass(frozen=True, slots=True)
class Pair:
    """A private key with its certificate and the certificate of the CA that issued it, both DER."""

    key: RSAPrivateKey
    certificate: bytes
    ca: bytes


def certificate_file(der: bytes) -> bytes:
    """The certificate with its filler: FF up to the last quarter, 00 after.  ValueError if it doesn't fit."""
    room = CERTIFICATE_FILE_SIZE - len(der)
    if room < 0:
        raise ValueError(f"a certificate of {len(der)} bytes does not fit an EF of {CERTIFICATE_FILE_SIZE}")
    zeros = room // 4
    return der + b"\xff" * (room - zeros) + bytes(zeros)


def token_info(label: str, serial: str = "0000000025000003") -> bytes:
    """EF 0006: a CK_TOKEN_INFO (PKCS #11 2.x) of 160 bytes, its numbers 32-bit big-endian, its text space-padded."""
    numbers = (0x40D, 1, 0, 1, 0, 16, 6, *(0xFFFFFFFF,) * 4)
    return b"".join(
        (
            label.encode("ascii").ljust(32),
            b"1".rjust(32, b"0"),
            b"E16R01NJ".ljust(16),
            serial.encode("ascii").ljust(16),
            *(n.to_bytes(4, "big") for n in numbers),
            b"03",
            b"01",
            b"9" * 16,
        )
    )


def flags(signing: bool, authentication: bool) -> bytes:
    """EF 0008: which certificates are on the card, 8F for yes, 00 for no; the third byte's meaning is unknown."""
    return bytes((0x8F if signing else 0, 0x8F if authentication else 0, 0))


def free_files(label: str, sign: Pair | None, auth: Pair | None, *, with_flags: bool) -> dict[int, bytes]:
    """The plain EFs of a card by id; without a pair, its certificate EF is there but empty (all filler)."""
    files = {TOKEN_INFO: token_info(label)}
    if with_flags:
        files[FLAGS] = flags(sign is not None, auth is not None)
    for pair, certificate, ca in ((sign, SIGN_CERTIFICATE, SIGN_CA), (auth, AUTH_CERTIFICATE, AUTH_CA)):
        files[certificate] = certificate_file(pair.certificate if pair else b"")
        files[ca] = certificate_file(pair.ca if pair else b"")
    return files
