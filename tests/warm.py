"""Programs of ours in processes of their own that need not import them first: forked from one that has.

What is started is like a ``subprocess.Popen`` whose output is a file; where nothing can be forked it is started anew.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

_known = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
if sys.platform == "linux":
    _known.set_forkserver_preload(
        [
            *("kiosk.commands.card_reading", "kiosk.commands.kiosks", "kiosk.commands.patrons", "kiosk.commands.serve"),
            *("tests.service.server_child", "tests.service.crash_child"),
        ]
    )


class Child:
    """A program that runs."""

    def __init__(
        self,
        program: Callable[[], object],
        *words: str,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> None:
        """``program`` is a function of a module; it finds ``words`` in ``sys.argv``."""
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-child-")
        files = [Path(self._folder.name) / name for name in ("in", "out", "err")]
        for file, said in zip(files, (stdin, b"", b""), strict=True):
            file.write_bytes(said)
        target = (program, words, files, dict(os.environ if env is None else env), cwd or Path.cwd())
        self._process = _known.Process(target=_run, args=target)
        self._process.start()
        self.pid = self._process.pid or 0
        self.stdout, self.stderr = (file.open("rb") for file in files[1:])

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def kill(self) -> None:
        self._process.kill()

    def communicate(self, timeout: float | None = None) -> tuple[bytes, bytes]:
        """All it wrote, once it has ended."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(self._process.name, timeout or 0)
        with self.stdout, self.stderr:
            said = self.stdout.read(), self.stderr.read()
        self._folder.cleanup()
        return said


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


def _run(
    program: Callable[[], object], words: Sequence[str], files: Sequence[Path], env: Mapping[str, str], cwd: Path
) -> None:
    for number, file in enumerate(files):
        opened = os.open(file, os.O_RDWR | (os.O_APPEND if number else 0))
        os.dup2(opened, number)
        os.close(opened)
    os.environ.clear()
    os.environ.update(env)
    os.chdir(cwd)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background of a shell ignores it
    sys.argv = [program.__module__, *words]
    sys.exit(program())  # type: ignore[arg-type]  # what a program returns is its exit code
