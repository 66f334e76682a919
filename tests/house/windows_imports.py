"""Imports every module of the tests, and all of ours that they import, as far as possible like Windows would.

Run as a program, because it spoils the process: what Linux alone has is taken away first.
"""

from __future__ import annotations

import importlib
import os
import signal
import socket
import ssl
import sys
import traceback
from pathlib import Path
from types import ModuleType

TOP = Path(__file__).parents[2]
MODULES = ("fcntl", "grp", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty")
OF_OS = (
    *("O_NOFOLLOW", "chown", "fchmod", "fchown", "fork", "getegid", "geteuid", "getgid", "getloadavg", "getuid"),
    *("killpg", "memfd_create", "mkfifo", "openpty", "posix_fallocate", "sched_getaffinity", "setegid", "seteuid"),
    *("setgid", "setpgid", "setsid", "setuid", "statvfs", "sysconf", "ttyname", "uname", "wait3", "wait4"),
)
OF_SIGNAL = (
    *("SIGALRM", "SIGCHLD", "SIGCONT", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGSTOP", "SIGTSTP", "SIGUSR1"),
    *("SIGUSR2", "SIGXFSZ", "alarm", "pause", "pthread_kill", "setitimer", "sigwait"),
)
OTHERS = (  # they know for themselves what Windows has; after this they keep what they found
    *("aiosmtpd.controller", "alembic.command", "argon2", "asyncio", "barcode", "cryptography.x509", "ctypes.util"),
    *("email_validator", "fastapi", "fluent.runtime", "httpx", "hypothesis", "logging.handlers"),
    *("multiprocessing.pool", "packaging.requirements", "PIL.Image", "phonenumbers", "prometheus_client", "psycopg"),
    *("PySide6.QtTest", "PySide6.QtWidgets", "pytest", "pytestqt.qtbot", "qrcode", "schemathesis", "setuptools"),
    *("smartcard.scard", "sqlalchemy.dialects.postgresql", "sqlalchemy.dialects.sqlite", "subprocess", "tempfile"),
    *("uvicorn", "uvicorn.protocols.http.h11_impl", "zxingcpp", "zoneinfo"),
)


class Nowhere:
    """Finds none of the modules that only Linux has."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        if name in MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def become_windows() -> None:
    """No way back."""
    for name in OTHERS:
        importlib.import_module(name)
    for name in MODULES:
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, Nowhere())  # type: ignore[arg-type]
    for module, names in ((os, OF_OS), (signal, OF_SIGNAL), (socket, ("AF_UNIX", "socketpair"))):
        for name in names:
            if hasattr(module, name):
                delattr(module, name)
    sys.platform = "win32"
    sys.modules["msvcrt"] = ModuleType("msvcrt")  # Windows has this one, and certificates of its own
    ssl.enum_certificates = lambda _store: []  # type: ignore[attr-defined]


def modules(folder: Path) -> list[str]:
    """Of a folder, by name; what is run as a program included."""
    found = sorted(file.relative_to(folder.parent).with_suffix("") for file in folder.rglob("*.py"))
    return [".".join(file.parts) for file in found if file.name != Path(__file__).stem]


def main(folder: Path) -> int:
    sys.path[0] = str(TOP)  # not this folder, which has a secrets.py
    become_windows()
    sys.path += [str(TOP / "tests" / "service"), str(TOP / "tests" / "library" / "koha")]  # programs are started there
    sys.path.append(str(folder.parent))
    faults = 0
    for name in modules(folder):
        try:
            importlib.import_module(name)
        except BaseException as error:
            faults += 1
            at = traceback.extract_tb(error.__traceback__)[-1]
            print(f"{name}: {type(error).__name__}: {error} ({at.filename}:{at.lineno})")
    return min(faults, 99)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
