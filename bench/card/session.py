"""One session with a card as the kiosk has it: identify, then password, certificate and signature, timed."""

from __future__ import annotations

import queue
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bench.figures import milliseconds
from kiosk.reader.channel import Port
from kiosk.reader.outcomes import Identified, OnTheWay, Outcome, SignedOff
from kiosk.reader.presence import Present
from kiosk.reader.worker import CardWorker
from kiosk.secret import Secret
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.personas.persona import PASSWORD, Persona, same

DOCUMENT = "図書館利用者登録申請書\n".encode()
PATIENCE = 30.0
RESTING = 0.25


@dataclass(frozen=True, slots=True)
class Traffic:
    """Commands, and bytes up to and down from the card (with status words)."""

    apdus: int
    up: int
    down: int

    def as_figures(self) -> dict[str, object]:
        return {"apdus": self.apdus, "bytes_up": self.up, "bytes_down": self.down}


class Bench:
    """A card worker on a port; seconds of each step."""

    def __init__(self, port: Port) -> None:
        self._outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self._worker = CardWorker(port, self._hear, timeout=PATIENCE)

    def identify(self, card: Present) -> float:
        """Seconds until it is known what lies there.  RuntimeError if that is no card that can be read."""
        begun = time.perf_counter()
        self._worker.identify(card)
        outcome = self._outcomes.get(timeout=PATIENCE)
        if not isinstance(outcome, Identified) or not outcome.tries_left:
            raise RuntimeError(f"not identified: {outcome}")
        return time.perf_counter() - begun

    def read(self, card: Present) -> tuple[float, SignedOff]:
        """Seconds from the password to the signature.  RuntimeError if there is none."""
        secret = Secret()
        for byte in PASSWORD:
            secret.push(byte)
        begun = time.perf_counter()
        self._worker.read(card, DOCUMENT, secret)
        outcome = self._outcomes.get(timeout=PATIENCE)
        if not isinstance(outcome, SignedOff):
            raise RuntimeError(f"not read: {type(outcome).__name__}")
        return time.perf_counter() - begun, outcome

    def rest(self) -> None:
        """Wait until the card is surely let go of, so that the next step does not."""
        time.sleep(RESTING)

    def close(self) -> None:
        self._worker.close()
        self._worker.wait(PATIENCE)

    def _hear(self, _ticket: int, outcome: Outcome) -> None:
        if not isinstance(outcome, OnTheWay):
            self._outcomes.put(outcome)


def floor(latency: Latency, certificate: int, *, long_reads: bool) -> float:
    """Seconds that password, certificate (of so many bytes, and not one more) and signature take at the least."""
    pieces = [certificate] if long_reads else [min(256, certificate - at) for at in range(0, certificate, 256)]
    le = 7 if long_reads else 5
    exchanges = [(5 + len(PASSWORD), 2), *((le, piece + 2) for piece in pieces)]
    seconds = sum(latency.delay(up, down, signs=False) for up, down in exchanges)
    return seconds + latency.delay(5 + 51 + 1, 256 + 2, signs=True)


def ordinary(*, long_reads: bool = True) -> Persona:
    """A holder whose certificate is as long as the one real one whose size is public: 1,749 bytes, give or take 3."""
    persona = PERSONAS["nagasaki"]
    person = replace(TARO, address=f"{TARO.address}　しおかぜの丘団地コミュニティ５階５０１号（仮）様方")
    return replace(persona, person=same(person), quirks=replace(persona.quirks, extended_length=long_reads))


def median_ms(times: Iterable[float]) -> float:
    return milliseconds(statistics.median(times))


def repeated(runs: int, once: Callable[[], float]) -> float:
    return median_ms(once() for _ in range(runs))
