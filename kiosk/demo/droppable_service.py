"""The demo's network cable: the library service, as long as nobody pulls it."""

from __future__ import annotations

from threading import Event as Flag

from kiosk.operations.operation import A, Operation
from kiosk.service.port import LibraryService, Unavailable


class DroppableService:
    """The library service behind a network cable that can be pulled."""

    def __init__(self, service: LibraryService) -> None:
        self._service = service
        self.dropped = Flag()

    def ask(self, operation: Operation[A]) -> A:
        """As the service behind it, while the cable is in."""
        if self.dropped.is_set():
            raise Unavailable("the demo's network is cut")
        return self._service.ask(operation)

    def startup_warnings(self) -> tuple[str, ...]:
        return self._service.startup_warnings()
