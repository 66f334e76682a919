"""Password hashes that a library's system gives away: which of them can be verified here, and at what cost."""

from __future__ import annotations

from argon2 import extract_parameters
from argon2.exceptions import InvalidHashError

MOST_MEMORY = 256 * 1024
"""KiB that one log-in may take: a file must not be able to bring the service down."""
MOST_PASSES = 20
MOST_LANES = 16
LONGEST = 512


def hash_fault(text: str) -> str:
    """What is wrong with a hash; '' for one that log-ins can be checked with."""
    if not text.startswith("$argon2"):
        kind = "bcrypt" if text.startswith(("$2a$", "$2b$", "$2y$")) else "none of those known here"
        return f"its kind is {kind}: only Argon2 ($argon2id$...) can be taken over; use initial passwords instead"
    try:
        found = extract_parameters(text)
    except (InvalidHashError, ValueError):
        return "no whole Argon2 hash"
    if len(text) > LONGEST or not text.isascii():
        return "no whole Argon2 hash"
    if found.memory_cost > MOST_MEMORY or found.time_cost > MOST_PASSES or found.parallelism > MOST_LANES:
        return f"more than {MOST_MEMORY // 1024} MiB, {MOST_PASSES} passes or {MOST_LANES} lanes for one log-in"
    return ""
