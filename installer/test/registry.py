"""Compares what Wine's registry has with what is expected.

``python -m installer.test.registry EXPORTS VERSION install|upgrade|gone``: EXPORTS is a folder of ``reg export``
files.  ``install`` looks for the first table of ``expected.toml``, ``upgrade`` for the same with the second one's
changes, ``gone`` for none of it.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

Value = str | int
Keys = dict[str, dict[str, Value]]
OURS = re.compile(r"\\MiraionKiosk(\\|$)|\\miraion-kiosk$")
_EXPAND = "hex(2):"


def read(text: str) -> Keys:
    """The keys of a ``reg export`` below HKEY_LOCAL_MACHINE; REG_EXPAND_SZ begins with ``%:``."""
    keys: Keys = {}
    values: dict[str, Value] = {}
    for line in re.sub(r"\\\r?\n\s*", "", text).splitlines():
        if found := re.fullmatch(r"\[HKEY_LOCAL_MACHINE\\(.+)\]", line):
            values = keys.setdefault(found[1], {})
        elif found := re.fullmatch(r'"((?:[^"\\]|\\.)*)"=(.*)', line):
            values[_plain(found[1])] = _value(found[2])
    return {key: values for key, values in keys.items() if values}


def _value(text: str) -> Value:
    if text.startswith("dword:"):
        return int(text[6:], 16)
    if text.startswith(_EXPAND):
        return "%:" + bytes.fromhex(text.removeprefix(_EXPAND).replace(",", " ")).decode("utf-16-le").rstrip("\0")
    return _plain(text.removeprefix('"').removesuffix('"'))


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def expected(what: str, version: str) -> Keys:
    tables = tomllib.loads(Path(__file__).with_name("expected.toml").read_text("utf-8"))
    if what == "gone":
        return {}
    keys: Keys = tables["install"]
    if what == "upgrade":
        keys = {key: {**values, **tables["upgrade"].get(key, {})} for key, values in keys.items()}
    return {
        key: {
            name: value.replace("{version}", version) if isinstance(value, str) else value
            for name, value in values.items()
        }
        for key, values in keys.items()
    }


def differences(is_there: Keys, wanted: Keys) -> list[str]:
    found = []
    for key in sorted(is_there.keys() | wanted.keys()):
        have, want = is_there.get(key, {}), wanted.get(key, {})
        for name in sorted(have.keys() | want.keys()):
            if have.get(name) != want.get(name):
                found.append(f"{key} {name}: {have.get(name)!r}, expected {want.get(name)!r}")
    return found


def main(exports: str, version: str, what: str) -> int:
    is_there: Keys = {}
    for file in sorted(Path(exports).glob("*.reg")):
        is_there |= read(file.read_text("utf-16"))
    is_there = {key: values for key, values in is_there.items() if OURS.search(key)}
    found = differences(is_there, expected(what, version))
    print("\n".join([f"{key} {values}" for key, values in is_there.items()] + [f"FAULT {each}" for each in found]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
