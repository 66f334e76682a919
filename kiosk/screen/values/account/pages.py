"""One value per kind of page of ログイン and マイ図書館."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.screen.values.account.elements import BookList, CountTile, PageLink, Setting
from kiosk.screen.values.elements import (
    Action,
    Bar,
    CellView,
    CodeTile,
    FaceView,
    KeyLabels,
    Note,
    OpenFieldView,
    PrintRow,
)
from kiosk.screen.values.place import Page, Place


@dataclass(frozen=True, slots=True)
class LoginPage(Page):
    """ログイン: number and password as cells, the open one large above its keys; ``register`` leads to 利用登録.

    ``note`` is what has to be said about the last try or about how one came here.
    """

    lead: str
    note: Note | None
    cells: tuple[CellView, ...]
    open: OpenFieldView
    keys: KeyLabels
    register: Action
    bar: Bar
    place: Place = field(default=Place("login", 81), kw_only=True)


@dataclass(frozen=True, slots=True)
class ReadyPage(Page):
    """予約割当メッセージ: what waits for the patron, where, and until when."""

    lead: str
    books: BookList
    bar: Bar
    place: Place = field(default=Place("ready", 82), kw_only=True)


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    """マイ図書館: 貸出中 and 予約中, counted, one of the two lists shown.

    ``note`` is what became of the last thing done, where no row is left to say it.
    """

    tiles: tuple[CountTile, CountTile]
    note: Note | None
    books: BookList
    bar: Bar
    place: Place = field(default=Place("home", 83), kw_only=True)


@dataclass(frozen=True, slots=True)
class CardPage(Page):
    """利用カード: the number as a barcode for the scanner, printing, the codes for the phone."""

    lead: str
    face: FaceView
    number_label: str
    printing: PrintRow | None
    phone_heading: str
    codes: tuple[CodeTile, ...]
    codes_hint: str
    bar: Bar
    place: Place = field(default=Place("own_card", 85), kw_only=True)


@dataclass(frozen=True, slots=True)
class MyPage(Page):
    """マイページ: お知らせ設定, お知らせ履歴, 利用停止.  ``note`` is what became of the last change, or why not."""

    setting: Setting | None  # None while it is not known
    loading: str
    note: Note | None
    retry: Action | None
    history: PageLink
    stop: PageLink
    bar: Bar
    place: Place = field(default=Place("own_page", 86), kw_only=True)


@dataclass(frozen=True, slots=True)
class NoticesPage(Page):
    """お知らせ履歴: newest first; while choosing, each row can be ticked, and ``choose_all`` ticks them all."""

    lead: str
    note: Note | None
    choose_all: Action | None
    books: BookList
    bar: Bar
    place: Place = field(default=Place("history", 87), kw_only=True)
