"""What is wrong with a key of the profile, in the words of the people who have to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import get_args

from pydantic import BaseModel

from kiosk.settings.section import keys_of, table_of

_WORDS: Mapping[str, str] = {
    "date_type": '日付を 2030-03-31 のように、"" で囲まずに書いてください',
    "string_type": '文字列を "" で囲んで書いてください',
    "int_type": '整数を書いてください（"" で囲みません）',
    "float_type": '数を書いてください（"" で囲みません）',
    "bool_type": 'true か false を書いてください（"" で囲みません）',
    "tuple_type": "値を [ ] で囲んで並べてください",
    "model_type": "表として書いてください",
    "model_attributes_type": "表として書いてください",
    "is_instance_of": 'ファイルやフォルダーの場所を "" で囲んで書いてください',
    "path_type": 'ファイルやフォルダーの場所を "" で囲んで書いてください',
    "greater_than_equal": "{ge} 以上にしてください",
    "less_than_equal": "{le} 以下にしてください",
    "literal_error": "使えるのは {expected} です",
    "string_too_long": "長すぎます（{max_length} 文字まで）",
    "too_short": "{min_length} つ以上書いてください",
    "too_long": "多すぎます（{max_length} つまで）",
    "finite_number": "ふつうの数を書いてください",
}


def say(
    kind: str, path: tuple[str | int, ...], context: Mapping[str, object], english: str, root: type[BaseModel]
) -> str:
    """One fault found by pydantic (its type, loc, ctx and msg) in a ``root``, as a sentence without the key."""
    if kind == "missing":
        return _missing(path, root)
    if kind == "extra_forbidden":
        return _unknown(path, root)
    if kind == "value_error":
        return str(context["error"])
    if kind in _WORDS:
        return _WORDS[kind].format_map({**context, "expected": str(context.get("expected", "")).replace(" or ", ", ")})
    return english


def _missing(path: tuple[str | int, ...], root: type[BaseModel]) -> str:
    inner = _model_at(path, root)
    if inner is None:
        return "このキーが必要です"
    needed = ", ".join(name for name, f in keys_of(inner).items() if f.is_required())
    if not needed:
        return f"この表が必要です（使えるキー: {', '.join(keys_of(inner))}）"
    return f"この表が必要です（必ず書くキー: {needed}）"


def _unknown(path: tuple[str | int, ...], root: type[BaseModel]) -> str:
    table, key = _model_at(path[:-1], root), str(path[-1])
    if table is None:
        return "このキーはありません"
    near = difflib.get_close_matches(key, keys_of(table), n=1, cutoff=0.6)
    if near:
        right = ".".join([*(name for name in path[:-1] if isinstance(name, str)), near[0]])
        return f"このキーはありません（{right} ではありませんか）"
    for name, field in keys_of(root).items():
        section = field.annotation
        if isinstance(section, type) and issubclass(section, BaseModel) and key in keys_of(section):
            return f"このキーはここにはありません（{name}.{key} ではありませんか）"
    return f"このキーはありません（使えるキー: {', '.join(keys_of(table))}）"


def _if_there(annotation: object) -> object:
    """What a key holds that may be left out."""
    choices = get_args(annotation)
    return choices[0] if type(None) in choices else annotation


def _model_at(path: tuple[str | int, ...], root: type[BaseModel]) -> type[BaseModel] | None:
    """The model a path leads to; None where it leads to a plain value."""
    model = root
    for name in path:
        if isinstance(name, int):
            continue
        field = keys_of(model).get(name)
        inner = table_of(_if_there(field.annotation)) if field else None
        if inner is None:
            return None
        model = inner
    return model
