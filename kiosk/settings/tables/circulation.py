"""Loans and reservations: periods where we keep them ourselves, and how often is looked for what became ready."""

from __future__ import annotations

from pydantic import Field

from kiosk.patron.circulation import CirculationRules
from kiosk.settings.section import Section


class Circulation(Section):
    """The first three hold only where the library keeps loans in our own tables; Koha has rules of its own."""

    loan_days: int = Field(default=22, ge=1, le=365, description="貸出の日数（Koha では使わない）")
    renewals: int = Field(default=1, ge=0, le=20, description="延長できる回数（Koha では使わない）")
    keep_days: int = Field(default=7, ge=1, le=60, description="予約の本を取り置く日数（Koha では使わない）")
    due_soon_days: int = Field(
        default=3, ge=0, le=30, description="返却日まで何日になったら「あと2日」のように知らせるか"
    )
    sync_minutes: int = Field(
        default=5,
        ge=0,
        le=1440,
        description="用意できた予約を何分ごとに調べて、お知らせを出すか。0 ならログインのときだけ",
    )

    @property
    def rules(self) -> CirculationRules:
        return CirculationRules(self.loan_days, self.renewals, self.keep_days)
