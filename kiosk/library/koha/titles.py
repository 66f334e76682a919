"""The titles of a whole list, several at a time, while there is time: without some of them it is still a list."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from kiosk.concurrency import Deadline, SerialWorker
from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.turns import AT_ONCE
from kiosk.library.port import StoreUnavailable
from kiosk.log.logger import logger

log = logger("kiosk.library")

SPARE_SECONDS = 2.5
"""Looking things up ends so long before the whole work has to be over."""
NOT_ALLOWED = frozenset({401, 403})

K = TypeVar("K")
V = TypeVar("V")


def look_up(find: Callable[[K, Deadline], V], wanted: Iterable[K], deadline: Deadline) -> dict[K, V]:
    """What was found, for each that was; the first are looked for first.

    What is not found is left out: the time is up, or Koha stumbles over it.  What was found is kept by the catalogue,
    so the next list has more.  Raises KohaRefused where Koha does not let the service ask: IT must see that.
    """
    until = Deadline(deadline.end - SPARE_SECONDS)
    missing: list[StoreUnavailable] = []

    def one(key: K) -> V | None:
        nonlocal until
        try:
            return find(key, until)
        except KohaUnavailable as error:  # tried again and again already: only what is kept is looked for now
            until = Deadline(-math.inf)
            missing.append(error)
        except KohaRefused as no:
            if no.fault.status in NOT_ALLOWED:
                raise
            missing.append(no)
        return None

    worker = SerialWorker("titles", at_once=AT_ONCE)
    answers = {key: worker.submit(partial(one, key)) for key in dict.fromkeys(wanted)}
    try:
        found = {key: answer.result() for key, answer in answers.items()}
    finally:
        worker.close()
    if missing:
        log.warning("a list goes without %d of %d titles or names, one for: %s", len(missing), len(found), missing[0])
    return {key: value for key, value in found.items() if value is not None}
