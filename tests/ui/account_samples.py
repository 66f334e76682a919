"""Pages of マイ図書館 with what no presenter would say: endless titles, hundreds of rows, words without a break."""

from __future__ import annotations

from dataclasses import replace

from kiosk.screen.pages.home import HomePage, ReadyPage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.notices import MyPage, NoticesPage
from kiosk.screen.values.account import BookList, BookRow, CountTile, PageLink, Pill, PillKind, Setting
from kiosk.screen.values.elements import (
    Action,
    Bar,
    CellState,
    CellView,
    Keyboard,
    Note,
    NoticeKind,
    OpenFieldView,
    Tabs,
)
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen
from kiosk.visit.chapter.home import ReadyConfirmed, ReloadPressed, RenewPressed, Shelf, ShelfChosen, Tab, TabChosen
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.notices import (
    AllChosen,
    ChoosingToggled,
    HistoryOpened,
    NoticeChosen,
    NoticesToggled,
    StopPressed,
)
from kiosk.visit.chapter.start import RegisterChosen
from tests.ui.samples import BACK, FINISH, KEYS, NEXT, renamed, screen

NAME = "大村湾" * 20 + " さん"
TITLE = "大村湾をめぐる道と港の百年の記録と写真と地図" * 14
LATIN = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft " * 3
AUTHOR = "長崎の海と道を考える会, 大村湾史編さん委員会, " * 8
TABS = tuple(
    Action(f"tab-{tab.value}", label, icon, TabChosen(tab))
    for tab, label, icon in (
        (Tab.HOME, "ホーム", "home"),
        (Tab.CARD, "利用カード", "barcode"),
        (Tab.PAGE, "マイページ", "person"),
    )
)


def tab_bar(current: int = 0) -> Bar:
    return Bar((FINISH,), tabs=Tabs(TABS, current))


def book(n: int, **changes: object) -> BookRow:
    renew = Action(f"renew-b{n}", "延長", "calendar", RenewPressed(f"b{n}"))
    return replace(BookRow(f"b{n}", f"{n}冊目の本", ("4月3日(金)まで", "海野 さくら"), action=renew), **changes)


def books(count: int, **changes: object) -> tuple[BookRow, ...]:
    return tuple(book(n, **changes) for n in range(count))


def hard_books() -> tuple[BookRow, ...]:
    """A row of each kind that is hard to lay."""
    soon, late = Pill(PillKind.SOON, "あと2日"), Pill(PillKind.OVERDUE, "180日過ぎています")
    said = Note(NoticeKind.ATTENTION, "予約している方がいるため、延長できません。カウンターで、おたずねください。" * 2)
    return (
        book(0, title=TITLE, lines=("4月3日(金)まで", AUTHOR), pill=late),
        book(1, title=LATIN, lines=(LATIN,), pill=soon),
        book(2, lines=(), pill=Pill(PillKind.READY, "用意できました")),
        book(3, lines=(), action=None),
        book(4, title=TITLE, said=said),
        book(5, title="**", lines=("**太字ではない**",), pill=Pill(PillKind.PLAIN, "順番待ち 120番目")),
    )


def ticks(count: int, chosen: frozenset[int] = frozenset(), **changes: object) -> tuple[BookRow, ...]:
    return tuple(
        book(
            n,
            action=None,
            toggle=Action(f"tick-b{n}", "選ぶ", "", NoticeChosen(f"b{n}")),
            chosen=n in chosen,
            unread="未読" if n < 2 else "",
            **changes,
        )
        for n in range(count)
    )


def shelf(rows: tuple[BookRow, ...], **changes: object) -> BookList:
    return replace(BookList(rows, "借りている本はありません。", "", "", None, "前のページ", "次のページ"), **changes)


def home(rows: tuple[BookRow, ...], chosen: Shelf = Shelf.LOANS, note: Note | None = None, **changes: object) -> Screen:
    tiles = tuple(
        CountTile(Action(f"shelf-{each.value}", label, "", ShelfChosen(each)), f"**{len(rows)}** 冊", each is chosen)
        for each, label in ((Shelf.LOANS, "貸出中"), (Shelf.HOLDS, "予約中"))
    )
    return shown("home", HomePage("マイ図書館", (tiles[0], tiles[1]), note, shelf(rows, **changes), tab_bar()))


