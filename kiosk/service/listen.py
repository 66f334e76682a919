"""Puts the service on the network: TLS, time limits on slow callers, several processes, an orderly end."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import ssl
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.supervisors import Multiprocess

from kiosk.service.metrics import FOLDER
from kiosk.service.start import CannotStart
from kiosk.settings.service import ServiceConfig

HEADER_SECONDS = 10.0
"""From the first byte (or the connection) to the end of the headers."""
CONNECTIONS = 512
KEEP_ALIVE_SECONDS = 75


class PatientProtocol(H11Protocol):
    """HTTP/1.1, for callers who send their headers within HEADER_SECONDS; uvicorn itself would wait for ever."""

    _hurry: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Stop it when the headers are whole."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop it for good."""
        super().connection_lost(exc)
        if self._hurry is not None:
            self._hurry.cancel()

    def _watch(self) -> None:
        if self.conn.their_state is h11.IDLE:
            if self._hurry is None:
                self._hurry = self.loop.call_later(HEADER_SECONDS, self.transport.close)
        elif self._hurry is not None:
            self._hurry.cancel()
            self._hurry = None


def serve(config: ServiceConfig, make: Callable[[], ASGIApp], *, ready: Callable[[str], None]) -> None:
    """Answer until SIGTERM or SIGINT; requests under way are finished.  ``make`` is called in each process.

    ``ready`` is told the address once it is bound.  Raises CannotStart.
    """
    server = configure(config, make)
    check_tls(config)
    listener = _bind(config)
    host, port = listener.getsockname()[:2]
    ready(f"{'https' if config.listen.certificate else 'http'}://{f'[{host}]' if ':' in host else host}:{port}")
    signal.signal(signal.SIGTERM, _ended)  # uvicorn raises it once more when all is done
    try:
        if config.listen.workers == 1:
            uvicorn.Server(server).run(sockets=[listener])
            return
        folder = tempfile.mkdtemp(prefix="kiosk-metrics-")
        os.environ[FOLDER] = folder
        try:
            Multiprocess(server, sockets=[listener]).run()
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        listener.close()


def configure(config: ServiceConfig, make: Callable[[], ASGIApp]) -> uvicorn.Config:
    """What uvicorn is told."""
    listen = config.listen
    return uvicorn.Config(
        make,
        factory=True,
        host=listen.address,
        port=listen.port,
        http=PatientProtocol,
        ws="none",
        loop="asyncio",
        lifespan="on",
        workers=listen.workers,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # nothing here believes where a caller says it comes from
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=config.limits.stop_seconds,
        ssl_certfile=_named(listen.certificate),
        ssl_keyfile=_named(listen.key),
        ssl_ca_certs=_named(listen.client_ca),
        ssl_cert_reqs=ssl.CERT_REQUIRED if listen.client_ca else ssl.CERT_NONE,
    )


def _named(file: Path | None) -> str | None:
    return None if file is None else str(file)


def check_tls(config: ServiceConfig) -> None:
    """See whether the certificates can be used.  Raises CannotStart."""
    listen = config.listen
    if listen.certificate is None:
        return
    try:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(listen.certificate, listen.key)
        if listen.client_ca is not None:
            context.load_verify_locations(listen.client_ca)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise CannotStart(f"the TLS certificate, its key or the kiosks' CA can't be used: {reason}") from error


def _bind(config: ServiceConfig) -> socket.socket:
    address = config.listen.address
    listener = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((address, config.listen.port))
        listener.listen(CONNECTIONS)
    except OSError as error:
        listener.close()
        raise CannotStart(f"can't listen on {address} port {config.listen.port}: {error.strerror}") from error
    listener.set_inheritable(True)
    return listener


def _ended(_number: int, _frame: FrameType | None) -> None:
    """Told to end, and has ended."""
