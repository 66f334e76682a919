"""The library service inside the kiosk: the same calls as over HTTPS, without a network."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.faults import describe, type_and_text
from kiosk.library.port import StoreError
from kiosk.log.logger import logger
from kiosk.operations.operation import A, Operation
from kiosk.operations.service import DescribeService
from kiosk.service.local.handlers import Handlers
from kiosk.service.port import Refused, Unavailable

log = logger("kiosk.service")


class LocalService:
    """A :class:`~kiosk.service.port.LibraryService` for the one kiosk it runs in; may be shared by threads."""

    def __init__(
        self,
        handlers: Handlers,
        *,
        kiosk_id: str,
        close: Callable[[], None] = lambda: None,
    ) -> None:
        self._handlers = handlers
        self._kiosk_id = kiosk_id
        self._close = close

    def ask(self, operation: Operation[A]) -> A:
        """Have it handled; whatever goes wrong becomes one of the port's exceptions.  The log has no personal data."""
        kind = type(operation)
        try:
            handler: Callable[[str, Operation[A]], A] = self._handlers[kind]
            return handler(self._kiosk_id, operation)
        except Refused as no:
            log.info("%s refused: %s", kind, type_and_text(no))
            raise
        except StoreError as error:
            log.error("%s unavailable: %s", kind, type_and_text(error))
            raise Unavailable(f"patron store: {type(error).__name__}") from None
        except Exception as error:
            log.error("%s unavailable: unforeseen %s", kind, describe(error))
            raise Unavailable(f"unforeseen {type(error).__name__}") from None

    def startup_warnings(self) -> tuple[str, ...]:
        return self.ask(DescribeService()).notices

    def close(self) -> None:
        """Give the database back; no call may follow."""
        self._close()
