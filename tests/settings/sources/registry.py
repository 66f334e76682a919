"""Stands in for ``winreg``: a registry of dictionaries that answers, and refuses, as the Windows functions do."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping
from types import TracebackType

REG_SZ, REG_EXPAND_SZ, REG_BINARY, REG_DWORD, REG_MULTI_SZ, REG_QWORD = 1, 2, 3, 4, 7, 11

Values = Mapping[str, tuple[object, int]]
"""Name -> (data, type)."""


class Handle:
    def __init__(self, path: str) -> None:
        self.path, self.open = path, True

    def __enter__(self) -> Handle:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _no: BaseException | None, _at: TracebackType | None) -> None:
        self.open = False


class FakeWinReg:
    """What 64-bit programs see of HKLM; who does not ask for that view is shown nothing, as under Wow6432Node."""

    HKEY_LOCAL_MACHINE, KEY_READ, KEY_WOW64_64KEY = 0x80000002, 0x20019, 0x100
    REG_SZ, REG_EXPAND_SZ, REG_DWORD = REG_SZ, REG_EXPAND_SZ, REG_DWORD

    def __init__(self, keys: Mapping[str, Values], *, refused: str = "", variables: Mapping[str, str] | None = None):
        self._keys = {path.lower(): values for path, values in keys.items()}
        self._refused = refused.lower()
        self._variables = {name.lower(): value for name, value in (variables or {}).items()}
        self.handles: list[Handle] = []

    def OpenKeyEx(self, key: int, sub_key: str, reserved: int, access: int, /) -> Handle:
        assert (key, reserved) == (self.HKEY_LOCAL_MACHINE, 0)
        assert access & self.KEY_READ == self.KEY_READ
        assert not sub_key.startswith("\\")
        path = sub_key.lower()
        if path == self._refused:
            raise PermissionError(errno.EACCES, "Access is denied")  # winerror 5
        known = any(each == path or each.startswith(path + "\\") for each in self._keys)
        if not known or not access & self.KEY_WOW64_64KEY:
            raise FileNotFoundError(errno.ENOENT, "The system cannot find the file specified")  # winerror 2
        self.handles.append(Handle(path))
        return self.handles[-1]

    def QueryInfoKey(self, key: object, /) -> tuple[int, int, int]:
        return len(self._below(key)), len(self._values(key)), 0

    def EnumKey(self, key: object, index: int, /) -> str:
        return _nth(self._below(key), index)

    def EnumValue(self, key: object, index: int, /) -> tuple[str, object, int]:
        name = _nth(list(self._values(key)), index)
        data, kind = self._values(key)[name]
        return name, data, kind

    def ExpandEnvironmentStrings(self, text: str, /) -> str:
        return re.sub(r"%([^%]+)%", lambda found: self._variables.get(found[1].lower(), found[0]), text)

    def _values(self, key: object) -> Values:
        assert isinstance(key, Handle)
        assert key.open
        return self._keys.get(key.path, {})

    def _below(self, key: object) -> list[str]:
        assert isinstance(key, Handle)
        assert key.open
        inner = (each[len(key.path) + 1 :] for each in self._keys if each.startswith(key.path + "\\"))
        return list(dict.fromkeys(each.partition("\\")[0] for each in inner))


def _nth(names: list[str], index: int) -> str:
    if index >= len(names):
        raise OSError(errno.EINVAL, "No more data is available")  # winerror 259
    return names[index]
