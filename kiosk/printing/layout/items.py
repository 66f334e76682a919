"""What may stand in a print template: the kinds of items, their keys, and what each key may be."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, ValidationInfo

PLACE = re.compile(r"\{([^{}]*)\}")


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


PATRON = _names(
    "library counter phone telephone card_title temporary_title slip_title keep number nw7 expires_label expires_on "
    "registered_label registered_on setup_heading setup_text setup_url password_note rules name_label cut_note"
)
"""What a card, a receipt or a slip can say about the patron: the number and its dates, nothing else."""

PROBLEM = _names(
    "library counter phone telephone problem_slip_title code title cause todo when_label when kiosk_label kiosk "
    "staff_label staff staff_code"
)
COUNTER = _names(
    "library slip_title title office_1 matter_1 bring_1 reached_1 office_2 matter_2 bring_2 reached_2 code when_label "
    "when kiosk_label kiosk staff_label staff staff_code"
)
TEST = _names("library kiosk printer paper dpi when number nw7 test_title test_note test_code")


def words_for(template: str) -> frozenset[str]:
    """Return the names that may stand in { } in a template of this name."""
    if template.startswith("problem"):
        return PROBLEM
    if template.startswith("counter"):
        return COUNTER
    return TEST if template.startswith("test") else PATRON


class Fault(ValueError):
    """What is wrong with one value, as Japanese sentences without the key."""


def _number(low: float, high: float, whole: bool = False) -> BeforeValidator:
    def check(value: object) -> object:
        kinds = (int,) if whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds) or not low <= value <= high:
            raise Fault(f"{low:g}～{high:g} の{'整数' if whole else '数'}を書いてください")
        return value

    return BeforeValidator(check)


def _file(value: object) -> str:
    if not isinstance(value, str) or not value or any(char in value for char in '/\\:\0"') or value.startswith("."):
        raise Fault("同じフォルダーにあるファイルの名前だけを書いてください")
    return value


def _template(info: ValidationInfo) -> Path:
    assert isinstance(info.context, Path)  # noqa: S101 - whoever validates hands in the template's file
    return info.context


def _image(value: object, info: ValidationInfo) -> Path:
    file = _template(info).parent / _file(value)
    if not os.path.isfile(file):
        raise Fault(f"{value} が、ひな型と同じフォルダーにありません")
    return file


def _unknown(names: list[str], info: ValidationInfo, form: str = "{}") -> list[str]:
    known = words_for(_template(info).stem)
    usable = ", ".join(sorted(known))
    return [f"{form.format(name)} はありません（使えるもの: {usable}）" for name in names if name not in known]


def _spoken(words: str, info: ValidationInfo) -> str:
    faults = _unknown(PLACE.findall(words), info, "{{{}}}")
    if re.search(r"[{}]", PLACE.sub("", words)):
        faults.append("{ と } の組が合いません")
    if faults:
        raise Fault(*faults)
    return words


def _name(word: str, info: ValidationInfo) -> str:
    if faults := _unknown([word] if word else [], info):
        raise Fault(*faults)
    return word


Align = Literal["left", "right", "centre"]
Tint = Literal["black", "ink", "bay"]
"""Colour roles of paper; thermal slips know black only."""
Words = Annotated[str, Field(max_length=2000), AfterValidator(_spoken)]
Name = Annotated[str, Field(max_length=2000), AfterValidator(_name)]
File = Annotated[str, BeforeValidator(_file)]
Flag = Annotated[bool, Field(strict=True)]
Mm = Annotated[float, _number(0, 500)]
Size = Annotated[float, _number(1, 60)]

_TEXT = '文字列を "" で囲んで書いてください（2000 文字まで）'
_SAID = {
    "missing": "このキーが必要です",
    "string_type": _TEXT,
    "string_too_long": _TEXT,
    "bool_type": "true か false を書いてください",
}


class Table(BaseModel):
    """One table of a template; its fields are the keys that may stand there."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


class Page(Table):
    """``[sheet]``; ``height`` 0 is as long as it needs, ``printable`` the width the printer's head reaches."""

    width: Annotated[float, _number(20, 420)]
    height: Annotated[float, _number(0, 420)] = 0.0
    margin: Mm = 0.0
    printable: Mm = 0.0
    top: Mm = 0.0
    bottom: Mm = 6.0
    corner: Mm = 0.0


class Item(Table):
    """One ``[[item]]``; without ``baseline`` or ``y``, it stands below what was before it."""

    when: Name = ""


class TextItem(Item):
    text: Words
    size: Size
    x: Mm | None = None
    baseline: Mm | None = None
    room: Mm | None = None
    gap: Mm = 0.0
    bold: Flag = False
    align: Align = "left"
    tint: Tint = "black"
    tracking: Annotated[float, _number(0, 1)] = 0.0
    lines: Annotated[int, _number(0, 40, whole=True)] = 0
    leading: Annotated[float, _number(1, 3)] = 1.45


class PairItem(Item):
    label: Words
    value: Words
    size: Size = 3.9
    bold: Flag = False
    gap: Mm = 0.7
    after: Mm = 1.6


class RuleItem(Item):
    thickness: Mm
    x: Mm | None = None
    y: Mm | None = None
    width: Mm | None = None
    gap: Mm = 0.0
    after: Mm = 0.0


class SpaceItem(Item):
    height: Mm


class BoxItem(Item):
    x: Mm
    y: Mm
    width: Mm
    height: Mm


class PictureItem(BoxItem):
    picture: Literal["bay", "mark"]


class ImageItem(BoxItem):
    file: Annotated[Path, BeforeValidator(_image)]


class CutItem(BoxItem):
    corner: Mm = 0.0


class BarcodeItem(Item):
    code: Words = "{nw7}"
    centre: Mm | None = None
    y: Mm | None = None
    height: Annotated[float, _number(4, 40)]
    narrow: Annotated[float, _number(0.19, 1)]
    room: Mm | None = None
    gap: Mm = 0.0
    after: Mm = 0.0


class QrItem(Item):
    code: Words
    x: Mm | None = None
    y: Mm | None = None
    side: Annotated[float, _number(10, 100)]
    module: Annotated[float, _number(0.3, 3)] = 0.5
    text: Words = ""
    size: Size = 3.5
    gap: Mm = 0.0


class SheetItem(Item):
    template: File
    x: Mm
    y: Mm


AnyItem = (
    TextItem | PairItem | RuleItem | SpaceItem | PictureItem | ImageItem | BarcodeItem | QrItem | SheetItem | CutItem
)
KINDS: Mapping[str, type[AnyItem]] = {item.__name__.removesuffix("Item").lower(): item for item in get_args(AnyItem)}
"""Every kind of item by its name in a template; docs/printing.md says what each is."""


def faults_of(error: ValidationError, table: type[Table]) -> Iterator[str]:
    """Say in Japanese everything that is wrong with one table: the key, and what to write there."""
    keys = sorted(table.model_fields, key=lambda key: key == "when")
    for found in error.errors(include_url=False):
        key, kind, context = found["loc"][0], found["type"], found.get("ctx", {})
        if kind == "extra_forbidden":
            yield f"{key}: このキーはありません（使えるキー: {', '.join(keys)}）"
        elif kind == "literal_error":
            choices = str(context["expected"]).replace(" or ", ", ").replace("'", '"')
            yield f"{key}: 使えるのは {choices} です"
        elif kind == "value_error":
            yield from (f"{key}: {said}" for said in context["error"].args)
        else:
            yield f"{key}: {_SAID.get(kind, found['msg'])}"
