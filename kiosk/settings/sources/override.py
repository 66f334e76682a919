"""Puts what a machine says of single keys over the file, before anything is checked."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kiosk.dataclass import dataclass
from kiosk.settings.files.private import has_password
from kiosk.settings.section import machine_keys, plain_keys
from kiosk.settings.sources.given import Given, Givens, Source, value_of, variable_of

MachineKey = tuple[str, str]
"""Table and key."""


@dataclass(frozen=True, slots=True)
class Overridden:
    """The tables with the machine's own keys, which of them are from where, and faults as places, keys and words."""

    raw: dict[str, Any]
    by: Mapping[MachineKey, Given]
    faults: tuple[tuple[str, str, str], ...]


def override(model: type[BaseModel], raw: dict[str, Any], givens: Givens) -> Overridden:
    """``raw`` stays as it is."""
    faults = [(where, "", text) for where, text in givens.faults]
    made = {name: dict(table) if isinstance(table, dict) else table for name, table in raw.items()}
    by: dict[MachineKey, Given] = {}
    keys = machine_keys(model) if givens.values else {}
    for each in givens.values:
        found = next((key for key in keys if each.means(*key)), None)
        if found is None:
            faults += [(each.where, "", text) for text in _stranger(each, model)]
            continue
        if each.value == "":  # as an installer writes what nobody said
            continue
        try:
            value = _value(keys[found], each.value)
        except ValueError as error:
            faults.append((each.where, value_of(*found), str(error)))
            continue
        table = made.setdefault(found[0], {})
        if isinstance(table, dict):  # else the file's own fault is said
            table[found[1]] = value
            by[found] = each
    return Overridden(made, by, tuple(faults))


def _name(given: Given, key: MachineKey) -> str:
    return variable_of(*key) if given.source is Source.ENVIRONMENT else value_of(*key)


def _stranger(given: Given, model: type[BaseModel]) -> Iterator[str]:
    """What is wrong with a name that is no key of a machine, neither a kiosk's nor a service's."""
    from kiosk.settings.profile import Profile  # here: seldom needed, and the other one never else
    from kiosk.settings.service import ServiceConfig

    models = (model, Profile, ServiceConfig)
    own = [key for kind in models for key in machine_keys(kind)]
    if any(given.means(*key) for key in own):
        return
    names = {name.lower(): name for name in (_name(given, key) for key in own)}
    near = difflib.get_close_matches(given.name.lower(), names, n=1, cutoff=0.8)
    if any(given.means(*key) for kind in models for key in plain_keys(kind)):
        yield "機械ごとには変えられないキーです。設定ファイルに書いてください"
    elif near:
        yield f"このキーはありません（{names[near[0]]} ではありませんか）"
    else:
        yield "このキーはありません（使えるキー: docs/settings.md）"


def _value(field: FieldInfo, value: str | int | None) -> object:
    """As TOML would give it.  Raises ValueError."""
    kind = _kind(field)
    match value:
        case None:
            raise ValueError("この型の値は使えません。REG_SZ（数と真偽値は REG_DWORD でもよい）にしてください")
        case str() if has_password(value):
            raise ValueError("パスワードはここに書けません。パスワードだけを書いたファイルを使ってください")
        case _ if kind is bool:
            return _truth(value)
        case int() if kind in (int, float):
            return value
        case str() if kind is int and re.fullmatch(r"-?[0-9]{1,18}", value):
            return int(value)
        case str() if kind is float and re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", value):
            return float(value)
        case str() if kind is str:
            return value
        case str() if kind is tuple:
            return [part.strip() for part in value.split(",")]
    raise ValueError({int: "整数を書いてください", float: "数を書いてください"}.get(kind, "REG_SZ にしてください"))


def _truth(value: str | int) -> bool:
    truths = {"true": True, "1": True, "false": False, "0": False}
    try:
        return truths[str(value).lower()]
    except KeyError:
        raise ValueError("true か false を書いてください（1 か 0 でもよい）") from None


def _kind(field: FieldInfo) -> type[object]:
    """What of a value is written: places on disk and choices are strings, a list is written with commas."""
    inner: object = field.annotation
    if type(None) in get_args(inner):
        inner = next(part for part in get_args(inner) if part is not type(None))
    if get_origin(inner) is Annotated:
        inner = get_args(inner)[0]
    if get_origin(inner) is Literal:
        inner = type(get_args(inner)[0])
    return next((kind for kind in (bool, int, float, tuple) if kind in (inner, get_origin(inner))), str)
