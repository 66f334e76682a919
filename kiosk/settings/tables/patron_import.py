"""The table [import]: files of patrons, loans and reservations of the library's system (``docs/exchange.md``)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from kiosk.settings.fields import FilePath
from kiosk.settings.section import OfMachine
from kiosk.settings.tables.layout import Encoding, FieldName, LayoutKeys


class PatronImport(LayoutKeys):
    """What such files look like; with a folder, those put into it are taken in."""

    folder: OfMachine[FilePath | None] = Field(
        default=None,
        description="ファイルを受け取るフォルダー。中に in・work・done・rejected フォルダーを作っておく。"
        "なければ `kiosk exchange import` でだけ読む",
    )
    every_seconds: int = Field(default=30, ge=1, le=86_400, description="何秒ごとに、in にファイルがあるか調べるか")
    ready: Literal["steady", "marker", "rename"] = Field(
        default="steady",
        description="書き終わったファイルの見分け方。steady = 大きさが steady_seconds のあいだ変わらない、"
        "marker = 「名前.ok」が隣にある、rename = 書き終えてから in に移す（すぐに読む）",
    )
    steady_seconds: int = Field(default=60, ge=1, le=86_400, description="steady のとき、何秒変わらなければ読むか")
    roll: Literal["difference", "whole"] = Field(
        default="difference",
        description="ファイルに載っているもの。difference = 追加と変更だけ、"
        "whole = 全員（載っていない利用者の登録を終わらせる）",
    )
    end_at_most_percent: int = Field(
        default=5,
        ge=0,
        le=100,
        description="whole のとき、一度に終わらせてよい登録の割合（%）。"
        "超えるファイルは、途中で切れたものとして受け取らない",
    )
    initial_password: Literal["none", "birth-date"] = Field(
        default="none",
        description="パスワードのない利用者の最初のパスワード。none = ログインできない、"
        "birth-date = 生年月日 8 桁（20010401）",
    )
    default_expiry: date | None = Field(
        default=None, description='有効期限のない利用者の有効期限。2030-03-31 のように、"" で囲まずに書く'
    )
    keep_days: int = Field(
        default=7, ge=0, le=365, description="読み終えたファイルを done・rejected に何日残すか（報告は残る）"
    )
    lending_files: str = Field(
        default="lending*", min_length=1, max_length=60, description="貸出と予約のファイルの名前。* は任意の文字"
    )
    lending_encoding: Encoding = Field(default="utf-8", description="貸出と予約のファイルの文字コード")
    lending_separator: Literal["comma", "tab"] = Field(default="comma", description="貸出と予約のファイルの区切り")

    @property
    def on(self) -> bool:
        """Whether patrons, or files at all, come so."""
        return self.described or self.folder is not None

    @property
    def by_birth_date(self) -> bool:
        """Whether the birth date is the initial password of those who have none."""
        return self.initial_password != "none"  # noqa: S105 - the name of a rule

    @model_validator(mode="after")
    def _says_who_it_is(self) -> PatronImport:
        if not self.described:
            return self
        fields: set[FieldName] = {column.field for column in self.layout.columns}
        if not fields & {"number", "barcode"}:
            raise ValueError('columns に field = "number" の列が必要です')
        if not fields & {"name", "name_family"}:
            raise ValueError('columns に field = "name" の列が必要です')
        needed = [c for c in self.layout.columns if c.field in ("expires_on", "event_kind") and not c.optional]
        if not needed and self.default_expiry is None:
            raise ValueError('columns に field = "expires_on" の列がないときは、default_expiry が必要です')
        if self.by_birth_date and "birth_date" not in fields:
            raise ValueError('initial_password = "birth-date" には、columns に field = "birth_date" の列が必要です')
        return self
