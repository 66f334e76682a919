"""A library service that is opened on a thread of its own, so that the first page need not wait for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

from kiosk.operations.operation import A, Operation
from kiosk.service.port import LibraryService, Unavailable

PATIENCE = 20.0
"""Seconds a call waits for the service to be opened."""


class Opened(LibraryService, Protocol):
    """What opening brings."""

    def close(self) -> None:
        """Let go of everything; no call may follow."""


class LateService:
    """A :class:`~kiosk.service.port.LibraryService` from the start; calls wait until it has been opened."""

    def __init__(self, opener: Callable[[], Opened]) -> None:
        self._opener = opener
        self._opened: Future[Opened] = Future()
        self._lock = threading.Lock()
        self._closed = False

    def open(self) -> None:
        """Open it, once, on this thread.  Raises CannotStart."""
        try:
            service = self._opener()
        except BaseException as error:
            with self._lock:
                if not self._closed:
                    self._opened.set_exception(error)
            raise
        with self._lock:
            closed = self._closed
            if not closed:
                self._opened.set_result(service)
        if closed:
            service.close()

    def ask(self, operation: Operation[A]) -> A:
        """As the service answers, once it is there."""
        return self._service().ask(operation)

    def startup_warnings(self) -> tuple[str, ...]:
        """What the service says at start; nothing if it can't be opened, which is said elsewhere."""
        try:
            return self._service().startup_warnings()
        except Unavailable:
            return ()

    def close(self) -> None:
        """Close it, now or as soon as it is open; no call may follow."""
        with self._lock:
            self._closed = True
            if not self._opened.done():
                self._opened.set_exception(Unavailable("closed before it was open"))
                return
        if self._opened.exception() is None:
            self._opened.result().close()

    def _service(self) -> Opened:
        try:
            return self._opened.result(PATIENCE)
        except Exception as error:
            raise Unavailable(f"the service is not open: {type(error).__name__}") from None
