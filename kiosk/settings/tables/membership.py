"""The table [membership]: how long a registration lasts, and which category (利用者区分) a patron gets."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from kiosk.patron.category import Conditions
from kiosk.patron.residence.municipalities import named, near
from kiosk.settings.fields import AsTuple, Line, Prefecture
from kiosk.settings.section import Section
from kiosk.settings.tables.branches import Code

MOST = 100
"""Categories, and rules, a library may have."""


def _municipality(value: str) -> str:
    found = named(value)
    if not found:
        like = near(value)
        hint = f"（「{like}」ではありませんか）" if like else ""
        raise ValueError(f"「{value[:20]}」という市区町村はありません{hint}")
    if len(found) > 1:
        places = "、".join(each.prefecture for each in found)
        raise ValueError(f"「{value[:20]}」は {places} にあります。都道府県から書いてください")
    return value


MunicipalityName = Annotated[str, AfterValidator(_municipality)]
"""大村市, 長崎県大村市, 西彼杵郡長与町, 横浜市, 横浜市中区: one place of the list."""


class Category(Section):
    """A kind of patron, and how long one stays registered."""

    code: Code = Field(description="利用者区分のコード。Koha では区分のコード")
    name: Line = Field(description="職員に見せる区分の名前")
    years: int | None = Field(
        default=None, ge=1, le=20, description="この区分の有効期間（年）。なければ membership.years"
    )
    ends: Literal["anniversary", "birthday", "fiscal-year"] = Field(
        default="anniversary",
        description="有効期間の終わり。anniversary = 登録日の応当日の前日、birthday = years 回目の誕生日、"
        "fiscal-year = years 回目の 3 月 31 日",
    )
    renewal: Literal["card", "counter"] = Field(
        default="card",
        description="有効期間の更新。card = マイナンバーカードでもできる（returning.acts に renewal があるとき）、"
        "counter = カウンターだけ",
    )


class CategoryRule(Section):
    """Who gets a category: all conditions that are written must hold."""

    category: Code = Field(description="この規則に合う方の区分のコード")
    min_age: int | None = Field(default=None, ge=0, le=120, description="登録日の満年齢がこの歳以上")
    max_age: int | None = Field(default=None, ge=0, le=120, description="登録日の満年齢がこの歳以下")
    prefectures: Annotated[tuple[Prefecture, ...], AsTuple] = Field(
        default=(), description="住所がこの都道府県のどれか"
    )
    municipalities: Annotated[tuple[MunicipalityName, ...], AsTuple] = Field(
        default=(), description="住所がこの市区町村のどれか。同じ名前が二つあれば都道府県から書く"
    )

    @field_validator("max_age")
    @classmethod
    def _not_below_min(cls, most: int | None, info: ValidationInfo) -> int | None:
        least = info.data.get("min_age")
        if most is not None and least is not None and most < least:
            raise ValueError(f"min_age の {least} 以上にしてください")
        return most

    @property
    def conditions(self) -> Conditions:
        places = tuple(place for name in self.municipalities for place in named(name))
        return Conditions(self.min_age, self.max_age, frozenset(self.prefectures), places)


class Membership(Section):
    """How long a registration lasts, and for whom what."""

    years: int = Field(default=3, ge=1, le=20, description="有効期間（年）。登録日の応当日の前日まで")
    categories: Annotated[tuple[Category, ...], AsTuple] = Field(
        default=(), max_length=MOST, description="利用者区分。[[membership.categories]] で並べる"
    )
    rules: Annotated[tuple[CategoryRule, ...], AsTuple] = Field(
        default=(),
        max_length=MOST,
        description="だれがどの区分か。[[membership.rules]] で並べ、上から見て最初に合う規則で決まる。"
        "最後は条件のない規則",
    )
