"""A file to send to whoever helps: the report, the configuration without secrets, and the logs; nothing personal.

What may be in it is taken from lists: keys of the settings, fields of the log.  No file is copied as it is.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kiosk.doctor.finding import Value
from kiosk.log.crashes import described
from kiosk.log.lines import FIELDS
from kiosk.log.places import log_files

MOST_BYTES = 20_000_000
"""Of all logs together, the newest first."""
_LONGEST_LINE = 64 * 1024
_PROGRAMS = ("kiosk", "service")


class CannotWrite(Exception):
    """There is no bundle; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the bundle; ``left_out`` counts the lines of a log that are no lines of ours."""

    name: str
    text: str
    left_out: int = 0


def refuse_existing(target: Path) -> None:
    """Raises CannotWrite: what is there is not overwritten."""
    if os.path.lexists(target):
        raise CannotWrite(f"{target} is there already: name another file")


def write(target: Path, members: Iterable[Member]) -> list[Member]:
    """Write them all, whole or not at all, readable by this account alone; what was written.  Raises CannotWrite."""
    refuse_existing(target)
    try:
        number, name = tempfile.mkstemp(prefix=f".{target.name}-", suffix=".part", dir=target.parent)
    except OSError as error:
        raise CannotWrite(f"{target.parent} can't be written: {error.strerror}") from error
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            written = _zipped(file, members)
            file.flush()
            os.fsync(file.fileno())
        _give_name(part, target)
    except FileExistsError:
        raise CannotWrite(f"{target} is there already: name another file") from None
    except OSError as error:
        raise CannotWrite(f"{target} can't be written: {error.strerror or type(error).__name__}") from error
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
    return written


def _zipped(file: object, members: Iterable[Member]) -> list[Member]:
    written = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload]
        for member in members:
            entry = zipfile.ZipInfo(member.name, time.gmtime()[:6])
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, member.text.encode("utf-8", "backslashreplace"))
            written.append(member)
    return written


def _give_name(part: Path, target: Path) -> None:
    """In one step, and never over a file that is there.  Raises FileExistsError, OSError."""
    if sys.platform == "win32":
        os.rename(part, target)
        return
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links, such as a USB stick's
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        os.replace(part, target)


def members(report: Mapping[str, Value], configuration: Sequence[Mapping[str, object]], logs: Path) -> Iterator[Member]:
    """What is in a bundle; ``logs`` is the folder of the log, which may not be there."""
    yield Member("doctor.json", _json(without_home(report)))
    yield Member("configuration.json", _json(without_home(list(configuration))))
    yield from _logs(logs)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def without_home(value: object) -> object:
    """The same with ``~`` for the folder of this account, which is named after a person."""
    try:
        home = str(Path.home())
    except RuntimeError:
        return value
    return value if len(home) < 2 else _replaced(value, home)


def _replaced(value: object, home: str) -> object:
    if isinstance(value, str):
        return value.replace(home, "~")
    if isinstance(value, Mapping):
        return {key: _replaced(each, home) for key, each in value.items()}
    return [_replaced(each, home) for each in value] if isinstance(value, list | tuple) else value


def _logs(folder: Path) -> Iterator[Member]:
    """Of files that are called like ours, the lines that look like ours, and of these the fields that are known."""
    if not folder.is_dir():
        return
    found = sorted(chain.from_iterable(log_files(folder, program) for program in _PROGRAMS), reverse=True)
    left = MOST_BYTES
    for _day, _part, file in found:
        if left <= 0:
            yield Member("logs/older-ones-left-out.txt", f"only the newest {MOST_BYTES} bytes are here\n")
            return
        yield _log(file, left)
        with suppress(OSError):
            left -= file.stat().st_size
    for file in sorted(folder.glob("*.crash")):
        with suppress(OSError), file.open("rb") as opened:
            yield Member(
                f"logs/{file.name}.txt", f"{described(opened.read(_LONGEST_LINE).decode('utf-8', 'replace'))}\n"
            )


def _log(file: Path, most: int) -> Member:
    lines: list[str] = []
    left_out = 0
    try:
        with file.open("rb") as opened:
            opened.seek(max(0, file.stat().st_size - most))
            while data := opened.readline(_LONGEST_LINE):
                line = _line(data)
                if line is None:
                    left_out += 1
                    continue
                lines.append(line)
    except OSError as error:
        return Member(f"logs/{file.name}", f'{{"bundle": "can\'t be read: {type(error).__name__}"}}\n')
    return Member(f"logs/{file.name}", "".join(f"{line}\n" for line in lines), left_out)


def _line(data: bytes) -> str | None:
    """One line of ours with its known fields; None for anything else, such as the rest of one that is cut."""
    try:
        entry = json.loads(data)
    except ValueError:
        return None
    if not isinstance(entry, dict) or not {"time", "level", "logger"} <= entry.keys():
        return None
    return json.dumps({name: value for name, value in entry.items() if name in FIELDS}, ensure_ascii=False)
