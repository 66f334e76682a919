"""A card in the hand of a test, spoken to in hexadecimal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from kiosk.simulator.card.quirks import Quirks
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.simulator.pki.hierarchy import TestPki

TODAY = date(2026, 11, 22)

SELECT = "00A4040C0AD392F000260100000001"
LEAVE = "00A4040C07A0000001510000"
VERIFY = "0020009B09" + b"ABC123DEF".hex()
WRONG = "0020009B09" + b"ABC123DEX".hex()
QUERY = "0020009B"
SHA256_ABC = "3031300D060960864801650304020105000420BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
SIGN = f"802A009A33{SHA256_ABC}00"


class Answer(NamedTuple):
    data: bytes
    sw: int


class Talk:
    """A card with power, and a way to say things to it."""

    SELECT, LEAVE, VERIFY, WRONG, QUERY, SIGN, SHA256_ABC = SELECT, LEAVE, VERIFY, WRONG, QUERY, SIGN, SHA256_ABC

    def __init__(self, card: VirtualCard) -> None:
        self.card = card
        card.power_on()

    def __call__(self, *commands: str) -> Answer:
        """Send all, return the answer to the last."""
        answer = b""
        for command in commands:
            answer = self.card.transmit(bytes.fromhex(command))
        return Answer(answer[:-2], int.from_bytes(answer[-2:], "big"))


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def lay(pki: TestPki) -> Callable[..., Talk]:
    def lay(key: str = "nagasaki", *, quirks: Quirks | None = None, **changes: object) -> Talk:
        persona = PERSONAS[key]
        if quirks is not None:
            persona = replace(persona, quirks=quirks)
        card = replace(persona, **changes).make(pki, TODAY, Latency.none())
        assert isinstance(card, VirtualCard)
        return Talk(card)

    return lay


@pytest.fixture
def fresh(lay: Callable[..., Talk]) -> Talk:
    """長崎　太郎's card, powered, nothing selected."""
    return lay()


@pytest.fixture
def talk(fresh: Talk) -> Talk:
    """The same with the JPKI application selected."""
    assert fresh(SELECT).sw == 0x9000
    return fresh