def failed() -> Screen:
    again = Action("reload", "もう一度読み込む", "retry", ReloadPressed())
    return home((), fault="読み込めませんでした。", retry=again)


def ready(rows: tuple[BookRow, ...]) -> Screen:
    bar = Bar((FINISH,), Action("primary", "OK", "check", ReadyConfirmed()))
    lead = "期限までに、お受け取りください。"
    return shown("ready", ReadyPage("ご予約の本が\n用意できました", lead, shelf(rows), bar))


def history(rows: tuple[BookRow, ...], choosing: bool = False) -> Screen:
    every = Action("choose-all", "すべて選ぶ", "check", AllChosen()) if choosing else None
    choose = Action("choose", "選んで削除する", "check", ChoosingToggled())
    note = Note(NoticeKind.DONE, "お知らせを削除しました。")
    bar = Bar((FINISH, BACK), secondary=choose)
    page = NoticesPage("お知らせ履歴", "消したいお知らせを、押してください。", note, every, shelf(rows), bar)
    return shown("history", page)


def own_page(on: bool = True) -> Screen:
    toggle = Action("notices", "お知らせ設定を変える", "", NoticesToggled())
    words = "ご予約の本が用意できたら、メールでお知らせします。\nOFFでも、ログインしたときには必ずお知らせします。"
    return shown(
        "own_page",
        MyPage(
            "マイページ",
            Setting("お知らせ設定", words * 2, on, "ON" if on else "OFF", toggle),
            "",
            Note(NoticeKind.ATTENTION, "返事がありません。変わったかどうか、もう一度読み込んで確かめてください。"),
            None,
            PageLink(
                Action("history", "お知らせ履歴", "document", HistoryOpened()),
                "新しい順に50件まで残ります",
                "未読 50件",
            ),
            PageLink(Action("stop", "利用停止", "bell_off", StopPressed()), "お知らせを止めて、履歴をすべて消します"),
            tab_bar(2),
        ),
    )


def login(opened: LoginField = LoginField.NUMBER, value: str = "", number: str = "2100012345") -> Screen:
    secret = opened is LoginField.PASSWORD
    cells = tuple(
        CellView(each, label, typed, "", CellState.OPEN if each is opened else CellState.GOOD)
        for each, label, typed in (
            (LoginField.NUMBER, "利用者番号", value if not secret else number),
            (LoginField.PASSWORD, "パスワード", "●" * len(value) if secret else ""),
        )
    )
    view = OpenFieldView(
        opened,
        cells[secret].label,
        "",
        "「マイ図書館」のもの" if secret else "数字10桁",
        value,
        secret,
        "",
        Keyboard.PASSWORD if secret else Keyboard.NUMBER,
        "表示" if secret else "",
        "2 / 2" if secret else "1 / 2",
    )
    register = Action("register", "新規利用者登録", "card", RegisterChosen())
    note = Note(NoticeKind.FAULT, "利用者番号か、パスワードが違います。")
    lead = "利用者番号と、パスワードを入力してください。"
    bar = Bar((FINISH, BACK), NEXT)
    return shown("login", LoginPage("ログイン", lead, note, cells, view, KEYS, register, bar))


def shown(name: str, page: Page, greeting: str = "長崎 太郎 さん") -> Screen:
    return replace(screen(name, page, 0, 20), greeting=greeting)


def samples() -> tuple[Screen, ...]:
    note = Note(NoticeKind.DONE, "予約を取り消しました。")
    many = (*hard_books(), *books(494, action=None))
    hard_ticks = ticks(9, frozenset({1, 2}), title=TITLE, lines=("4月1日(水)のお知らせ", AUTHOR))
    return (
        replace(renamed(home(hard_books(), note=note), "home-hard"), greeting=NAME),
        renamed(home(many), "home-500"),
        renamed(failed(), "home-failed"),
        renamed(home((), loading="読み込んでいます"), "home-loading"),
        renamed(home((), Shelf.HOLDS), "home-none"),
        renamed(ready(tuple(replace(row, action=None) for row in hard_books())), "ready-hard"),
        renamed(history(hard_ticks, choosing=True), "history-choosing"),
        renamed(history(()), "history-none"),
        renamed(own_page(), "own-page-long"),
        renamed(login(), "login-note"),
        renamed(login(LoginField.PASSWORD, "●" * 128), "login-longest"),
    )
