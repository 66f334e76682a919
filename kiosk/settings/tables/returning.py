"""The table [returning]: what a patron who is known already can have done with their My Number card."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator

from kiosk.patron.returning import Act
from kiosk.settings.fields import AsTuple
from kiosk.settings.section import Section

ActName = Literal["reissue", "password", "change", "renewal"]


class Returning(Section):
    """Nothing of it is possible with a certificate alone: a second thing has to agree."""

    acts: Annotated[tuple[ActName, ...], AsTuple] = Field(
        default=(),
        description="登録済みの方がマイナンバーカードでできる手続き。reissue = 番号の確認とカードの再発行、"
        "password = パスワードの再設定、change = 氏名・住所・連絡先の変更、renewal = 有効期間の更新。"
        "書かない手続きは、カウンターだけで受け付ける",
    )
    per_day: int = Field(default=5, ge=1, le=50, description="一人の利用者が一日にできる手続きの数")
    renewable_days: int = Field(
        default=90, ge=0, le=1100, description="有効期限の何日前から更新できるか（期限が過ぎたあとは、いつでも）"
    )

    @field_validator("acts")
    @classmethod
    def _each_once(cls, acts: tuple[ActName, ...]) -> tuple[ActName, ...]:
        if len(set(acts)) != len(acts):
            raise ValueError("同じ手続きが二度書かれています")
        return acts

    @property
    def offered(self) -> tuple[Act, ...]:
        """In the order of ``Act``."""
        return tuple(act for act in Act if act.value in self.acts)
