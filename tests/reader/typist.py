"""A process that shows a password to the card on a PC/SC reader, to be looked into: ``python -m tests.reader.typist``.

It gets the password masked, one number a line, so that it holds it nowhere but where the kiosk does.  It says on
standard output what happened, one line each, and goes on at each line of standard input.
"""

from __future__ import annotations

import queue
import sys

from kiosk.reader.monitor import PresenceMonitor
from kiosk.reader.outcomes import Identified, OnTheWay, Outcome
from kiosk.reader.pcsc.port import PcscPort
from kiosk.reader.presence import Presence, Present
from kiosk.reader.worker import CardWorker
from kiosk.secret import Secret
from tests.patience import patience

MASK = 0xA5


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(timeout: float) -> None:
    presences: queue.SimpleQueue[Presence] = queue.SimpleQueue()
    outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    port = PcscPort()
    monitor = PresenceMonitor(port, presences.put)
    monitor.start()
    worker = CardWorker(
        port, lambda _, outcome: None if isinstance(outcome, OnTheWay) else outcomes.put(outcome), timeout=timeout
    )
    say("numbers", id(0), id(1) - id(0))
    while not isinstance(card := presences.get(), Present):
        pass
    worker.identify(card)
    say("identified" if isinstance(outcomes.get(), Identified) else "failed")
    secret = Secret()
    while (line := sys.stdin.readline().strip()) != "":
        secret.push(int(line) ^ MASK)
    say("typed", secret.length)
    sys.stdin.readline()
    worker.read(card, b"document", secret)
    outcome = outcomes.get()
    say(type(outcome).__name__, getattr(getattr(outcome, "failure", None), "value", ""))
    sys.stdin.readline()
    for stuck in worker._stuck:
        stuck.thread.join()
    worker.close()
    worker.wait(patience(5))
    say("ended")
    sys.stdin.readline()
    monitor.stop()


if __name__ == "__main__":
    main(float(sys.argv[1]))
