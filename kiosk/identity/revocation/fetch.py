"""One HTTP exchange with an untrusted server: bounded in time and size, without redirects."""

from __future__ import annotations

import asyncio
import functools
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from kiosk.concurrency import Deadline
from kiosk.identity.http_address import is_http_address
from kiosk.identity.revocation import CannotTell, Cause

GRACE = 0.5
"""Seconds a thread may need to let go of its connection after the time-out."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What is sent and what may come back.

    ``body`` None is a GET; ``answer_type`` None takes any content type; ``largest`` in bytes.
    """

    url: str
    largest: int
    body: bytes | None = None
    body_type: str = ""
    answer_type: str | None = None


def fetch(exchange: Exchange, seconds: float) -> bytes:
    """The body of the answer, whole, within ``seconds`` all told: name look-up, connection, a server that drips.

    No redirect, proxy, cookie or decompression.  Raises CannotTell and nothing else.
    """
    if not is_http_address(exchange.url):
        raise CannotTell(Cause.UNREACHABLE, "not an http or https address")
    if seconds <= 0:
        raise CannotTell(Cause.UNREACHABLE, "no time left to ask")
    try:
        # A name look-up can't be interrupted, but need not be waited for.
        return Deadline.after(seconds + GRACE).call(lambda: asyncio.run(_within(exchange, seconds)), "fetch")
    except CannotTell:
        raise
    except TimeoutError:
        raise CannotTell(Cause.UNREACHABLE, _late(seconds)) from None
    except Exception as fault:
        raise CannotTell(Cause.UNREACHABLE, type(fault).__name__) from None


async def _within(exchange: Exchange, seconds: float) -> bytes:
    try:
        async with asyncio.timeout(seconds):
            return await _exchange(exchange, seconds)
    except TimeoutError:
        raise CannotTell(Cause.UNREACHABLE, _late(seconds)) from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError) as fault:
        raise CannotTell(Cause.UNREACHABLE, f"{_host(exchange)}: {type(fault).__name__}") from None


async def _exchange(exchange: Exchange, seconds: float) -> bytes:
    headers = {"Accept-Encoding": "identity", "User-Agent": "kiosk"}
    if exchange.body is not None:
        headers["Content-Type"] = exchange.body_type
    if exchange.answer_type is not None:
        headers["Accept"] = exchange.answer_type
    async with (
        httpx.AsyncClient(
            verify=_tls(exchange.url), trust_env=False, follow_redirects=False, timeout=seconds
        ) as client,
        client.stream(
            "GET" if exchange.body is None else "POST", exchange.url, content=exchange.body, headers=headers
        ) as answer,
    ):
        _check_head(exchange, answer)
        body = bytearray()
        async for part in answer.aiter_raw():
            body += part
            if len(body) > exchange.largest:
                raise CannotTell(Cause.ERROR, f"{_host(exchange)}: more than {exchange.largest} bytes")
        return bytes(body)


def _check_head(exchange: Exchange, answer: httpx.Response) -> None:
    host = _host(exchange)
    if answer.status_code != httpx.codes.OK:
        raise CannotTell(Cause.ERROR, f"{host}: HTTP {answer.status_code}")
    if answer.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise CannotTell(Cause.ERROR, f"{host}: unexpected content encoding")
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if exchange.answer_type is not None and kind != exchange.answer_type:
        raise CannotTell(Cause.ERROR, f"{host}: not the content type {exchange.answer_type}")


def _tls(url: str) -> ssl.SSLContext:
    """The machine's own web anchors for https; for http an empty context, which costs nothing to make."""
    return _web_anchors() if url.lower().startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@functools.cache
def _web_anchors() -> ssl.SSLContext:
    """Read once: it takes longer than the exchange."""
    return ssl.create_default_context()


def _host(exchange: Exchange) -> str:
    return urlsplit(exchange.url).hostname or "?"


def _late(seconds: float) -> str:
    return f"no whole answer within {seconds:.1f} seconds"
