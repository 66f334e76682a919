"""Access lists of Windows: whether groups that everybody is in may read or change a file."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

_EVERYBODY = {
    "WD": "Everyone",
    "AU": "Authenticated Users",
    "BU": "Users",
    "IU": "INTERACTIVE",
    "AN": "ANONYMOUS LOGON",
    "BG": "Guests",
    "NU": "NETWORK",
    "S-1-1-0": "Everyone",
    "S-1-5-11": "Authenticated Users",
    "S-1-5-32-545": "Users",
    "S-1-5-4": "INTERACTIVE",
}
"""Of SDDL ([MS-DTYP] 2.5.1): groups that any account is in, or may be in."""
_RIGHTS = {
    "GA": 0x10000000, "GR": 0x80000000, "GW": 0x40000000, "GX": 0x20000000,
    "FA": 0x1F01FF, "FR": 0x120089, "FW": 0x120116, "FX": 0x1200A0,
    "CC": 0x1, "DC": 0x2, "LC": 0x4, "SW": 0x8, "RP": 0x10, "WP": 0x20, "DT": 0x40, "LO": 0x80, "CR": 0x100,
    "SD": 0x10000, "RC": 0x20000, "WD": 0x40000, "WO": 0x80000,
}  # fmt: skip
_READ = 0x1 | _RIGHTS["GA"] | _RIGHTS["GR"]
_CHANGE = 0x2 | 0x4 | 0x40 | 0x10000 | 0x40000 | 0x80000 | _RIGHTS["GA"] | _RIGHTS["GW"]
"""Write, append, delete a child, delete, write the list or the owner."""
_ENTRY = re.compile(r"\(([^()]*)\)")


class CannotTell(Exception):
    """The text says why, in words of Windows."""


@dataclass(frozen=True, slots=True)
class Others:
    """The groups of everybody that may read, and that may change."""

    read: tuple[str, ...]
    change: tuple[str, ...]


def others(sddl: str) -> Others:
    """Who else a list lets in.  A refusal counts for what follows it, as Windows reads it.  Raises CannotTell."""
    _, found, entries = sddl.partition("D:")
    if not found:
        raise CannotTell("there is no list in it")
    if entries.partition("(")[0].startswith("NO_ACCESS_CONTROL"):
        return Others(("Everyone",), ("Everyone",))
    allowed: dict[str, int] = {}
    refused: dict[str, int] = {}
    for entry in _ENTRY.findall(entries.partition("S:")[0]):
        parts = entry.split(";")
        if len(parts) != 6:  # one with a condition
            raise CannotTell("an entry that is not understood")
        kind, flags, rights, _, _, who = parts
        if who not in _EVERYBODY or "IO" in flags:  # inherited only: it is about what lies below
            continue
        name, mask = _EVERYBODY[who], _mask(rights)
        if kind in ("D", "XD"):
            refused[name] = refused.get(name, 0) | mask
        elif kind in ("A", "XA"):
            allowed[name] = allowed.get(name, 0) | mask & ~refused.get(name, 0)
    return Others(
        tuple(name for name, mask in allowed.items() if mask & _READ),
        tuple(name for name, mask in allowed.items() if mask & _CHANGE),
    )


def _mask(rights: str) -> int:
    if rights.startswith("0x"):
        return int(rights, 16)
    words = re.findall("..", rights)
    if len(rights) % 2 or not set(words) <= _RIGHTS.keys():
        raise CannotTell(f"unknown rights {rights[:20]!r}")
    return sum({_RIGHTS[word] for word in words})


def read(path: Path) -> str:
    """The list of a file as SDDL.  Raises CannotTell."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        advapi, kernel = ctypes.WinDLL("advapi32", use_last_error=True), ctypes.WinDLL("kernel32")
        kernel.LocalFree.argtypes = [ctypes.c_void_p]
        descriptor, text = ctypes.c_void_p(), wintypes.LPWSTR()
        code = advapi.GetNamedSecurityInfoW(str(path), 1, 4, None, None, None, None, ctypes.byref(descriptor))
        if code:
            raise CannotTell(f"Windows error {code}")
        try:
            convert = advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW
            if not convert(descriptor, 1, 4, ctypes.byref(text), None):
                raise CannotTell(f"Windows error {ctypes.get_last_error()}")
            try:
                return str(text.value or "")
            finally:
                kernel.LocalFree(ctypes.cast(text, ctypes.c_void_p))
        finally:
            kernel.LocalFree(descriptor)
    raise CannotTell("this is not Windows")
