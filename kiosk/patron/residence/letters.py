"""What two writings of a place name may differ in; for the names of municipalities, never for those of people."""

from __future__ import annotations

import unicodedata

_WRITINGS = (
    "ケヶヵが ノの之 ツッつ 崎﨑嵜 沢澤 浜濱濵 竜龍 桧檜 条條 恵惠 広廣 辺邊邉 塩鹽 滝瀧 島嶋嶌 "
    "館舘 富冨 高髙 曽曾 諫諌 鯵鰺 砺礪 芦蘆 桜櫻 穂穗 国國 関關 気氣 徳德 黒黑 瀬瀨 寿壽 "
    "栄榮 壱壹 弁辨辯 万萬 与與 余餘 来來 栃杤 柳桺 真眞 篭籠 梼檮 豊豐 緑綠 県縣 区區 台臺 "
    "双雙 総總 静靜 渕淵 鶴靏 亀龜 会會 楽樂 検檢 観觀 発發 対對 摂攝 覇霸 荘莊 蔵藏 温溫 "
    "清淸 内內 呉吳 戸戶 姫姬"
)
"""Groups of characters that are one and the same in such a name; the first stands for all."""

_SAME = {other: group[0] for group in _WRITINGS.split() for other in group[1:]}


def fold_letter(letter: str) -> str:
    """The character to compare: 1 for 1, so that places in the text stay what they are."""
    plain = unicodedata.normalize("NFKC", letter)
    plain = plain if len(plain) == 1 else letter
    return _SAME.get(plain, plain)


def fold_place(name: str) -> str:
    return "".join(map(fold_letter, name))
