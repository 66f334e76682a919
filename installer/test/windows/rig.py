"""pytest's plugin for a run under Windows' Python: results, exclusions, and tools of the host.

``RIG_RESULTS``: the file that gets a line of JSON for each test.  ``RIG_TOOLS``: port of ``python -m
installer.test.tools``, which runs openssl and the readers of bar codes for the tests: none of them is on Windows.
"""

from __future__ import annotations

import ctypes
import fnmatch
import json
import os
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sitecustomize

import kiosk

TOOLS = {"openssl", "pdftoppm", "pdftotext", "zbarimg"}
GIVEN = (
    *("kiosk.simulator", "kiosk.demo", "kiosk.commands.virtual_card", "kiosk.commands.bench", "PySide6.QtTest"),
    *("PySide6.QtQuick", "PySide6.QtQml"),
)
"""What may come from beside the tree: it is not to be installed.  Anything else is missing in the tree."""
LIBRARIES = ("Qt6Core", "Qt6Gui", "Qt6Widgets", "Qt6Svg", "shiboken6.abi3", "pyside6.abi3")
"""Each that is loaded must be the tree's."""
_run = subprocess.run


def pytest_configure(config: pytest.Config) -> None:
    installed = os.environ["RIG_TREE"]
    if not Path(kiosk.__file__).is_relative_to(installed):
        raise pytest.UsageError(f"{kiosk.__file__} is not in {installed}")
    if sys.platform != "win32":
        raise pytest.UsageError("this is not Windows' Python")
    subprocess.run = _run_with_tools


def _run_with_tools(words: Any, *args: Any, **options: Any) -> Any:
    """``subprocess.run``, but for the tools of the host."""
    if isinstance(words, str) or str(words[0]) not in TOOLS:
        return _run(words, *args, **options)
    request = {
        "words": [str(word) for word in words],
        "cwd": str(Path(options.get("cwd") or Path.cwd()).resolve()),
        "input": (options.get("input") or b"").hex(),
    }
    with socket.create_connection(("127.0.0.1", int(os.environ["RIG_TOOLS"]))) as line, line.makefile("rwb") as talk:
        talk.write(json.dumps(request).encode() + b"\n")
        talk.flush()
        answer = json.loads(talk.readline())
    out, err = bytes.fromhex(answer["out"]), bytes.fromhex(answer["err"])
    if options.get("check") and answer["code"]:
        raise subprocess.CalledProcessError(answer["code"], words, out, err)
    text = options.get("text") or options.get("encoding")
    said = (out.decode("utf-8"), err.decode("utf-8")) if text else (out, err)
    return subprocess.CompletedProcess(words, answer["code"], *said)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what is excluded; an exclusion of nothing in a folder that is run is a mistake."""
    excluded = tomllib.loads(Path(os.environ["RIG_EXCLUSIONS"]).read_text("utf-8"))["exclusion"]
    folders = {item.nodeid.partition("::")[0] for item in items}
    for entry in excluded:
        for pattern in entry["tests"]:
            found = [item for item in items if _fits(item.nodeid, pattern)]
            if not found and pattern.partition("::")[0] in folders and not config.getoption("keyword"):
                raise pytest.UsageError(f"exclusions.toml: there is no {pattern}")
            for item in found:
                item.add_marker(pytest.mark.skip(reason=f"excluded: {entry['why']}"))


def _fits(nodeid: str, pattern: str) -> bool:
    """``*`` is any text; brackets are themselves."""
    return fnmatch.fnmatchcase(nodeid, pattern.replace("[", "[[]"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    why = ""
    if report.skipped:
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    elif report.failed:
        why = str(call.excinfo.value)[:300] if call.excinfo else "failed"
    if report.when == "call" or report.outcome != "passed":
        _note({"test": item.nodeid, "outcome": report.outcome, "when": report.when, "why": why})
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    strangers: list[object] = sorted(name for name in sitecustomize.given if not name.startswith(GIVEN))
    strangers += [path for path in map(_loaded, LIBRARIES) if path and not path.is_relative_to(os.environ["RIG_TREE"])]
    _note({"given": sorted(sitecustomize.given)})
    for name in strangers:
        _note({"test": f"the tree::{name}", "outcome": "failed", "when": "import", "why": "is not in the tree"})


def _loaded(library: str) -> Path | None:
    """Where a library was loaded from; None if it is not."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.GetModuleHandleW.restype = ctypes.c_void_p
    kernel.GetModuleFileNameW.argtypes = [ctypes.c_void_p, ctypes.c_wchar_p, ctypes.c_uint32]
    handle, path = kernel.GetModuleHandleW(f"{library}.dll"), ctypes.create_unicode_buffer(1024)
    return Path(path.value) if handle and kernel.GetModuleFileNameW(handle, path, len(path)) else None


def _note(line: dict[str, object]) -> None:
    with Path(os.environ["RIG_RESULTS"]).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
