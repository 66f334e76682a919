"""The table [exchange]: files for a library system that takes nothing else (``docs/exchange.md``)."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from kiosk.settings.fields import FilePath
from kiosk.settings.section import OfMachine
from kiosk.settings.tables.layout import LayoutKeys


def _file_name(value: str) -> str:
    if value.count("{number}") != 1 or not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", value.replace("{number}", "0")):
        raise ValueError("通し番号が入る場所 {number} を一つだけ、ほかは半角の英数字と . _ - で書いてください")
    if len(value) > 60:
        raise ValueError("長すぎます（60 文字まで）")
    return value


class Exchange(LayoutKeys):
    """Registrations and changes leave as files in a folder; without a folder none do."""

    folder: OfMachine[FilePath | None] = Field(
        default=None,
        description="ファイルを置くフォルダー。中に done フォルダーを作っておく。なければファイルを書き出さない",
    )
    mode: Literal["difference", "roll"] = Field(
        default="difference", description="書き出すもの。difference = 登録と変更だけ、roll = 変更があるたびに全員"
    )
    every_seconds: int = Field(default=60, ge=1, le=86_400, description="何秒ごとに、新しいファイルを書き出すか")
    file_name: Annotated[str, AfterValidator(_file_name)] = Field(
        default="patrons-{number}.csv", description="ファイルの名前。{number} に 8 桁の通し番号が入る"
    )
    acknowledge: Literal["move", "receipt"] = Field(
        default="move",
        description="受け取りの知らせ方。move = 相手がファイルを done（受け取れなければ refused）へ移す、"
        "receipt = 相手が「名前.ok」（受け取れなければ「名前.ng」）を隣に置く",
    )
    keep_days: int = Field(default=7, ge=0, le=365, description="受け取られたファイルの中身を、何日残してから消すか")
    certificate: FilePath | None = Field(
        default=None,
        description="相手の RSA 証明書（PEM または DER）。書くと、その持ち主だけが読める CMS（.p7m）で書き出す",
    )

    @property
    def on(self) -> bool:
        return self.folder is not None

    @model_validator(mode="after")
    def _has_columns(self) -> Exchange:
        if self.folder is not None and not self.described:
            raise ValueError("folder を書いたときは、template か columns で列を決めてください")
        return self
