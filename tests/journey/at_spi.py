"""A private AT-SPI bus, and the accessible tree of a program on it, asked through D-Bus as a screen reader asks."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtDBus import QDBusConnection, QDBusMessage

from tests.patience import patience, until

_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_TYPES = re.compile(r"(?<=[(\[, ])(?:objectpath|uint32|int32|@\S+) ")
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ANNOUNCED = re.compile(r'member=Announcement\n +string ""\n +int32 (\d)\n.*\n +variant +string "(.*)"')
"""How much it presses (2: it interrupts), and what is said."""


class Bus(NamedTuple):
    """The addresses of the session's bus and of AT-SPI's."""

    session: str
    address: str

    def call(self, name: str, path: str, method: str, *args: str, bus: str = "") -> Any:
        """What a method answers, as Python values."""
        order = ["gdbus", "call", "--address", bus or self.address, "--dest", name, "--object-path", path]
        answer = subprocess.run(
            [*order, "--method", method, *args], capture_output=True, text=True, check=False, timeout=patience(30)
        )
        if answer.returncode:
            raise LookupError(answer.stderr)
        bare = _TYPES.sub("", answer.stdout.strip().replace("<", "").replace(">", ""))
        return ast.literal_eval(bare.replace("true", "True").replace("false", "False"))


@contextmanager
def accessibility_bus(display: str, folder: Path) -> Iterator[Bus]:
    """Both buses, without anybody's session or desktop; sockets lie in ``folder``."""
    order = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    session = subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    launcher = None
    try:
        assert session.stdout is not None
        address = session.stdout.readline().strip()
        env = {"DBUS_SESSION_BUS_ADDRESS": address, "DISPLAY": display, "PATH": "/usr/bin:/bin"}
        env |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "XDG_CACHE_HOME": str(folder)}
        launcher = subprocess.Popen(
            [_LAUNCHER, "--launch-immediately", "--a11y=1"],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        found = Bus(address, "")
        told: list[str] = []

        def answers() -> bool:
            try:
                told[:] = found.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress", bus=address)
            except LookupError:
                return False
            return True

        until(answers, "the bus of AT-SPI", 20)
        yield Bus(address, told[0])
    finally:
        for process in (launcher, session):
            if process is not None:
                process.terminate()
                process.wait(patience(30))


@contextmanager
def announcements(bus: Bus, folder: Path) -> Iterator[Callable[[], list[tuple[str, bool]]]]:
    """What a client on the bus is told that is new, each with whether it interrupts; nobody asked for it."""
    told = folder / "told"
    # Programs tell their news only while somebody who wants them is on the bus.
    wants = QDBusConnection.connectToBus(bus.address, "ear")
    registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent")
    with told.open("wb") as file:
        order = ["dbus-monitor", "--address", bus.address, "type='signal',member='Announcement'"]
        ear = subprocess.Popen(order, stdout=file, stderr=subprocess.DEVNULL)
        try:
            until(lambda: b"NameLost" in told.read_bytes(), "an ear on the bus", 20)
            call = QDBusMessage.createMethodCall(*registry)
            call.setArguments(["object:announcement"])
            answer = wants.call(call)
            assert answer.type() is QDBusMessage.MessageType.ReplyMessage, answer.errorMessage()
            yield lambda: [(text, strength == "2") for strength, text in _ANNOUNCED.findall(told.read_text())]
        finally:
            ear.terminate()
            ear.wait(patience(30))
            QDBusConnection.disconnectFromBus("ear")


class Part(NamedTuple):
    """One accessible object."""

    bus: Bus
    owner: str
    path: str

    def _ask(self, method: str, *args: str) -> Any:
        return self.bus.call(self.owner, self.path, method, *args)

    @property
    def name(self) -> str:
        return str(self._ask("org.freedesktop.DBus.Properties.Get", _ACCESSIBLE, "Name")[0])

    @property
    def role(self) -> str:
        return str(self._ask(f"{_ACCESSIBLE}.GetRoleName")[0])

    def children(self) -> list[Part]:
        (found,) = self._ask(f"{_ACCESSIBLE}.GetChildren")
        return [Part(self.bus, owner, path) for owner, path in found]

    def press(self) -> None:
        """Its first action."""
        self._ask("org.a11y.atspi.Action.DoAction", "0")


def programs(bus: Bus) -> list[Part]:
    """Those that are on the bus."""
    return Part(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root").children()


def walk(top: Part) -> Iterator[tuple[str, str, Part]]:
    """Role and name of each part, in the order of reading; a part that goes meanwhile is left out."""
    try:
        role, name, below = top.role, top.name, top.children()
    except LookupError:
        return
    yield role, name, top
    for each in below:
        yield from walk(each)
