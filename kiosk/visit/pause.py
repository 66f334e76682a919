"""Whether staff have taken the kiosk out of service (休止), at the kiosk itself or from the desk."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.operations.pause import Pause as Pause
from kiosk.operations.pause import PauseReason as PauseReason


@dataclass(frozen=True, slots=True)
class Pauses:
    """That of staff at the kiosk, and that of the desk; each is ended by whoever began it."""

    staff: Pause | None = None
    desk: Pause | None = None

    @property
    def held(self) -> Pause | None:
        """The one that is shown: who stood at the kiosk knows best."""
        return self.staff or self.desk

    @property
    def by(self) -> str:
        """Whose that is, for logs."""
        return "staff" if self.staff is not None else "desk" if self.desk is not None else ""
