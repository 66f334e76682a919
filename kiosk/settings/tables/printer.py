"""The printer table of the profile: which printer, how it is reached, what it prints."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from kiosk.settings.fields import AsTuple, FilePath, Line
from kiosk.settings.section import OfMachine, Section

_OPTION = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,60}=[A-Za-z0-9._:-]{1,100}")
_ADDRESS = re.compile(r"(\[[0-9A-Fa-f:.%]+\]|[A-Za-z0-9._-]+)(:(\d{1,5}))?")


class Printer(Section):
    """Where the card is printed, on what, and what besides."""

    kind: OfMachine[Literal["none", "pdf", "system", "escpos-network", "escpos-usb", "escpos-windows"]] = Field(
        default="none",
        description="none = 印刷しない、pdf = PDF ファイルに書く、system = OS のプリンター（Windows・CUPS）、"
        "escpos-… = ESC/POS のレシートプリンター（ネットワーク、Linux の USB、Windows のプリンター）",
    )
    name: OfMachine[Line | None] = Field(
        default=None,
        description="system と escpos-windows ではプリンターの名前、escpos-network では ホスト:ポート（なければ 9100）"
        "、escpos-usb では /dev/usb/lp0 のような場所",
    )
    paper: OfMachine[Literal["cr80", "receipt-80", "receipt-58", "a4", "a5"]] = Field(
        default="cr80",
        description="用紙。cr80 = カード（85.6×54 mm）、receipt = ロール紙の幅、a4・a5 = 切り取るカード付き",
    )
    dpi: OfMachine[Literal[203, 300, 600] | None] = Field(
        default=None, description="プリンターの解像度。なければ cr80 は 300、ロール紙は 203、a4・a5 は 600"
    )
    what: OfMachine[Annotated[tuple[Literal["card", "slip"], ...], AsTuple]] = Field(
        default=("card",), min_length=1, max_length=2,
        description="印刷するもの。card = 利用カード、slip = 利用者番号のお知らせ（ロール紙と PDF だけ）",
    )  # fmt: skip
    back: OfMachine[bool] = Field(default=False, description="カードの裏にも印刷する（cr80 だけ）")
    copies: int = Field(default=1, ge=1, le=5, description="部数")
    auto: bool = Field(default=True, description="登録が終わったらすぐに印刷する。false = 印刷するか尋ねる")
    required: bool = Field(
        default=False,
        description="プリンターが使えない間は、利用登録を受け付けない。false = 番号を画面で見せて、登録は続ける",
    )
    problem_slips: OfMachine[bool] = Field(
        default=False,
        description="困ったときの画面で、窓口のご案内や係員に見せるメモを印刷できるようにする（cr80 の紙では使えない）",
    )
    confirms: OfMachine[Literal["auto", "yes", "no"]] = Field(
        default="auto",
        description="紙が出たことをプリンターが知らせるか。no なら「カードは出ましたか」と尋ねる。"
        "auto = つなぎ方で決める",
    )
    options: OfMachine[Annotated[tuple[str, ...], AsTuple]] = Field(
        default=(), max_length=20, description='CUPS に渡す印刷の設定。["media=CR80"] のように書く'
    )
    templates: FilePath | None = Field(
        default=None, description="自館のひな型を置くフォルダー。同じ名前のひな型の代わりに使う"
    )
    folder: OfMachine[FilePath | None] = Field(
        default=None, description='PDF を置くフォルダー（kind = "pdf" のとき必要）'
    )

    @field_validator("name")
    @classmethod
    def _who(cls, name: str | None, info: ValidationInfo) -> str | None:
        kind = info.data.get("kind", "none")
        if name is None and kind not in ("none", "pdf"):
            raise ValueError(f'kind = "{kind}" のときはプリンターの名前が必要です')
        if name is not None and kind == "escpos-network":
            found = _ADDRESS.fullmatch(name)
            if found is None or (found.group(3) and not 0 < int(found.group(3)) < 65536):
                raise ValueError("192.0.2.10:9100 のように、ホストとポートを書いてください")
        return name

    @field_validator("what")
    @classmethod
    def _each_once(cls, what: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if len(set(what)) != len(what):
            raise ValueError("同じものを二度書くことはできません")
        if "slip" in what and not _rolls(info):
            raise ValueError("slip を印刷できるのは、ロール紙（receipt-80, receipt-58）と PDF だけです")
        return what

    @field_validator("back")
    @classmethod
    def _a_card_has_a_back(cls, back: bool, info: ValidationInfo) -> bool:
        if back and info.data.get("paper", "cr80") != "cr80":
            raise ValueError("裏に印刷できるのは cr80 だけです")
        return back

    @field_validator("problem_slips")
    @classmethod
    def _no_cards_for_notes(cls, wanted: bool, info: ValidationInfo) -> bool:
        if wanted and info.data.get("paper") == "cr80" and info.data.get("kind") != "pdf":
            raise ValueError("カード用のプリンターでは、メモを印刷できません")
        return wanted

    @field_validator("options")
    @classmethod
    def _options_are_pairs(cls, options: tuple[str, ...]) -> tuple[str, ...]:
        for option in options:
            if not _OPTION.fullmatch(option):
                raise ValueError("名前=値 の形で、半角英数字と . _ - : だけで書いてください")
        return options

    @field_validator("folder")
    @classmethod
    def _pdf_needs_a_folder(cls, folder: object, info: ValidationInfo) -> object:
        if folder is None and info.data.get("kind") == "pdf":
            raise ValueError('kind = "pdf" のときは PDF を置くフォルダーが必要です')
        return folder


def _rolls(info: ValidationInfo) -> bool:
    """Whether the paper is a roll; a fault of the paper itself is reported there."""
    paper = info.data.get("paper", "")
    return info.data.get("kind") in ("pdf", "none") or paper == "" or paper.startswith("receipt")
