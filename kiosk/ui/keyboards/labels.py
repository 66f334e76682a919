"""The words on function keys; the page fills them from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyLabels:
    """Words of the function keys, Japanese unless told otherwise."""

    space: str = "空白"
    clear: str = "全部消す"
    erase: str = "1字消す"
    small: str = "小 アイウ"
    dakuten: str = "濁点"
    handakuten: str = "半濁点"
    upper: str = "大文字"
    lower: str = "小文字"
    symbols: str = "記号"
    letters: str = "ABC"
    abc_order: str = "ABC順"
    keyboard_order: str = "キーボード順"
