"""Things people lay on a reader that are no My Number card at all."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.simulator.card import status
from kiosk.simulator.card.command import Malformed, parse
from kiosk.simulator.latency import Latency
from kiosk.simulator.shape import NotPowered

FELICA_ATR = bytes.fromhex("3B8F8001804F0CA00000030611003B0000000042")
GENERIC_ATR = bytes.fromhex("3B80800101")


class ForeignCard:
    """A card that knows no JPKI application; ``answers`` says what it says instead."""

    def __init__(self, atr: bytes, answers: Callable[[bytes], bytes], latency: Latency | None = None) -> None:
        self.latency = latency or Latency.none()
        self._atr = atr
        self._answers = answers
        self._powered = False

    @property
    def atr(self) -> bytes:
        return self._atr

    def power_on(self) -> bytes:
        self._powered = True
        return self._atr

    def power_off(self) -> None:
        self._powered = False

    def reset(self) -> bytes:
        return self.power_on()

    def transmit(self, apdu: bytes) -> bytes:
        if not self._powered:
            raise NotPowered
        return self._answers(bytes(apdu))


def transit(latency: Latency | None = None) -> ForeignCard:
    """A FeliCa transit card: no applications, no files; the reader answers 6A 81 for it."""
    return ForeignCard(FELICA_ATR, lambda _: status.UNSUPPORTED, latency)


def licence(latency: Latency | None = None) -> ForeignCard:
    """Another ISO 7816 card of Type B, such as a driver's licence: it can select, but has no such application."""

    def answer(apdu: bytes) -> bytes:
        try:
            command = parse(apdu)
        except Malformed:
            return status.WRONG_LENGTH
        if command.cla:
            return status.NO_SUCH_CLA
        return status.NOT_FOUND if command.ins == 0xA4 else status.NO_SUCH_INS

    return ForeignCard(GENERIC_ATR, answer, latency)


def garbage(latency: Latency | None = None, *, curt: bool = False) -> ForeignCard:
    """A broken card: says yes to SELECT, then answers nonsense; ``curt`` at times leaves out half the status word."""
    turn = 0

    def answer(apdu: bytes) -> bytes:
        nonlocal turn
        turn += 1
        if curt and turn % 3 == 0:
            return b"\x90"
        ins = apdu[1] if len(apdu) > 1 else 0
        if ins == 0xA4:
            return status.OK
        noise = bytes((turn * 37 + i * 91 + ins) & 0xFF for i in range(turn * 13 % 256))
        return noise + (status.OK if turn % 2 else b"\x12\x34")

    return ForeignCard(GENERIC_ATR, answer, latency)
