"""What can go wrong between the adapter and Koha, at a chosen request."""

from __future__ import annotations

import threading
from dataclasses import dataclass

KINDS = {
    "reset": "the connection is reset before Koha works on the request",
    "lost": "Koha does the work, and the connection is reset instead of an answer",
    "half": "Koha does the work, and half of the answer arrives",
    "slow": "Koha takes the request up only after a while, whoever still waits",
    "late": "Koha does the work at once, and answers after a while",
    "deadlock": "500: the database rolled the work back",
    "garbage": "Koha does the work, and the body of the answer is no JSON",
    "unwell": "500: the database is down (with memcached)",
    "unwell-token": "500: the database is down (the token's route)",
    "no-database": "401: the database is down (without memcached)",
    "maintenance": "503: the schema is older than the code",
    "no-api": "404: the server could not load its API description, an HTML page",
    "drip": "the answer comes a byte at a time",
    "flood": "the answer does not end",
}


@dataclass
class Trouble:
    """``times`` requests to this route meet it, after ``skip`` have passed."""

    route: str
    kind: str
    times: int = 1
    skip: int = 0
    seconds: float = 0.3


class Troubles:
    """All that is still to come."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._coming: list[Trouble] = []

    def add(self, trouble: Trouble) -> None:
        assert trouble.kind in KINDS
        self._coming.append(trouble)

    def next(self, route: str) -> Trouble | None:
        with self._lock:
            for trouble in self._coming:
                if trouble.route in (route, "*") and trouble.times:
                    if trouble.skip:
                        trouble.skip -= 1
                        continue
                    trouble.times -= 1
                    return trouble
        return None

    def clear(self) -> None:
        self._coming.clear()

    def left(self) -> list[Trouble]:
        """What nobody ran into."""
        return [trouble for trouble in self._coming if trouble.times and trouble.times < 1000]
