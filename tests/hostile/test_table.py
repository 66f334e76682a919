"""No hostile card is forgotten: everything the kiosk promises to withstand, and the tests that hold it to that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.hostile.certificates import CERTIFICATES

HERE = Path(__file__).parent
WITHSTOOD = {
    "missing attributes": "missing attribute",
    "duplicated attributes": "duplicated attribute",
    "oversized attributes": "oversized",
    "mis-typed attributes": "mistyped",
    "other string types": "BMPString",
    "trailing filler": "filler",
    "truncated": "truncated",
    "10 kB SAN": "10 kB SAN",
    "unknown birth parts": "unknown birth",
    "several generations of CA with one DN": "generation of the CA",
    "rogue CA with the same DN": "rogue CA with the same DN",
    "test hierarchy": "test hierarchy",
    "wrong policy": "policy of",
    "wrong key usage": "key usage",
    "certificate not matching the card's key": "does not match",
    "signature over another challenge": "test_a_signature_over_another_challenge",
    "replayed challenge": "test_a_challenge_that_was_answered_once",
    "replayed signature": "test_a_signature_recorded_yesterday",
    "card swapped between password and signature": "test_a_card_swapped_between_password_and_signature",
    "card swapped before the password": "test_a_swap_that_the_transport_conceals",
    "61xx and 6Cxx": "test_61xx_and_6cxx",
    "6983 instead of 6984": "test_a_locked_card_is_k202_whichever_word",
    "6F00 first": "6F00 first",
    "silent card": "test_a_card_that_falls_silent",
    "reader without extended length": "test_a_reader_without_extended_length",
    "reader that breaks over long reads": "test_a_reader_that_drops_the_card_over_a_long_read",
    "T=0 contact readers": '"T=0"',
    "no EF 0008": "no EF 0008",
    "no certificate": "test_no_signing_certificate",
    "things that are no My Number card": "test_what_is_no_card_for_us",
}


@pytest.mark.parametrize("promise", WITHSTOOD)
def test_this_has_a_test(promise: str) -> None:
    tests = [*HERE.glob("test_cards.py"), HERE.parent / "reader" / "test_accidents.py"]
    named = "\n".join([*CERTIFICATES, *(file.read_text("utf-8") for file in tests)])
    assert re.search(re.escape(WITHSTOOD[promise]), named)
