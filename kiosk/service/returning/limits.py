"""Limits against guessing the second thing: by reading, by person, by kiosk, and for passwords by number too."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence

from kiosk.clock import Clock
from kiosk.library.books.login_levels import Limit, LoginLevels
from kiosk.library.port import StoreError
from kiosk.service.account.login import BY_KIOSK, BY_NUMBER, kiosk_bucket, number_bucket

MOST_TRIES = 3
"""For one reading of a card."""
BY_PERSON = Limit(tries=9, leak_seconds=8 * 3600)
"""For the person on the card, at all kiosks, whether there is such a patron or not: then three a day."""


class ProofLimits:
    """Counts tries in the buckets that log-ins fill, too.  May be shared by threads; raises StoreUnavailable."""

    def __init__(self, levels: LoginLevels, clock: Clock) -> None:
        self._levels = levels
        self._clock = clock

    @contextlib.contextmanager
    def one_try(self, kiosk_id: str, person_key: bytes, numbers: Sequence[str] | None) -> Iterator[bool]:
        """Count it before it is made; False, and nothing is counted, where a bucket is full.

        ``numbers`` are those a password is compared with, None for a telephone.  Who has no number has a bucket like
        one, or its absence could be told.  It is not counted where nothing was judged.
        """
        names = [] if numbers is None else [number_bucket(number) for number in numbers or [person_key.hex()]]
        buckets = {
            _person_bucket(person_key): BY_PERSON,
            kiosk_bucket(kiosk_id): BY_KIOSK,
            **dict.fromkeys(names, BY_NUMBER),
        }
        if not self._levels.take(buckets, self._clock.now()):
            yield False
            return
        try:
            yield True
        except Exception:
            with contextlib.suppress(StoreError):  # the database may be what does not answer
                self._give_back(buckets)
            raise

    def agreed(self, kiosk_id: str, person_key: bytes, number: str) -> None:
        """It was right: the tries for this number and this one do not count."""
        self._levels.clear(number_bucket(number))
        self._give_back({_person_bucket(person_key): BY_PERSON, kiosk_bucket(kiosk_id): BY_KIOSK})

    def log_in_again(self, number: str) -> None:
        """There is a new password: tries with the former one do not count."""
        self._levels.clear(number_bucket(number))

    def _give_back(self, buckets: Mapping[str, Limit]) -> None:
        for name, limit in buckets.items():
            self._levels.give_back(name, self._clock.now(), limit)


def _person_bucket(person_key: bytes) -> str:
    return f"person:{person_key.hex()}"
