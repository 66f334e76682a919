"""Reads the kiosk's keys of the Windows registry, through a module shaped as ``winreg`` is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Protocol, cast

from kiosk.dataclass import dataclass

KEY = r"SOFTWARE\MiraionKiosk"
"""Below HKEY_LOCAL_MACHINE: which files; the installer writes it, and Group Policy can."""
SETTINGS = KEY + r"\Settings"
"""Single keys of this machine, each a value named as the key is: ``kiosk.id``."""


class RegistryUnreadable(Exception):
    """A key is there and can't be read; the text names it and says why."""


class WinReg(Protocol):
    """What is used of the module ``winreg``."""

    HKEY_LOCAL_MACHINE: int
    KEY_READ: int
    KEY_WOW64_64KEY: int
    REG_SZ: int
    REG_EXPAND_SZ: int
    REG_DWORD: int

    def OpenKeyEx(self, key: int, sub_key: str, reserved: int, access: int, /) -> AbstractContextManager[object]: ...

    def QueryInfoKey(self, key: object, /) -> tuple[int, int, int]: ...

    def EnumKey(self, key: object, index: int, /) -> str: ...

    def EnumValue(self, key: object, index: int, /) -> tuple[str, object, int]: ...

    def ExpandEnvironmentStrings(self, text: str, /) -> str: ...


@dataclass(frozen=True, slots=True)
class RegistryValue:
    """One value; ``data`` is None for a type that is neither a string nor a DWORD."""

    name: str
    data: str | int | None


@dataclass(frozen=True, slots=True)
class RegistryKey:
    """What is in a key; nothing where there is none."""

    values: tuple[RegistryValue, ...] = ()
    below: tuple[str, ...] = ()
    """The names of keys in it."""


class Registry:
    """HKEY_LOCAL_MACHINE as 64-bit programs see it, whatever this one is: a 32-bit installer would else hide it."""

    def __init__(self, winreg: WinReg) -> None:
        self._winreg = winreg

    def read(self, path: str) -> RegistryKey:
        """A key with all its values.  Raises RegistryUnreadable."""
        winreg = self._winreg
        try:
            with winreg.OpenKeyEx(winreg.HKEY_LOCAL_MACHINE, path, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
                keys, values, _written = winreg.QueryInfoKey(key)
                below = tuple(winreg.EnumKey(key, index) for index in range(keys))
                return RegistryKey(tuple(self._values(key, values)), below)
        except FileNotFoundError:
            return RegistryKey()
        except OSError as error:
            raise RegistryUnreadable(f"HKLM\\{path}: {error.strerror or type(error).__name__}") from error

    def _values(self, key: object, count: int) -> Iterator[RegistryValue]:
        winreg = self._winreg
        for index in range(count):
            name, data, kind = winreg.EnumValue(key, index)
            match data:
                case str() if kind == winreg.REG_SZ:
                    yield RegistryValue(name, data)
                case str() if kind == winreg.REG_EXPAND_SZ:
                    yield RegistryValue(name, winreg.ExpandEnvironmentStrings(data))
                case int() if kind == winreg.REG_DWORD:
                    yield RegistryValue(name, data)
                case _:
                    yield RegistryValue(name, None)


def this_registry() -> Registry | None:
    """That of this machine; None elsewhere than on Windows."""
    if sys.platform == "win32":
        import winreg

        return Registry(cast(WinReg, winreg))
    return None
