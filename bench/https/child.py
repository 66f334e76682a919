"""A program of the measurement that answers each line on its standard input by one line of JSON."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

PATIENCE = 60.0
"""Seconds for a program to end."""


class Child(AbstractContextManager["Child"]):
    """``python -m MODULE WORDS``; its first line says that it is ready."""

    def __init__(self, module: str, *words: str) -> None:
        """Raises RuntimeError if it does not become ready; why is on standard error."""
        command = [sys.executable, "-m", module, *words]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
        self.ready: Any = self._line()

    def tell(self, line: str) -> None:
        """Say something to it; ``hear`` has the answer."""
        if self._process.stdin is None:
            raise RuntimeError("it has no standard input")
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def hear(self) -> Any:  # noqa: ANN401 - JSON
        """What it answers.  RuntimeError if it ended instead."""
        return self._line()

    def ask(self, line: str) -> Any:  # noqa: ANN401 - JSON
        """Both."""
        self.tell(line)
        return self.hear()

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Close its standard input, which ends it."""
        try:
            self._process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()

    def _line(self) -> Any:  # noqa: ANN401 - JSON
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError(f"a process of the measurement ended: {self._process.wait(PATIENCE)}")
        return json.loads(line)


def answer_lines(answer: Callable[[str], object], ready: object = True) -> None:
    """Be such a program until standard input ends."""
    _say(ready)
    for line in sys.stdin:
        _say(answer(line.strip()))


def computed(_line: str) -> float:
    """The CPU seconds of this process, of all its threads."""
    return time.process_time()


def _say(what: object) -> None:
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()
