"""Slots, workers and a real PC/SC service for tests of the reader, and of journeys that end at one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from kiosk.reader.channel import Port
from kiosk.reader.pcsc.port import PcscPort
from kiosk.reader.presence import Empty
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.slot import VirtualSlot
from tests.reader.bench import TODAY, Bench
from tests.reader.pcscd import Pcscd
from tests.reader.watching import Watch, watching

MakeCard = Callable[..., VirtualCard]


@pytest.fixture
def make(pki: TestPki) -> MakeCard:
    """Make a virtual card of a persona, with some of its quirks changed."""

    def card(persona: str = "nagasaki", **quirks: object) -> VirtualCard:
        changed = replace(PERSONAS[persona], quirks=replace(PERSONAS[persona].quirks, **quirks))
        made = changed.make(pki, TODAY, Latency.none())
        assert isinstance(made, VirtualCard)
        return made

    return card


@pytest.fixture
def slot() -> VirtualSlot:
    return VirtualSlot("Bench Reader 00 00")


@pytest.fixture
def bench_on() -> Iterator[Callable[..., Bench]]:
    """Make a Bench on a port; all of them are closed at the end and must let go."""
    made: list[Bench] = []

    def make_bench(port: Port, **options: float) -> Bench:
        made.append(Bench(port, **options))
        return made[-1]

    yield make_bench
    let_go = [bench.close() for bench in made]
    assert all(let_go), "a card thread did not let go"


@pytest.fixture
def bench(slot: VirtualSlot, bench_on: Callable[..., Bench]) -> Bench:
    return bench_on(slot)


@pytest.fixture
def port(pcscd: Pcscd) -> PcscPort:
    return PcscPort()


@pytest.fixture
def watch(port: PcscPort) -> Iterator[Watch]:
    with watching(port) as watch:
        watch.gets(Empty())
        yield watch


@pytest.fixture
def pcsc_bench(port: PcscPort, bench_on: Callable[..., Bench]) -> Bench:
    return bench_on(port)
