"""Whether a service has every call and field that this kiosk uses, by its own description."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.service.schema.all import BINDINGS
from kiosk.service.schema.binding import Binding, Bindings
from kiosk.service.schema.model import PREFIX


def lacking(description: bytes, bindings: Bindings = BINDINGS) -> list[str]:
    """The names of calls, and of fields as ``call.field``, that it does not have.  ValueError if it is none."""
    found = json.loads(description)
    paths = found.get("paths") if isinstance(found, dict) else None
    if not isinstance(paths, dict):
        raise ValueError("no description of an interface")
    return [what for binding in bindings.values() for what in _lacking(binding, paths, found)]


def _lacking(binding: Binding[Any], paths: Mapping[str, Any], whole: Mapping[str, Any]) -> Iterator[str]:
    call = _at(paths, f"{PREFIX}/{binding.path}", binding.method.lower())
    if call is None:
        yield binding.name
    elif binding.body is not None:
        given = _at(call, "requestBody", "content", "application/json", "schema")
        reference = str(_at(given, "$ref") or "")
        if reference.startswith("#/"):
            given = _at(whole, *reference.removeprefix("#/").split("/"))
        there = _at(given, "properties") or {}
        yield from (
            f"{binding.name}.{field.alias or name}"
            for name, field in binding.body.model_fields.items()
            if (field.alias or name) not in there
        )


def _at(value: object, *keys: str) -> Any:  # noqa: ANN401 - whatever JSON holds there
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
