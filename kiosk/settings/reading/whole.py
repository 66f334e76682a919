"""Reads a whole TOML file into one immutable model, or says everything that is wrong with it at once."""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.settings.reading.lines import Key, index
from kiosk.settings.reading.toml import toml_fault
from kiosk.settings.reading.words import say
from kiosk.settings.sources.given import NOTHING, Givens
from kiosk.settings.sources.override import Overridden, override

LARGEST = 256 * 1024
"""Bytes such a file may have; a real one has a few thousand."""

_UTF_16 = "UTF-16（メモ帳の「Unicode」）で保存されています。UTF-8 で保存し直してください"
M = TypeVar("M", bound=BaseModel)
Found = Iterator[tuple[Key, str]]
Check = Callable[[dict[str, Any], Path], Found]
"""What else is wrong, between tables or outside the file; it gets the raw tables and where paths are counted from."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend; ``line`` counts from 1 and is 0 where the file has no line for it.

    ``place`` is where else the value stands: an environment variable, a value of the registry.
    """

    line: int
    key: str
    text: str
    place: str = ""

    def __str__(self) -> str:
        where = self.place or (f"{self.line:>4} 行目" if self.line else "       －")
        return f"{where}  {self.key}: {self.text}" if self.key else f"{where}  {self.text}"


class ProfileError(Exception):
    """The settings can't be used; the text names every fault with its place and key, ready to be shown to IT.

    ``own`` says which values of the machine's own stand over the file; a fault of the file may come of them.
    """

    def __init__(self, name: str, faults: tuple[Fault, ...], own: tuple[str, ...] = ()) -> None:
        self.faults = faults
        anywhere = own or any(fault.place for fault in faults)
        whose = f"設定ファイル {name} か、この機械だけの設定に" if anywhere else f"設定ファイル {name} に"
        head = f"{whose}誤りが {len(faults)} 件あります。直してから、もう一度起動してください。"
        said = [f"この機械だけの設定: {'、'.join(own)}"] if own else []
        super().__init__("\n".join([head, *map(str, faults), *said]))


@dataclass(frozen=True, slots=True)
class Whole(Generic[M]):
    """Settings that are right, with what they were made of."""

    settings: M
    text: str
    tables: dict[str, Any]
    """Those of the file alone."""
    over: Overridden

    def faults(self, found: Iterable[tuple[Key, str]]) -> tuple[Fault, ...]:
        """What was found out to be wrong with some keys, each with its place."""
        lines = index(self.text)
        return tuple(sorted({_fault(key, words, lines, self.over) for key, words in found}))

    @property
    def own(self) -> tuple[str, ...]:
        """Which keys are the machine's own, and where they stand."""
        return _own(self.over)


def read_file(path: Path) -> bytes:
    """The bytes of a settings file.  Raises ProfileError and nothing else."""
    try:
        if path.exists() and not path.is_file():
            raise ProfileError(path.name, (Fault(0, "", f"ファイルではありません（{path}）"),))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise ProfileError(path.name, (Fault(0, "", f"読めません（{path}: {reason}）"),)) from error
    if len(data) > LARGEST:
        raise ProfileError(path.name, (Fault(0, "", f"大きすぎます（{LARGEST // 1024} KB まで）"),))
    return data


def parse_whole(
    model: type[M], data: bytes, *, name: str, base: Path, checks: tuple[Check, ...], givens: Givens = NOTHING
) -> Whole[M]:
    """The settings in the bytes of a TOML file, under what the machine itself says of single keys.

    Relative paths are counted from ``base``, wherever they stand.  Raises ProfileError.
    """
    text, raw = _toml(data, name)
    over = override(model, raw, givens)
    settings: M | None = None
    faults: list[tuple[Key, str]] = []
    try:
        settings = model.model_validate(over.raw, context={"base": base})
    except ValidationError as error:
        faults += _in_tables(error, model)
    for check in checks:
        faults += check(over.raw, base)
    if faults or over.faults or settings is None:
        raise _error(name, text, faults, over)
    return Whole(settings, text, raw, over)


def _error(name: str, text: str, faults: list[tuple[Key, str]], over: Overridden) -> ProfileError:
    lines = index(text)
    found = {Fault(0, key, words, place) for place, key, words in over.faults}
    found |= {_fault(key, words, lines, over) for key, words in faults}
    return ProfileError(name, tuple(sorted(found)), _own(over))


def _fault(key: Key, words: str, lines: dict[Key, int], over: Overridden) -> Fault:
    by = next((each for own, each in over.by.items() if own == key[:2]), None)
    return Fault(_line(key, lines), _name(key), words) if by is None else Fault(0, _name(key), words, by.where)


def _own(over: Overridden) -> tuple[str, ...]:
    return tuple(f"{'.'.join(key)}（{each.where}）" for key, each in over.by.items())


def _toml(data: bytes, name: str) -> tuple[str, dict[str, Any]]:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise ProfileError(name, (Fault(0, "", _UTF_16),)) from error
        line = data[: error.start].count(b"\n") + 1
        fault = Fault(line, "", "UTF-8 で読めない文字があります。UTF-8 で保存し直してください")
        raise ProfileError(name, (fault,)) from error
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, reason = toml_fault(text, error)
        raise ProfileError(name, (Fault(line, "", reason),)) from error
    except (ValueError, RecursionError) as error:
        fault = Fault(0, "", "TOML として読めません: 値が大きすぎるか、入れ子が深すぎます")
        raise ProfileError(name, (fault,)) from error


def _in_tables(error: ValidationError, model: type[BaseModel]) -> Found:
    found = error.errors(include_url=False)
    for e in found:
        size = len(e["loc"])
        if e["type"] == "too_short" and any(f["loc"][:size] == e["loc"] and len(f["loc"]) > size for f in found):
            continue  # pydantic counts only the elements without fault
        yield e["loc"], say(e["type"], e["loc"], e.get("ctx", {}), e["msg"], model)


def _line(key: Key, lines: dict[Key, int]) -> int:
    """The line of the key, or of the nearest table around it."""
    for end in range(len(key), 0, -1):
        if key[:end] in lines:
            return lines[key[:end]]
    return 0


def _name(key: Key) -> str:
    name = ""
    for part in key:
        name += f"[{part}]" if isinstance(part, int) else f".{part}"
    return "".join(c if c.isprintable() else "?" for c in name.removeprefix("."))[:100]
