"""How long things are lent, where the library keeps loans and reservations in our own tables."""

from __future__ import annotations

from kiosk.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class CirculationRules:
    """``loan_days`` from the day of lending to the due day; a loan is extended at most ``renewals`` times, each time to
    ``loan_days`` after today; a reservation that is ready is kept for ``keep_days``.
    """

    loan_days: int = 22
    renewals: int = 1
    keep_days: int = 7
