"""The section of the machine itself: its name, its screen, and what is connected to it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kiosk.settings.fields import AsTuple, Name
from kiosk.settings.section import OfMachine, Section

Size = Literal["standard", "large", "xl", "max"]


class Kiosk(Section):
    """The machine itself."""

    id: OfMachine[Name] = Field(description="この端末の名前（半角英数字）。申請書に入る")
    diagonal_inches: OfMachine[float | None] = Field(
        default=None, ge=5, le=120, description="画面の対角（インチ）。なければ OS の値"
    )
    text_sizes: OfMachine[Annotated[tuple[Size, ...], AsTuple]] = Field(
        default=(),
        description="選べる文字の大きさ（standard, large, xl, max）。なければ、画面に入るものすべて",
    )
    orientation: OfMachine[Literal["auto", "portrait", "landscape"]] = Field(default="auto", description="画面の向き")
    login: OfMachine[bool] = Field(default=True, description="ログイン（マイ図書館）を使えるようにする")
    keyboard: OfMachine[bool] = Field(
        default=False,
        description="キーボードをつないでいるとき true。false なら、パスワードの欄には画面のキーだけで入力する",
    )
    scans: OfMachine[bool] = Field(
        default=False,
        description="バーコードの読み取り機があるとき true。ログインの画面で、利用カードの読み取りを案内する",
    )
