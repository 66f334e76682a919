"""The table [municipal_office]: where people are sent whose card or certificate can't be used."""

from __future__ import annotations

from pydantic import Field

from kiosk.settings.fields import Hours, ShortLine
from kiosk.settings.section import Section


class MunicipalOffice(Section):
    """Nothing of it need be there; what is not is left out of the slip."""

    name: ShortLine | None = Field(
        default=None,
        description="マイナンバーカードの担当窓口の名前。「大村市役所 市民課」など。窓口のご案内（画面と紙）に出る。"
        "なければ「市町のマイナンバーカード担当窓口」",
    )
    place: ShortLine | None = Field(default=None, description="その場所。「本庁舎 1階 3番窓口」など")
    hours: Hours = Field(
        default=(),
        max_length=4,
        description='その時間。["月〜金 8:30〜17:15"] のように、四行まで',
    )
    phone: ShortLine | None = Field(default=None, description="その電話番号")
