"""All components keep one contract: what is shown already costs nothing, what is other is shown at once."""

from __future__ import annotations

import copy
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any, get_args

import pytest

from kiosk.screen.values.account import BookRow, CountTile, PageLink, Setting
from kiosk.screen.values.acts import CompareRow, Fact, Marked
from kiosk.screen.values.elements import (
    Choice,
    CodeTile,
    FaceView,
    Note,
    NoticeKind,
    OfficeView,
    Point,
    Section,
    StepRow,
    Steps,
    StepState,
)
from kiosk.secret import Secret
from kiosk.ui import components, keyboards
from kiosk.ui.components.account.book import ShelfRow, ShelfTick
from kiosk.ui.components.account.tiles import PageLinkRow, SettingCard, Tile
from kiosk.ui.components.base import Component, Painted, Touchable
from kiosk.ui.components.picture.output import CardHero, PrinterRow, QrTile
from kiosk.ui.components.progress.header import HeaderShelf
from kiosk.ui.components.progress.ring import CountdownRing
from kiosk.ui.components.progress.shelves import ProgressShelf, StepShelf, TriesLeft
from kiosk.ui.components.progress.steps import StepList
from kiosk.ui.components.progress.tries import TriesPanel
from kiosk.ui.components.read.compared import CompareCard, Compared
from kiosk.ui.components.read.dense import DenseCard
from kiosk.ui.components.read.facts import FactsCard
from kiosk.ui.components.read.notices import Notice, StaffLine, TodoList
from kiosk.ui.components.read.offices import OfficeCard
from kiosk.ui.components.read.pairs import PairsCard
from kiosk.ui.components.read.rule import Heading
from kiosk.ui.components.read.sections import LinkRow, SectionCard
from kiosk.ui.components.read.signed import SignedLine
from kiosk.ui.components.read.tips import TipLine, TipRow
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.touch.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.touch.choices import ChoiceCard, Toggle
from kiosk.ui.components.touch.grid import ColourPatch, TouchGrid
from kiosk.ui.components.touch.option import OptionTile
from kiosk.ui.components.touch.show import ShowButton
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.components.touch.utility import UtilityBand
from kiosk.ui.components.typed.cells import Cell
from kiosk.ui.components.typed.digits import DigitDots
from kiosk.ui.components.typed.dots import PasswordDots
from kiosk.ui.components.typed.field import FieldBox
from kiosk.ui.components.typed.from_card import FromCard
from kiosk.ui.components.typed.reading import ReadingButton
from kiosk.ui.dock.parts import CardRow, DockButton, DockTab, Persona
from kiosk.ui.keyboards import AbcKeyboard, KanaKeyboard, NumberPad, SecretAbcKeyboard
from kiosk.ui.keyboards import Board as Keys
from kiosk.visit.chapter.common import Touched
from kiosk.visit.preferences import Contrast, KeyOrder, TextSize
from tests.ui.gallery import act, cell, field, row, tabs
from tests.ui.samples import FROM_CARD, KEYS, STEPS, TIPS, UTILITIES, idle_sheet, password, size_sheet

GO, BACK = act("次へ", "arrow_right"), act("戻る", "arrow_left")
TRIES = password().tries
BOOK = BookRow("b1", "はじめての星座", ("4月10日(金)まで",), toggle=act("選ぶ"))
SETTING = Setting("お知らせ設定", "メールでお知らせします。", True, "ON", act("切り替える"))
CHOICE = Choice("new", "利用登録", "はじめての方", Touched(), True)
SECTIONS = ((1, Section("確認すること", "本人であること")), (2, Section("読み取るもの", "住所と氏名")))
ROWS = (StepRow("カードの確認", StepState.NOW, "確認しています"), StepRow("本人確認", StepState.TODO, ""))
PERSONA = Persona("taro", "長崎 太郎", "県内の人です。")
SIZES = size_sheet().options
OFFICE = OfficeView("home", "図書館", "利用登録", ("本人確認できるもの",), ("1階カウンター",))
CHANGES = CompareRow("住所", "変わります", Marked("長崎県諫早市", 3, 6), Marked("長崎県大村市", 3, 6))
STAYS = CompareRow("住所", "同じです", None, Marked("長崎県大村市"))

