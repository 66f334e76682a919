"""On-screen keyboards.  All take ``(theme, name=…, labels=KeyLabels(), parent=None)``, strike on touch-down, and emit:

- ``KanaKeyboard``: ``typed(str)``, ``marked(str)`` (replaces the last letter), ``erased``, ``cleared``;
  ``set_last(ch)``
- ``AbcKeyboard``: ``typed(str)``, ``erased``, ``cleared``; ``set_letters(Letters.MAIL)``, ``set_order(Order.KEYBOARD)``
- ``SecretAbcKeyboard``: ``byte(int)``, ``erased``, ``cleared``; ``set_order``
- ``NumberPad``: ``typed(str)``, ``erased``, ``cleared``
- each: ``struck()`` at every strike (for the one click sound), ``key(id)``, ``place(rect)``, ``height_for(width)``,
  ``set_theme``.  ABC order: wrap a ``SegmentedSwitch`` around ``set_order``.
"""

from __future__ import annotations

from kiosk.ui.keyboards.abc import AbcKeyboard, Letters, Order, SecretAbcKeyboard
from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.kana import KanaKeyboard
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.labels import KeyLabels
from kiosk.ui.keyboards.number import NumberPad

__all__ = [
    "AbcKeyboard",
    "Board",
    "KanaKeyboard",
    "Key",
    "KeyLabels",
    "Letters",
    "NumberPad",
    "Order",
    "SecretAbcKeyboard",
]
