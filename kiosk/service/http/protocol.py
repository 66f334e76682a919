"""HTTP/1.1 for clients that may be slow, silent or hostile: every wait of a connection is bounded."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import h11
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from kiosk.service.http.connections import Connection

HEADER_SECONDS = 10.0
"""From the first byte (or the connection) to the end of the headers."""
KEEP_ALIVE_SECONDS = 75
"""Between two requests of a kiosk."""
UNAUTHENTICATED_KEEP_ALIVE_SECONDS = 5
"""Between two requests of an unauthenticated client."""
UNAUTHENTICATED_SECONDS = 30.0
"""Unauthenticated: from the end of the headers until the answer is sent; the client may read slowly or not at all."""
CLOSING_SECONDS = 2.0
"""Then whatever was still to be sent to a closed connection is forgotten."""

KIOSKS, PHONES, STAFF = "kiosks", "phones", "staff"
"""Listeners that serve one kind of client only; None serves both."""
CONNECTION, LISTENER = "kiosk.connection", "kiosk.listener"
"""Names in the scope of a request: its connection, and where it came in."""


class PatientProtocol(H11Protocol):
    """HTTP/1.1 with ends to all waiting; uvicorn itself would wait for ever."""

    connection: Connection | None = None
    listener: str | None = None
    _hurry: asyncio.TimerHandle | None = None
    _patience: asyncio.TimerHandle | None = None

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - as uvicorn gives them
        super().__init__(*args, **named)
        self._service: ASGIApp = self.app
        self.app = self._answer
        self.timeout_keep_alive = UNAUTHENTICATED_KEEP_ALIVE_SECONDS

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock."""
        super().connection_made(transport)
        if self.connection is not None:
            self.connection.drop = transport.abort
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Stop it when the headers are whole."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop it for good."""
        super().connection_lost(exc)
        self._unset_keepalive_if_required()
        for timer in (self._hurry, self._patience):
            if timer is not None:
                timer.cancel()
        if self.connection is not None:
            self.connection.closed()

    def on_response_complete(self) -> None:
        """Wait longer for the next request of a kiosk."""
        if self.connection is not None and self.connection.kiosk is not None:
            self.timeout_keep_alive = KEEP_ALIVE_SECONDS
        super().on_response_complete()
        if self.transport.is_closing():
            self.loop.call_later(CLOSING_SECONDS, self.transport.abort)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope[CONNECTION], scope[LISTENER] = self.connection, self.listener
        self._patience = self.loop.call_later(UNAUTHENTICATED_SECONDS, self._give_up)
        if self.connection is not None:
            self.connection.working(True)
        try:
            await self._service(scope, receive, send)
        finally:
            self._patience.cancel()
            if self.connection is not None:
                self.connection.working(False)

    def _give_up(self) -> None:
        if self.connection is None or self.connection.kiosk is None:
            self.transport.abort()

    def _watch(self) -> None:
        if self.conn.their_state is h11.IDLE:
            if self._hurry is None:
                self._hurry = self.loop.call_later(HEADER_SECONDS, self._too_slow)
        elif self._hurry is not None:
            self._hurry.cancel()
            self._hurry = None

    def _too_slow(self) -> None:
        self.transport.close()
        self.loop.call_later(CLOSING_SECONDS, self.transport.abort)
