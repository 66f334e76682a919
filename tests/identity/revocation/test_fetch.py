"""A server that is slow, silent, rude, talkative or elsewhere costs an answer, never more than the time-out."""

from __future__ import annotations

import socket
import threading

import pytest

from kiosk.identity.http_address import is_http_address
from kiosk.identity.revocation import CannotTell, Cause
from kiosk.identity.revocation.fetch import Exchange, fetch
from tests.identity.servers import OCSP, Behaviour, Server, answering, dripping, hanging, pouring, resetting
from tests.patience import patience

LARGEST = 64 * 1024
HEAD = f"HTTP/1.1 200 OK\r\nContent-Type: {OCSP}\r\n".encode()


def cause(server: Server, behave: Behaviour, seconds: float = 20.0, largest: int = LARGEST) -> Cause:
    server.behave = behave
    with pytest.raises(CannotTell) as caught:
        fetch(Exchange(server.url, largest, b"question", "application/ocsp-request", OCSP), seconds)
    return caught.value.status.cause


def test_an_answer_comes_back_whole(server: Server) -> None:
    server.behave = answering(b"x" * LARGEST, f"{OCSP.title()} ; charset=x")
    exchange = Exchange(server.url, LARGEST, b"question", "application/ocsp-request", OCSP)
    assert fetch(exchange, 20.0) == b"x" * LARGEST
    assert b"POST / HTTP/1.1" in server.heads[0]
    assert b"Content-Type: application/ocsp-request" in server.heads[0]
    server.behave = answering(b"list", "text/plain")
    assert fetch(Exchange(server.url, LARGEST), 20.0) == b"list"
    assert server.heads[1].startswith(b"GET / ")


@pytest.mark.parametrize(
    "behave",
    [
        hanging,
        dripping(HEAD + b"Content-Length: 5000\r\n\r\n"),
        dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1000\r\n"),
        dripping(b"HTTP/1.1 200 OK\r\nX-Slow: "),
        dripping(b"HTTP"),
    ],
    ids=["hangs", "drips its body", "drips a chunk", "drips its head", "drips its first line"],
)
def test_a_server_that_never_ends_is_left_at_the_time_out(server: Server, behave: Behaviour) -> None:
    """Otherwise this would last for ever: no single read of it waits long."""
    assert cause(server, behave, seconds=0.6) is Cause.UNREACHABLE
    for thread in threading.enumerate():
        if thread.name == "fetch":
            thread.join(patience(20))  # the server would go on: it is we who hung up
            assert not thread.is_alive()


@pytest.mark.parametrize(
    "behave",
    [
        resetting,
        lambda connection, sent, over: connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n"),
        lambda connection, sent, over: connection.sendall(bytes(range(256)) * 9),
        lambda connection, sent, over: connection.sendall(HEAD + b"Content-Length: 99\r\n\r\nshort"),
        lambda connection, sent, over: connection.sendall(HEAD + b"Content-Length: -1\r\n\r\n"),
        lambda connection, sent, over: None,
        lambda connection, sent, over: connection.sendall(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000),
    ],
    ids=["resets", "not HTTP", "bytes", "cut short", "negative length", "nothing", "endless head"],
)
def test_what_is_no_http_answer_is_no_answer(server: Server, behave: Behaviour) -> None:
    assert cause(server, behave) is Cause.UNREACHABLE


@pytest.mark.parametrize(
    "behave",
    [
        answering(b"", status="302 Found"),
        answering(b"", OCSP, "301 Moved Permanently", "Location: http://127.0.0.1:9/"),
        answering(b"", OCSP, "307 Temporary Redirect", "Location: /elsewhere"),
        answering(b"<html>", "text/html"),
        answering(b"", status="503 Service Unavailable"),
        answering(b"", status="404 Not Found"),
        answering(b"", status="204 No Content"),
        answering(b"zipped", OCSP, "200 OK", "Content-Encoding: gzip"),
        answering(b"x" * (LARGEST + 1)),
        pouring(10_000_000),
    ],
    ids=["302", "301", "307", "html", "503", "404", "204", "gzip", "a byte too much", "10 MB"],
)
def test_an_answer_of_another_kind_is_an_error_and_no_redirect_is_followed(server: Server, behave: Behaviour) -> None:
    assert cause(server, behave) is Cause.ERROR
    assert server.asked == 1


def test_a_port_nobody_listens_on_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(CannotTell) as caught:
        fetch(Exchange(f"http://127.0.0.1:{port}/", LARGEST), 20.0)
    assert caught.value.status.cause is Cause.UNREACHABLE


def test_a_name_look_up_that_hangs_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    free = threading.Event()

    def hang(*_: object, **__: object) -> list[object]:
        free.wait(patience(60))
        raise socket.gaierror(-2, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    try:
        with pytest.raises(CannotTell) as caught:
            fetch(Exchange("http://responder.example/", LARGEST), 0.3)
        assert caught.value.status.detail == "no whole answer within 0.3 seconds"
    finally:
        free.set()
    assert caught.value.status.cause is Cause.UNREACHABLE


def test_a_proxy_of_the_environment_is_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    server.behave = answering(b"direct")
    assert fetch(Exchange(server.url, LARGEST), 20.0) == b"direct"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ldap://a.example/",
        "file:///etc/passwd",
        "http://",
        "http:///x",
        "http://user:word@a.example/",
        "http://a.example/\n",
        "http://a b/",
        "http://[::1",
        "http://a.example:99999/",
        "http://a.example:0/",
        "http://日本.example/",
        "http://a.example/" + "x" * 500,
    ],
)
def test_an_address_that_is_no_web_address_is_not_asked(url: str) -> None:
    assert not is_http_address(url)
    with pytest.raises(CannotTell):
        fetch(Exchange(url, LARGEST), 20.0)


def test_without_time_left_nobody_is_asked(server: Server) -> None:
    assert cause(server, answering(b"x"), seconds=0.0) is Cause.UNREACHABLE
    assert server.asked == 0
