"""The 47 prefectures, and which of them an address begins with."""

from __future__ import annotations

from kiosk.patron.names import without_invisible

PREFECTURES: tuple[str, ...] = (
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県",
    "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県",
    "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県",
    "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
    "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県",
    "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
)  # fmt: skip
"""In the order of ISO 3166-2:JP, written as on the resident register.  None begins with another."""


ABROAD = "国外"
"""How the address of a resident who moved abroad begins."""


def prefecture_of(address: str) -> str | None:
    """The prefecture at the very start of an address; None for any other form, such as that of residents abroad."""
    plain = _plain(address)
    return next((name for name in PREFECTURES if plain.startswith(name)), None)


def is_abroad(address: str) -> bool:
    """Whether it says that the person lives abroad."""
    return _plain(address).startswith(ABROAD)


def _plain(address: str) -> str:
    return without_invisible(address).lstrip()
