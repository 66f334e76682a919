"""A kiosk's card side on a bench: a worker, what it reported, and hands that type passwords."""

from __future__ import annotations

import queue
from collections.abc import Callable
from datetime import date

from kiosk.reader.channel import Channel, Port, Response
from kiosk.reader.outcomes import CertificateRead, Identified, Outcome, Progress
from kiosk.reader.presence import Presence, Present
from kiosk.reader.worker import CardWorker
from kiosk.secret import Secret
from tests.patience import patience

TODAY = date(2026, 6, 1)
DOCUMENT = "図書館利用者登録申請書\n".encode()


def type_in(password: bytes) -> Secret:
    secret = Secret()
    for byte in password:
        secret.push(byte)
    return secret


class Bench:
    """A :class:`CardWorker` on a port, with its outcomes in a queue."""

    def __init__(self, port: Port, *, timeout: float | None = None) -> None:
        self.outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self.progress: list[Progress] = []
        self.head_starts: list[tuple[CertificateRead, int]] = []
        self.worker = CardWorker(port, self._report, timeout=patience() if timeout is None else timeout)

    def identify(self, card: Present) -> Outcome:
        self.worker.identify(card)
        return self.next()

    def identified(self, card: Present) -> Identified:
        outcome = self.identify(card)
        assert isinstance(outcome, Identified), outcome
        return outcome

    def read(self, card: Present, password: bytes | Secret, document: bytes = DOCUMENT) -> Outcome:
        self.worker.read(card, document, password if isinstance(password, Secret) else type_in(password))
        return self.next()

    def next(self) -> Outcome:
        return self.outcomes.get(timeout=patience())

    def nothing_came(self) -> bool:
        """After the worker was closed: whether no outcome is left unread."""
        return self.close() and self.outcomes.empty()

    def close(self) -> bool:
        self.worker.close()
        return self.worker.wait(patience())

    def _report(self, _ticket: int, outcome: Outcome) -> None:
        if isinstance(outcome, Progress):
            self.progress.append(outcome)
        elif isinstance(outcome, CertificateRead):
            self.head_starts.append((outcome, len(self.progress)))
        else:
            self.outcomes.put(outcome)


class Script:
    """A strict card: answers exactly the commands it was told, in that order, and nothing else."""

    def __init__(self, *exchanges: tuple[str, str]) -> None:
        self._exchanges = [(bytes.fromhex(sent), bytes.fromhex(answer)) for sent, answer in exchanges]
        self.closed = 0

    def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
        assert self._exchanges, f"unexpected {bytes(apdu).hex()}"
        expected, answer = self._exchanges.pop(0)
        assert bytes(apdu).hex() == expected.hex()
        return Response(answer[:-2], int.from_bytes(answer[-2:], "big"))

    def wipe_command(self) -> None: ...

    def close(self) -> None:
        self.closed += 1

    def assert_played(self) -> None:
        assert not self._exchanges, f"never asked: {self._exchanges[0][0].hex()}"


class Wrapped:
    """A port whose channels pass every command through ``around(command, send)``."""

    def __init__(self, port: Port, around: Callable[[bytes, Callable[[], Response]], Response]) -> None:
        self._port = port
        self._around = around

    def watch(self, listener: Callable[[Presence], None]) -> None:
        self._port.watch(listener)

    def stop(self) -> None:
        self._port.stop()

    def open(self, card: Present) -> Channel:
        inner, around = self._port.open(card), self._around

        class Passing:
            def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
                command = bytes(apdu)
                return around(command, lambda: inner.transmit(command))

            def wipe_command(self) -> None:
                inner.wipe_command()

            def close(self) -> None:
                inner.close()

        return Passing()
