"""One value per kind of page of ログイン and マイ図書館."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.screen.values.account.elements import BookList, CountTile, Doorway, Setting
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


@dataclass(frozen=True, slots=True)
class LoginPage:
    """ログイン: number and password as cells, the open one large above its keys; ``register`` leads to 利用登録.

    ``note`` is what has to be said about the last try or about how one came here.
    """

    title: str
    lead: str
    note: Note | None
    cells: tuple[CellView, ...]
    open: OpenFieldView
    keys: KeyLabels
    register: Action
    bar: Bar


@dataclass(frozen=True, slots=True)
class ReadyPage:
    """予約割当メッセージ: what waits for the patron, where, and until when."""

    title: str
    lead: str
    books: BookList
    bar: Bar


@dataclass(frozen=True, slots=True)
class HomePage:
    """マイ図書館: 貸出中 and 予約中, counted, one of the two lists shown.

    ``note`` is what became of the last thing done, where no row is left to say it.
    """

    title: str
    tiles: tuple[CountTile, CountTile]
    note: Note | None
    books: BookList
    bar: Bar


@dataclass(frozen=True, slots=True)
class CardPage:
    """利用カード: the number as a barcode for the scanner, printing, the codes for the phone."""

    title: str
    lead: str
    face: FaceView
    number_label: str
    printing: PrintRow | None
    phone_heading: str
    codes: tuple[CodeTile, ...]
    codes_hint: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class MyPage:
    """マイページ: お知らせ設定, お知らせ履歴, 利用停止.  ``note`` is what became of the last change, or why not."""

    title: str
    setting: Setting | None  # None while it is not known
    loading: str
    note: Note | None
    retry: Action | None
    history: Doorway
    stop: Doorway
    bar: Bar


@dataclass(frozen=True, slots=True)
class NoticesPage:
    """お知らせ履歴: newest first; while choosing, each row can be ticked, and ``choose_all`` ticks them all."""

    title: str
    lead: str
    note: Note | None
    choose_all: Action | None
    books: BookList
    bar: Bar


MinePages = LoginPage | ReadyPage | HomePage | CardPage | MyPage | NoticesPage
"""All of them."""
