"""Takes connections from a listening socket: within the limits, with TLS in good time, and never out of open files."""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from kiosk.faults import Loggable
from kiosk.log.logger import logger
from kiosk.service.http.clients import Proxies, peer_name
from kiosk.service.http.connections import Connection, ConnectionLimits, Connections
from kiosk.service.http.protocol import PatientProtocol

log = logger("kiosk.service")

HANDSHAKE_SECONDS = 5.0
"""For a whole TLS handshake."""
SHUTDOWN_SECONDS = 2.0
"""For the other side to answer the end of TLS."""
PAUSE_SECONDS = 0.2
"""Where the system has no room for one more connection, before it is asked again."""
QUIET_SECONDS = 60.0
"""How often that is logged."""
FULL = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})


class Acceptor:
    """One listening socket, called ``name`` in the scope of its requests.

    Has what uvicorn asks of an asyncio.Server (``sockets``, ``close``, ``wait_closed``).  asyncio's own would let
    anybody hold a TLS handshake open for a minute, and writes a traceback for every connection it has no file for.
    """

    def __init__(
        self,
        listener: socket.socket,
        make: Callable[[], PatientProtocol],
        *,
        name: str | None,
        tls: ssl.SSLContext | None,
        limits: ConnectionLimits,
        proxies: Proxies,
    ) -> None:
        self.sockets = [listener]
        self.connections = Connections(limits)
        self._make = make
        self._name = name
        self._tls = tls
        self._proxies = proxies
        self._said_at = -QUIET_SECONDS
        self._beginning: set[asyncio.Task[None]] = set()
        listener.setblocking(False)
        self._task = asyncio.get_running_loop().create_task(self._accept())

    def close(self) -> None:
        """Take no more connections; those there are go on.

        The loop forgets the socket at once: uvicorn closes it next, and select(), all there is on Windows, fails on a
        closed one.
        """
        asyncio.get_running_loop().remove_reader(self.sockets[0])
        for task in (self._task, *self._beginning):
            task.cancel()

    async def wait_closed(self) -> None:
        """Until nothing is begun any more."""
        await asyncio.gather(self._task, *self._beginning, return_exceptions=True)

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                line, address = await loop.sock_accept(self.sockets[0])
            except OSError as error:
                if error.errno in FULL:
                    self._say_full(error)
                    self.connections.drop_unauthenticated()
                    await asyncio.sleep(PAUSE_SECONDS)
            else:
                self._begin(line, str(address[0]))
            await asyncio.sleep(0)  # a rush must not keep this process from answering

    def _begin(self, line: socket.socket, peer: str) -> None:
        connection = Connection(None if self._proxies.trust(peer) else peer_name(peer))
        task = asyncio.get_running_loop().create_task(self._talk(line, connection))
        connection.drop = partial(_cancel, task)  # until its protocol has it: perhaps in the midst of the TLS handshake
        self._beginning.add(task)

        def begun(task: asyncio.Task[None]) -> None:
            self._beginning.discard(task)
            error = None if task.cancelled() else task.exception()
            if task.cancelled() or error is not None:
                connection.closed()
                line.close()
            if error is not None and not isinstance(error, OSError):  # no TLS, too slow, gone: no one to answer
                log.error("a connection could not be begun: %s", type(error))

        task.add_done_callback(begun)
        self.connections.add(connection)

    async def _talk(self, line: socket.socket, connection: Connection) -> None:
        timeouts: dict[str, Any] = {}
        if self._tls is not None:
            timeouts = {"ssl_handshake_timeout": HANDSHAKE_SECONDS, "ssl_shutdown_timeout": SHUTDOWN_SECONDS}

        def make() -> PatientProtocol:
            protocol = self._make()
            protocol.connection, protocol.listener = connection, self._name
            return protocol

        await asyncio.get_running_loop().connect_accepted_socket(make, line, ssl=self._tls, **timeouts)

    def _say_full(self, error: OSError) -> None:
        now = time.monotonic()
        if now - self._said_at >= QUIET_SECONDS:
            self._said_at = now
            why = Loggable(errno.errorcode.get(error.errno or 0, "error"))
            log.error("no more connections can be taken (%s): raise LimitNOFILE", why)


def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
