"""The staff's passcode: which ones are taken, how its hash is made, and whether one is right."""

from __future__ import annotations

from enum import Enum

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from argon2.low_level import Type, verify_secret

from kiosk.secret import CAPACITY, Secret

SHORTEST = 6
_ROWS = ("01234567890", "09876543210")


class Flaw(Enum):
    """Why a passcode is not taken."""

    NOT_DIGITS = "not digits"
    TOO_SHORT = "too short"
    TOO_LONG = "too long"
    GUESSABLE = "guessable"


def flaw_of(code: bytes) -> Flaw | None:
    """Only digits, for it is typed on number keys; none that everybody tries first."""
    if not code or any(not 0x30 <= byte <= 0x39 for byte in code):
        return Flaw.NOT_DIGITS
    if len(code) < SHORTEST:
        return Flaw.TOO_SHORT
    if len(code) > CAPACITY:
        return Flaw.TOO_LONG
    if any(code == code[:width] * (len(code) // width) for width in (1, 2, 3) if len(code) % width == 0):
        return Flaw.GUESSABLE
    return Flaw.GUESSABLE if any(code in row.encode() for row in _ROWS) else None


def hash_of(code: bytes) -> str:
    """What goes into the profile as ``staff.passcode_hash``."""
    return PasswordHasher(time_cost=3, memory_cost=65536, parallelism=1, type=Type.ID).hash(code)


def is_right(hashed: str, typed: Secret) -> bool:
    """Whether it is the passcode; what was typed is overwritten.  Takes some tenths of a second."""
    with typed.take_once() as code:
        try:
            return verify_secret(hashed.encode("ascii"), bytes(code), Type.ID)
        except VerificationError:
            return False
