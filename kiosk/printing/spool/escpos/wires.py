"""Ways to a receipt printer that can answer: TCP port 9100, and a USB device file of Linux."""

from __future__ import annotations

import os
import select
import socket
from typing import Protocol

from kiosk.faults import LoggableError

_ONCE = 4096


class WireDown(LoggableError):
    """Raised when the printer can't be reached, takes no more bytes, or has hung up."""


class Wire(Protocol):
    """An open way to one printer."""

    def send(self, data: bytes, seconds: float) -> None:
        """Send all of it; raises WireDown where that takes longer."""

    def receive(self, seconds: float) -> bytes:
        """Return what the printer says, or nothing in that time; raises WireDown."""

    def close(self) -> None:
        """Hang up."""


class _Descriptor:
    """What a socket and a device file have in common."""

    def __init__(self, number: int) -> None:
        self._number = number

    def send(self, data: bytes, seconds: float) -> None:
        left = memoryview(data)
        while left:
            _, ready, _ = select.select([], [self._number], [], seconds)
            if not ready:
                raise WireDown("the printer takes no more bytes")
            try:
                left = left[os.write(self._number, left[:_ONCE]) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise WireDown("the printer hung up") from error

    def receive(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._number], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self._number, _ONCE)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise WireDown("the printer hung up") from error
        if not data:
            raise WireDown("the printer hung up")
        return data


class TcpWire:
    def __init__(self, host: str, port: int = 9100, seconds: float = 3.0) -> None:
        """Connect; raises WireDown."""
        try:
            self._socket = socket.create_connection((host, port), timeout=seconds)
        except OSError as error:
            raise WireDown(f"the printer does not answer: {type(error).__name__}") from error
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, data: bytes, seconds: float) -> None:
        self._socket.settimeout(seconds)
        try:
            self._socket.sendall(data)
        except OSError as error:
            raise WireDown("the printer takes no more bytes") from error

    def receive(self, seconds: float) -> bytes:
        self._socket.settimeout(seconds)
        try:
            data = self._socket.recv(_ONCE)
        except TimeoutError:
            return b""
        except OSError as error:
            raise WireDown("the printer hung up") from error
        if not data:
            raise WireDown("the printer hung up")
        return data

    def close(self) -> None:
        """Hang up; what was sent is still delivered."""
        self._socket.close()


class FileWire(_Descriptor):
    """A printer behind a device file such as /dev/usb/lp0 (Linux, driver usblp)."""

    def __init__(self, path: str) -> None:
        """Open it; raises WireDown."""
        try:
            super().__init__(os.open(path, os.O_RDWR | getattr(os, "O_NONBLOCK", 0)))
        except OSError as error:
            raise WireDown(f"the printer can't be opened: {type(error).__name__}") from error

    def close(self) -> None:
        os.close(self._number)
