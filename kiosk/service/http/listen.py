"""Puts the service on the network: kiosks and phones, TLS, limits, several processes, an orderly end."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import ssl
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.supervisors import Multiprocess

from kiosk.faults import on_loop
from kiosk.library import slots
from kiosk.service.compose.start import CannotStart
from kiosk.service.http import metrics
from kiosk.service.http.acceptor import Acceptor
from kiosk.service.http.clients import proxies
from kiosk.service.http.connections import ConnectionLimits
from kiosk.service.http.open_files import room_for_connections
from kiosk.service.http.protocol import KIOSKS, PHONES, STAFF, PatientProtocol
from kiosk.settings.files.ca import authorities, check_text_mark
from kiosk.settings.service import Listen, ServiceConfig
from kiosk.settings.staff_desk import StaffDesk
from kiosk.settings.tables.setup_page import SetupPage

BACKLOG = 512
"""Connections the operating system keeps until they are taken."""


class ServerConfig(uvicorn.Config):
    """uvicorn's configuration, with a loop that listens within limits, for each process of the service."""

    def __init__(self, service: ServiceConfig, make: Callable[[], ASGIApp]) -> None:
        listen = service.listen
        # the whole model is made at run time: no other process can unpickle it
        self.sections = listen, service.setup, service.staff
        super().__init__(
            make,
            factory=True,
            http=PatientProtocol,
            ws="none",
            lifespan="on",
            workers=listen.workers,
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,  # kiosk.service.http.clients decides which proxy to trust
            timeout_graceful_shutdown=service.limits.stop_seconds,
            ssl_certfile=_named(listen.certificate),
            ssl_keyfile=_named(listen.key),
            ssl_ca_certs=_named(listen.client_ca),
            ssl_cert_reqs=ssl.CERT_REQUIRED if listen.client_ca else ssl.CERT_NONE,
        )

    def get_loop_factory(self) -> Callable[[], asyncio.AbstractEventLoop]:
        """The loop uvicorn runs in."""
        return partial(Loop, *self.sections)


class Loop(asyncio.SelectorEventLoop):
    """Asked to listen, by uvicorn, on the sockets ``bind`` made and in their order, it does so within limits."""

    def __init__(
        self, listen: Listen, setup: SetupPage, staff: StaffDesk, names: tuple[str | None, ...] | None = None
    ) -> None:
        """``names`` are the listeners, where they are not those of a service for kiosks."""
        super().__init__()
        self.set_exception_handler(on_loop)
        self._proxies = proxies(listen)
        others = [name for name, table in ((PHONES, setup), (STAFF, staff)) if table.port is not None]
        self._limits = ConnectionLimits().within(room_for_connections() // (1 + len(others)))
        self._tls: dict[str | None, ssl.SSLContext | None] = {PHONES: _tls_of(setup), STAFF: _tls_of(staff)}
        self._names = iter(names or (KIOSKS if PHONES in others else None, *others))

    async def create_server(  # type: ignore[override]
        self, protocol_factory: Callable[[], Any], *, sock: socket.socket, ssl: ssl.SSLContext | None, **_: object
    ) -> Acceptor:
        """Take connections from this socket."""
        name = next(self._names)
        tls = self._tls.get(name, ssl)
        return Acceptor(sock, protocol_factory, name=name, tls=tls, limits=self._limits, proxies=self._proxies)


def serve(config: ServiceConfig, make: Callable[[], ASGIApp], *, ready: Callable[[str], None]) -> None:
    """Answer until SIGTERM or SIGINT; requests under way are finished.  ``make`` is called in each process.

    ``ready`` is called with each address once it is bound.  Raises CannotStart.
    """
    server = ServerConfig(config, make)
    check_tls(config)
    listeners = bind(config)
    ready(_address(listeners[0], config.listen.certificate))
    for listener, (table, whom) in zip(listeners[1:], _others(config), strict=True):
        ready(f"{_address(listener, table.certificate)} for {whom}")
    signal.signal(signal.SIGTERM, _ended)  # uvicorn raises it once more when all is done
    try:
        if config.listen.workers == 1:
            uvicorn.Server(server).run(sockets=listeners)
            return
        folder = tempfile.mkdtemp(prefix="kiosk-service-")
        os.environ |= {metrics.FOLDER: folder, slots.FOLDER: folder}
        try:
            Multiprocess(server, sockets=listeners).run()
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        for listener in listeners:
            listener.close()


def check_tls(config: ServiceConfig) -> None:
    """See whether the certificates can be used.  Raises CannotStart."""
    check_certificate(config.listen)
    check_certificate(config.setup)
    check_certificate(config.staff)


def check_certificate(listener: Listen | SetupPage | StaffDesk) -> None:
    """The same for one of them."""
    if listener.certificate is None:
        return
    client_ca = listener.client_ca if isinstance(listener, Listen) else None
    try:
        check_text_mark(listener.certificate, listener.key, client_ca)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(listener.certificate, listener.key)
        if client_ca is not None:
            context.load_verify_locations(cadata=authorities(client_ca))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CannotStart(f"the TLS certificate, its key or the kiosks' CA can't be used: {reason}") from error


def bind(config: ServiceConfig) -> list[socket.socket]:
    """The kiosks' listening socket, then the phones' and the staff's if there are any.  Raises CannotStart."""
    listeners = [_bind(config.listen, config.listen.port)]
    try:
        for table, _ in _others(config):
            listeners.append(_bind(table, table.port or 0))
    except CannotStart:
        for listener in listeners:
            listener.close()
        raise
    return listeners


def bind_staff(staff: StaffDesk) -> socket.socket:
    """The staff's alone.  Raises CannotStart."""
    return _bind(staff, staff.port or 0)


def _others(config: ServiceConfig) -> list[tuple[SetupPage | StaffDesk, str]]:
    """Who has a listener besides the kiosks, in the order of the sockets."""
    tables: tuple[tuple[SetupPage | StaffDesk, str], ...] = ((config.setup, PHONES), (config.staff, STAFF))
    return [(table, whom) for table, whom in tables if table.port is not None]


def _bind(table: Listen | SetupPage | StaffDesk, port: int) -> socket.socket:
    address = table.address
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # asyncio sets TCP_NODELAY on what says that it is TCP: an answer would otherwise wait 40 ms for the client's ACK
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((address, port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise CannotStart(f"can't listen on {address} port {port}: {error.strerror}") from error
    listener.set_inheritable(True)
    return listener


def _tls_of(table: SetupPage | StaffDesk) -> ssl.SSLContext | None:
    if table.port is None or table.certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(table.certificate, table.key)
    return context


def _address(listener: socket.socket, certificate: Path | None) -> str:
    host, port = listener.getsockname()[:2]
    return f"{'http' if certificate is None else 'https'}://{f'[{host}]' if ':' in host else host}:{port}"


def _named(file: Path | None) -> str | None:
    return None if file is None else str(file)


def _ended(_number: int, _frame: FrameType | None) -> None:
    """Told to end, and has ended."""
