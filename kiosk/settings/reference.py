"""Writes the key lists of the documents; ``python -m kiosk.settings.reference`` that of ``docs/profile.md``.

With the word ``columns``, that of a column of a file (``docs/exchange.md``); with ``machine``, that of the keys which
may be a machine's own (``docs/settings.md``).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kiosk.settings.fields import LANGUAGES
from kiosk.settings.profile import Profile
from kiosk.settings.section import keys_of, machine_keys, table_of
from kiosk.settings.service import ServiceConfig
from kiosk.settings.sources.given import variable_of
from kiosk.settings.tables.layout import Column

EXAMPLE_LANGUAGE = "en"
"""Whose keys stand for those of every language."""


class Columns(BaseModel):
    """Stands for the arrays of columns."""

    columns: Column


def rows(model_of: type[BaseModel] = Profile) -> Iterator[tuple[str, str, str, str]]:
    """Every key: name, kind of value, default, description."""
    for table, section in keys_of(model_of).items():
        model = table_of(section.annotation)
        if model is not None:
            yield from _rows_in(table, model)


def _rows_in(table: str, model: type[BaseModel]) -> Iterator[tuple[str, str, str, str]]:
    """Below an array of tables come the keys of each, as ``table.key[].inner``."""
    for key, field in keys_of(model).items():
        if key in LANGUAGES and key != EXAMPLE_LANGUAGE:
            continue
        yield f"{table}.{key}", _kind(field), _default(table, key, field), field.description or ""
        inner = table_of(field.annotation)
        if inner is not None:
            yield from _rows_in(f"{table}.{key}[]", inner)
        elif key == EXAMPLE_LANGUAGE:
            for part in filter(None, map(table_of, get_args(field.annotation))):
                yield from _rows_in(f"{table}.{key}", part)


def markdown(model: type[BaseModel] = Profile) -> str:
    """The keys as one Markdown table."""
    lines = ["| キー | 値 | 書かないとき | 意味 |", "|---|---|---|---|"]
    lines += [f"| `{key}` | {kind} | {default} | {text} |" for key, kind, default, text in rows(model)]
    return "\n".join(lines) + "\n"


def machine_markdown() -> str:
    """The keys that environment and registry may say over the file, of a kiosk and of a service."""
    lines = ["| キー | 環境変数 | 端末 | サービス | 値 | 意味 |", "|---|---|---|---|---|---|"]
    kiosk, service = machine_keys(Profile), machine_keys(ServiceConfig)
    for (table, key), field in {**kiosk, **service}.items():
        whose = " | ".join("○" if (table, key) in keys else "" for keys in (kiosk, service))
        lines.append(
            f"| `{table}.{key}` | `{variable_of(table, key)}` | {whose} | {_kind(field)} | {field.description or ''} |"
        )
    return "\n".join(lines) + "\n"


def _kind(field: FieldInfo) -> str:
    if get_origin(field.annotation) is Literal:
        return " / ".join(f'`"{value}"`' for value in get_args(field.annotation))
    whole = [part for part in (field.annotation, *get_args(field.annotation)) if get_origin(part) in (tuple, dict)]
    if any(isinstance(part, type) and issubclass(part, BaseModel) for part in get_args(field.annotation)):
        return "表"
    if whole:
        return "配列" if get_origin(whole[0]) is tuple else "表"
    choices = [part for part in get_args(field.annotation) if get_origin(part) is Literal]
    if choices:
        return " / ".join(f"`{json.dumps(value, ensure_ascii=False)}`" for value in get_args(choices[0]))
    kind = str(field.annotation)
    names = {"Path": "ファイル・フォルダー", "bool": "true / false", "int": "整数", "float": "数"}
    word = next((label for name, label in names.items() if re.search(rf"\b{name}\b", kind)), "文字列")
    low, high = (next((getattr(m, end) for m in field.metadata if hasattr(m, end)), None) for end in ("ge", "le"))
    if low is None and high is None:
        return word
    return f"{word}（{'' if low is None else low}～{'' if high is None else high}）"


def _default(table: str, key: str, field: FieldInfo) -> str:
    if field.is_required():
        return "**必ず書く**"
    if (table, key) in {("consent", "sections"), ("consent", "full_text")}:
        return "標準の文書"
    if (table, key) == ("revocation", "mode"):
        return "**本番では必ず書く**"
    value = field.default
    if value is None or field.default_factory is not None:
        return field.title or "なし"
    return f"`{json.dumps(value, ensure_ascii=False)}`"


if __name__ == "__main__":
    wanted = {"columns": lambda: markdown(Columns), "machine": machine_markdown}
    sys.stdout.write(wanted.get("".join(sys.argv[1:]), markdown)())