VALUES: dict[type, tuple[Any, Any]] = {
    Words: ("お待ちください", "**できました**"),
    Heading: ("スマートフォンでも使えます", "スマートフォン"),
    Notice: (Note(NoticeKind.INFO, "お待ちください"), Note(NoticeKind.FAULT, "お待ちください")),
    TodoList: ((Point("card", "カードを置きます"),), (Point("card", "取ります"), Point("help", "呼びます"))),
    StaffLine: (("K201", "聞かない"), ("K202", "聞かない")),
    TipLine: ("カードは、台に置いたままに", "カードは、そのままに"),
    TipRow: (TIPS, TIPS[:2]),
    OfficeCard: (("持ちもの", "、", (OFFICE,)), ("持ちもの", "、", (OFFICE, replace(OFFICE, name="市役所")))),
    FactsCard: ((Fact("有効期限", "2026年3月20日"),), (Fact("有効期限", "2029年3月31日"),)),
    PairsCard: ((Fact("K201", "誤り"),), (Fact("K201", "誤り"), Fact("K501", "印刷"))),
    DigitDots: ((2, "2けた"), (3, "3けた")),
    ColourPatch: ((0, "触れてください"), (1, "触れてください")),
    TouchGrid: (("タッチの確認", "終わる"), ("確認", "やめる")),
    CompareCard: (Compared(CHANGES, "いままで", "これから"), Compared(STAYS, "いままで", "これから")),
    FromCard: (FROM_CARD, replace(FROM_CARD, address="長崎県")),
    StepList: (ROWS, (replace(ROWS[0], state=StepState.DONE), ROWS[1])),
    StepShelf: (Steps(1, STEPS), Steps(2, STEPS)),
    HeaderShelf: (("図書館", Steps(1, STEPS), ""), ("図書館", Steps(0, ()), "長崎 太郎 さん")),
    TriesLeft: (TRIES, replace(TRIES, number=3)),
    TriesPanel: (TRIES, replace(TRIES, number=1)),
    ProgressShelf: (0.2, 0.7),
    CountdownRing: (idle_sheet(24), idle_sheet(23)),
    PrinterRow: (row(NoticeKind.INFO, "印刷しています", busy=True), row(NoticeKind.DONE, "印刷しました")),
    CardHero: (FaceView("図書館", "利用カード", "1"), FaceView("図書館", "利用カード", "2")),
    QrTile: (CodeTile("app", "https://a", "設定", "番号"), CodeTile("app", "https://b", "設定", "番号")),
    SectionCard: (SECTIONS, SECTIONS[1:]),
    SignedLine: (("図書館: ミライon", "The library"), ("端末: lobby-1", "The machine")),
    FieldBox: (field("ヨミ（名）", "必須", "カタカナ", "タロ"), field("ヨミ（名）", "必須", "カタカナ", "タロウ")),
    PasswordDots: (password(3), password(4)),
    SegmentedSwitch: (tabs("ABC順", "キーボード順"), tabs("ABC", "Keyboard")),
    UtilityBand: ((UTILITIES, "図書館"), (UTILITIES[:3], "図書館")),
    PrimaryButton: (GO, replace(GO, ready=False)),
    QuietButton: (BACK, act("中止", "close")),
    ReadingButton: (act("ナガサキ", hint="この読みを入れます"), act("ヒガシ", hint="この読みを入れます")),
    ShowButton: ("表示", "Show"),
    ChoiceCard: (CHOICE, replace(CHOICE, ready=False)),
    Toggle: (act("同意", hint="同意します"), act("Agree")),
    Cell: (cell("電話番号", "0957"), cell("電話番号", "09574")),
    OptionTile: (SIZES[0], SIZES[1]),
    LinkRow: (GO, BACK),
    Tile: (CountTile(GO, "**…** 冊", True), CountTile(GO, "**3** 冊", True)),
    SettingCard: (SETTING, replace(SETTING, on=False, state="OFF")),
    PageLinkRow: (PageLink(GO, "50件まで"), PageLink(GO, "50件まで", "未読 2件")),
    ShelfRow: (BOOK, replace(BOOK, unread="未読")),
    ShelfTick: (BOOK, replace(BOOK, chosen=True)),
    CardRow: (PERSONA, PERSONA._replace(lies=True)),
    DockButton: (("取る", False), ("取る", True)),
    DockTab: (("デモの道具", False), ("デモの道具", True)),
    KanaKeyboard: (KEYS, replace(KEYS, space="Space")),
    AbcKeyboard: (KEYS, replace(KEYS, upper="ABC")),
    NumberPad: (KEYS, replace(KEYS, clear="Clear")),
    SecretAbcKeyboard: ((KeyOrder.ABC, "消す", "1字"), (KeyOrder.QWERTY, "消す", "1字")),
}
"""Each component with a value and another one; what is only a part of a component is tested with it."""

NEEDS: dict[type, Callable[..., Any]] = {
    TipLine: lambda theme: TipLine(theme, "part", "still"),
    Heading: lambda theme: Heading(theme, "part", "phone"),
    CardHero: lambda theme: CardHero(theme, "part", lambda p, rect, face: None),
    QrTile: lambda theme: QrTile(theme, "part", lambda url: lambda p, rect: None),
    PasswordDots: lambda theme: PasswordDots(theme, "part", Secret()),
}
"""Those that need more than theme and name."""


def below(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def shows_nothing(kind: type) -> bool:
    return any(get_args(base) == (type(None),) for base in kind.__dict__.get("__orig_bases__", ()))


def test_every_component_is_in_the_table():
    for package in (components, keyboards):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    inner = {"_Shelved", "_Entry", "_Half", "Key"}
    known = {each for each in below(Painted) if each.__module__.startswith("kiosk.ui.")}
    bases = {Component, DenseCard, Touchable, Keys}
    wanted = {each for each in known - bases if not shows_nothing(each) and each.__name__ not in inner}
    assert wanted == VALUES.keys()


def rebuilds(part: Any) -> list[str]:
    """Grows with each time the part makes its texts anew."""
    seen: list[str] = []
    rebuild = part.rebuild
    part.rebuild = lambda: (seen.append("rebuilt"), rebuild())
    return seen


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_what_is_shown_already_costs_nothing(put, theme, kind):
    value, other = VALUES[kind]
    part = NEEDS[kind](theme) if kind in NEEDS else kind(theme, "part")
    assert part.show_value(value) is part
    put(part)
    seen = rebuilds(part)
    part.grab()  # letters that are drawn for the first time may differ by a hair
    before = part.grab().toImage()
    part.show_value(copy.deepcopy(value))
    assert seen == []
    assert part.grab().toImage() == before
    part.show_value(other)
    assert seen == ["rebuilt"]
    assert part.value == other
    part.grab()
    part.show_value(value)
    assert len(seen) == 2


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_another_theme_changes_the_look_and_not_the_value(put, theme, kind):
    value, _ = VALUES[kind]
    part = NEEDS[kind](theme) if kind in NEEDS else kind(theme, "part")
    put(part.show_value(value))
    before = part.grab().toImage()
    part.set_theme(theme.but(size=TextSize.XL, contrast=Contrast.YELLOW_ON_BLACK))
    assert part.value == value
    assert part.grab().toImage() != before or isinstance(part, CardHero)
