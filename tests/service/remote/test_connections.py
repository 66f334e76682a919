"""Connections that are kept: when one is asked again, and when it is not."""

from __future__ import annotations

import gzip
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator

import pytest

from kiosk.service.remote.connections import MOST, MOST_IDLE, Broken, Connections, NotReached, Response, Timeouts
from tests.patience import patience
from tests.service.remote.test_remote import Line, read_request

QUICK = Timeouts.of(0.2)
Do = Callable[[socket.socket], None]


@pytest.fixture
def server() -> Iterator[Callable[[Do], tuple[Line, Connections]]]:
    made: list[tuple[Line, Connections]] = []

    def make(do: Do) -> tuple[Line, Connections]:
        line = Line(do)
        address = f"http://127.0.0.1:{line.listener.getsockname()[1]}/base/"
        made.append((line, Connections(address, ssl.create_default_context())))
        return made[-1]

    yield make
    for line, connections in made:
        connections.close()
        line.close()


def ask(connections: Connections, timeouts: Timeouts | None = None) -> Response:
    return connections.ask("POST", "/path", {"X": "y"}, b"{}", timeouts or Timeouts.of(patience(20)))


def said(body: bytes, *headers: bytes) -> bytes:
    lines = [b"HTTP/1.1 200 OK", b"Content-Length: %d" % len(body), *headers, b"", body]
    return b"\r\n".join(lines)


def once(answer: bytes) -> Do:
    def do(line: socket.socket) -> None:
        read_request(line)
        line.sendall(answer)

    return do


def test_a_connection_that_the_server_has_closed_is_not_asked_again(server) -> None:
    line, connections = server(once(said(b"one")))
    for _ in range(3):
        assert ask(connections).content == b"one"
        [(_, kept)] = connections._idle
        kept.sock.recv(1, socket.MSG_PEEK)  # until the server's end is there
    assert line.calls == 3


def test_a_connection_that_the_server_means_to_close_is_not_kept(server) -> None:
    _, connections = server(once(said(b"one", b"Connection: close")))
    assert ask(connections).content == b"one"
    assert len(connections) == 0


@pytest.mark.parametrize(("name", "encode"), [(b"gzip", gzip.compress), (b"deflate", zlib.compress)])
def test_what_a_proxy_compressed_is_read(server, name: bytes, encode: Callable[[bytes], bytes]) -> None:
    _, connections = server(once(said(encode(b"one"), b"Content-Encoding: " + name)))
    assert ask(connections).content == b"one"


@pytest.mark.parametrize(
    "answer",
    [
        said(b"one", b"Content-Encoding: br"),
        said(b"one", b"Content-Encoding: gzip"),
        said(b"one", b"Content-Encoding: deflate"),
        said(b"one")[:-1],
        b"SSH-2.0\r\n",
        b"",
    ],
)
def test_what_is_no_whole_answer_is_broken_and_its_connection_gone(server, answer: bytes) -> None:
    _, connections = server(once(answer))
    with pytest.raises(Broken):
        ask(connections)
    assert connections._free.acquire(blocking=False)


def test_a_path_of_the_server_comes_before_that_of_the_question(server) -> None:
    asked: list[bytes] = []

    def do(line: socket.socket) -> None:
        asked.append(read_request(line))
        line.sendall(said(b"one"))

    _, connections = server(do)
    ask(connections)
    assert asked[0].startswith(b"POST /base/path HTTP/1.1\r\nHost: 127.0.0.1:")


def test_whoever_finds_all_connections_busy_has_reached_nobody(server) -> None:
    _, connections = server(once(said(b"one")))
    for _ in range(MOST):
        connections._free.acquire()
    with pytest.raises(NotReached, match="busy"):
        ask(connections, QUICK)
    for _ in range(MOST):
        connections._free.release()


def test_few_are_kept_and_none_after_the_end(server) -> None:
    held: list[socket.socket] = []
    _, connections = server(lambda line: held.append(line.dup()))
    lines = [connections._new(patience(20)) for _ in range(MOST_IDLE + 1)]
    for each in lines:
        connections._keep(each)
    assert len(connections) == MOST_IDLE
    connections.close()
    assert len(connections) == 0
    assert all(each.sock is None for each in lines)
    connections._keep(connections._new(patience(20)))
    assert len(connections) == 0
    for line in held:
        line.close()
