"""Which passcodes are taken, and that one is compared without staying anywhere."""

from __future__ import annotations

import pytest
from argon2 import extract_parameters
from argon2.low_level import Type

from kiosk.secret import Secret
from kiosk.staffscreen.passcode import Flaw, flaw_of, hash_of, is_right


def typed(digits: bytes) -> Secret:
    secret = Secret()
    for digit in digits:
        secret.push(digit)
    return secret


@pytest.mark.parametrize(
    ("code", "flaw"),
    [
        (b"482915", None),
        (b"4829154829154829", None),
        (b"48291548291548291", Flaw.TOO_LONG),
        (b"48291", Flaw.TOO_SHORT),
        (b"", Flaw.NOT_DIGITS),
        (b"48a915", Flaw.NOT_DIGITS),
        ("４８２９１５".encode(), Flaw.NOT_DIGITS),
        (b"111111", Flaw.GUESSABLE),
        (b"121212", Flaw.GUESSABLE),
        (b"123123", Flaw.GUESSABLE),
        (b"123456", Flaw.GUESSABLE),
        (b"987654", Flaw.GUESSABLE),
        (b"567890", Flaw.GUESSABLE),
    ],
)
def test_what_everybody_tries_first_is_not_taken(code: bytes, flaw: Flaw | None) -> None:
    assert flaw_of(code) is flaw


def test_the_hash_is_argon2id_and_tells_the_right_one_from_a_wrong_one() -> None:
    hashed = hash_of(b"482915")
    assert extract_parameters(hashed).type is Type.ID
    right, wrong = typed(b"482915"), typed(b"482916")
    assert (is_right(hashed, right), is_right(hashed, wrong)) == (True, False)
    assert (right.length, wrong.length) == (0, 0)
