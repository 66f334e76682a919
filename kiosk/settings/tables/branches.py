"""The tables [[library.branches]]: a library's branches (分館), their kiosks and their patron numbers."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.settings.fields import AsTuple, Digits, Line, Name
from kiosk.settings.section import Section


def _code(value: str) -> str:
    if not re.fullmatch(r"[0-9A-Za-z_-]{1,10}", value):
        raise ValueError("半角の英数字と _ - だけで、10 文字までのコードを書いてください")
    return value


Code = Annotated[str, AfterValidator(_code)]
"""What a library system calls a branch or category: 1 to 10 letters and digits, as Koha has them."""


class Branch(Section):
    """One branch: the home library of whoever registers at its kiosks."""

    code: Code = Field(description="分館のコード。Koha では図書館のコード")
    name: Line = Field(description="職員に見せる分館の名前")
    kiosks: Annotated[tuple[Name, ...], AsTuple] = Field(
        default=(), description="この分館にある端末の kiosk.id。書かない分館（一つだけ）は、ほかのすべての端末のもの"
    )
    prefix: Digits | None = Field(
        default=None,
        description="この分館の番号の先頭の数字。なければ number.prefix。number.other_prefixes にも書いておく",
    )
    first: int | None = Field(
        default=None, ge=0, description="この分館の最初の通し番号。prefix も first も last も書かなければ全館共通の番号"
    )
    last: int | None = Field(default=None, ge=0, description="この分館の最後の通し番号。なければ桁数いっぱいまで")

    @property
    def has_numbers(self) -> bool:
        """Whether it counts its patron numbers by itself."""
        return (self.prefix, self.first, self.last) != (None, None, None)
