"""Target: a whole session (``kiosk.reader.apdu`` and ``jpki``) with a card that answers whatever it likes."""

from __future__ import annotations

import contextlib

from fuzz import demo
from kiosk.reader import jpki
from kiosk.reader.channel import CardGone, Response
from kiosk.reader.jpki import CardError, ReaderCapabilities
from kiosk.secret import Secret

DER = False
PASSWORD = b"ABC123DEF"
_MOST_COMMANDS = 1200


class Babble:
    """Plays the input as answers: two bytes of length, then so many bytes of data and status word."""

    def __init__(self, script: bytes) -> None:
        self._left = script
        self.commands: list[bytes] = []

    def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
        """Answer the next command; the card is gone when the script ends."""
        self.commands.append(bytes(apdu))
        if len(self.commands) > _MOST_COMMANDS:
            raise AssertionError("asks for ever")
        if len(self._left) < 4:
            raise CardGone("the script is over")
        length = int.from_bytes(self._left[:2], "big") % 4096
        answer, self._left = self._left[2 : 2 + length], self._left[2 + length :]
        if len(answer) < 2:
            raise CardGone("cut short")
        return Response(answer[:-2], int.from_bytes(answer[-2:], "big"))

    def wipe_command(self) -> None:
        """Nothing is kept."""

    def close(self) -> None:
        """Nothing to let go of."""


def seeds() -> list[bytes]:
    """A good session with long reads, one with short ones, one over T=0 and one that is refused."""
    der = demo.certificates()[0]
    head = ["9000", b"JPKIAPICCTOKEN2".ljust(32).hex() + "9000", "8f8f009000", "63c5", "9000"]
    chunks = [der[at : at + 256].hex() + "9000" for at in range(0, len(der), 256)]
    signature = bytes(256).hex() + "9000"
    sessions = [
        [*head, der.hex() + "ffff9000", signature],
        [head[0], "6700", *head[1:], *chunks, signature],
        ["6f00", *head[:3], "6700", "63c5", "9000", "6700", *chunks, "6100", signature],
        [*head[:4], "63c4"],
        [head[0], head[1], "6a82", "6a88"],
    ]
    return [b"".join((len(a) // 2).to_bytes(2, "big") + bytes.fromhex(a) for a in session) for session in sessions]


def one(data: bytes) -> None:
    """Only declared errors come out, the session ends, and the password goes out once at most, in VERIFY alone."""
    for capabilities in (
        ReaderCapabilities(),
        ReaderCapabilities(long_reads=True),
        ReaderCapabilities(long_reads=False, bare_query=False),
    ):
        card = Babble(data)
        with contextlib.suppress(CardError, CardGone):
            _session(card, capabilities)
        shown = [command for command in card.commands if PASSWORD in command]
        if len(shown) > 1 or any(command[:4] != b"\x00\x20\x00\x9b" for command in shown):
            raise AssertionError("the password was shown again, or in another command")


def _session(card: Babble, capabilities: ReaderCapabilities) -> None:
    found = jpki.identify(card, capabilities)
    if not found.tries_left:
        return
    secret = Secret()
    for byte in PASSWORD:
        secret.push(byte)
    if jpki.verify(card, secret) is None:
        der = jpki.read_certificate(card, capabilities, lambda _: None)
        if not der.startswith(b"\x30"):
            raise AssertionError("not even the beginning of a certificate")
        jpki.sign(card, jpki.digest_info_sha256(b"x"))
        jpki.leave(card)
