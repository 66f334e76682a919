"""The signature password in the memory of a real process on a real PC/SC service, looked for from outside."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.reader.memory import copies, patterns
from tests.reader.pcscd import Pcscd
from tests.reader.service import ROOT
from tests.reader.typist import MASK

WRONG = b"Q7RM2ZK9XV4TBN8W"
"""As long as one can be: of a shorter one, freed memory keeps less."""


class Typist:
    """The process, and how its password would lie in it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        _, small, step = self.says().split()
        self.wanted = patterns(WRONG, int(small), int(step))

    def says(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        assert line, "the process ended"
        return line

    def goes_on(self) -> None:
        self.tell("")

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def types(self) -> None:
        for byte in WRONG:
            self.tell(str(byte ^ MASK))
        self.goes_on()
        assert self.says() == f"typed {len(WRONG)}"

    def copies(self) -> dict[str, int]:
        return copies(self.process.pid, self.wanted)


@contextmanager
def typing(pcscd: Pcscd, timeout: float) -> Iterator[Typist]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.reader.typist", str(timeout)],
        env={**pcscd.service.environment, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Typist(process)
        finally:
            process.kill()


def test_the_search_finds_what_is_there(pcscd: Pcscd) -> None:
    with typing(pcscd, 20) as typist:
        pcscd.lay()
        assert typist.says() == "identified"
        typist.types()
        assert typist.copies() == {"bytes": 1}, "the one buffer it is typed into"


def test_a_password_that_was_shown_to_the_card_is_nowhere_any_more(pcscd: Pcscd) -> None:
    with typing(pcscd, 20) as typist:
        pcscd.lay()
        assert typist.says() == "identified"
        typist.types()
        typist.goes_on()
        assert typist.says().split()[0] == "WrongPassword"
        assert typist.copies() == {}


def test_a_card_that_falls_silent_over_the_password_leaves_it_to_its_driver_alone(pcscd: Pcscd) -> None:
    with typing(pcscd, 1.0) as typist:
        pcscd.lay()
        assert typist.says() == "identified"
        typist.types()
        pcscd.cards.order("freeze")
        typist.goes_on()
        assert typist.says() == "Failed silent"
        left = typist.copies()
        assert left in ({}, {"bytes": 1}), "what the call in the driver holds, see docs/adr/0004"
        pcscd.lift()
        typist.goes_on()
        assert typist.says() == "ended"
        assert typist.copies() == {}
