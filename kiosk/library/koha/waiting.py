"""What waits for patrons in the whole library, for the rounds between their log-ins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from kiosk.library.koha import rows
from kiosk.library.koha.catalogue import Catalogue
from kiosk.library.koha.http import Question
from kiosk.library.koha.paging import pages
from kiosk.library.koha.patrons import PatronGone, Patrons
from kiosk.library.koha.rows import Hold
from kiosk.library.koha.session import Session
from kiosk.library.port import StoreUnavailable
from kiosk.log.logger import logger

log = logger("kiosk.library")

MOST_IN_A_ROW = 3
"""Reservations in a row Koha may stumble over in a round; after that it is Koha that does not work."""


class Waiting:
    """Looks through all reservations that are ready; all raise KohaUnavailable and KohaRefused."""

    def __init__(self, session: Session, patrons: Patrons, catalogue: Catalogue) -> None:
        self._session = session
        self._patrons = patrons
        self._catalogue = catalogue

    def of(
        self, known: Mapping[int, Collection[str]], told: Callable[[str, str], bool], stopping: Callable[[], bool]
    ) -> Iterator[tuple[str, str, Hold]]:
        """Number, address ('' if Koha knows none) and reservation of each that is not ``told`` yet.

        ``known`` gives the numbers of those to notify by Koha's patron_id: who got another one has two here.  One Koha
        stumbles over is passed over, several in a row end the round.
        """
        in_a_row, failed, answered = 0, 0, False
        for row in self._rows():
            if stopping():
                break
            try:
                hold_id = str(rows.number(row, "hold_id"))
                numbers = known.get(rows.number(row, "patron_id"), ())
                if all(told(number, hold_id) for number in numbers):
                    continue
                found = self._whole(row, numbers)
            except StoreUnavailable as error:
                in_a_row, failed, last = in_a_row + 1, failed + 1, error
                if in_a_row == MOST_IN_A_ROW:
                    raise
                continue
            in_a_row, answered = 0, True
            if found is not None:
                yield found
        if failed and not answered:
            raise last
        if failed:
            log.error("notices: %d reservations were passed over, the last for: %s", failed, last)

    def _rows(self) -> Iterator[dict[str, Any]]:
        question = Question("GET", "/holds", query={"status": "W", "_match": "exact"})
        for page in pages(self._session, "holds are read", question, "+hold_id", self._session.pace.begin):
            yield from page

    def _whole(self, row: dict[str, Any], numbers: Collection[str]) -> tuple[str, str, Hold] | None:
        """None where the patron is gone, or has another number now."""
        deadline = self._session.pace.begin()
        try:
            found = self._patrons.read(rows.number(row, "patron_id"), deadline)
        except PatronGone:
            return None
        if found.number not in numbers:
            return None
        title = self._catalogue.of_biblio(rows.biblio(row), deadline)
        pickup = row.get("pickup_library_id")
        name = self._catalogue.library(pickup if isinstance(pickup, str) else "", deadline)
        return found.number, found.email, rows.hold(row, title, name)
