"""A PC/SC service of one's own: a real pcscd with vpcd's two virtual slots, unprivileged and on a private socket.

For tests and measurements.  The client library reads PCSCLITE_CSOCK_NAME at its first call and never again, so there
is one socket a process, and it stays the same while the service behind it is stopped and started.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
TOOLS = {"pcscd": "pcscd", "pkcs15-tool": "opensc", "pkcs15-crypt": "opensc"}
READER = "Virtual PCD"

# pcscd takes its socket from file descriptor 3, as systemd would hand it over; only the process that is to become
# pcscd can know the number that LISTEN_PID must be.
_BECOME_PCSCD = """
import ctypes, os, signal, sys
ctypes.CDLL(None).prctl(1, signal.SIGKILL)
os.dup2(int(sys.argv[1]), 3)
os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
os.execv(sys.argv[2], sys.argv[2:])
"""


def missing_packages() -> list[str]:
    """Names of the Debian packages that are needed and not installed."""
    missing = {package for tool, package in TOOLS.items() if _which(tool) is None}
    if not DRIVER.exists():
        missing.add("vsmartcard-vpcd")
    return sorted(missing)


def free_port_pair() -> int:
    """A TCP port of which the next one is free too."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            with contextlib.suppress(OSError, OverflowError):
                second.bind(("127.0.0.1", port + 1))
                return port


class PcscService:
    """A private pcscd; ``sock`` for clients, ``port`` and ``port + 1`` for cards."""

    def __init__(self) -> None:
        if missing := missing_packages():
            raise RuntimeError(f"a real PC/SC service needs: apt-get install {' '.join(missing)}")
        self.directory = Path(tempfile.mkdtemp(prefix="kiosk-pcscd-"))
        self.sock = self.directory / "pcscd.comm"
        self.port = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._started = False

    def start(self, *, readers: bool = True) -> None:
        """Start it with two empty slots, again on the same ports, or with no reader; returns when cards can come."""
        for attempt in range(50):
            self.port = self.port or free_port_pair()
            if self._try_start(readers):
                self._started = True
                return
            self.stop()
            if attempt < 40 and self._started:
                threading.Event().wait(0.05)  # the cards' old connections may keep the port for a moment
            else:
                self.port = 0
        raise RuntimeError(f"pcscd does not start: {self._log().read_text()}")

    def stop(self, how: int = signal.SIGTERM) -> None:
        """End it as the init system would, or with SIGKILL as a crash would."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait()
            self._process = None
        self.sock.unlink(missing_ok=True)

    def freeze(self) -> None:
        """Let it hang, whatever is asked."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.directory)

    @property
    def environment(self) -> dict[str, str]:
        """For clients in processes of their own."""
        return {**os.environ, "PCSCLITE_CSOCK_NAME": str(self.sock)}

    @property
    def log(self) -> str:
        """The end of what it logged: reader events, no APDUs."""
        return self._log().read_text()[-2000:]

    def _log(self) -> Path:
        return self.directory / "pcscd.log"

    def _try_start(self, readers: bool) -> bool:
        conf = self.directory / "reader.conf.d"
        shutil.rmtree(conf, ignore_errors=True)
        conf.mkdir()
        if readers:
            (conf / "vpcd").write_text(
                f'FRIENDLYNAME "{READER}"\nDEVICENAME /dev/null:{self.port:#x}\n'
                f"LIBPATH {DRIVER}\nCHANNELID {self.port:#x}\n"
            )
        pcscd = _which("pcscd") or "pcscd"
        arguments = ("--foreground", "--info", "--config", str(conf))
        with socket.socket(socket.AF_UNIX) as listener, self._log().open("wb") as log:
            listener.bind(str(self.sock))
            listener.listen(16)
            self._process = subprocess.Popen(  # noqa: S603 - our own words only
                (sys.executable, "-c", _BECOME_PCSCD, str(listener.fileno()), pcscd, *arguments),
                pass_fds=[listener.fileno()],
                stdout=log,
                stderr=log,
            )
        return self._wait_for_log(b"daemon ready") and b"Address already in use" not in self._log().read_bytes()

    def _wait_for_log(self, text: bytes) -> bool:
        pause = threading.Event()
        for _ in range(500):
            if text in self._log().read_bytes():
                return True
            if self._process is None or self._process.poll() is not None:
                return False
            pause.wait(0.01)
        return False

    def _signal(self, number: int) -> None:
        if self._process is not None:
            self._process.send_signal(number)


def _which(tool: str) -> str | None:
    return shutil.which(tool, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
