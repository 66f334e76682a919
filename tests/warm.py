"""Programs of ours in processes of their own that need not import them first: forked from one that has.

What is started is like a ``subprocess.Popen`` whose output is a file, or a pipe if it is talked to; where nothing can
be forked it is started anew.
"""

from __future__ import annotations

import ctypes
import io
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import BinaryIO, cast

from tests.patience import until

IMPORTED = (
    *("kiosk.commands.card.reading", "kiosk.commands.kiosks", "kiosk.commands.patrons", "kiosk.commands.serve"),
    *("kiosk.commands.virtual_card", "kiosk.service.compose.start", "kiosk.service.patrons.restoring"),
    *("tests.service.server_child", "tests.service.crash_child", "tests.service.kiosk_child"),
    *("tests.commands.interrupted", "tests.library.koha.crash_child", "tests.service.account.rounds_child"),
    *("tests.library.koha.test_turns", "tests.library.exchange.outgoing.crash_child"),
    *("tests.library.exchange.incoming.import_child", "tests.library.sql.known_child"),
    "tests.service.returning.crash_child",
)
"""What the programs would import; a house test sees that all of it is there."""
_known = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
if sys.platform == "linux":
    _known.set_forkserver_preload(list(IMPORTED))
_DIE_WITH_PARENT = 1


class Child:
    """A program that runs."""

    def __init__(
        self,
        program: Callable[[], object],
        *words: str,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        errors: Path | None = None,
        talks: bool = False,
    ) -> None:
        """``program`` is a function of a module; it finds ``words`` in ``sys.argv``.

        ``errors``: the file that is its standard error; ``talks``: its standard input and output are pipes (Linux),
        otherwise it is told all of ``stdin`` at once.
        """
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-child-")
        heard, said, erred = (Path(self._folder.name) / name for name in ("in", "out", "err"))
        erred = errors or erred
        for file, content in ((heard, stdin), (said, b""), (erred, b"")):
            file.write_bytes(content)
        self._said = said
        ends: tuple[Path | Connection, Path | Connection] = (heard, said)
        self.stdin: BinaryIO
        self.stdout: BinaryIO
        if talks:
            (theirs, ours), (hears, says) = _known.Pipe(duplex=False), _known.Pipe(duplex=False)
            ends = (theirs, says)
            self.stdin, self.stdout = _file(ours, "wb"), _file(hears, "rb")
        else:
            self.stdin, self.stdout = io.BytesIO(), said.open("rb")
        self.stderr = erred.open("rb")
        target = (program, words, (*ends, erred), dict(os.environ if env is None else env), cwd or Path.cwd())
        self._process = _known.Process(target=_run, args=target)
        self._process.start()
        for end in ends:
            if isinstance(end, Connection):
                end.close()
        self.pid = self._process.pid or 0

    def waits_for_line(self, what: str) -> None:
        """Until it has written one, which means ``what``; otherwise it is killed.

        The file is opened each time: Wine reads no further where it once came to the end of one.
        """
        try:
            until(lambda: b"\n" in self._said.read_bytes(), what, 60)
        except BaseException:
            self.kill()
            raise

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(self._process.name, timeout or 0)
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self._process.kill()

    def communicate(self, timeout: float | None = None) -> tuple[bytes, bytes]:
        """All it wrote, once it has ended."""
        self.stdin.close()
        self.wait(timeout)
        with self.stdout, self.stderr:
            said = self.stdout.read(), self.stderr.read()
        self._folder.cleanup()
        return said


def talking(
    program: Callable[[], object], *words: str, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.Popen[bytes] | Child:
    """One whose ``stdin`` and ``stdout`` are pipes."""
    if sys.platform == "linux":
        return Child(program, *words, env=env, cwd=cwd, talks=True)
    code = f"import sys; from {program.__module__} import {program.__name__} as program; sys.exit(program())"
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", code, *words], env=env, cwd=cwd, stdin=pipe, stdout=pipe)


def run(
    program: Callable[[], object],
    *words: str,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout: float | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """To its end."""
    child = Child(program, *words, stdin=stdin, env=env, cwd=cwd)
    out, err = child.communicate(timeout)
    return subprocess.CompletedProcess(words, child.poll() or 0, out, err)


def _file(end: Connection, mode: str) -> BinaryIO:
    with end:
        return cast(BinaryIO, os.fdopen(os.dup(end.fileno()), mode))


def _run(
    program: Callable[[], object],
    words: Sequence[str],
    ends: Sequence[Path | Connection],
    env: Mapping[str, str],
    cwd: Path,
) -> None:
    for number, end in enumerate(ends):
        if isinstance(end, Connection):
            with end:
                os.dup2(end.fileno(), number)
            continue
        opened = os.open(end, os.O_RDWR | (os.O_APPEND if number else 0))
        os.dup2(opened, number)
        os.close(opened)
    # What multiprocessing and the parent have there knows other files.
    sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    os.environ.clear()
    os.environ.update(env)
    os.chdir(cwd)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background of a shell ignores it
    sys.argv = [program.__module__, *words]
    sys.exit(program())  # type: ignore[arg-type]  # what a program returns is its exit code
