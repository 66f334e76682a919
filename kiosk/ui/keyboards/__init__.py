"""On-screen keyboards: components whose value is the words on their function keys.

They strike on touch-down; what they emit is told by each.
"""

from __future__ import annotations

from kiosk.ui.keyboards.abc import AbcKeyboard, Letters, SecretAbcKeyboard
from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.kana import KanaKeyboard
from kiosk.ui.keyboards.key import Key
from kiosk.ui.keyboards.number import NumberPad

__all__ = ["AbcKeyboard", "Board", "KanaKeyboard", "Key", "Letters", "NumberPad", "SecretAbcKeyboard"]
