"""HTTP/1.1 for clients that may be slow, silent or hostile: every wait of a connection is bounded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
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


class LingeringTransport(asyncio.Transport):
    """Ends a connection when the rest of a request has come, or did not in good time; what comes is for the protocol.

    A connection that is closed upon unread bytes is reset, and Windows then forgets the answer it has received.
    """

    def __init__(self, inner: asyncio.Transport, is_read: Callable[[], bool]) -> None:
        super().__init__()
        self._inner, self._is_read = inner, is_read
        self.ending = False

    def close(self) -> None:
        """Answer no more; a second time, read no more either.  Whatever it is, it is over after ``CLOSING_SECONDS``."""
        if not self.is_closing():
            asyncio.get_running_loop().call_later(CLOSING_SECONDS, self._inner.abort)
            if not self._is_read():
                self.ending = True
                if self._inner.can_write_eof():
                    self._inner.write_eof()
                self._inner.resume_reading()
                return
        self.ending = True
        self._inner.close()

    def is_closing(self) -> bool:
        return self.ending or self._inner.is_closing()

    def abort(self) -> None:
        self.ending = True
        self._inner.abort()

    def write(self, data: bytes | bytearray | memoryview[Any]) -> None:
        self._inner.write(data)

    def pause_reading(self) -> None:
        if not self.ending:
            self._inner.pause_reading()

    def resume_reading(self) -> None:
        self._inner.resume_reading()

    def get_extra_info(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - as asyncio has it
        return self._inner.get_extra_info(name, default)


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
        super().connection_made(LingeringTransport(transport, self._is_read))
        if self.connection is not None:
            self.connection.drop = transport.abort
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Stop it when the headers are whole."""
        if self.transport.is_closing():
            self._forget(data)
            return
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

    def _is_read(self) -> bool:
        """Whether nothing of a request is still to come."""
        return self.conn.their_state not in (h11.SEND_BODY, h11.ERROR)

    def _forget(self, data: bytes) -> None:
        """Look for the end of a request that was answered; there is none to what is no HTTP."""
        if self.conn.their_state is h11.ERROR:
            return
        try:
            self.conn.receive_data(data)
            while self.conn.next_event() not in (h11.NEED_DATA, h11.PAUSED):
                pass
        except h11.RemoteProtocolError:
            return
        if self._is_read():
            self.transport.close()

    def _give_up(self) -> None:
        if self.connection is None or self.connection.kiosk is None:
            self.transport.abort()

    def _watch(self) -> None:
        if self.conn.their_state is h11.IDLE:
            if self._hurry is None:
                self._hurry = self.loop.call_later(HEADER_SECONDS, self.transport.close)
        elif self._hurry is not None:
            self._hurry.cancel()
            self._hurry = None
