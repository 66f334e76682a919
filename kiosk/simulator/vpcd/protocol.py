"""A virtual card in a real PC/SC service: the card's side of vpcd's TCP protocol.

vpcd is the reader driver of the vsmartcard project, for development and test machines only: it listens on the network
and lets anybody lay a card.  Run this in a process of its own, never in the one that uses PC/SC.
"""

from __future__ import annotations

import socket
from threading import Event
from typing import Final

from kiosk.simulator.card import status
from kiosk.simulator.shape import Card, NotPowered

DEFAULT_PORT: Final = 0x8C7B
"""35963, where vpcd's first slot listens; its second is one above."""

_OFF, _ON, _RESET, _ATR = b"\x00", b"\x01", b"\x02", b"\x04"
_QUICKACK: Final[int | None] = getattr(socket, "TCP_QUICKACK", None)
_TICK: Final = 0.05


class Torn(Exception):
    """The card was taken away before it could answer; ``serve`` hangs up without a word."""


class _Over(Exception):
    """The connection ended, from either side."""


def serve(card: Card, host: str, port: int, *, stop: Event | None = None, laid: Event | None = None) -> None:
    """Lay ``card`` on the vpcd slot at ``host``:``port`` and answer until ``stop`` is set or the service hangs up.

    ``laid`` is set as soon as the slot took the connection (pcscd sees the card within 0.4 s).  Raises OSError if
    nobody listens there.
    """
    stop = stop or Event()
    with socket.create_connection((host, port), timeout=5) as connection:
        connection.settimeout(_TICK)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if laid:
            laid.set()
        try:
            while True:
                length = int.from_bytes(_receive(connection, 2, stop), "big")
                answer = _answer(card, _receive(connection, length, stop), stop)
                if answer:
                    connection.sendall(len(answer).to_bytes(2, "big") + answer)
        except (_Over, Torn, ConnectionError):
            pass
        finally:
            card.power_off()


def _receive(connection: socket.socket, count: int, stop: Event) -> bytes:
    """Exactly ``count`` bytes.  vpcd sends length and body apart, so a delayed ACK would cost 40 ms each time."""
    parts = bytearray()
    while len(parts) < count:
        if stop.is_set():
            raise _Over
        if _QUICKACK is not None:
            connection.setsockopt(socket.IPPROTO_TCP, _QUICKACK, 1)
        try:
            part = connection.recv(count - len(parts))
        except TimeoutError:
            continue
        if not part:
            raise _Over
        parts += part
    return bytes(parts)


def _answer(card: Card, message: bytes, stop: Event) -> bytes:
    """The reply to one message; empty for the controls that get none (an empty reply would hang the driver)."""
    if len(message) > 1:
        try:
            answer = card.transmit(message)
        except NotPowered:
            card.power_on()
            answer = card.transmit(message)
        signs = message[1:2] == b"\x2a" and len(answer) > 2
        stop.wait(card.latency.delay(len(message), len(answer), signs=signs))
        return answer or status.SICK
    if message == _ATR:
        return card.atr
    if message == _ON:
        card.power_on()
    elif message == _OFF:
        card.power_off()
    elif message == _RESET:
        card.reset()
    return b""
