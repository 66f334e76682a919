"""What the library lets patrons do by themselves: Koha's API does it all, and can't be asked what its OPAC allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kiosk.library.koha.rows import is_pending, is_waiting


@dataclass(frozen=True, slots=True)
class SelfService:
    """Without anything said, what a new Koha's OPAC allows.

    ``requests``: staff may be asked to cancel a reservation that waits at the counter; ``most_owed``: who owes more
    extends nothing.
    """

    renewals: bool = False
    cancellation: bool = True
    requests: bool = False
    most_owed: int | None = None

    def cancels(self, row: dict[str, Any]) -> bool:
        """Whether the patron may cancel this row of ``GET /holds``."""
        return self.cancellation and is_pending(row)

    def requests_cancellation(self, row: dict[str, Any]) -> bool:
        """Whether the patron may ask staff to cancel it.

        Only one that waits: Koha takes no request for one on its way or being prepared, but deletes it in silence.
        """
        return self.requests and is_waiting(row)
