"""Renders every component in its states, in every contrast and size: python tests/ui/gallery.py OUT_DIR."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.secret import Secret
from kiosk.ui import components as c
from kiosk.ui import keyboards as k
from kiosk.ui.metrics import Metrics
from kiosk.ui.text import Part
from kiosk.ui.theme import Theme
from kiosk.visit.elements import Action
from kiosk.visit.mine_elements import BookRow, CountTile, Doorway, Pill, PillKind, Setting
from kiosk.visit.preferences import Contrast, TextSize
from kiosk.visit.presses import Touched

STEPS = ("同意", "カード", "パスワード", "読み取り", "入力", "確認")
UTILITIES = (
    c.Utility("language", "globe", "言語 Language"),
    c.Utility("text-size", "text_size", "文字の大きさ"),
    c.Utility("contrast", "contrast", "見やすさ"),
    c.Utility("staff", "help", "お困りのとき"),
)


class Page(QWidget):
    """A paper on which components are placed by reference px."""

    def __init__(self, theme: Theme, width: float, height: float) -> None:
        super().__init__()
        self.theme = theme
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.color("paper"))
        self.setPalette(palette)
        self.resize(round(theme.px(width)), round(theme.px(height)))

    def put(self, part: c.Component | c.Touchable, x: float, y: float, w: float, h: float | None = None) -> float:
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
    go = c.PrimaryButton(theme, "go", "次へ")
    page.put(go, 48, 30, 440, 132)
    down = c.PrimaryButton(theme, "down", "次へ")
    page.put(down, 544, 30, 440, 132)
    down.setDown(True)
    page.put(c.PrimaryButton(theme, "not", "次へ", ready=False), 48, 200, 440, 132)
    focus = c.PrimaryButton(theme, "focus", "次の項目へ", hint="メール（任意）")
    page.put(focus, 544, 200, 440, 132)
    page.put(c.QuietButton(theme, "stop", "中止", "close"), 48, 370, 212, 132)
    page.put(c.QuietButton(theme, "back", "戻る", "arrow_left"), 280, 370, 212, 132)
    page.put(c.QuietButton(theme, "staff", "お困りのとき", "help", accent=True), 544, 370, 300, 132)
    held = c.QuietButton(theme, "held", "修正", "pencil", accent=True, label_px=34)
    page.put(held, 860, 400, 172, 76)
    y = page.put(c.ChoiceCard(theme, "new", "利用登録", "はじめての方\nマイナンバーカードで登録します"), 48, 540, 984)
    y = page.put(c.ChoiceCard(theme, "old", "ログイン", "利用者番号をお持ちの方", primary=False), 48, y + 30, 984)
    y = page.put(c.Toggle(theme, "yes", "同意", "内容を確認し、同意します", True), 48, y + 30, 984)
    y = page.put(c.Toggle(theme, "no", "同意", "内容を確認し、同意します"), 48, y + 20, 984)
    y += 30
    state = c.CellState
    a = page.put(c.Cell(theme, "c1", "ヨミ（姓）", "ナガサキ", state.GOOD), 48, y, 486)
    page.put(c.Cell(theme, "c2", "ヨミ（名）", "タロウ", state.OPEN), 546, y, 486)
    y = page.put(
        c.Cell(theme, "c3", "メール（任意）", placeholder="入力すると、番号をメールでもお知らせします"), 48, a + 12, 984
    )
    fault = "電話番号は、10桁か11桁の数字です（いま6桁）"
    y = page.put(c.Cell(theme, "c4", "電話番号", "095748", state.FAULT, fault=fault), 48, y + 12, 984)
    a = page.put(c.Cell(theme, "c5", "パスワード", "abcdefgh", state.GOOD, masked=True), 48, y + 12, 486)
    page.put(c.Cell(theme, "c6", "パスワード確認"), 546, y + 12, 486)
    lines = ("1990年4月1日　男", "長崎県大村市東本町1－2－3")
    y = page.put(c.FromCard(theme, "card", "長崎 太郎", lines, compact=True), 48, a + 24, 984)
    y = page.put(
        c.FromCard(theme, "card2", "長崎 太郎", lines, "マイナンバーカードの情報", "変更できません"), 48, y + 24, 984
    )
    page.resize(page.width(), round(theme.px(y + 30)))
    page.show()
    QApplication.processEvents()
    focus.setFocus(Qt.FocusReason.TabFocusReason)
    return page


def words_page(theme: Theme) -> Page:
    """Header, notices, lists, shelves, output, band."""
    page = Page(theme, 1080, 2600)
    page.put(c.HeaderShelf(theme, "h", "ミライon 図書館", STEPS, 2), 48, 0, 984)
    y = page.put(c.Title(theme, "t", "署名用パスワードを\n入力してください"), 48, 160, 984)
    y = page.put(c.Lead(theme, "l", "英数字6～16文字。英字は、すべて大文字です。"), 48, y + 8, 984)
    kind = c.NoticeKind
    for name, which, text in (
        ("i", kind.INFO, "15歳未満の方は、カウンターにて登録をお願いします。"),
        ("a", kind.ATTENTION, "**数字4桁のパスワードとは異なります。**"),
        ("f", kind.FAULT, "**サーバは応答していません。**入力した内容は残っています。"),
        ("d", kind.DONE, "利用カードを印刷しました。お取りください。"),
    ):
        y = page.put(c.Notice(theme, name, which, text), 48, y + 14, 984)
    tail = "15歳未満の方、県外在住の方は、カウンターにて登録をお願いします。"
    y = page.put(c.Notice(theme, "p", kind.INFO, tail, plain=True), 48, y + 20, 984)
    five = (Part("あと "), Part("5", True, 1.8), Part(" 回 入力できます"))
    y = page.put(c.TriesLeft(theme, "tries", 5, five), 48, y + 20, 984)
    y = page.put(c.TriesLeft(theme, "tries3", 3), 48, y + 20, 400, 230)
    page.put(c.CountdownRing(theme), 620, y - 240, 240)
    y = page.put(c.ProgressShelf(theme, fraction=0.55), 48, y + 20, 984)
    row, state = c.StepRow, c.RowState
    rows = (
        row("カードの確認", state.DONE, "終わりました"),
        row("電子証明書の読み取り", state.NOW, "読み取っています"),
        row("本人確認", state.TODO),
    )
    y = page.put(c.StepList(theme, rows=rows), 48, y, 984)
    todo = (
        ("pencil", "**英数字6～16文字**の署名用パスワードです。\n英字は、すべて大文字です。"),
        ("card", "カードは、台に置いたままにしてください。"),
    )
    y = page.put(c.TodoList(theme, "todo", todo), 48, y + 20, 984)
    y = page.put(c.StaffLine(theme, "k", "K201", "係員の方へ：パスワードは、聞かない・入力しない"), 48, y + 40, 984)
    y = page.put(c.PrinterRow(theme, "pr", "利用カードを印刷しています", "あと15秒ほど", 0.58), 48, y + 40, 984)
    y = page.put(c.PrinterRow(theme, "pf", "印刷できませんでした", state=c.PrinterState.FAILED), 48, y + 30, 984)
    band = c.UtilityBand(theme, "band", UTILITIES, "ミライon 図書館")
    y = page.put(band, 0, y + 60, 1080)
    page.resize(page.width(), round(theme.px(y)))
    return page


def desk_page(theme: Theme) -> Page:
    """Fields and keyboards on the desk."""
    page = Page(theme, 2160, 2300)
    page.put(c.Desk(theme), 0, 0, 2160, 2300)
    secret = Secret()
    for byte in b"MIRAI258":
        secret.push(byte)
    dots = c.PasswordDots(theme, secret, label="署名用パスワード")
    y = page.put(dots, 48, 40, 984)
    page.put(c.Words(theme, "count", "**8文字** 入力しました", 38), 48, y + 10, 500)
    page.put(c.SegmentedSwitch(theme, "order", ("ABC順", "キーボード順"), label="並び"), 612, y + 14, 420)
    y = page.put(k.SecretAbcKeyboard(theme), 48, y + 92, 984)
    y = page.put(k.SecretAbcKeyboard(theme, order=k.Order.KEYBOARD), 48, y + 40, 984)
    shown = Secret()
    for byte in b"ABCDWM0123456789":
        shown.push(byte)
    peek = c.PasswordDots(theme, shown, "peek", "署名用パスワード")
    y = page.put(peek, 48, y + 40, 984)
    peek.eye.setChecked(True)
    page.put(k.NumberPad(theme), 48, y + 40, 642)
    field = c.FieldBox(theme, "f", "ヨミ（名）", "必須", "全角カタカナ", "タロウ")
    y = page.put(field, 1128, 20, 984)
    kana = k.KanaKeyboard(theme)
    kana.set_last("ウ")
    y = page.put(kana, 1128, y + 32, 984)
    kana.key("ウ").setDown(True)
    mail = c.FieldBox(
        theme,
        "m",
        "メール",
        "任意",
        "",
        "taro@example",
        fault="メールアドレスの形ではありません。@ のあとを確かめてください。",
    )
    y = page.put(mail, 1128, y + 30, 984)
    y = page.put(k.AbcKeyboard(theme, letters=k.Letters.MAIL), 1128, y + 30, 984)
    y = page.put(k.AbcKeyboard(theme, "abc2", k.Letters.MAIL, k.Order.KEYBOARD), 1128, y + 30, 984)
    hidden = c.FieldBox(theme, "pw", "パスワード", "必須", "英数字4～10文字", "abc12345", masked=True, room_right=216)
    page.put(hidden, 48, 1960, 984)
    return page


def account_page(theme: Theme) -> Page:
    """Counts, books, notices, the switch and the ways of マイ図書館."""
    page = Page(theme, 1080, 2600)
    act = Action("any", "選ぶ", "document", Touched())
    page.put(c.Tile(theme, "loans", CountTile(replace(act, label="貸出中"), "3", "冊", True)), 48, 30, 482)
    y = page.put(c.Tile(theme, "holds", CountTile(replace(act, label="予約中"), "…", "冊", False)), 550, 30, 482)
    for at, (kind, said) in enumerate(PILLS.items()):
        row = BookRow(f"{at}", f"{at + 1}冊目のはじめての星座", ("4月10日(金)まで", "天野 つき"), Pill(kind, said))
        y = page.put(c.ShelfRow(theme, f"row-{at}", row, theme.px(220)), 48, y + 16, 984)
    endless = BookRow("end", "大村湾をめぐる道と港の百年の記録" * 9, ("長崎の海と道を考える会, " * 9,), toggle=act)
    y = page.put(c.ShelfTick(theme, "no", replace(endless, unread="未読"), theme.px(170)), 48, y + 16, 984)
    y = page.put(c.ShelfTick(theme, "yes", replace(endless, chosen=True)), 48, y + 16, 984)
    words = "ご予約の本が用意できたら、メールでお知らせします。\nOFFでも、ログインしたときには必ずお知らせします。"
    for on in (True, False):
        setting = Setting("お知らせ設定", words, on, "ON" if on else "OFF", act)
        y = page.put(c.SettingCard(theme, f"notices-{on}", setting), 48, y + 36, 984)
    door = Doorway(replace(act, label="お知らせ履歴"), "新しい順に50件まで残ります", "未読 2件")
    y = page.put(c.DoorwayRow(theme, "history", door), 48, y + 36, 984)
    y = page.put(c.DoorwayRow(theme, "stop", replace(door, badge="")), 48, y + 24, 984)
    tabs = ("ホーム", "利用カード", "マイページ")
    y = page.put(c.SegmentedSwitch(theme, "tabs", tabs, 0, ("home", "barcode", "person")), 48, y + 36, 752)
    page.resize(page.width(), round(theme.px(y + 30)))
    return page


PILLS = {
    PillKind.PLAIN: "順番待ち 2番目",
    PillKind.SOON: "あと2日",
    PillKind.OVERDUE: "5日過ぎています",
    PillKind.READY: "用意できました",
}
PAGES = {"buttons": buttons_page, "words": words_page, "desk": desk_page, "account": account_page}


def render(theme: Theme, name: str, file: Path) -> None:
    """Draw one page into a PNG."""
    page = PAGES[name](theme)
    page.show()
    QApplication.processEvents()
    page.grab().save(str(file))
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
