"""The table [number]: what a patron number looks like, and which are given out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from kiosk.patron.check_digit import CheckDigit
from kiosk.patron.number import NumberScheme
from kiosk.settings.fields import AsTuple, Digits
from kiosk.settings.section import Section

CheckDigitName = Literal["none", "M10W3", "M10W21-split", "M10W21-sum", "7DR", "7DSR", "9DR", "9DSR", "M16"]
Letter = Literal["A", "B", "C", "D"]


class Number(Section):
    """How a patron number is made: prefix, running number, check digit."""

    prefix: Digits = Field(default="21", description="番号の先頭に付く数字（なしは空文字列）")
    other_prefixes: Annotated[tuple[Digits, ...], AsTuple] = Field(
        default=(),
        max_length=100,
        description="そのほかに使われている番号の先頭の数字（分館の番号など）。ログインなどで受け付ける",
    )
    other_widths: Annotated[tuple[Annotated[int, Field(ge=1, le=20)], ...], AsTuple] = Field(
        default=(),
        max_length=20,
        description="図書館システムが出した、桁数の違う番号の桁数。ログインなどで受け付ける（先頭の数字もチェックデジットも調べない）",
    )
    check_digit: CheckDigitName = Field(default="M10W3", description="チェックデジットの方式。図書館システムに合わせる")
    width: int = Field(default=10, ge=4, le=16, description="番号全体の桁数（先頭の数字とチェックデジットを含む）")
    start: Letter = Field(default="A", description="NW-7 のスタート文字")
    stop: Letter = Field(default="A", description="NW-7 のストップ文字")
    groups: Annotated[tuple[int, ...], AsTuple] = Field(
        default=(4, 3, 3), description="番号を区切って見せるときの桁数（区切らないなら []）"
    )
    separator: Literal[" ", "-"] = Field(
        default=" ", description="区切るときの文字。ハイフンは見せるだけで、入力しなくてよい"
    )
    first: int = Field(default=1, ge=0, description="最初の通し番号。すでに使われている番号の次を書く")
    last: int | None = Field(
        default=None, ge=0, description="最後の通し番号。なければ桁数いっぱいまで。分館などの番号と重ねない"
    )

    @field_validator("width")
    @classmethod
    def _room_for_a_running_number(cls, width: int, info: ValidationInfo) -> int:
        if {"prefix", "other_prefixes", "check_digit"} <= info.data.keys():
            longest = max(map(len, (info.data["prefix"], *info.data["other_prefixes"])))
            used = longest + (info.data["check_digit"] != "none")
            if width - used < 1:
                raise ValueError(
                    f"{width} 桁では通し番号が入りません（先頭の数字とチェックデジットで {used} 桁使います）"
                )
        return width

    @field_validator("groups")
    @classmethod
    def _groups_make_the_whole(cls, groups: tuple[int, ...], info: ValidationInfo) -> tuple[int, ...]:
        if any(g < 1 for g in groups):
            raise ValueError("1 以上の桁数を並べてください")
        if groups and "width" in info.data and sum(groups) != info.data["width"]:
            raise ValueError(f"足すと {sum(groups)} 桁です。number.width の {info.data['width']} 桁に合わせてください")
        return groups

    @field_validator("first", "last")
    @classmethod
    def _fits(cls, serial: int | None, info: ValidationInfo) -> int | None:
        if serial is not None and {"prefix", "check_digit", "width"} <= info.data.keys():
            digits = info.data["width"] - len(info.data["prefix"]) - (info.data["check_digit"] != "none")
            if len(str(serial)) > digits:
                raise ValueError(f"通し番号は {digits} 桁までです")
        return serial

    @field_validator("last")
    @classmethod
    def _not_below_first(cls, last: int | None, info: ValidationInfo) -> int | None:
        if last is not None and "first" in info.data and last < info.data["first"]:
            raise ValueError(f"number.first の {info.data['first']} 以上にしてください")
        return last

    @property
    def scheme(self) -> NumberScheme:
        return self.with_prefix(self.prefix)

    def with_prefix(self, prefix: str | None) -> NumberScheme:
        """The scheme of numbers that begin otherwise."""
        return NumberScheme(
            prefix=self.prefix if prefix is None else prefix,
            width=self.width,
            check_digit=CheckDigit(self.check_digit),
            start=self.start,
            stop=self.stop,
            groups=self.groups,
            separator=self.separator,
            other_prefixes=self.other_prefixes,
            other_widths=self.other_widths,
        )
