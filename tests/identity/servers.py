"""HTTP servers on 127.0.0.1 that do exactly what a test says, good manners or not."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.patience import patience

OCSP = "application/ocsp-response"
Behaviour = Callable[[socket.socket, bytes, threading.Event], None]
"""Gets the connection, the body that was sent, and a flag that is set when the test is over."""


def answering(body: bytes, kind: str = OCSP, status: str = "200 OK", *more: str) -> Behaviour:
    """A plain HTTP answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *more]
    head = "\r\n".join([*lines, "Connection: close", "", ""])

    def answer(connection: socket.socket, sent: bytes, over: threading.Event) -> None:
        connection.sendall(head.encode() + body)

    return answer


def computing(answer: Callable[[bytes], bytes], kind: str = OCSP) -> Behaviour:
    """An answer made from what was sent."""

    def behave(connection: socket.socket, sent: bytes, over: threading.Event) -> None:
        answering(answer(sent), kind)(connection, sent, over)

    return behave


def hanging(connection: socket.socket, sent: bytes, over: threading.Event) -> None:
    """Takes the question and says nothing."""
    over.wait()


def resetting(connection: socket.socket, sent: bytes, over: threading.Event) -> None:
    """Ends the connection with RST."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def dripping(head: bytes) -> Behaviour:
    """Begins with ``head``, then one byte every 50 ms for ever: no single read ever waits long."""

    def drip(connection: socket.socket, sent: bytes, over: threading.Event) -> None:
        connection.sendall(head)
        while not over.wait(0.05):
            connection.sendall(b"0")

    return drip


def pouring(size: int) -> Behaviour:
    """``size`` bytes without saying so before."""

    def pour(connection: socket.socket, sent: bytes, over: threading.Event) -> None:
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: {OCSP}\r\n\r\n".encode())
        for _ in range(size // 65536):
            connection.sendall(bytes(65536))

    return pour


@dataclass
class Server:
    """One listening socket; ``behave`` may be changed at any time."""

    behave: Behaviour
    tls: ssl.SSLContext | None = None
    asked: int = 0
    heads: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._over = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/"

    def close(self) -> None:
        self._over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(patience(10))
            assert not thread.is_alive()

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), self._spoken_to(connection) as connection:
            head, body = _request(connection)
            self.asked += 1
            self.heads.append(head)
            self.behave(connection, body, self._over)

    def _spoken_to(self, connection: socket.socket) -> socket.socket:
        return connection if self.tls is None else self.tls.wrap_socket(connection, server_side=True)


def _request(connection: socket.socket) -> tuple[bytes, bytes]:
    data = b""
    while b"\r\n\r\n" not in data:
        part = connection.recv(65536)
        if not part:
            return data, b""
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    lengths = [int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    while lengths and len(body) < lengths[0]:
        body += connection.recv(65536)
    return head, body


@contextlib.contextmanager
def serving(behave: Behaviour, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(behave, tls)
    try:
        yield server
    finally:
        server.close()
