"""Renders every component in its states, in every contrast and size: python -m tests.ui.gallery OUT_DIR."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.patron.registration import Field
from kiosk.screen.values.account import BookRow, CountTile, PageLink, Pill, PillKind, Setting
from kiosk.screen.values.elements import (
    Action,
    CellState,
    CellView,
    Choice,
    Keyboard,
    Note,
    NoticeKind,
    OpenFieldView,
    Point,
    PrintRow,
    StepRow,
    Steps,
    StepState,
    Tabs,
    TriesText,
)
from kiosk.secret import Secret
from kiosk.ui import keyboards as k
from kiosk.ui.components.account.book import ShelfRow, ShelfTick
from kiosk.ui.components.account.tiles import PageLinkRow, SettingCard, Tile
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.components.picture.output import PrinterRow
from kiosk.ui.components.progress.header import HeaderShelf
from kiosk.ui.components.progress.ring import CountdownRing
from kiosk.ui.components.progress.shelves import ProgressShelf, TriesLeft
from kiosk.ui.components.progress.steps import StepList
from kiosk.ui.components.read.notices import Notice, StaffLine, TodoList
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.touch.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.touch.choices import ChoiceCard, Toggle
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.components.touch.utility import UtilityBand
from kiosk.ui.components.typed.cells import Cell
from kiosk.ui.components.typed.dots import PasswordDots
from kiosk.ui.components.typed.field import FieldBox
from kiosk.ui.components.typed.from_card import FromCard
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.visit.chapter.common import Touched
from kiosk.visit.preferences import Contrast, KeyOrder, TextSize
from tests.ui.samples import FROM_CARD, KEYS, STEPS, UTILITIES, idle_sheet, password


def act(label: str, icon: str = "", hint: str = "", ready: bool = True, key: str = "any") -> Action:
    return Action(key, label, icon, Touched(), hint, ready)


def cell(
    label: str, value: str = "", state: CellState = CellState.EMPTY, placeholder: str = "", fault: str = ""
) -> CellView:
    return CellView(Field.PHONE, label, value, placeholder, state, fault)


def field(
    label: str, badge: str = "", hint: str = "", value: str = "", fault: str = "", secret: bool = False
) -> OpenFieldView:
    shown = "表示" if secret else ""
    return OpenFieldView(Field.PHONE, label, badge, hint, value, secret, fault, Keyboard.KANA, shown, "3 / 6")


def tabs(*labels: str, icons: tuple[str, ...] = ()) -> Tabs:
    pairs = enumerate(zip(labels, icons or ("",) * len(labels), strict=True))
    return Tabs(tuple(act(label, icon, key=f"tab-{at}") for at, (label, icon) in pairs), 0)


def row(kind: NoticeKind, text: str, code: str = "", busy: bool = False) -> PrintRow:
    return PrintRow(kind, text, busy, code, None)


class Page(QWidget):
    """A paper on which components are placed by reference px."""

    def __init__(self, theme: Theme, width: float, height: float, ground: Role = "paper") -> None:
        super().__init__()
        self.theme = theme
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.color(ground))
        self.setPalette(palette)
        self.resize(round(theme.px(width)), round(theme.px(height)))

    def put(self, part: Component | Touchable, x: float, y: float, w: float, h: float | None = None) -> float:
        """Place a component; returns the reference y below it."""
        part.setParent(self)
        px = self.theme.px
        height = px(h) if h is not None else part.height_for(px(w))
        part.place(QRectF(px(x), px(y), px(w), height))
        part.show()
        return y + height / px(1)


def buttons_page(theme: Theme) -> Page:
    """Buttons, choices, toggles, fields, cells."""
    page = Page(theme, 1080, 2400)
    go = act("次へ", "arrow_right")
    page.put(PrimaryButton(theme, "go").show_value(go), 48, 30, 440, 132)
    down = PrimaryButton(theme, "down").show_value(go)
    page.put(down, 544, 30, 440, 132)
    down.setDown(True)
    page.put(PrimaryButton(theme, "not").show_value(replace(go, ready=False)), 48, 200, 440, 132)
    focus = PrimaryButton(theme, "focus").show_value(act("次の項目へ", "arrow_right", "メール（任意）"))
    page.put(focus, 544, 200, 440, 132)
    page.put(QuietButton(theme, "stop").show_value(act("中止", "close")), 48, 370, 212, 132)
    page.put(QuietButton(theme, "back").show_value(act("戻る", "arrow_left")), 280, 370, 212, 132)
    page.put(QuietButton(theme, "staff", True).show_value(act("お困りのとき", "help")), 544, 370, 300, 132)
    page.put(QuietButton(theme, "held", True, 34).show_value(act("修正", "pencil")), 860, 400, 172, 76)
    new = Choice("new", "利用登録", "はじめての方\nマイナンバーカードで登録します", Touched(), True)
    y = page.put(ChoiceCard(theme, "new").show_value(new), 48, 540, 984)
    old = Choice("old", "ログイン", "利用者番号をお持ちの方", Touched(), False)
    y = page.put(ChoiceCard(theme, "old").show_value(old), 48, y + 30, 984)
    for name, checked in (("yes", True), ("no", False)):
        toggle = Toggle(theme, name).show_value(act("同意", hint="内容を確認し、同意します"))
        toggle.setChecked(checked)
        y = page.put(toggle, 48, y + 25, 984)
    y += 30
    a = page.put(Cell(theme, "c1").show_value(cell("ヨミ（姓）", "ナガサキ", CellState.GOOD)), 48, y, 486)
    page.put(Cell(theme, "c2").show_value(cell("ヨミ（名）", "タロウ", CellState.OPEN)), 546, y, 486)
    mail = cell("メール（任意）", placeholder="入力すると、番号をメールでもお知らせします")
    y = page.put(Cell(theme, "c3").show_value(mail), 48, a + 12, 984)
    phone = cell("電話番号", "095748", CellState.FAULT, fault="電話番号は、10桁か11桁の数字です（いま6桁）")
    y = page.put(Cell(theme, "c4").show_value(phone), 48, y + 12, 984)
    secret = cell("パスワード", "abcdefgh", CellState.GOOD)
    a = page.put(Cell(theme, "c5", masked=True).show_value(secret), 48, y + 12, 486)
    page.put(Cell(theme, "c6").show_value(cell("パスワード確認")), 546, y + 12, 486)
    y = page.put(FromCard(theme, "card", compact=True).show_value(FROM_CARD), 48, a + 24, 984)
    y = page.put(FromCard(theme, "card2").show_value(FROM_CARD), 48, y + 24, 984)
    page.resize(page.width(), round(theme.px(y + 30)))
    page.show()
    QApplication.processEvents()
    focus.setFocus(Qt.FocusReason.TabFocusReason)
    return page


def words_page(theme: Theme) -> Page:
    """Header, notices, lists, shelves, output, band."""
    page = Page(theme, 1080, 2600)
    page.put(HeaderShelf(theme, "h").show_value(("ミライon 図書館", Steps(3, STEPS), "")), 48, 0, 984)
    title = Words(theme, "t", 66, True, "ink", 1.28, 2, TextKind.TITLE, 0.02)
    y = page.put(title.show_value("署名用パスワードを\n入力してください"), 48, 160, 984)
    y = page.put(Words(theme, "l", 38).show_value("英数字6～16文字。英字は、すべて大文字です。"), 48, y + 8, 984)
    kind = NoticeKind
    for name, which, text in (
        ("i", kind.INFO, "15歳未満の方は、カウンターにて登録をお願いします。"),
        ("a", kind.ATTENTION, "**数字4桁のパスワードとは異なります。**"),
        ("f", kind.FAULT, "**サーバは応答していません。**入力した内容は残っています。"),
        ("d", kind.DONE, "利用カードを印刷しました。お取りください。"),
    ):
        y = page.put(Notice(theme, name).show_value(Note(which, text)), 48, y + 14, 984)
    tail = Note(kind.INFO, "15歳未満の方、県外在住の方は、カウンターにて登録をお願いします。")
    y = page.put(Notice(theme, "p", plain=True).show_value(tail), 48, y + 20, 984)
    y = page.put(TriesLeft(theme, "tries").show_value(TriesText("あと **5** 回 入力できます", 5, 5)), 48, y + 20, 984)
    y = page.put(CountdownRing(theme, "ring").show_value(idle_sheet()), 620, y + 10, 240)
    y = page.put(ProgressShelf(theme, "progress").show_value(0.55), 48, y + 20, 984)
    rows = (
        StepRow("カードの確認", StepState.DONE, "終わりました"),
        StepRow("電子証明書の読み取り", StepState.NOW, "読み取っています"),
        StepRow("本人確認", StepState.TODO, ""),
    )
    y = page.put(StepList(theme, "steps").show_value(rows), 48, y, 984)
    todo = (
        Point("pencil", "**英数字6～16文字**の署名用パスワードです。\n英字は、すべて大文字です。"),
        Point("card", "カードは、台に置いたままにしてください。"),
    )
    y = page.put(TodoList(theme, "todo").show_value(todo), 48, y + 20, 984)
    staff = ("K201", "係員の方へ：パスワードは、聞かない・入力しない")
    y = page.put(StaffLine(theme, "k").show_value(staff), 48, y + 40, 984)
    printing = row(kind.INFO, "利用カードを印刷しています", busy=True)
    y = page.put(PrinterRow(theme, "pr").show_value(printing), 48, y + 40, 984)
    y = page.put(PrinterRow(theme, "pf").show_value(row(kind.FAULT, "印刷できませんでした", "K502")), 48, y + 30, 984)
    y = page.put(UtilityBand(theme, "band").show_value((UTILITIES, "ミライon 図書館")), 0, y + 60, 1080)
    page.resize(page.width(), round(theme.px(y)))
    return page


def underlay_page(theme: Theme) -> Page:
    """Fields and keyboards on the underlay."""
    page = Page(theme, 2160, 2300, "underlay")
    secret = Secret()
    for byte in b"MIRAI258":
        secret.push(byte)
    dots = PasswordDots(theme, "password", secret).show_value(password())
    y = page.put(dots, 48, 40, 984)
    page.put(Words(theme, "count", 38).show_value("**8文字** 入力しました"), 48, y + 10, 500)
    page.put(SegmentedSwitch(theme, "order").show_value(tabs("ABC順", "キーボード順")), 612, y + 14, 420)
    erasers = (KEYS.clear, KEYS.erase)
    y = page.put(k.SecretAbcKeyboard(theme, "abc").show_value((KeyOrder.ABC, *erasers)), 48, y + 92, 984)
    y = page.put(k.SecretAbcKeyboard(theme, "qwerty").show_value((KeyOrder.QWERTY, *erasers)), 48, y + 40, 984)
    shown = Secret()
    for byte in b"ABCDWM0123456789":
        shown.push(byte)
    peek = PasswordDots(theme, "peek", shown).show_value(password())
    y = page.put(peek, 48, y + 40, 984)
    peek.eye.setChecked(True)
    page.put(k.NumberPad(theme, "numbers").show_value(KEYS), 48, y + 40, 642)
    given = field("ヨミ（名）", "必須", "全角カタカナ", "タロウ")
    y = page.put(FieldBox(theme, "f").show_value(given), 1128, 20, 984)
    kana = k.KanaKeyboard(theme, "kana").show_value(KEYS)
    kana.set_last("ウ")
    y = page.put(kana, 1128, y + 32, 984)
    kana.key("ウ").setDown(True)
    fault = "メールアドレスの形ではありません。@ のあとを確かめてください。"
    mail = field("メール", "任意", "", "taro@example", fault)
    y = page.put(FieldBox(theme, "m").show_value(mail), 1128, y + 30, 984)
    for name, order in (("mail", KeyOrder.ABC), ("mail2", KeyOrder.QWERTY)):
        y = page.put(k.AbcKeyboard(theme, name, k.Letters.MAIL, order).show_value(KEYS), 1128, y + 30, 984)
    hidden = field("パスワード", "必須", "英数字4～10文字", "abc12345", secret=True)
    page.put(FieldBox(theme, "pw").show_value(hidden), 48, 1960, 984)
    return page


def account_page(theme: Theme) -> Page:
    """Counts, books, notices, the switch and the ways of マイ図書館."""
    page = Page(theme, 1080, 2600)
    page.put(Tile(theme, "loans").show_value(CountTile(act("貸出中"), "**3** 冊", True)), 48, 30, 482)
    y = page.put(Tile(theme, "holds").show_value(CountTile(act("予約中"), "**…** 冊", False)), 550, 30, 482)
    for at, (kind, said) in enumerate(PILLS.items()):
        book = BookRow(f"{at}", f"{at + 1}冊目のはじめての星座", ("4月10日(金)まで", "天野 つき"), Pill(kind, said))
        book = replace(book, action=act("延長", "document"))
        y = page.put(ShelfRow(theme, f"row-{at}").show_value(book), 48, y + 16, 984)
    endless = BookRow(
        "end", "大村湾をめぐる道と港の百年の記録" * 9, ("長崎の海と道を考える会, " * 9,), toggle=act("選ぶ")
    )
    y = page.put(ShelfTick(theme, "no").show_value(replace(endless, unread="未読")), 48, y + 16, 984)
    y = page.put(ShelfTick(theme, "yes").show_value(replace(endless, chosen=True)), 48, y + 16, 984)
    words = "ご予約の本が用意できたら、メールでお知らせします。\nOFFでも、ログインしたときには必ずお知らせします。"
    for on in (True, False):
        setting = Setting("お知らせ設定", words, on, "ON" if on else "OFF", act("切り替える"))
        y = page.put(SettingCard(theme, f"notices-{on}").show_value(setting), 48, y + 36, 984)
    link = PageLink(act("お知らせ履歴", "document"), "新しい順に50件まで残ります", "未読 2件")
    y = page.put(PageLinkRow(theme, "history").show_value(link), 48, y + 36, 984)
    y = page.put(PageLinkRow(theme, "stop").show_value(replace(link, badge="")), 48, y + 24, 984)
    places = tabs("ホーム", "利用カード", "マイページ", icons=("home", "barcode", "person"))
    y = page.put(SegmentedSwitch(theme, "tabs", icons=True).show_value(places), 48, y + 36, 752)
    page.resize(page.width(), round(theme.px(y + 30)))
    return page


PILLS = {
    PillKind.PLAIN: "順番待ち 2番目",
    PillKind.SOON: "あと2日",
    PillKind.OVERDUE: "5日過ぎています",
    PillKind.READY: "用意できました",
}
PAGES = {"buttons": buttons_page, "words": words_page, "underlay": underlay_page, "account": account_page}


def render(theme: Theme, name: str, file: Path) -> None:
    """Draw one page into a PNG."""
    page = PAGES[name](theme)
    page.show()
    QApplication.processEvents()
    page.grab().save(str(file), "PNG", 85)  # lossless, packed less tightly: that takes longer than painting
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)  # now: a page's picture takes megabytes


def main(out: Path) -> None:
    """Draw all pages."""
    app = QApplication.instance() or QApplication([])
    out.mkdir(parents=True, exist_ok=True)
    for contrast in Contrast:
        for size in TextSize:
            theme = Theme.make(Metrics(), size, contrast, reduced_motion=True)
            for name in PAGES:
                render(theme, name, out / f"{name}-{contrast.value}-{size.value}.png")
    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
