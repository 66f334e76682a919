"""The least a registration over HTTPS can cost: as many bytes both ways, and nobody who looks at them.

``python -m bench.https.bare CERTIFICATE KEY`` is the server: uvicorn and h11, as the service uses them, alone.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import sys
import time
from threading import Thread

import uvicorn
from starlette.types import Receive, Scope, Send

from bench.figures import milliseconds, percentile
from bench.https.child import Child, answer_lines, computed
from bench.https.tls import HOST, Tls

SIZES = ((64, 1250), (3450, 740), (270, 230))
"""Bytes of question and answer of challenge, identification and registration, as the kiosk sends and gets them."""
WARM = 20


def measure(tls: Tls, count: int) -> dict[str, object]:
    """``count`` rounds of the three questions, one client on one connection."""
    context = ssl.create_default_context(cafile=tls.certificate)
    with Child("bench.https.bare", str(tls.certificate), str(tls.key)) as server:
        line = http.client.HTTPSConnection(HOST, server.ready, context=context)
        _round(line, WARM)
        served, asked = server.ask(""), time.process_time()
        times = _round(line, count)
        asked, served = time.process_time() - asked, server.ask("") - served
        line.close()
    return {
        "answer_p50_ms": milliseconds(percentile(times, 50)),
        "answer_p99_ms": milliseconds(percentile(times, 99)),
        "three_answers": {
            "server_cpu_ms": milliseconds(served / count),
            "client_cpu_ms": milliseconds(asked / count),
            "cpu_ms": milliseconds((served + asked) / count),
        },
    }


def _round(line: http.client.HTTPSConnection, count: int) -> list[float]:
    times = []
    for _ in range(count):
        for up, down in SIZES:
            begun = time.perf_counter()
            line.request("POST", f"/{down}", b"x" * up, {"Content-Type": "application/json"})
            line.getresponse().read()
            times.append(time.perf_counter() - begun)
    return times


async def answer(scope: Scope, receive: Receive, send: Send) -> None:
    """As many bytes as the path says, once the question is there."""
    while (await receive()).get("more_body"):
        pass
    body = b"x" * int(scope["path"][1:])
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def main(certificate: str, key: str) -> None:
    """Serve until standard input ends."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind((HOST, 0))
    listener.listen()
    config = uvicorn.Config(
        answer, http="h11", ws="none", lifespan="off", log_config=None, ssl_certfile=certificate, ssl_keyfile=key
    )
    server = uvicorn.Server(config)
    serving = Thread(target=server.run, args=([listener],))
    serving.start()
    answer_lines(computed, listener.getsockname()[1])
    server.should_exit = True
    serving.join()


if __name__ == "__main__":
    main(*sys.argv[1:3])
