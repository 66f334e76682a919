"""Reads the body of a request as a form, within limits."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

MOST_BYTES = 16 * 1024
SECONDS = 10.0
MOST_FIELDS = 50


class BadForm(Exception):
    """It is answered with this status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def read_form(request: Request) -> Mapping[str, str]:
    """The fields; of one that is there twice, the first.  Raises BadForm."""
    if request.method != "POST":
        return {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise BadForm(415)
    body = bytearray()
    try:
        async with asyncio.timeout(SECONDS):
            async for part in request.stream():
                body += part
                if len(body) > MOST_BYTES:
                    raise BadForm(413)
    except (TimeoutError, ClientDisconnect):
        raise BadForm(408) from None
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        raise BadForm(400) from None
    return dict(reversed(pairs))
