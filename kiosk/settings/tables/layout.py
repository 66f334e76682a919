"""How patrons are written into a file of another system, or read from one: columns, codes, encoding, styles."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import ConfigDict, Field, ValidationError, ValidationInfo, field_validator, model_validator

from kiosk import resources
from kiosk.settings.fields import AsTuple
from kiosk.settings.section import Section

FieldName = Literal[
    "event_id", "event_kind", "number", "barcode", "name", "name_family", "name_given", "kana", "kana_family",
    "kana_given", "birth_date", "gender", "address", "prefecture", "municipality", "address_rest", "phone", "email",
    "branch", "category", "registered_on", "expires_on", "consent_version", "language", "password", "password_hash",
    "constant", "empty", "skip",
]  # fmt: skip
"""What a column is about.  ``skip``: whatever stands in it lets the line be passed over when it is read."""

Template = Literal["enju", "koha", "codes", "roll"]
Encoding = Literal["utf-8", "utf-8-bom", "cp932"]
Separator = Literal["comma", "tab", "fixed"]
DateStyle = Literal["iso", "slash", "compact", "era", "era-letter", "era-number"]
KanaStyle = Literal["katakana", "half-width", "hiragana"]
Space = Literal["wide", "half", "none"]
Letters = Literal["as-is", "narrow", "wide"]
Pad = Literal["space", "wide-space", "zero"]

EXACT = frozenset({"event_id", "number", "barcode", "phone", "email", "password", "password_hash"})
"""What is worthless when a part of it is missing: never cut, and its zeros count."""
MAY_HAVE_CODES = frozenset({"event_kind", "gender", "branch", "category", "prefecture", "municipality"})


def _text(value: str) -> str:
    if any(ord(c) < 32 or ord(c) == 127 for c in value):
        raise ValueError("改行やタブなどの制御文字は使えません")
    return value


class Column(Section):
    """One column; what it does not say is as the whole file has it."""

    name: str = Field(default="", max_length=100, description="見出し。header = true のとき必要")
    field: FieldName = Field(description="何の列か")
    text: str = Field(default="", max_length=200, description='field = "constant" のとき、どの行にも書く文字列')
    width: int | None = Field(default=None, ge=1, le=1000, description="固定長の幅（その文字コードでのバイト数）")
    align: Literal["left", "right"] = Field(default="left", description="固定長で、どちらに寄せるか")
    pad: Pad = Field(default="space", description="固定長の埋め草。space = 半角空白、wide-space = 全角空白、zero = 0")
    dates: DateStyle | None = Field(default=None, description="この列だけの日付の書き方")
    kana: KanaStyle | None = Field(default=None, description="この列だけのヨミの書き方")
    space: Space | None = Field(default=None, description="この列だけの、姓と名のあいだ")
    letters: Letters | None = Field(default=None, description="この列だけの、全角と半角")
    hyphens: bool | None = Field(default=None, description="この列だけの、電話番号のハイフン")
    groups: Annotated[tuple[int, ...], AsTuple] = Field(
        default=(), description="番号をハイフンで区切るときの桁数（例: [4, 6]）"
    )
    optional: bool = Field(default=False, description="読むファイルに、この見出しの列がなくてもよい")

    @field_validator("name", "text")
    @classmethod
    def _no_control_characters(cls, value: str) -> str:
        return _text(value)

    @field_validator("groups")
    @classmethod
    def _groups_of_digits(cls, groups: tuple[int, ...]) -> tuple[int, ...]:
        if any(size < 1 for size in groups):
            raise ValueError("1 以上の桁数を並べてください")
        return groups

    @model_validator(mode="after")
    def _fits_its_field(self) -> Column:
        if self.text and self.field != "constant":
            raise ValueError('text は field = "constant" の列にだけ書けます')
        if self.pad == "zero" and (self.field in EXACT or self.field.startswith(("name", "kana", "address"))):
            raise ValueError('pad = "zero" はこの列には使えません（先頭の 0 と区別できません）')
        if self.groups and self.field != "number":
            raise ValueError('groups は field = "number" の列にだけ書けます')
        return self


class Layout(Section):
    """A whole file: its columns in their order, and how its lines are written."""

    model_config = ConfigDict(defer_build=True)  # most kiosks need none

    encoding: Encoding = Field(default="utf-8", description="文字コード")
    separator: Separator = Field(default="comma", description="区切り。fixed = 固定長")
    header: bool = Field(default=True, description="先頭に見出しの行を書く")
    newline: Literal["crlf", "lf"] = Field(default="crlf", description="行の終わり")
    quoting: Literal["minimal", "all", "none"] = Field(
        default="minimal", description='" で囲むところ。minimal = 必要なところ、all = すべて、none = 囲まない'
    )
    spreadsheet: Literal["off", "apostrophe", "formula"] = Field(
        default="off",
        description="表計算ソフトで開いても = + - @ で始まる欄と先頭の 0 が変わらないようにする。"
        'off = しない（プログラムが読むとき）、apostrophe = 前に \' を付ける、formula = ="…" と書く',
    )
    dates: DateStyle = Field(
        default="iso",
        description="日付。iso = 2026-01-05、slash = 2026/01/05、compact = 20260105、era = 令和8年1月5日、"
        "era-letter = R08.01.05、era-number = 5080105",
    )
    first_year: Literal["元", "1"] = Field(default="元", description="era で、元号の最初の年の書き方")
    kana: KanaStyle = Field(default="katakana", description="ヨミの書き方")
    space: Space = Field(default="wide", description="姓と名のあいだ。wide = 全角空白、half = 半角空白、none = なし")
    letters: Letters = Field(default="as-is", description="英数字と記号。as-is = そのまま、narrow = 半角、wide = 全角")
    hyphens: bool = Field(default=False, description="電話番号にハイフンを入れる")
    substitute: str = Field(
        default="〓", min_length=1, max_length=1, description="その文字コードにない文字の代わりに書く一文字"
    )
    columns: Annotated[tuple[Column, ...], AsTuple] = Field(
        min_length=1, max_length=100, description="列。左から順に [[…columns]] で並べる"
    )
    codes: dict[str, dict[str, str]] = Field(
        default_factory=dict, description='コード表。[….codes.項目] に 元のコード = "相手のコード" と書く'
    )

    @field_validator("columns")
    @classmethod
    def _whole_columns(cls, columns: tuple[Column, ...], info: ValidationInfo) -> tuple[Column, ...]:
        if info.data.get("header"):
            names = [column.name for column in columns]
            missing = [str(place) for place, name in enumerate(names, 1) if not name]
            twice = sorted({name for name in names if name and names.count(name) > 1})
            if missing:
                raise ValueError(f"header = true のときは、どの列にも name が必要です（{', '.join(missing)} 列目）")
            if twice:
                raise ValueError(f"同じ見出しが二つあります: {', '.join(twice)}")
        if info.data.get("separator") == "fixed":
            missing = [str(place) for place, column in enumerate(columns, 1) if column.width is None]
            if missing:
                raise ValueError(f"固定長のときは、どの列にも width が必要です（{', '.join(missing)} 列目）")
        return columns

    @field_validator("substitute")
    @classmethod
    def _can_be_written(cls, substitute: str, info: ValidationInfo) -> str:
        try:
            substitute.encode("cp932" if info.data.get("encoding") == "cp932" else "utf-8")
        except UnicodeEncodeError:
            raise ValueError("この文字は、その文字コードで書けません") from None
        return _text(substitute)

    @field_validator("codes")
    @classmethod
    def _codes_read_back(cls, codes: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
        for field, table in codes.items():
            if field not in MAY_HAVE_CODES:
                raise ValueError(f"コード表を持てるのは {', '.join(sorted(MAY_HAVE_CODES))} です（{field}）")
            for text in table.values():
                _text(text)
            texts = [text for code, text in table.items() if code]
            twice = sorted({text for text in texts if texts.count(text) > 1})
            if twice:
                raise ValueError(f"{field}: 二つのコードに同じ {', '.join(twice)} が書いてあります")
        return codes


TEMPLATES: tuple[str, ...] = get_args(Template)


def template(name: str) -> dict[str, Any]:
    """The keys of a ready layout, ``resources/exchange/NAME.toml``."""
    return tomllib.loads(resources.path("exchange", f"{name}.toml").read_text("utf-8"))


AS_TEMPLATE = "ひな形のとおり"
"""What the key lists say of a key that is not written."""


class LayoutKeys(Section):
    """A table of the configuration that describes a layout: a template, and whatever is to be different.

    ``columns`` takes the place of the template's; ``codes`` and ``constants`` are added to its own.
    """

    template: Template | None = Field(
        default=None,
        description="ひな形。enju = Next-L Enju（TSV）、koha = Koha の import_borrowers（CSV）、"
        "codes = コードの列が並ぶ CSV、roll = 全員を書き出す固定長。なければ columns を書く",
    )
    encoding: Encoding | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["encoding"].description
    )
    separator: Separator | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["separator"].description
    )
    header: bool | None = Field(default=None, title=AS_TEMPLATE, description=Layout.model_fields["header"].description)
    newline: Literal["crlf", "lf"] | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["newline"].description
    )
    quoting: Literal["minimal", "all", "none"] | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["quoting"].description
    )
    spreadsheet: Literal["off", "apostrophe", "formula"] | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["spreadsheet"].description
    )
    dates: DateStyle | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["dates"].description
    )
    first_year: Literal["元", "1"] | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["first_year"].description
    )
    kana: KanaStyle | None = Field(default=None, title=AS_TEMPLATE, description=Layout.model_fields["kana"].description)
    space: Space | None = Field(default=None, title=AS_TEMPLATE, description=Layout.model_fields["space"].description)
    letters: Letters | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["letters"].description
    )
    hyphens: bool | None = Field(
        default=None, title=AS_TEMPLATE, description=Layout.model_fields["hyphens"].description
    )
    substitute: str | None = Field(
        default=None,
        min_length=1,
        max_length=1,
        title=AS_TEMPLATE,
        description=Layout.model_fields["substitute"].description,
    )
    columns: Annotated[tuple[Column, ...] | None, AsTuple] = Field(
        default=None,
        min_length=1,
        max_length=100,
        title=AS_TEMPLATE,
        description=Layout.model_fields["columns"].description,
    )
    codes: dict[str, dict[str, str]] = Field(default_factory=dict, description=Layout.model_fields["codes"].description)
    constants: dict[str, str] = Field(
        default_factory=dict, description='ひな形の定数の列に書く文字列。[….constants] に 見出し = "文字列" と書く'
    )

    @property
    def described(self) -> bool:
        """Whether there is a layout at all."""
        return self.template is not None or self.columns is not None

    @property
    def layout(self) -> Layout:
        """The template with what is different.  Raises ValidationError where the whole has faults."""
        return Layout.model_validate(merged(self))

    @model_validator(mode="after")
    def _whole(self) -> LayoutKeys:
        if self.described:
            whole = merged(self)
            constants = {c["name"] for c in whole["columns"] if c["field"] == "constant" and c.get("name")}
            unknown = sorted(self.constants.keys() - constants)
            if unknown:
                known = f"（あるもの: {', '.join(sorted(constants))}）" if constants else ""
                raise ValueError(f"constants にある {', '.join(unknown)} という定数の列はありません{known}")
            try:
                Layout.model_validate(whole)
            except ValidationError as error:
                raise ValueError("。".join(_words(error))) from None
        return self


def _words(error: ValidationError) -> list[str]:
    return [
        f"{'.'.join(map(str, e['loc']))}: {e.get('ctx', {}).get('error', e['msg'])}"
        for e in error.errors(include_url=False)
    ]


def merged(keys: LayoutKeys) -> dict[str, Any]:
    """The template's keys with those that are written in the table."""
    whole = template(keys.template) if keys.template else {}
    for name in Layout.model_fields:
        value = getattr(keys, name, None)
        if name == "columns" and value is not None:
            whole[name] = [column.model_dump() for column in value]
        elif name == "codes":
            whole[name] = _joined(whole.get(name, {}), keys.codes)
        elif value is not None:
            whole[name] = value
    for column in whole["columns"]:
        if column["field"] == "constant" and column.get("name") in keys.constants:
            column["text"] = keys.constants[column["name"]]
    return whole


def _joined(first: Mapping[str, dict[str, str]], second: Mapping[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {field: {**first.get(field, {}), **second.get(field, {})} for field in [*first, *second]}
