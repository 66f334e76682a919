"""Painted components.  One page of how to use them:

Every component takes ``(theme, name, …, parent=None)``; ``name`` is its objectName (stable, for tests).  All have
``place(QRectF)`` (puts the *visible body* there, in the parent's screen pixels; the widget itself is larger by its
touch area, lip or shadow: use ``place``, not ``setGeometry``), ``height_for(width)`` (screen px a body of that width
wants; grows with the text size), ``set_theme(theme)`` (new size/contrast/language; then place
again) and accessible names.
Sizes in constructors are reference px (1080×1920); ``theme.px(ref)`` turns them into screen px.

Touched (``clicked``; focus rings by themselves):
- ``PrimaryButton(theme, name, label, icon_name="arrow_right", hint="", ready=True, centred=False, label_px=46)``:
  ``set_label set_ready(ready, why)``, signals ``went_on`` / ``refused``
- ``QuietButton(theme, name, label, icon_name="", accent=False, label_px=40, repeats=False)``: ``set_label``
- ``ChoiceCard(theme, name, title, line, primary=True)``: ``set_words``
- ``Toggle(theme, name, label, line="", checked=False)``: ``toggled isChecked set_words``
- ``Cell(theme, name, label, value="", state=CellState.EMPTY, placeholder="", fault="", masked=False)``:
  ``set_cell(value, state, fault) set_words``
- ``SegmentedSwitch(theme, name, labels, index=0, icons=(), weights=())``: ``chosen(int) index set_index set_labels``
- ``UtilityBand(theme, name, utilities, library)`` of ``Utility(id, icon, label)``: ``chosen(str) set_utilities
  two_rows``
- ``ShowButton(theme, name, label)``: ``toggled(bool)``, off by itself after ``SHOWN_MS``
- of マイ図書館, as the visit's values say: ``Tile(theme, name, CountTile)`` · ``SettingCard(theme, name, Setting)``
  · ``DoorwayRow(theme, name, Doorway)`` · ``ShelfTick(theme, name, BookRow, aside=0)`` (only to be read: ``ShelfRow``)

Read (``**bold**`` inside any text; a large numeral: ``(Part("あと"), Part("5", True, 1.7), Part("回"))``):
- ``Words(theme, name, text, px=36, bold=False, role="ink", line_height=1.5, max_lines=None, kind, tracking, align,
  valign)``: ``set_text``; ``Title`` (66), ``Lead`` (38)
- ``Notice(theme, name, NoticeKind.INFO|ATTENTION|FAULT|DONE, text, bold=False, plain=False)``: ``set_notice``
- ``TodoList(theme, name, [(icon, text), …])``: ``set_items``; ``StaffLine(theme, name, code, text)``: ``set_problem``
- ``FromCard(theme, name, person, lines, heading, fixed, compact=False)``: ``set_person``
- ``StepList(theme, name, [StepRow(name, RowState, said)])``: ``set_rows``
- ``HeaderShelf(theme, name, library, steps, step, greeting)``: ``set_words set_step``; ``StepShelf`` alone
- ``TriesLeft(theme, name, left, words, total=5)``: ``set_left`` (no words: books only, any size)
- ``ProgressShelf(theme, name, fraction)``: ``set_fraction``; ``WaitingBooks``
- ``CountdownRing(theme, name, unit, total)``: ``set_seconds``

Typed: ``FieldBox(theme, name, label, badge, hint, value, placeholder, fault, masked, room_right)`` + ``set_field
set_value(value, fault, good) set_peek(bool) box()`` · ``PasswordDots(theme, secret, name, label, show_label,
minimum=6)`` + ``refresh() set_fault`` · keyboards in ``kiosk.ui.keyboards``.

Grounds: ``Card(theme, name, radius=28, role="surface")`` · ``Desk`` · ``Sheet`` (touches go through).

Output (``painter: Callable[[QPainter, QRectF], None]`` is injected): ``CardHero(theme, name, label, painter)`` +
``set_painter`` · ``QrTile(theme, name, title, line, painter)`` + ``set_tile`` · ``PrinterRow(theme, name, text, note,
fraction, state)`` + ``set_row(text, PrinterState, fraction, note)``.
"""

from __future__ import annotations

from kiosk.ui.components.accountparts import DoorwayRow, SettingCard, Tile
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.components.bookrow import ShelfRow, ShelfTick
from kiosk.ui.components.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.cells import Cell, CellState, FromCard
from kiosk.ui.components.choices import ChoiceCard, Toggle
from kiosk.ui.components.dots import PasswordDots
from kiosk.ui.components.field import FieldBox
from kiosk.ui.components.header import HeaderShelf
from kiosk.ui.components.notices import Notice, NoticeKind, StaffLine, TodoList
from kiosk.ui.components.output import CardHero, PrinterRow, PrinterState, QrTile
from kiosk.ui.components.ring import CountdownRing
from kiosk.ui.components.shelves import ProgressShelf, StepShelf, TriesLeft, WaitingBooks
from kiosk.ui.components.show import ShowButton
from kiosk.ui.components.steplist import RowState, StepList, StepRow
from kiosk.ui.components.surfaces import Card, Desk, Sheet
from kiosk.ui.components.switch import SegmentedSwitch
from kiosk.ui.components.utility import Utility, UtilityBand
from kiosk.ui.components.words import Lead, Title, Words

__all__ = [
    "Card",
    "CardHero",
    "Cell",
    "CellState",
    "ChoiceCard",
    "Component",
    "CountdownRing",
    "Desk",
    "DoorwayRow",
    "FieldBox",
    "FromCard",
    "HeaderShelf",
    "Lead",
    "Notice",
    "NoticeKind",
    "PasswordDots",
    "PrimaryButton",
    "PrinterRow",
    "PrinterState",
    "ProgressShelf",
    "QrTile",
    "QuietButton",
    "RowState",
    "SegmentedSwitch",
    "SettingCard",
    "Sheet",
    "ShelfRow",
    "ShelfTick",
    "ShowButton",
    "StaffLine",
    "StepList",
    "StepRow",
    "StepShelf",
    "Tile",
    "Title",
    "TodoList",
    "Toggle",
    "Touchable",
    "TriesLeft",
    "Utility",
    "UtilityBand",
    "WaitingBooks",
    "Words",
]
