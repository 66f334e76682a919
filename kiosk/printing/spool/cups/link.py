"""Carries IPP messages to a CUPS server, over its socket or TCP (RFC 8010: HTTP POST of application/ipp)."""

from __future__ import annotations

import os
import re
import socket
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from kiosk.faults import LoggableError
from kiosk.printing.spool.cups.ipp import LARGEST

_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock")
_PORT = 631


class LinkDown(LoggableError):
    """Raised when the print server can't be reached, or breaks off; whether the request took effect is not known."""


class _SocketConnection(HTTPConnection):
    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)  # type: ignore[assignment,unused-ignore]
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class IppLink:
    """One CUPS server: ``server`` is as CUPS_SERVER has it: a socket's path, or a host with or without port.

    None = what CUPS_SERVER or this machine says.
    """

    def __init__(self, server: str | None = None, timeout: float = 5.0) -> None:
        found = [path for path in _SOCKETS if Path(path).exists()]
        wanted = server or os.environ.get("CUPS_SERVER", "").strip() or next(iter(found), "localhost")
        self._server = wanted.partition("/version=")[0]  # which version of IPP to speak: ours is 1.1, which all know
        self._timeout = timeout

    def post(self, path: str, message: bytes) -> bytes:
        """Send one request and return the answer's bytes; raises LinkDown."""
        connection = self._connection()
        try:
            connection.request("POST", path, body=message, headers={"Content-Type": "application/ipp"})
            answer = connection.getresponse()
            body = answer.read(LARGEST + 1)
        except (OSError, HTTPException) as error:
            raise LinkDown(f"the print server does not answer: {type(error).__name__}") from error
        finally:
            connection.close()
        if answer.status != 200:
            raise LinkDown(f"the print server answers HTTP {answer.status}")
        return body

    def _connection(self) -> HTTPConnection:
        if self._server.startswith("/"):
            return _SocketConnection(self._server, self._timeout)
        host, port = _address(self._server)
        return HTTPConnection(host, port, timeout=self._timeout)


def _address(server: str) -> tuple[str, int]:
    """Host and port of ``host``, ``host:port``, ``[::1]``, ``[::1]:port`` or a bare IPv6 address."""
    bracketed = re.fullmatch(r"\[([^\]]+)\](?::([0-9]+))?", server)
    named = re.fullmatch(r"([^:]+):([0-9]+)", server)
    found = bracketed or named
    host, port = (found[1], found[2]) if found else (server, None)
    number = int(port) if port else _PORT
    if not 0 < number < 65536:
        raise LinkDown(f"invalid port of the print server: {number}")
    return host, number
